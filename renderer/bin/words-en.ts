import type { BinWords } from "./words-vi.ts";

export const binEn: BinWords = {
  title: "Bin",
  hint: "Holds only cases that were never approved. They are not counted, not listed and not sent; restoring puts a case back exactly as it was.",
  empty:
    "The bin is empty. Cases that were never approved come here from their own page, or when adding them is undone.",
  number: "Case number",
  caseTitle: "Title",
  deletedBy: "Deleted by",
  at: "At",
  restore: "Restore",
  restoreOf: "Restore {{name}}",
  pick: "Choose {{name}}",
  pickAll: "Choose all cases shown",
  erase: "Erase the {{count}} chosen…",
  eraseAll: "Empty the bin ({{count}})…",
  sureTitle: "Erase {{count}} case(s) for good?",
  sure: "Erased cases cannot be brought back, not even by Undo. Their numbers are not given to other cases. The log records it.",
  eraseNow: "Erase",
  erased: "{{count}} case(s) erased.",
  unsaved: "no number yet",
  unnamed: "Untitled case",
  more: "Show more",
  delete: "Move to the bin",
  deleteSure:
    "This case was never approved, so it can go to the bin. It leaves the register and is not counted; restore it from the bin, or press Undo.",
};
