import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importBundles, verifyBundle } from "../../electron/bundles/import-bundle.ts";
import { addCases } from "../../electron/cases/add-cases.ts";
import { approveCases } from "../../electron/cases/approve.ts";
import { listCases } from "../../electron/cases/list-cases.ts";
import { totals } from "../../electron/cases/totals.ts";
import { leaveOut, takeBack } from "../../electron/cluster/decisions.ts";
import { enrol } from "../../electron/cluster/enrol.ts";
import { importRosterToOffice } from "../../electron/cluster/rosters.ts";
import { bundlesHash } from "../../electron/cluster/view.ts";
import { backupWorkspace } from "../../electron/workspace/backup.ts";
import { checkIntegrity } from "../../electron/workspace/integrity.ts";
import type { OpenWorkspace } from "../../electron/workspace/open-workspace.ts";
import { restoreWorkspace } from "../../electron/workspace/restore.ts";
import { unlockWorkspace } from "../../electron/workspace/unlock.ts";
import { explain } from "../../shared/problem/explain.ts";
import {
  cardOf,
  deps,
  filesBelow,
  HEAD,
  headOf,
  makeCluster,
  makeOffice,
  must,
  pettyCase,
  RECORDER,
  record,
  send,
  tempFolder,
} from "../support/offices.ts";

const { path: root, remove } = tempFolder();
let cluster: Awaited<ReturnType<typeof makeCluster>>;
let office: OpenWorkspace;

beforeAll(async () => {
  cluster = await makeCluster(join(root, "cluster"));
  office = await makeOffice(join(root, "BN"), "BN", cluster);
});
afterAll(() => {
  cluster.ws.close();
  office.close();
  remove();
});

const imported = async (...files: string[]) =>
  must(await importBundles(cluster.ws, files)).map(({ outcome, code }) => ({ outcome, code }));

