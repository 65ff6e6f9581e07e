import { join } from "node:path";
import { importBundles } from "../../electron/bundles/import-bundle.ts";
import { decidePair, leaveOut, leaveOutCase, resolveConflict } from "../../electron/cluster/decisions.ts";
import { enrol } from "../../electron/cluster/enrol.ts";
import { writeRosterFile } from "../../electron/cluster/rosters.ts";
import { shownHeads } from "../../electron/database/bundle-heads-store.ts";
import { type ExportedUpward, exportUpward } from "../../electron/upward/export-upward.ts";
import { nameMember, takeListAbove } from "../../electron/upward/link-clusters.ts";
import { takeUpwards } from "../../electron/upward/take-upward.ts";
import type { OpenWorkspace } from "../../electron/workspace/open-workspace.ts";
import { cardOf, makeCluster, makeOffice, must, pettyCase, record, send } from "./offices.ts";
import { edit, exchange, makeTwoMachines } from "./two-machines.ts";

type Cluster = Awaited<ReturnType<typeof makeCluster>>;

/**
 * Two clusters and the level above them, each side's list confirmed by the typed digits. The first has two machines of Bắc Ninh
 * that changed one case apart, a conflict decided and a file left out; the second has Hải Phòng with a pair linked as one
 * case and a case left out, and Hà Nội.
 */
export async function makeTwoLevels(root: string) {
  const { cluster: one, a, b, caseId, usb } = await makeTwoMachines(join(root, "mot"));
  await exchange(a, b, join(root, "trao-doi"));
  edit(a, caseId, () => ({ title: "Tên vụ theo máy A" }));
  edit(b, caseId, () => ({ title: "Tên vụ theo máy B", agency: "UBND phường Lộc Mẫu" }));
  const [fromA, fromB] = [await send(a, usb), await send(b, usb)];
  must(await importBundles(one.ws, [fromA.file, fromB.file]));
  const heads = shownHeads(one.ws.db, caseId);
  const choices = [{ field: "title", side: heads[1] ?? "" }];
  must(await resolveConflict(one.ws, { caseId, heads, choices }, "Máy ghi sau", one.by));
  record(a, pettyCase("C9"));
  const third = await send(a, usb);
  must(await importBundles(one.ws, [third.file]));
  must(await leaveOut(one.ws, third.hash, "Gửi nhầm kỳ", one.by));

  const two = await makeCluster(join(root, "hai"));
  const hp = await makeOffice(join(root, "HP"), "HP", two);
  const hn = await makeOffice(join(root, "HN"), "HN", two);
  const added = record(
    hp,
    pettyCase("P1"),
    pettyCase("P2"),
    pettyCase("P3", { detectedOn: "2020-02-10" }),
  ).added.map((row) => row.id);
  record(hn, pettyCase("N1"));
  const [fromHp, fromHn] = [await send(hp, join(root, "usb-2")), await send(hn, join(root, "usb-2"))];
  must(await enrol(two.ws, [cardOf(fromHp), cardOf(fromHn)], two.by));
  must(await importBundles(two.ws, [fromHp.file, fromHn.file]));
  const [p1 = "", p2 = "", p3 = ""] = added;
  must(await decidePair(two.ws, "same-case", [p1, p2], "Cùng một vụ", two.by));
  must(await leaveOutCase(two.ws, p3, true, "Đang xác minh", two.by));

  const above = await makeCluster(join(root, "tren"));
  for (const cluster of [one, two]) {
    const list = `${cluster.rosterFile}-2`;
    must(await writeRosterFile(cluster.ws, list));
    must(nameMember(above.ws, list, cluster.fingerprint));
    must(takeListAbove(cluster.ws, above.rosterFile, above.fingerprint));
  }
  const levels = { one, two, above, a, b, hp, hn, caseId, pair: [p1, p2] as const, p3, usb };
  return {
    ...levels,
    /** Whatever stands in these places by then. */
    close(this: typeof levels) {
      for (const ws of [this.one.ws, this.two.ws, this.above.ws, a, b, hp, hn]) ws.close();
    },
  };
}

export const sendUpward = async (
  cluster: Cluster,
  outDir: string,
  names: "in" | "out" = "out",
): Promise<ExportedUpward> => must(await exportUpward(cluster.ws, { outDir, names, by: cluster.by }));

export async function takeOne(ws: OpenWorkspace, path: string, forkReason?: string) {
  const [taken] = must(
    await takeUpwards(ws, [{ path, name: "tep" }], forkReason === undefined ? {} : { forkReason }),
  );
  if (!taken) throw new Error("nothing came back");
  return taken;
}
