import { describe, expect, test } from "vitest";
import { plainText } from "../../../shared/report/sections.ts";
import { sentence } from "../../../shared/report/sentence.ts";
import {
  reader,
  reportCase,
  reportInputOf,
  reportOf,
  sampleReportCases,
} from "../../support/report-cases.ts";

const sample = () => reportOf(reportInputOf("2020H1"), sampleReportCases());
const event = (code: string, date: string) => ({ id: `e${code}${date}`.toLowerCase(), code, date });

describe("the sample cluster's first half of 2020", () => {
  const report = sample();
  const at = reader(report);
  test("B01 counts 17 and 09, the sentence says so", () => {
    expect([at("B01", "vaEffective"), at("B01", "vvEffective")]).toEqual([17, 9]);
    const results = report.sections.find((one) => one.key === "results");
    expect(plainText(results?.paragraphs.vi[0] ?? { runs: [], style: "text" })).toContain(
      `${sentence(17, 9).slice(2)}.`,
    );
  });
  test("every total that must agree between tables does", () => {
    expect(report.checks.length).toBeGreaterThan(20);
    expect(report.checks.filter((one) => !one.agrees)).toEqual([]);
  });
  test("B04 holds role R3 and what was carried over, B01 does not", () => {
    expect(at("B04a", "carried")).toBeGreaterThanOrEqual(2);
    expect(at("B04a", "handled")).toBe((at("B04a", "carried") ?? 0) + (at("B04a", "new") ?? 0));
    expect(at("B04a", "new")).toBeGreaterThan(at("B01", "va") ?? 0);
  });
  test("B02: what a unit reached by the end of 2020, R3 never", () => {
    expect(at("B02", "vaTarget", "BN")).toBe(2);
    expect(at("B02", "actsTarget", "BN")).toBe(3);
    expect(at("B02", "vaTarget")).toBe(28);
    expect(at("B02", "va")).toBeGreaterThanOrEqual(at("B01", "vaEffective") ?? 0);
  });
  test("a period a year before of which nothing is known says so and is not 0", () => {
    const table = report.tables.find((one) => one.code === "B05a");
    const row = table?.rows[0];
    expect(row?.cells.map((cell) => cell.note ?? cell.value).slice(1)).toEqual([
      "no-data",
      "no-data",
      "no-data",
    ]);
  });
});

test("pairs, one case through the years: new, carried over, ended, and new again when it is reopened", () => {
  const charged = { kind: "VA", period: "2019H1", plan: "142-KH/BNCTW", role: "R3" };
  const people = ["p1", "p2"].map((id) => ({ id, standing: "bị can" }));
  const one = reportCase("a", {
    ...charged,
    people,
    events: [
      event("G20", "2019-03-01"),
      event("S2", "2019-10-01"),
      event("G22", "2020-02-01"),
      event("G90", "2020-08-01"),
    ],
  });
  const steps = [
    "carried",
    "carriedPeople",
    "new",
    "newPeople",
    "handled",
    "ended",
    "remaining",
    "remainingPeople",
  ];
  const row = (period: string) =>
    steps.map((step) => reader(reportOf(reportInputOf(period), [one]))("B04a", step));
  expect(row("2018H2")).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect(row("2019H1")).toEqual([0, 0, 1, 2, 1, 0, 1, 2]);
  expect(row("2019H2")).toEqual([1, 2, 0, 0, 1, 1, 0, 0]);
  expect(row("2020H1")).toEqual([0, 0, 1, 2, 1, 0, 1, 2]);
  expect(row("2020H2")).toEqual([1, 2, 0, 0, 1, 1, 0, 0]);
  expect(row("2021H1")).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
});

test("an ending on the first day of a period belongs to that period", () => {
  const one = reportCase("a", {
    kind: "VV",
    period: "2019H2",
    plan: "142-KH/BNCTW",
    role: "R1",
    events: [event("S4", "2019-12-16")],
  });
  const at = reader(reportOf(reportInputOf("2020H1"), [one]));
  expect([at("B04b", "carried"), at("B04b", "ended")]).toEqual([1, 1]);
});

test("a case that its duplicate counts for is in no table, B04 included", () => {
  const one = reportCase("a", { kind: "VV", period: "2020H1", plan: "142-KH/BNCTW", role: "R1" });
  const twin = { ...one, id: "b", foundPeriod: null, foundExclusion: "duplicate" as never };
  const at = reader(reportOf(reportInputOf("2020H1"), [one, twin]));
  expect([at("B01", "vv"), at("B04b", "handled"), at("B04c", "vv")]).toEqual([1, 1, 1]);
});

