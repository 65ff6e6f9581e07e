import type { Database } from "better-sqlite3";
import { type CaseFacts, caseFacts, settleCase } from "../../shared/case/counting.ts";
import { planAmong } from "../../shared/catalogue/plans.ts";
import type { CatalogueRows } from "../../shared/catalogue/rules.ts";
import { officeVersions } from "../cases/index-cases.ts";
import { settleGroups } from "../cases/settle-groups.ts";
import { clusterCase } from "../cluster/view.ts";
import {
  countIndexRows,
  type Settled,
  type SettledRow,
  settledOf,
  settledPage,
  settledWriter,
} from "../database/case-index-store.ts";
import { linkedCases } from "../database/duplicate-store.ts";
import type { Breathe } from "../database/transaction.ts";

export type RecountWatch = {
  readonly signal?: AbortSignal;
  readonly progress?: (step: {
    readonly done: number;
    readonly total: number;
    readonly phase: string;
  }) => void;
};

/** Cases settled between two breaths. */
const PIECE = 100;

/**
 * Settles every case of a register anew by other windows and plans: only what counts where is rewritten, no text and no
 * search. Answers how many cases count otherwise than before. Call it in the long transaction that brings the rows in.
 */
export async function recountCases(
  db: Database,
  kind: "office" | "cluster",
  { periods, plans }: Pick<CatalogueRows, "periods" | "plans">,
  breathe: Breathe,
  progress: RecountWatch["progress"],
): Promise<number> {
  const total = countIndexRows(db);
  const put = settledWriter(db);
  const linked = new Set(linkedCases(db));
  const linkedBefore = new Map<string, string>();
  let moved = 0;
  let done = 0;
  for (let page = settledPage(db, "", PIECE); page.length > 0; ) {
    for (const row of page) {
      if (linked.has(row.id)) linkedBefore.set(row.id, textOf(row));
      const facts = countedFacts(db, kind, row);
      // A draft or a case that was left out is in no number under any windows.
      if (!facts) continue;
      const settled = settleCase(facts, row.convertedOn, periods, (one) => planAmong(plans, one.to));
      if (textOf(row) === textOf(settled)) continue;
      put(row.id, settled);
      if (!linked.has(row.id)) moved += 1;
    }
    done += page.length;
    progress?.({ done, total, phase: "recount" });
    await breathe();
    page = settledPage(db, page.at(-1)?.id ?? "", PIECE);
  }
  // Each linked case stands as if there were no links, which is what settling groups begins from.
  settleGroups(db, linked, linked.size > 0);
  for (const [id, before] of linkedBefore) {
    const now = settledOf(db, id);
    if (now && textOf(now) !== before) moved += 1;
  }
  return moved;
}

/**
 * What an approved case counts by stands in its row. Where work waits, a withdrawal or two machines differ, the row shows what
 * does not count (yet), and the counted version is read.
 */
function countedFacts(db: Database, kind: "office" | "cluster", row: SettledRow): CaseFacts | null {
  if (row.status === "approved") return { ...row, withdrawn: false, convertedFrom: [], duplicateOf: [] };
  const counted = (kind === "office" ? officeVersions : clusterCase)(db, row.id)?.counted;
  return counted ? caseFacts(counted) : null;
}

const textOf = (row: Settled): string =>
  [row.countingPeriod, row.foundPeriod, row.foundExclusion, row.effectivePeriod, row.effectiveExclusion].join(
    " ",
  );
