import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { getCase } from "../../../electron/cases/get-case.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { conflictOf, listConflicts } from "../../../electron/cluster/conflicts.ts";
import { resolveConflict } from "../../../electron/cluster/decisions.ts";
import { bundlesHash, shownCase, viewHash } from "../../../electron/cluster/view.ts";
import { approvedHeads, getVersion, parentsOf } from "../../../electron/database/version-store.ts";
import { sendToSibling } from "../../../electron/siblings/send-to-sibling.ts";
import { chooseFields, settleMerge } from "../../../electron/siblings/settle-merge.ts";
import { takeFromSibling } from "../../../electron/siblings/take-from-sibling.ts";
import { databaseImage } from "../../support/database-image.ts";
import { HEAD, headOf, makeCluster, makeOffice, must, send, tempFolder } from "../../support/offices.ts";
import { approveAll, edit, exchange, makeTwoMachines } from "../../support/two-machines.ts";

const root = tempFolder();
let two: Awaited<ReturnType<typeof makeTwoMachines>>;
beforeAll(async () => {
  two = await makeTwoMachines(root.path);
});
afterAll(() => {
  two.a.close();
  two.b.close();
  two.cluster.ws.close();
  root.remove();
});

describe("two machines of one office, at home", () => {
  it("a case of the other machine arrives with its names; the same file again changes nothing", async () => {
    const { a, b, caseId, usb } = two;
    const { file, taken } = await exchange(a, b, usb);
    expect(taken).toMatchObject({ outcome: "taken", machine: "A", seq: 1, added: 1, merged: 0, waiting: 0 });
    expect(must(getCase(b, caseId)).record.people[0]?.name).toBe("Bùi Thị Mẫu 08");
    const before = databaseImage(b).rows;
    expect(must(await takeFromSibling(b, file, "lần hai"))).toMatchObject({
      outcome: "duplicate",
      machine: "A",
    });
    expect(databaseImage(b).rows).toBe(before);
  });

  it("an edit keeps the private half's salt unless names change: else every edit would change them on both sides", () => {
    const { a, caseId } = two;
    const digest = () => getVersion(a.db, approvedHeads(a.db, caseId)[0] ?? "")?.privateDigest;
    const before = digest();
    edit(a, caseId, () => ({ summary: "Máy A bổ sung tóm tắt" }));
    expect(digest()).toBe(before);
  });

  it("what only one changed is put together without a question, for the head to approve with both parents", async () => {
    const { a, b, caseId, usb } = two;
    edit(b, caseId, ({ events }) => ({
      agency: "UBND phường Lộc Mẫu",
      events: [...events, { id: "eb", code: "G10", date: "2020-04-01", agency: "", document: "", note: "" }],
    }));
    const { taken } = await exchange(a, b, usb);
    expect(taken).toMatchObject({ merged: 1, waiting: 0 });
    const waiting = must(getCase(b, caseId));
    expect(waiting.status).toBe("submitted");
    expect(waiting.record).toMatchObject({ agency: "UBND phường Lộc Mẫu", summary: "Máy A bổ sung tóm tắt" });
    expect(waiting.record.people[0]?.name).toBe("Bùi Thị Mẫu 08");
    expect(approvedHeads(b.db, caseId)).toHaveLength(2);
    expect(parentsOf(b.db, waiting.hash ?? "")).toEqual(approvedHeads(b.db, caseId));
    approveAll(b);
    expect(approvedHeads(b.db, caseId)).toEqual([waiting.hash]);
    // Back at A the merged version simply follows.
    expect((await exchange(b, a, usb)).taken).toMatchObject({ merged: 0, waiting: 0 });
    expect(approvedHeads(a.db, caseId)).toEqual([waiting.hash]);
  });

  it("what both changed waits field by field, is decided with a reason, and only then becomes a version", async () => {
    const { a, b, caseId, usb } = two;
    edit(a, caseId, () => ({ title: "Tên vụ theo máy A", sector: "L05" }));
    edit(b, caseId, () => ({ title: "Tên vụ theo máy B", handling: "H1" }));
    expect((await exchange(a, b, usb)).taken).toMatchObject({ merged: 0, waiting: 1 });
    expect(listConflicts(b, { after: null, limit: 10 }).cases).toMatchObject([
      { caseId, open: 1, fields: 1 },
    ]);
    // Saving over it would settle in silence what nobody decided; typing is kept all the same.
    const shown = must(getCase(b, caseId));
    expect(shown.status).toBe("provisional");
    expect(shown.record).toMatchObject({
      title: "Vụ việc mẫu số C1 tại phường Lộc Mẫu",
      sector: "L05",
      handling: "H1",
    });
    expect(saveVersion(b, caseId, shown.record, "draft")).toMatchObject({ problem: { code: "E_CONFLICT" } });
    expect(settleMerge(b, caseId)).toMatchObject({ problem: { code: "E_CONFLICT" } });
    const { heads, conflicts } = must(conflictOf(b, caseId));
    expect(conflicts).toMatchObject([{ field: "title", taken: null }]);
    const ofA = conflicts[0]?.values.find((one) => one.value === "Tên vụ theo máy A")?.side ?? "";
    expect(heads.find((head) => head.hash === ofA)?.machine).toBe("A");
    const asked = { caseId, heads: heads.map((head) => head.hash), choices: [{ field: "title", side: ofA }] };
    expect(chooseFields(b, asked, " ")).toMatchObject({ problem: { code: "E_INPUT" } });
    expect(chooseFields(b, { ...asked, heads: [ofA] }, "lý do")).toMatchObject({
      problem: { code: "E_STALE" },
    });
    must(chooseFields(b, asked, "Theo quyết định khởi tố"));
    // It can be left here and gone on with tomorrow.
    expect(must(conflictOf(b, caseId)).conflicts[0]?.taken).toBe(ofA);
    must(settleMerge(b, caseId));
    approveAll(b);
    expect(must(getCase(b, caseId))).toMatchObject({
      status: "approved",
      record: { title: "Tên vụ theo máy A" },
    });
    expect(listConflicts(b, { after: null, limit: 10 }).cases).toEqual([]);
  });

  it("work that waits on the case is never pushed aside by the merge", async () => {
    const { a, b, caseId, usb } = two;
    await exchange(b, a, usb);
    edit(a, caseId, () => ({ steeringTier: 1 as const }));
    const mine = must(getCase(b, caseId)).record;
    must(saveVersion(b, caseId, { ...mine, summary: "Đang viết dở ở máy B" }, "draft"));
    // B has a head of its own: only then are there two.
    const { taken } = await exchange(a, b, usb);
    expect(taken).toMatchObject({ merged: 0, waiting: 0 });
    expect(must(getCase(b, caseId))).toMatchObject({
      status: "draft",
      record: { summary: "Đang viết dở ở máy B" },
    });
    must(saveVersion(b, caseId, { ...must(getCase(b, caseId)).record, steeringTier: 1 }, "submitted"));
    approveAll(b);
    await exchange(b, a, usb);
    expect(approvedHeads(a.db, caseId)).toEqual(approvedHeads(b.db, caseId));
  });
});

