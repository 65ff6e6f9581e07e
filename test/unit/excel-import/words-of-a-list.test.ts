import { describe, expect, test } from "vitest";
import { caseField } from "../../../shared/excel-import/case-fields.ts";
import { fieldOfHeader } from "../../../shared/excel-import/match-columns.ts";
import { planRow, takenColumns } from "../../../shared/excel-import/plan-row.ts";
import { readSentenceInWords } from "../../../shared/excel-import/sentence-in-words.ts";
import { readChargesInWords } from "../../../shared/text/charges-in-words.ts";
import { showCharges } from "../../../shared/text/charges-text.ts";

describe("charges as a list words them", () => {
  test.each([
    ["Điều 353", null, "353"],
    ["khoản 2 Điều 353 BLHS 2015", null, "353 k2"],
    ["Khoản 4, Điều 353 của Bộ luật Hình sự năm 2015", null, "353 k4"],
    ["353 k2; 354", null, "353 k2, 354"],
    ["Tham ô tài sản (Điều 353)", null, "353"],
    ["Điều 354 – Nhận hối lộ", null, "354"],
    ["Tội “Tham ô tài sản” và tội “Giả mạo trong công tác”", "2019-05-01", "353, 359"],
    ["tham ô tài sản", "2016-05-01", "278/1999"],
    ["Lợi dụng chức vụ, quyền hạn trong khi thi hành công vụ, Nhận hối lộ", "2018-01-01", "356, 354"],
    ["Điều 278 BLHS 1999", null, "278/1999"],
    ["Điều 280", "2015-03-01", "280/1999"],
  ])("%s → %s", (typed, day, shown) => {
    expect(showCharges(readChargesInWords(typed, day) ?? [])).toBe(shown);
  });
  test.each([
    ["a name alone, of which each code has one", "Tham ô tài sản", null],
    ["a number that each code has, without a year or a day", "Điều 278", null],
    ["a name and another's number", "Tham ô tài sản (Điều 354)", null],
    ["a letter that a record has no place for", "điểm a khoản 2 Điều 353", null],
    ["words beside it", "Điều 353, đang xem xét", null],
    ["a name that the other code words so", "Làm môi giới hối lộ", "2019-01-01"],
    ["no charge", "chưa rõ", "2019-01-01"],
  ])("left to the words: %s", (_why, typed, day) => expect(readChargesInWords(typed, day)).toBeNull());
});

describe("sentences as a list words them", () => {
  test.each([
    ["05 năm tù", "tù có thời hạn", 60],
    ["07 năm 06 tháng tù giam", "tù có thời hạn", 90],
    ["Phạt 18 tháng tù", "tù có thời hạn", 18],
    ["tù 3 năm", "tù có thời hạn", 36],
    ["12 tháng tù, cho hưởng án treo", "tù có thời hạn, cho hưởng án treo", 12],
    ["24 tháng tù nhưng cho hưởng án treo", "tù có thời hạn, cho hưởng án treo", 24],
    ["Tù chung thân", "tù chung thân", null],
    ["Cảnh cáo", "cảnh cáo", null],
  ])("%s", (typed, kind, months) => expect(readSentenceInWords(typed)).toEqual({ kind, months }));
  test.each([
    "05 năm",
    "05 năm tù, phạt tiền 20 triệu",
    "phạt tiền 50.000.000",
    "24 tháng cải tạo không giam giữ",
    "tù",
    "chưa xử",
  ])("left to the words: %s", (typed) => expect(readSentenceInWords(typed)).toBeNull());
});

