import type { LogWords } from "./words-vi.ts";

export const logEn: LogWords = {
  title: "Change log",
  hint: "Every saving, approval, sending, taking in and change of the register, newest first. The entries are chained: one that is changed or taken away is seen by the check.",
  search: "Search (without marks): deed, person, case number, reason",
  everybody: "Everybody",
  person: "Who",
  at: "When",
  what: "What",
  about: "About",
  reason: "Reason",
  none: "No entry like that.",
  more: "Show older entries",
  verify: "Check the log",
  excel: "To Excel",
  excelRunning: "Looked at {{done}} of {{total}} entries…",
  excelDone: "Written and read back: {{file}}",
  whole: "The register is intact; its log has {{entries}} linked entries.",
};
