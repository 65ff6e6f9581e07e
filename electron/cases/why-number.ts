import type { Database } from "better-sqlite3";
import type { NotCountedReason } from "../../shared/case/counting.ts";
import { periodByCode, periods } from "../../shared/catalogue/periods.ts";
import { fail, ok, type Result } from "../../shared/result.ts";

export type NumberAsked = {
  /** Those whose cases make up the number. Left out: the sum over all units. */
  readonly units?: readonly string[] | undefined;
  readonly kind: "VA" | "VV";
  readonly period: string;
  readonly measure: "found" | "effective";
};
export type CountedCase = {
  readonly id: string;
  readonly unit: string;
  readonly number: string;
  readonly title: string;
  readonly detectedOn: string;
};
/** `countedAs`: the number of the case that counts in the place of a duplicate. */
export type NotCountedCase = CountedCase & {
  readonly reason: NotCountedReason;
  readonly countedAs: string | null;
};

export type WhyPage<Row> = { readonly cases: readonly Row[]; readonly next: string | null };
export type Why = { readonly counted: WhyPage<CountedCase>; readonly notCounted: WhyPage<NotCountedCase> };
/** Each list goes on from the `next` of its own page before; left out, it starts again at the newest. */
export type WhyPaging = {
  readonly limit: number;
  readonly afterCounted?: string;
  readonly afterNotCounted?: string;
};

const COLUMNS = "c.id, c.unit, c.number, c.title, c.detected_on AS detectedOn";
const COUNTED_AS =
  "(SELECT o.number FROM duplicate_of d JOIN case_index o ON o.id = d.counted WHERE d.id = c.id) AS countedAs";
const CURSOR = /^(\d{4}-\d\d-\d\d|) ([A-Z]+-[0-9a-z]{26})$/;

/**
 * "Vì sao ra số này": the cases behind a number of B01, and those that stand beside it and are not in it, each with the
 * reason. Beside *found* stand the cases of that period, own or counting; beside *effective* also those found earlier
 * and still open for an outcome. Newest first. Errors: E_INPUT.
 */
export function whyNumber(db: Database, asked: NumberAsked, paging: WhyPaging): Result<Why> {
  const period = periodByCode(asked.period);
  if (!period) return fail("E_INPUT", { field: "period", period: asked.period });
  const cursors = [paging.afterCounted, paging.afterNotCounted];
  if (cursors.some((cursor) => cursor !== undefined && !CURSOR.test(cursor)))
    return fail("E_INPUT", { field: "after" });
  const column = asked.measure === "found" ? "found" : "effective";
  const elsewhere = asked.measure === "found" ? "other-period" : "outcome-other-period";
  // A period is a row and its code says nothing of its place: "up to" is asked of the dates.
  const upTo = periods()
    .filter((one) => one.from <= period.from)
    .map((one) => one.code);
  const beside =
    asked.measure === "found"
      ? "(c.counting_period = @period OR c.period = @period)"
      : `(c.period = @period OR c.counting_period IN (SELECT value FROM json_each(@upTo)))
         AND (c.effective_period IS NULL OR c.effective_period NOT IN (SELECT value FROM json_each(@before)))`;
  const shared = {
    kind: asked.kind,
    period: asked.period,
    ...(asked.units === undefined ? {} : { units: JSON.stringify(asked.units) }),
  };
  const page = <Row extends CountedCase>(
    columns: string,
    where: string,
    after: string | undefined,
    more: object,
  ): WhyPage<Row> => {
    const cursor = after === undefined ? null : CURSOR.exec(after);
    const conditions = ["c.kind = @kind", where];
    if (asked.units !== undefined) conditions.push("c.unit IN (SELECT value FROM json_each(@units))");
    if (cursor) conditions.push("(c.detected_on, c.id) < (@day, @id)");
    const limit = Math.min(Math.max(Math.trunc(paging.limit), 1), 1000);
    const rows = db
      .prepare(
        `SELECT ${columns} FROM case_index c WHERE ${conditions.join(" AND ")}
         ORDER BY c.detected_on DESC, c.id DESC LIMIT @limit`,
      )
      .all({
        ...shared,
        ...more,
        ...(cursor ? { day: cursor[1], id: cursor[2] } : {}),
        limit: limit + 1,
      }) as Row[];
    const last = rows[limit - 1];
    return {
      cases: rows.slice(0, limit),
      next: rows.length > limit && last ? `${last.detectedOn} ${last.id}` : null,
    };
  };
  return ok({
    counted: page<CountedCase>(COLUMNS, `c.${column}_period = @period`, paging.afterCounted, {}),
    notCounted: page<NotCountedCase>(
      `${COLUMNS}, coalesce(c.${column}_exclusion, '${elsewhere}') AS reason, ${COUNTED_AS}`,
      `c.${column}_period IS NOT @period AND ${beside}`,
      paging.afterNotCounted,
      asked.measure === "found"
        ? {}
        : {
            upTo: JSON.stringify(upTo),
            before: JSON.stringify(upTo.filter((code) => code !== asked.period)),
          },
    ),
  });
}
