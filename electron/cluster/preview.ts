import { fail, ok, type Result } from "../../shared/result.ts";
import { type ImportOptions, keepVerified, ownCases, readForCluster } from "../bundles/import-bundle.ts";
import { expectingFailure } from "../bundles/read/failure.ts";
import type { VerifiedBundle } from "../bundles/verified-bundle.ts";
import { type Totals, totals } from "../cases/totals.ts";
import { shownHeads } from "../database/bundle-heads-store.ts";
import { bundleByHash } from "../database/bundle-store.ts";
import { nextDecision, putDecision } from "../database/decision-store.ts";
import { rehearse } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { judge, showCases } from "./view.ts";

export type TotalsPreview = {
  readonly before: Totals;
  readonly after: Totals;
};

/**
 * What merging these files, without the cases that were ticked off, would do to the totals of a period: the merge itself, in a
 * transaction that is undone, so that the numbers shown are those that will come. Files that are refused, held or known count
 * for nothing. Errors: E_INPUT (period), E_CANCELLED, E_NOT_ALLOWED, E_DISK_FULL.
 */
export async function previewTotals(
  ws: OpenWorkspace,
  files: readonly string[],
  leaveOut: readonly string[],
  period: string,
  options: ImportOptions = {},
): Promise<Result<TotalsPreview>> {
  const before = totals(ws, period);
  if (!before.ok) return before;
  const bundles: VerifiedBundle[] = [];
  for (const [at, file] of files.entries()) {
    options.progress?.({ done: at, total: files.length, phase: "check" });
    const read = await readForCluster(ws, file, { signal: options.signal });
    if (read.ok) bundles.push(read.value);
    else if (read.problem.code === "E_CANCELLED") return read;
  }
  const after = await expectingFailure(() =>
    rehearse(
      ws.db,
      async (breathe) => {
        const ticked = new Map(leaveOut.map((caseId) => [caseId, ""] as const));
        for (const bundle of bundles) {
          if (bundleByHash(ws.db, bundle.hash)) continue;
          await keepVerified(ws, bundle, new Uint8Array(), breathe, options);
          const changed = new Set(judge(ws.db, bundle.manifest.device));
          for (const [caseId] of ownCases(bundle, ticked)) {
            rehearseLeavingOut(ws, caseId);
            changed.add(caseId);
          }
          await showCases(ws.db, [...changed], breathe);
        }
        return totals(ws, period);
      },
      options.signal,
    ),
  );
  if (!after.ok) return after;
  return options.signal?.aborted ? fail("E_CANCELLED") : ok({ before: before.value, after: after.value });
}

/** Without a signature: nobody has decided anything yet, and nothing of it stays. */
function rehearseLeavingOut(ws: OpenWorkspace, caseId: string): void {
  const heads = shownHeads(ws.db, caseId);
  if (heads.length === 0) return;
  const n = nextDecision(ws.db);
  const action = "leave-out-case";
  const payload = JSON.stringify({ n, action, case: caseId, heads, reason: "", at: 0 });
  putDecision(ws.db, { n, action, subject: caseId, payload, signer: "", signature: "" });
}
