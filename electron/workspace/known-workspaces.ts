import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeSlots } from "../identity/key-slots.ts";
import { DATABASE_FILE, SLOTS_FILE } from "./open-workspace.ts";

export type KnownUser = {
  readonly id: string;
  readonly name: string;
  /** Null: an older program did not say. */
  readonly opensBy: "approval" | "own" | null;
};

export type KnownWorkspace = {
  readonly name: string;
  readonly sample: boolean;
  readonly users: readonly KnownUser[];
};

/** Sample registers are told by their folder before anything is unlocked, and by their database after it. */
const SAMPLE_PREFIX = "Mau-";

/** Registers below the home folder. One whose key file cannot be read is listed without users, never hidden. */
export function knownWorkspaces(home: string): KnownWorkspace[] {
  if (!existsSync(home)) return [];
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(home, entry.name, DATABASE_FILE)))
    .map(({ name }) => ({ name, sample: name.startsWith(SAMPLE_PREFIX), users: usersOf(join(home, name)) }))
    .sort((a, b) => a.name.localeCompare(b.name, "vi"));
}

function usersOf(folder: string): KnownUser[] {
  const file = join(folder, SLOTS_FILE);
  if (!existsSync(file)) return [];
  const slots = decodeSlots(readFileSync(file, "utf8"));
  if (!slots.ok) return [];
  return slots.value.slots.map(({ userId, name, opensBy = null }) => ({ id: userId, name, opensBy }));
}

/** The folder a name stands for, null where it is none of ours: a name is looked up, never joined to a path. */
export function workspaceFolder(home: string, name: string): string | null {
  const known = existsSync(home) ? readdirSync(home) : [];
  return known.includes(name) && existsSync(join(home, name, DATABASE_FILE)) ? join(home, name) : null;
}

/** `SoCum-BN-A`, with a number where it is taken. */
export function newWorkspaceName(home: string, wanted: string): string {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? wanted : `${wanted}-${n}`;
    if (!existsSync(join(home, name))) return name;
  }
}

export const sampleName = (kind: "office" | "cluster"): string =>
  `${SAMPLE_PREFIX}${kind === "office" ? "Don-vi" : "Cum"}`;
