import { periodByCode } from "../../shared/catalogue/periods.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { approverName } from "../database/key-store.ts";
import { foundInPeriod, periodLocks } from "../database/period-store.ts";
import { getUser } from "../database/user-store.ts";
import { approvalsOf, approvedHeads, getVersion, type Paper, versionsOf } from "../database/version-store.ts";
import { getWork } from "../database/work-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { ownScores, scoresIn } from "./self-scores.ts";
import { statementDraft, statementOf, statementSubject, type WholeStatement } from "./statements.ts";

export type ShownStatement = {
  /** "none": nothing was ever submitted. */
  readonly status: "none" | "submitted" | "returned" | "approved";
  /** What the head wrote when giving it back. */
  readonly comment: string;
  /** The newest that was submitted; empty where none was. */
  readonly statement: WholeStatement;
  readonly approved: WholeStatement | null;
  readonly draft: { readonly statement: WholeStatement; readonly atMs: number } | null;
  /** Approved cases that count in the period: with one of them there is something to report. */
  readonly found: number;
  readonly locked: boolean;
  /** The unit's own scores: how many the newest submitted version carries, how many there are now, and whether they differ. */
  readonly selfScores: { readonly carried: number; readonly now: number; readonly differ: boolean };
};

/** What a unit says of a period, as the period's screen shows it. Errors: E_INPUT. */
export function shownStatement(ws: OpenWorkspace, period: string): Result<ShownStatement> {
  if (!periodByCode(period)) return fail("E_INPUT", { field: "period" });
  const subject = statementSubject(ws, period);
  const work = getWork(ws.db, subject);
  const head = approvedHeads(ws.db, subject)[0];
  const approved = head ? getVersion(ws.db, head) : null;
  const newest = work ? getVersion(ws.db, work.hash) : approved;
  const [carried, now] = [newest ? scoresIn(newest.core) : [], ownScores(ws, period)];
  return ok({
    status: work && work.status !== "draft" ? work.status : approved ? "approved" : "none",
    comment: work?.comment ?? "",
    statement: statementOf(newest?.core ?? "{}"),
    approved: approved ? statementOf(approved.core) : null,
    draft: statementDraft(ws, period),
    found: foundInPeriod(ws.db, ws.unit, period),
    locked: periodLocks(ws.db).some((lock) => lock.code === period),
    selfScores: {
      carried: carried.length,
      now: now.length,
      differ: JSON.stringify(carried) !== JSON.stringify(now),
    },
  });
}

export type StatementVersion = {
  readonly number: number;
  readonly editor: string;
  readonly statement: WholeStatement;
  readonly approvals: readonly {
    readonly approver: string;
    readonly atMs: number;
    readonly paper: Paper | null;
  }[];
};

/** Every version that was submitted, newest first, with who approved it. */
export const statementHistory = (ws: OpenWorkspace, period: string): StatementVersion[] =>
  versionsOf(ws.db, statementSubject(ws, period))
    .map((version, at) => ({
      number: at + 1,
      editor: getUser(ws.db, (JSON.parse(version.core) as { editor: string }).editor)?.name ?? "",
      statement: statementOf(version.core),
      approvals: approvalsOf(ws.db, version.hash).map(({ approver, atMs, paper }) => ({
        approver: approverName(ws.db, approver) ?? "",
        atMs,
        paper,
      })),
    }))
    .reverse();
