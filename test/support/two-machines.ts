import { join } from "node:path";
import { importBundles } from "../../electron/bundles/import-bundle.ts";
import { approveCases } from "../../electron/cases/approve.ts";
import { getCase } from "../../electron/cases/get-case.ts";
import { saveVersion } from "../../electron/cases/save-version.ts";
import { enrol } from "../../electron/cluster/enrol.ts";
import { importRosterToOffice, writeRosterFile } from "../../electron/cluster/rosters.ts";
import { sendToSibling } from "../../electron/siblings/send-to-sibling.ts";
import { takeFromSibling } from "../../electron/siblings/take-from-sibling.ts";
import type { OpenWorkspace } from "../../electron/workspace/open-workspace.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { cardOf, HEAD, headOf, makeCluster, makeOffice, must, pettyCase, record, send } from "./offices.ts";

/** A cluster that knows machines A and B of Bắc Ninh; A recorded the approved case `caseId`, which B gets by an exchange. */
export async function makeTwoMachines(root: string) {
  const cluster = await makeCluster(join(root, "cum"));
  const a = await makeOffice(join(root, "bn-a"), "BN", cluster, "A");
  const b = await makeOffice(join(root, "bn-b"), "BN", cluster, "B");
  const caseId = record(a, pettyCase("C1")).added[0]?.id ?? "";
  record(b, pettyCase("C2", { title: "Vụ việc riêng của máy B tại xã Tân Mẫu" }));
  const usb = join(root, "usb");
  const [fromA, fromB] = [await send(a, usb), await send(b, usb)];
  must(await enrol(cluster.ws, [cardOf(fromA), cardOf(fromB)], cluster.by));
  must(await importBundles(cluster.ws, [fromA.file, fromB.file]));
  const newer = join(root, "ds-2.socum-ds");
  must(await writeRosterFile(cluster.ws, newer));
  for (const office of [a, b]) must(await importRosterToOffice(office, newer));
  return { cluster, a, b, caseId, usb };
}

/** Edits the approved case as a clerk does, and lets the head approve it. */
export function edit(
  office: OpenWorkspace,
  caseId: string,
  change: (record: CaseRecord) => Partial<CaseRecord>,
) {
  const { record: before } = must(getCase(office, caseId));
  must(saveVersion(office, caseId, { ...before, ...change(before) }, "submitted"));
  must(approveCases(office, { approverId: headOf(office), passphrase: HEAD, caseIds: [caseId] }));
}

export const approveAll = (office: OpenWorkspace) =>
  must(approveCases(office, { approverId: headOf(office), passphrase: HEAD, caseIds: "all" }));

/** Carries what `from` approved to `to`. */
export async function exchange(from: OpenWorkspace, to: OpenWorkspace, folder: string) {
  const sent = must(
    await sendToSibling(from, {
      outDir: folder,
      period: "2020H1",
      approverId: headOf(from),
      passphrase: HEAD,
    }),
  );
  return { ...sent, taken: must(await takeFromSibling(to, sent.file, "tệp của máy kia")) };
}
