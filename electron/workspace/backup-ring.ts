import { BACKUP_END } from "./backup.ts";

/** Why a backup was made; one made by hand is never rotated away. */
export const BACKUP_REASONS = ["auto", "lock", "quit", "import", "restore", "migration", "manual"] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

export type NamedBackup = {
  readonly file: string;
  /** Milliseconds since 1970, to the second. */
  readonly atMs: number;
  readonly reason: BackupReason;
};

/** What a file's name says of it, to people who see it in a folder or on a stick; an older program wrote the reason itself. */
const REASON_WORDS: Readonly<Record<BackupReason, string>> = {
  auto: "tu-dong",
  lock: "khi-khoa-so",
  quit: "khi-thoat",
  import: "truoc-khi-nhap",
  restore: "truoc-khi-khoi-phuc",
  migration: "truoc-khi-nang-cap",
  manual: "thu-cong",
};

const DAY_MS = 86_400_000;
const KEPT = { days: 7, weeks: 4, months: 6 };
/** Made before something large; the one from before a bad import must outlive the backup of that evening. */
const GUARDS: readonly BackupReason[] = ["import", "restore", "migration"];
const KEPT_GUARDS = 5;

/**
 * `SoCum-BN-A-2026-03-02-09-00-00-tu-dong.socum-saoluu`: sorts by time, and says when it was made without being opened, by
 * the clock of this machine as every screen does.
 */
export function backupName(register: string, atMs: number, reason: BackupReason): string {
  const at = new Date(atMs);
  const parts = [at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes(), at.getSeconds()];
  const time = [at.getFullYear(), ...parts.map((part) => String(part).padStart(2, "0"))].join("-");
  return `${register}-${time}-${REASON_WORDS[reason]}${BACKUP_END}`;
}

/** Null for a file that is not a backup of this register. */
export function readBackupName(register: string, file: string): NamedBackup | null {
  if (!file.startsWith(`${register}-`) || !file.endsWith(BACKUP_END)) return null;
  const rest = file.slice(register.length + 1, -BACKUP_END.length);
  const [, time = "", said] = /^(\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d)-([a-z-]+)$/.exec(rest) ?? [];
  const reason = BACKUP_REASONS.find((one) => one === said || REASON_WORDS[one] === said);
  const [year = 0, month = 0, day, hour, minute, second] = time.split("-").map(Number);
  const atMs = new Date(year, month - 1, day, hour, minute, second).getTime();
  // A day that is not in the calendar would have become another one.
  const isReal = reason !== undefined && backupName(register, atMs, reason).includes(`-${time}-`);
  return isReal ? { file, atMs, reason } : null;
}

/**
 * The backups that may go: all but the newest one, those made by hand, the last five made before something large, and the newest of each of the last seven days, four
 * weeks (from Monday) and six months that have one.
 */
export function surplusBackups(backups: readonly NamedBackup[]): NamedBackup[] {
  const newestFirst = [...backups].sort((a, b) => b.atMs - a.atMs || (a.file < b.file ? 1 : -1));
  const kept = new Set<NamedBackup>(newestFirst.slice(0, 1));
  for (const one of newestFirst) if (one.reason === "manual") kept.add(one);
  for (const one of newestFirst.filter(({ reason }) => GUARDS.includes(reason)).slice(0, KEPT_GUARDS))
    kept.add(one);
  keepNewest(newestFirst, kept, KEPT.days, (day) => String(day));
  // 1970-01-01 was a Thursday: day 4 was the first Monday.
  keepNewest(newestFirst, kept, KEPT.weeks, (day) => String(Math.floor((day - 4) / 7)));
  keepNewest(newestFirst, kept, KEPT.months, (day) => new Date(day * DAY_MS).toISOString().slice(0, 7));
  return newestFirst.filter((one) => !kept.has(one));
}

function keepNewest(
  newestFirst: readonly NamedBackup[],
  kept: Set<NamedBackup>,
  count: number,
  spanOf: (day: number) => string,
): void {
  const spans = new Set<string>();
  for (const one of newestFirst) {
    const at = new Date(one.atMs);
    const span = spanOf(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / DAY_MS);
    if (spans.has(span)) continue;
    if (spans.size === count) return;
    spans.add(span);
    kept.add(one);
  }
}
