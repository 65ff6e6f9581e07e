import type { Database } from "better-sqlite3";

export type SiblingExport = {
  readonly seq: number;
  readonly hash: string;
  readonly file: string;
  readonly atMs: number;
};
export type SiblingFile = {
  readonly hash: string;
  readonly machine: string;
  readonly seq: number;
  readonly cases: number;
  readonly atMs: number;
};

/** Reserves the next number of the exchange between this unit's machines; one that is never sealed stays burnt. */
export function reserveSiblingSeq(db: Database, fileNameOf: (seq: number) => string, atMs: number): number {
  const seq = ((db.prepare("SELECT max(seq) FROM sibling_exports").pluck().get() as number | null) ?? 0) + 1;
  db.prepare("INSERT INTO sibling_exports (seq, hash, file_name, at) VALUES (?, NULL, ?, ?)").run(
    seq,
    fileNameOf(seq),
    atMs,
  );
  return seq;
}

export function sealSiblingExport(db: Database, seq: number, hash: string): void {
  db.prepare("UPDATE sibling_exports SET hash = ? WHERE seq = ? AND hash IS NULL").run(hash, seq);
}

/** Lowest number first. */
export const sealedSiblingExports = (db: Database): SiblingExport[] =>
  db
    .prepare(
      "SELECT seq, hash, file_name AS file, at AS atMs FROM sibling_exports WHERE hash IS NOT NULL ORDER BY seq",
    )
    .all() as SiblingExport[];

const FILE = "hash, machine, seq, cases, at AS atMs";

export const siblingFileBySha256 = (db: Database, sha256: string): SiblingFile | null =>
  (db.prepare(`SELECT ${FILE} FROM sibling_files WHERE file_sha256 = ?`).get(sha256) as
    | SiblingFile
    | undefined) ?? null;

export const siblingFileByHash = (db: Database, hash: string): SiblingFile | null =>
  (db.prepare(`SELECT ${FILE} FROM sibling_files WHERE hash = ?`).get(hash) as SiblingFile | undefined) ??
  null;

export function putSiblingFile(db: Database, file: SiblingFile & { readonly sha256: string }): void {
  db.prepare(
    `INSERT INTO sibling_files (hash, file_sha256, machine, seq, cases, at)
     VALUES (@hash, @sha256, @machine, @seq, @cases, @atMs)`,
  ).run(file);
}

/** Newest first. */
export const siblingFiles = (db: Database, limit: number): SiblingFile[] =>
  db.prepare(`SELECT ${FILE} FROM sibling_files ORDER BY at DESC, hash LIMIT ?`).all(limit) as SiblingFile[];

/** Gives a case of another machine its row here; one that is known stays as it is. */
export function adoptCase(
  db: Database,
  one: { readonly id: string; readonly unit: string; readonly number: string; readonly kind: string },
): boolean {
  return (
    db
      .prepare(
        "INSERT INTO cases (id, unit, number, kind, source_key) VALUES (@id, @unit, @number, @kind, NULL) ON CONFLICT (id) DO NOTHING",
      )
      .run(one).changes > 0
  );
}
