import type { Report } from "../../shared/report/report.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { asItWas } from "./as-it-was.ts";
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

/** Reports of before do not name the list of the cluster; one made again of them does not either. */
function toldAlike(again: Report, kept: Report): Report {
  if (kept.provenance.roster !== undefined) return again;
  const { roster, ...provenance } = again.provenance;
  return { ...again, provenance };
}

/**
 * A kept report made again from what it was made from: the files, decisions, approvals, entries, the list of the cluster and
 * the periods and plans that were there when it was kept, whatever came since. It happens in a transaction that is undone.
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
  const made = await asItWas(
    ws,
    kept.value,
    (asked, breathe) => buildReport(ws, asked, enteredBeside(ws, asked.period), breathe),
    signal,
  );
  if (!made.ok) return made;
  const text = reportText(toldAlike(made.value, report));
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
