import type { Database } from "better-sqlite3";
import { decodeRosterFile, encodeRosterFile, type RosterChain } from "../identity/roster-file.ts";

/** The chain we hold, or null. It was verified before it was stored; it is verified again as it is read. */
export function heldRoster(db: Database): RosterChain | null {
  const file = db.prepare("SELECT file FROM roster WHERE id = 1").pluck().get() as Buffer | undefined;
  if (!file) return null;
  const chain = decodeRosterFile(new Uint8Array(file));
  if (!chain.ok) throw new Error("the stored roster does not verify");
  return chain.value;
}

export function storeRoster(db: Database, chain: RosterChain): void {
  db.prepare("INSERT OR REPLACE INTO roster (id, file) VALUES (1, ?)").run(encodeRosterFile(chain));
}
