import type { Database } from "better-sqlite3";
import { caseFacts, settleCase } from "../../shared/case/counting.ts";
import { joinHalves, readCore } from "../../shared/case/halves.ts";
import { firstDay } from "../../shared/case/partial-date.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { currentStage } from "../../shared/case/stage.ts";
import { PERIODS } from "../../shared/catalogue/periods.ts";
import { planOfPeriod } from "../../shared/catalogue/plans.ts";
import { foldMarked, foldPlain } from "../../shared/text/fold.ts";
import { approvedHeads, getVersion } from "../database/version-store.ts";

/** Which version a case is shown by, and which it is counted by; null for none. */
export type ShownVersions = {
  readonly shown: string;
  readonly counted: string | null;
  readonly status: string;
};

/**
 * Rewrites the index rows of the given cases from `choose`, then settles the counting of those cases and of every VV
 * that one of them was converted from. Call it in the transaction that changed them.
 */
export function indexCases(
  db: Database,
  caseIds: Iterable<string>,
  choose: (caseId: string) => ShownVersions | null,
): void {
  const affected = new Set(caseIds);
  const chosen = new Map<string, ShownVersions | null>();
  for (const id of affected) chosen.set(id, choose(id));
  // Links first: a VV's row needs to know the VA that came of it, whichever of the two changed.
  const linked = new Set<string>();
  for (const [id, versions] of chosen) for (const target of relink(db, id, versions)) linked.add(target);
  for (const target of linked) if (!chosen.has(target)) chosen.set(target, choose(target));
  for (const [id, versions] of chosen) writeRow(db, id, versions);
}

/** Replaces a case's converted-from links; returns the targets before and after. */
function relink(db: Database, id: string, versions: ShownVersions | null): string[] {
  const before = db.prepare("SELECT target FROM case_links WHERE id = ?").pluck().all(id) as string[];
  db.prepare("DELETE FROM case_links WHERE id = ?").run(id);
  const record = versions?.counted ? recordOf(db, versions.counted) : null;
  if (!record) return before;
  const facts = caseFacts(record);
  if (facts.kind !== "VA" || facts.withdrawn) return before;
  const insert = db.prepare("INSERT OR REPLACE INTO case_links (id, target, first_g20) VALUES (?, ?, ?)");
  for (const target of facts.convertedFrom) insert.run(id, target, facts.firstG20);
  return [...before, ...facts.convertedFrom];
}

function recordOf(db: Database, hash: string): CaseRecord | null {
  const version = getVersion(db, hash);
  return version ? readCore(version.core).record : null;
}

function writeRow(db: Database, id: string, versions: ShownVersions | null): void {
  const old = db.prepare("DELETE FROM case_index WHERE id = ? RETURNING row").pluck().get(id) as
    | number
    | undefined;
  if (old !== undefined) db.prepare("DELETE FROM case_search WHERE rowid = ?").run(old);
  const version = versions ? getVersion(db, versions.shown) : null;
  if (!versions || !version) return;
  const { heading } = readCore(version.core);
  const record = joinHalves(version.core, version.privateHalf);
  const counted = versions.counted ? recordOf(db, versions.counted) : null;
  const convertedOn = db.prepare("SELECT min(first_g20) FROM case_links WHERE target = ?").pluck().get(id) as
    | string
    | null;
  const settled = counted ? settleCase(caseFacts(counted), convertedOn, PERIODS, planOfPeriod) : null;
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO case_index VALUES (NULL, @id, @unit, @number, @kind, @title, @detectedOn, @period, @sector, @source, @role,
       @stage, @status, @countingPeriod, @foundPeriod, @foundExclusion, @effectivePeriod, @effectiveExclusion)`,
    )
    .run({
      id,
      unit: record.unit,
      number: heading.number,
      kind: record.kind,
      title: record.title,
      detectedOn: record.detectedOn ? firstDay(record.detectedOn) : "",
      period: record.period,
      sector: record.sector,
      source: record.mainSource,
      role: record.role,
      stage: currentStage(record),
      status: record.withdrawn ? "withdrawn" : versions.status,
      countingPeriod: settled?.countingPeriod ?? null,
      foundPeriod: settled?.foundPeriod ?? null,
      foundExclusion: settled ? settled.foundExclusion : "draft",
      effectivePeriod: settled?.effectivePeriod ?? null,
      effectiveExclusion: settled ? settled.effectiveExclusion : "draft",
    });
  const text = [
    heading.number,
    record.title,
    record.agency,
    record.summary,
    record.place.commune,
    record.place.district,
    ...record.people.map((person) => person.name),
  ].join(" ");
  db.prepare("INSERT INTO case_search (rowid, folded, marked) VALUES (?, ?, ?)").run(
    lastInsertRowid,
    foldPlain(text),
    foldMarked(text),
  );
}

type Work = { hash: string; status: string };

/** An office shows its newest saved version and counts the approved head. */
export function officeVersions(db: Database, caseId: string): ShownVersions | null {
  const work = db.prepare("SELECT hash, status FROM work WHERE subject = ?").get(caseId) as Work | undefined;
  const counted = approvedHeads(db, caseId)[0] ?? null;
  if (work) return { shown: work.hash, counted, status: work.status };
  return counted ? { shown: counted, counted, status: "approved" } : null;
}
