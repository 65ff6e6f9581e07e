import type { Database } from "better-sqlite3";
import { prepared } from "./prepared.ts";

/** What the workspace says of itself. Each key is written in one place only. */
export type MetaKey =
  | "workspaceId"
  | "kind"
  | "unit"
  | "machine"
  | "clusterId"
  | "createdAt"
  | "recoveryConfirmedAt"
  | (string & {});

export function getMeta(db: Database, key: MetaKey): string | null {
  const row = prepared(db, "SELECT value FROM meta WHERE key = ?").get(key) as { value: string } | undefined;
  return row?.value ?? null;
}

export function setMeta(db: Database, key: MetaKey, value: string): void {
  prepared(
    db,
    "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  ).run(key, value);
}

export function deleteMeta(db: Database, key: MetaKey): void {
  prepared(db, "DELETE FROM meta WHERE key = ?").run(key);
}
