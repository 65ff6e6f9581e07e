import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { getCase } from "../../../electron/cases/get-case.ts";
import { listCases } from "../../../electron/cases/list-cases.ts";
import { checkList } from "../../../electron/excel-import/check-list.ts";
import { importList, type Take } from "../../../electron/excel-import/import-list.ts";
import type { ListInput } from "../../../electron/excel-import/judge-rows.ts";
import { lookAtColumns, lookAtSheets } from "../../../electron/excel-import/look.ts";
import { openTable } from "../../../electron/excel-import/open-table.ts";
import { writeRedRows } from "../../../electron/excel-import/red-rows.ts";
import { redoStep, undoStep } from "../../../electron/undo/undo.ts";
import { encodeLegacy } from "../../../shared/excel-import/legacy-text.ts";
import { must, tempFolder } from "../../support/offices.ts";
import { codeOf, makeDesk } from "../cases/desk.ts";
import { excelPackage, textRows } from "./package.ts";
import { readRows, textsOf, writeBytes } from "./read-table.ts";

const HEADERS = [
  "STT",
  "Loại",
  "Tên vụ việc",
  "Ngày phát hiện",
  "Nguồn phát hiện",
  "Lĩnh vực",
  "Vai trò của Ban",
  "Số tiền (triệu đồng)",
  "Tình trạng",
  "Ghi chú",
  "Hành vi",
];
const GOOD = [
  "1",
  "VV",
  "Vụ việc mẫu tại bộ phận một cửa phường Tân Mẫu",
  "12/3/2020",
  "Báo chí",
  "L12",
  "R1",
  "1,5",
  "Đã kỷ luật; chờ văn bản",
  "theo dõi tiếp",
  "k",
];

let desk: Awaited<ReturnType<typeof makeDesk>>;
let folder: ReturnType<typeof tempFolder>;
beforeEach(async () => {
  desk = await makeDesk();
  folder = tempFolder();
});
afterEach(() => {
  desk.close();
  folder.remove();
});

const hooks = () => ({ signal: new AbortController().signal, progress: () => {} });
const ALL: Take = { incomplete: true, likely: true };

/** A file with these rows, its table, and its columns as they are guessed. */
async function opened(
  rows: readonly (readonly string[])[],
  headers: readonly string[] = HEADERS,
  acceptLegacy = false,
) {
  const path = writeBytes(
    folder.path,
    "danh-sach.xlsx",
    excelPackage({ sheets: [textRows([headers, ...rows])] }),
  );
  const table = must(await openTable(path, false));
  const looked = must(await lookAtColumns(desk.ws, table, 0, 1));
  const list: ListInput = {
    sheet: 0,
    headerRow: 1,
    columns: looked.columns.map(({ column, field, scale, legacy }) => ({
      column,
      field,
      scale,
      legacy: acceptLegacy ? (legacy?.encoding ?? null) : null,
    })),
    defaults: looked.defaults,
    words: looked.words,
  };
  return { table, list, looked, path };
}
const check = async (from: Awaited<ReturnType<typeof opened>>) =>
  must(await checkList(desk.ws, from.table, from.list, hooks()));
const take = (from: Awaited<ReturnType<typeof opened>>, what: Take = ALL, signal = hooks().signal) =>
  importList(
    desk.ws,
    from.table,
    from.list,
    { take: what, about: "danh-sach.xlsx", expectedRows: 0 },
    { signal, progress: () => {} },
  );
const cases = () => must(listCases(desk.ws, { search: "", after: null, limit: 1000 })).cases;
const recordOf = (title: string) =>
  must(getCase(desk.ws, cases().find((one) => one.title === title)?.id ?? "")).record;

test("columns are found by their headers, amounts by the unit in the header, and the kind by what the list says", async () => {
  const { looked } = await opened([GOOD]);
  expect(looked.columns.map((one) => one.field)).toEqual([
    "",
    "kind",
    "title",
    "detectedOn",
    "mainSource",
    "sector",
    "role",
    "taken",
    "status",
    "note",
    "acts",
  ]);
  expect(looked.columns[7]?.scale).toBe(1_000_000);
  expect(looked.columns[2]?.samples).toEqual([GOOD[2]]);
  expect(looked.isRemembered).toBe(false);
});

