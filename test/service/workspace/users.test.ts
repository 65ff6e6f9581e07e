import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listLog } from "../../../electron/log/list-log.ts";
import { createWorkspace } from "../../../electron/workspace/create-workspace.ts";
import { checkIntegrity } from "../../../electron/workspace/integrity.ts";
import { knownWorkspaces } from "../../../electron/workspace/known-workspaces.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { confirmRecovery, isRecoveryConfirmed, renewRecovery } from "../../../electron/workspace/recovery.ts";
import { renewApprovalKey } from "../../../electron/workspace/renew-keys.ts";
import { unlockWorkspace } from "../../../electron/workspace/unlock.ts";
import { addUser, changePassphrase, removeUser } from "../../../electron/workspace/users.ts";
import type { Result } from "../../../shared/result.ts";
import { deps, HEAD, headOf, must, RECORDER, tempFolder } from "../../support/offices.ts";

const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.problem.code);
const NEXT = "nam chu moi hoan toan";

let folder: ReturnType<typeof tempFolder>;
let path: string;
let ws: OpenWorkspace;
let recoveryKey: string;
beforeEach(async () => {
  folder = tempFolder();
  path = join(folder.path, "bn");
  const made = must(
    await createWorkspace(
      {
        folder: path,
        kind: "office",
        unit: "BN",
        machine: "A",
        users: [
          { name: "Chuyên viên", role: "recorder", passphrase: RECORDER },
          { name: "Lãnh đạo", role: "head", passphrase: HEAD, approvalPassphrase: HEAD },
        ],
      },
      deps,
    ),
  );
  ws = made.workspace;
  recoveryKey = made.recoveryKey;
});
afterEach(() => {
  if (ws.db.open) ws.close();
  folder.remove();
});
const by = () => ({ approverId: headOf(ws), passphrase: HEAD });
const reopen = async (secret: Parameters<typeof unlockWorkspace>[1]) => {
  if (ws.db.open) ws.close();
  const opened = await unlockWorkspace(path, secret, deps);
  if (opened.ok) ws = opened.value;
  return codeOf(opened);
};

