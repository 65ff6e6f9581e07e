import { afterAll, beforeAll, expect, test } from "vitest";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { leaveOut, takeBack } from "../../../electron/cluster/decisions.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { boardBundles } from "../../../electron/database/bundle-store.ts";
import { buildReport, countedInOnePass } from "../../../electron/reports/build-report.ts";
import { whyCell } from "../../../electron/reports/why-cell.ts";
import {
  makeSampleBundles,
  makeSampleCluster,
  type SampleCluster,
} from "../../../electron/sample/make-sample.ts";
import { cellNumber } from "../../../shared/report/cross-check.ts";
import { startDashboard, startSides } from "../../../shared/report/dashboard.ts";
import type { ReportInput } from "../../../shared/report/report.ts";
import { plainText } from "../../../shared/report/sections.ts";
import { sentence } from "../../../shared/report/sentence.ts";
import { deps, makeOffice, must, pettyCase, record, tempFolder } from "../../support/offices.ts";
import { reader } from "../../support/report-cases.ts";

const folder = tempFolder();
const breathe = async () => {};
const nothingBeside = { figures: [], scores: [] };
const H1 = { period: "2020H1", unitSet: "then" } as const;
let sample: SampleCluster;

beforeAll(async () => {
  sample = must(await makeSampleCluster(`${folder.path}/cluster`, deps));
  const sent = must(await makeSampleBundles(folder.path, sample, deps));
  must(
    await importBundles(
      sample.cluster,
      sent.map((one) => one.bundle),
    ),
  );
  must(
    await enrol(
      sample.cluster,
      sent.map((one) => one.request),
      sample.coordinator,
    ),
  );
});
afterAll(() => {
  sample.cluster.close();
  folder.remove();
});

test("the sample cluster's report: 17 and 09, all fourteen, everything agrees, made from named bundles", async () => {
  const report = must(await buildReport(sample.cluster, H1, nothingBeside, breathe));
  const text = report.sections.flatMap((one) => one.paragraphs.vi).map(plainText);
  expect(text.some((line) => line.includes(sentence(17, 9).slice(2)))).toBe(true);
  expect(report.checks.filter((one) => !one.agrees)).toEqual([]);
  expect(report.reported).toEqual({ reported: 14, all: 14 });
  expect(report.isComplete).toBe(true);
  expect(report.provenance.bundles).toHaveLength(14);
  expect(report.tables.map((one) => one.code)).toEqual([
    "B01",
    "B02",
    "B03",
    "B04a",
    "B04b",
    "B04c",
    "B05a",
    "B05b",
    "B06",
    "B07",
    "B08a",
    "B08b",
    "B09",
    "B10",
    "B11",
    "B12",
    "B13",
    "B14",
    "B15",
    "B16",
    "B17",
  ]);
  expect(text.some((line) => line.includes("Trong kỳ, Ban tiếp nhận 09 đơn"))).toBe(true);
});

test("a count that nobody waits for any more is given up in its middle", async () => {
  const stop = new AbortController();
  let seen = 0;
  const start = () => ({
    add: () => {
      seen += 1;
      stop.abort();
    },
    finish: () => seen,
  });
  const counted = await countedInOnePass(sample.cluster, H1, nothingBeside, start, breathe, stop.signal);
  expect(counted).toMatchObject({ ok: false, problem: { code: "E_CANCELLED" } });
  expect(seen).toBe(1);
});

test("the same register gives the same report, to the byte", async () => {
  const make = async () =>
    JSON.stringify(must(await buildReport(sample.cluster, H1, nothingBeside, breathe)));
  expect(await make()).toBe(await make());
});

test("why a number: pages walk the cases behind it and those left out, each with its rule", async () => {
  const cell = { ...H1, table: "B01", row: "sum", column: "vaEffective" };
  const walk = async (list: "counted" | "notCounted") => {
    const seen = [];
    for (let after = "", pages = 0; pages < 20; pages += 1) {
      const page = must(
        await whyCell(sample.cluster, { ...cell, list, after, limit: 5 }, nothingBeside, breathe),
      );
      seen.push(...page.cases);
      if (page.next === null) return seen;
      after = page.next;
    }
    return seen;
  };
  const counted = await walk("counted");
  expect(counted).toHaveLength(17);
  expect(counted.every((one) => one.amount === 1 && one.reason === null)).toBe(true);
  const left = await walk("notCounted");
  expect(new Set(left.map((one) => one.reason))).toContain("role-R3");
  expect(left.some((one) => counted.some((other) => other.id === one.id))).toBe(false);
  const bad = await whyCell(
    sample.cluster,
    { ...cell, column: "no", list: "counted", after: "", limit: 5 },
    nothingBeside,
    breathe,
  );
  expect(bad.ok ? "" : bad.problem.code).toBe("E_INPUT");
});

