import { movesCases } from "../../shared/catalogue/changes.ts";
import { bringIntoForce, catalogueInForce } from "../../shared/catalogue/in-force.ts";
import type { Report } from "../../shared/report/report.ts";
import type { Result } from "../../shared/result.ts";
import { indexCases, officeVersions } from "../cases/index-cases.ts";
import { heldOrShipped } from "../catalogue/in-force.ts";
import { recountCases } from "../catalogue/recount.ts";
import { judge, showCases } from "../cluster/view.ts";
import { bundleDevices, forgetAfter } from "../database/as-of-store.ts";
import { newestAction } from "../database/decision-store.ts";
import { dropLink, putLink } from "../database/duplicate-store.ts";
import { firstKeptAt, type ReportVersion } from "../database/report-version-store.ts";
import { heldRoster, storeRoster } from "../database/roster-store.ts";
import { type Breathe, rehearse } from "../database/transaction.ts";
import { chainUpTo } from "../identity/roster-file.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import type { ReportAsked } from "./report-input.ts";

/** A kept report as far as it says what it was made from. */
export type MadeThen = {
  readonly version: Pick<ReportVersion, "period" | "unitSet" | "modelHash" | "atMs">;
  readonly report: Pick<Report, "unitDay" | "provenance">;
};

/**
 * Does the work on the register as it stood when a kept report was first made, and undoes it: what came later (files, decisions,
 * approvals, entries, lists of units and machines, published periods and plans) is taken away, judged and counted anew. `asked`
 * is what the report was asked for then. Never from a query: a command that came between would be undone with it.
 * Errors: those of the work, E_CANCELLED.
 */
export async function asItWas<T>(
  ws: OpenWorkspace,
  { version, report }: MadeThen,
  work: (asked: ReportAsked, breathe: Breathe) => Promise<Result<T>>,
  signal?: AbortSignal,
): Promise<Result<T>> {
  const asOfMs = firstKeptAt(ws.db, version.modelHash) ?? version.atMs;
  const asked = { period: version.period, unitSet: version.unitSet, today: report.unitDay, asOfMs };
  const ofNow = catalogueInForce();
  try {
    return await rehearse(
      ws.db,
      async (breathe) => {
        takeRosterOf(ws, report.provenance.roster, asOfMs);
        await goBackTo(ws, asOfMs, breathe);
        return work(asked, breathe);
      },
      signal,
    );
  } finally {
    bringIntoForce(ofNow);
  }
}

/** The list that a report names by its hash; of reports that do not, the newest that was issued by then. */
function takeRosterOf(ws: OpenWorkspace, hash: string | null | undefined, atMs: number): void {
  const chain = ws.kind === "cluster" ? heldRoster(ws.db) : null;
  const then = chain
    ? chainUpTo(chain, (one, next) =>
        hash ? one.hash === hash : next === undefined || next.manifest.at > atMs,
      )
    : null;
  if (then) storeRoster(ws.db, then);
}

/** The register as it stood at a moment. */
async function goBackTo(ws: OpenWorkspace, atMs: number, breathe: Breathe): Promise<void> {
  const { db, kind } = ws;
  const ofNow = heldOrShipped(db);
  const { subjects, pairs } = forgetAfter(db, atMs);
  const ofThen = heldOrShipped(db);
  bringIntoForce(ofThen);
  if (movesCases(ofNow, ofThen)) await recountCases(db, kind, ofThen, breathe, undefined);
  for (const pair of pairs) {
    const [a = "", b = ""] = pair.split(" ");
    if (newestAction(db, pair) === "same-case") putLink(db, a, b, "");
    else dropLink(db, a, b, "");
  }
  if (kind === "cluster") {
    const changed = new Set(subjects);
    for (const device of bundleDevices(db)) for (const subject of judge(db, device)) changed.add(subject);
    await showCases(db, [...changed], breathe);
    return;
  }
  const cases = subjects.filter((subject) => !subject.includes("/"));
  indexCases(db, cases, (id) => officeVersions(db, id));
}
