import type { Database } from "better-sqlite3";
import { caseFacts, settleCase } from "../../shared/case/counting.ts";
import { joinHalves, readCore } from "../../shared/case/halves.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { periods } from "../../shared/catalogue/periods.ts";
import { planOfPeriod } from "../../shared/catalogue/plans.ts";
import { likable, meetingKeys } from "../../shared/merge/likely-same.ts";
import { deleteMeetings, putMeetings } from "../database/alike-store.ts";
import { convertedOn, deleteIndexRow, insertIndexRow } from "../database/case-index-store.ts";
import { dropDeclared, hasLinks, linkedGroup, putLink } from "../database/duplicate-store.ts";
import { prepared, preparedPluck } from "../database/prepared.ts";
import { approvedHeads, getVersion } from "../database/version-store.ts";
import { writeCare } from "./case-care.ts";
import { listedFacts, namesOf, searchWords } from "./listed-facts.ts";
import { mergedCase } from "./merged-case.ts";
import { settleGroups } from "./settle-groups.ts";

/** A case as lists show it and as it counts; the two differ where work waits for approval. */
export type IndexedCase = {
  readonly number: string;
  readonly shown: CaseRecord;
  /** null: in no number, for the reason in `exclusion`. */
  readonly counted: CaseRecord | null;
  readonly exclusion?: "draft" | "left-out";
  readonly status: string;
  /** Under which keys it meets cases of this office that may be the same; a cluster looks for them in its own way. */
  readonly meetsAt?: readonly number[];
};

/**
 * Rewrites the index rows of the given cases from `choose`, then settles the counting of those cases, of every VV that one
 * of them was converted from and of every case linked with one of them. Call it in the transaction that changed them.
 */
export function indexCases(
  db: Database,
  caseIds: Iterable<string>,
  choose: (caseId: string) => IndexedCase | null,
): void {
  const chosen = new Map<string, IndexedCase | null>();
  for (const id of caseIds) chosen.set(id, choose(id));
  // Links first: a VV's row needs to know the VA that came of it, whichever of the two changed.
  const linked = new Set<string>();
  for (const [id, one] of chosen) for (const other of relink(db, id, one)) linked.add(other);
  const grouped = hasLinks(db);
  if (grouped)
    for (const id of [...chosen.keys(), ...linked])
      for (const other of linkedGroup(db, id)) linked.add(other);
  for (const other of linked) if (!chosen.has(other)) chosen.set(other, choose(other));
  for (const [id, one] of chosen) writeRow(db, id, one);
  settleGroups(db, chosen.keys(), grouped);
}

/** Replaces what a case says of others (converted from, duplicate of); returns those others, before and after. */
function relink(db: Database, id: string, one: IndexedCase | null): string[] {
  const before = preparedPluck(db, "SELECT target FROM case_links WHERE id = ?").all(id) as string[];
  prepared(db, "DELETE FROM case_links WHERE id = ?").run(id);
  before.push(...dropDeclared(db, id));
  if (!one?.counted) return before;
  const facts = caseFacts(one.counted);
  if (facts.withdrawn) return before;
  for (const target of facts.duplicateOf) putLink(db, id, target, id);
  if (facts.kind !== "VA") return [...before, ...facts.duplicateOf];
  const insert = prepared(db, "INSERT OR REPLACE INTO case_links (id, target, first_g20) VALUES (?, ?, ?)");
  for (const target of facts.convertedFrom) insert.run(id, target, facts.firstG20);
  return [...before, ...facts.convertedFrom, ...facts.duplicateOf];
}

function writeRow(db: Database, id: string, one: IndexedCase | null): void {
  deleteIndexRow(db, id);
  prepared(db, "DELETE FROM case_relations WHERE id = ?").run(id);
  deleteMeetings(db, id);
  if (!one) return;
  const { shown: record, counted, number } = one;
  const relate = prepared(db, "INSERT OR IGNORE INTO case_relations (id, target, relation) VALUES (?, ?, ?)");
  for (const { to, relation } of record.related) relate.run(id, to, relation);
  const converted = convertedOn(db, id);
  const settled = counted ? settleCase(caseFacts(counted), converted, periods(), planOfPeriod) : null;
  const excluded = one.exclusion ?? "draft";
  insertIndexRow(
    db,
    {
      id,
      number,
      ...listedFacts(record),
      status: record.withdrawn && one.status !== "provisional" ? "withdrawn" : one.status,
      countingPeriod: settled?.countingPeriod ?? null,
      foundPeriod: settled?.foundPeriod ?? null,
      foundExclusion: settled ? settled.foundExclusion : excluded,
      effectivePeriod: settled?.effectivePeriod ?? null,
      effectiveExclusion: settled ? settled.effectiveExclusion : excluded,
    },
    { summary: record.summary, note: record.note, names: namesOf(record).join("; ") },
    searchWords(number, record),
  );
  putMeetings(db, id, one.meetsAt ?? []);
  writeCare(db, id, record, { isConverted: converted !== null, isApproved: one.status === "approved" });
}

type Work = { hash: string; status: string };

/** An office shows its newest saved version and counts what is approved, merged where two machines' versions stand. */
export function officeVersions(db: Database, caseId: string): IndexedCase | null {
  const work = prepared(db, "SELECT hash, status FROM work WHERE subject = ?").get(caseId) as
    | Work
    | undefined;
  const approved = mergedCase(db, caseId, approvedHeads(db, caseId));
  const saved = work ? getVersion(db, work.hash) : null;
  if (work && saved) {
    const shown = joinHalves(saved.core, saved.privateHalf);
    return {
      number: readCore(saved.core).heading.number,
      shown,
      counted: approved?.record ?? null,
      status: work.status,
      meetsAt: meetingKeys(likable(shown)),
    };
  }
  if (!approved) return null;
  const { number, record } = approved;
  return {
    number,
    shown: record,
    counted: record,
    status: approved.isProvisional ? "provisional" : "approved",
    meetsAt: meetingKeys(likable(record)),
  };
}
