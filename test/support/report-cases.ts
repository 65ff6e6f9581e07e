import { caseFacts, settleCase } from "../../shared/case/counting.ts";
import { withDefaults } from "../../shared/case/defaults.ts";
import { caseRecordSchema } from "../../shared/case/record.ts";
import { periodByCode, periods } from "../../shared/catalogue/periods.ts";
import { planOfPeriod } from "../../shared/catalogue/plans.ts";
import { UNITS } from "../../shared/catalogue/units.ts";
import { cellNumber } from "../../shared/report/cross-check.ts";
import { type Report, type ReportInput, startReport } from "../../shared/report/report.ts";
import type { ReportCase } from "../../shared/report/report-case.ts";
import { sampleCases } from "../../shared/sample/sample-cluster.ts";

/** A case as the register would give it: settled by the counting rules. */
export function reportCase(id: string, given: object, convertedOn: string | null = null): ReportCase {
  const record = withDefaults("BN", caseRecordSchema.parse({ ...given, related: [] }));
  const settled = settleCase(caseFacts(record), convertedOn, periods(), planOfPeriod);
  return { id, number: `SO-${id}`, record, convertedOn, ...settled };
}

/** The sample cluster's cases without a database. Drafts are left out, as nobody sent them. */
export function sampleReportCases(): ReportCase[] {
  const samples = sampleCases().filter((one) => !one.draft);
  return samples.map((one) => {
    const from = samples.find((other) =>
      other.related.some((link) => link.relation === "converted-from" && link.to === one.key),
    );
    const charged = (from?.record.events as { code: string; date: string }[] | undefined)?.find(
      (event) => event.code === "G20",
    );
    return reportCase(one.key, one.record, charged?.date ?? null);
  });
}

export const reportInputOf = (period: string, more: Partial<ReportInput> = {}): ReportInput => {
  const row = periodByCode(period);
  if (!row) throw new Error(`no period ${period}`);
  return {
    level: "cluster",
    unit: "",
    period: row,
    unitSet: "then",
    today: "2026-11-25",
    units: UNITS.map((unit) => unit.code),
    notInRoster: [],
    figures: [],
    dataPeriods: new Set([period]),
    submissions: UNITS.map((unit) => ({
      unit: unit.code,
      state: "merged",
      seq: 1,
      receivedOn: "2020-06-20",
    })),
    statements: [],
    scores: [],
    stored: null,
    provenance: { bundlesHash: null, viewHash: null, bundles: [], counting: "t", catalogue: "t" },
    ...more,
  };
};

export function reportOf(input: ReportInput, cases: readonly ReportCase[]): Report {
  const report = startReport(input);
  for (const one of cases) report.add(one);
  return report.finish();
}

/** Reads cells of a report: `at("B01", "va")` is the sum, `at("B01", "va", "BN")` a row. */
export const reader =
  (report: Report) =>
  (table: string, column: string, row = "sum") =>
    cellNumber(report.tables, table, row, column);