describe("two machines of one office, at the cluster", () => {
  const shown = () => shownCase(two.cluster.ws.db, two.caseId);

  it("one-sided changes merge, two-sided ones keep the ancestor's value and wait", async () => {
    const { cluster, a, b, caseId, usb } = two;
    edit(a, caseId, () => ({ title: "Tên gửi Cụm theo máy A", agencyType: "Cơ quan nhà nước" }));
    edit(b, caseId, () => ({ title: "Tên gửi Cụm theo máy B", nature: "P1" as const }));
    const files = [(await send(a, usb)).file, (await send(b, usb)).file];
    must(await importBundles(cluster.ws, files));
    expect(shown()).toMatchObject({ isProvisional: true });
    expect(shown()?.record).toMatchObject({
      title: "Tên vụ theo máy A",
      agencyType: "Cơ quan nhà nước",
      nature: "P1",
    });
    expect(cluster.ws.db.prepare("SELECT status FROM case_index WHERE id = ?").pluck().get(caseId)).toBe(
      "provisional",
    );
    expect(listConflicts(cluster.ws, { after: null, limit: 10 }).cases).toMatchObject([{ caseId, open: 1 }]);
  });

  it("a decision holds while exactly these heads are heads, sleeps when they change, and names who and why", async () => {
    const { cluster, a, b, caseId, usb } = two;
    const before = [bundlesHash(cluster.ws.db), viewHash(cluster.ws.db)];
    const { heads, conflicts } = must(conflictOf(cluster.ws, caseId));
    const ofB = conflicts[0]?.values.find((one) => one.value === "Tên gửi Cụm theo máy B")?.side ?? "";
    expect(heads.find((head) => head.hash === ofB)).toMatchObject({
      machine: "B",
      approvals: [{ name: "Lãnh đạo" }],
    });
    const asked = { caseId, heads: heads.map((head) => head.hash), choices: [{ field: "title", side: ofB }] };
    must(await resolveConflict(cluster.ws, asked, "Đã hỏi đơn vị", cluster.by));
    expect(shown()?.record.title).toBe("Tên gửi Cụm theo máy B");
    expect(must(conflictOf(cluster.ws, caseId)).conflicts[0]).toMatchObject({
      taken: ofB,
      decided: { reason: "Đã hỏi đơn vị", by: "Đầu mối" },
    });
    // Heads are heads: only viewHash knows of the decision.
    expect(bundlesHash(cluster.ws.db)).toBe(before[0]);
    expect(viewHash(cluster.ws.db)).not.toBe(before[1]);
    edit(a, caseId, () => ({ summary: "Máy A viết thêm" }));
    must(await importBundles(cluster.ws, [(await send(a, usb)).file]));
    expect(shown()?.record.title).toBe("Tên vụ theo máy A");
    expect(must(conflictOf(cluster.ws, caseId)).conflicts[0]?.taken).toBeNull();
    // The office settles it with a version that has both as parents: one head, nothing provisional.
    const { taken } = await exchange(a, b, usb);
    expect(taken.waiting).toBe(1);
    const home = must(conflictOf(b, caseId));
    const choices = home.conflicts.map(({ field, values }) => ({ field, side: values[0]?.side ?? null }));
    must(chooseFields(b, { caseId, heads: home.heads.map((head) => head.hash), choices }, "Thống nhất"));
    must(settleMerge(b, caseId));
    approveAll(b);
    must(await importBundles(cluster.ws, [(await send(b, usb)).file]));
    expect(shown()).toMatchObject({ isProvisional: false, conflicts: [] });
    expect(listConflicts(cluster.ws, { after: null, limit: 10 }).cases).toEqual([]);
  });
});

