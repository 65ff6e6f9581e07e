import { createHash } from "node:crypto";
import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ok } from "../../shared/result.ts";
import { appendAudit } from "../database/audit-store.ts";
import { getMeta, setMeta } from "../database/meta-store.ts";
import type { Database } from "../database/open-database.ts";
import { inTransaction } from "../database/transaction.ts";
import { listUsers } from "../database/user-store.ts";

/**
 * Wrong passphrases and recovery codes, noted beside the register while it cannot be opened (DESIGN §5). Whoever reaches
 * the folder can change or delete the note: it is a help to those who keep the register, never a proof. It holds when,
 * how often and under which name, and nothing of what was typed.
 */
const NOTE_FILE = "mo-sai";
/** As many names as there can be key slots, the sheet and the unnamed: a note is a few kilobytes at most. */
const MOST_NAMES = 66;
const MOST_BYTES = 16 * 1024;
const MOST_COUNT = 999_999;
/** The name under which a try by the recovery sheet is noted. */
export const BY_RECOVERY_SHEET = "recovery";

const timeMs = z.number().int().min(0).max(8.64e15);
const noteSchema = z.strictObject({
  format: z.literal(1),
  tries: z
    .array(
      z.strictObject({
        /** A user's id, `recovery`, or "" for a name this register does not know. */
        user: z.string().max(64),
        count: z.number().int().min(1).max(MOST_COUNT),
        firstMs: timeMs,
        lastMs: timeMs,
      }),
    )
    .max(MOST_NAMES),
});
type Tries = z.infer<typeof noteSchema>["tries"];

/**
 * Notes one try; one line a name, so that a million tries need no more room than one. A folder that cannot be written to
 * keeps no note: what the person is told stays "wrong passphrase".
 */
export function noteFailedUnlock(folder: string, user: string, atMs: number): void {
  const read = readNote(folder);
  if (read.is === "foreign") return;
  const tries = read.is === "whole" ? read.tries : [];
  const before = tries.find((one) => one.user === user);
  const now = {
    user,
    count: Math.min(MOST_COUNT, (before?.count ?? 0) + 1),
    firstMs: before?.firstMs ?? atMs,
    lastMs: atMs,
  };
  const others = tries.filter((one) => one.user !== user).slice(0, MOST_NAMES - 1);
  const file = join(folder, NOTE_FILE);
  try {
    writeFileSync(`${file}.new`, JSON.stringify({ format: 1, tries: [...others, now] }));
    renameSync(`${file}.new`, file);
  } catch {
    // Read-only or full: see above.
  }
}

/**
 * At a successful unlock: what was noted goes into the audit chain, one entry a name, and the note is removed. Returns how
 * many tries there were. A note that cannot be read is one entry that says so. Never throws because of the note: whatever
 * stands there must not keep the register closed.
 */
export function takeFailedUnlocks(folder: string, db: Database, nowMs: number): number {
  const read = readNote(folder);
  if (read.is === "none" || read.is === "foreign") return 0;
  const noted = inTransaction(db, () => {
    // A note that could not be removed last time is not told twice.
    if (getMeta(db, TAKEN) === read.digest) return ok(0);
    setMeta(db, TAKEN, read.digest);
    if (read.is === "garbled") {
      appendAudit(db, { what: "failed-unlocks-unreadable", at: nowMs, user: "" });
      return ok(0);
    }
    const known = new Set([...listUsers(db).map((user) => user.id), BY_RECOVERY_SHEET]);
    for (const { user, count, firstMs, lastMs } of read.tries)
      appendAudit(db, {
        what: "failed-unlock",
        at: Math.min(lastMs, nowMs),
        user: known.has(user) ? user : "",
        count,
        firstAt: Math.min(firstMs, lastMs, nowMs),
      });
    return ok(read.tries.reduce((sum, one) => sum + one.count, 0));
  });
  if (!noted.ok) return 0;
  try {
    rmSync(join(folder, NOTE_FILE), { force: true });
  } catch {
    // Told once all the same.
  }
  return noted.value;
}

const TAKEN = "failedUnlocksTaken";

type Note =
  | { readonly is: "none" }
  | { readonly is: "foreign" }
  | { readonly is: "garbled"; readonly digest: string }
  | { readonly is: "whole"; readonly digest: string; readonly tries: Tries };

/** Reads at most 16 KB of a plain file; a folder or a device under that name is nobody's note and is left alone. */
function readNote(folder: string): Note {
  const file = join(folder, NOTE_FILE);
  try {
    const stat = lstatSync(file, { throwIfNoEntry: false });
    if (!stat) return { is: "none" };
    if (stat.isSymbolicLink()) return { is: "garbled", digest: "link" };
    if (!stat.isFile()) return { is: "foreign" };
    if (stat.size > MOST_BYTES) return { is: "garbled", digest: `size ${stat.size} ${stat.mtimeMs}` };
    const bytes = readFileSync(file);
    const digest = createHash("sha256").update(bytes).digest("hex");
    const parsed = noteSchema.safeParse(parsedJson(bytes.toString("utf8")));
    return parsed.success ? { is: "whole", digest, tries: parsed.data.tries } : { is: "garbled", digest };
  } catch {
    return { is: "foreign" };
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
