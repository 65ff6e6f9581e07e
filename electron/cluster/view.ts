import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { CaseRecord } from "../../shared/case/record.ts";
import { addedCode, withCodesOf } from "../../shared/case/record-codes.ts";
import { judgeDevice } from "../../shared/merge/judge.ts";
import { endsFor, revokedBundles, type TrustedBundle } from "../../shared/merge/revoked.ts";
import { type IndexedCase, indexCases } from "../cases/index-cases.ts";
import { type MergedCase, mergedCase, standingDecisions } from "../cases/merged-case.ts";
import {
  allShownHeads,
  losesCase,
  shownBundle,
  shownHeads,
  subjectsThatDiffer,
} from "../database/bundle-heads-store.ts";
import { decidedOn, heldBundles, setVerdict, trustedBundles } from "../database/bundle-store.ts";
import { clusterOfCase, clusterOfDevice } from "../database/carried-bundle-store.ts";
import { casesDecidedOn, pairsDecidedBy } from "../database/decision-store.ts";
import { decidedLinks } from "../database/duplicate-store.ts";
import { memberByCluster } from "../database/linked-cluster-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import type { Breathe } from "../database/transaction.ts";
import type { RosterChain } from "../identity/roster-file.ts";

/** Cases indexed between two breaths. */
const PIECE = 50;

/** Judges a device's bundles afresh and rewrites the view of what that changes. Call it in the long transaction of the change. */
export const judgeAndShow = (db: Database, device: string, breathe: Breathe): Promise<void> =>
  showCases(db, judge(db, device), breathe);

/**
 * Says anew which of a device's bundles count. Gives the subjects whose heads are others by that, and nobody else's row can
 * be: the view follows with `showCases`.
 */
export function judge(db: Database, device: string): string[] {
  const before = shownBundle(db, device);
  const verdicts = judgeDevice(
    heldBundles(db, device),
    (hash) => decidedOn(db, hash),
    (lower, higher) => losesCase(db, lower, higher),
    revokedOf(db, device, trustedBundles(db, device)),
  );
  for (const [hash, verdict] of verdicts) setVerdict(db, hash, verdict);
  const after = shownBundle(db, device);
  return before === after ? [] : subjectsThatDiffer(db, before, after);
}

/** Which of a device's bundles do not stand under the ends of the newest roster. */
export function revokedOf(db: Database, device: string, held: readonly TrustedBundle[]): Set<string> {
  const unit = chainOfDevice(db, device)?.newest.units.find((one) =>
    one.devices.some((entry) => entry.device === device),
  );
  if (!unit) return new Set();
  // What a decision took out is as if not held, a pin too.
  const counted = held.filter(
    ({ hash, history }) =>
      decidedOn(db, hash) === null && !history.some((row) => decidedOn(db, row.hash) === "reject-side"),
  );
  return revokedBundles(counted, endsFor(unit, device));
}

/** The list by which a device's bundles are judged: that of the cluster below whose files carry them, else our own. */
function chainOfDevice(db: Database, device: string): RosterChain | null {
  const cluster = clusterOfDevice(db, device);
  return cluster === "" ? heldRoster(db) : (memberByCluster(db, cluster)?.chain ?? null);
}

/** Rewrites the view of the given subjects; statements have no row of their own. */
export async function showCases(db: Database, subjects: readonly string[], breathe: Breathe): Promise<void> {
  const cases = subjects.filter((subject) => !subject.includes("/"));
  // A link settles both its ends, so the order and size of the pieces do not matter.
  for (let at = 0; at < cases.length; at += PIECE) {
    indexCases(db, cases.slice(at, at + PIECE), (id) => clusterCase(db, id));
    await breathe();
  }
}

/** A case of the cluster as it stands: its heads merged, under the decisions that name them. */
export function shownCase(db: Database, caseId: string): MergedCase | null {
  const merged = mergedCase(db, caseId, shownHeads(db, caseId));
  return merged && { ...merged, record: byItsLists(db, caseId, merged.record) };
}

/** With the codes that a cluster below has added told apart: our own lists say nothing of them. */
export function byItsLists(db: Database, caseId: string, record: CaseRecord): CaseRecord {
  if (!addedCode(record)) return record;
  const cluster = clusterOfCase(db, caseId);
  return cluster === "" ? record : withCodesOf(record, cluster);
}

export function clusterCase(db: Database, caseId: string): IndexedCase | null {
  const merged = shownCase(db, caseId);
  if (!merged) return null;
  const { number, record, isProvisional, isLeftOut } = merged;
  return {
    number,
    shown: record,
    counted: isLeftOut ? null : record,
    ...(isLeftOut ? { exclusion: "left-out" as const } : {}),
    status: isLeftOut ? "left-out" : isProvisional ? "provisional" : "approved",
  };
}

/**
 * SHA-256 over the sorted lines `unit TAB case TAB heads LF` of what counts: two coordinators with the same bundles and
 * bundle decisions read the same one over the telephone.
 * @param cluster what the bundles of one cluster come to by themselves; null for everything here
 */
export const bundlesHash = (db: Database, cluster: string | null = null): string =>
  hashOfHeads(db, cluster).digest("hex");

/**
 * bundlesHash's lines, then what people decided on cases: a line `case TAB heads TAB left-out LF` or
 * `case TAB heads TAB field TAB side LF` for each decision in force, and `a TAB b TAB same LF` for each link, sorted.
 * Whoever reads the same one has the same table.
 */
export function viewHash(db: Database, cluster: string | null = null): string {
  const hash = hashOfHeads(db, cluster);
  for (const line of caseDecisionLines(db, cluster)) hash.update(`${line}\n`, "utf8");
  return hash.digest("hex");
}

/** The case decisions in force and the links, one line each, sorted. */
export function caseDecisionLines(db: Database, cluster: string | null = null): string[] {
  const pairs =
    cluster === null
      ? decidedLinks(db).map(({ a, b }) => [a, b])
      : pairsDecidedBy(db, cluster).map((subject) => subject.split(" "));
  const lines = pairs.map(([a, b]) => `${a}\t${b}\tsame`);
  for (const caseId of casesDecidedOn(db, cluster)) {
    const heads = shownHeads(db, caseId, cluster);
    const { choices, isLeftOut } = standingDecisions(db, caseId, heads, cluster);
    const key = `${caseId}\t${heads.join(",")}`;
    if (isLeftOut) lines.push(`${key}\tleft-out`);
    for (const [field, side] of choices) lines.push(`${key}\t${field}\t${side}`);
  }
  return lines.sort();
}

function hashOfHeads(db: Database, cluster: string | null) {
  const hash = createHash("sha256");
  let key = "";
  let heads: string[] = [];
  const endLine = () => {
    if (key !== "") hash.update(`${key}\t${heads.join(",")}\n`, "utf8");
  };
  for (const row of allShownHeads(db, cluster)) {
    const next = `${row.unit}\t${row.subject}`;
    if (next !== key) {
      endLine();
      key = next;
      heads = [];
    }
    heads.push(row.hash);
  }
  endLine();
  return hash;
}
