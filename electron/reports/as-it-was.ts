import type { Result } from "../../shared/result.ts";
import { indexCases, officeVersions } from "../cases/index-cases.ts";
import { judge, showCases } from "../cluster/view.ts";
import { bundleDevices, forgetAfter } from "../database/as-of-store.ts";
import { newestAction } from "../database/decision-store.ts";
import { dropLink, putLink } from "../database/duplicate-store.ts";
import { firstKeptAt, type ReportVersion } from "../database/report-version-store.ts";
import { type Breathe, rehearse } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/**
 * Does the work on the register as it stood when a kept report was first made: what came later (files, decisions, approvals,
 * entries) is taken away, judged and counted anew, and put back when the work is done, in a transaction that is undone.
 * Never from a query: a command that came between would be undone with it. Errors: those of the work, E_CANCELLED.
 */
export const asItWas = <T>(
  ws: OpenWorkspace,
  version: Pick<ReportVersion, "modelHash" | "atMs">,
  work: (breathe: Breathe) => Promise<Result<T>>,
  signal?: AbortSignal,
): Promise<Result<T>> =>
  rehearse(
    ws.db,
    async (breathe) => {
      await goBackTo(ws, firstKeptAt(ws.db, version.modelHash) ?? version.atMs, breathe);
      return work(breathe);
    },
    signal,
  );

/** The register as it stood at a moment. */
async function goBackTo(ws: OpenWorkspace, atMs: number, breathe: Breathe): Promise<void> {
  const { db } = ws;
  const { subjects, pairs } = forgetAfter(db, atMs);
  for (const pair of pairs) {
    const [a = "", b = ""] = pair.split(" ");
    if (newestAction(db, pair) === "same-case") putLink(db, a, b, "");
    else dropLink(db, a, b, "");
  }
  if (ws.kind === "cluster") {
    const changed = new Set(subjects);
    for (const device of bundleDevices(db)) for (const subject of judge(db, device)) changed.add(subject);
    await showCases(db, [...changed], breathe);
    return;
  }
  const cases = subjects.filter((subject) => !subject.includes("/"));
  indexCases(db, cases, (id) => officeVersions(db, id));
}
