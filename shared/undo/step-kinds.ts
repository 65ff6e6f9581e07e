/**
 * What a step of undo may be; each has its words in renderer/undo. "approve" is recorded so that Ctrl+Z after an approval
 * says that approvals stay, instead of taking back something older.
 */
export const STEP_KINDS = [
  "save",
  "discard",
  "submit",
  "return",
  "withdraw",
  "delete",
  "restore",
  "approve",
  "import",
  "bulk",
  "convert",
] as const;

export type StepKind = (typeof STEP_KINDS)[number];
