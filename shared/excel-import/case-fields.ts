import { type CaseRecord, isCleanText } from "../case/record.ts";
import {
  ACTS,
  type Code,
  HANDLINGS,
  NATURES,
  nameOf,
  PETTY_FORMS,
  ROLES,
  SECTORS,
  SOURCES,
  STAGES,
} from "../catalogue/codes.ts";
import type { Language } from "../problem/explain.ts";
import { showAmount } from "../text/money-text.ts";
import { showDate } from "../text/partial-date-text.ts";
import type { Cell } from "./cell.ts";
import { type CellProblem, cellProblem } from "./cell-problems.ts";
import {
  type Read,
  readCellAmount,
  readCellCode,
  readCellCodes,
  readCellCount,
  readCellDate,
  readText,
} from "./read-cell.ts";

/** What the record gets from one cell of a list; "problem" leaves the record as it was. */
export type Put =
  | { readonly ok: true; readonly record: CaseRecord }
  | { readonly ok: false; readonly problem: CellProblem };

export type PutOptions = {
  /** What one of the column's bare numbers is worth, in đồng. */
  readonly scale?: number;
  /** The column's header, to be named where several columns go into one text. */
  readonly header?: string;
};

/**
 * A field of a case as a column of a list: how its header is usually worded, how a cell is read into the record, how the
 * record's value is shown in a cell. Import, paste and the entry grid all use this one table.
 */
export type CaseField = {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  /** Words of headers, without marks; the longest that fits a header wins. */
  readonly headers: readonly string[];
  /** The record's path that findings of rules name. */
  readonly path: string;
  readonly kind: "text" | "date" | "amount" | "count" | "code" | "codes";
  readonly codes?: readonly Code[];
  /** Several columns may go into it. */
  readonly many?: true;
  put(record: CaseRecord, cell: Cell, options?: PutOptions): Put;
  /** The record without the value; absent where a grid cannot edit the field in one cell. */
  clear?(record: CaseRecord): CaseRecord;
  /** The value as a cell shows it and reads it back; "" where there is none. */
  show(record: CaseRecord, language: Language): string;
};

const KINDS: readonly Code[] = [
  { code: "VA", vi: "Vụ án", en: "Criminal case" },
  { code: "VV", vi: "Vụ việc", en: "Incident" },
];

const put = <T>(value: Read<T>, into: (value: T) => CaseRecord): Put =>
  value.ok ? { ok: true, record: into(value.value) } : value;

type Named = Pick<CaseField, "id" | "vi" | "en" | "headers">;
type TextKey =
  | "title"
  | "officer"
  | "agency"
  | "agencyType"
  | "summary"
  | "sectorText"
  | "classificationReason";

const text = (field: Named & { readonly id: TextKey }, max: number, hasLines = false): CaseField => ({
  ...field,
  path: field.id,
  kind: "text",
  put: (record, cell) => put(readText(cell, max, hasLines), (value) => ({ ...record, [field.id]: value })),
  clear: (record) => ({ ...record, [field.id]: "" }),
  show: (record) => record[field.id],
});

const date = (
  field: Named & { readonly id: "detectedOn" | "happenedFrom" | "happenedTo" | "remindOn" },
): CaseField => ({
  ...field,
  path: field.id,
  kind: "date",
  put: (record, cell) => put(readCellDate(cell), (value) => ({ ...record, [field.id]: value })),
  clear: (record) => ({ ...record, [field.id]: null }),
  show: (record) => showDate(record[field.id]),
});

const code = (
  field: Named & { readonly id: "mainSource" | "sector" | "handling" | "nature" | "role" },
  codes: readonly Code[],
): CaseField => ({
  ...field,
  path: field.id,
  kind: "code",
  codes,
  put: (record, cell) =>
    put(readCellCode(cell, codes), (value) => ({ ...record, [field.id]: value }) as CaseRecord),
  clear: (record) => ({ ...record, [field.id]: "" }),
  show: (record, language) => nameOf(codes, record[field.id], language),
});

const codes = (field: Named & { readonly id: "acts" | "pettyForms" }, list: readonly Code[]): CaseField => ({
  ...field,
  path: field.id,
  kind: "codes",
  codes: list,
  many: true,
  put: (record, cell) =>
    put(readCellCodes(cell, list), (value) => ({
      ...record,
      [field.id]: [...new Set([...record[field.id], ...value])],
    })),
  clear: (record) => ({ ...record, [field.id]: [] }),
  show: (record) => record[field.id].join(", "),
});

