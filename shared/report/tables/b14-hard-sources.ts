import { sources } from "../../catalogue/code-lists.ts";
import { HANDLINGS } from "../../catalogue/codes.ts";
import { foundIn, type ReportContext } from "../context.ts";
import { outsideOf } from "../report-case.ts";
import type { CountTable } from "../table.ts";
import { columnOf } from "../tally.ts";
import { words } from "../words.ts";
import { codeWords } from "./code-rows.ts";

const HARD = ["N04", "N05", "N06"];
const HANDLED = words("Quyết định xử lý", "Handling");
const VERIFIED = words("Kết quả xác minh đến cuối kỳ", "What verification found");

/** B14: letters without or under a false name, and the press: how they were handled and what verification found. */
export const b14HardSources = (context: ReportContext): CountTable => ({
  code: "B14",
  title: words(
    "Đơn nặc danh, mạo danh, báo chí: kết quả xác minh",
    "Anonymous, impersonated and press sources",
  ),
  population: words(
    "Hồ sơ đã duyệt, chưa đưa ra khỏi sổ, tính vào kỳ, nguồn chính là đơn nặc danh, mạo danh hoặc báo chí; CÓ CẢ hồ sơ chỉ theo dõi và tố cáo không có cơ sở.",
    "Approved, not withdrawn, counted in the period, whose main source is anonymous, impersonated or the press; WITH cases only followed and unfounded denunciations.",
  ),
  rowHead: words("Nguồn", "Source"),
  columns: [
    columnOf("all", words("Số vụ", "Cases")),
    ...HANDLINGS.map(({ code, vi, en }) => columnOf(code, words(vi, en), HANDLED)),
    columnOf("none", words("Chưa ghi", "None"), HANDLED),
    columnOf("va", words("Thành vụ án", "Prosecuted"), VERIFIED),
    columnOf("vv", words("Vụ việc đúng", "Incident borne out"), VERIFIED),
    columnOf("unfounded", words("Không có cơ sở", "Unfounded"), VERIFIED),
    columnOf("other", words("Khác, đang xác minh", "Other, under way"), VERIFIED),
  ],
  rows: HARD.map((code) => {
    const { vi, en } = codeWords(sources(), code, context);
    return { key: code, head: words(`${code} ${vi}`, `${code} ${en}`) };
  }),
  sum: "rows",
  place(one, _, put, leave) {
    const { record } = one;
    const row = record.mainSource;
    if (!HARD.includes(row)) return;
    const outside = outsideOf(one);
    if (outside) {
      if (record.period === context.period.code) leave(row, "all", outside);
      return;
    }
    if (one.countingPeriod !== context.period.code) {
      if (record.period === context.period.code)
        leave(row, "all", one.countingPeriod === null ? "no-period" : "other-period");
      return;
    }
    put(row, "all", 1);
    put(row, record.handling || "none", 1);
    const found = foundIn(one, context.period.code);
    if (found === "unfounded-S6") put(row, "unfounded", 1);
    else if (record.kind === "VA" && found !== "no-G20") put(row, "va", 1);
    else if (record.kind === "VV" && (found === "in" || record.outcome.value === true)) put(row, "vv", 1);
    else put(row, "other", 1);
  },
});
