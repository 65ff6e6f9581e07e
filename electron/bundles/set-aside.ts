import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Problem, ProblemParams } from "../../shared/result.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** What is known of a file that waits for its machine to be enrolled. */
export type HeldFile = { readonly unit: string; readonly machine: string; readonly fileName: string };

/** Keeps a refused file, still encrypted, with a log outside the database: the database's bytes stay as they were. */
export function keepEvidence(
  ws: OpenWorkspace,
  file: string,
  fileName: string,
  sha256: string,
  { code, params }: Problem,
): void {
  const target = join(ws.folder, "evidence", `${sha256}.socum`);
  if (!existsSync(target)) copyFileSync(file, target);
  const line = JSON.stringify({ at: ws.deps.clock.nowMs(), file: fileName, sha256, code, params });
  appendFileSync(join(ws.folder, "evidence", "log.ndjson"), `${line}\n`, { flush: true });
}

export type RefusedFile = {
  readonly file: string;
  readonly code: string;
  /** What the code's sentence names. */
  readonly params: ProblemParams;
  readonly atMs: number;
  /** Whose it claims to be, where it could be read so far: not proved. */
  readonly unit: string | null;
};

/** A line of the log; the first ones named the unit alone. */
type LogLine = {
  readonly at: number;
  readonly file: string;
  readonly code: string;
  readonly params?: ProblemParams;
  readonly unit?: string | null;
};

/** The newest refusals first, at most `limit`; a line that a crash cut short is passed over. */
export function listRefused(ws: OpenWorkspace, limit: number): RefusedFile[] {
  const log = join(ws.folder, "evidence", "log.ndjson");
  if (!existsSync(log)) return [];
  const lines = readFileSync(log, "utf8").trimEnd().split("\n").slice(-limit).reverse();
  return lines.flatMap((line) => {
    try {
      const { at, file, code, unit, params = {} } = JSON.parse(line) as LogLine;
      const claimed = params.unit ?? unit;
      return [{ file, code, params, atMs: at, unit: typeof claimed === "string" ? claimed : null }];
    } catch {
      return [];
    }
  });
}

/** Holds the bundle of an unknown machine, still encrypted, until its request is enrolled. */
export function hold(ws: OpenWorkspace, file: string, sha256: string, held: HeldFile): void {
  const target = join(ws.folder, "inbox", `${sha256}.socum`);
  if (!existsSync(target)) copyFileSync(file, target);
  writeFileSync(join(ws.folder, "inbox", `${sha256}.json`), JSON.stringify(held), { flush: true });
}

/** `atMs`: since when it waits, as the folder tells. */
export function listHeld(ws: OpenWorkspace): { path: string; held: HeldFile; atMs: number }[] {
  const inbox = join(ws.folder, "inbox");
  return readdirSync(inbox)
    .filter((name) => name.endsWith(".socum") && existsSync(join(inbox, name.replace(/socum$/, "json"))))
    .sort()
    .map((name) => {
      const known = join(inbox, name.replace(/socum$/, "json"));
      const held = JSON.parse(readFileSync(known, "utf8")) as HeldFile;
      return { path: join(inbox, name), held, atMs: statSync(known).mtimeMs };
    });
}

export function releaseHeld(path: string): void {
  rmSync(path, { force: true });
  rmSync(path.replace(/socum$/, "json"), { force: true });
}
