import { countedMember } from "../../shared/case/counting.ts";
import { readCore } from "../../shared/case/halves.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { findAlike } from "../../shared/merge/find-alike.ts";
import { type Evidence, type Likable, likable, likeness } from "../../shared/merge/likely-same.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { ImportOptions } from "../bundles/import-bundle.ts";
import { shownHeads } from "../database/bundle-heads-store.ts";
import { bodyOf, decisionsOn } from "../database/decision-store.ts";
import {
  type Candidate,
  decidedPairs,
  hasLink,
  indexedPage,
  linkedGroup,
  openCandidates,
  pairOf,
  pairSubject,
  replaceCandidates,
} from "../database/duplicate-store.ts";
import { approverName } from "../database/key-store.ts";
import { getMeta, setMeta } from "../database/meta-store.ts";
import { inLongTransaction } from "../database/transaction.ts";
import { getVersion } from "../database/version-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { bundlesHash, shownCase } from "./view.ts";

const PAGE = 200;

/**
 * *Rà vụ nghi trùng*: compares the cases that meet under a decision number, words of the title, or an agency and month, and
 * keeps what may be one case as the queue. Cases that were withdrawn are passed over. What people decided stays decided.
 * One pass over the cases, a few hundred bytes each. Errors: E_CANCELLED, E_DISK_FULL.
 */
export const searchDuplicates = (
  ws: OpenWorkspace,
  options: ImportOptions = {},
): Promise<Result<{ cases: number; candidates: number }>> =>
  inLongTransaction(
    ws.db,
    async (breathe) => {
      const ids: string[] = [];
      const cases: Likable[] = [];
      const total = ws.db.prepare("SELECT count(*) FROM case_index").pluck().get() as number;
      for (let after = 0; ; ) {
        const page = indexedPage(ws.db, after, PAGE);
        for (const { id } of page) {
          const one = likableOf(ws, id);
          if (!one) continue;
          ids.push(id);
          cases.push(one);
        }
        options.progress?.({ done: Math.min(ids.length, total), total, phase: "search" });
        await breathe();
        const last = page.at(-1);
        if (!last || page.length < PAGE) break;
        after = last.row;
      }
      const found: Candidate[] = [];
      let compared = 0;
      for (const { one, other, score, evidence } of findAlike(cases)) {
        const [a, b] = pairOf(ids[one] ?? "", ids[other] ?? "");
        found.push({ a, b, score, evidence: JSON.stringify(evidence) });
        compared += 1;
        if (compared % 100 === 0) await breathe();
      }
      replaceCandidates(ws.db, found);
      setMeta(ws.db, "duplicates_searched", bundlesHash(ws.db));
      return ok({ cases: ids.length, candidates: found.length });
    },
    options.signal,
  );

export type PairCase = {
  readonly caseId: string;
  readonly unit: string;
  readonly number: string;
  readonly title: string;
  readonly detectedOn: string;
};
export type PairDecision = {
  readonly same: boolean;
  readonly reason: string;
  readonly by: string;
  readonly atMs: number;
};
export type DuplicatePair = {
  readonly a: PairCase;
  readonly b: PairCase;
  readonly score: number;
  readonly evidence: readonly Evidence[];
  readonly decision: PairDecision | null;
};
export type DuplicatePage = {
  readonly pairs: readonly DuplicatePair[];
  readonly next: string | null;
  /** Whether files came or went since the last search; true before the first. */
  readonly stale: boolean;
};

/** The queue (strongest first), or what was decided (newest first). At most 200 a page. Errors: E_INPUT. */
export function listDuplicates(
  ws: OpenWorkspace,
  query: { readonly state: "open" | "decided"; readonly after: string | null; readonly limit: number },
): Result<DuplicatePage> {
  const limit = Math.min(Math.max(query.limit, 1), 200);
  const stale = getMeta(ws.db, "duplicates_searched") !== bundlesHash(ws.db);
  if (query.state === "decided") {
    const before = query.after === null ? Number.MAX_SAFE_INTEGER : Number(query.after);
    if (!Number.isSafeInteger(before)) return fail("E_INPUT", { field: "after" });
    const rows = decidedPairs(ws.db, before, limit + 1);
    const pairs = rows.slice(0, limit).map(({ subject }) => {
      const [a = "", b = ""] = subject.split(" ");
      return pairOfIds(ws, a, b, likenessOf(ws, a, b));
    });
    return ok({ pairs, next: rows.length > limit ? String(rows[limit - 1]?.n) : null, stale });
  }
  const cursor = query.after === null ? null : /^(\d{1,4}) (\S+) (\S+)$/.exec(query.after);
  if (query.after !== null && !cursor) return fail("E_INPUT", { field: "after" });
  const rows = openCandidates(
    ws.db,
    cursor ? { score: Number(cursor[1]), a: cursor[2] ?? "", b: cursor[3] ?? "" } : null,
    limit + 1,
  );
  const pairs = rows
    .slice(0, limit)
    .map(({ a, b, score, evidence }) =>
      pairOfIds(ws, a, b, { score, evidence: JSON.parse(evidence) as Evidence[] }),
    );
  const last = rows[limit - 1];
  return ok({ pairs, next: rows.length > limit && last ? `${last.score} ${last.a} ${last.b}` : null, stale });
}

