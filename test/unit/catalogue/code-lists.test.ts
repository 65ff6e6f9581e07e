import fc from "fast-check";
import { afterEach, describe, expect, it, test } from "vitest";
import { caseRecordSchema } from "../../../shared/case/record.ts";
import { checkCase } from "../../../shared/case/rules.ts";
import { chargeInFull, namedCharges } from "../../../shared/catalogue/charges.ts";
import { acts, isKnownCode, listWith, sectors, sources } from "../../../shared/catalogue/code-lists.ts";
import { CODE_LISTS, type CodeRow, inCodeOrder, nextOwnCode } from "../../../shared/catalogue/code-rows.ts";
import { nameOf, offered } from "../../../shared/catalogue/codes.ts";
import { bringIntoForce, SHIPPED } from "../../../shared/catalogue/in-force.ts";
import { type CatalogueRows, checkChange, checkNames, checkRows } from "../../../shared/catalogue/rules.ts";
import { CASE_FIELDS } from "../../../shared/excel-import/case-fields.ts";
import { readCellCode } from "../../../shared/excel-import/read-code.ts";
import { reportContext } from "../../../shared/report/context.ts";
import { b03Sources } from "../../../shared/report/tables/b03-sources.ts";
import { b07PettyForms } from "../../../shared/report/tables/b07-petty-forms.ts";
import { readTypedCharges } from "../../../shared/text/typed-charges.ts";

const CODES: readonly CodeRow[] = inCodeOrder([
  { list: "sectors", code: "L50", from: "2026-01-01", vi: "Chuyển đổi số", en: "Digital government" },
  { list: "sectors", code: "L50", from: "2027-01-01", vi: "Chuyển đổi số, dữ liệu", en: "Digital, data" },
  { list: "sectors", code: "L03", from: "2026-01-01", vi: "Thuế, phí, lệ phí", en: "Taxes and fees" },
  { list: "sectors", code: "L04", from: "2026-07-01", ended: true },
  { list: "sources", code: "N50", from: "2026-01-01", vi: "Hệ thống cảnh báo", en: "Warning system" },
  { list: "acts", code: "n", from: "2026-01-01", vi: "n) Hành vi mới vì vụ lợi", en: "n) A new act" },
  {
    list: "charges",
    code: "2015/358a",
    from: "2026-01-01",
    vi: "Làm giàu bất hợp pháp",
    en: "Illicit enrichment",
  },
]);
const withCodes = (codes: readonly CodeRow[]): CatalogueRows => ({ ...SHIPPED, codes });
const rulesOf = (
  codes: readonly CodeRow[],
  before: readonly CodeRow[] = [],
  reportedUpTo: string | null = null,
) => [
  ...checkRows(withCodes(codes)).map((one) => one.rule),
  ...checkChange(withCodes(before), withCodes(codes), reportedUpTo).map((one) => one.rule),
];
afterEach(() => bringIntoForce(SHIPPED));

test("every charge has its law, its article and its name in both languages, once", () => {
  const rows = listWith("charges", []);
  expect(rows.length).toBeGreaterThan(10);
  for (const { code, vi, en } of rows) {
    expect(code).toMatch(/^(?:2015|1999)\/\d{1,3}[a-c]?$/);
    expect(
      [vi, en].filter((name) => name.trim().length < 5),
      code,
    ).toEqual([]);
    expect(readTypedCharges(vi, code.startsWith("1999") ? "2017-12-31" : null), code).toMatchObject({
      charges: [{ law: code.slice(0, 4), article: code.slice(5) }],
    });
  }
  expect(new Set(rows.map((one) => one.code)).size).toBe(rows.length);
});

test("no shipped code is one that a cluster may make, and the next free one is proposed", () => {
  for (const list of CODE_LISTS)
    for (const { code } of listWith(list, [])) expect(code, list).not.toMatch(/^[A-Z][5-8]\d$/);
  expect(nextOwnCode("sectors", new Set())).toBe("L50");
  expect(nextOwnCode("sectors", new Set(["L50", "L51"]))).toBe("L52");
  expect(nextOwnCode("charges", new Set())).toBe("");
});

