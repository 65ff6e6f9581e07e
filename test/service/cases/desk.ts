import { join } from "node:path";
import { approveCases } from "../../../electron/cases/approve.ts";
import { createWorkspace } from "../../../electron/workspace/create-workspace.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { type CaseRecord, caseRecordSchema } from "../../../shared/case/record.ts";
import { deps, HEAD, headOf, must, pettyCase, RECORDER, tempFolder } from "../../support/offices.ts";

/** A real office folder whose clock the test turns. */
export async function makeDesk(at = "2026-03-02T02:00:00Z") {
  const { path, remove } = tempFolder();
  const clock = { ms: Date.parse(at), nowMs: () => clock.ms };
  const { workspace: ws } = must(
    await createWorkspace(
      {
        folder: join(path, "BN"),
        kind: "office",
        unit: "BN",
        machine: "A",
        users: [
          { name: "Chuyên viên", role: "recorder", passphrase: RECORDER },
          { name: "Lãnh đạo", role: "head", passphrase: HEAD, approvalPassphrase: HEAD },
        ],
      },
      { ...deps, clock },
    ),
  );
  return {
    ws,
    clock,
    close: () => {
      ws.close();
      remove();
    },
  };
}

export function petty(more: object = {}): CaseRecord {
  const { id: _id, ...record } = pettyCase("x");
  return caseRecordSchema.parse({ ...record, unit: "BN", ...more });
}

export const approve = (ws: OpenWorkspace, caseIds: readonly string[] | "all" = "all") =>
  must(approveCases(ws, { approverId: headOf(ws), passphrase: HEAD, caseIds }));

export const codeOf = (result: { ok: boolean; problem?: { code: string } }): string =>
  result.ok ? "ok" : (result.problem?.code ?? "");
