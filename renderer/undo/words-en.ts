import type { UndoWords } from "./words-vi.ts";

export const undoEn: UndoWords = {
  undo: "Undo",
  redo: "Redo",
  undoStep: "Undo: {{step}}",
  redoStep: "Redo: {{step}}",
  nothing: "Nothing to undo yet",
  noneLeft: "No step is left that can be undone",
  makesVersion:
    "Case {{name}} has been approved: the approval stays; a new version with the earlier content is made, to be submitted and approved again.",
  makeVersion: "Make a version",
  done: "Undone: {{step}}.",
  redone: "Done again: {{step}}.",
  newVersions:
    "{{count}} approved case(s) got a new version with the earlier content, to be submitted and approved again.",
  manyCases: "{{what}} {{count}} cases",
  oneCase: "{{what}} {{name}}",
  unnamed: "an untitled case",
  steps: "Recent steps",
  stepsHint:
    "The steps of the person at work, newest first; they survive a restart. An approval is never taken back.",
  at: "At",
  step: "Step",
  undoneSteps: "Undone, can be done again",
  report: "the report of {{period}}",
  case: "case {{name}}",
  approved: "Cannot be undone: {{name}} has been approved.",
  changed: "Cannot be undone: {{name}} has changed since this step.",
  progress: "Working: {{done}}/{{total}} cases",
};
