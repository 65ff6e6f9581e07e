import { fail, ok, type Result } from "../../shared/result.ts";
import { foldMarked, foldPlain, hasMarks } from "../../shared/text/fold.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type ListedCase = {
  readonly id: string;
  readonly unit: string;
  readonly number: string;
  readonly kind: "VA" | "VV";
  readonly title: string;
  readonly detectedOn: string;
  readonly period: string;
  readonly sector: string;
  readonly source: string;
  readonly role: string;
  readonly stage: string;
  readonly status: string;
};

/** Exact codes; several filters must all hold. */
const FILTERED = ["unit", "kind", "period", "sector", "source", "role", "stage", "status"] as const;
export type CaseFilters = { readonly [Column in (typeof FILTERED)[number]]?: string };

export type CasePage = { readonly cases: readonly ListedCase[]; readonly next: string | null };

const COLUMNS = `c.id, c.unit, c.number, c.kind, c.title, c.detected_on AS detectedOn, c.period, c.sector, c.source, c.role,
  c.stage, c.status`;

/**
 * Newest detected first, by keyset: `after` is the `next` of the page before. A search with marks matches exactly those
 * marks, one without matches all (đ included). At most 1,000 rows a page.
 */
export function listCases(
  ws: OpenWorkspace,
  query: {
    readonly search: string;
    readonly after: string | null;
    readonly limit: number;
    readonly filters?: CaseFilters;
  },
): Result<CasePage> {
  const cursor = query.after === null ? null : /^(\d{4}-\d\d-\d\d|) ([A-Z]+-[0-9a-z]{26})$/.exec(query.after);
  if (query.after !== null && !cursor) return fail("E_INPUT", { field: "after" });
  const limit = Math.min(Math.max(query.limit, 1), 1000);
  const where = ["(@day IS NULL OR (c.detected_on, c.id) < (@day, @id))"];
  const match = searchExpression(query.search);
  if (match) where.push("c.row IN (SELECT rowid FROM case_search WHERE case_search MATCH @match)");
  const wanted: Record<string, string> = {};
  for (const column of FILTERED) {
    const value = query.filters?.[column];
    if (value === undefined) continue;
    where.push(`c.${column} = @filter_${column}`);
    wanted[`filter_${column}`] = value;
  }
  const rows = ws.db
    .prepare(
      `SELECT ${COLUMNS} FROM case_index c WHERE ${where.join(" AND ")} ORDER BY c.detected_on DESC, c.id DESC LIMIT @limit`,
    )
    .all({
      day: cursor?.[1] ?? null,
      id: cursor?.[2] ?? null,
      limit: limit + 1,
      ...wanted,
      ...(match ? { match } : {}),
    }) as ListedCase[];
  const cases = rows.slice(0, limit);
  const last = cases.at(-1);
  return ok({ cases, next: rows.length > limit && last ? `${last.detectedOn} ${last.id}` : null });
}

/** Every word must occur, the last one as a beginning; quotes keep FTS5's own syntax out. Null for an empty search. */
function searchExpression(search: string): string | null {
  const marked = hasMarks(search);
  const words = (marked ? foldMarked(search) : foldPlain(search)).match(/[\p{L}\p{N}]+/gu);
  if (!words) return null;
  const column = marked ? "marked" : "folded";
  return `{${column}} : (${words.map((word, i) => `"${word}"${i === words.length - 1 ? "*" : ""}`).join(" AND ")})`;
}
