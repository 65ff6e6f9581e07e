import { setImmediate as nextTurn } from "node:timers/promises";
import { unitByCode } from "../../shared/catalogue/units.ts";
import { aboutOf, deedOf, personOf, reasonOf } from "../../shared/log/entry-words.ts";
import { fail, type Result } from "../../shared/result.ts";
import { auditHead } from "../database/audit-store.ts";
import { getUser } from "../database/user-store.ts";
import { type LogFilter, walkLog } from "../log/list-log.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { handOver } from "./hand-over.ts";
import type { Sheet, SheetRow } from "./xlsx/workbook.ts";
import { writeWorkbook } from "./xlsx/write-workbook.ts";

export type LogExport = LogFilter & { readonly language: "vi" | "en"; readonly folder: string };

type Hooks = {
  readonly signal?: AbortSignal;
  readonly progress?: (step: { done: number; total: number; phase: string }) => void;
};

const WORDS = {
  vi: {
    sheet: "Nhật ký",
    date: "Ngày ghi tệp",
    searched: "Chỉ các dòng có",
    person: "Chỉ việc của",
    columns: ["Dòng số", "Ngày", "Giờ", "Người làm", "Việc", "Về", "Lý do"],
  },
  en: {
    sheet: "Change log",
    date: "Written on",
    searched: "Only entries with",
    person: "Only deeds of",
    columns: ["Entry", "Day", "Time", "Who", "What", "About", "Reason"],
  },
} as const;
const KINDS = ["integer", "date", "text", "text", "text", "text", "text"] as const;
const WIDTHS = [9, 12, 10, 24, 34, 26, 60];

/** Entries between two chances for other work and two looks at the signal, written or not. */
const STRETCH = 500;

/**
 * The change log as it is narrowed, back to the register's beginning, as an .xlsx file in a picked folder; read and
 * written in pieces, so its length needs no memory. Errors: E_NOT_FOUND (the person), E_SIZE, E_CANCELLED, those of
 * handOver; then there is no file.
 */
export async function exportLog(
  ws: OpenWorkspace,
  { language, folder, ...filter }: LogExport,
  { signal, progress }: Hooks = {},
): Promise<Result<{ file: string }>> {
  const person = filter.user === "" ? null : getUser(ws.db, filter.user);
  if (filter.user !== "" && !person) return fail("E_NOT_FOUND", { what: "user" });
  const words = WORDS[language];
  const today = clockOf(ws.deps.clock.nowMs()).day;
  const unit = unitByCode(ws.unit)?.[language] ?? "";
  const sheet: Sheet = {
    name: words.sheet,
    heading: [
      unit === "" ? words.sheet : `${words.sheet} – ${unit}`,
      `${words.date} ${today.split("-").reverse().join("/")}`,
      ...(filter.search.trim() === "" ? [] : [`${words.searched} “${filter.search.trim()}”`]),
      ...(person ? [`${words.person} ${person.name}`] : []),
    ],
    columns: words.columns.map((title, i) => ({
      title,
      width: WIDTHS[i] ?? 10,
      kind: KINDS[i] ?? "text",
    })),
    rows: rowsOf(ws, filter, language, { signal, progress }),
  };
  const name = `Nhat-ky${ws.unit === "" ? "" : `-${ws.unit}`}-${today}.xlsx`;
  return handOver(folder, name, (push) => writeWorkbook([sheet], push, { signal }));
}

/** Ends early on a cancel, which the writer then answers with E_CANCELLED. */
async function* rowsOf(
  ws: OpenWorkspace,
  filter: LogFilter,
  language: "vi" | "en",
  { signal, progress }: Hooks,
): AsyncGenerator<SheetRow> {
  const total = auditHead(ws.db).count;
  let done = 0;
  // Entries that are written while this runs are newer than where it began.
  for (const { n, entry } of walkLog(ws, filter, total + 1)) {
    done += 1;
    if (entry) {
      const { day, time } = clockOf(entry.atMs);
      yield [
        n,
        day,
        time,
        personOf(entry, language),
        deedOf(entry, language),
        aboutOf(entry, language),
        reasonOf(
          entry,
          language,
          (ms) => `${clockOf(ms).time} ${clockOf(ms).day.split("-").reverse().join("/")}`,
        ),
      ];
    }
    if (done % STRETCH !== 0) continue;
    progress?.({ done, total, phase: "excel" });
    await nextTurn();
    if (signal?.aborted) return;
  }
}

/** Vietnam's clock (UTC+7), to the second: two entries of one minute keep their order for a reader. */
function clockOf(ms: number): { day: string; time: string } {
  const at = new Date(ms + 7 * 3_600_000).toISOString();
  return { day: at.slice(0, 10), time: at.slice(11, 19) };
}
