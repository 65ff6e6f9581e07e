import type { Database } from "better-sqlite3";
import type { RosterUnit } from "../../shared/bundle/manifest.ts";
import { decodeRosterFile, encodeRosterFile, type RosterChain } from "../identity/roster-file.ts";
import { heldRoster } from "./roster-store.ts";

/** A cluster that sends its files here. `place` is its number in the order members were named, from 1. */
export type Member = {
  readonly cluster: string;
  readonly place: number;
  readonly chain: RosterChain;
  readonly atMs: number;
};

type Stored = {
  readonly cluster: string;
  readonly place: number;
  readonly file: Buffer;
  readonly atMs: number;
};

const COLUMNS = "cluster, place, file, at AS atMs";

/** It was verified before it was stored; it is verified again as it is read. */
function fromStored({ cluster, place, file, atMs }: Stored): Member {
  const chain = decodeRosterFile(new Uint8Array(file));
  if (!chain.ok) throw new Error("the stored roster of another cluster does not verify");
  return { cluster, place, chain: chain.value, atMs };
}

/** The chain of the level above, or null. */
export function chainAbove(db: Database): RosterChain | null {
  const row = db.prepare(`SELECT ${COLUMNS} FROM linked_clusters WHERE role = 'above'`).get() as
    | Stored
    | undefined;
  return row ? fromStored(row).chain : null;
}

/** There is one level above: another takes its place. */
export function putChainAbove(db: Database, chain: RosterChain, atMs: number): void {
  db.prepare("DELETE FROM linked_clusters WHERE role = 'above'").run();
  put(db, chain, "above", 0, atMs);
}

export function memberByCluster(db: Database, cluster: string): Member | null {
  const row = db
    .prepare(`SELECT ${COLUMNS} FROM linked_clusters WHERE role = 'member' AND cluster = ?`)
    .get(cluster) as Stored | undefined;
  return row ? fromStored(row) : null;
}

/** In the order they were named. */
export const listMembers = (db: Database): Member[] =>
  (
    db
      .prepare(`SELECT ${COLUMNS} FROM linked_clusters WHERE role = 'member' ORDER BY place`)
      .all() as Stored[]
  ).map(fromStored);

/** Units with their machines and approvers, of this register's own list and of every cluster that sends here. */
export const listedUnits = (db: Database): RosterUnit[] => [
  ...(heldRoster(db)?.newest.units ?? []),
  ...listMembers(db).flatMap((member) => member.chain.newest.units),
];

export const hasMembers = (db: Database): boolean =>
  db.prepare("SELECT 1 FROM linked_clusters WHERE role = 'member' LIMIT 1").get() !== undefined;

export function addMember(db: Database, chain: RosterChain, atMs: number): void {
  const last = (db.prepare("SELECT max(place) FROM linked_clusters").pluck().get() as number | null) ?? 0;
  put(db, chain, "member", last + 1, atMs);
}

/** A longer chain of a member that is known. */
export function putMemberChain(db: Database, chain: RosterChain): void {
  db.prepare("UPDATE linked_clusters SET file = ? WHERE role = 'member' AND cluster = ?").run(
    encodeRosterFile(chain),
    chain.newest.cluster,
  );
}

export const dropLinked = (db: Database, cluster: string): boolean =>
  db.prepare("DELETE FROM linked_clusters WHERE cluster = ?").run(cluster).changes > 0;

function put(db: Database, chain: RosterChain, role: "above" | "member", place: number, atMs: number): void {
  db.prepare("INSERT INTO linked_clusters (cluster, role, place, file, at) VALUES (?, ?, ?, ?, ?)").run(
    chain.newest.cluster,
    role,
    place,
    encodeRosterFile(chain),
    atMs,
  );
}
