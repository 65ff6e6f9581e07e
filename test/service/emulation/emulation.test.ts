import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveCriteria } from "../../../electron/emulation/save-criteria.ts";
import { scoreSheet, unitScores } from "../../../electron/emulation/score-sheet.ts";
import { type ScoreTyped, scoreUnit } from "../../../electron/emulation/score-unit.ts";
import { buildReport } from "../../../electron/reports/build-report.ts";
import { enteredBeside } from "../../../electron/reports/entered-beside.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import type { Criterion } from "../../../shared/emulation/criteria.ts";
import { makeCluster, makeOffice, must, tempFolder } from "../../support/offices.ts";
import { reader } from "../../support/report-cases.ts";

const { path: root, remove } = tempFolder();
afterAll(remove);
const period = "2020H1";
const criteria: Criterion[] = [
  { code: "1", content: "Phát hiện, tham mưu xử lý vụ án", max: 6000, computed: "plan-va" },
  { code: "2", content: "Chế độ báo cáo", max: 4000, computed: "none" },
];
let ws: OpenWorkspace;

beforeAll(async () => {
  ws = (await makeCluster(join(root, "cluster"))).ws;
  must(saveCriteria(ws, { validFrom: "2020-01-01", criteria }));
});
afterAll(() => ws.close());

const row = (criterion: string, self: number | null, appraisal: number | null, reason = ""): ScoreTyped => ({
  criterion,
  self,
  appraisal,
  reason,
});
const score = (unit: string, ...scores: ScoreTyped[]) => scoreUnit(ws, { period, unit, scores });
const codeOf = (result: { ok: boolean; problem?: { code: string; params: object } }) =>
  result.ok ? "" : result.problem;

test("scores are capped by their criterion, and a difference needs its reason; a refused form changes nothing", () => {
  const bad = (...scores: ScoreTyped[]) => codeOf(score("BN", ...scores));
  expect(bad(row("1", 6001, null))).toMatchObject({ code: "E_INPUT", params: { field: "points" } });
  expect(bad(row("1", -1, null))).toMatchObject({ params: { field: "points" } });
  expect(bad(row("9", 1, null))).toMatchObject({ params: { field: "criterion" } });
  expect(bad(row("1", 100, 100), row("2", 4000, 3000))).toMatchObject({ params: { field: "reason" } });
  expect(codeOf(score("XX", row("1", 1, 1)))).toMatchObject({ params: { field: "unit" } });
  expect(unitScores(ws, period)).toEqual([]);
});

test("totals, equal places, the newest holds, and a unit scored in part has no total", () => {
  must(score("BN", row("1", 6000, 5500, "Một vụ chưa có kết quả"), row("2", 4000, 4000)));
  must(score("HP", row("1", 5000, 5000), row("2", 4000, 4000)));
  must(score("HN", row("1", 5000, 5000), row("2", 4000, 4000)));
  must(score("ND", row("1", 5000, 5000)));
  must(score("TB", row("1", 100, 100), row("2", 100, 100)));
  const held = must(scoreSheet(ws, period)).rows;
  const at = (unit: string) => held.find((one) => one.unit === unit);
  expect([at("BN"), at("HP"), at("HN"), at("TB")].map((one) => one?.rank)).toEqual([1, 2, 2, 4]);
  expect(at("ND")).toMatchObject({ appraisalTotal: null, rank: null });
  must(score("TB", row("1", 6000, 6000), row("2", 4000, 4000)));
  expect(must(scoreSheet(ws, period)).rows.find((one) => one.unit === "TB")?.rank).toBe(1);
  expect(() => ws.db.prepare("DELETE FROM emulation_scores").run()).toThrow(/append-only/);
  expect(() => ws.db.prepare("UPDATE emulation_criteria SET valid_from = ''").run()).toThrow(/append-only/);
  const rows = () => ws.db.prepare("SELECT count(*) FROM emulation_scores").pluck().get();
  const before = rows();
  must(score("TB", row("1", 6000, 6000), row("2", 4000, 4000)));
  expect(rows()).toBe(before);
});

test("B15 has them by the units of the time, whatever units the report is by", async () => {
  for (const unitSet of ["then", "today"] as const) {
    const made = await buildReport(ws, { period, unitSet }, enteredBeside(ws, period), async () => {});
    const report = must(made);
    const at = reader(report);
    expect([at("B15", "self", "BN"), at("B15", "appraisal", "BN"), at("B15", "rank", "BN")]).toEqual([
      100, 95, 2,
    ]);
    // Nam Định is no unit of today; its row is there all the same.
    const nd = report.tables.find((one) => one.code === "B15")?.rows.find((one) => one.key === "ND");
    expect(nd?.cells[1]).toEqual({ value: null, note: "not-scored" });
    expect(report.missing.map((one) => one.code)).not.toContain("scores");
  }
});

test("criteria of a later day leave an earlier period alone", () => {
  must(saveCriteria(ws, { validFrom: "2020-07-01", criteria: criteria.slice(0, 1) }));
  expect(must(scoreSheet(ws, period)).criteria).toHaveLength(2);
  expect(must(scoreSheet(ws, "2020H2")).criteria).toHaveLength(1);
  expect(must(scoreSheet(ws, "2019H2")).criteriaFrom).toBeNull();
  const double = [...criteria, ...criteria];
  expect(saveCriteria(ws, { validFrom: "2020-07-01", criteria: double })).toMatchObject({ ok: false });
  expect(saveCriteria(ws, { validFrom: "2020-13-01", criteria })).toMatchObject({ ok: false });
});

test("an office scores itself and no one else, and never appraises", async () => {
  const office = await makeOffice(join(root, "HP"), "HP");
  must(saveCriteria(office, { validFrom: "2020-01-01", criteria }));
  const own = (unit: string, one: ScoreTyped) => scoreUnit(office, { period, unit, scores: [one] });
  expect(codeOf(own("BN", row("1", 1, null)))).toMatchObject({ params: { field: "unit" } });
  expect(codeOf(own("HP", row("1", 1, 1)))).toMatchObject({ code: "E_NOT_ALLOWED" });
  must(own("HP", row("1", 5000, null)));
  expect(must(scoreSheet(office, period)).rows).toMatchObject([{ unit: "HP", self: { 1: 5000 } }]);
  office.close();
});