describe("people of a workspace", () => {
  test("a new recorder opens it with a passphrase of their own, is in the audit chain, and approves nothing", async () => {
    const { userId } = must(
      addUser(ws, { name: "Trần Thị Mẫu 09", role: "recorder", passphrase: NEXT }, by()),
    );
    expect(await reopen({ userId, passphrase: NEXT })).toBe("ok");
    expect(ws.user).toMatchObject({ id: userId, name: "Trần Thị Mẫu 09", role: "recorder" });
    expect(codeOf(ws.approvalSigner(userId, NEXT))).toBe("E_USER");
    expect(must(await checkIntegrity(ws)).audit.count).toBeGreaterThan(1);
  });

  test("a deputy gets a signing key under a passphrase of their own", () => {
    const { userId } = must(
      addUser(
        ws,
        { name: "Lê Văn Mẫu 10", role: "deputy", passphrase: NEXT, approvalPassphrase: "rieng cua pho ban" },
        by(),
      ),
    );
    expect(codeOf(ws.approvalSigner(userId, NEXT))).toBe("E_APPROVAL_PASSPHRASE");
    expect(codeOf(ws.approvalSigner(userId, "rieng cua pho ban"))).toBe("ok");
    expect(ws.approvers().map((one) => one.role)).toEqual(["head", "deputy"]);
  });

  test.each([
    ["an empty name", { name: "  ", role: "recorder", passphrase: NEXT }, "E_INPUT"],
    ["a short passphrase", { name: "A", role: "recorder", passphrase: "ngan" }, "E_WEAK_PASSPHRASE"],
    [
      "a coordinator in an office",
      { name: "A", role: "coordinator", passphrase: NEXT, approvalPassphrase: NEXT },
      "E_NOT_ALLOWED",
    ],
    ["a deputy without an approval passphrase", { name: "A", role: "deputy", passphrase: NEXT }, "E_INPUT"],
    [
      "a recorder with one",
      { name: "A", role: "recorder", passphrase: NEXT, approvalPassphrase: NEXT },
      "E_INPUT",
    ],
  ] as const)("%s is refused and changes nothing", (_name, user, code) => {
    const before = readFileSync(join(path, "mo-so"), "utf8");
    const total = ws.db.prepare("SELECT count(*) FROM users").pluck().get();
    expect(codeOf(addUser(ws, user, by()))).toBe(code);
    expect(readFileSync(join(path, "mo-so"), "utf8")).toBe(before);
    expect(ws.db.prepare("SELECT count(*) FROM users").pluck().get()).toBe(total);
  });

  test("two people cannot open or approve by one passphrase; nothing is changed", () => {
    const before = readFileSync(join(path, "mo-so"), "utf8");
    for (const taken of [RECORDER, HEAD])
      expect(codeOf(addUser(ws, { name: "A", role: "recorder", passphrase: taken }, by()))).toBe(
        "E_SAME_PASSPHRASE",
      );
    const deputy = { name: "B", role: "deputy", passphrase: NEXT, approvalPassphrase: HEAD } as const;
    expect(codeOf(addUser(ws, deputy, by()))).toBe("E_SAME_PASSPHRASE");
    expect(readFileSync(join(path, "mo-so"), "utf8")).toBe(before);
  });

  test("a new passphrase may not be somebody else's either, whether it opens or approves; one's own two may be one", async () => {
    const before = readFileSync(join(path, "mo-so"), "utf8");
    expect(codeOf(changePassphrase(ws, HEAD, { old: RECORDER }))).toBe("E_SAME_PASSPHRASE");
    expect(codeOf(renewApprovalKey(ws, headOf(ws), RECORDER, by()))).toBe("E_SAME_PASSPHRASE");
    expect(readFileSync(join(path, "mo-so"), "utf8")).toBe(before);
    // The head no longer opens by the one they approve by; the recorder may still not take it.
    must(renewApprovalKey(ws, headOf(ws), NEXT, by()));
    expect(codeOf(changePassphrase(ws, NEXT, { old: RECORDER }))).toBe("E_SAME_PASSPHRASE");
    expect(listLog(ws, { search: "nhap sai", user: "", before: null, limit: 9 }).entries).toEqual([]);
    // Each answer said that a passphrase was guessed: each is noted, with who tried.
    const guessed = listLog(ws, { search: "trung voi mat khau", user: "", before: null, limit: 9 }).entries;
    expect(guessed.map((one) => [one.what, one.who])).toEqual(
      Array.from({ length: 3 }, () => ["same-passphrase", ws.user.name]),
    );
  });

  test("which passphrase opens the register is told of each person before it is opened, and follows every change", async () => {
    const told = () => knownWorkspaces(folder.path)[0]?.users.map((one) => one.opensBy);
    expect(told()).toEqual(["own", "approval"]);
    must(renewApprovalKey(ws, headOf(ws), NEXT, by()));
    expect(told()).toEqual(["own", "own"]);
    expect(await reopen({ userId: headOf(ws), passphrase: HEAD })).toBe("ok");
    must(changePassphrase(ws, NEXT, { old: HEAD }));
    expect(told()).toEqual(["own", "approval"]);
    expect(await reopen({ userId: headOf(ws), passphrase: NEXT })).toBe("ok");
    const deputy = { name: "Lê Văn Mẫu 10", role: "deputy", passphrase: "mot hai ba bon" } as const;
    must(addUser(ws, { ...deputy, approvalPassphrase: "nam sau bay tam" }, { ...by(), passphrase: NEXT }));
    expect(told()).toEqual(["own", "approval", "own"]);
  });

  test("without the head's passphrase nobody comes or goes", () => {
    const before = readFileSync(join(path, "mo-so"), "utf8");
    const wrong = { ...by(), passphrase: "khong phai mat khau" };
    expect(codeOf(addUser(ws, { name: "A", role: "recorder", passphrase: NEXT }, wrong))).toBe(
      "E_APPROVAL_PASSPHRASE",
    );
    expect(readFileSync(join(path, "mo-so"), "utf8")).toBe(before);
  });

  test("who was removed opens nothing, and what they were stays known", async () => {
    const { userId } = must(
      addUser(ws, { name: "Trần Thị Mẫu 09", role: "recorder", passphrase: NEXT }, by()),
    );
    must(removeUser(ws, userId, by()));
    expect(codeOf(removeUser(ws, userId, by()))).toBe("E_NOT_FOUND");
    expect(ws.db.prepare("SELECT name FROM users WHERE id = ?").pluck().get(userId)).toBe("Trần Thị Mẫu 09");
    expect(await reopen({ userId, passphrase: NEXT })).toBe("E_PASSPHRASE");
    expect(await reopen({ passphrase: RECORDER })).toBe("ok");
  });

  test("neither oneself nor the last who can approve may be removed", () => {
    expect(codeOf(removeUser(ws, ws.user.id, by()))).toBe("E_NOT_ALLOWED");
    expect(codeOf(removeUser(ws, headOf(ws), by()))).toBe("E_NOT_ALLOWED");
    expect(ws.approvers()).toHaveLength(1);
  });

  test("a removed approver's key signs no more", () => {
    const { userId } = must(
      addUser(
        ws,
        { name: "Lê Văn Mẫu 10", role: "deputy", passphrase: NEXT, approvalPassphrase: NEXT },
        by(),
      ),
    );
    must(removeUser(ws, userId, by()));
    expect(codeOf(ws.approvalSigner(userId, NEXT))).toBe("E_USER");
  });
});

