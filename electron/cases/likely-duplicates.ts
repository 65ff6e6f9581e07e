import { firstDay } from "../../shared/case/partial-date.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { titleWords } from "../../shared/text/title-words.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type LikelyDuplicate = { readonly caseId: string; readonly number: string; readonly title: string };

/** Days between two detections of what may be one case. */
export const NEAR_DAYS = 60;
/** A shorter title says too little. */
export const FEWEST_WORDS = 4;
const MOST = 5;

/**
 * Cases of this office with the same words in their title (marks and order apart), detected within 60 days, that are neither
 * withdrawn nor linked already (V20). The words stand in the index as one key: asking for each of ten thousand rows of a
 * list, between writes of the same transaction, would make the full-text search write itself out ten thousand times.
 */
export function likelyDuplicates(
  ws: OpenWorkspace,
  caseId: string | null,
  record: CaseRecord,
): LikelyDuplicate[] {
  const words = titleWords(record.title);
  if (ws.kind !== "office" || words.length < FEWEST_WORDS || record.detectedOn === null) return [];
  const linked = new Set(record.related.map((one) => one.to));
  const rows = ws.db
    .prepare(
      `SELECT id AS caseId, number, title FROM case_index
       WHERE title_words = @words
         AND detected_on BETWEEN date(@day, '-${NEAR_DAYS} days') AND date(@day, '+${NEAR_DAYS} days')
         AND id <> @self AND status <> 'withdrawn'
       ORDER BY detected_on DESC, id LIMIT 50`,
    )
    .all({
      words: words.join(" "),
      self: caseId ?? "",
      day: firstDay(record.detectedOn),
    }) as LikelyDuplicate[];
  return rows.filter((row) => !linked.has(row.caseId)).slice(0, MOST);
}
