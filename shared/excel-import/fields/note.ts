import { type CaseRecord, isCleanText } from "../../case/record.ts";
import type { Cell } from "../cell.ts";
import { cellProblem } from "../cell-problems.ts";
import type { CaseField, Named, Put } from "../field.ts";
import { readText } from "../read-cell.ts";

const NOTE_MAX = 4000;

/** Free words of a list stay word for word; where several columns go into the note, each is named by its header. */
export const intoNote = (field: Named, isNamed: boolean): CaseField => ({
  ...field,
  path: "note",
  turn: isNamed ? 3 : 2,
  kind: "text",
  many: true,
  put: (record, cell, { header = "" } = {}) => addToNote(record, cell, isNamed ? header : ""),
  clear: (record) => ({ ...record, note: "" }),
  show: (record) => record.note,
});

/** Words that their own field cannot hold faithfully, in the note under the column's name. */
export function keepInNote(record: CaseRecord, cell: Cell, name: string): Put {
  const put = addToNote(record, cell, name);
  return put.ok ? { ...put, isKept: true } : put;
}

function addToNote(record: CaseRecord, cell: Cell, name: string): Put {
  const value = readText(cell, NOTE_MAX, true);
  if (!value.ok) return value;
  const line = name !== "" && isCleanText(name, false) ? `${name}: ${value.value}` : value.value;
  const note = record.note === "" ? line : `${record.note}\n${line}`;
  return note.length > NOTE_MAX
    ? { ok: false, problem: cellProblem("long", { length: note.length, max: NOTE_MAX }) }
    : { ok: true, record: { ...record, note } };
}
