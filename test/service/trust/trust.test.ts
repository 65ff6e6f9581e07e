import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Exported, exportBundle } from "../../../electron/bundles/export-bundle.ts";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { approveCases } from "../../../electron/cases/approve.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { keepRequest } from "../../../electron/cluster/requests.ts";
import { importRosterToOffice, writeRosterFile } from "../../../electron/cluster/rosters.ts";
import { changeTrust, type TrustChange } from "../../../electron/cluster/trust.ts";
import { bundlesHash } from "../../../electron/cluster/view.ts";
import { approverName } from "../../../electron/database/key-store.ts";
import { heldRoster } from "../../../electron/database/roster-store.ts";
import { decodeRosterFile, nextRoster } from "../../../electron/identity/roster-file.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { renewApprovalKey, renewDeviceKeys } from "../../../electron/workspace/renew-keys.ts";
import { addUser } from "../../../electron/workspace/users.ts";
import { rosterHistory } from "../../../shared/bundle/roster-history.ts";
import { fullPetty } from "../../support/cases.ts";
import {
  cardOf,
  HEAD,
  headOf,
  makeCluster,
  makeOffice,
  must,
  pettyCase,
  record,
  send,
  tempFolder,
} from "../../support/offices.ts";
import { codeOf } from "../cases/desk.ts";

const NEW = "mot mat khau duyet khac";