describe("the exchange between machines, bad input", () => {
  it("a machine that the cluster has not enrolled, or that has no sibling, sends nothing", async () => {
    const cluster = await makeCluster(join(root.path, "cum-ba"));
    const alone = await makeOffice(join(root.path, "hn-a"), "HN", cluster);
    const request = { outDir: root.path, period: "2020H1", approverId: headOf(alone), passphrase: HEAD };
    expect(await sendToSibling(alone, request)).toMatchObject({ problem: { code: "E_NOT_ENROLLED" } });
    alone.close();
    cluster.ws.close();
  });

  it("the cluster cannot open it, another unit's machine neither, and a damaged one changes no byte", async () => {
    const { a, b, cluster, usb } = two;
    const sent = must(
      await sendToSibling(a, { outDir: usb, period: "2020H1", approverId: headOf(a), passphrase: HEAD }),
    );
    const [outcome] = must(await importBundles(cluster.ws, [sent.file]));
    expect(outcome).toMatchObject({ outcome: "refused", code: "E_NO_RECIPIENT" });
    const bytes = readFileSync(sent.file);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    const broken = join(root.path, "hong.socum");
    writeFileSync(broken, bytes);
    const before = databaseImage(b);
    expect(await takeFromSibling(b, broken, "hỏng")).toMatchObject({ problem: { code: "E_AGE_DAMAGED" } });
    const forCluster = (await send(a, usb)).file;
    expect(await takeFromSibling(b, forCluster, "gửi Cụm")).toMatchObject({
      problem: { code: "E_NO_RECIPIENT" },
    });
    expect(databaseImage(b)).toEqual(before);
  });
});
