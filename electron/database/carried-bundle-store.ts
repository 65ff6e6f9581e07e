import type { Database } from "better-sqlite3";

/** "" for a device of this register's own list or one that sent nothing yet, else the cluster below that carries its files. */
export const clusterOfDevice = (db: Database, device: string): string =>
  (db.prepare("SELECT cluster FROM bundles WHERE device = ? LIMIT 1").pluck().get(device) as
    | string
    | undefined) ?? "";

/** The cluster below whose file carried a case; "" for one of this register's own units. */
export const clusterOfCase = (db: Database, caseId: string): string =>
  (db
    .prepare(
      `SELECT b.cluster FROM bundle_versions v JOIN bundles b ON b.id = v.bundle
       WHERE v.subject = ? AND b.standing = 'shown' LIMIT 1`,
    )
    .pluck()
    .get(caseId) as string | undefined) ?? "";

/** A held bundle for the level above, without its file; `profile` is null for one kept before that was a column. */
export type CarriedBundle = {
  readonly hash: string;
  readonly unit: string;
  readonly device: string;
  readonly seq: number;
  readonly profile: string | null;
};

/** This register's own, all of them, ascending by hash. */
export const ownBundles = (db: Database): CarriedBundle[] =>
  db
    .prepare("SELECT hash, unit, device, seq, profile FROM bundles WHERE cluster = '' ORDER BY hash")
    .all() as CarriedBundle[];

/** Cases that any of these bundles carries. @param withPrivate only those whose private half is here */
export const casesCarried = (db: Database, hashes: readonly string[], withPrivate: boolean): number =>
  db
    .prepare(
      `SELECT count(DISTINCT v.subject) FROM bundle_versions v JOIN bundles b ON b.id = v.bundle
       WHERE b.hash IN (SELECT value FROM json_each(@hashes)) AND v.subject NOT LIKE '%/%'
         AND (@private = 0 OR EXISTS (SELECT 1 FROM versions x WHERE x.hash = v.hash AND x.private IS NOT NULL))`,
    )
    .pluck()
    .get({ hashes: JSON.stringify(hashes), private: withPrivate ? 1 : 0 }) as number;

/** Bundles that a cluster below carried here, and the devices that made them. */
export const hashesOfCluster = (db: Database, cluster: string): string[] =>
  db.prepare("SELECT hash FROM bundles WHERE cluster = ? ORDER BY hash").pluck().all(cluster) as string[];

export const devicesOfCluster = (db: Database, cluster: string): string[] =>
  db
    .prepare("SELECT DISTINCT device FROM bundles WHERE cluster = ? ORDER BY device")
    .pluck()
    .all(cluster) as string[];

/** Takes out a bundle of a cluster below that its newest file does not carry. Gives the subjects it carried. */
export function dropBundle(db: Database, hash: string): string[] {
  const id = db.prepare("SELECT id FROM bundles WHERE hash = ? AND cluster <> ''").pluck().get(hash);
  if (id === undefined) throw new Error("a register's own bundles are kept for ever");
  const subjects = db
    .prepare("DELETE FROM bundle_versions WHERE bundle = ? RETURNING subject")
    .pluck()
    .all(id) as string[];
  db.prepare("DELETE FROM bundles WHERE id = ?").run(id);
  return [...new Set(subjects)];
}

/** Whether bundles of this device are here as another cluster's than `cluster` ("" for this register's own). */
export const isHeldElsewhere = (db: Database, device: string, cluster: string): boolean =>
  db.prepare("SELECT 1 FROM bundles WHERE device = ? AND cluster <> ? LIMIT 1").get(device, cluster) !==
  undefined;