test("the header row is found below a title; sheets are listed with their first rows", async () => {
  const table = must(await openTable(join(import.meta.dirname, "files/libreoffice.xlsx"), false));
  const { sheets } = must(await lookAtSheets(table));
  expect(sheets.map(({ name, headerRow }) => [name, headerRow])).toEqual([
    ["Danh sách", 3],
    ["Trống", null],
  ]);
  expect(sheets[0]?.rows[0]).toEqual({ row: 1, cells: ["DANH SÁCH VỤ ÁN, VỤ VIỆC NĂM 2020"] });
});

test("a sheet that is too wide is told of and keeps no other from being read; alone it is refused", async () => {
  const wide = `<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>`;
  const lookAt = async (...sheets: string[]) =>
    lookAtSheets(
      must(await openTable(writeBytes(folder.path, "rong.xlsx", excelPackage({ sheets })), false)),
    );
  expect(must(await lookAt(wide, textRows([HEADERS, GOOD]))).sheets).toMatchObject([
    { isTooLarge: true, rows: [], headerRow: null },
    { isTooLarge: false, headerRow: 1 },
  ]);
  expect(codeOf(await lookAt(wide))).toBe("E_EXCEL_TOO_LARGE");
});

test("a good row becomes a case with a number; free words stay word for word, codes come by name, amounts by the column's unit", async () => {
  const from = await opened([GOOD]);
  expect((await check(from)).counts).toMatchObject({ good: 1, red: 0, incomplete: 0 });
  expect(must(await take(from))).toMatchObject({ added: 1 });
  expect(cases()).toMatchObject([{ number: "BN-VV-2020-A-0001", status: "draft" }]);
  expect(recordOf(GOOD[2] ?? "")).toMatchObject({
    kind: "VV",
    detectedOn: "2020-03-12",
    period: "2020H1",
    mainSource: "N06",
    sector: "L12",
    acts: ["k"],
    damage: [{ unit: "VND", taken: 1_500_000, found: null }],
    note: "theo dõi tiếp\nTình trạng: Đã kỷ luật; chờ văn bản",
  });
});

test("charges, sentences, advice and outcome come in from their columns; what cannot be held is told and kept in the note", async () => {
  const headers = [
    ...HEADERS,
    "Họ tên",
    "Tội danh",
    "Hình phạt",
    "Tham mưu",
    "Ý kiến chỉ đạo",
    "Ngày có kết quả",
  ];
  const from = await opened(
    [
      [
        ...GOOD.map((cell, i) => (i === 1 ? "VA" : cell)),
        "Trần Văn Mẫu 01",
        "Điều 353 khoản 2",
        "05 năm tù, phạt tiền 20 triệu",
        "Đề nghị kiểm điểm",
        "Công văn số 1-CV/TU",
        "5/5/2020",
      ],
    ],
    headers,
  );
  expect((await check(from)).rows[0]).toMatchObject({ kept: [13], problems: [] });
  expect(must(await take(from)).added).toBe(1);
  expect(recordOf(GOOD[2] ?? "")).toMatchObject({
    people: [{ charges: [{ law: "2015", article: "353", clause: "2" }], sentence: null }],
    advice: [{ content: "Đề nghị kiểm điểm", directive: "Công văn số 1-CV/TU" }],
    outcome: { onDate: "2020-05-05" },
    note: "theo dõi tiếp\nTình trạng: Đã kỷ luật; chờ văn bản\nHình phạt: 05 năm tù, phạt tiền 20 triệu",
  });
});

