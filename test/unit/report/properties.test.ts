import fc from "fast-check";
import { expect, test } from "vitest";
import { periodByCode } from "../../../shared/catalogue/periods.ts";
import { SHIPPED_PERIODS } from "../../../shared/catalogue/shipped.ts";
import { countedTables } from "../../../shared/report/counted-tables.ts";
import { handledIn } from "../../../shared/report/handled.ts";
import { contextOf } from "../../../shared/report/report.ts";
import type { ReportCase } from "../../../shared/report/report-case.ts";
import { SUM } from "../../../shared/report/table.ts";
import { partOf, tallyOf } from "../../../shared/report/tally.ts";
import { reader, reportCase, reportInputOf, reportOf } from "../../support/report-cases.ts";

const SOME = SHIPPED_PERIODS.filter((one) => one.code >= "2018H2" && one.code <= "2021H2");
const day = fc
  .integer({ min: 0, max: 4 * 365 })
  .map((days) => new Date(Date.UTC(2017, 11, 1) + days * 86_400_000).toISOString().slice(0, 10));
const code = fc.constantFrom("G20", "G21", "G22", "G30", "G50", "G65", "G66", "G90", "S1", "S2", "S4", "S6");

/** Any case the rules let through, and some they do not: events in any order, partial dates, any role, any period. */
const anyCase = fc
  .record({
    kind: fc.constantFrom("VA" as const, "VV" as const),
    unit: fc.constantFrom("BN", "HD", "ND", "VP"),
    role: fc.constantFrom("R1" as const, "R2" as const, "R3" as const),
    period: fc.constantFrom("", ...SOME.map((one) => one.code)),
    plan: fc.constantFrom(null, "142-KH/BNCTW", "15-KH/BNCTW"),
    actCount: fc.option(fc.nat({ max: 9 })),
    withdrawn: fc.constantFrom(null, null, null, { reason: "nhầm" }),
    mainSource: fc.constantFrom("N01", "N04", "N06"),
    otherSources: fc.subarray(["N01", "N02"]),
    sector: fc.constantFrom("L01", "L12"),
    pettyForms: fc.subarray(["V1", "V2"]),
    events: fc.array(fc.record({ code, date: fc.option(day) }), { maxLength: 8 }),
    standings: fc.array(fc.constantFrom("bị can", "bị cáo", "người vi phạm", "nghi vấn"), { maxLength: 3 }),
    charges: fc.subarray([
      { law: "2015" as const, article: "353" },
      { law: "1999" as const, article: "278" },
    ]),
    outcome: fc.option(day),
    advice: fc.array(
      fc.record({
        date: fc.option(day),
        form: fc.constantFrom("T1", "T3", ""),
        outcome: fc.constantFrom("" as const, "accepted" as const),
      }),
      { maxLength: 3 },
    ),
    damage: fc.array(
      fc.record({
        unit: fc.constantFrom("VND", "USD", "m2", "goods"),
        found: fc.constantFrom(null, "undetermined" as const, 0, 500),
        recovered: fc.constantFrom(null, 0, 100),
      }),
      { maxLength: 3 },
    ),
    head: fc.constantFrom(
      null,
      { severity: "M1" as const, result: "K3" as const },
      { severity: "" as const, result: "" as const },
    ),
    convertedOn: fc.option(day, { freq: 4 }),
  })
  .map(
    ({ standings, charges, outcome, convertedOn, events, advice, damage, ...rest }) =>
      (id: string) =>
        reportCase(
          id,
          {
            ...rest,
            events: events.map((one, i) => ({ id: `e${i}`, ...one })),
            advice: advice.map((one, i) => ({ id: `a${i}`, ...one })),
            damage: damage.map((one, i) => ({ id: `d${i}`, ...one })),
            people: standings.map((standing, i) => ({ id: `p${i}`, standing, charges })),
            outcome: { value: outcome !== null, onDate: outcome },
          },
          rest.kind === "VV" ? convertedOn : null,
        ),
  );
const anyCases = fc
  .array(anyCase, { maxLength: 25 })
  .map((makers) => makers.map((make, i): ReportCase => make(String(i).padStart(3, "0"))));

test("carried over + new = handled = ended + remaining, in every period, row, and for people too", () => {
  fc.assert(
    fc.property(anyCases, fc.constantFrom(...SOME), (cases, period) => {
      const report = reportOf(reportInputOf(period.code), cases);
      const at = reader(report);
      for (const code of ["B04a", "B04b"])
        for (const row of report.tables.find((one) => one.code === code)?.rows ?? [])
          for (const suffix of ["", "People"]) {
            const get = (step: string) => at(code, `${step}${suffix}`, row.key) ?? 0;
            expect(get("carried") + get("new")).toBe(get("handled"));
            expect(get("ended") + get("remaining")).toBe(get("handled"));
          }
    }),
    { numRuns: 60 },
  );
});

test("what remains at the end of a period is what the next one carries over", () => {
  fc.assert(
    fc.property(anyCases, fc.integer({ min: 0, max: SOME.length - 2 }), (cases, at) => {
      const [now, next] = [SOME[at], SOME[at + 1]];
      if (!now || !next) return;
      for (const one of cases) {
        const counting = periodByCode(one.countingPeriod ?? "");
        const here = handledIn(one, now, counting);
        const there = handledIn(one, next, counting);
        expect(there?.came === "carried-over").toBe(here !== null && !here.ended);
      }
    }),
    { numRuns: 200 },
  );
});

test("totals agree between tables whatever the cases", () => {
  fc.assert(
    fc.property(anyCases, fc.constantFrom(...SOME), (cases, period) => {
      const report = reportOf(reportInputOf(period.code), cases);
      expect(report.checks.filter((one) => !one.agrees)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("the cases behind a cell make up its number, in every table, row and column; nobody is both in it and left out", () => {
  fc.assert(
    fc.property(anyCases, fc.constantFrom(...SOME), (cases, period) => {
      const context = contextOf(reportInputOf(period.code));
      for (const table of countedTables(context)) {
        const tally = tallyOf(table, context);
        for (const one of cases) tally.add(one);
        const finished = tally.finish();
        for (const row of finished.rows)
          for (const [at, column] of finished.columns.entries()) {
            const value = row.cells[at]?.value;
            if (column.derive || typeof value !== "number" || column.key.endsWith("Target")) continue;
            if (row.key === SUM && row.cells[at]?.note) continue;
            const parts = cases.map((one) =>
              partOf(table, context, one, { row: row.key, column: column.key }),
            );
            const sum = parts.reduce((all, part) => all + (part && "amount" in part ? part.amount : 0), 0);
            expect(sum, `${table.code} ${row.key} ${column.key}`).toBe(value);
          }
      }
    }),
    { numRuns: 25 },
  );
});
