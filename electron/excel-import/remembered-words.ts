import { caseField } from "../../shared/excel-import/case-fields.ts";
import { CHOICES_MAX, foldWord, type WordChoice } from "../../shared/excel-import/word-choices.ts";
import { getWords, putWord } from "../database/excel-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import type { ListInput } from "./judge-rows.ts";

/** What was chosen for words before, whatever the list: an office words a thing the same way in all of them. */
export const recallWords = (ws: OpenWorkspace): WordChoice[] =>
  getWords(ws.db, CHOICES_MAX).filter(({ field }) => caseField(field) !== undefined);

/** Kept with the list that was taken in; what was taken back is forgotten. Call it in the transaction of the import. */
export function rememberWords(ws: OpenWorkspace, list: Pick<ListInput, "columns" | "words">): void {
  const fields = new Set(list.columns.map((column) => column.field));
  for (const { field, word, code } of list.words)
    if (fields.has(field)) putWord(ws.db, { field, word: foldWord(word), code }, ws.deps.clock.nowMs());
}
