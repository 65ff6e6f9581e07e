import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exported } from "../../../electron/bundles/export-bundle.ts";
import { importBundles, readForCluster } from "../../../electron/bundles/import-bundle.ts";
import { getCase } from "../../../electron/cases/get-case.ts";
import { compareDecisions, writeDecisions } from "../../../electron/cluster/compare.ts";
import { leaveOutCase } from "../../../electron/cluster/decisions.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { clusterHistory } from "../../../electron/cluster/history.ts";
import { planBundle, planMore } from "../../../electron/cluster/plan.ts";
import { previewTotals } from "../../../electron/cluster/preview.ts";
import { bundlesHash, viewHash } from "../../../electron/cluster/view.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import {
  cardOf,
  HEAD,
  makeCluster,
  makeOffice,
  must,
  pettyCase,
  record,
  send,
  tempFolder,
} from "../../support/offices.ts";
import { codeOf } from "../cases/desk.ts";

describe("before and after a merge: what is ticked off, what is decided, what is told", () => {
  let folder: ReturnType<typeof tempFolder>;
  let cluster: Awaited<ReturnType<typeof makeCluster>>;
  let bn: OpenWorkspace;
  let sent: Exported;
  let caseId: string;
  beforeEach(async () => {
    folder = tempFolder();
    cluster = await makeCluster(join(folder.path, "cum"));
    bn = await makeOffice(join(folder.path, "bn"), "BN", cluster);
    caseId =
      record(bn, pettyCase("1"), pettyCase("2", { title: "Vụ việc khác tại xã Tân Mẫu" })).added[0]?.id ?? "";
    sent = await send(bn, join(folder.path, "usb"));
    must(await enrol(cluster.ws, [cardOf(sent)], cluster.by));
  });
  afterEach(() => {
    bn.close();
    cluster.ws.close();
    folder.remove();
  });

  const by = () => ({ userId: cluster.ws.user.id, passphrase: HEAD });
  const found = () =>
    cluster.ws.db
      .prepare("SELECT coalesce(sum(found), 0) FROM count_summary WHERE period = '2020H1'")
      .pluck()
      .get();
  const hashes = () => ({ bundles: bundlesHash(cluster.ws.db), view: viewHash(cluster.ws.db) });
  const history = () =>
    clusterHistory(cluster.ws, { after: null, limit: 50 }).rows.map(({ what, reason, signed }) => [
      what,
      reason,
      signed,
    ]);
  const rowsOf = (table: string) => cluster.ws.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

  it("says what the totals become, ticked cases left out, and keeps nothing of it", async () => {
    const before = hashes();
    const all = must(await previewTotals(cluster.ws, [sent.file], [], "2020H1"));
    expect([all.before.sum.vv, all.after.sum.vv, all.after.sum.vvEffective]).toEqual([0, 2, 2]);
    const less = must(await previewTotals(cluster.ws, [sent.file], [caseId], "2020H1"));
    expect([less.before.sum.vv, less.after.sum.vv]).toEqual([0, 1]);
    expect([hashes(), rowsOf("bundles"), found()]).toEqual([before, 0, 0]);
    // What was foretold is what comes.
    must(await importBundles(cluster.ws, [sent.file]));
    expect(found()).toBe(2);
    expect(codeOf(await previewTotals(cluster.ws, [sent.file], [], "2020H9"))).toBe("E_INPUT");
  });

  it("a ticked case comes with its file, counts for nothing, and says who and why", async () => {
    const signer = must(cluster.ws.approvalSigner(by().userId, HEAD));
    const leaveOut = { cases: new Map([[caseId, "Chờ xác minh"]]), signer };
    must(await importBundles(cluster.ws, [sent.file], { leaveOut }));
    expect(found()).toBe(1);
    expect(rowsOf("case_index")).toBe(2);
    expect(history()).toContainEqual(["leave-out-case", "Chờ xác minh", true]);
    const out = hashes();
    expect(must(getCase(cluster.ws, caseId)).status).toBe("left-out");
    must(await leaveOutCase(cluster.ws, caseId, false, "Đã xác minh", by()));
    expect(found()).toBe(2);
    expect(must(getCase(cluster.ws, caseId)).status).toBe("approved");
    expect(hashes().bundles).toBe(out.bundles);
    expect(hashes().view).not.toBe(out.view);
    expect(history()).toContainEqual(["take-back-case", "Đã xác minh", true]);
  });

  it("without a reason, with a wrong passphrase or for an unknown case nothing is decided", async () => {
    must(await importBundles(cluster.ws, [sent.file]));
    const before = [hashes(), history()];
    const wrong = { ...by(), passphrase: "khong phai mat khau nay" };
    expect(codeOf(await leaveOutCase(cluster.ws, caseId, true, "  ", by()))).toBe("E_INPUT");
    expect(codeOf(await leaveOutCase(cluster.ws, caseId, true, "Lý do", wrong))).toBe(
      "E_APPROVAL_PASSPHRASE",
    );
    expect(codeOf(await leaveOutCase(cluster.ws, "khong-co", true, "Lý do", by()))).toBe("E_NOT_FOUND");
    expect([hashes(), history()]).toEqual(before);
  });

  it("two lists of decisions: the same bundles, and exactly the case that was decided differently", async () => {
    must(await importBundles(cluster.ws, [sent.file]));
    must(await leaveOutCase(cluster.ws, caseId, true, "Chờ xác minh", by()));
    const list = join(folder.path, "quyet-dinh.socum-qd");
    must(await writeDecisions(cluster.ws, list));
    const compare = async () => must(await compareDecisions(cluster.ws, new Uint8Array(readFileSync(list))));
    expect(await compare()).toMatchObject({ sameBundles: true, sameView: true, differences: [] });
    must(await leaveOutCase(cluster.ws, caseId, false, "Đã xác minh", by()));
    const now = await compare();
    expect([now.sameBundles, now.sameView]).toEqual([true, false]);
    expect(now.differences.map(({ ours, theirs }) => [ours, theirs?.action, theirs?.case])).toEqual([
      [null, "leave-out-case", caseId],
    ]);
    const bytes = readFileSync(list);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    expect(codeOf(await compareDecisions(cluster.ws, new Uint8Array(bytes)))).toBe("E_AGE_DAMAGED");
  });

  it("the same stick twice, a pulled stick and a file changed after the check change no number", async () => {
    record(bn, pettyCase("3", { title: "Vụ việc thứ ba tại xã Hồng Mẫu" }));
    const second = await send(bn, join(folder.path, "usb"));
    must(await previewTotals(cluster.ws, [sent.file, second.file], [], "2020H1"));
    const bytes = readFileSync(second.file);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    writeFileSync(second.file, bytes);
    const outcomes = must(await importBundles(cluster.ws, [sent.file, sent.file, second.file]));
    expect(outcomes.map((one) => one.code ?? one.outcome)).toEqual(["merged", "duplicate", "E_AGE_DAMAGED"]);
    const before = hashes();
    rmSync(second.file);
    const gone = must(await importBundles(cluster.ws, [second.file, sent.file]));
    expect(gone.map((one) => one.code ?? one.outcome)).toEqual(["E_NOT_FOUND", "duplicate"]);
    expect([hashes(), found()]).toEqual([before, 2]);
  });

  it("a long list comes page by page, each case once, what stays as it is left out; the counts are whole at once", async () => {
    must(await importBundles(cluster.ws, [sent.file]));
    record(
      bn,
      ...["a", "b", "c", "d", "e"].map((id) =>
        pettyCase(id, { title: `Vụ việc nối tiếp ${id} tại xã Tân Mẫu` }),
      ),
    );
    const bundle = must(await readForCluster(cluster.ws, (await send(bn, join(folder.path, "usb"))).file));
    const whole = must(await planBundle(cluster.ws, bundle, 500));
    expect(whole).toMatchObject({ counts: { new: 5, unchanged: 2 }, next: null });
    const first = must(await planBundle(cluster.ws, bundle, 2));
    expect(first.counts).toEqual(whole.counts);
    const listed = [...first.cases];
    for (let next = first.next; next !== null; ) {
      const more = must(await planMore(cluster.ws, bundle, next, 2));
      expect(more.cases.length).toBeLessThanOrEqual(2);
      listed.push(...more.cases);
      next = more.next;
    }
    expect(listed).toEqual(whole.cases);
  });

  it("of fourteen files five are hostile: nine are taken, each of the five is refused by name", async () => {
    const good = [sent.file];
    for (let at = 1; at < 9; at += 1) {
      record(bn, pettyCase(`n${at}`, { title: `Vụ việc nối tiếp ${"abcdefghi"[at]} tại xã Tân Mẫu` }));
      good.push((await send(bn, join(folder.path, "usb"))).file);
    }
    const whole = readFileSync(sent.file);
    const bad = [
      Buffer.alloc(0),
      Buffer.from("không phải tệp số liệu"),
      whole.subarray(0, whole.length >> 1),
      Buffer.concat([whole, whole]),
      Buffer.from(whole.map((byte, at) => (at === whole.length - 30 ? byte ^ 1 : byte))),
    ].map((bytes, at) => {
      const file = join(folder.path, `xau-${at}.socum`);
      writeFileSync(file, bytes);
      return file;
    });
    const mixed = good.flatMap((file, at) => (at < bad.length ? [bad[at] as string, file] : [file]));
    const outcomes = must(await importBundles(cluster.ws, mixed));
    expect(outcomes).toHaveLength(14);
    expect(outcomes.filter((one) => one.outcome === "merged")).toHaveLength(9);
    const refused = outcomes.filter((one) => one.outcome === "refused");
    expect(refused.map((one) => one.file)).toEqual([0, 1, 2, 3, 4].map((at) => `xau-${at}.socum`));
    expect(refused.every((one) => one.code !== null)).toBe(true);
    expect(found()).toBe(10);
  }, 60_000);
});
