import { describe, expect, test } from "vitest";
import * as catalogue from "../../../shared/catalogue/codes.ts";
import * as shipped from "../../../shared/catalogue/shipped-codes.ts";
import { caseField } from "../../../shared/excel-import/case-fields.ts";
import { cellProblemSentence } from "../../../shared/excel-import/cell-problems.ts";
import { fieldOfHeader } from "../../../shared/excel-import/match-columns.ts";
import { planRow, takenColumns } from "../../../shared/excel-import/plan-row.ts";
import { readCellCode, readCellCodes } from "../../../shared/excel-import/read-code.ts";

const { ADVICE_OUTCOMES, HEAD_RESULTS, SEVERITIES, STAGES } = catalogue;
// A charge is read by its article (charges-in-words.ts): one name stands in both codes of law.
const { CHARGES: _, ...lists } = shipped;
const { ACTS, SECTORS, SOURCES } = lists;
const text = (words: string) => ({ t: "text" as const, text: words });
const codeOf = (words: string, codes: readonly catalogue.Code[]) => {
  const read = readCellCode(text(words), codes);
  return read.ok ? read.value : read.problem.code;
};

const LISTS = Object.entries({ ...catalogue, ...lists }).filter(
  (entry): entry is [string, readonly catalogue.Code[]] => Array.isArray(entry[1]),
);

test("every name of every list, and every other word for it, is its own and nobody else's", () => {
  expect(LISTS.length).toBeGreaterThan(12);
  for (const [name, codes] of LISTS)
    for (const { code, vi, en, also = [] } of codes)
      for (const words of [code, vi, en, ...also, vi.toUpperCase(), vi.replaceAll(",", " -")]) {
        // "Tham ô tài sản" is an act inside and outside the state: its letter tells which.
        if (codes === ACTS && code.startsWith("2")) continue;
        expect([name, words, codeOf(words, codes)]).toEqual([name, words, code]);
      }
});

describe("words around a name, and what joins its parts, say nothing of which is meant", () => {
  test.each([
    ["Giáo dục đào tạo", SECTORS, "L08"],
    ["Giáo dục và Đào tạo", SECTORS, "L08"],
    ["ngành giáo dục - đào tạo", SECTORS, "L08"],
    ["GIAO DUC & DAO TAO", SECTORS, "L08"],
    ["Tài nguyên và Môi trường", SECTORS, "L07"],
    ["lĩnh vực đất đai", SECTORS, "L01"],
    ["Y tế tỉnh", SECTORS, "L09"],
    ["Công tác cán bộ", SECTORS, "L13"],
    ["Thanh tra tỉnh", SOURCES, "N08"],
    ["Thanh tra Sở Y tế", SOURCES, "N08"],
    ["Qua công tác thanh tra", SOURCES, "N08"],
    ["Thanh tra huyện An Mẫu", SOURCES, "N08"],
    ["Kiểm toán Nhà nước", SOURCES, "N09"],
    ["Uỷ ban Kiểm tra Tỉnh uỷ", SOURCES, "N10"],
    ["Do cơ quan khác chuyển đến", SOURCES, "N16"],
    ["kết luận thanh tra", SOURCES, "N07"],
    ["Đang điều tra", STAGES, "G30"],
    ["đã khởi tố vụ án", STAGES, "G20"],
    ["Đình chỉ", STAGES, "S2"],
    ["đồng ý", ADVICE_OUTCOMES, "accepted"],
    ["không chấp nhận", ADVICE_OUTCOMES, "not"],
    ["Nghiêm trọng", SEVERITIES, "M2"],
    ["rất nghiêm trọng", SEVERITIES, "M3"],
    ["đặc biệt", SEVERITIES, "M4"],
    ["Đã khiển trách", HEAD_RESULTS, "K3"],
    ["Kiểm điểm, rút kinh nghiệm", HEAD_RESULTS, "K7"],
    ["miễn trách nhiệm", HEAD_RESULTS, "K2"],
  ] as const)("%s", (words, codes, code) => expect(codeOf(words, codes)).toBe(code));

  test.each([
    ["a denial", "không phải thanh tra", SOURCES, "code"],
    ["two sectors", "Thuế, đất đai", SECTORS, "code"],
    ["two steps", "đã khởi tố", STAGES, "ambiguous"],
    ["several letters", "đơn", SOURCES, "ambiguous"],
    ["a word that is no word of the list", "xã hội đen", SECTORS, "code"],
    ["a syllable without its marks", "thu", SECTORS, "code"],
    ["a syllable with other marks", "thư", SECTORS, "code"],
  ] as const)("but %s is not guessed: %s", (_why, words, codes, code) =>
    expect(codeOf(words, codes)).toBe(code),
  );
});

