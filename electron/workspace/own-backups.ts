import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fail, ok, type Result } from "../../shared/result.ts";
import { expectingDisk } from "../database/database-problem.ts";
import { deleteMeta, getMeta, setMeta } from "../database/meta-store.ts";
import { type BackupWatch, backupWorkspace } from "./backup.ts";
import {
  type BackupReason,
  backupName,
  type NamedBackup,
  readBackupName,
  surplusBackups,
} from "./backup-ring.ts";
import { OPENINGS } from "./note-opening.ts";
import type { OpenWorkspace } from "./open-workspace.ts";

const FOLDER = "backupFolder";
/** Beside the database, not in it: writing it must not make the register look changed. */
const MARK_FILE = "sao-luu-cuoi";
/** That the program ended with changes in no backup: told at the next opening, gone with the next backup. */
const MISSED = "backupMissedOnQuit";
const DAY_MS = 86_400_000;
/** Older than this is said aloud. */
const OLD_DAYS = 3;

export type BackupState = {
  readonly folder: string;
  readonly isDefault: boolean;
  /** False while a stick is out: backups then go beside the register. */
  readonly isThere: boolean;
  /** A disk that breaks takes both. */
  readonly sameDisk: boolean;
  readonly backups: readonly (NamedBackup & { readonly bytes: number })[];
  readonly changedSince: boolean;
  readonly isDue: boolean;
  readonly isOld: boolean;
  /** The last quit left changes in no backup: when, and the code of what kept it; "" where time ran out. */
  readonly missedOnQuit: { readonly atMs: number; readonly code: string } | null;
};

const register = (ws: OpenWorkspace): string => basename(ws.folder);
const defaultFolder = (ws: OpenWorkspace): string => join(ws.folder, "backup");
const chosenFolder = (ws: OpenWorkspace): string => getMeta(ws.db, FOLDER) ?? defaultFolder(ws);

/** Where automatic backups go from now on; null: beside the register. Errors: E_NOT_FOUND. */
export function chooseBackupFolder(ws: OpenWorkspace, folder: string | null): Result<null> {
  if (folder === null) deleteMeta(ws.db, FOLDER);
  else if (!isFolder(folder)) return fail("E_NOT_FOUND");
  else setMeta(ws.db, FOLDER, folder);
  return ok(null);
}

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/** Changes with every saved change and every autosaved draft. */
function contentMark(ws: OpenWorkspace): string {
  const drafts = ws.db.prepare("SELECT count(*) || ' ' || coalesce(max(at), 0) FROM drafts").pluck().get();
  // Opening and closing change nothing that a backup would have to keep.
  const last = ws.db
    .prepare(
      `SELECT hash FROM audit WHERE json_extract(CAST(entry AS TEXT), '$.what') NOT IN (SELECT value FROM json_each(?))
       ORDER BY n DESC LIMIT 1`,
    )
    .pluck()
    .get(JSON.stringify(OPENINGS));
  return `${last} ${drafts}`;
}

function readMark(ws: OpenWorkspace): string {
  try {
    return readFileSync(join(ws.folder, MARK_FILE), "utf8");
  } catch {
    return "";
  }
}

/** This register's backups in the chosen folder and beside it, newest first. */
function listBackups(ws: OpenWorkspace): (NamedBackup & { path: string; bytes: number })[] {
  const found = new Map<string, NamedBackup & { path: string; bytes: number }>();
  for (const folder of new Set([defaultFolder(ws), chosenFolder(ws)])) {
    if (!isFolder(folder)) continue;
    for (const name of readdirSync(folder)) {
      const named = readBackupName(register(ws), name);
      const path = join(folder, name);
      if (named && existsSync(path)) found.set(name, { ...named, path, bytes: statSync(path).size });
    }
  }
  return [...found.values()].sort((a, b) => b.atMs - a.atMs);
}