/** A case as its office sent it: by marks where names are marked, never by a name. */
function likableOf(ws: OpenWorkspace, id: string): Likable | null {
  const version = getVersion(ws.db, shownHeads(ws.db, id)[0] ?? "");
  if (!version) return null;
  const { record, marks } = readCore(version.core);
  return likable(record, marks);
}

function likenessOf(ws: OpenWorkspace, a: string, b: string) {
  const [one, other] = [likableOf(ws, a), likableOf(ws, b)];
  return one && other ? likeness(one, other) : { score: 0, evidence: [] };
}

function pairOfIds(
  ws: OpenWorkspace,
  a: string,
  b: string,
  like: { readonly score: number; readonly evidence: readonly Evidence[] },
): DuplicatePair {
  return { a: caseOf(ws, a), b: caseOf(ws, b), ...like, decision: decisionOf(ws, a, b) };
}

function caseOf(ws: OpenWorkspace, id: string): PairCase {
  const row = ws.db
    .prepare(
      "SELECT id AS caseId, unit, number, title, detected_on AS detectedOn FROM case_index WHERE id = ?",
    )
    .get(id) as PairCase | undefined;
  // A linked case whose file was left out: the link holds, there is only nothing to show of it.
  return row ?? { caseId: id, unit: id.split("-")[0] ?? "", number: "", title: "", detectedOn: "" };
}

function decisionOf(ws: OpenWorkspace, a: string, b: string): PairDecision | null {
  const row = decisionsOn(ws.db, pairSubject(a, b)).at(-1);
  if (!row || row.action === "take-back-pair") return null;
  const { reason, at } = bodyOf(row);
  return { same: row.action === "same-case", reason, by: approverName(ws.db, row.signer) ?? "", atMs: at };
}

export type PairSide = PairCase & {
  readonly record: CaseRecord;
  /** Whether its own facts let it count at all. */
  readonly counts: boolean;
};
export type PairView = {
  readonly left: PairSide;
  readonly right: PairSide;
  readonly score: number;
  readonly evidence: readonly Evidence[];
  readonly decision: PairDecision | null;
  /** An office's own "the same as": taken back by the office alone. */
  readonly declared: boolean;
  /** Which of the linked group would count, by the rule the screen states; null where none would. */
  readonly counted: string | null;
};

/** Two cases side by side. Errors: E_NOT_FOUND where one is not shown. */
export function getPair(ws: OpenWorkspace, one: string, other: string): Result<PairView> {
  const [a, b] = pairOf(one, other);
  const [left, right] = [sideOf(ws, a), sideOf(ws, b)];
  if (!left || !right) return fail("E_NOT_FOUND", { case: `${a} ${b}` });
  const group = [...new Set([...linkedGroup(ws.db, a), ...linkedGroup(ws.db, b)])];
  const members = group.flatMap((id) => {
    const side = sideOf(ws, id);
    if (!side) return [];
    const { unit, role } = side.record;
    return [{ id, unit, role, detectedOn: side.detectedOn, counts: side.counts }];
  });
  return ok({
    left,
    right,
    ...likenessOf(ws, a, b),
    decision: decisionOf(ws, a, b),
    declared: hasLink(ws.db, a, b, a) || hasLink(ws.db, a, b, b),
    counted: countedMember(members),
  });
}

function sideOf(ws: OpenWorkspace, id: string): PairSide | null {
  const merged = shownCase(ws.db, id);
  if (!merged) return null;
  const row = ws.db
    .prepare(
      "SELECT found_period, effective_period, found_exclusion, effective_exclusion FROM case_index WHERE id = ?",
    )
    .get(id) as Record<string, string | null> | undefined;
  const counts =
    row !== undefined &&
    (row.found_period !== null ||
      row.effective_period !== null ||
      row.found_exclusion === "duplicate" ||
      row.effective_exclusion === "duplicate");
  return { ...caseOf(ws, id), record: merged.record, counts };
}
