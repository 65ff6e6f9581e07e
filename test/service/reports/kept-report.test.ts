import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approveCases } from "../../../electron/cases/approve.ts";
import { withdrawCase } from "../../../electron/cases/withdraw.ts";
import { listAudit } from "../../../electron/database/audit-store.ts";
import { lockedAt } from "../../../electron/database/period-store.ts";
import { adjustmentsOf, finalsOf, reportVersions } from "../../../electron/database/report-version-store.ts";
import { buildReport } from "../../../electron/reports/build-report.ts";
import { enteredBeside } from "../../../electron/reports/entered-beside.ts";
import { keepReport, keptReport } from "../../../electron/reports/keep-report.ts";
import { markFinal } from "../../../electron/reports/mark-final.ts";
import { chromiumPrinter } from "../../../electron/reports/print/chromium-printer.ts";
import { regenerateReport } from "../../../electron/reports/regenerate-report.ts";
import { adjustReport, restateReport } from "../../../electron/reports/restate-report.ts";
import { writeReport } from "../../../electron/reports/write-report.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { defaultBody } from "../../../shared/report/composer/body.ts";
import { withComposed } from "../../../shared/report/composer/resolve.ts";
import {
  HEAD,
  headOf,
  makeOffice,
  must,
  pettyCase,
  RECORDER,
  record,
  tempFolder,
} from "../../support/offices.ts";
import { reader } from "../../support/report-cases.ts";

const folder = tempFolder();
const breathe = async () => {};
const PERIOD = "2020H1";
const OWN_WORDS = "Ban đã họp ba lần <về> việc này, riêng [[B01|sum|vv]] vụ việc.";
let ws: OpenWorkspace;
let withdrawn: string;

const build = async () =>
  must(await buildReport(ws, { period: PERIOD, unitSet: "then" }, enteredBeside(ws, PERIOD), breathe));
const keep = async (language: "vi" | "en" = "vi", note = "") => {
  const report = await build();
  const body = defaultBody(report, language);
  body.sections[0]?.paragraphs.push({ id: "own", style: "text", text: OWN_WORDS });
  return keepReport(ws, { report, body, language, layout: "nd30", note });
};
const byHead = (passphrase = HEAD) => ({ approverId: headOf(ws), passphrase });
const restate = async (n: number) => must(await restateReport(ws, n, enteredBeside(ws, PERIOD), breathe));

beforeAll(async () => {
  ws = await makeOffice(join(folder.path, "F"), "BN");
  const { added } = record(ws, pettyCase("C1"), pettyCase("C2"));
  withdrawn = added[0]?.id ?? "";
});
afterAll(() => {
  ws.close();
  folder.remove();
});

test("a version is kept whole and made again identically from the same data", async () => {
  const first = must(await keep("vi", " Trước họp "));
  const restated = await restate(first.n);
  expect(restated).toMatchObject({ isSame: true, numbers: [], lists: [], madeFrom: [], cases: [] });
  const { report, body, version } = must(keptReport(ws, first.n));
  expect(reader(report)("B01", "vv")).toBe(2);
  expect(body.sections[0]?.paragraphs.at(-1)?.text).toBe(OWN_WORDS);
  expect(version).toMatchObject({ layout: "nd30", final: null, note: "Trước họp", keptBy: ws.user.id });
  expect(version.templateHash).toMatch(/^[0-9a-f]{64}$/);
  const again = { report, body, language: "vi", layout: "nd30", note: "" } as const;
  expect(keepReport(ws, { ...again, layout: "x" })).toMatchObject({ problem: { code: "E_LAYOUT" } });
  expect(keepReport(ws, { ...again, note: "x".repeat(501) })).toMatchObject({
    problem: { code: "E_INPUT", params: { field: "note" } },
  });
  expect(keptReport(ws, 999)).toMatchObject({ problem: { code: "E_NOT_FOUND" } });
});

test("only who approves makes a version final, and only of a period that has ended", async () => {
  const { n } = must(await keep());
  const recorder = { approverId: ws.user.id, passphrase: RECORDER };
  expect(markFinal(ws, n, recorder)).toMatchObject({ problem: { code: "E_USER" } });
  expect(markFinal(ws, n, byHead("sai hẳn rồi nhé"))).toMatchObject({
    problem: { code: "E_APPROVAL_PASSPHRASE" },
  });
  expect(markFinal(ws, 999, byHead())).toMatchObject({ problem: { code: "E_NOT_FOUND" } });
  const early = { ...ws, deps: { ...ws.deps, clock: { nowMs: () => Date.parse("2020-06-15T09:00:00Z") } } };
  ws.db.prepare("DELETE FROM meta WHERE key = 'last_moment'").run();
  expect(markFinal(early, n, byHead())).toMatchObject({ problem: { code: "E_PERIOD_RUNNING" } });
  expect(finalsOf(ws.db, PERIOD)).toEqual([]);
  expect(lockedAt(ws.db, PERIOD)).toBeNull();
});