describe("passphrases and the recovery sheet", () => {
  test("one's own passphrase is changed by knowing the old one", async () => {
    expect(codeOf(changePassphrase(ws, NEXT, { old: "khong phai" }))).toBe("E_OLD_PASSPHRASE");
    expect(codeOf(changePassphrase(ws, "ngan", { old: RECORDER }))).toBe("E_WEAK_PASSPHRASE");
    must(changePassphrase(ws, NEXT, { old: RECORDER }));
    expect(await reopen({ passphrase: RECORDER })).toBe("E_PASSPHRASE");
    expect(await reopen({ passphrase: NEXT })).toBe("ok");
  });

  test("a forgotten one is replaced with the sheet in hand, and with the sheet alone", async () => {
    const userId = ws.user.id;
    expect(await reopen({ recoveryKey })).toBe("ok");
    expect(codeOf(changePassphrase(ws, NEXT, { recoveryKey: "1".repeat(40), userId }))).toBe("E_RECOVERY");
    expect(codeOf(changePassphrase(ws, NEXT, { recoveryKey, userId: "BN-none" }))).toBe("E_NOT_FOUND");
    // Nor is it said there whether these words are the head's.
    expect(codeOf(changePassphrase(ws, HEAD, { recoveryKey, userId: "BN-none" }))).toBe("E_NOT_FOUND");
    must(changePassphrase(ws, NEXT, { recoveryKey: recoveryKey.replaceAll(" ", "-"), userId }));
    expect(await reopen({ userId, passphrase: NEXT })).toBe("ok");
    expect(await reopen({ userId, passphrase: RECORDER })).toBe("E_PASSPHRASE");
  });

  test("the sheet counts as kept when two of its groups were typed back from paper", () => {
    const group = (at: number) => ({ group: at, digits: recoveryKey.split(" ")[at - 1] ?? "" });
    expect(isRecoveryConfirmed(ws)).toBe(false);
    expect(codeOf(confirmRecovery(ws, recoveryKey, [group(3)]))).toBe("E_INPUT");
    expect(codeOf(confirmRecovery(ws, recoveryKey, [group(3), group(3)]))).toBe("E_INPUT");
    const wrong = { group: 6, digits: group(6).digits === "00000" ? "00001" : "00000" };
    expect(codeOf(confirmRecovery(ws, recoveryKey, [group(3), wrong]))).toBe("E_RECOVERY");
    expect(isRecoveryConfirmed(ws)).toBe(false);
    must(confirmRecovery(ws, recoveryKey, [group(3), group(6)]));
    expect(isRecoveryConfirmed(ws)).toBe(true);
  });

  test("a new sheet makes the old one worthless and has to be confirmed again", async () => {
    must(
      confirmRecovery(
        ws,
        recoveryKey,
        [1, 2].map((at) => ({ group: at, digits: recoveryKey.split(" ")[at - 1] ?? "" })),
      ),
    );
    expect(codeOf(renewRecovery(ws, { ...by(), passphrase: "khong phai" }))).toBe("E_APPROVAL_PASSPHRASE");
    const renewed = must(renewRecovery(ws, by()));
    expect(isRecoveryConfirmed(ws)).toBe(false);
    expect(await reopen({ recoveryKey })).toBe("E_RECOVERY");
    expect(await reopen({ recoveryKey: renewed.recoveryKey })).toBe("ok");
    expect(await reopen({ passphrase: RECORDER })).toBe("ok");
  });
});
