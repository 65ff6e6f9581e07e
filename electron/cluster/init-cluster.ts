import { SHIPPED } from "../../shared/catalogue/in-force.ts";
import { UNITS } from "../../shared/catalogue/units.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { appendAudit } from "../database/audit-store.ts";
import { heldRoster, storeRoster } from "../database/roster-store.ts";
import { inTransaction } from "../database/transaction.ts";
import { firstRoster, rosterFingerprint } from "../identity/roster-file.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** Issues roster 1: the cluster's units without machines. Its fingerprint goes into the letter to each office. */
export async function initCluster(
  ws: OpenWorkspace,
  wanted: { readonly name: string; readonly coordinatorId: string; readonly passphrase: string },
): Promise<Result<{ fingerprint: string; cluster: string }>> {
  if (ws.kind !== "cluster" || heldRoster(ws.db)) return fail("E_NOT_ALLOWED");
  const signer = ws.approvalSigner(wanted.coordinatorId, wanted.passphrase);
  if (!signer.ok) return signer;
  const at = ws.deps.clock.nowMs();
  const cluster = Buffer.from(ws.deps.randomBytes(16)).toString("hex");
  const chain = firstRoster(
    {
      cluster,
      name: wanted.name,
      recipients: [ws.ageRecipient],
      units: UNITS.map((unit) => ({
        code: unit.code,
        onePerson: false,
        predecessors: UNITS.filter((one) => one.successor === unit.code).map((one) => one.code),
        devices: [],
        approvers: [],
      })),
      catalogue: SHIPPED.name,
      at,
    },
    signer.value,
  );
  return inTransaction(ws.db, () => {
    storeRoster(ws.db, chain);
    const fingerprint = rosterFingerprint(chain);
    appendAudit(ws.db, { what: "roster", at, user: wanted.coordinatorId, version: 1, fingerprint });
    return ok({ fingerprint, cluster });
  });
}
