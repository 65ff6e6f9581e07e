import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { fail, type Result } from "../../shared/result.ts";
import { auditHead } from "../database/audit-store.ts";
import { expectingDiskLater } from "../database/database-problem.ts";
import { getMeta } from "../database/meta-store.ts";
import { type BackupWatch, extractDatabase, readBackup } from "./backup.ts";
import type { OpenWorkspace, WorkspaceDeps } from "./open-workspace.ts";
import { readCopy, type Secret } from "./unlock.ts";

/** What a register holds, as far as a restore may lose it. */
export type Content = {
  readonly workspaceId: string;
  readonly kind: "office" | "cluster";
  readonly unit: string;
  readonly machine: string;
  readonly cases: number;
  readonly versions: number;
  readonly drafts: number;
  readonly bundles: number;
  /** The highest number given out to a file that was sent; 0 for none. */
  readonly sentUpTo: number;
  /** Of the newest entry of the audit chain. */
  readonly lastChangeMs: number;
  readonly audit: { readonly count: number; readonly head: string };
};

export function contentOf(db: Database): Content {
  const number = (sql: string) => Number(db.prepare(sql).pluck().get() ?? 0);
  return {
    workspaceId: getMeta(db, "workspace_id") ?? "",
    kind: getMeta(db, "kind") === "cluster" ? "cluster" : "office",
    unit: getMeta(db, "unit") ?? "",
    machine: getMeta(db, "machine") ?? "",
    cases: number("SELECT count(*) FROM case_index"),
    versions: number("SELECT count(*) FROM versions"),
    drafts: number("SELECT count(*) FROM drafts"),
    bundles: number("SELECT count(*) FROM bundles"),
    sentUpTo: number(
      "SELECT max(seq) FROM (SELECT seq FROM exports UNION ALL SELECT seq FROM upward_exports)",
    ),
    lastChangeMs: number(
      "SELECT json_extract(CAST(entry AS TEXT), '$.at') FROM audit ORDER BY n DESC LIMIT 1",
    ),
    audit: auditHead(db),
  };
}

export type Look = {
  readonly content: Content;
  /** Of the register it would replace; null where there is none. */
  readonly present: Content | null;
  /** The present register's audit chain goes on from the backup's: nothing but later work would be lost. */
  readonly isEarlier: boolean;
};

/**
 * Opens a backup beside everything else and says what it holds, against the register that is open where it is of the same
 * one. Changes nothing. Errors: E_BACKUP, E_PASSPHRASE, E_RECOVERY, E_KEYFILE, E_FUTURE_FILE, E_DATABASE_DAMAGED, E_CANCELLED.
 * @param secret of somebody the backup knows; a backup of the open register may do without
 * @param temporary a folder for the encrypted copy, on a disk with room for it
 */
export async function lookAtBackup(
  file: string,
  secret: Secret | null,
  open: OpenWorkspace | null,
  temporary: string,
  deps: WorkspaceDeps,
  watch?: BackupWatch,
): Promise<Result<Look>> {
  return expectingDiskLater(async () => {
    const parts = await readBackup(file, watch);
    if (!parts) return fail("E_BACKUP");
    const copy = join(temporary, `xem-${Buffer.from(deps.randomBytes(8)).toString("hex")}`);
    try {
      mkdirSync(temporary, { recursive: true });
      extractDatabase(file, parts.database, copy);
      const look = (db: Database): Look => {
        const content = contentOf(db);
        const present = open && content.workspaceId === open.workspaceId ? contentOf(open.db) : null;
        const { count, head } = content.audit;
        const then = open?.db.prepare("SELECT hash FROM audit WHERE n = ?").pluck().get(count);
        return { content, present, isEarlier: present !== null && then === head };
      };
      if (secret === null) return open ? open.readCopy(copy, look) : fail("E_LOCKED");
      return readCopy(copy, parts.slots.toString("utf8"), secret, look);
    } finally {
      for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(`${copy}${end}`, { force: true });
    }
  });
}
