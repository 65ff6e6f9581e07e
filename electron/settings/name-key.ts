import { fail, ok, type Result } from "../../shared/result.ts";
import { momentOfChange } from "../cases/moment.ts";
import { appendAudit } from "../database/audit-store.ts";
import { deleteMeta, getMeta, setMeta } from "../database/meta-store.ts";
import { inTransaction } from "../database/transaction.ts";
import { normaliseRecoveryKey, recoveryKeyOf } from "../identity/recovery-key.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

const KEY = "nameKey";
const RANDOM_BYTES = 40;

/** The cluster's key for marking names, forty digits; null where names are not marked, as they are not unless somebody says so. */
export const nameKey = (ws: Pick<OpenWorkspace, "db">): string | null => getMeta(ws.db, KEY);

/**
 * Types the key at an office, or takes it away with "": what is saved from then on is marked, or no more; versions saved
 * before stay as they are. The audit chain says that it was done, never the key. Errors: E_INPUT (not forty digits), E_CLOCK.
 */
export function setNameKey(ws: OpenWorkspace, typed: string): Result<null> {
  const key = typed.trim() === "" ? null : normaliseRecoveryKey(typed);
  if (key === null && typed.trim() !== "") return fail("E_INPUT", { field: "key" });
  return keep(ws, key);
}

/** A new key of a cluster, for the letter to its offices; what was marked with the old one is no longer found alike. */
export function makeNameKey(ws: OpenWorkspace): Result<{ key: string }> {
  if (ws.kind !== "cluster") return fail("E_NOT_ALLOWED");
  const key = recoveryKeyOf(ws.deps.randomBytes(RANDOM_BYTES));
  const kept = keep(ws, key);
  return kept.ok ? ok({ key }) : kept;
}

const keep = (ws: OpenWorkspace, key: string | null): Result<null> =>
  inTransaction(ws.db, () => {
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    if (key === null) deleteMeta(ws.db, KEY);
    else setMeta(ws.db, KEY, key);
    appendAudit(ws.db, { what: "name-key", at: moment.value, user: ws.user.id, on: key !== null });
    return ok(null);
  });