describe("what may be published", () => {
  const end = (list: CodeRow["list"], code: string, from = "2026-07-01"): CodeRow => ({
    list,
    code,
    from,
    ended: true,
  });
  const name = (list: CodeRow["list"], code: string, from = "2026-07-01"): CodeRow => ({
    list,
    code,
    from,
    vi: "a",
    en: "a",
  });
  const bad: readonly [string, readonly CodeRow[], string][] = [
    ["a new code of another form", [name("sectors", "L14")], "code-new"],
    ["a new code that is no article", [name("charges", "2030/1")], "code-new"],
    ["the end of nothing", [end("sectors", "L60")], "code-unknown"],
    ["the end of a code that a rule asks for", [end("sources", "N04")], "code-ruled"],
    ["a code that begins again", [end("sectors", "L04"), name("sectors", "L04", "2026-08-01")], "code-end"],
    ["out of order", [name("sectors", "L60"), name("sectors", "L50")], "code-order"],
    ["one day twice", [name("sectors", "L50"), name("sectors", "L50")], "code-order"],
    ["a day that is none", [name("sectors", "L50", "2026-02-30")], "date"],
  ];
  it.each(bad)("%s", (_what, codes, rule) => expect(rulesOf(codes)).toContain(rule));

  it("additions, names and ends keep every rule; what is published stays and history with it", () => {
    expect(rulesOf(CODES)).toEqual([]);
    expect(rulesOf(CODES, CODES, "2026H1")).toEqual([]);
    expect(rulesOf(CODES.slice(1), CODES)).toContain("taken-away");
    const ended = CODES.map((row) => (row.code === "L03" ? end("sectors", "L03", row.from) : row));
    expect(rulesOf(ended, CODES)).toContain("code-changed");
    // A published name stays, also where nothing was reported under it: an approved case may read it already.
    const renamed = CODES.map((row) =>
      row.code === "L50" && !("ended" in row) ? { ...row, vi: `${row.vi}.` } : row,
    );
    expect(rulesOf(renamed, CODES)).toContain("code-changed");
    const between = inCodeOrder([...CODES, name("sectors", "L50", "2026-09-01")]);
    expect(rulesOf(between, CODES)).toEqual(["code-changed"]);
    expect(rulesOf(inCodeOrder([...CODES, name("sectors", "L50", "2027-01-02")]), CODES)).toEqual([]);
    // New codes, names and ends begin after what was reported.
    expect(rulesOf([name("sectors", "L01", "2026-06-14")], [], "2026H1")).toEqual(["code-reported"]);
    expect(rulesOf([end("sectors", "L01", "2026-06-14")], [], "2026H1")).toEqual(["code-reported"]);
    expect(rulesOf([end("sectors", "L01", "2026-06-15")], [], "2026H1")).toEqual([]);
    expect(rulesOf([name("sectors", "L50", "2026-06-14")], [], "2026H1")).toEqual(["code-reported"]);
    expect(rulesOf([name("sectors", "L50", "2026-06-15")], [], "2026H1")).toEqual([]);
  });
});