describe("columns that say something of people, advice and outcome", () => {
  test.each([
    ["Tội danh", "charges"],
    ["Điều luật", "charges"],
    ["Hình phạt", "sentence"],
    ["Mức án", "sentence"],
    ["Biện pháp ngăn chặn", "measures"],
    ["Hình thức kỷ luật Đảng", "partyDiscipline"],
    ["Kỷ luật chính quyền", "adminDiscipline"],
    ["Tham mưu, đề xuất", "advice"],
    ["Kết quả tham mưu", "adviceOutcome"],
    ["Văn bản chỉ đạo", "directive"],
    ["Ngày có kết quả", "outcomeOn"],
    ["Kết quả", "status"],
    ["Họ và tên", "people"],
    ["Năm sinh", "birthYear"],
    ["Số tiền kê biên", "seized"],
  ])("“%s” is %s", (header, field) => expect(fieldOfHeader(header)).toBe(field));

  const HEADERS = [
    "Họ tên",
    "Tên vụ",
    "Năm sinh",
    "Tội danh",
    "Hình phạt",
    "Kết quả tham mưu",
    "Có kết quả",
    "Kỷ luật Đảng",
  ];
  const FIELDS = [
    "people",
    "title",
    "birthYear",
    "charges",
    "sentence",
    "adviceOutcome",
    "outcome",
    "partyDiscipline",
  ];
  const plan = (...cells: string[]) =>
    planRow(
      { row: 2, cells: cells.map((text) => (text === "" ? null : { t: "text" as const, text })) },
      takenColumns(
        FIELDS.map((field, column) => ({
          column,
          field,
          header: HEADERS[column] ?? "",
          scale: 1,
          legacy: null,
        })),
      ),
      { kind: "VA", mainSource: "", sector: "", role: "" },
    );

  test("one entry a person, in order; what they are is read, also by its name", () => {
    const { record, kept, problems } = plan(
      "1. Trần Văn Mẫu 01\n2. Lê Thị Mẫu 02",
      "Vụ án mẫu",
      "1974\n1986",
      "Điều 353\nĐiều 354 khoản 1",
      "1. 05 năm tù\n2. 24 tháng tù cho hưởng án treo",
      "Được chấp nhận",
      "có",
      "Khai trừ; Cảnh cáo",
    );
    expect([kept, problems, record?.note]).toEqual([[], [], ""]);
    expect(record?.people).toMatchObject([
      {
        name: "Trần Văn Mẫu 01",
        birthYear: 1974,
        charges: [{ law: "2015", article: "353", clause: "" }],
        sentence: { months: 60 },
        partyDiscipline: "khai trừ",
      },
      {
        name: "Lê Thị Mẫu 02",
        birthYear: 1986,
        charges: [{ article: "354", clause: "1" }],
        sentence: { months: 24 },
        partyDiscipline: "cảnh cáo",
      },
    ]);
    expect(record).toMatchObject({ advice: [{ outcome: "accepted" }], outcome: { value: true } });
    for (const id of FIELDS.filter((one) => one !== "title")) {
      const shown = caseField(id)?.show(record as NonNullable<typeof record>, "vi") ?? "";
      expect([id, shown !== ""]).toEqual([id, true]);
    }
  });
  test("one charge for two people is nobody's: it stays in the note under its header, and so does what cannot be read", () => {
    const { record, kept } = plan(
      "Trần Văn Mẫu 01; Lê Thị Mẫu 02",
      "Vụ án mẫu",
      "",
      "Điều 353",
      "05 năm",
      "",
      "đang chờ",
      "",
    );
    expect(kept).toEqual([3, 4, 6]);
    expect(record?.note).toBe("Tội danh: Điều 353\nHình phạt: 05 năm\nCó kết quả: đang chờ");
    expect(record?.people.map((person) => [person.charges, person.sentence])).toEqual([
      [[], null],
      [[], null],
    ]);
    expect(record?.outcome.value).toBeNull();
  });
  test("more entries than people, or fewer, are nobody's: none is dropped", () => {
    for (const words of ["Điều 353; Điều 354; Điều 355", "Điều 353"]) {
      const { record, kept } = plan("Trần Văn Mẫu 01; Lê Thị Mẫu 02", "Vụ án mẫu", "", words, "", "", "", "");
      expect([kept, record?.note]).toEqual([[3], `Tội danh: ${words}`]);
      expect(record?.people.flatMap((person) => person.charges)).toEqual([]);
    }
  });
  test("a case without names keeps the words, and one person takes all the entries", () => {
    expect(plan("", "Vụ án mẫu", "", "Điều 353", "", "", "", "").record?.note).toBe("Tội danh: Điều 353");
    expect(
      plan("Trần Văn Mẫu 01", "Vụ án mẫu", "", "Điều 353; Điều 354", "", "", "", "").record?.people[0]
        ?.charges,
    ).toHaveLength(2);
  });
});
