import { CARE_FIELDS } from "../../shared/case/completeness.ts";
import { periodByCode } from "../../shared/catalogue/periods.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { type IncompleteCase, lacking, sharesOf } from "../database/care-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type Completeness = {
  readonly cases: number;
  readonly fields: readonly { readonly field: string; readonly needed: number; readonly filled: number }[];
};

/** How many of a period's cases have each field that they need, in the form's order. Errors: E_INPUT. */
export function periodCompleteness(ws: OpenWorkspace, period: string): Result<Completeness> {
  if (!periodByCode(period)) return fail("E_INPUT", { field: "period" });
  const { cases, fields } = sharesOf(
    ws.db,
    period,
    CARE_FIELDS.map((field) => field.bit),
  );
  return ok({
    cases,
    fields: CARE_FIELDS.map(({ id }, at) => ({
      field: id,
      needed: fields[at]?.needed ?? 0,
      filled: fields[at]?.filled ?? 0,
    })),
  });
}

/** The cases behind a gap, 50 a page by keyset. Errors: E_INPUT. */
export function incompleteCases(
  ws: OpenWorkspace,
  query: { readonly period: string; readonly field: string; readonly after: string | null },
): Result<{ cases: readonly IncompleteCase[]; next: string | null }> {
  const field = CARE_FIELDS.find((one) => one.id === query.field);
  if (!field || !periodByCode(query.period)) return fail("E_INPUT", { field: "field" });
  const rows = lacking(ws.db, query.period, field.bit, query.after ?? "", PAGE + 1);
  const cases = rows.slice(0, PAGE);
  return ok({ cases, next: rows.length > PAGE ? (cases.at(-1)?.id ?? null) : null });
}

const PAGE = 50;
