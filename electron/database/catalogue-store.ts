import type { Database } from "better-sqlite3";
import { decodeCatalogue, type IssuedCatalogue } from "../identity/catalogue-file.ts";

export type HeldCatalogue = IssuedCatalogue & {
  readonly came: "published" | "file" | "receipt";
  readonly takenAtMs: number;
};

type Row = { file: Buffer; came: HeldCatalogue["came"]; at: number };

/** It was verified before it was stored; it is verified again as it is read. */
function held({ file, came, at }: Row): HeldCatalogue {
  const issued = decodeCatalogue(new Uint8Array(file));
  if (!issued.ok) throw new Error("a stored catalogue does not verify");
  return { ...issued.value, came, takenAtMs: at };
}

/** The highest version, which is in force; null where the cluster has published none. */
export function newestCatalogue(db: Database): HeldCatalogue | null {
  const row = db.prepare("SELECT file, came, at FROM catalogues ORDER BY version DESC LIMIT 1").get();
  return row === undefined ? null : held(row as Row);
}

/** Newest first, at most `limit`. */
export const heldCatalogues = (db: Database, limit: number): HeldCatalogue[] =>
  (db.prepare("SELECT file, came, at FROM catalogues ORDER BY version DESC LIMIT ?").all(limit) as Row[]).map(
    held,
  );

/** The hash under which a version is held; null where it is not. */
export const hashOfCatalogue = (db: Database, version: number): string | null =>
  (db.prepare("SELECT hash FROM catalogues WHERE version = ?").pluck().get(version) as string | undefined) ??
  null;

export function putCatalogue(db: Database, one: HeldCatalogue): void {
  db.prepare("INSERT INTO catalogues (version, hash, file, came, at) VALUES (?, ?, ?, ?, ?)").run(
    one.manifest.version,
    one.hash,
    one.file,
    one.came,
    one.takenAtMs,
  );
}
