import { withDefaults } from "../../shared/case/defaults.ts";
import { joinHalves, readCore } from "../../shared/case/halves.ts";
import { emptyRecord } from "../../shared/case/record.ts";
import { checkCase } from "../../shared/case/rules.ts";
import { type FieldChange, fieldChanges } from "../../shared/merge/plan.ts";
import { saysWhy } from "../../shared/text/reason.ts";
import { withCaseNumbers } from "../cases/named-changes.ts";
import { ruleContext } from "../cases/rule-context.ts";
import { openDraft } from "../cases/save-draft.ts";
import { approvedHeads, getVersion, newestNamedHead } from "../database/version-store.ts";
import { getWork, unapprovedCases } from "../database/work-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type Unapproved = {
  readonly caseId: string;
  /** "" for a case that was only typed. */
  readonly number: string;
  readonly title: string;
  readonly status: "draft" | "submitted" | "returned";
  readonly errors: number;
  readonly warnings: number;
  /** An earlier version is approved and leaves; only what came after it stays. */
  readonly approvedBefore: boolean;
};

const NAMED_MAX = 200;

/** The cases that stay because they are not approved, with what the rules still say of each; at most 200 are named. */
export function checksBeforeSending(ws: OpenWorkspace): {
  readonly total: number;
  readonly cases: readonly Unapproved[];
} {
  const ids = unapprovedCases(ws.db);
  return {
    total: ids.length,
    cases: ids.slice(0, NAMED_MAX).flatMap((caseId): Unapproved[] => {
      const draft = openDraft(ws, caseId);
      const work = getWork(ws.db, caseId);
      const version = work ? getVersion(ws.db, work.hash) : null;
      const saved = draft?.record ?? (version ? joinHalves(version.core, version.privateHalf) : null);
      if (!saved) return [];
      const record = withDefaults(ws.unit, saved);
      const findings = checkCase(record, ruleContext(ws, caseId, record));
      const answered = new Set(record.reasons.filter((one) => saysWhy(one.reason)).map((one) => one.rule));
      return [
        {
          caseId,
          number: version ? readCore(version.core).heading.number : "",
          title: record.title,
          // Typing that was not saved makes the case work in progress again, whatever was submitted before.
          status: draft ? "draft" : (work?.status ?? "draft"),
          errors: findings.filter((one) => one.level === "E").length,
          warnings: findings.filter((one) => one.level === "W" && !answered.has(one.rule)).length,
          approvedBefore: approvedHeads(ws.db, caseId).length > 0,
        },
      ];
    }),
  };
}

export type SampleCase = {
  readonly number: string;
  /** In every file. */
  readonly leaves: readonly FieldChange[];
  /** Only in a file with names. */
  readonly onlyWithNames: readonly FieldChange[];
};

/** One real approved case as a file would carry it, best one with people in it; null before the first approval. */
export function sampleOfSending(ws: OpenWorkspace): SampleCase | null {
  const version = newestNamedHead(ws.db);
  if (!version) return null;
  const { heading, record } = readCore(version.core);
  const empty = emptyRecord(record.kind);
  const leaves = withCaseNumbers(ws.db, fieldChanges(empty, record));
  const whole = withCaseNumbers(ws.db, fieldChanges(empty, joinHalves(version.core, version.privateHalf)));
  const always = new Set(leaves.map((one) => `${one.field}\n${one.after}`));
  return {
    number: heading.number,
    leaves,
    onlyWithNames: whole.filter((one) => !always.has(`${one.field}\n${one.after}`)),
  };
}