describe("trust: keys end, are renewed and are lost", () => {
  let folder: ReturnType<typeof tempFolder>;
  let cluster: Awaited<ReturnType<typeof makeCluster>>;
  let bn: OpenWorkspace;
  let usb: string;
  let first: Exported;
  let second: Exported;
  let third: Exported;
  beforeEach(async () => {
    folder = tempFolder();
    usb = join(folder.path, "usb");
    cluster = await makeCluster(join(folder.path, "cum"));
    bn = await makeOffice(join(folder.path, "bn"), "BN", cluster);
    record(bn, pettyCase("1"));
    first = await send(bn, usb);
    record(bn, pettyCase("2"));
    second = await send(bn, usb);
    record(bn, pettyCase("3"));
    third = await send(bn, usb);
    must(await enrol(cluster.ws, [cardOf(third)], cluster.by));
  });
  afterEach(() => {
    bn.close();
    cluster.ws.close();
    folder.remove();
  });

  const take = async (...sent: readonly Exported[]) =>
    must(
      await importBundles(
        cluster.ws,
        sent.map((one) => one.file),
      ),
    ).map((one) => one.code ?? one.outcome);
  const change = async (what: TrustChange) => must(await changeTrust(cluster.ws, what, cluster.by));
  const device = () => bn.deviceSigner().publicKey;
  const headKey = () => must(bn.approvalSigner(headOf(bn), HEAD)).publicKey;
  const standings = () =>
    Object.fromEntries(
      (
        cluster.ws.db.prepare("SELECT seq, standing, code FROM bundles ORDER BY seq").all() as {
          seq: number;
          standing: string;
          code: string | null;
        }[]
      ).map((row) => [row.seq, row.code ?? row.standing]),
    );
  const cases = () => cluster.ws.db.prepare("SELECT count(*) FROM case_index").pluck().get() as number;

  it("a stolen machine: held bundles are judged again; the view falls back to the pin", async () => {
    await take(first, second, third);
    expect(cases()).toBe(3);
    const done = await change({ what: "end-device", device: device(), reason: "stolen", last: second.hash });
    expect(done.rejudged.map((one) => [one.seq, one.after])).toEqual([
      [2, "shown"],
      [3, "failed"],
    ]);
    expect(standings()).toEqual({ 1: "superseded", 2: "shown", 3: "E_REVOKED" });
    expect(cases()).toBe(2);
  });

  it("the same ends give the same table in whatever order files and roster came", async () => {
    await take(first, second, third);
    await change({ what: "end-device", device: device(), reason: "stolen", last: second.hash });
    const expected = bundlesHash(cluster.ws.db);
    // Another coordinator's table, in another order: the pin, then the end, then the lower and the higher one.
    const other = await makeCluster(join(folder.path, "cum2"));
    const twin = await makeOffice(join(folder.path, "bn2"), "BN", other);
    other.ws.close();
    twin.close();
    cluster.ws.db.exec("DELETE FROM bundle_versions; DELETE FROM bundles;");
    expect(await take(third, second, first)).toEqual(["E_REVOKED", "merged", "superseded"]);
    expect(bundlesHash(cluster.ws.db)).toBe(expected);
    cluster.ws.db.exec("DELETE FROM bundle_versions; DELETE FROM bundles;");
    // The lower one alone stands on nothing until its pin is here.
    expect(await take(first)).toEqual(["E_REVOKED"]);
    expect(await take(second)).toEqual(["merged"]);
    expect(standings()).toEqual({ 1: "superseded", 2: "shown" });
    expect(bundlesHash(cluster.ws.db)).toBe(expected);
  });

  it("a machine without a pin: nothing of it stands, and nothing new is read", async () => {
    await take(first);
    await change({ what: "end-device", device: device(), reason: "stolen", last: null });
    expect(standings()).toEqual({ 1: "E_REVOKED" });
    expect(cases()).toBe(0);
    expect(await take(second)).toEqual(["E_REVOKED"]);
  });

  it("a pin must be a held file of that machine; an end is tightened, never loosened", async () => {
    await take(first, second);
    const end = (last: string | null, reason: "rotated" | "stolen" = "rotated") =>
      changeTrust(cluster.ws, { what: "end-device", device: device(), reason, last }, cluster.by);
    expect(codeOf(await end("e".repeat(64)))).toBe("E_INPUT");
    expect(codeOf(await end(third.hash))).toBe("E_INPUT");
    must(await end(second.hash));
    must(await end(first.hash, "stolen"));
    expect(codeOf(await end(second.hash, "stolen"))).toBe("E_ROSTER");
    expect(codeOf(await end(first.hash, "rotated"))).toBe("E_ROSTER");
    must(await end(null, "stolen"));
    expect(codeOf(await end(first.hash, "stolen"))).toBe("E_ROSTER");
    expect(standings()).toEqual({ 1: "E_REVOKED", 2: "E_REVOKED" });
  });

  it("an approver who ended: files they released after the pin fall", async () => {
    await take(first, second, third);
    const pins = [{ device: device(), last: first.hash }];
    await change({ what: "end-approver", key: headKey(), reason: "ended", pins });
    expect(standings()).toEqual({ 1: "shown", 2: "E_REVOKED", 3: "E_REVOKED" });
  });

  it("a compromised approver: their approvals fall after the pin; approved again by another, all is back", async () => {
    const deputy = must(
      addUser(
        bn,
        { name: "Phó lãnh đạo", role: "deputy", passphrase: "mat khau mo so pho", approvalPassphrase: NEW },
        { approverId: headOf(bn), passphrase: HEAD },
      ),
    ).userId;
    await take(first, second, third);
    const oldHead = headKey();
    const sendBy = async () =>
      must(
        await exportBundle(bn, {
          period: "2020H1",
          outDir: usb,
          profile: "names-out",
          approverId: deputy,
          passphrase: NEW,
        }),
      );
    // Released by a deputy the roster does not know: the card that went with it is what makes it wait.
    const fourth = await sendBy();
    expect(fourth.requestFile).not.toBeNull();
    expect(await take(fourth)).toEqual(["E_SIGNATURE"]);
    must(keepRequest(cluster.ws, fourth.requestFile ?? ""));
    expect(await take(fourth)).toEqual(["E_NOT_ENROLLED"]);
    const enrolled = must(await enrol(cluster.ws, [cardOf(fourth)], cluster.by));
    expect(enrolled.files.map((one) => one.outcome)).toEqual(["merged"]);
    expect(standings()[4]).toBe("shown");
    // Now the head's key is betrayed; the last sure file is the second.
    await change({
      what: "end-approver",
      key: oldHead,
      reason: "compromised",
      pins: [{ device: device(), last: second.hash }],
    });
    expect(standings()).toEqual({ 1: "superseded", 2: "shown", 3: "E_REVOKED", 4: "E_REVOKED" });
    expect(cases()).toBe(2);
    // The deputy saves and approves the third case again: new versions, nobody's old word is needed for them.
    const fifthFile = await sendBy();
    expect(await take(fifthFile)).toEqual(["E_APPROVAL"]);
  });

  it("a new key of the machine: its card replaces the old one, and its files go on under the same letter", async () => {
    await take(first, second);
    const old = device();
    const by = { approverId: headOf(bn), passphrase: HEAD };
    expect(codeOf(await renewDeviceKeys(bn, { ...by, passphrase: "sai" }))).toBe("E_APPROVAL_PASSPHRASE");
    must(await renewDeviceKeys(bn, by));
    expect(device()).not.toBe(old);
    record(bn, pettyCase("4"));
    const fourth = await send(bn, usb);
    expect(fourth).toMatchObject({ seq: 4, requestFile: expect.any(String) });
    expect(await take(fourth)).toEqual(["E_NOT_ENROLLED"]);
    expect(codeOf(await enrol(cluster.ws, [cardOf(fourth)], cluster.by))).toBe("E_LETTER_TAKEN");
    const enrolled = must(await enrol(cluster.ws, [{ ...cardOf(fourth), replaces: true }], cluster.by));
    expect(enrolled.files.map((one) => one.outcome)).toEqual(["merged"]);
    const unit = heldRoster(cluster.ws.db)?.newest.units.find((one) => one.code === "BN");
    expect(unit?.devices.map((one) => one.end)).toEqual([
      { reason: "rotated", pin: { seq: 2, hash: second.hash } },
      null,
    ]);
    // The third file, made by the old key before, comes too late.
    expect(await take(third)).toEqual(["E_REVOKED"]);
    expect(cases()).toBe(4);
  });

  it("a new approval key: the old name stays on what was approved; the card brings the key, the old one ends", async () => {
    await take(first);
    const oldKey = headKey();
    const by = { approverId: headOf(bn), passphrase: HEAD };
    expect(codeOf(renewApprovalKey(bn, headOf(bn), "ngắn", by))).toBe("E_WEAK_PASSPHRASE");
    expect(codeOf(renewApprovalKey(bn, bn.user.id, NEW, by))).toBe("E_NOT_FOUND");
    expect(codeOf(renewApprovalKey(bn, headOf(bn), NEW, { recoveryKey: "1" }))).toBe("E_RECOVERY");
    must(renewApprovalKey(bn, headOf(bn), NEW, by));
    expect(codeOf(bn.approvalSigner(headOf(bn), HEAD))).toBe("E_APPROVAL_PASSPHRASE");
    expect(approverName(bn.db, oldKey)).toBe("Lãnh đạo");
    const sent = must(
      await exportBundle(bn, {
        period: "2020H1",
        outDir: usb,
        profile: "names-out",
        approverId: headOf(bn),
        passphrase: NEW,
      }),
    );
    must(keepRequest(cluster.ws, sent.requestFile ?? ""));
    expect(await take(sent)).toEqual(["E_NOT_ENROLLED"]);
    const enrolled = must(await enrol(cluster.ws, [{ ...cardOf(sent), replaces: true }], cluster.by));
    expect(enrolled.files.map((one) => one.outcome)).toEqual(["merged"]);
    const approvers =
      heldRoster(cluster.ws.db)?.newest.units.find((one) => one.code === "BN")?.approvers ?? [];
    expect(approvers.map((one) => one.end?.reason ?? null)).toEqual(["ended", null]);
    // What the old key approved goes on counting; the same card again says nothing new.
    expect(cases()).toBe(3);
    expect(codeOf(await enrol(cluster.ws, [cardOf(sent)], cluster.by))).toBe("E_REQUEST");
  });

  it("a second coordinator signs the next list; the last key and one's own cannot be taken out", async () => {
    const userId = must(
      addUser(
        cluster.ws,
        {
          name: "Đầu mối hai",
          role: "coordinator",
          passphrase: "mat khau mo so hai",
          approvalPassphrase: NEW,
        },
        { approverId: cluster.by.userId, passphrase: HEAD },
      ),
    ).userId;
    const first = heldRoster(cluster.ws.db)?.newest.coordinators[0]?.key ?? "";
    const remove = (key: string, by = cluster.by) =>
      changeTrust(cluster.ws, { what: "remove-coordinator", key }, by);
    expect(codeOf(await remove(first))).toBe("E_NOT_ALLOWED");
    const two = { userId, passphrase: NEW };
    // Not in the list yet: a list signed by them is no list.
    expect(
      codeOf(await changeTrust(cluster.ws, { what: "one-person", unit: "BN", allowed: true }, two)),
    ).toBe("E_ROSTER");
    await change({ what: "add-coordinator", userId });
    expect(codeOf(await changeTrust(cluster.ws, { what: "add-coordinator", userId }, cluster.by))).toBe(
      "E_NOT_ALLOWED",
    );
    must(await changeTrust(cluster.ws, { what: "one-person", unit: "BN", allowed: true }, two));
    expect(codeOf(await remove("0".repeat(64), two))).toBe("E_NOT_FOUND");
    must(await remove(first, two));
    expect(
      codeOf(await changeTrust(cluster.ws, { what: "one-person", unit: "BN", allowed: false }, cluster.by)),
    ).toBe("E_ROSTER");
    // An office follows the chain from the first signer to the second.
    const file = join(folder.path, "next.socum-ds");
    must(await writeRosterFile(cluster.ws, file));
    expect(must(await importRosterToOffice(bn, file)).version).toBe(5);
    const signer = must(cluster.ws.approvalSigner(cluster.by.userId, HEAD));
    const chain = heldRoster(cluster.ws.db);
    if (!chain) throw new Error("no roster");
    expect(codeOf(nextRoster(chain, () => ({}), signer, 9))).toBe("E_ROSTER");
  });

  it("a one-person office approves its own work only by the list, and only after it came", async () => {
    const self = must(saveVersion(bn, null, fullPetty({ title: "Vụ việc mẫu một mình" }), "draft"));
    bn.db.prepare("UPDATE work SET status = 'submitted' WHERE subject = ?").run(self.caseId);
    const asHead = { ...bn, user: bn.approvers()[0] } as OpenWorkspace;
    const own = must(
      saveVersion(asHead, null, fullPetty({ title: "Vụ việc mẫu của lãnh đạo" }), "submitted"),
    );
    const approve = () =>
      must(approveCases(bn, { approverId: headOf(bn), passphrase: HEAD, caseIds: [own.caseId] }));
    expect(approve().blocked).toMatchObject([{ code: "E_SELF_APPROVAL" }]);
    await change({ what: "one-person", unit: "BN", allowed: true });
    const file = join(folder.path, "one.socum-ds");
    must(await writeRosterFile(cluster.ws, file));
    must(await importRosterToOffice(bn, file));
    expect(approve().approved).toEqual([own.caseId]);
    expect(await take(await send(bn, usb))).toEqual(["merged"]);
  });

  it("a unit that ended by law keeps what stands; one that exists cannot be ended", async () => {
    expect(codeOf(await changeTrust(cluster.ws, { what: "end-unit", unit: "BN" }, cluster.by))).toBe(
      "E_UNIT",
    );
    const hd = await makeOffice(join(folder.path, "hd"), "HD", cluster);
    record(hd, { ...pettyCase("9") });
    const sent = await send(hd, usb);
    must(await enrol(cluster.ws, [cardOf(sent)], cluster.by));
    expect(await take(sent)).toEqual(["merged"]);
    await change({ what: "end-unit", unit: "HD" });
    expect(standings()[1]).toBe("shown");
    record(hd, pettyCase("10"));
    expect(await take(await send(hd, usb))).toEqual(["E_UNIT_ENDED"]);
    hd.close();
  });

  it("the list's history reads in plain words, newest first", async () => {
    await take(first);
    await change({ what: "one-person", unit: "BN", allowed: true });
    await change({ what: "end-device", device: device(), reason: "stolen", last: first.hash });
    const file = join(folder.path, "history.socum-ds");
    must(await writeRosterFile(cluster.ws, file));
    const chain = heldRoster(cluster.ws.db);
    expect(decodeRosterFile).toBeTypeOf("function");
    const steps = rosterHistory((chain?.rosters ?? []).map((one) => one.manifest));
    expect(steps.map((step) => [step.version, step.events.map((one) => one.what)])).toEqual([
      [4, ["device-ended"]],
      [3, ["one-person-on"]],
      [2, ["device-added", "approver-added"]],
      [1, ["founded"]],
    ]);
    expect(steps[0]?.events[0]).toMatchObject({ unit: "BN", machine: "A", reason: "stolen", pin: 1 });
  });
});
