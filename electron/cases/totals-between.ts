import { type Between, countBetween, type Standing } from "../../shared/case/counting-between.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { type DatedRow, datedRows, typedOnly } from "../database/dated-facts-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import type { UnitTotals } from "./totals.ts";

export type TotalsBetween = UnitTotals & {
  /** Of the cases in any of the four numbers, not approved yet: with any, the numbers are provisional. */
  readonly drafts: number;
  /** Typed and never saved: in none of the numbers. */
  readonly typedOnly: number;
};

const isDraft = (row: DatedRow): boolean => ["draft", "submitted", "returned"].includes(row.status);

/** Errors: E_INPUT (`from` after `to`, or no date). */
const checked = ({ from, to }: Between): Result<Between> =>
  /^\d{4}-\d\d-\d\d$/.test(from) && /^\d{4}-\d\d-\d\d$/.test(to) && from <= to
    ? ok({ from, to })
    : fail("E_INPUT", { field: "from" });

/**
 * Totals for any two days, drafts included, by the counting rules as of the second day. Cases are read one at a time
 * through shared/case/counting-between.ts, so the rules stand in one place and no list is held.
 */
export function totalsBetween(ws: OpenWorkspace, days: Between): Result<TotalsBetween> {
  if (ws.kind !== "office") return fail("E_NOT_ALLOWED");
  const between = checked(days);
  if (!between.ok) return between;
  const sum = { va: 0, vv: 0, vaEffective: 0, vvEffective: 0, drafts: 0 };
  for (const row of datedRows(ws.db, null)) {
    const found = standingOf(row, between.value, "found") === null;
    const effective = standingOf(row, between.value, "effective") === null;
    const kind = row.kind === "VA" ? "va" : "vv";
    if (found) sum[kind] += 1;
    if (effective) sum[`${kind}Effective`] += 1;
    if ((found || effective) && isDraft(row)) sum.drafts += 1;
  }
  return ok({ ...sum, typedOnly: typedOnly(ws.db) });
}

function standingOf(row: DatedRow, between: Between, measure: "found" | "effective"): Standing {
  const { convertedOn, status, isDuplicate, ...facts } = row;
  const standing = countBetween({ ...facts, withdrawn: status === "withdrawn" }, convertedOn, between)[
    measure
  ];
  return standing === null && isDuplicate === 1 ? "duplicate" : standing;
}

export type AskedBetween = Between & { readonly kind: "VA" | "VV"; readonly measure: "found" | "effective" };
export type BetweenCase = Pick<DatedRow, "id" | "unit" | "number" | "title" | "detectedOn"> & {
  readonly isDraft: boolean;
  /** Only of one that is not in the number. */
  readonly reason: string | null;
};

/**
 * The cases of one of these numbers (`counted`), or those beside it with the rule that keeps them out. Newest first, by
 * pages; `after` is the `next` of the page before. Errors: E_INPUT.
 */
export function casesBetween(
  ws: OpenWorkspace,
  asked: AskedBetween,
  page: { readonly counted: boolean; readonly after: string | null; readonly limit: number },
): Result<{ cases: BetweenCase[]; next: string | null }> {
  if (ws.kind !== "office") return fail("E_NOT_ALLOWED");
  const between = checked(asked);
  if (!between.ok) return between;
  const place = page.after === null ? null : /^(\d{4}-\d\d-\d\d|) ([A-Z]+-[0-9a-z]{26})$/.exec(page.after);
  if (page.after !== null && !place) return fail("E_INPUT", { field: "after" });
  const cases: BetweenCase[] = [];
  for (const row of datedRows(ws.db, place ? { day: place[1] ?? "", id: place[2] ?? "" } : null)) {
    if (row.kind !== asked.kind) continue;
    const standing = standingOf(row, between.value, asked.measure);
    if (standing === "aside" || (standing === null) !== page.counted) continue;
    const last = cases.at(-1);
    if (cases.length === page.limit && last) return ok({ cases, next: `${last.detectedOn} ${last.id}` });
    const { id, unit, number, title, detectedOn } = row;
    cases.push({ id, unit, number, title, detectedOn, isDraft: isDraft(row), reason: standing });
  }
  return ok({ cases, next: null });
}
