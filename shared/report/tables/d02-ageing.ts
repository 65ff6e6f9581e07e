import { firstDay } from "../../case/partial-date.ts";
import { nameOf, STAGES } from "../../catalogue/codes.ts";
import type { ReportContext } from "../context.ts";
import { handledIn } from "../handled.ts";
import { type ReportCase, stageAsOf } from "../report-case.ts";
import type { CountTable } from "../table.ts";
import { columnOf } from "../tally.ts";
import { words } from "../words.ts";

/** How long a case shows nothing new; `to` is the last day of the class. */
export const AGES = [
  { key: "d90", to: 90, head: words("Đến 90 ngày", "Up to 90 days") },
  { key: "d180", to: 180, head: words("91–180", "91–180") },
  { key: "d365", to: 365, head: words("181–365", "181–365") },
  { key: "more", to: Number.POSITIVE_INFINITY, head: words("Trên 365", "Over 365") },
] as const;

const DAY_MS = 86_400_000;

/** Days (whole, never negative) since the last dated step up to a day, or since detection where none is recorded; null without either. */
export function daysSilent({ record }: ReportCase, day: string): number | null {
  const steps = record.events.flatMap((event) => (event.date === null ? [] : [firstDay(event.date)]));
  const seen = [...steps, ...(record.detectedOn ? [firstDay(record.detectedOn)] : [])].filter(
    (one) => one <= day,
  );
  if (seen.length === 0) return null;
  const last = seen.reduce((latest, one) => (one > latest ? one : latest));
  return Math.round((Date.parse(day) - Date.parse(last)) / DAY_MS);
}

/** D02: cases that have not ended, by stage and by how long they have been silent on the period's last day, or today before it. */
export const d02Ageing = (context: ReportContext): CountTable => ({
  code: "D02",
  title: words(
    "Vụ chưa kết thúc, theo thời gian chưa có diễn biến mới",
    "Open cases by how long they have been silent",
  ),
  population: words(
    "Hồ sơ còn lại của biểu B04 (CÓ CẢ hồ sơ chỉ theo dõi, mọi kế hoạch), chưa kết thúc đến cuối kỳ, hoặc đến hôm nay nếu kỳ chưa hết. Số ngày tính từ diễn biến ghi sau cùng; chưa ghi diễn biến thì từ ngày phát hiện.",
    "The remaining cases of B04 (WITH cases only followed, every plan), not ended at the period's end, or today where the period still runs. Days since the step recorded last, or since detection where none is.",
  ),
  rowHead: words("Giai đoạn", "Stage"),
  columns: [...AGES.map(({ key, head }) => columnOf(key, head)), columnOf("all", words("Cộng", "All"))],
  rows: [
    { key: NO_STAGE, head: words("Chưa ghi diễn biến", "Nothing recorded") },
    ...STAGES.map(({ code }) => ({
      key: code,
      head: words(`${code} ${nameOf(STAGES, code, "vi")}`, `${code} ${nameOf(STAGES, code, "en")}`),
    })),
  ],
  hideEmptyRows: true,
  sum: "rows",
  place(one, _, put, leave) {
    const handled = handledIn(one, context.period, context.periodOf(one.countingPeriod));
    if (!handled) return;
    const row = stageAsOf(one.record, context.asOfDay);
    if (handled.ended) {
      for (const column of ["all", ...AGES.map(({ key }) => key)]) leave(row, column, "ended");
      return;
    }
    put(row, "all", 1);
    const days = daysSilent(one, context.asOfDay);
    const age = days === null ? null : AGES.find(({ to }) => days <= to);
    for (const { key } of AGES)
      if (key === age?.key) put(row, key, 1);
      else leave(row, key, age ? "other-age" : "no-day");
  },
});

const NO_STAGE = "";
