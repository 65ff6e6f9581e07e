import { CARE_FIELDS } from "../../shared/case/completeness.ts";
import { periodByCode, periodYearBefore } from "../../shared/catalogue/periods.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { type SentForPeriod, sentForPeriod } from "../bundles/sent-for-period.ts";
import { type CareList, missingCount, reminders, sharesOf, silentSince } from "../database/care-store.ts";
import { lastExport } from "../database/export-store.ts";
import { periodLocks } from "../database/period-store.ts";
import { openQuestionCount } from "../database/receipt-store.ts";
import { type ShownStatement, shownStatement } from "../periods/shown-statement.ts";
import { officeSettings } from "../settings/office-settings.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { totals, type UnitTotals } from "./totals.ts";

/** Of reminders and silent cases this many stand on the screen; the count says how many there are. */
const LISTED = 8;

export type HomeNumbers = {
  /** `YYYY-MM-DD` by the workspace's clock, in Vietnam. */
  readonly today: string;
  readonly sum: UnitTotals;
  readonly cases: number;
  readonly drafts: number;
  readonly submitted: number;
  readonly returned: number;
  /** Saved, not submitted, and something that approval demands is not there. */
  readonly missing: number;
  /** Of the cluster, not closed. */
  readonly questions: number;
  readonly yearBefore: UnitTotals | null;
  readonly stages: readonly { readonly stage: string; readonly cases: number }[];
  readonly lastExport: { readonly seq: number; readonly period: string; readonly file: string } | null;
  /** Null: no file was made for the period. */
  readonly sent: SentForPeriod | null;
  readonly locked: boolean;
  readonly nothingToReport: boolean;
  readonly statement: ShownStatement["status"];
  readonly reminders: CareList;
  /** Not ended and without a new step for `overdueDays`. */
  readonly silent: CareList;
  readonly overdueDays: number;
  /** Of the period's cases: how many fields they need in all, and how many of those are filled. */
  readonly completeness: { readonly cases: number; readonly needed: number; readonly filled: number };
};

/**
 * What *Việc cần làm* shows of a period: numbers of the whole register where they are work, of the period where they are
 * results. Errors: E_INPUT.
 */
export function homeNumbers(ws: OpenWorkspace, code: string): Result<HomeNumbers> {
  const period = periodByCode(code);
  const counted = totals(ws, code);

  const statement = shownStatement(ws, code);
  if (!period || !counted.ok || !statement.ok) return fail("E_INPUT", { field: "period" });
  const before = periodYearBefore(period);
  const counted0 = before ? totals(ws, before.code) : null;
  const settings = officeSettings(ws);
  const nowMs = ws.deps.clock.nowMs();
  const shares = sharesOf(
    ws.db,
    code,
    CARE_FIELDS.map((field) => field.bit),
  );
  const add = (key: "needed" | "filled") => shares.fields.reduce((sum, field) => sum + field[key], 0);
  return ok({
    today: dayOf(nowMs),
    sum: counted.value.sum,
    yearBefore: counted0?.ok ? counted0.value.sum : null,
    cases: ws.db.prepare("SELECT count(*) FROM case_index").pluck().get() as number,
    drafts: draftCount(ws),
    submitted: workCount(ws, "submitted"),
    returned: workCount(ws, "returned"),
    missing: missingCount(ws.db),
    questions: openQuestionCount(ws.db),
    stages: ws.db
      .prepare(
        "SELECT stage, count(*) AS cases FROM case_index WHERE status <> 'withdrawn' GROUP BY stage ORDER BY stage",
      )
      .all() as { stage: string; cases: number }[],
    lastExport: lastExport(ws.db),
    sent: sentForPeriod(ws, code),
    locked: periodLocks(ws.db).some((lock) => lock.code === code),
    nothingToReport: statement.value.approved?.nothingToReport ?? false,
    statement: statement.value.status,
    reminders: reminders(ws.db, dayOf(nowMs + settings.remindAheadDays * DAY_MS), LISTED),
    silent: silentSince(ws.db, dayOf(nowMs - settings.overdueDays * DAY_MS), LISTED),
    overdueDays: settings.overdueDays,
    completeness: { cases: shares.cases, needed: add("needed"), filled: add("filled") },
  });
}

const DAY_MS = 86_400_000;

/** Vietnam has one time zone, UTC+7. */
const dayOf = (ms: number): string => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10);

/** Typed and not saved, or saved and not submitted: each case once. A period's statement is no case. */
const draftCount = (ws: OpenWorkspace): number =>
  ws.db
    .prepare(
      `SELECT count(*) FROM (SELECT subject FROM drafts UNION SELECT subject FROM work WHERE status = 'draft')
       WHERE subject NOT LIKE '%/%'`,
    )
    .pluck()
    .get() as number;

const workCount = (ws: OpenWorkspace, status: string): number =>
  ws.db
    .prepare("SELECT count(*) FROM work WHERE status = ? AND subject NOT LIKE '%/%'")
    .pluck()
    .get(status) as number;
