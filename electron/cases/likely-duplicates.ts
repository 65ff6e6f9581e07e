import { firstDay } from "../../shared/case/partial-date.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { foldPlain } from "../../shared/text/fold.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type LikelyDuplicate = { readonly caseId: string; readonly number: string; readonly title: string };

/** Days between two detections of what may be one case. */
const NEAR_DAYS = 60;
/** A shorter title says too little. */
const FEWEST_WORDS = 4;
const MOST = 5;

const wordsOf = (title: string): Set<string> => new Set(foldPlain(title).match(/[\p{L}\p{N}]+/gu) ?? []);

/**
 * Cases of this office with the same words in their title (marks and order apart), detected within 60 days, that are neither
 * withdrawn nor linked already (V20). Found through the search index: no case is read that does not have all the words.
 */
export function likelyDuplicates(
  ws: OpenWorkspace,
  caseId: string | null,
  record: CaseRecord,
): LikelyDuplicate[] {
  const words = wordsOf(record.title);
  if (ws.kind !== "office" || words.size < FEWEST_WORDS || record.detectedOn === null) return [];
  const linked = new Set(record.related.map((one) => one.to));
  const rows = ws.db
    .prepare(
      `SELECT c.id AS caseId, c.number, c.title FROM case_index c
       WHERE c.row IN (SELECT rowid FROM case_search WHERE case_search MATCH @match)
         AND c.id <> @self AND c.status <> 'withdrawn' AND c.detected_on <> ''
         AND abs(julianday(c.detected_on) - julianday(@day)) <= ${NEAR_DAYS}
       ORDER BY c.detected_on DESC, c.id LIMIT 50`,
    )
    .all({
      match: `{title} : (${[...words].map((word) => `"${word}"`).join(" AND ")})`,
      self: caseId ?? "",
      day: firstDay(record.detectedOn),
    }) as LikelyDuplicate[];
  return rows
    .filter((row) => !linked.has(row.caseId) && wordsOf(row.title).size === words.size)
    .filter((row) => [...wordsOf(row.title)].every((word) => words.has(word)))
    .slice(0, MOST);
}
