import type { ConflictWords } from "./words-vi.ts";

export const conflictEn: ConflictWords = {
  title: "Two machines differ",
  hintCluster:
    "A field that one machine changed is merged already. A field both changed keeps what stood before until you choose. A choice here is provisional: a common version that the office approves and sends replaces it.",
  hintOffice:
    "A field that one machine changed is merged already. For a field both changed, choose a machine and give the reason; then the common version goes to the head for approval.",
  none: "There is no case that two machines recorded differently.",
  state: "State",
  what: "To do",
  open: "{{open}} of {{fields}} fields wait",
  settledByItself: "Merged, awaiting the office's approval",
  look: "View {{number}}",
  done: "Nothing differs in this case any more.",
  machine: "Machine {{machine}}",
  editor: "recorded by {{name}}",
  noField: "No field was changed by both: the merge counts, awaiting the office's approval.",
  noFieldOffice: "No field was changed by both. Submit the common version to the head.",
  decide_one: "Record the choice for {{count}} field",
  decide_other: "Record the choices for {{count}} fields",
  settle: "Submit the common version",
  decided: "Chosen",
  decidedBy: "By machine {{machine}} – {{name}}, {{time}}: {{reason}}",
  waiting: "Waiting",
  take: "Take machine {{machine}}'s",
  nothing: "(nothing)",
  privateHalf: "Names, positions, internal notes",
  privateOther: "Differs; the content is at the office only",
  exchangeTitle: "Exchange with the unit's other machine",
  others:
    "Other machines of the unit: {{machines}}. The file holds names; only the unit's machines can open it, the cluster cannot.",
  noOthers:
    "The cluster's list names no other machine of this unit. Register the second machine and take the new list.",
  send: "Send to the other machine",
  sent: "Exchange file {{seq}} was written. Carry it to the other machine and take it in there.",
  takeFile: "Take from the other machine…",
  taken:
    "File {{seq}} of machine {{machine}} was taken: {{added}} new cases, {{merged}} merged and awaiting approval, {{waiting}} awaiting a choice.",
  takenBefore: "File {{seq}} of machine {{machine}} was taken before; nothing changed.",
  lastTaken: "Last taken: file {{seq}} of machine {{machine}}.",
};
