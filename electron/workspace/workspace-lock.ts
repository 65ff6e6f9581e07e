import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fail, ok, type Result } from "../../shared/result.ts";

/** One process a workspace: the file holds the process id, and one left by a process that is gone is taken over. */
export function takeLock(folder: string): Result<() => void> {
  const file = join(folder, ".dang-mo");
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return ok(() => rmSync(file, { force: true }));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (isAlive(readFileSync(file, "utf8"))) return fail("E_WORKSPACE_IN_USE");
      rmSync(file, { force: true });
    }
  }
  return fail("E_WORKSPACE_IN_USE");
}

function isAlive(text: string): boolean {
  const pid = Number(text);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
