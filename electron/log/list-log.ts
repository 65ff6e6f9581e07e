import { LOG_KINDS } from "../../shared/log/kinds.ts";
import { foldPlain } from "../../shared/text/fold.ts";
import { listAudit } from "../database/audit-store.ts";
import { numberOf } from "../database/relation-store.ts";
import { listUsers } from "../database/user-store.ts";
import { BY_RECOVERY_SHEET } from "../workspace/failed-unlocks.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type LogAsked = {
  /** Words that must all stand in what an entry says; marks do not matter. "" for every entry. */
  readonly search: string;
  /** A user's id, "" for everybody. */
  readonly user: string;
  /** Goes on behind this entry, towards older ones. */
  readonly before: number | null;
  readonly limit: number;
};

export type LogEntry = {
  readonly n: number;
  readonly atMs: number;
  readonly who: string;
  readonly what: string;
  /** The case it speaks of, "" for none; `number` as people call it, else whatever else names its subject. */
  readonly caseId: string;
  readonly number: string;
  readonly reason: string;
  /** Of tries to open the register that failed, told in one entry a name: how often, from when on; else null. */
  readonly tries: { readonly count: number; readonly fromMs: number; readonly bySheet: boolean } | null;
};

/** Entries looked at for one page: a search that finds little goes on from where it stopped. */
const LOOKED_AT = 5_000;
const PIECE = 500;

type Stored = {
  what?: string;
  at?: number;
  user?: string;
  case?: string;
  subject?: string;
  cases?: readonly string[];
  unit?: string;
  period?: string;
  reason?: string;
  comment?: string;
  count?: number;
  firstAt?: number;
};

/** The change log, newest first. `next` is where to go on; null at the register's beginning. */
export function listLog(ws: OpenWorkspace, asked: LogAsked): { entries: LogEntry[]; next: number | null } {
  const names = new Map(listUsers(ws.db).map((user) => [user.id, user.name]));
  const words = foldPlain(asked.search)
    .split(" ")
    .filter((word) => word !== "");
  const entries: LogEntry[] = [];
  let before = asked.before;
  for (let looked = 0; looked < LOOKED_AT; looked += PIECE) {
    const rows = listAudit(ws.db, PIECE, before);
    for (const { n, entry } of rows) {
      before = n;
      const stored = entry as Stored;
      if (asked.user !== "" && stored.user !== asked.user) continue;
      const shown = shownEntry(ws, n, stored, names);
      if (words.length > 0 && !holds(shown, words)) continue;
      entries.push(shown);
      if (entries.length === asked.limit) return { entries, next: n };
    }
    if (rows.length < PIECE) return { entries, next: null };
  }
  return { entries, next: before };
}

function shownEntry(
  ws: OpenWorkspace,
  n: number,
  stored: Stored,
  names: ReadonlyMap<string, string>,
): LogEntry {
  const named = stored.case ?? stored.cases?.[0] ?? stored.subject ?? "";
  const number = named === "" ? "" : numberOf(ws.db, named);
  return {
    n,
    atMs: stored.at ?? 0,
    who: names.get(stored.user ?? "") ?? "",
    what: stored.what ?? "",
    caseId: number === "" ? "" : named,
    number: number !== "" ? number : [stored.unit, stored.period].filter(Boolean).join(" ") || named,
    reason: stored.reason ?? stored.comment ?? "",
    tries:
      stored.what === "failed-unlock"
        ? {
            count: stored.count ?? 1,
            fromMs: stored.firstAt ?? 0,
            bySheet: stored.user === BY_RECOVERY_SHEET,
          }
        : null,
  };
}

function holds(entry: LogEntry, words: readonly string[]): boolean {
  const kind = LOG_KINDS[entry.what];
  const text = foldPlain([kind?.vi, kind?.en, entry.who, entry.number, entry.reason].join(" "));
  return words.every((word) => text.includes(word));
}