describe("different measures", () => {
  const damage = (unit: string, more: object) => ({ id: `d${unit}`.toLowerCase(), unit, ...more });
  const one = reportCase("a", {
    kind: "VV",
    period: "2020H1",
    plan: "142-KH/BNCTW",
    role: "R1",
    damage: [
      damage("VND", { found: 1_000_000, recovered: 250_000 }),
      damage("USD", { found: 500 }),
      damage("m2", { found: "undetermined", recovered: 20 }),
      damage("goods", { taken: 3 }),
    ],
  });
  const report = reportOf(reportInputOf("2020H1"), [one]);
  const at = reader(report);
  test("are never added: no sum row, each its own", () => {
    const table = report.tables.find((each) => each.code === "B08a");
    expect(table?.rows.map((row) => row.key)).toEqual(["VND", "USD", "m2", "goods"]);
    expect([at("B08a", "found", "VND"), at("B08a", "found", "USD"), at("B08a", "found", "m2")]).toEqual([
      1_000_000, 500, 0,
    ]);
  });
  test("undetermined is not 0: counted apart, and out of the rate", () => {
    expect(at("B08a", "undetermined", "m2")).toBe(1);
    expect(at("B08a", "rate", "m2")).toBeNull();
    expect(at("B08a", "rate", "VND")).toBe(25);
  });
  test("goods have no sum, only cases", () => {
    expect([at("B08a", "cases", "goods"), at("B08a", "taken", "goods")]).toEqual([1, 0]);
  });
});

describe("figures without cases", () => {
  const document = { number: "12-BC/BNCTU", date: "2019-06-20" };
  const figure = {
    kind: "baseline",
    unit: "BN",
    period: "2019H1",
    measure: "vaEffective",
    value: 4,
    document,
  } as const;
  const now = reportCase("a", {
    kind: "VA",
    period: "2020H1",
    plan: "142-KH/BNCTW",
    role: "R1",
    events: [event("G20", "2020-02-01")],
    outcome: { value: true, onDate: "2020-03-01", reason: "" },
  });
  test("stand for the year before, marked, with ± and ±%", () => {
    const report = reportOf(reportInputOf("2020H1", { figures: [figure] }), [now]);
    const at = reader(report);
    expect(["now", "before", "nowChange", "nowPercent"].map((key) => at("B05a", key, "vaEffective"))).toEqual(
      [1, 4, -3, -75],
    );
    const cells = report.tables.find((one) => one.code === "B05a")?.rows[1]?.cells;
    expect(cells?.map((cell) => cell.mark)).toEqual([undefined, "baseline", "baseline", "baseline"]);
    expect(at("B02", "va", "BN")).toBe(5);
  });
  test("for one measure say nothing of the others: those stay unknown, never 0", () => {
    const report = reportOf(reportInputOf("2020H1", { figures: [figure] }), [now]);
    const cells = report.tables.find((one) => one.code === "B05a")?.rows[0]?.cells;
    expect(cells?.map((cell) => cell.note ?? cell.value)).toEqual([1, "no-data", "no-data", "no-data"]);
  });
  test("a percentage of nothing says so", () => {
    const report = reportOf(reportInputOf("2020H1", { figures: [{ ...figure, value: 0 }] }), [now]);
    const cells = report.tables.find((one) => one.code === "B05a")?.rows[1]?.cells;
    expect(cells?.[3]).toMatchObject({ value: null, note: "base-zero" });
  });
  test("by paper: in B01 with a mark, and the cross-check knows there are no cases behind it", () => {
    const paper = { ...figure, kind: "paper", period: "2020H1" } as const;
    const report = reportOf(reportInputOf("2020H1", { figures: [paper] }), [now]);
    // In the place of the unit's own case, never beside it: the paper says what the whole period gave.
    expect(reader(report)("B01", "vaEffective", "BN")).toBe(4);
    expect(reader(report)("B01", "va", "BN")).toBe(1);
    expect(reader(report)("B02", "vaHere", "BN")).toBe(4);
    expect(reader(report)("B03", "vaEffective", "sum")).toBe(1);
    expect(report.checks.filter((one) => !one.agrees)).toEqual([]);
    expect(report.missing.some((one) => one.code === "by-paper")).toBe(true);
  });
});

test("by the units of today the cases of a merged unit stand at its successor", () => {
  const one = { kind: "VV", period: "2020H1", plan: "142-KH/BNCTW", role: "R1", unit: "ND" };
  const cases = [reportCase("a", one), reportCase("b", { ...one, unit: "VP" })];
  const then = reportOf(reportInputOf("2020H1"), cases);
  const today = reportOf(reportInputOf("2020H1", { unitSet: "today" }), cases);
  expect([reader(then)("B01", "vv", "ND"), then.units.length]).toEqual([1, 14]);
  expect([reader(today)("B01", "vv", "NB"), reader(today)("B01", "vv", "PT")]).toEqual([1, 1]);
  expect(today.units.length).toBe(10);
});

test("what is missing is said, and the report never calls itself complete", () => {
  const input = reportInputOf("2020H1");
  const submissions = input.submissions.map((one) =>
    one.unit === "HT" ? { ...one, state: "nothing" as const } : one,
  );
  const report = reportOf({ ...input, submissions }, sampleReportCases());
  expect(report.isComplete).toBe(false);
  expect(report.missing[0]?.sentence.vi).toBe("Số liệu của 13/14 đơn vị. Chưa có: Hà Tĩnh.");
  const short = reportOf({ ...input, submissions: input.submissions.slice(1), notInRoster: ["BN"] }, []);
  expect(short.missing.map((one) => one.code)).toContain("units-not-in-roster");
  expect(short.reported).toEqual({ reported: 13, all: 14 });
  const empty = reportOf(reportInputOf("2024H1", { dataPeriods: new Set() }), []);
  expect(empty.missing.map((one) => one.code)).toContain("no-data");
  expect(sample().isComplete).toBe(true);
});
