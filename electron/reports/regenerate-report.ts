import type { Report } from "../../shared/report/report.ts";
import { ok, type Result } from "../../shared/result.ts";
import { indexCases, officeVersions } from "../cases/index-cases.ts";
import { judge, showCases } from "../cluster/view.ts";
import { bundleDevices, forgetAfter } from "../database/as-of-store.ts";
import { newestAction } from "../database/decision-store.ts";
import { dropLink, putLink } from "../database/duplicate-store.ts";
import { firstKeptAt } from "../database/report-version-store.ts";
import { type Breathe, rehearse } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { buildReport } from "./build-report.ts";
import { enteredBeside } from "./entered-beside.ts";
import { hashOf, keptReport, reportText } from "./keep-report.ts";

export type Regenerated = {
  /** Made anew it is the kept one to the letter. */
  readonly isSame: boolean;
  /** SHA-256 of what was made anew. */
  readonly hash: string;
  readonly keptHash: string;
  /** Codes of the tables that came out otherwise. */
  readonly tables: readonly string[];
  /** What it was made from that is not the same: other rules or catalogue of the program, other files. */
  readonly madeFrom: readonly (keyof Report["provenance"])[];
};

/**
 * A kept report made again from what it was made from: the files, decisions, approvals and entries that were there when it
 * was kept, whatever came since. It happens in a transaction that is undone. The cluster's list is that of now.
 * Errors: those of keptReport and buildReport, E_CANCELLED.
 */
export async function regenerateReport(
  ws: OpenWorkspace,
  n: number,
  signal?: AbortSignal,
): Promise<Result<Regenerated>> {
  const kept = keptReport(ws, n);
  if (!kept.ok) return kept;
  const { version, report } = kept.value;
  const asked = { period: version.period, unitSet: version.unitSet, today: report.unitDay };
  const made = await rehearse(
    ws.db,
    async (breathe) => {
      await goBackTo(ws, firstKeptAt(ws.db, version.modelHash) ?? version.atMs, breathe);
      return buildReport(ws, asked, enteredBeside(ws, version.period), breathe);
    },
    signal,
  );
  if (!made.ok) return made;
  const text = reportText(made.value);
  const again: Report = JSON.parse(text);
  const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const keptTable = (code: string) => report.tables.find((one) => one.code === code);
  const hash = hashOf(text);
  return ok({
    isSame: hash === version.modelHash,
    hash,
    keptHash: version.modelHash,
    tables: again.tables.filter((one) => differs(one, keptTable(one.code))).map((one) => one.code),
    madeFrom: (Object.keys(again.provenance) as (keyof Report["provenance"])[]).filter((key) =>
      differs(again.provenance[key], report.provenance[key]),
    ),
  });
}

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