/** Amounts of a list are đồng; they share one row of the record. */
const amount = (field: Named & { readonly id: "taken" | "found" | "recovered" }): CaseField => ({
  ...field,
  path: "damage",
  kind: "amount",
  put: (record, cell, { scale = 1 } = {}) =>
    put(readCellAmount(cell, scale), (value) => {
      const own = record.damage.find((row) => row.unit === "VND");
      const row = own ?? {
        id: freeId("d", record.damage),
        unit: "VND",
        description: "",
        taken: null,
        found: null,
        judged: null,
        seized: null,
        recovered: null,
        onDate: null,
      };
      const next = { ...row, [field.id]: value };
      return {
        ...record,
        damage: own ? record.damage.map((one) => (one === own ? next : one)) : [...record.damage, next],
      };
    }),
  clear: (record) => ({
    ...record,
    damage: record.damage.map((row) => (row.unit === "VND" ? { ...row, [field.id]: null } : row)),
  }),
  show: (record, language) =>
    showAmount(
      record.damage.find((row) => row.unit === "VND")?.[field.id] ?? null,
      language === "vi" ? "chưa xác định" : "undetermined",
    ),
});

/** A place of the three-part address. */
const place = (field: Named & { readonly id: "commune" | "district" }): CaseField => ({
  ...field,
  path: "place",
  kind: "text",
  put: (record, cell) =>
    put(readText(cell, 200, false), (value) => ({
      ...record,
      place: { ...record.place, [field.id]: value },
    })),
  show: (record) => record.place[field.id],
});

/** A step that a list gives as a column of dates ("Ngày khởi tố"). */
const step = (field: Named, stage: string): CaseField => ({
  ...field,
  path: "events",
  kind: "date",
  put: (record, cell) =>
    put(readCellDate(cell), (value) => {
      const own = record.events.find((event) => event.code === stage);
      const event = own ?? {
        id: freeId("e", record.events),
        code: stage,
        agency: "",
        document: "",
        note: "",
      };
      const next = { ...event, date: value };
      return {
        ...record,
        events: own ? record.events.map((one) => (one === own ? next : one)) : [...record.events, next],
      };
    }),
  show: (record) => showDate(record.events.find((event) => event.code === stage)?.date ?? null),
});

/** The office's own three columns, word for word. */
const own = (index: number): CaseField => ({
  id: `own${index + 1}`,
  vi: `Cột riêng của đơn vị ${index + 1}`,
  en: `The office's own column ${index + 1}`,
  headers: [],
  path: "ownFields",
  kind: "text",
  put: (record, cell) =>
    put(readText(cell, 500, false), (value) => {
      const next = [...record.ownFields];
      while (next.length < index) next.push("");
      next[index] = value;
      return { ...record, ownFields: next };
    }),
  show: (record) => record.ownFields[index] ?? "",
});

const freeId = (prefix: string, rows: readonly { readonly id: string }[]): string => {
  let n = rows.length + 1;
  while (rows.some((row) => row.id === `${prefix}${n}`)) n += 1;
  return `${prefix}${n}`;
};

const NOTE_MAX = 4000;
/** Free words of a list stay word for word; where several columns go into the note, each is named by its header. */
const intoNote = (field: Named, isNamed: boolean): CaseField => ({
  ...field,
  path: "note",
  kind: "text",
  many: true,
  put: (record, cell, { header = "" } = {}) => {
    const value = readText(cell, NOTE_MAX, true);
    if (!value.ok) return value;
    const line =
      isNamed && header !== "" && isCleanText(header, false) ? `${header}: ${value.value}` : value.value;
    const note = record.note === "" ? line : `${record.note}\n${line}`;
    return note.length > NOTE_MAX
      ? { ok: false, problem: cellProblem("long", { length: note.length, max: NOTE_MAX }) }
      : { ok: true, record: { ...record, note } };
  },
  clear: (record) => ({ ...record, note: "" }),
  show: (record) => record.note,
});

const PEOPLE_MAX = 500;
const NAME_MAX = 200;
/** One cell holds several names, one a line or between semicolons; a comma may belong to a name's title. */
const people: CaseField = {
  id: "people",
  vi: "Họ tên người liên quan",
  en: "People",
  headers: [
    "ho ten",
    "ho va ten",
    "doi tuong",
    "nguoi lien quan",
    "nguoi vi pham",
    "bi can",
    "bi cao",
    "people",
  ],
  path: "people",
  kind: "text",
  many: true,
  put: (record, cell) => {
    const value = readText(cell, PEOPLE_MAX * NAME_MAX, true);
    if (!value.ok) return value;
    const names = value.value
      .split(/[;\n]/)
      .map((name) =>
        name
          .replace(/^\s*(?:\d+[.)]|[-–+•])\s*/u, "")
          .replace(/\s+/g, " ")
          .trim(),
      )
      .filter((name) => name !== "");
    const long = names.find((name) => name.length > NAME_MAX);
    if (long !== undefined)
      return { ok: false, problem: cellProblem("long", { length: long.length, max: NAME_MAX }) };
    const all = [...record.people];
    if (all.length + names.length > PEOPLE_MAX)
      return {
        ok: false,
        problem: cellProblem("count", { typed: String(all.length + names.length), max: PEOPLE_MAX }),
      };
    for (const name of names)
      all.push({
        id: freeId("p", all),
        name,
        birthYear: null,
        position: "",
        managingLevel: "",
        partyMember: null,
        standing: "",
        charges: [],
        measures: [],
        sentence: null,
        partyDiscipline: "",
        adminDiscipline: "",
        milder: [],
      });
    return { ok: true, record: { ...record, people: all } };
  },
  show: (record) => record.people.map((person) => person.name).join("; "),
};

