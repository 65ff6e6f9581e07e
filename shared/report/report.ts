import type { Period } from "../catalogue/periods.ts";
import { milestoneFor, planByCode } from "../catalogue/plans.ts";
import { type ReportContext, reportContext, type UnitSet } from "./context.ts";
import { caseLists, countedTables } from "./counted-tables.ts";
import { type Check, crossCheck, type StoredTotals } from "./cross-check.ts";
import type { Figure } from "./figures.ts";
import { type Missing, missingIn, type ReportedUnits, reportedUnits } from "./missing.ts";
import { replacedBy } from "./replaced.ts";
import type { ReportCase } from "./report-case.ts";
import { reportSections, type Section } from "./sections.ts";
import type { ReportTable } from "./table.ts";
import { b15Scores, type UnitScore } from "./tables/b15-scores.ts";
import { b16Submissions, type Submission } from "./tables/b16-submissions.ts";
import { b17Proposals, type UnitStatement } from "./tables/b17-proposals.ts";
import { collectList, tallyOf } from "./tally.ts";

/** By what a report can be made again, identically: the same bundles, rules and catalogue give the same report. */
export type Provenance = {
  /** SHA-256 over the heads that count (DESIGN §7); null at an office. */
  readonly bundlesHash: string | null;
  /** The same with what people decided on cases; null at an office. */
  readonly viewHash: string | null;
  readonly bundles: readonly { readonly unit: string; readonly seq: number; readonly hash: string }[];
  readonly counting: string;
  readonly catalogue: string;
  /** SHA-256 of the cluster's list of units and machines; null at an office. Not told of reports of before. */
  readonly roster?: string | null;
};

/** All that a report is made from, but its cases. */
export type ReportInput = {
  readonly level: "office" | "cluster";
  /** The office's unit; "" for a cluster. */
  readonly unit: string;
  readonly period: Period;
  readonly unitSet: UnitSet;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Unit codes of the cluster's list, or the office's own. */
  readonly units: readonly string[];
  /** Units the cluster had at the time that its list does not name. */
  readonly notInRoster: readonly string[];
  readonly figures: readonly Figure[];
  /** Above: names of the clusters below by the first 8 digits of each. */
  readonly clusters?: Readonly<Record<string, string>>;
  readonly dataPeriods: ReadonlySet<string>;
  readonly submissions: readonly Submission[];
  readonly statements: readonly UnitStatement[];
  readonly scores: readonly UnitScore[];
  readonly stored: StoredTotals | null;
  readonly provenance: Provenance;
};

/**
 * What a report must say of itself so that nobody hands in the wrong one: it is composed but not final, or it was made straight
 * from the data although a composed one exists.
 */
export type ToldAs = "draft" | "data";

/** A report as data: no clock, no language chosen, no layout. Screen, Word, Excel and print are made from it. */
export type Report = {
  readonly schema: 1;
  readonly level: "office" | "cluster";
  readonly unit: string;
  readonly period: Period;
  readonly unitSet: UnitSet;
  /** The day (YYYY-MM-DD) whose units these are. */
  readonly unitDay: string;
  readonly units: readonly string[];
  readonly reported: ReportedUnits;
  readonly tables: readonly ReportTable[];
  readonly checks: readonly Check[];
  readonly sections: readonly Section[];
  readonly missing: readonly Missing[];
  readonly isComplete: boolean;
  readonly provenance: Provenance;
  /** Set as it is written, never kept; absent for a final one, and where there is no other. */
  readonly toldAs?: ToldAs;
};

export const contextOf = (input: ReportInput): ReportContext => reportContext(input);

/** Give it every case once, in any order; it holds sums and lists, never the cases. */
export function startReport(input: ReportInput): { add(one: ReportCase): void; finish(): Report } {
  const context = contextOf(input);
  const counted = countedTables(context).map((table) => tallyOf(table, context));
  const replaced = replacedBy(context);
  const lists = caseLists(context).map((list) => collectList(list, context));
  return {
    add(one) {
      for (const each of counted) each.add(one);
      for (const each of lists) each.add(one);
      replaced.add(one);
    },
    finish() {
      const tables = [
        ...counted.map((each) => each.finish()),
        ...lists.map((each) => each.finish()),
        b15Scores(contextOf({ ...input, unitSet: "then" }), input.scores),
        b16Submissions(context, input.submissions),
        b17Proposals(input.statements),
      ].sort((a, b) => (a.code < b.code ? -1 : 1));
      const checks = crossCheck(tables, context, input.stored, replaced.finish());
      const plan = context.plan === null ? null : planByCode(context.plan);
      const missing = missingIn(context, {
        ...input,
        checks,
        hasTarget: plan !== null && milestoneFor(plan, context.period.to) !== null,
      });
      const reported = reportedUnits(input.submissions, input.notInRoster);
      const { level, unit, period, unitSet, statements, provenance } = input;
      return {
        schema: 1,
        level,
        unit,
        period,
        unitSet,
        unitDay: context.unitDay,
        units: context.units,
        reported,
        tables,
        checks,
        sections: reportSections(context, { level, unit, tables, statements, reported, missing }),
        missing,
        isComplete: missing.every((one) => one.isMinor),
        provenance,
      };
    },
  };
}