test("a final report stands, an older version too: its numbers are the period's in any language, corrections are adjusted figures", async () => {
  const older = reportVersions(ws.db, PERIOD, 10).at(-1)?.n ?? 0;
  const final = must(keptReport(ws, older)).version;
  must(markFinal(ws, final.n, byHead()));
  expect(lockedAt(ws.db, PERIOD)).toBeGreaterThan(0);
  expect(await keep()).toMatchObject({ problem: { code: "E_REPORT_FINAL" } });
  const newer = reportVersions(ws.db, PERIOD, 10)[0]?.n ?? 0;
  expect(newer).toBeGreaterThan(final.n);
  for (const n of [newer, final.n])
    expect(markFinal(ws, n, byHead())).toMatchObject({ problem: { code: "E_REPORT_FINAL" } });
  // The same numbers may still be told in the other language, by a version of their own.
  const english = must(await keep("en"));
  const adjust = (reason: string, by = byHead()) =>
    adjustReport(ws, final.n, reason, by, enteredBeside(ws, PERIOD), breathe);
  expect(await adjust("Chưa có gì")).toMatchObject({ problem: { code: "E_INPUT" } });

  must(withdrawCase(ws, withdrawn, "Ghi nhầm của đơn vị khác"));
  must(approveCases(ws, { approverId: headOf(ws), passphrase: HEAD, caseIds: "all" }));
  const restated = await restate(final.n);
  expect(restated.isSame).toBe(false);
  expect(restated.numbers).toContainEqual({
    cell: { table: "B01", row: "sum", column: "vvEffective" },
    name: expect.objectContaining({
      vi: expect.stringMatching(/^B01 .* – Cộng – .*Xử lý hiệu quả$/),
    }),
    before: 2,
    now: 1,
    delta: -1,
  });
  expect(restated.lists).toContain("B12");
  expect(restated.cases).toMatchObject([{ id: withdrawn, reason: "Ghi nhầm của đơn vị khác" }]);

  expect(await keep("en")).toMatchObject({ problem: { code: "E_REPORT_FINAL" } });
  must(markFinal(ws, english.n, byHead()));
  expect(await adjust("Rút", { approverId: ws.user.id, passphrase: RECORDER })).toMatchObject({
    problem: { code: "E_USER" },
  });
  expect(await adjust(" ")).toMatchObject({ problem: { code: "E_INPUT", params: { field: "reason" } } });
  must(await adjust("Rút một vụ ghi nhầm"));
  expect(adjustmentsOf(ws.db, PERIOD)).toMatchObject([
    { version: final.n, reason: "Rút một vụ ghi nhầm", numbers: restated.numbers, enteredBy: headOf(ws) },
  ]);
  expect(await regenerateReport(ws, final.n)).toMatchObject({ value: { isSame: true, tables: [] } });
  expect(await regenerateReport(ws, english.n)).toMatchObject({ value: { isSame: true, madeFrom: [] } });
  expect((await restate(final.n)).numbers).toEqual(restated.numbers);
  const { report } = must(keptReport(ws, final.n));
  expect(reader(report)("B01", "vvEffective")).toBe(2);
  expect(() => ws.db.exec("UPDATE report_versions SET body = '{}'")).toThrow(/never changed/);
  expect(() => ws.db.exec("DELETE FROM report_versions")).toThrow(/never taken away/);
  expect(() => ws.db.exec("DELETE FROM report_finals")).toThrow(/stays final/);
  expect(reportVersions(ws.db, PERIOD, 10).map((one) => one.final !== null)).toEqual([true, false, true]);
  expect(finalsOf(ws.db, PERIOD).map((one) => one.n)).toEqual([final.n, english.n]);
  expect(listAudit(ws.db, 1)[0]?.entry).toMatchObject({ what: "report-adjusted", n: final.n });
});

test("the Word file of a kept version says what was kept, with the composed words and the numbers of then", async () => {
  const final = reportVersions(ws.db, PERIOD, 10).at(-1);
  const { report, body, version } = must(keptReport(ws, final?.n ?? 0));
  const out = join(folder.path, "out");
  must(
    await writeReport(ws, withComposed(report, body, version.language), "word", {
      layout: version.layout,
      language: version.language,
      folder: out,
      printer: chromiumPrinter(),
    }),
  );
  const file = readFileSync(join(out, readdirSync(out)[0] ?? ""));
  const xml = new TextDecoder().decode(unzipSync(new Uint8Array(file))["word/document.xml"]);
  expect(xml).toContain("Ban đã họp ba lần &lt;về&gt; việc này, riêng 02 vụ việc.");
});
