import { withDefaults } from "../../shared/case/defaults.ts";
import { joinHalves, readCore } from "../../shared/case/halves.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { checkCase, type Finding } from "../../shared/case/rules.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { byItsLists } from "../cluster/view.ts";
import { shownHeads } from "../database/bundle-heads-store.ts";
import { approvalsOf, approvedHeads, type Paper, versionsOf } from "../database/version-store.ts";
import { getWork, type Work } from "../database/work-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { type LikelyDuplicate, likelyDuplicates } from "./likely-duplicates.ts";
import { mergedCase, standingDecisions } from "./merged-case.ts";
import { ruleContext } from "./rule-context.ts";
import { type Draft, openDraft } from "./save-draft.ts";

export type ShownCase = {
  readonly caseId: string;
  /** "" until the first *Lưu*. */
  readonly number: string;
  readonly status: Work["status"] | "approved" | "withdrawn" | "provisional" | "left-out";
  /** What the head wrote when giving it back. */
  readonly comment: string;
  /** The newest saved version, or the draft of a case that was never saved. */
  readonly record: CaseRecord;
  readonly hash: string | null;
  /** More than one only where two machines' versions wait to be merged. */
  readonly approvedHeads: readonly string[];
  readonly findings: readonly Finding[];
  readonly duplicates: readonly LikelyDuplicate[];
  readonly draft: Draft | null;
};

/** One case of this workspace with everything its form shows. Errors: E_NOT_FOUND. */
export function getCase(ws: OpenWorkspace, caseId: string): Result<ShownCase> {
  const draft = openDraft(ws, caseId);
  // A cluster also keeps versions of bundles that do not count; only what is shown may be read.
  const heads = ws.kind === "cluster" ? shownHeads(ws.db, caseId) : approvedHeads(ws.db, caseId);
  const work = getWork(ws.db, caseId);
  const hash = work?.hash ?? heads[0] ?? null;
  const version = hash ? versionsOf(ws.db, caseId).find((one) => one.hash === hash) : undefined;
  // Where two machines' versions stand side by side, what is shown is their merge.
  const merged = work || heads.length < 2 ? null : mergedCase(ws.db, caseId, heads);
  const isLeftOut = ws.kind === "cluster" && standingDecisions(ws.db, caseId, heads).isLeftOut;
  const saved = version ? joinHalves(version.core, version.privateHalf) : draft?.record;
  const found = merged?.record ?? saved;
  const record = found && ws.kind === "cluster" ? byItsLists(ws.db, caseId, found) : found;
  if (!record) return fail("E_NOT_FOUND", { case: caseId });
  // What the rules say is said of what the form shows: the typing that waits, where there is some.
  const typed = withDefaults(ws.unit, draft?.record ?? record);
  const duplicates = likelyDuplicates(ws, caseId, typed);
  return ok({
    caseId,
    number: version ? readCore(version.core).heading.number : "",
    status:
      work?.status ??
      (isLeftOut
        ? "left-out"
        : merged
          ? "provisional"
          : version
            ? record.withdrawn
              ? "withdrawn"
              : "approved"
            : "draft"),
    comment: work?.comment ?? "",
    record,
    hash,
    approvedHeads: heads,
    findings: checkCase(typed, ruleContext(ws, caseId, typed, duplicates)),
    duplicates,
    draft,
  });
}

export type HistoryEntry = {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly editor: string;
  readonly catalogue: string;
  readonly withdrawn: boolean;
  readonly approvals: readonly {
    readonly approver: string;
    readonly atMs: number;
    readonly paper: Paper | null;
  }[];
};

/** Every version of a case as saved, oldest first. Errors: E_NOT_FOUND. */
export function caseHistory(ws: OpenWorkspace, caseId: string): Result<HistoryEntry[]> {
  const versions = versionsOf(ws.db, caseId);
  if (versions.length === 0) return fail("E_NOT_FOUND", { case: caseId });
  return ok(
    versions.map((version) => {
      const { heading, record } = readCore(version.core);
      return {
        hash: version.hash,
        parents: heading.parents,
        editor: heading.editor,
        catalogue: heading.catalogue,
        withdrawn: record.withdrawn !== null,
        approvals: approvalsOf(ws.db, version.hash).map(({ approver, atMs, paper }) => ({
          approver,
          atMs,
          paper,
        })),
      };
    }),
  );
}
