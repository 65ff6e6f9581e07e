import type { CaseRecord } from "../../case/record.ts";
import { adviceForms } from "../../catalogue/code-lists.ts";
import { ADVICE_OUTCOMES, type Codes, listed, nameOf } from "../../catalogue/codes.ts";
import { foldPlain } from "../../text/fold.ts";
import { showDate } from "../../text/partial-date-text.ts";
import { type CaseField, freeId, type Named, put } from "../field.ts";
import { readCellDate, readText } from "../read-cell.ts";
import { readCellCode } from "../read-code.ts";
import { keepInNote } from "./note.ts";

type Advice = CaseRecord["advice"][number];

/** A list has one advice a row: its columns fill one row of the record. */
function withAdvice(record: CaseRecord, values: Partial<Advice>): CaseRecord {
  const [own, ...rest] = record.advice;
  const row: Advice = own ?? {
    id: freeId("a", record.advice),
    date: null,
    form: "",
    recipient: "",
    content: "",
    document: "",
    outcome: "",
    outcomeOn: null,
    directive: "",
  };
  return { ...record, advice: [{ ...row, ...values }, ...rest] };
}

const text = (
  id: string,
  key: "recipient" | "content" | "document" | "directive",
  max: number,
  named: Omit<Named, "id">,
): CaseField => ({
  id,
  ...named,
  path: "advice",
  kind: "text",
  put: (record, cell) =>
    put(readText(cell, max, key === "content"), (value) => withAdvice(record, { [key]: value })),
  show: (record) => record.advice[0]?.[key] ?? "",
});

const date = (id: string, key: "date" | "outcomeOn", named: Omit<Named, "id">): CaseField => ({
  id,
  ...named,
  path: "advice",
  kind: "date",
  put: (record, cell) => put(readCellDate(cell), (value) => withAdvice(record, { [key]: value })),
  show: (record) => showDate(record.advice[0]?.[key] ?? null),
});

/** One of a list of codes; other words are no mistake of the row and stay in the note. */
const code = (id: string, key: "form" | "outcome", codes: Codes, named: Omit<Named, "id">): CaseField => ({
  id,
  ...named,
  path: "advice",
  kind: "code",
  get codes() {
    return listed(codes);
  },
  keepsWords: true,
  turn: 4,
  put: (record, cell, { header = "", chosen } = {}) => {
    const read = readCellCode(cell, listed(codes), chosen);
    return read.ok
      ? { ok: true, record: withAdvice(record, { [key]: read.value } as Partial<Advice>) }
      : keepInNote(record, cell, header === "" ? named.vi : header);
  },
  show: (record, language) => nameOf(codes, record.advice[0]?.[key] ?? "", language),
});

const YES = new Set(["co", "x", "da co", "co ket qua", "da co ket qua", "1", "yes"]);
const NO = new Set(["khong", "chua", "chua co", "chua co ket qua", "khong co ket qua", "0", "no"]);

/** What the committee advised, and what came of it. */
export const ADVICE_FIELDS: readonly CaseField[] = [
  date("adviceOn", "date", {
    vi: "Ngày tham mưu",
    en: "Advised on",
    headers: ["ngay tham muu", "ngay kien nghi", "advised on"],
  }),
  code("adviceForm", "form", adviceForms, {
    vi: "Hình thức tham mưu",
    en: "Form of the advice",
    headers: ["hinh thuc tham muu", "hinh thuc kien nghi"],
  }),
  text("adviceTo", "recipient", 300, {
    vi: "Tham mưu cho (nơi nhận)",
    en: "Advised whom",
    headers: ["noi nhan", "noi nhan tham muu", "tham muu cho", "kinh gui"],
  }),
  text("advice", "content", 2000, {
    vi: "Nội dung tham mưu, kiến nghị",
    en: "Advice",
    headers: [
      "noi dung tham muu",
      "noi dung kien nghi",
      "tham muu cua ban",
      "tham muu, de xuat",
      "tham muu",
      "kien nghi",
      "kien nghi, de xuat",
      "advice",
    ],
  }),
  text("adviceDocument", "document", 300, {
    vi: "Số văn bản tham mưu",
    en: "Document of the advice",
    headers: ["so van ban tham muu", "van ban tham muu", "van ban kien nghi"],
  }),
  code("adviceOutcome", "outcome", ADVICE_OUTCOMES, {
    vi: "Kết quả tham mưu",
    en: "Outcome of the advice",
    headers: ["ket qua tham muu", "ket qua kien nghi"],
  }),
  text("directive", "directive", 500, {
    vi: "Ý kiến, văn bản chỉ đạo",
    en: "Directive",
    headers: ["y kien chi dao", "van ban chi dao", "chi dao cua cap uy", "chi dao", "directive"],
  }),
  {
    id: "outcome",
    vi: "Có kết quả xử lý (có, không)",
    en: "Outcome (yes, no)",
    headers: ["co ket qua", "co ket qua xu ly", "da co ket qua", "outcome"],
    path: "outcome",
    kind: "text",
    turn: 4,
    put: (record, cell, { header = "" } = {}) => {
      const words = foldPlain(cell.text)
        .trim()
        .replace(/[.\s]+$/, "");
      const value = YES.has(words) ? true : NO.has(words) ? false : null;
      return value === null || cell.t === "error"
        ? keepInNote(record, cell, header === "" ? "Có kết quả xử lý" : header)
        : { ok: true, record: { ...record, outcome: { ...record.outcome, value } } };
    },
    show: ({ outcome }, language) =>
      outcome.value === null
        ? ""
        : language === "vi"
          ? outcome.value
            ? "có"
            : "không"
          : outcome.value
            ? "yes"
            : "no",
  },
  {
    id: "outcomeOn",
    vi: "Có kết quả ngày",
    en: "Outcome on",
    headers: ["co ket qua ngay", "ngay co ket qua", "ngay ket qua", "outcome on"],
    path: "outcome",
    kind: "date",
    put: (record, cell) =>
      put(readCellDate(cell), (onDate) => ({ ...record, outcome: { ...record.outcome, onDate } })),
    show: (record) => showDate(record.outcome.onDate),
  },
  {
    id: "outcomeReason",
    vi: "Căn cứ, nội dung kết quả",
    en: "What the outcome is",
    headers: ["noi dung ket qua", "ket qua cu the", "can cu ket qua"],
    path: "outcome",
    kind: "text",
    put: (record, cell) =>
      put(readText(cell, 1000, true), (reason) => ({ ...record, outcome: { ...record.outcome, reason } })),
    show: (record) => record.outcome.reason,
  },
];
