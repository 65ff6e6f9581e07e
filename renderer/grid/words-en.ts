import type { GridWords } from "./words-vi.ts";

export const gridEn: GridWords = {
  title: "Entry grid",
  which:
    "Here are cases that were never approved: being typed, or returned by the head. Those waiting, approved (also while being changed) or secret are edited in the register.",
  hint: "Type as in Excel: Enter goes down, Tab right, F2 edits the cell, Ctrl+D copies the cell above, Ctrl+; is today, Alt+↓ or F4 opens the list, Ctrl+Del removes the row. Paste a block copied from Excel into any cell.",
  row: "Row {{n}}",
  newRow: "New row",
  number: "Case number",
  unsaved: "not saved",
  open: "Open the case of row {{n}}",
  delete: "Move row {{n}} to the bin (Ctrl+Del)",
  deleted: "“{{name}}” is in the bin. To take it back: Ctrl+Z, or from the bin.",
  earlier: "Show cases entered before",
  kept: "Draft kept at {{time}}",
  keeping: "Keeping the draft…",
  save: "Save (cases being typed: {{count}})",
  saved: "Cases saved: {{count}}.",
  badCells: "Cells that cannot be read (red border): {{count}}. Correct them before saving.",
  missing: "Still missing: {{what}}",
  ready: "Complete enough to submit.",
  list: "List of the cell",
  noCode: "Nothing in the list fits.",
  pasteTitle: "Look at the pasted block",
  pasteHint:
    "Nothing was added to the register yet. See what each column is taken as, check the rows, then take them in.",
  pasted: "Cases added from the pasted block: {{count}}. Ctrl+Z takes all of them back.",
  close: "Close",
  reading: "Reading the pasted block…",
};
