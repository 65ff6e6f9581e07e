import type { Database } from "better-sqlite3";
import type { HeldBundle } from "../../shared/merge/judge.ts";
import { preparedPluck } from "./prepared.ts";

export const bundleVersions = (db: Database, hash: string): { hash: string; isHead: boolean }[] =>
  (
    db
      .prepare(
        "SELECT v.hash, v.is_head FROM bundle_versions v JOIN bundles b ON b.id = v.bundle WHERE b.hash = ?",
      )
      .all(hash) as { hash: string; is_head: number }[]
  ).map((row) => ({ hash: row.hash, isHead: row.is_head === 1 }));

/** True where a head of the lower bundle is not among the higher one's versions (heads and ancestors). */
export const losesCase = (db: Database, lower: HeldBundle, higher: HeldBundle): boolean =>
  db
    .prepare(
      `SELECT 1 FROM bundle_versions l
       WHERE l.bundle = (SELECT id FROM bundles WHERE hash = ?) AND l.is_head = 1
         AND NOT EXISTS (SELECT 1 FROM bundle_versions h
           WHERE h.bundle = (SELECT id FROM bundles WHERE hash = ?) AND h.subject = l.subject AND h.hash = l.hash)
       LIMIT 1`,
    )
    .get(lower.hash, higher.hash) !== undefined;

/** The one bundle of a device that is shown, by its row; null where none is. */
export const shownBundle = (db: Database, device: string): number | null =>
  (db.prepare("SELECT id FROM bundles WHERE device = ? AND standing = 'shown'").pluck().get(device) as
    | number
    | undefined) ?? null;

/** Subjects whose heads are not the same in two bundles (null: a bundle without any), sorted. */
export const subjectsThatDiffer = (db: Database, one: number | null, other: number | null): string[] =>
  db
    .prepare(
      `WITH a AS (SELECT subject, hash FROM bundle_versions WHERE bundle = @one AND is_head = 1),
         b AS (SELECT subject, hash FROM bundle_versions WHERE bundle = @other AND is_head = 1)
       SELECT subject FROM (SELECT * FROM a EXCEPT SELECT * FROM b)
       UNION SELECT subject FROM (SELECT * FROM b EXCEPT SELECT * FROM a) ORDER BY 1`,
    )
    .pluck()
    .all({ one, other }) as string[];

/**
 * A subject's heads over the bundles that are shown: no head of one that another's version follows. Sorted.
 * @param cluster only the bundles of one cluster ("" for this register's own); null for all
 */
export const shownHeads = (db: Database, subject: string, cluster: string | null = null): string[] =>
  preparedPluck(
    db,
    `SELECT DISTINCT v.hash FROM bundle_versions v JOIN bundles b ON b.id = v.bundle
       WHERE v.subject = @subject AND v.is_head = 1 AND b.standing = 'shown' AND (@cluster IS NULL OR b.cluster = @cluster)
         AND NOT EXISTS (SELECT 1 FROM version_parents p
           JOIN bundle_versions c ON c.subject = @subject AND c.hash = p.hash
           JOIN bundles cb ON cb.id = c.bundle AND cb.standing = 'shown' AND (@cluster IS NULL OR cb.cluster = @cluster)
           WHERE p.parent = v.hash)
       ORDER BY v.hash`,
  ).all({ subject, cluster }) as string[];

type HeadRow = { unit: string; subject: string; hash: string };

/** All heads that count, in the order of the hash's lines; of one cluster, or of all (null). */
export const allShownHeads = (db: Database, cluster: string | null): IterableIterator<HeadRow> =>
  db
    .prepare(
      `SELECT DISTINCT substr(v.subject, 1, CASE WHEN instr(v.subject, '/') > 0 THEN instr(v.subject, '/') ELSE instr(v.subject, '-') END - 1) AS unit,
         v.subject, v.hash
       FROM bundle_versions v JOIN bundles b ON b.id = v.bundle
       WHERE v.is_head = 1 AND b.standing = 'shown' AND (@cluster IS NULL OR b.cluster = @cluster)
         AND NOT EXISTS (SELECT 1 FROM version_parents p
           JOIN bundle_versions c ON c.subject = v.subject AND c.hash = p.hash
           JOIN bundles cb ON cb.id = c.bundle AND cb.standing = 'shown' AND (@cluster IS NULL OR cb.cluster = @cluster)
           WHERE p.parent = v.hash)
       ORDER BY unit, v.subject, v.hash`,
    )
    .iterate({ cluster }) as IterableIterator<HeadRow>;

/** Devices whose shown bundle has this version among its heads. */
export const carriersOf = (db: Database, hash: string): string[] =>
  db
    .prepare(
      `SELECT DISTINCT b.device FROM bundle_versions v JOIN bundles b ON b.id = v.bundle
       WHERE v.subject = (SELECT subject FROM versions WHERE hash = @hash) AND v.hash = @hash AND v.is_head = 1
         AND b.standing = 'shown' ORDER BY b.device`,
    )
    .pluck()
    .all({ hash }) as string[];

/** Heads of the cases that a bundle carries; statements left aside. */
export const headsOfBundle = (db: Database, hash: string): string[] =>
  db
    .prepare(
      `SELECT v.hash FROM bundle_versions v WHERE v.bundle = (SELECT id FROM bundles WHERE hash = ?) AND v.is_head = 1
         AND v.subject NOT LIKE '%/%' ORDER BY v.subject`,
    )
    .pluck()
    .all(hash) as string[];