export const CASE_FIELDS: readonly CaseField[] = [
  {
    id: "kind",
    vi: "Loại (vụ án, vụ việc)",
    en: "Kind",
    headers: ["loai", "loai vu", "loai ho so", "va/vv", "vu an/vu viec", "phan loai", "kind"],
    path: "kind",
    kind: "code",
    codes: KINDS,
    put: (record, cell) =>
      put(readCellCode(cell, KINDS), (value) => ({ ...record, kind: value as CaseRecord["kind"] })),
    show: (record, language) => nameOf(KINDS, record.kind, language),
  },
  text(
    {
      id: "title",
      vi: "Tên vụ",
      en: "Title",
      headers: [
        "ten vu",
        "ten vu an",
        "ten vu viec",
        "ten vu an, vu viec",
        "vu an, vu viec",
        "trich yeu",
        "noi dung vu viec",
        "noi dung vu",
        "title",
      ],
    },
    300,
  ),
  date({
    id: "detectedOn",
    vi: "Ngày phát hiện",
    en: "Detected on",
    headers: [
      "ngay phat hien",
      "thoi gian phat hien",
      "thang phat hien",
      "ngay tiep nhan",
      "ngay thang",
      "detected on",
      "ngay",
    ],
  }),
  date({
    id: "happenedFrom",
    vi: "Xảy ra từ",
    en: "Happened from",
    headers: ["xay ra tu", "thoi gian xay ra", "thoi diem xay ra", "ngay xay ra", "tu ngay", "happened from"],
  }),
  date({
    id: "happenedTo",
    vi: "Xảy ra đến",
    en: "Happened to",
    headers: ["xay ra den", "den ngay", "happened to"],
  }),
  text(
    {
      id: "agency",
      vi: "Cơ quan, đơn vị xảy ra",
      en: "Agency",
      headers: [
        "co quan xay ra",
        "don vi xay ra",
        "co quan, don vi xay ra",
        "noi xay ra",
        "co quan, don vi",
        "co quan",
        "don vi",
        "agency",
      ],
    },
    300,
  ),
  text(
    {
      id: "agencyType",
      vi: "Loại cơ quan",
      en: "Type of agency",
      headers: ["loai co quan", "loai hinh co quan"],
    },
    200,
  ),
  place({
    id: "commune",
    vi: "Xã, phường",
    en: "Commune",
    headers: ["xa, phuong", "xa/phuong", "xa", "phuong", "dia ban", "commune"],
  }),
  place({
    id: "district",
    vi: "Huyện, quận",
    en: "District",
    headers: ["huyen, quan", "huyen/quan", "quan/huyen", "quan, huyen", "huyen", "district"],
  }),
  code(
    {
      id: "mainSource",
      vi: "Nguồn phát hiện",
      en: "Source",
      headers: [
        "nguon phat hien",
        "nguon chinh",
        "nguon tin",
        "nguon",
        "phat hien qua",
        "hinh thuc phat hien",
        "source",
      ],
    },
    SOURCES,
  ),
  code(
    {
      id: "handling",
      vi: "Xử lý đơn",
      en: "Handling of the letter",
      headers: ["xu ly don", "huong xu ly don"],
    },
    HANDLINGS,
  ),
  code({ id: "nature", vi: "Tính chất", en: "Nature", headers: ["tinh chat"] }, NATURES),
  code(
    {
      id: "role",
      vi: "Vai trò của Ban",
      en: "Role",
      headers: ["vai tro", "vai tro cua ban", "ban noi chinh", "role"],
    },
    ROLES,
  ),
  code({ id: "sector", vi: "Lĩnh vực", en: "Sector", headers: ["linh vuc", "nganh", "sector"] }, SECTORS),
  text(
    {
      id: "summary",
      vi: "Tóm tắt nội dung",
      en: "Summary",
      headers: [
        "tom tat",
        "tom tat noi dung",
        "noi dung",
        "noi dung vi pham",
        "noi dung sai pham",
        "dien bien",
        "summary",
      ],
    },
    2000,
    true,
  ),
  codes(
    {
      id: "acts",
      vi: "Hành vi",
      en: "Acts",
      headers: ["hanh vi", "hanh vi vi pham", "hanh vi tham nhung", "acts"],
    },
    ACTS,
  ),
  {
    id: "actCount",
    vi: "Số hành vi",
    en: "Number of acts",
    headers: ["so hanh vi", "number of acts"],
    path: "actCount",
    kind: "count",
    put: (record, cell) => put(readCellCount(cell, 1_000_000), (actCount) => ({ ...record, actCount })),
    show: (record) => (record.actCount === null ? "" : String(record.actCount)),
  },
  codes(
    {
      id: "pettyForms",
      vi: "Hình thức vụ việc",
      en: "Petty forms",
      headers: ["hinh thuc vu viec", "hinh thuc", "bieu hien"],
    },
    PETTY_FORMS,
  ),
  people,
  amount({
    id: "taken",
    vi: "Số tiền chiếm đoạt, nhận hối lộ",
    en: "Taken, received",
    headers: ["chiem doat", "so tien chiem doat", "nhan hoi lo", "so tien nhan", "so tien", "taken"],
  }),
  amount({
    id: "found",
    vi: "Thiệt hại",
    en: "Damage",
    headers: ["thiet hai", "so tien thiet hai", "gia tri thiet hai", "damage"],
  }),
  amount({
    id: "recovered",
    vi: "Đã thu hồi",
    en: "Recovered",
    headers: ["thu hoi", "da thu hoi", "so tien thu hoi", "khac phuc", "recovered"],
  }),
  step(
    {
      id: "receivedOn",
      vi: "Ngày tiếp nhận đơn thư",
      en: "Received on",
      headers: ["ngay nhan don", "ngay tiep nhan don"],
    },
    "G00",
  ),
  step(
    {
      id: "prosecutedOn",
      vi: "Ngày khởi tố vụ án",
      en: "Prosecuted on",
      headers: ["ngay khoi to", "ngay khoi to vu an", "khoi to", "khoi to vu an"],
    },
    "G20",
  ),
  step(
    {
      id: "indictedOn",
      vi: "Ngày truy tố",
      en: "Indicted on",
      headers: ["ngay truy to", "truy to", "cao trang"],
    },
    "G40",
  ),
  step(
    { id: "endedOn", vi: "Ngày kết thúc", en: "Ended on", headers: ["ngay ket thuc", "ket thuc ngay"] },
    "G90",
  ),
  {
    id: "stage",
    vi: "Giai đoạn (theo danh mục)",
    en: "Step (of the list)",
    headers: ["giai doan", "buoc", "stage"],
    path: "events",
    kind: "code",
    codes: STAGES,
    // A step without its day: the rules ask for it later.
    put: (record, cell) =>
      put(readCellCode(cell, STAGES), (stage) =>
        record.events.some((event) => event.code === stage)
          ? record
          : {
              ...record,
              events: [
                ...record.events,
                {
                  id: freeId("e", record.events),
                  code: stage,
                  date: null,
                  agency: "",
                  document: "",
                  note: "",
                },
              ],
            },
      ),
    show: (record, language) => record.events.map((event) => nameOf(STAGES, event.code, language)).join("; "),
  },
  {
    id: "document",
    vi: "Số, ngày văn bản của nguồn",
    en: "Source document",
    headers: ["so van ban", "van ban", "so, ngay van ban", "so ky hieu", "ket luan thanh tra so"],
    path: "sourceDocuments",
    kind: "text",
    put: (record, cell) =>
      put(readText(cell, 300, false), (number) => ({
        ...record,
        sourceDocuments: [{ id: "d1", source: record.mainSource, number, date: null, issuer: "" }],
      })),
    show: (record) => record.sourceDocuments[0]?.number ?? "",
  },
  text(
    {
      id: "officer",
      vi: "Cán bộ theo dõi",
      en: "Officer",
      headers: ["can bo theo doi", "nguoi theo doi", "can bo", "chuyen vien", "officer"],
    },
    200,
  ),
  date({
    id: "remindOn",
    vi: "Nhắc ngày",
    en: "Remind on",
    headers: ["nhac ngay", "ngay nhac", "han xu ly", "thoi han"],
  }),
  intoNote(
    {
      id: "status",
      vi: "Tình trạng, kết quả (giữ nguyên lời, vào Ghi chú)",
      en: "Status in words (kept as it stands, in the note)",
      headers: [
        "tinh trang",
        "ket qua",
        "ket qua xu ly",
        "tien do",
        "tinh hinh xu ly",
        "qua trinh giai quyet",
        "tien do giai quyet",
        "status",
      ],
    },
    true,
  ),
  intoNote({ id: "note", vi: "Ghi chú", en: "Note", headers: ["ghi chu", "note"] }, false),
  own(0),
  own(1),
  own(2),
];

export const caseField = (id: string): CaseField | undefined => CASE_FIELDS.find((field) => field.id === id);
