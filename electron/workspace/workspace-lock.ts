import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { type Failed, fail, ok, type Result } from "../../shared/result.ts";

/** Who opens the folder; said to whoever comes second. */
export type Opener = { readonly name: string; readonly atMs: number };
type Held = Opener & { readonly pid: number; readonly host: string };

/**
 * One process a workspace. The file says which process of which machine holds it, for whom and since when; one left by a
 * process of this machine that is gone is taken over. A process of another machine cannot be asked whether it lives:
 * its lock stands. Errors: E_WORKSPACE_IN_USE (`holder`).
 */
export function takeLock(folder: string, opener: Opener): Result<() => void> {
  const file = join(folder, ".dang-mo");
  const mine: Held = { ...opener, pid: process.pid, host: hostname() };
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: "wx" });
      return ok(() => rmSync(file, { force: true }));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const held = readHeld(file);
      if (held && (held.host !== mine.host || isAlive(held.pid))) return inUse(held);
      rmSync(file, { force: true });
    }
  }
  return inUse(null);
}

/** The refusal, naming who has the register open and since when (Vietnam's time, UTC+7) as far as that is known. */
export function inUse(held: Opener | null): Failed {
  if (!held || held.name === "" || held.atMs === 0) return fail("E_WORKSPACE_IN_USE");
  const at = new Date(held.atMs + 7 * 3_600_000).toISOString();
  const since = `${at.slice(11, 16)} ${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`;
  return fail("E_WORKSPACE_IN_USE", { holder: `${held.name}, ${since}` });
}

/** Null for a file that says nothing of use: one that was cut off in the middle of its writing, or a foreign one. */
function readHeld(file: string): Held | null {
  try {
    const held = JSON.parse(readFileSync(file, "utf8")) as Partial<Held> | number | null;
    // Before, the file held nothing but the process.
    if (typeof held === "number") return { pid: held, host: hostname(), name: "", atMs: 0 };
    const { pid, host, name, atMs } = held ?? {};
    if (typeof pid !== "number" || typeof host !== "string") return null;
    return { pid, host, name: typeof name === "string" ? name : "", atMs: Number(atMs) || 0 };
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
