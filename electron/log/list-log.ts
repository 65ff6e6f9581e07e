import type { Tries } from "../../shared/log/entry-words.ts";
import { LOG_KINDS } from "../../shared/log/kinds.ts";
import { foldPlain } from "../../shared/text/fold.ts";
import { listAudit } from "../database/audit-store.ts";
import { numberOf } from "../database/relation-store.ts";
import { listUsers } from "../database/user-store.ts";
import { BY_RECOVERY_SHEET } from "../workspace/failed-unlocks.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type LogFilter = {
  /** Words that must all stand in what an entry says; marks do not matter. "" for every entry. */
  readonly search: string;
  /** A user's id, "" for everybody. */
  readonly user: string;
};

export type LogAsked = LogFilter & {
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
  /** Of tries to open the register that failed, told in one entry a name; else null. */
  readonly tries: Tries | null;
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
  const entries: LogEntry[] = [];
  let looked = 0;
  for (const { n, entry } of walkLog(ws, asked, asked.before)) {
    looked += 1;
    if (entry) entries.push(entry);
    if (entries.length === asked.limit || looked === LOOKED_AT) return { entries, next: n };
  }
  return { entries, next: null };
}

/** Every entry of the log, newest first, read in pieces; `entry` is null where the filter does not let it through. */
export function* walkLog(
  ws: OpenWorkspace,
  filter: LogFilter,
  from: number | null = null,
): Generator<{ readonly n: number; readonly entry: LogEntry | null }> {
  const names = new Map(listUsers(ws.db).map((user) => [user.id, user.name]));
  const words = foldPlain(filter.search)
    .split(" ")
    .filter((word) => word !== "");
  for (let before = from; ; ) {
    const rows = listAudit(ws.db, PIECE, before);
    for (const { n, entry } of rows) {
      before = n;
      const stored = entry as Stored;
      const isTheirs = filter.user === "" || stored.user === filter.user;
      const shown = isTheirs ? shownEntry(ws, n, stored, names) : null;
      yield { n, entry: shown && holds(shown, words) ? shown : null };
    }
    if (rows.length < PIECE) return;
  }
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
  if (words.length === 0) return true;
  const kind = LOG_KINDS[entry.what];
  const text = foldPlain([kind?.vi, kind?.en, entry.who, entry.number, entry.reason].join(" "));
  return words.every((word) => text.includes(word));
}