test("red rows say which cell and why; rows that only lack something can be taken in; headings and sums are passed over", async () => {
  const row = (more: Record<number, string>) => GOOD.map((cell, i) => more[i] ?? cell);
  const from = await opened([
    ["", "", "I. VỤ VIỆC MỚI"],
    row({ 3: "32/7/2020" }),
    row({ 4: "đơn", 7: "nhiều" }),
    row({ 2: "Vụ việc mẫu chưa rõ nguồn tại xã Sơn Mẫu", 4: "", 3: "tháng 5/2020" }),
    row({ 2: "x".repeat(301) }),
    row({ 2: "Vụ việc mẫu có ký tự \u0007 lạ ở xã Kim Mẫu" }).map((cell) =>
      cell.replace("\u0007", "_x0007_"),
    ),
    ["Tổng cộng", "", "", "", "", "", "", "9,9"],
  ]);
  const { counts, rows } = await check(from);
  expect(counts).toEqual({ good: 0, incomplete: 1, likely: 0, known: 0, red: 4, empty: 2 });
  const found = rows.map((one) => [
    one.row,
    one.verdict,
    ...one.problems.map(({ column, problem }) => `${column} ${problem.code}`),
  ]);
  expect(found).toEqual([
    [3, "red", "3 date"],
    [4, "red", "4 ambiguous", "7 amount"],
    [5, "incomplete"],
    [6, "red", "2 long"],
    [7, "red", "2 unreadable"],
  ]);
  expect(rows[2]?.findings.filter((one) => one.level === "E").map((one) => one.field)).toEqual([
    "mainSource",
  ]);
  expect(must(await take(from, { incomplete: false, likely: false })).added).toBe(0);
  expect(must(await take(from)).added).toBe(1);
  expect(cases()).toHaveLength(1);
  expect(recordOf("Vụ việc mẫu chưa rõ nguồn tại xã Sơn Mẫu").detectedOn).toBe("2020-05");
});

