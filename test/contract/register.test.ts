import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { must } from "../support/offices.ts";
import { SHELLS } from "../support/transports.ts";
import { upload } from "../support/upload.ts";
import { codeOf, HEAD, newOffice, petty, RECORDER, testOver } from "./registers.ts";

describe.each(SHELLS)("a register over %s", (_name, open) => {
  const test = testOver(open);

  test("lock, list by name, unlock by name; the passphrase of another opens nothing", async ({ client }) => {
    must(await newOffice(client));
    must(await client.call("workspace.lock", {}));
    const { known, open: none } = must(await client.call("workspace.state", {}));
    expect(none).toBeNull();
    expect(known.map((one) => [one.name, one.sample, one.users.length])).toEqual([["SoCum-BN-A", false, 2]]);
    const userId = known[0]?.users[0]?.id ?? "";
    const unlock = (name: string, passphrase: string) =>
      client.call("workspace.unlock", { name, secret: { userId, passphrase } });
    expect(codeOf(await unlock("SoCum-BN-A", HEAD))).toBe("E_PASSPHRASE");
    expect(codeOf(await unlock("../SoCum-BN-A", RECORDER))).toBe("E_NOT_A_WORKSPACE");
    must(await unlock("SoCum-BN-A", RECORDER));
    expect(must(await client.call("workspace.state", {})).open).toMatchObject({
      kind: "office",
      unit: "BN",
      failedUnlocks: 1,
    });
    const log = { search: "nhap sai", user: "", before: null, limit: 9 };
    expect(must(await client.call("log.list", log)).entries).toMatchObject([{ tries: { count: 1 } }]);
  });

  test("the state of the machine: versions, sizes, counts, and nothing of what was recorded", async ({
    client,
  }) => {
    expect(codeOf(await client.call("about.diagnostics", {}))).toBe("E_LOCKED");
    must(await newOffice(client));
    must(await client.call("case.save", { caseId: null, record: petty() }));
    const said = must(await client.call("about.diagnostics", {}));
    expect(said).toMatchObject({ kind: "office", counts: { cases: 1, users: 2 }, schema: said.newestSchema });
    expect(said.databaseBytes).toBeGreaterThan(0);
    expect(JSON.stringify(said)).not.toMatch(/Lộc|Chuyên viên|BN-VV|SoCum|so-cum|[/\\\\]tmp/);
  });

  test("settings of an office: the usual ones first, then as set for all who use the register", async ({
    client,
  }) => {
    expect(codeOf(await client.call("settings.get", {}))).toBe("E_LOCKED");
    must(await newOffice(client));
    const usual = must(await client.call("settings.get", {}));
    expect(usual).toMatchObject({
      parentBody: "TỈNH ỦY BẮC NINH",
      issuingBody: "BAN NỘI CHÍNH",
      overdueDays: 60,
    });
    must(await client.call("settings.save", { ...usual, signatory: "PHÓ TRƯỞNG BAN", overdueDays: 30 }));
    expect(codeOf(await client.call("settings.save", { ...usual, place: "Bắc Ninh\u0007" }))).toBe("E_INPUT");
    expect(codeOf(await client.call("settings.save", { ...usual, overdueDays: 0 }))).toBe("E_INPUT");
    expect(must(await client.call("settings.get", {}))).toMatchObject({
      signatory: "PHÓ TRƯỞNG BAN",
      overdueDays: 30,
    });
    expect(must(await client.call("settings.nameKey", {}))).toEqual({ isOn: false, key: null });
    must(await client.call("settings.setNameKey", { typed: "12345 ".repeat(8) }));
    expect(must(await client.call("settings.nameKey", {}))).toEqual({ isOn: true, key: null });
    expect(codeOf(await client.call("settings.makeNameKey", {}))).toBe("E_NOT_ALLOWED");
  });

  test("people come and go by the head's word, and the sheet is confirmed while it is on the screen", async ({
    client,
  }) => {
    const { recoveryKey } = must(await newOffice(client));
    const state = must(await client.call("workspace.state", {})).open;
    expect(state?.recoveryConfirmed).toBe(false);
    const groups = [2, 7].map((group) => ({ group, digits: recoveryKey.split(" ")[group - 1] ?? "" }));
    must(await client.call("workspace.confirmRecovery", { groups }));
    expect(must(await client.call("workspace.state", {})).open?.recoveryConfirmed).toBe(true);
    expect(codeOf(await client.call("workspace.confirmRecovery", { groups }))).toBe("E_NOT_FOUND");
    const by = { approverId: state?.approvers[0]?.id ?? "", approval: HEAD };
    const { userId } = must(
      await client.call("workspace.addUser", {
        name: "Phạm Văn Mẫu 11",
        role: "recorder",
        passphrase: "them mot nguoi",
        ...by,
      }),
    );
    expect(must(await client.call("workspace.users", {})).users.map((one) => one.role)).toEqual([
      "recorder",
      "head",
      "recorder",
    ]);
    must(await client.call("workspace.removeUser", { userId, ...by }));
    expect(must(await client.call("workspace.users", {})).users).toHaveLength(2);
    must(
      await client.call("workspace.changePassphrase", { next: "mat khau thu hai", proof: { old: RECORDER } }),
    );
    must(await client.call("workspace.lock", {}));
    const unlock = (passphrase: string) =>
      client.call("workspace.unlock", {
        name: "SoCum-BN-A",
        secret: { userId: state?.user.id ?? "", passphrase },
      });
    expect(codeOf(await unlock(RECORDER))).toBe("E_PASSPHRASE");
    must(await unlock("mat khau thu hai"));
  });

  test("a backup goes to the picked folder, is looked at, and comes back as a register of its own", async ({
    client,
    shell,
  }) => {
    must(await newOffice(client));
    must(await client.call("case.save", { caseId: null, record: petty() }));
    const { file } = must(await client.call("workspace.backup", { place: "backup" }));
    expect(statSync(file).size).toBeGreaterThan(0);
    must(await client.call("workspace.lock", {}));
    const from = { upload: await upload(client, file, file.split("/").at(-1) ?? "") };
    const look = (passphrase: string) => client.call("restore.look", { from, secret: { passphrase } });
    expect(codeOf(await look("khong phai mat khau"))).toBe("E_PASSPHRASE");
    expect(codeOf(await client.call("restore.run", { from, secret: null }))).toBe("E_LOCKED");
    expect(must(await look(RECORDER))).toMatchObject({
      content: { kind: "office", unit: "BN", machine: "A", cases: 1, versions: 1 },
      present: null,
      name: "SoCum-BN-A-2",
    });
    const restored = must(await client.call("restore.run", { from, secret: { passphrase: RECORDER } }));
    expect(restored).toEqual({ name: "SoCum-BN-A-2", aside: null });
    expect(existsSync(join(shell.home, restored.name))).toBe(true);
    const { known } = must(await client.call("workspace.state", {}));
    expect(known).toHaveLength(2);
  });

  test("an open register is put back to its own backup, and what it replaced is kept aside", async ({
    client,
  }) => {
    must(await newOffice(client));
    expect(must(await client.call("backup.state", {}))).toMatchObject({
      isDefault: true,
      sameDisk: true,
      isDue: true,
    });
    const { file } = must(await client.call("backup.make", { reason: "auto" }));
    expect(must(await client.call("backup.state", {}))).toMatchObject({ changedSince: false, isDue: false });
    must(await client.call("case.save", { caseId: null, record: petty() }));
    const wanted = { from: { file }, secret: null };
    expect(must(await client.call("restore.look", wanted))).toMatchObject({
      content: { cases: 0 },
      present: { cases: 1 },
      isEarlier: true,
    });
    expect(codeOf(await client.call("restore.run", { from: { file: "../x" }, secret: null }))).toBe(
      "E_NOT_FOUND",
    );
    const done = must(await client.call("restore.run", wanted));
    expect(existsSync(done.aside ?? "")).toBe(true);
    const { known, open } = must(await client.call("workspace.state", {}));
    expect([open, known.map((one) => one.name)]).toEqual([null, ["SoCum-BN-A"]]);
    const userId = known[0]?.users[0]?.id ?? "";
    must(
      await client.call("workspace.unlock", { name: done.name, secret: { userId, passphrase: RECORDER } }),
    );
    expect(must(await client.call("case.list", { search: "", after: null, limit: 10 })).cases).toEqual([]);
    // Backed up once more before it was replaced.
    const { backups } = must(await client.call("backup.state", {}));
    expect(backups.map((one) => one.reason).sort()).toEqual(["auto", "restore"]);
    must(await client.call("backup.chooseFolder", { place: "backup" }));
    expect(must(await client.call("backup.state", {})).isDefault).toBe(false);
    must(await client.call("backup.chooseFolder", { place: null }));
  });
});