test("the dashboard counts as the report does, and every cell of its own tables opens as many cases as it says", async () => {
  const report = must(await buildReport(sample.cluster, H1, nothingBeside, breathe));
  const counted = must(await countedInOnePass(sample.cluster, H1, nothingBeside, startDashboard, breathe));
  const of = (code: string) => report.tables.find((one) => one.code === code);
  for (const table of counted.tables.filter((one) => one.code.startsWith("B")))
    expect(JSON.stringify(table), table.code).toBe(JSON.stringify(of(table.code)));
  const cases = async (table: string, row: string, column: string, list: "counted" | "notCounted") =>
    must(
      await whyCell(
        sample.cluster,
        { ...H1, table, row, column, list, after: "", limit: 200 },
        nothingBeside,
        breathe,
      ),
    ).cases;
  const at = (table: string, column: string, row = "sum") =>
    cellNumber(counted.tables, table, row, column) ?? 0;
  const having = await cases("D01", "sum", "place", "counted");
  const lacking = (await cases("D01", "sum", "place", "notCounted")).filter(
    (one) => one.reason === "field-empty",
  );
  expect(lacking.length).toBeGreaterThan(0);
  expect(at("D01", "place")).toBeCloseTo((having.length / (having.length + lacking.length)) * 100, 0);
  const open = await cases("D02", "sum", "all", "counted");
  expect(open).toHaveLength(at("D02", "all"));
  // What B04 says remains, criminal cases and incidents.
  expect(at("D02", "all")).toBe(at("B04c", "vaRemaining") + at("B04c", "vvRemaining"));
});

test("two sides compared: each number is its B01, ± and ± % are of the first against the second", async () => {
  const sides = {
    first: { unit: "", period: "2020H1" },
    second: { unit: "HD", period: "2020H1" },
  };
  const start = (input: ReportInput) => startSides(input, sides);
  const table = must(await countedInOnePass(sample.cluster, H1, nothingBeside, start, breathe));
  const row = (key: string) => table.rows.find((one) => one.key === key)?.cells.map((one) => one.value);
  expect(row("vaEffective")).toEqual([17, 2, 15, 750]);
  const page = must(
    await whyCell(
      sample.cluster,
      {
        ...H1,
        table: "D03",
        row: "vaEffective",
        column: "second",
        sides,
        list: "counted",
        after: "",
        limit: 9,
      },
      nothingBeside,
      breathe,
    ),
  );
  expect(page.cases.map((one) => one.unit)).toEqual(["HD", "HD"]);
  const unknown = { ...sides, second: { unit: "", period: "2018H1" } };
  const other = must(
    await countedInOnePass(sample.cluster, H1, nothingBeside, (input) => startSides(input, unknown), breathe),
  );
  expect(other.rows[0]?.cells.map((one) => [one.value, one.note])).toEqual([
    [18, undefined],
    [null, "no-data"],
    [null, "no-data"],
    [null, "no-data"],
  ]);
  const none = { ...sides, second: { unit: "", period: "1999H1" } };
  const bad = await countedInOnePass(
    sample.cluster,
    H1,
    nothingBeside,
    (input) => startSides(input, none),
    breathe,
  );
  expect(bad.ok ? "" : bad.problem.code).toBe("E_INPUT");
});

test("a bundle left out: 13/14, its cases are gone, and the report says which unit is missing", async () => {
  const bundle = boardBundles(sample.cluster.db).find((one) => one.unit === "BN")?.hash ?? "";
  must(await leaveOut(sample.cluster, bundle, "thử", sample.coordinator));
  const report = must(await buildReport(sample.cluster, H1, nothingBeside, breathe));
  expect(report.isComplete).toBe(false);
  expect(report.missing[0]?.sentence.vi).toContain("13/14 đơn vị. Chưa có: Bắc Ninh");
  expect(reader(report)("B01", "va", "BN")).toBe(0);
  must(await takeBack(sample.cluster, bundle, "thử", sample.coordinator));
});

test("a period without bundles says that its zeros are no results; one that does not exist is refused", async () => {
  const report = must(await buildReport(sample.cluster, { ...H1, period: "2024H1" }, nothingBeside, breathe));
  expect(report.missing.map((one) => one.code)).toEqual(
    expect.arrayContaining(["units-not-reported", "no-data"]),
  );
  expect(report.isComplete).toBe(false);
  const none = await buildReport(sample.cluster, { ...H1, period: "2050H1" }, nothingBeside, breathe);
  expect(none.ok ? "" : none.problem.code).toBe("E_INPUT");
});

test("an office's own report: its approved cases, never its drafts", async () => {
  const office = await makeOffice(`${folder.path}/own-HP`, "HP");
  record(office, pettyCase("k1", { actCount: 2 }), pettyCase("k2", { status: "draft" }));
  const report = must(await buildReport(office, H1, nothingBeside, breathe));
  const at = reader(report);
  expect([report.level, at("B01", "vv"), at("B01", "vvEffective"), at("B01", "acts", "HP")]).toEqual([
    "office",
    1,
    1,
    2,
  ]);
  const page = must(
    await whyCell(
      office,
      { ...H1, table: "B01", row: "HP", column: "vv", list: "notCounted", after: "", limit: 9 },
      nothingBeside,
      breathe,
    ),
  );
  expect(page.cases.map((one) => one.reason)).toEqual(["draft"]);
  office.close();
});
