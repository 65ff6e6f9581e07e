import { describe, expect, test } from "vitest";
import { changeEn } from "../../../renderer/cases/change-words-en.ts";
import { changeVi } from "../../../renderer/cases/change-words-vi.ts";
import {
  describeChanges,
  labelOf,
  type Speaker,
  valueInWords,
  warningInWords,
} from "../../../renderer/cases/describe-change.ts";
import { FIELD_WORDS, type Label, UNTOLD_FIELDS } from "../../../renderer/cases/field-words.ts";
import { pageEn } from "../../../renderer/cases/page-words-en.ts";
import { pageVi } from "../../../renderer/cases/page-words-vi.ts";
import { caseEn } from "../../../renderer/cases/words-en.ts";
import { caseVi } from "../../../renderer/cases/words-vi.ts";
import { type CaseRecord, caseRecordSchema, emptyRecord } from "../../../shared/case/record.ts";
import type { CodeRow } from "../../../shared/catalogue/code-rows.ts";
import { bringIntoForce, SHIPPED } from "../../../shared/catalogue/in-force.ts";
import { fieldChanges } from "../../../shared/merge/plan.ts";
import { sampleCases } from "../../../shared/sample/sample-cluster.ts";

const speaker = (language: "vi" | "en"): Speaker => {
  const words: Record<string, string> =
    language === "vi" ? { ...caseVi, ...changeVi } : { ...caseEn, ...changeEn };
  const page = language === "vi" ? pageVi : pageEn;
  return {
    language,
    word: (label: Label, params = {}) =>
      (words[label] ?? missing(label))
        .replace("{{n}}", String(params.n ?? ""))
        .replace("{{code}}", params.code ?? ""),
    pageWord: (key) => page[key],
  };
};
const vi = speaker("vi");

function missing(label: string): never {
  throw new Error(`no words for ${label}`);
}

const described = (before: CaseRecord, after: CaseRecord, isNew = false) =>
  describeChanges(fieldChanges(before, after), vi, isNew).map((one) => [one.label, one.before, one.after]);

const person = { id: "p1", name: "Nguyễn Văn Mẫu 01", standing: "bị can" };

/** Every field of a record filled in. */
const WHOLE = caseRecordSchema.parse({
  kind: "VA",
  unit: "BN",
  title: "Vụ án mẫu",
  period: "2020H1",
  periodReason: "Nhập muộn",
  plan: "20-KH",
  secret: true,
  steeringTier: 3,
  note: "Ghi chú",
  officer: "Đ/c Mẫu 02",
  remindOn: "2020-05-01",
  ownFields: ["một", "", "ba, bốn"],
  related: [{ id: "r1", to: "BN-VV-2020-A-0002", relation: "split" }],
  detectedOn: "2020-03-12",
  happenedFrom: "2018",
  happenedTo: "2020-02",
  place: { province: "Bắc Ninh", district: "x", commune: "x" },
  agency: "x",
  agencyType: "x",
  sector: "L01",
  sectorText: "x",
  summary: "x",
  mainSource: "N07",
  mainSourceText: "x",
  otherSources: ["N01", "N02"],
  sourceDocuments: [{ id: "s1", source: "N01", number: "12/BC", date: "2020-01-02", issuer: "x" }],
  handling: "H1",
  nature: "P1",
  role: "R3",
  acts: ["a", "2c"],
  actCount: 2,
  pettyForms: ["V1"],
  pettyFormText: "x",
  classificationReason: "x",
  definition: "x",
  people: [
    {
      ...person,
      birthYear: 1970,
      position: "Kế toán",
      managingLevel: "Huyện ủy quản lý",
      partyMember: true,
      charges: [
        { law: "2015", article: "353", clause: "2" },
        { law: "1999", article: "278" },
      ],
      measures: ["Tạm giam, gia hạn"],
      sentence: { kind: "Tù có thời hạn", months: 1100 },
      partyDiscipline: "khai trừ",
      adminDiscipline: "buộc thôi việc",
      milder: ["Phê bình"],
    },
  ],
  events: [{ id: "e1", code: "G20", date: "2020-01-01", agency: "x", document: "x", note: "x" }],
  advice: [
    {
      id: "a1",
      date: "2020",
      form: "T1",
      recipient: "x",
      content: "x",
      document: "x",
      outcome: "not",
      outcomeOn: "2020",
      directive: "x",
    },
  ],
  outcome: { value: true, onDate: "2020", reason: "x" },
  damage: [
    {
      id: "d1",
      unit: "VND",
      description: "Tiền",
      taken: 184350000,
      found: 1,
      judged: "undetermined",
      seized: 1,
      recovered: 0,
      onDate: "2020",
    },
  ],
  head: { position: "x", severity: "M1", result: "K0" },
  attachments: [{ id: "f1", name: "qd.pdf", hash: "ab".repeat(32), size: 12 }],
  adjustmentReason: "x",
  reasons: [{ rule: "V13", reason: "Đã rà soát với quận" }],
  withdrawn: { reason: "x" },
});