it("a name stands for one code of a list at a time; a row of an old list is read by the list of its day", () => {
  const named = (code: string, from: string, vi: string, list: CodeRow["list"] = "sectors"): CodeRow => ({
    list,
    code,
    from,
    vi,
    en: `${code} in English`,
  });
  const twice = (...codes: CodeRow[]) =>
    checkNames(SHIPPED, withCodes(inCodeOrder(codes))).map(({ rule, row }) => `${rule} ${row}`);
  expect(sectors()[0]).toMatchObject({ code: "L01", vi: expect.stringContaining("Đất đai") });
  const name = sectors()[0]?.vi ?? "";
  expect(twice(named("L50", "2026-01-01", name.toUpperCase()))).toEqual(["code-name L50"]);
  expect(twice(named("L50", "2026-01-01", sectors().find((one) => one.also)?.also?.[0] ?? ""))).toEqual([
    "code-name L50",
  ]);
  expect(twice(named("L50", "2026-01-01", "A"), named("L51", "2027-01-01", "A"))).toEqual([
    "code-name L50",
    "code-name L51",
  ]);
  // The name of a code that has ended may go to another, and two laws call an article alike.
  const end: CodeRow = { list: "sectors", code: "L01", from: "2026-07-01", ended: true };
  const moved = inCodeOrder([end, named("L50", "2026-07-01", name)]);
  expect(twice(...moved)).toEqual([]);
  expect(twice(named("1999/353", "2026-01-01", "Tham ô tài sản", "charges"))).not.toContain(
    "code-name 2015/353",
  );
  bringIntoForce({ ...SHIPPED, codes: moved });
  const on = (day: string | null) => {
    const reading = readCellCode({ t: "text", text: name }, sectors(), undefined, day);
    return reading.ok ? reading.value : "";
  };
  expect([on("2026-06-30"), on("2026-07-01"), on(null)]).toEqual(["L01", "L50", ""]);
  expect(
    ["2026-06-30", "2026-07-01"].map((detectedOn) => {
      const record = caseRecordSchema.parse({ kind: "VV", detectedOn });
      const out = CASE_FIELDS.find((one) => one.id === "sector")?.put(record, { t: "text", text: name });
      return out?.ok ? out.record.sector : "";
    }),
  ).toEqual(["L01", "L50"]);
});

describe("in force", () => {
  const useCodes = () => bringIntoForce({ ...SHIPPED, codes: CODES });

  it("a list offers what there was on the day, by its names of the day; a record keeps what it has", () => {
    useCodes();
    const on = (day: string | null, held = "") => offered(sectors, day, held).map((one) => one.code);
    expect(on("2025-12-31")).not.toContain("L50");
    expect(on("2026-01-01")).toContain("L50");
    expect([on("2026-06-30").includes("L04"), on("2026-07-01").includes("L04")]).toEqual([true, false]);
    expect(on("2026-07-01", "L04")).toContain("L04");
    expect(on(null).at(-1)).toBe("L99");
    const names = (code: string) =>
      ["2025-06-01", "2026-06-01", "2027-06-01"].map((day) => nameOf(sectors, code, "vi", day));
    expect(names("L03")).toEqual(["Thuế", "Thuế, phí, lệ phí", "Thuế, phí, lệ phí"]);
    expect(names("L50")[2]).toBe("Chuyển đổi số, dữ liệu");
    expect(offered(sectors, "2026-06-01", "").find((one) => one.code === "L50")?.vi).toBe("Chuyển đổi số");
    bringIntoForce(SHIPPED);
    expect(isKnownCode("sectors", "L50")).toBe(false);
  });

  it("is what the rules ask, what a cell of a list is read by and what charges are called", () => {
    const found = (more: object) =>
      checkCase(caseRecordSchema.parse({ kind: "VV", detectedOn: "2026-08-01", ...more }), {
        today: "2026-12-01",
      }).filter((one) => one.rule === "V27");
    expect(found({ sector: "L50" })).toMatchObject([{ level: "E", field: "sector" }]);
    useCodes();
    expect(found({ sector: "L50", acts: ["n"], otherSources: ["N50"] })).toEqual([]);
    expect(found({ sector: "L04" })).toMatchObject([{ level: "W", field: "sector" }]);
    expect(found({ sector: "L50", detectedOn: "2025-08-01" })).toMatchObject([{ level: "W" }]);
    expect(readCellCode({ t: "text", text: "chuyển đổi số, dữ liệu" }, sectors())).toMatchObject({
      value: "L50",
    });
    expect(readCellCode({ t: "text", text: "n" }, acts())).toMatchObject({ value: "n" });
    // A list that was begun under the old name is still understood.
    expect(readCellCode({ t: "text", text: "Thuế" }, sectors())).toMatchObject({ value: "L03" });
    expect(readTypedCharges("làm giàu bất hợp pháp", "2026-02-01")).toEqual({
      charges: [{ law: "2015", article: "358a", clause: "" }],
    });
    expect(namedCharges().some((one) => one.article === "358a")).toBe(true);
    expect(chargeInFull({ law: "2015", article: "358a" }, "2026-12-14").vi).toBe(
      "Điều 358a – Làm giàu bất hợp pháp (BLHS 2015)",
    );
  });

  it("a period's tables have the codes and names of the period; a code of no list stands in a row of its own", () => {
    useCodes();
    const contextOf = (code: string) => {
      const period = SHIPPED.periods.find((one) => one.code === code);
      if (!period) throw new Error(code);
      const none = { units: ["BN"], figures: [], dataPeriods: new Set<string>() };
      return reportContext({ period, unitSet: "then", today: "2027-12-31", ...none });
    };
    const rows = (code: string) => b07PettyForms(contextOf(code)).rows.map((one) => [one.key, one.head.vi]);
    expect(rows("2025H2")).not.toContainEqual(["L50", "Chuyển đổi số"]);
    expect(rows("2025H2")).toContainEqual(["L03", "Thuế"]);
    expect(rows("2026H1")).toContainEqual(["L50", "Chuyển đổi số"]);
    expect(rows("2026H1")).toContainEqual(["L03", "Thuế, phí, lệ phí"]);
    expect(rows("2027H1")).toContainEqual(["L50", "Chuyển đổi số, dữ liệu"]);
    // Ended in the second half of 2026: there still, and not in the next.
    expect(rows("2026H2").some(([key]) => key === "L04")).toBe(true);
    expect(rows("2027H1").some(([key]) => key === "L04")).toBe(false);
    const b07 = b07PettyForms(contextOf("2027H1"));
    expect(b07.nameRow?.("L04").vi).toBe("Hải quan");
    expect(b07.nameRow?.("L77").vi).toBe("L77 (mã ngoài danh mục)");
    expect(b03Sources(contextOf("2026H1")).rows.map((one) => one.head.vi)).toContain("N50 Hệ thống cảnh báo");
    expect(sources().length).toBe(18);
  });
});