describe("from the office's desk to the cluster's totals", () => {
  it("cannot export before the roster's fingerprint was typed, and a wrong one is refused", async () => {
    const fresh = await makeOffice(join(root, "HN"), "HN");
    record(fresh, pettyCase("C1"));
    await expect(send(fresh, join(root, "usb-hn"))).rejects.toThrow("E_NO_ROSTER");
    const wrong = await importRosterToOffice(
      fresh,
      cluster.rosterFile,
      "00000 00000 00000 00000 00000 00000",
    );
    expect(wrong).toMatchObject({ ok: false, problem: { code: "E_FINGERPRINT" } });
    if (!wrong.ok) expect(explain(wrong.problem, "vi")).toContain("Xem lại Mã đối chiếu trong công văn");
    fresh.close();
  });

  it("holds the first bundle, enrols its machine by the typed fingerprint, then merges it", async () => {
    record(office, pettyCase("C1"));
    const first = await send(office, join(root, "usb1"));
    expect(await imported(first.file)).toEqual([{ outcome: "held", code: "E_NOT_ENROLLED" }]);
    const request = cardOf(first);
    const wrong = await enrol(cluster.ws, [{ ...request, fingerprint: "1".repeat(30) }], cluster.by);
    expect(wrong).toMatchObject({ ok: false, problem: { code: "E_FINGERPRINT" } });
    if (!wrong.ok) expect(explain(wrong.problem, "vi")).toContain("Nghe đọc lại 06 nhóm số");
    const enrolled = must(await enrol(cluster.ws, [request], cluster.by));
    expect(enrolled.files.map((file) => file.outcome)).toEqual(["merged"]);
    expect(must(totals(cluster.ws, "2020H1")).sum).toEqual({ va: 0, vv: 1, vaEffective: 0, vvEffective: 1 });
  });

  it("answers a second drop as duplicate and an older bundle that agrees as superseded", async () => {
    record(office, pettyCase("C2"));
    const second = await send(office, join(root, "usb2"));
    record(office, pettyCase("C1", { title: "Vụ việc mẫu đã sửa tựa tại phường Lộc Mẫu" }));
    const third = await send(office, join(root, "usb3"));
    expect(await imported(third.file)).toEqual([{ outcome: "merged", code: null }]);
    expect(await imported(second.file)).toEqual([{ outcome: "superseded", code: null }]);
    expect(await imported(third.file)).toEqual([{ outcome: "duplicate", code: null }]);
    expect(must(totals(cluster.ws, "2020H1")).sum.vv).toBe(2);
  });

  it("shows the bundle before it when the newest is left out, and comes back to the same hash when it is taken back", async () => {
    const before = bundlesHash(cluster.ws.db);
    const newest = cluster.ws.db
      .prepare("SELECT hash FROM bundles ORDER BY seq DESC LIMIT 1")
      .pluck()
      .get() as string;
    must(await leaveOut(cluster.ws, newest, "nhầm kỳ", cluster.by));
    expect(bundlesHash(cluster.ws.db)).not.toBe(before);
    must(await takeBack(cluster.ws, newest, "đã hỏi lại", cluster.by));
    expect(bundlesHash(cluster.ws.db)).toBe(before);
  });

  it("refuses a damaged copy and leaves the database as it was", async () => {
    const good = readFileSync(join(root, "usb3", "BN-A-0003.socum"));
    const count = () =>
      cluster.ws.db
        .prepare("SELECT (SELECT count(*) FROM bundles) + (SELECT count(*) FROM audit)")
        .pluck()
        .get();
    const before = count();
    for (const at of [30, 200, good.length - 5]) {
      const bad = Buffer.from(good);
      bad[at] = (bad[at] ?? 0) ^ 1;
      writeFileSync(join(root, "bad.socum"), bad);
      const [outcome] = must(await importBundles(cluster.ws, [join(root, "bad.socum")]));
      expect(outcome?.outcome).toBe("refused");
      expect(["E_NOT_AGE", "E_NO_RECIPIENT", "E_AGE_DAMAGED"]).toContain(outcome?.code);
    }
    expect(count()).toBe(before);
    writeFileSync(join(root, "not.socum"), "xin chào");
    expect(await verifyBundle(cluster.ws, join(root, "not.socum"))).toMatchObject({
      problem: { code: "E_NOT_AGE" },
    });
  });

  it("stops counting a bundle whose case is missing from a later one, whichever arrives first", async () => {
    // The office restores an old copy of its folder and goes on from there: what it sends next has lost a case.
    const other = await makeOffice(join(root, "TH"), "TH", cluster);
    record(other, pettyCase("C1"));
    const first = await send(other, join(root, "th1"));
    must(await backupWorkspace(other, join(root, "th.socum-saoluu")));
    must(await enrol(cluster.ws, [cardOf(first)], cluster.by));
    record(other, pettyCase("C2"));
    const second = await send(other, join(root, "th2"));
    other.close();
    must(await restoreWorkspace(join(root, "th.socum-saoluu"), join(root, "TH-old")));
    const old = must(await unlockWorkspace(join(root, "TH-old"), { passphrase: RECORDER }, deps));
    record(old, pettyCase("C3"));
    const fork = await send(old, join(root, "th2b"));
    old.close();
    expect(await imported(first.file, second.file)).toEqual([
      { outcome: "merged", code: null },
      { outcome: "merged", code: null },
    ]);
    expect(await imported(fork.file)).toEqual([{ outcome: "fork", code: "E_FORK" }]);
    const row = must(totals(cluster.ws, "2020H1")).rows.find((one) => one.unit === "TH");
    expect(row?.vv).toBe(1);
  });
});

