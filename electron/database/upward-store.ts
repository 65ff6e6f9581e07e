import type { Database } from "better-sqlite3";

/** A file that was made for the level above and sealed. */
export type UpwardExport = {
  readonly seq: number;
  readonly hash: string;
  readonly sentTo: string;
  readonly profile: "names-out" | "names-in";
  readonly file: string;
  readonly atMs: number;
};

const EXPORT = "seq, hash, sent_to AS sentTo, profile, file_name AS file, at AS atMs";

/** Reserves the next number; one that is never sealed stays burnt. */
export function reserveUpward(
  db: Database,
  fileNameOf: (seq: number) => string,
  row: Pick<UpwardExport, "sentTo" | "profile" | "atMs">,
): number {
  const seq = nextUpwardSeq(db);
  db.prepare(
    `INSERT INTO upward_exports (seq, hash, sent_to, profile, file_name, at)
     VALUES (@seq, NULL, @sentTo, @profile, @file, @atMs)`,
  ).run({ ...row, seq, file: fileNameOf(seq) });
  return seq;
}

const nextUpwardSeq = (db: Database): number =>
  ((db.prepare("SELECT max(seq) FROM upward_exports").pluck().get() as number | null) ?? 0) + 1;

export function sealUpward(db: Database, seq: number, hash: string): void {
  db.prepare("UPDATE upward_exports SET hash = ? WHERE seq = ? AND hash IS NULL").run(hash, seq);
}

/** Lowest number first. */
export const sealedUpward = (db: Database): UpwardExport[] =>
  db
    .prepare(`SELECT ${EXPORT} FROM upward_exports WHERE hash IS NOT NULL ORDER BY seq`)
    .all() as UpwardExport[];

/** Makes the next number higher than `seq`: what may have left before a restore is never numbered again. */
export function burnUpwardUpTo(db: Database, seq: number): void {
  if (seq < nextUpwardSeq(db)) return;
  db.prepare(
    "INSERT INTO upward_exports (seq, hash, sent_to, profile, file_name, at) VALUES (?, NULL, '', '', '', 0)",
  ).run(seq);
}

/** A file of a cluster below that was taken in; `head` is its signed frame. */
export type UpwardFile = {
  readonly hash: string;
  readonly fileSha256: string;
  readonly cluster: string;
  readonly seq: number;
  readonly history: readonly { readonly seq: number; readonly hash: string }[];
  /** Hashes of the bundles it only lists. */
  readonly omitted: readonly string[];
  readonly atMs: number;
};

type StoredFile = Omit<UpwardFile, "history" | "omitted"> & {
  readonly history: string;
  readonly omitted: string;
};

const FILE = "hash, file_sha256 AS fileSha256, cluster, seq, history, omitted, at AS atMs";
const fromStored = (row: StoredFile): UpwardFile => ({
  ...row,
  history: JSON.parse(row.history) as UpwardFile["history"],
  omitted: (JSON.parse(row.omitted) as { hash: string }[]).map((one) => one.hash),
});

/** The one whose bundles and decisions are here now. */
export function newestUpwardFile(db: Database, cluster: string): UpwardFile | null {
  const row = db
    .prepare(`SELECT ${FILE} FROM upward_files WHERE cluster = ? ORDER BY id DESC LIMIT 1`)
    .get(cluster) as StoredFile | undefined;
  return row ? fromStored(row) : null;
}

export function putUpwardFile(
  db: Database,
  file: Omit<UpwardFile, "omitted"> & {
    readonly omitted: readonly { readonly hash: string }[];
    readonly head: Uint8Array;
    readonly by: string;
  },
): void {
  db.prepare(
    `INSERT INTO upward_files (hash, file_sha256, cluster, seq, history, omitted, head, at, taken_by)
     VALUES (@hash, @fileSha256, @cluster, @seq, @history, @omitted, @head, @atMs, @by)`,
  ).run({ ...file, history: JSON.stringify(file.history), omitted: JSON.stringify(file.omitted) });
}

/** The file with these bytes, where it is the newest of its cluster: nothing in it can be new. */
export function newestBySha256(db: Database, sha256: string): UpwardFile | null {
  const cluster = db
    .prepare("SELECT cluster FROM upward_files WHERE file_sha256 = ? LIMIT 1")
    .pluck()
    .get(sha256) as string | undefined;
  const newest = cluster === undefined ? null : newestUpwardFile(db, cluster);
  return newest?.fileSha256 === sha256 ? newest : null;
}

/** The numbers of the files that came from a cluster. */
export const takenSeqs = (db: Database, cluster: string): number[] =>
  db.prepare("SELECT DISTINCT seq FROM upward_files WHERE cluster = ?").pluck().all(cluster) as number[];