test("a name that was changed since is understood, unless another code has it now", () => {
  const earlier = [{ before: "2025-01-01", vi: "Ngành nghề cũ", en: "Old trade" }];
  const renamed = { code: "L77", vi: "Ngành nghề mới", en: "New trade", earlier };
  expect(codeOf("ngành nghề cũ", [renamed])).toBe("L77");
  expect(codeOf("ngành nghề cũ", [renamed, { code: "L78", vi: "Ngành nghề cũ", en: "Other" }])).toBe("L78");
});

test("what may be several is said by their names in the reader's language, never by codes", () => {
  const read = readCellCode(text("đơn"), SOURCES);
  if (read.ok) throw new Error("read");
  expect(cellProblemSentence(read.problem, "vi")).toBe(
    "“đơn” có thể là một trong các mục: Đơn tố cáo có họ tên, địa chỉ; Đơn khiếu nại, kiến nghị, phản ánh; Đơn nặc danh; Đơn mạo danh (dùng họ tên người khác) và 1 mục nữa. Ghi đủ tên mục.",
  );
  expect(cellProblemSentence(read.problem, "en")).toMatch(/Signed denunciation; .*Write the whole name\.$/);
});

test("what was chosen for a word holds for it alone, and never over what the list knows", () => {
  const asked: string[] = [];
  const chosen = (words: string) => {
    asked.push(words);
    return words === "Mầm non" ? "L08" : words === "sai" ? "L77" : "";
  };
  expect(readCellCode(text("Mầm  non "), SECTORS, chosen)).toEqual({ ok: true, value: "L08" });
  expect(readCellCode(text("Thuế"), SECTORS, chosen)).toEqual({ ok: true, value: "L03" });
  expect(readCellCode(text("Mầm non 2"), SECTORS, chosen).ok).toBe(false);
  expect(readCellCode(text("sai"), SECTORS, chosen).ok).toBe(false);
  expect(asked).toEqual(["Mầm non", "Mầm non 2", "sai"]);
  const some = readCellCodes(text("tham ô tài sản của cơ quan, nhũng nhiễu vì vụ lợi; k"), ACTS, (words) =>
    words === "tham ô tài sản của cơ quan" ? "a" : "",
  );
  expect(some).toEqual({ ok: true, value: ["a", "k"] });
});

describe("the responsibility of the head of the agency", () => {
  test.each([
    ["Người đứng đầu", "headPosition"],
    ["Chức vụ người đứng đầu", "headPosition"],
    ["Chức vụ", "position"],
    ["Mức độ nghiêm trọng", "headSeverity"],
    ["Trách nhiệm người đứng đầu", "headResult"],
    ["Xử lý trách nhiệm người đứng đầu", "headResult"],
    ["Kết quả xử lý người đứng đầu", "headResult"],
    ["Kết quả xử lý", "status"],
  ])("“%s” is %s", (header, field) => expect(fieldOfHeader(header)).toBe(field));

  const FIELDS = ["title", "headPosition", "headSeverity", "headResult"];
  const plan = (...cells: string[]) =>
    planRow(
      { row: 2, cells: cells.map((one) => (one === "" ? null : text(one))) },
      takenColumns(FIELDS.map((field, column) => ({ column, field, header: field, scale: 1, legacy: null }))),
      { kind: "VA", mainSource: "", sector: "", role: "" },
    );
  test("is read by its words, shown as it is read, and cleared to nothing", () => {
    const { record, problems } = plan("Vụ án mẫu", "Chủ tịch UBND xã Mẫu", "Ít nghiêm trọng", "cảnh cáo");
    expect(problems).toEqual([]);
    expect(record?.head).toEqual({ position: "Chủ tịch UBND xã Mẫu", severity: "M1", result: "K4" });
    let cleared = record ?? undefined;
    for (const id of FIELDS.slice(1)) {
      const field = caseField(id);
      if (!cleared || !field) throw new Error(id);
      const again = field.put({ ...cleared, head: null }, text(field.show(cleared, "vi")));
      expect(again.ok && field.show(again.record, "vi")).toBe(field.show(cleared, "vi"));
      cleared = field.clear?.(cleared);
    }
    expect(cleared?.head).toBeNull();
    expect(plan("Vụ án mẫu", "", "", "chưa xem xét").record?.head?.result).toBe("K0");
    expect(plan("Vụ án mẫu", "", "", "").record).toBeNull();
  });
  test("in words that cannot be read makes a red row with its sentence; nothing is dropped", () => {
    const { problems } = plan("Vụ án mẫu", "Giám đốc", "nghiêm túc", "đang chờ ý kiến cấp trên");
    expect(
      problems.map(({ column, typed, problem }) => [column, typed, cellProblemSentence(problem, "vi")]),
    ).toEqual([
      [2, "nghiêm túc", "“nghiêm túc” không có trong danh mục. Ghi đúng tên mục trong danh mục."],
      [
        3,
        "đang chờ ý kiến cấp trên",
        "“đang chờ ý kiến cấp trên” không có trong danh mục. Ghi đúng tên mục trong danh mục.",
      ],
    ]);
  });
});
