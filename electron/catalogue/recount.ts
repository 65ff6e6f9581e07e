import type { Database } from "better-sqlite3";
import { caseFacts, settleCase } from "../../shared/case/counting.ts";
import { planAmong } from "../../shared/catalogue/plans.ts";
import type { CatalogueRows } from "../../shared/catalogue/rules.ts";
import { officeVersions } from "../cases/index-cases.ts";
import { settleGroups } from "../cases/settle-groups.ts";
import { clusterCase } from "../cluster/view.ts";
import {
  convertedOn,
  countIndexRows,
  putSettled,
  type SettledRow,
  settledOf,
  settledPage,
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
  { periods, plans }: CatalogueRows,
  breathe: Breathe,
  progress: RecountWatch["progress"],
): Promise<number> {
  const choose = kind === "office" ? officeVersions : clusterCase;
  const total = countIndexRows(db);
  const linked = new Set(linkedCases(db));
  const linkedBefore = new Map<string, string>();
  let moved = 0;
  let done = 0;
  for (let page = settledPage(db, "", PIECE); page.length > 0; ) {
    for (const before of page) {
      const counted = choose(db, before.id)?.counted;
      if (linked.has(before.id)) linkedBefore.set(before.id, textOf(before));
      // A draft or a case that was left out is in no number under any windows.
      if (!counted) continue;
      const settled = settleCase(caseFacts(counted), convertedOn(db, before.id), periods, (one) =>
        planAmong(plans, one.to),
      );
      const isSame = textOf(before) === textOf(settled);
      if (!isSame) putSettled(db, { id: before.id, ...settled });
      if (!isSame && !linked.has(before.id)) moved += 1;
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

const textOf = (row: Omit<SettledRow, "id">): string =>
  [row.countingPeriod, row.foundPeriod, row.foundExclusion, row.effectivePeriod, row.effectiveExclusion].join(
    " ",
  );
