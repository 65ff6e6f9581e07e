import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Exported, exportBundle } from "../../electron/bundles/export-bundle.ts";
import { addCases } from "../../electron/cases/add-cases.ts";
import { approveCases } from "../../electron/cases/approve.ts";
import type { EnrolRequest } from "../../electron/cluster/enrol.ts";
import { initCluster } from "../../electron/cluster/init-cluster.ts";
import { importRosterToOffice, writeRosterFile } from "../../electron/cluster/rosters.ts";
import { createWorkspace } from "../../electron/workspace/create-workspace.ts";
import type { OpenWorkspace } from "../../electron/workspace/open-workspace.ts";
import type { Result } from "../../shared/result.ts";

export const RECORDER = "lua may cau song thu";
export const HEAD = "nui cao bien rong xanh";

export const deps = { clock: { nowMs: () => Date.now() }, randomBytes, kdfLogN: 10 };

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.params)}`);
  return result.value;
}

export function tempFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "so-cum-test-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export async function makeCluster(folder: string) {
  const { workspace } = must(
    await createWorkspace(
      {
        folder,
        kind: "cluster",
        unit: "",
        machine: "",
        users: [{ name: "Đầu mối", role: "coordinator", passphrase: RECORDER, approvalPassphrase: HEAD }],
      },
      deps,
    ),
  );
  const roster = must(
    await initCluster(workspace, { name: "Cụm thử", coordinatorId: workspace.user.id, passphrase: HEAD }),
  );
  const rosterFile = `${folder}.socum-ds`;
  must(await writeRosterFile(workspace, rosterFile));
  return {
    ws: workspace,
    rosterFile,
    fingerprint: roster.fingerprint,
    by: { userId: workspace.user.id, passphrase: HEAD },
  };
}

export async function makeOffice(
  folder: string,
  unit: string,
  cluster?: { rosterFile: string; fingerprint: string },
  machine = "A",
) {
  const { workspace } = must(
    await createWorkspace(
      {
        folder,
        kind: "office",
        unit,
        machine,
        users: [
          { name: "Chuyên viên", role: "recorder", passphrase: RECORDER },
          { name: "Lãnh đạo", role: "head", passphrase: HEAD, approvalPassphrase: HEAD },
        ],
      },
      deps,
    ),
  );
  if (cluster) must(await importRosterToOffice(workspace, cluster.rosterFile, cluster.fingerprint));
  return workspace;
}

export const headOf = (ws: OpenWorkspace): string => ws.approvers()[0]?.id ?? "";

/** A petty incident that is complete and effective in 2020H1. */
export const pettyCase = (id: string, more: object = {}) => ({
  id,
  kind: "VV",
  title: `Vụ việc mẫu số ${id} tại phường Lộc Mẫu`,
  detectedOn: "2020-03-12",
  mainSource: "N03",
  sector: "L12",
  role: "R1",
  acts: ["k"],
  people: [{ id: "p1", name: "Bùi Thị Mẫu 08", standing: "người vi phạm" }],
  advice: [{ id: "a1", outcome: "accepted", directive: "Công văn số 1-CV/TU" }],
  outcome: { value: true, onDate: "2020-05-05", reason: "Đã xử lý" },
  ...more,
});

export function record(ws: OpenWorkspace, ...cases: object[]) {
  const added = must(addCases(ws, cases, "thử"));
  return {
    added,
    approval: must(approveCases(ws, { approverId: headOf(ws), passphrase: HEAD, caseIds: "all" })),
  };
}

export const send = async (
  ws: OpenWorkspace,
  outDir: string,
  profile: "names-in" | "names-out" = "names-out",
) =>
  must(
    await exportBundle(ws, { period: "2020H1", outDir, profile, approverId: headOf(ws), passphrase: HEAD }),
  );

/** The registration card that went with a bundle; where none did, enrolling refuses it. */
export const cardOf = ({ requestFile, requestFingerprint }: Exported): EnrolRequest => ({
  requestFile: requestFile ?? "",
  fingerprint: requestFingerprint ?? "",
});

/** Every file below a folder. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