export function backupState(ws: OpenWorkspace): BackupState {
  const folder = chosenFolder(ws);
  const isThere = isFolder(folder);
  const backups = listBackups(ws);
  const last = backups[0]?.atMs ?? 0;
  const nowMs = ws.deps.clock.nowMs();
  const changedSince = readMark(ws) !== contentMark(ws);
  const isSample = getMeta(ws.db, "sample") === "1";
  return {
    folder,
    isDefault: folder === defaultFolder(ws),
    isThere,
    sameDisk: isThere && statSync(folder).dev === statSync(ws.folder).dev,
    backups: backups.map(({ path: _path, ...shown }) => shown),
    changedSince,
    isDue: !isSample && changedSince && nowMs - last >= DAY_MS,
    isOld: !isSample && nowMs - last > OLD_DAYS * DAY_MS,
    missedOnQuit: readMissed(ws),
  };
}

/** The file of a backup that `backupState` listed. Errors: E_NOT_FOUND. */
export function ownBackup(ws: OpenWorkspace, name: string): Result<string> {
  const found = listBackups(ws).find((one) => one.file === name);
  return found ? ok(found.path) : fail("E_NOT_FOUND", { what: "backup" });
}

/**
 * Backs up into the chosen folder, beside the register while that folder is not there, then rotates. Errors: those of
 * `backupWorkspace`.
 */
export async function makeBackup(
  ws: OpenWorkspace,
  reason: BackupReason,
  watch?: BackupWatch,
): Promise<Result<{ file: string; atMs: number; inChosenFolder: boolean }>> {
  const chosen = chosenFolder(ws);
  const inChosenFolder = isFolder(chosen);
  const folder = inChosenFolder ? chosen : defaultFolder(ws);
  const mark = contentMark(ws);
  const atMs = ws.deps.clock.nowMs();
  const file = backupName(register(ws), atMs, reason);
  const done = await backupWorkspace(ws, join(folder, file), watch);
  if (!done.ok) return done;
  return expectingDisk(() => {
    writeFileSync(join(ws.folder, MARK_FILE), mark);
    deleteMeta(ws.db, MISSED);
    // Before a restore nothing goes: it may be the very backup that is to be restored.
    if (reason === "restore") return ok({ file, atMs, inChosenFolder });
    const here = readdirSync(folder).flatMap((name) => readBackupName(register(ws), name) ?? []);
    for (const one of surplusBackups(here)) rmSync(join(folder, one.file), { force: true });
    return ok({ file, atMs, inChosenFolder });
  });
}

/** Before something large: nothing to do where the last backup already holds all of it. Errors: those of `makeBackup`. */
export async function backupBefore(ws: OpenWorkspace, reason: "import" | "restore"): Promise<Result<null>> {
  if (!needsBackup(ws)) return ok(null);
  const done = await makeBackup(ws, reason);
  return done.ok ? ok(null) : done;
}

const needsBackup = (ws: OpenWorkspace): boolean =>
  getMeta(ws.db, "sample") !== "1" && (readMark(ws) !== contentMark(ws) || listBackups(ws).length === 0);

/**
 * The backup of a plain quit, as on locking. Nobody waits at the screen any more: it has `withinMs`, and what is not done by
 * then, or fails, is kept in the register to be told at the next opening. Never throws.
 */
export async function backupOnQuit(ws: OpenWorkspace, withinMs: number): Promise<void> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), withinMs);
  try {
    if (!needsBackup(ws)) return;
    const done = await makeBackup(ws, "quit", { signal: stop.signal, progress: () => {} });
    if (!done.ok) noteMissed(ws, stop.signal.aborted ? "" : done.problem.code);
  } catch {
    noteMissed(ws, "E_BUG");
  } finally {
    clearTimeout(timer);
  }
}

/** Errors: none; a register that cannot even keep this is told by its age of backup in the status bar. */
export function noteMissed(ws: OpenWorkspace, code: string): void {
  try {
    setMeta(ws.db, MISSED, JSON.stringify({ atMs: ws.deps.clock.nowMs(), code }));
  } catch {
    // A full or failing disk: see above.
  }
}

function readMissed(ws: OpenWorkspace): BackupState["missedOnQuit"] {
  const kept = getMeta(ws.db, MISSED);
  return kept === null ? null : (JSON.parse(kept) as { atMs: number; code: string });
}
