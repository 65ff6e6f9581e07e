import { firstDay } from "../../shared/case/partial-date.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import {
  alike,
  type Evidence,
  likable,
  meetingKeys,
  NEAR_DAYS,
  WHOLE_TITLE_WORDS,
} from "../../shared/merge/likely-same.ts";
import { titleWords } from "../../shared/text/title-words.ts";
import { type AlikeCase, casesAt, linkedWith, meetingAt, sameTitle } from "../database/alike-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { savedRecord } from "./last-record.ts";

export type LikelyDuplicate = AlikeCase & { readonly evidence: readonly Evidence[] };

/** Cases read for one answer, and cases named in it. */
const MOST_COMPARED = 40;
const MOST = 5;

/**
 * Cases of this office that may be the one in `record` (V20), likest first, each with its reasons: those that meet it under
 * a decision's number, a person, the words of the title or the agency in one month, compared as a cluster compares
 * (shared/merge/likely-same.ts). Neither withdrawn ones nor such as are linked with it already. Look-ups by key only,
 * at most 40 cases read: a list of ten thousand asks for each of its rows.
 */
export function likelyDuplicates(
  ws: OpenWorkspace,
  caseId: string | null,
  record: CaseRecord,
): LikelyDuplicate[] {
  if (ws.kind !== "office") return [];
  const subject = likable(record);
  const passed = new Set([
    ...(caseId === null ? [] : [caseId]),
    ...linkedWith(ws.db, caseId, new Set(record.related.map((one) => one.to))),
  ]);
  const words = titleWords(record.title);
  const near =
    words.length < WHOLE_TITLE_WORDS || record.detectedOn === null
      ? []
      : sameTitle(ws.db, words.join(" "), firstDay(record.detectedOn), NEAR_DAYS);
  const met = casesAt(ws.db, [...meetingAt(ws.db, meetingKeys(subject)), ...near], MOST_COMPARED);
  return met
    .filter((one) => !passed.has(one.caseId))
    .flatMap((one) => {
      const other = savedRecord(ws, one.caseId);
      const found = other && alike(subject, likable(other));
      return found ? [{ ...one, ...found }] : [];
    })
    .sort((one, other) => other.score - one.score || (one.caseId < other.caseId ? -1 : 1))
    .slice(0, MOST)
    .map(({ score: _score, ...one }) => one);
}