describe("the office's own rules", () => {
  it("refuses approval by the one who edited, by a wrong passphrase, and a second opening", async () => {
    const second = await unlockWorkspace(office.folder, { passphrase: HEAD }, deps);
    expect(second).toMatchObject({ ok: false, problem: { code: "E_WORKSPACE_IN_USE" } });
    const wrong = approveCases(office, {
      approverId: headOf(office),
      passphrase: "sai mat khau",
      caseIds: "all",
    });
    expect(wrong).toMatchObject({ ok: false, problem: { code: "E_APPROVAL_PASSPHRASE" } });
    office.close();
    const asHead = must(await unlockWorkspace(office.folder, { passphrase: HEAD }, deps));
    const { added, approval } = record(asHead, pettyCase("H1"));
    expect(approval.approved).toEqual([]);
    expect(approval.blocked).toMatchObject([{ caseId: added[0]?.id, code: "E_SELF_APPROVAL" }]);
    asHead.close();
    office = must(await unlockWorkspace(office.folder, { passphrase: RECORDER }, deps));
  });

  it("keeps a case that breaks a rule as a draft and never counts it", () => {
    const [draft] = must(addCases(office, [{ id: "D1", kind: "VA", title: "Chưa đủ" }], "thử"));
    expect(draft?.status).toBe("draft");
    expect(draft?.errors).toContain("V01");
    expect(must(totals(office, "2020H1")).sum.va).toBe(0);
  });

  it("finds cases with and without marks, and pages by keyset", () => {
    const found = (search: string) =>
      must(listCases(office, { search, after: null, limit: 10 })).cases.length;
    expect(found("phuong loc mau")).toBe(3);
    expect(found("phường Lộc")).toBe(3);
    expect(found("phưòng Lộc")).toBe(0);
    const first = must(listCases(office, { search: "", after: null, limit: 1 }));
    const second = must(listCases(office, { search: "", after: first.next, limit: 1 }));
    expect(second.cases[0]?.id).not.toBe(first.cases[0]?.id);
  });

  it("writes nothing readable: a known name is in no file of any workspace, bundle or backup", async () => {
    copyFileSync(join(root, "usb3", "BN-A-0003.socum"), join(root, "again.socum"));
    must(await backupWorkspace(office, join(root, "bn.socum-saoluu")));
    const canaries = ["Bùi Thị Mẫu", "Lộc Mẫu", "phường"].map((text) => Buffer.from(text, "utf8"));
    for (const file of filesBelow(root)) {
      const bytes = readFileSync(file);
      for (const canary of canaries) expect(bytes.includes(canary), `${canary} in ${file}`).toBe(false);
    }
    expect(must(await checkIntegrity(office)).audit.count).toBeGreaterThan(5);
  });

  it("keeps no backup whose copy does not read back, and tells a damaged copy from a whole one", async () => {
    const copy = join(root, "copy.socumdb");
    office.db.prepare("VACUUM INTO ?").run(copy);
    expect(office.isSoundCopy(copy)).toBe(true);
    const bytes = readFileSync(copy);
    bytes[bytes.length - 2000] = (bytes[bytes.length - 2000] ?? 0) ^ 1;
    writeFileSync(copy, bytes);
    expect(office.isSoundCopy(copy)).toBe(false);
    const out = join(root, "unsound.socum-saoluu");
    const unsound = { ...office, isSoundCopy: () => false };
    expect(await backupWorkspace(unsound, out)).toMatchObject({ ok: false, problem: { code: "E_BACKUP" } });
    expect(filesBelow(root).filter((file) => file.startsWith(out))).toEqual([]);
  });

  it("refuses a wrong passphrase, a missing key file and a changed one", async () => {
    const copy = join(root, "BN-copy");
    must(await restoreWorkspace(join(root, "bn.socum-saoluu"), copy));
    expect(await unlockWorkspace(copy, { passphrase: "khong phai mat khau" }, deps)).toMatchObject({
      problem: { code: "E_PASSPHRASE" },
    });
    const slots = join(copy, "mo-so");
    writeFileSync(slots, readFileSync(slots, "utf8").replace("Chuyên viên", "Người khác!"));
    expect(await unlockWorkspace(copy, { passphrase: RECORDER }, deps)).toMatchObject({
      problem: { code: "E_KEYFILE" },
    });
    expect(await unlockWorkspace(root, { passphrase: RECORDER }, deps)).toMatchObject({
      problem: { code: "E_NOT_A_WORKSPACE" },
    });
  });
});
