import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import { judgeDevice } from "../../shared/merge/judge.ts";
import { indexCases, type ShownVersions } from "../cases/index-cases.ts";
import {
  allShownHeads,
  heldBundles,
  isLeftOut,
  losesCase,
  setVerdict,
  shownHeads,
  subjectsOfDevice,
} from "../database/bundle-store.ts";
import type { Breathe } from "../database/transaction.ts";

/** Cases indexed between two breaths. */
const PIECE = 50;

/** Judges a device's bundles afresh and rewrites the view of every case they carry. Call it in the long transaction of the change. */
export async function judgeAndShow(db: Database, device: string, breathe: Breathe): Promise<void> {
  const verdicts = judgeDevice(
    heldBundles(db, device),
    (hash) => isLeftOut(db, hash),
    (lower, higher) => losesCase(db, lower, higher),
  );
  for (const [hash, verdict] of verdicts) setVerdict(db, hash, verdict);
  const cases = subjectsOfDevice(db, device).filter((subject) => !subject.includes("/"));
  // A link settles both its ends, so the order and size of the pieces do not matter.
  for (let at = 0; at < cases.length; at += PIECE) {
    indexCases(db, cases.slice(at, at + PIECE), (id) => clusterVersions(db, id));
    await breathe();
  }
}

/** A case with one head is shown and counted by it; of several heads the first by hash stands until they are merged. */
export function clusterVersions(db: Database, caseId: string): ShownVersions | null {
  const head = shownHeads(db, caseId)[0];
  return head ? { shown: head, counted: head, status: "approved" } : null;
}

/**
 * SHA-256 over the sorted lines `unit TAB case TAB heads LF` of what counts: two coordinators with the same bundles and
 * bundle decisions read the same one over the telephone.
 */
export function bundlesHash(db: Database): string {
  const hash = createHash("sha256");
  let key = "";
  let heads: string[] = [];
  const endLine = () => {
    if (key !== "") hash.update(`${key}\t${heads.join(",")}\n`, "utf8");
  };
  for (const row of allShownHeads(db)) {
    const next = `${row.unit}\t${row.subject}`;
    if (next !== key) {
      endLine();
      key = next;
      heads = [];
    }
    heads.push(row.hash);
  }
  endLine();
  return hash.digest("hex");
}