describe("a case's values in an office's words", () => {
  test("what the clerk found written in a machine's language", () => {
    const told = new Map(described(emptyRecord("VA"), WHOLE, true).map(([label, , after]) => [label, after]));
    expect(Object.fromEntries(told)).toMatchObject({
      "Đơn vị": "Bắc Ninh",
      "Kỳ báo cáo": expect.stringMatching(/^6 tháng đầu năm 2020/),
      "Có văn bản đóng dấu Mật (chỉ đếm số, không ghi nội dung)": "Có",
      "Cấp chỉ đạo": "Ban Chỉ đạo Trung ương",
      "Nơi xảy ra – Tỉnh, thành phố": "Bắc Ninh",
      "Nguồn chính": "Rà soát kết luận thanh tra KT-XH",
      "Nguồn khác kèm theo": "Nắm tình hình, khai thác thông tin; Đơn tố cáo có họ tên, địa chỉ",
      "Người 1: Nguyễn Văn Mẫu 01 – Tội danh":
        "Điều 353 khoản 2 – Tham ô tài sản; Điều 278 BLHS 1999 – Tham ô tài sản",
      "Người 1: Nguyễn Văn Mẫu 01 – Đảng viên": "Có",
      "Người 1: Nguyễn Văn Mẫu 01 – Tư cách": "Bị can",
      "Bước 1: Khởi tố vụ án – Ngày": "01/01/2020",
      "Vụ liên quan 1 – Quan hệ": "Tách từ vụ",
    });
    const values = [...told.values()];
    for (const value of [
      "184.350.000 đồng",
      "0 đồng",
      "chưa xác định",
      "đồng",
      "1.100",
      "Ô 1: một; Ô 3: ba, bốn",
    ])
      expect(values).toContain(value);
    expect(
      values.some((value) => value?.endsWith("Lý do: Đã rà soát với quận") && !value.includes("V13")),
    ).toBe(true);
  });

  test("a row that came, changed or went is named; an added one with nothing in it is not passed over", () => {
    const one = {
      ...emptyRecord("VA"),
      people: caseRecordSchema.parse({ kind: "VA", people: [person] }).people,
    };
    const none = emptyRecord("VA");
    expect(described(none, one)).toEqual([
      ["Người 1: Nguyễn Văn Mẫu 01", "", "Thêm mới"],
      ["Người 1: Nguyễn Văn Mẫu 01 – Họ tên", "", "Nguyễn Văn Mẫu 01"],
      ["Người 1: Nguyễn Văn Mẫu 01 – Tư cách", "", "Bị can"],
    ]);
    expect(described(one, none)[0]).toEqual(["Người 1: Nguyễn Văn Mẫu 01", "Có", "Bỏ"]);
    expect(described(none, one, true).map(([label]) => label)).not.toContain("Người 1: Nguyễn Văn Mẫu 01");
    const nobody = caseRecordSchema.parse({ kind: "VA", people: [{ id: "p9" }] });
    expect(described(none, nobody, true)).toEqual([["Người 1", "", "Thêm mới"]]);
  });

  test("two machines' values: a part or a row as a whole, an amount with its measure", () => {
    expect(valueInWords("head", JSON.stringify(WHOLE.head), vi, undefined)).toBe(
      "Chức vụ người đứng đầu: x; Mức độ: Ít nghiêm trọng; Kết quả xem xét: Chưa xem xét",
    );
    expect(valueInWords("damage.d1", JSON.stringify(WHOLE.damage[0]), vi, undefined)).toContain(
      ": 184.350.000 đồng",
    );
    expect(valueInWords("reasons.V13.reason", "Đã rà soát", vi, undefined)).toBe("Đã rà soát");
    expect(labelOf("events.e1.date", { n: 2, name: "G21" }, vi)).toBe("Bước 2: Khởi tố bị can – Ngày");
    expect(labelOf("head", undefined, vi)).toBe("Trách nhiệm người đứng đầu");
    expect(warningInWords({ rule: "V02", reason: "" }, "vi")).toBe(
      "Ngày phát hiện sau ngày hôm nay. Kiểm tra lại ngày.",
    );
  });

  test("every field of the record is known, by the schema itself", () => {
    const missing = pathsOf(WHOLE).filter((path) => !(path in FIELD_WORDS) && !UNTOLD_FIELDS.has(path));
    expect([...new Set(missing)]).toEqual([]);
    // And the record above leaves none of the schema's fields out.
    expect(Object.keys(WHOLE).sort()).toEqual(Object.keys(caseRecordSchema.shape).sort());
  });
});

