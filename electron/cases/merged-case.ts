import type { Database } from "better-sqlite3";
import { joinHalves, readCore } from "../../shared/case/halves.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import {
  type Conflict,
  mergeThreeWay,
  nearestCommonAncestors,
  PRIVATE_FIELD,
  type Side,
} from "../../shared/merge/three-way.ts";
import { bodyOf, decisionsOn } from "../database/decision-store.ts";
import { getVersion, parentsOf, type StoredVersion } from "../database/version-store.ts";

export type MergedCase = {
  readonly number: string;
  /** With names, where they came. */
  readonly record: CaseRecord;
  readonly heads: readonly string[];
  readonly isProvisional: boolean;
  readonly isLeftOut: boolean;
  readonly conflicts: readonly Conflict[];
};

/**
 * A case by its heads: one head as it is; of several, the three-way merge under the decisions that name exactly these
 * heads (others sleep). null where there is no head.
 */
export function mergedCase(db: Database, caseId: string, heads: readonly string[]): MergedCase | null {
  const versions = heads.map((hash) => getVersion(db, hash)).filter((one) => one !== null);
  const [only] = versions;
  if (!only) return null;
  const decided = standingDecisions(db, caseId, heads);
  const { heading, record } = readCore(only.core);
  if (versions.length === 1)
    return {
      number: heading.number,
      record: only.privateHalf === null ? record : joinHalves(only.core, only.privateHalf),
      heads,
      isProvisional: false,
      isLeftOut: decided.isLeftOut,
      conflicts: [],
    };
  const ancestors = nearestCommonAncestors(heads, (hash) => parentsOf(db, hash))
    .map((hash) => getVersion(db, hash))
    .filter((one) => one !== null);
  const merged = mergeVersions(ancestors, versions, decided.choices);
  return {
    number: heading.number,
    record: merged.record,
    heads,
    isProvisional: true,
    isLeftOut: decided.isLeftOut,
    conflicts: merged.conflicts,
  };
}

/**
 * Names merge row by row where every version came with them (at the office); otherwise the private half is one field by its
 * digest, and the names shown are those of the version whose half stands.
 */
function mergeVersions(
  ancestors: readonly StoredVersion[],
  heads: readonly StoredVersion[],
  choices: ReadonlyMap<string, string>,
): { record: CaseRecord; conflicts: readonly Conflict[] } {
  const all = [...ancestors, ...heads];
  if (all.every((one) => one.privateHalf !== null)) {
    const side = (one: StoredVersion): Side => ({
      name: one.hash,
      record: joinHalves(one.core, one.privateHalf),
      privateDigest: "",
    });
    return mergeThreeWay(ancestors.map(side), heads.map(side), choices);
  }
  const side = (one: StoredVersion): Side => ({
    name: one.hash,
    record: readCore(one.core).record,
    privateDigest: one.privateDigest,
  });
  const merged = mergeThreeWay(ancestors.map(side), heads.map(side), choices);
  const owner = all.find((one) => one.hash === merged.privateOf);
  return { ...merged, record: withNames(merged.record, owner?.privateHalf ?? null) };
}

function withNames(record: CaseRecord, privateHalf: string | null): CaseRecord {
  if (privateHalf === null) return record;
  const core = JSON.stringify({
    schema: 1,
    subject: "",
    number: "",
    parents: [],
    catalogue: "",
    editor: "",
    ...record,
  });
  return joinHalves(core, privateHalf);
}

/** What stands on a case while exactly these heads are its heads; by one cluster's decisions, or by all (null). */
export function standingDecisions(
  db: Database,
  caseId: string,
  heads: readonly string[],
  cluster: string | null = null,
) {
  const choices = new Map<string, string>();
  let isLeftOut = false;
  const wanted = [...heads].sort().join();
  for (const row of decisionsOn(db, caseId, cluster)) {
    const body = bodyOf(row);
    if ((body.heads ?? []).join() !== wanted) continue;
    if (body.action === "leave-out-case") isLeftOut = true;
    if (body.action === "take-back-case") isLeftOut = false;
    for (const { field, side } of body.choices ?? []) {
      if (side === null) choices.delete(field);
      else choices.set(field, side);
    }
  }
  return { choices, isLeftOut };
}

/** Private halves are told apart, never read out: what is in them is settled at the office. */
export const isReadable = (field: string): boolean => field !== PRIVATE_FIELD;