test("the rows that were not taken come out as a workbook with the reason in words, which is mended and taken in from there", async () => {
  const from = await opened([
    GOOD,
    GOOD.map((cell, i) => (i === 3 ? "32/7/2020" : i === 2 ? "Vụ việc mẫu khác hẳn tại xã An Mẫu" : cell)),
  ]);
  must(await take(from));
  const written = must(
    await writeRedRows(
      desk.ws,
      from.table,
      from.list,
      { take: ALL, language: "vi", folder: folder.path, name: "Dòng chưa lấy.xlsx" },
      hooks(),
    ),
  );
  expect(written.rows).toBe(1);
  const rows = textsOf(await readRows(written.file));
  expect(rows[0]).toEqual([1, ...HEADERS, "Lý do chưa lấy vào sổ", "Dòng trong danh sách gốc"]);
  expect(rows[1]?.[4]).toBe("32/7/2020");
  expect(rows[1]?.[12]).toBe(
    "Cột D “Ngày phát hiện”: Không đọc được ngày “32/7/2020”. Ghi ngày/tháng/năm, ví dụ 23/07/2020; hoặc 7/2020; hoặc 2020.",
  );
  expect(rows[1]?.[13]).toBe("3");
  const mended = await opened(
    [(rows[1] ?? []).slice(1).map((cell) => (cell === "32/7/2020" ? "2/7/2020" : String(cell)))],
    (rows[0] ?? []).slice(1).map(String),
  );
  expect(must(await take(mended)).added).toBe(1);
  expect(readdirSync(folder.path).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("the same file again: every row is there already; one that was changed since is marked as perhaps the same", async () => {
  must(await take(await opened([GOOD])));
  const again = await check(await opened([["7", ...GOOD.slice(1)]]));
  expect(again.counts).toMatchObject({ known: 1, good: 0 });
  expect(again.rows[0]?.matches).toMatchObject([{ number: "BN-VV-2020-A-0001" }]);
  const changed = await opened([GOOD.map((cell, i) => (i === 8 ? "Đã xong" : cell))]);
  expect((await check(changed)).rows[0]).toMatchObject({
    verdict: "likely",
    matches: [{ number: "BN-VV-2020-A-0001" }],
  });
  expect(must(await take(changed, { incomplete: true, likely: false })).added).toBe(0);
  expect(cases()).toHaveLength(1);
});

test("a row that stands twice in one list is taken once, and one that nearly does is marked", async () => {
  const near = GOOD.map((cell, i) => (i === 3 ? "20/3/2020" : cell));
  const from = await opened([GOOD, ["2", ...GOOD.slice(1)], near]);
  const { rows } = await check(from);
  expect(rows.map((one) => [one.verdict, one.sameAsRow])).toEqual([
    ["good", null],
    ["known", 2],
    ["likely", 2],
  ]);
  expect(must(await take(from, { incomplete: true, likely: false })).added).toBe(1);
});

test("one step: undone, the cases are in the bin and the file can be taken in again; redone, they are back", async () => {
  const other = GOOD.map((cell, i) => (i === 2 ? "Vụ việc mẫu thứ hai tại trạm y tế xã Cao Mẫu" : cell));
  const from = await opened([GOOD, other]);
  must(await take(from));
  expect(must(await undoStep(desk.ws, null)).subjects).toHaveLength(2);
  expect(cases()).toEqual([]);
  must(await redoStep(desk.ws, null));
  expect(cases()).toHaveLength(2);
  must(await undoStep(desk.ws, null));
  expect((await check(from)).counts).toMatchObject({ good: 2, known: 0 });
  expect(must(await take(from)).added).toBe(2);
  expect(
    cases()
      .map((one) => one.number)
      .sort(),
  ).toEqual(["BN-VV-2020-A-0001", "BN-VV-2020-A-0002"]);
});

test("a cancel leaves the register as it was, and so does a file that breaks off", async () => {
  const many = Array.from({ length: 400 }, (_, i) =>
    GOOD.map((cell, c) => (c === 2 ? `Vụ việc mẫu số ${i} tại phường Tân Mẫu` : cell)),
  );
  const from = await opened(many);
  const stop = new AbortController();
  const audit = () => desk.ws.db.prepare("SELECT count(*) FROM audit").pluck().get();
  const before = audit();
  const cancelled = await importList(
    desk.ws,
    from.table,
    from.list,
    { take: ALL, about: "", expectedRows: 400 },
    { signal: stop.signal, progress: ({ done }) => done >= 100 && stop.abort() },
  );
  expect(codeOf(cancelled)).toBe("E_CANCELLED");
  expect([cases(), audit()]).toEqual([[], before]);
  const half = `${textRows([HEADERS, ...many.slice(0, 5)])}<row r="`;
  const broken = must(
    await openTable(writeBytes(folder.path, "half.xlsx", excelPackage({ sheets: [half] })), false),
  );
  const failed = await importList(
    desk.ws,
    broken,
    from.list,
    { take: ALL, about: "", expectedRows: 0 },
    hooks(),
  );
  expect(codeOf(failed)).toBe("E_EXCEL_DAMAGED");
  expect([cases(), audit()]).toEqual([[], before]);
});

test("the columns of the same headers are matched as they were the last time, whatever their marks and case", async () => {
  const from = await opened([GOOD]);
  const columns = from.list.columns.map((one) => (one.column === 9 ? { ...one, field: "own1" } : one));
  must(
    await take({ ...from, list: { ...from.list, columns, defaults: { ...from.list.defaults, role: "R2" } } }),
  );
  const again = await opened(
    [GOOD],
    HEADERS.map((header) => header.toUpperCase()),
  );
  expect(again.looked).toMatchObject({ isRemembered: true, defaults: { role: "R2" } });
  expect(again.looked.columns[9]?.field).toBe("own1");
  const other = await opened(
    [GOOD],
    HEADERS.map((header) => `${header} x`),
  );
  expect(other.looked.isRemembered).toBe(false);
});

test("a word that the catalogue does not know is chosen for once: in all its rows, and in every list after this one", async () => {
  const row = (title: string, sector: string, act = "k") =>
    GOOD.map((cell, i) =>
      i === 2 ? `Vụ việc mẫu ${title} tại xã Tân Mẫu` : i === 5 ? sector : i === 10 ? act : cell,
    );
  const rows = [
    row("một cửa", "Mầm non"),
    row("hai bếp ăn", "MẦM NON"),
    row("ba khoản thu", "Giáo dục đào tạo"),
    row("bốn lớp học", "Nghề cá", "k; ăn chặn, cắt xén"),
  ];
  const from = await opened(rows);
  const asked = await check(from);
  expect(asked.counts).toMatchObject({ good: 1, red: 3 });
  expect(asked.words).toEqual([
    { field: "sector", word: "Mầm non", code: "", rows: 2 },
    { field: "sector", word: "Nghề cá", code: "", rows: 1 },
    { field: "acts", word: "ăn chặn", code: "", rows: 1 },
    { field: "acts", word: "cắt xén", code: "", rows: 1 },
  ]);
  const words = [
    { field: "sector", word: "Mầm non", code: "L08" },
    // No code of the list: as if nothing were chosen.
    { field: "sector", word: "Nghề cá", code: "K3" },
  ];
  const chosen = { ...from, list: { ...from.list, words } };
  const checked = await check(chosen);
  expect(checked.counts).toMatchObject({ good: 3, red: 1 });
  expect(checked.words.slice(0, 2).map(({ word, code }) => [word, code])).toEqual([
    ["Mầm non", "L08"],
    ["Nghề cá", ""],
  ]);
  expect(must(await take(chosen)).added).toBe(3);
  expect(recordOf("Vụ việc mẫu hai bếp ăn tại xã Tân Mẫu").sector).toBe("L08");

  const headers = HEADERS.map((header) => `${header} *`);
  const next = await opened([row("năm sân chơi", "mầm non"), ...rows], headers);
  expect(next.list.words).toContainEqual({ field: "sector", word: "mầm non", code: "L08" });
  const again = await check(next);
  // Rows that are in the register ask for nothing.
  expect([again.counts.known, again.words.map(({ word, code, rows }) => [word, code, rows])]).toEqual([
    3,
    [
      ["mầm non", "L08", 1],
      ["Nghề cá", "", 1],
      ["ăn chặn", "", 1],
      ["cắt xén", "", 1],
    ],
  ]);
  const takenBack = [
    { field: "sector", word: "Mầm non", code: "" },
    { field: "sector", word: "Nghề cá", code: "L99" },
    { field: "acts", word: "ăn chặn", code: "a" },
    { field: "acts", word: "cắt xén", code: "a" },
  ];
  expect(must(await take({ ...next, list: { ...next.list, words: takenBack } })).added).toBe(1);
  expect((await opened(rows)).looked.words.map(({ word }) => word)).toEqual([
    "cắt xén",
    "ăn chặn",
    "nghề cá",
  ]);
});

test("words that go into the note can be chosen for too; of a column of sentences only some are offered", async () => {
  const headers = [...HEADERS, "Kết quả tham mưu"];
  const many = Array.from({ length: 130 }, (_, i) => [
    ...GOOD.map((cell, at) => (at === 2 ? `Vụ việc mẫu số ${i} tại xã Lộc Mẫu` : cell)),
    i === 0 ? "x".repeat(201) : `đã trao đổi lần ${i}`,
  ]);
  const from = await opened(many, headers);
  const asked = await check(from);
  expect(asked.counts.red).toBe(0);
  expect([asked.words.length, asked.hasMoreWords]).toEqual([100, true]);
  expect(asked.words[0]).toEqual({
    field: "adviceOutcome",
    word: "đã trao đổi lần 1",
    code: "",
    rows: 1,
  });
  const words = [{ field: "adviceOutcome", word: "đã trao đổi lần 2", code: "partly" }];
  const chosen = { ...from, list: { ...from.list, words } };
  expect((await check(chosen)).words[1]).toMatchObject({ code: "partly" });
  must(await take(chosen));
  const [first, second] = [1, 2].map((i) => recordOf(`Vụ việc mẫu số ${i} tại xã Lộc Mẫu`));
  expect([first?.advice, first?.note]).toEqual([
    [],
    expect.stringContaining("Kết quả tham mưu: đã trao đổi lần 1"),
  ]);
  expect([second?.advice[0]?.outcome, second?.note.includes("trao đổi")]).toEqual(["partly", false]);
});

test("what was chosen for the whole list fills empty cells and no others", async () => {
  const from = await opened([
    GOOD.map((cell, i) => (i === 1 || i === 6 ? "" : cell)),
    GOOD.map((cell, i) =>
      i === 2 ? "Vụ án mẫu tại trung tâm quỹ đất huyện Bình Mẫu" : i === 1 ? "Vụ án" : cell,
    ),
  ]);
  const none = await check({
    ...from,
    list: { ...from.list, defaults: { ...from.list.defaults, kind: "" } },
  });
  expect(none.rows[0]?.problems).toMatchObject([{ column: -1, problem: { code: "kind" } }]);
  const list = {
    ...from.list,
    defaults: { kind: "VV" as const, mainSource: "", sector: "", role: "R2" as const },
  };
  must(await take({ ...from, list }));
  expect(recordOf(GOOD[2] ?? "")).toMatchObject({ kind: "VV", role: "R2" });
  expect(recordOf("Vụ án mẫu tại trung tâm quỹ đất huyện Bình Mẫu")).toMatchObject({
    kind: "VA",
    role: "R1",
  });
});

test("two columns for one field, and none at all, are refused before anything is read", async () => {
  const from = await opened([GOOD]);
  const doubled = from.list.columns.map((one) => (one.column === 4 ? { ...one, field: "title" } : one));
  expect(await checkList(desk.ws, from.table, { ...from.list, columns: doubled }, hooks())).toMatchObject({
    problem: { code: "E_EXCEL_COLUMNS", params: { what: "C, E" } },
  });
  const none = from.list.columns.map((one) => ({ ...one, field: "" }));
  expect(codeOf(await checkList(desk.ws, from.table, { ...from.list, columns: none }, hooks()))).toBe(
    "E_EXCEL_COLUMNS",
  );
});

describe.each(["tcvn3", "vni"] as const)("a list in %s", (encoding) => {
  const old = (text: string) => encodeLegacy(text, encoding) ?? text;
  const headers = HEADERS.map((header) => old(encoding === "tcvn3" ? header.toLowerCase() : header));
  const rows = Array.from({ length: 6 }, (_, i) => [
    ...GOOD.slice(0, 2),
    old(`vụ việc nhũng nhiễu số ${i} tại bộ phận một cửa phường`),
    "12/3/2020",
    old("báo chí"),
    "L12",
    "R1",
    "1,5",
    i === 0 ? "Đã có văn bản (gõ Unicode)" : old("đã kỷ luật, chờ văn bản"),
    "",
    "k",
  ]);

  test("headers are understood; accepted, its words become Unicode and cells that are Unicode already stay", async () => {
    const from = await opened(rows, headers, true);
    expect(from.looked.columns.map((one) => one.field)).toEqual([
      "",
      "kind",
      "title",
      "detectedOn",
      "mainSource",
      "sector",
      "role",
      "taken",
      "status",
      "note",
      "acts",
    ]);
    expect(from.looked.columns[2]?.legacy?.encoding).toBe(encoding);
    expect(must(await take(from)).added).toBe(6);
    expect(recordOf("vụ việc nhũng nhiễu số 0 tại bộ phận một cửa phường")).toMatchObject({
      mainSource: "N06",
    });
    const first = cases().map((one) => must(getCase(desk.ws, one.id)).record.note);
    expect(first.some((note) => note.endsWith("Đã có văn bản (gõ Unicode)"))).toBe(true);
    expect(first.some((note) => note.endsWith("đã kỷ luật, chờ văn bản"))).toBe(true);
  });

  test("not accepted, it stays letter by letter", async () => {
    const from = await opened(rows, headers, false);
    const { rows: judged } = await check(from);
    expect(judged[0]?.record.title).toBe(rows[0]?.[2]);
  });
});

test("a block that was pasted goes the same way: quoted cells with tabs and line breaks, no header", async () => {
  const block = `VV\t"Vụ việc mẫu ""một cửa"" tại phường Tân Mẫu"\t12/3/2020\t"dòng một\ndòng hai"\r\n`;
  const table = must(await openTable(writeBytes(folder.path, "dan.txt", Buffer.from(block)), true));
  const list: ListInput = {
    sheet: 0,
    headerRow: null,
    columns: ["kind", "title", "detectedOn", "summary"].map((field, column) => ({
      column,
      field,
      scale: 1,
      legacy: null,
    })),
    defaults: { kind: "", mainSource: "", sector: "", role: "" },
    words: [],
  };
  expect(
    must(await importList(desk.ws, table, list, { take: ALL, about: "", expectedRows: 1 }, hooks())).added,
  ).toBe(1);
  expect(recordOf('Vụ việc mẫu "một cửa" tại phường Tân Mẫu').summary).toBe("dòng một\ndòng hai");
  expect(
    codeOf(await openTable(writeBytes(folder.path, "to.txt", Buffer.alloc(10 * 1024 * 1024, 0x61)), true)),
  ).toBe("E_PASTE_SIZE");
});