function pathsOf(record: CaseRecord): string[] {
  return fieldChanges(emptyRecord("VV"), record)
    .map(({ field }) => field)
    .filter((field) => !/^[a-zA-Z]+\.[a-z]\d$/.test(field))
    .map((field) => field.replace(/^([a-zA-Z]+)\.[a-z]\d\./, "$1.*."));
}

describe("a code that was renamed from a day on", () => {
  const renamed = (list: CodeRow["list"], code: string): CodeRow => ({
    list,
    code,
    from: "2020-07-01",
    vi: `Tên mới ${code}`,
    en: `New name ${code}`,
  });
  const saidOf = (detectedOn: string | null, adviceOn: string | null) => {
    const advice = WHOLE.advice.map((one) => ({ ...one, date: adviceOn }));
    const record = caseRecordSchema.parse({ ...WHOLE, detectedOn, advice });
    const said = new Map(
      describeChanges(fieldChanges(emptyRecord("VA"), record), vi, true).map((one) => [one.field, one]),
    );
    return ["sector", "mainSource", "acts", "people.p1.charges", "advice.a1.form"].map(
      (field) => said.get(field)?.after,
    );
  };

  test("is called as on the day its case was found, advice as on its own, where a head decides", () => {
    const rows: [CodeRow["list"], string][] = [
      ["sectors", "L01"],
      ["sources", "N07"],
      ["acts", "a"],
      ["charges", "2015/353"],
      ["adviceForms", "T1"],
    ];
    const before = saidOf("2020-06", "2020-06-30");
    bringIntoForce({ ...SHIPPED, codes: rows.map(([list, code]) => renamed(list, code)) });
    try {
      expect(saidOf("2020-06", "2020-06-30")).toEqual(before);
      expect(saidOf("2020-06", "2020-07-01").at(-1)).toBe("Tên mới T1");
      for (const after of [saidOf("2020-07-01", "2020-06-30"), saidOf(null, null)])
        for (const [i, [, code]] of rows.entries()) if (i < 4) expect(after[i]).toContain(`Tên mới ${code}`);
      expect(valueInWords("sector", "L01", vi, "2020-06-30")).toBe("Đất đai");
      expect(labelOf("advice.a1.content", { n: 1, name: "T1" }, vi, "2020-06-30")).toContain("Báo cáo");
    } finally {
      bringIntoForce(SHIPPED);
    }
  });
});

describe("every field of every sample case", () => {
  const all = [WHOLE, ...sampleCases().map((one) => caseRecordSchema.parse(one.record))];

  test.each(["vi", "en"] as const)("no code, no JSON, no true or false, no empty row (%s)", (language) => {
    expect(all.length).toBeGreaterThan(30);
    const wrong: string[] = [];
    for (const record of all)
      for (const { field, label, after } of describeChanges(
        fieldChanges(emptyRecord(record.kind), record),
        speaker(language),
        true,
      )) {
        const isTyped = FIELD_WORDS[field.replace(/^([a-zA-Z]+)\.[^.]+\./, "$1.*.")]?.kind === "text";
        const isRaw =
          /[{}[\]"]|\b(true|false|null|undefined|VND|goods)\b|\b[A-Z]\d{1,2}\b|\d{4}H\d|^\d{5,}$/.test(
            after.replaceAll('"vặt"', ""),
          );
        if (after === "" || label === "") wrong.push(`${label} = ${after}`);
        else if (isRaw && !isTyped) wrong.push(`${label} = ${after}`);
      }
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});