const LETTERS = { L: "sectors", N: "sources", X: "acts", d: "acts" } as const;
const anyRow: fc.Arbitrary<CodeRow> = fc
  .record({
    code: fc.constantFrom("L01", "L50", "L51", "N01", "N04", "N50", "d", "X50"),
    from: fc.constantFrom("2025-01-01", "2026-06-14", "2026-06-15", "2026-07-01", "2027-01-01"),
    vi: fc.constantFrom("Tên một", "Tên hai"),
    isEnd: fc.constantFrom(false, false, true),
  })
  .map(({ code, from, vi, isEnd }) => {
    const list = LETTERS[code[0] as keyof typeof LETTERS];
    return isEnd ? { list, code, from, ended: true as const } : { list, code, from, vi, en: vi };
  });
const DAYS = ["2018-01-01", "2025-06-01", "2026-06-14"];

let followed = 0;
test("whatever follows by the rules: no code is lost, and none is otherwise on a day that was reported", () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 4 }),
      fc.array(anyRow, { minLength: 1, maxLength: 3 }),
      (first, more) => {
        const before = inCodeOrder(first);
        if (rulesOf(before).length > 0) return;
        const key = (row: CodeRow) => `${row.list} ${row.code} ${row.from}`;
        const held = new Set(before.map(key));
        const after = inCodeOrder([...before, ...more.filter((row) => !held.has(key(row)))]);
        if (rulesOf(after, before, "2026H1").length > 0) return;
        followed += 1;
        for (const list of CODE_LISTS) {
          const [then, now] = [listWith(list, before), listWith(list, after)];
          for (const { code, from = "" } of then) {
            expect(now.some((one) => one.code === code)).toBe(true);
            for (const day of DAYS) {
              const isOn = (codes: typeof now) => offered(codes, day, "").some((one) => one.code === code);
              expect(isOn(now)).toBe(isOn(then));
              // Before its first day a code has no name.
              if (day >= from) expect(nameOf(now, code, "vi", day)).toBe(nameOf(then, code, "vi", day));
            }
            // What was published for a day stays for it, reported or not.
            for (const row of before)
              if (row.list === list && row.code === code && "vi" in row)
                expect(nameOf(now, code, "vi", row.from)).toBe(row.vi);
          }
        }
      },
    ),
    { numRuns: 400 },
  );
  expect(followed).toBeGreaterThan(40);
});
