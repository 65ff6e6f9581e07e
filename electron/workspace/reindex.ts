import type { Database } from "better-sqlite3";
import { ok, type Result } from "../../shared/result.ts";
import { indexCases, officeVersions } from "../cases/index-cases.ts";
import { clusterCase } from "../cluster/view.ts";
import { deleteMeta, getMeta } from "../database/meta-store.ts";
import { inTransaction } from "../database/transaction.ts";

/**
 * A migration that gives the index new columns marks it stale: every case is then indexed afresh from its versions, in
 * one transaction, before the register is used. A power cut in between leaves the mark, and the next opening does it.
 */
export function reindexIfStale(db: Database, kind: "office" | "cluster"): Result<null> {
  if (getMeta(db, "index_stale") === null) return ok(null);
  return inTransaction(db, () => {
    const ids = db.prepare("SELECT id FROM case_index ORDER BY id").pluck().all() as string[];
    db.exec("DELETE FROM case_texts");
    indexCases(db, ids, (id) => (kind === "office" ? officeVersions(db, id) : clusterCase(db, id)));
    deleteMeta(db, "index_stale");
    return ok(null);
  });
}
