import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { appendAudit, auditHead, verifyAudit } from "../../../electron/database/audit-store.ts";
import { setMeta } from "../../../electron/database/meta-store.ts";
import { openDatabase } from "../../../electron/database/open-database.ts";
import { inTransaction } from "../../../electron/database/transaction.ts";
import { backupWorkspace } from "../../../electron/workspace/backup.ts";
import { createWorkspace } from "../../../electron/workspace/create-workspace.ts";
import { checkIntegrity } from "../../../electron/workspace/integrity.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { restoreWorkspace } from "../../../electron/workspace/restore.ts";
import { unlockWorkspace } from "../../../electron/workspace/unlock.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";

const deps = {
  clock: { nowMs: () => 1_600_000_000_000 },
  randomBytes: (n: number) => new Uint8Array(randomBytes(n)),
  kdfLogN: 12,
};
const PASSPHRASE = "mật khẩu ghi sổ";
const roots: string[] = [];
const open: OpenWorkspace[] = [];
const place = () => {
  const root = mkdtempSync(join(tmpdir(), "socum-ws-"));
  roots.push(root);
  return join(root, "so");
};
afterEach(() => {
  for (const ws of open.splice(0)) ws.close();
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});
function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
async function make(folder = place()) {
  const made = must(
    await createWorkspace(
      {
        folder,
        kind: "office",
        unit: "BN",
        machine: "A",
        users: [
          { name: "Chuyên viên", role: "recorder", passphrase: PASSPHRASE },
          { name: "Lãnh đạo", role: "head", passphrase: "lãnh đạo mở", approvalPassphrase: "lãnh đạo duyệt" },
        ],
      },
      deps,
    ),
  );
  open.push(made.workspace);
  return { folder, ...made };
}
const unlock = async (folder: string, secret: Parameters<typeof unlockWorkspace>[1]) => {
  const result = await unlockWorkspace(folder, secret, deps);
  if (result.ok) open.push(result.value);
  return result;
};
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.problem.code);

describe("a workspace on a real disk", () => {
  test("opens with each user's passphrase, in either Unicode spelling, and with no other", async () => {
    const { folder, workspace } = await make();
    workspace.close();
    expect(codeOf(await unlock(folder, { passphrase: "sai mật khẩu" }))).toBe("E_PASSPHRASE");
    const ws = must(await unlock(folder, { passphrase: PASSPHRASE.normalize("NFD") }));
    expect(ws.user.role).toBe("recorder");
    expect(codeOf(await unlock(folder, { passphrase: PASSPHRASE }))).toBe("E_WORKSPACE_IN_USE");
    const head = ws.approvers()[0]!;
    expect(codeOf(ws.approvalSigner(head.id, "lãnh đạo mở"))).toBe("E_APPROVAL_PASSPHRASE");
    expect(codeOf(ws.approvalSigner(head.id, "lãnh đạo duyệt"))).toBe("ok");
  });
  test("opens with the recovery key however it is spaced, and refuses a changed one", async () => {
    const { folder, recoveryKey, workspace } = await make();
    workspace.close();
    expect(recoveryKey).toMatch(/^(\d{5} ){7}\d{5}$/);
    const changed = `${(Number(recoveryKey[0]) + 1) % 10}${recoveryKey.slice(1)}`;
    expect(codeOf(await unlock(folder, { recoveryKey: changed }))).toBe("E_RECOVERY");
    expect(codeOf(await unlock(folder, { recoveryKey: recoveryKey.replaceAll(" ", "-") }))).toBe("ok");
  });
  test("every single-bit change of the key slots is refused or opens nothing", async () => {
    const { folder, workspace } = await make();
    workspace.close();
    const file = join(folder, "mo-so");
    const whole = readFileSync(file);
    const survived: string[] = [];
    for (let at = 0; at < whole.length; at += 1) {
      const bad = Buffer.from(whole);
      bad[at] = bad[at]! ^ 1;
      writeFileSync(file, bad);
      const result = await unlockWorkspace(folder, { passphrase: PASSPHRASE }, deps);
      if (result.ok) {
        result.value.close();
        survived.push(`${at}:${JSON.stringify(String.fromCharCode(whole[at]!))}`);
      }
    }
    expect(survived).toEqual([]);
  });
  test("key slots that are missing or garbled are named as such", async () => {
    const { folder, workspace } = await make();
    workspace.close();
    writeFileSync(join(folder, "mo-so"), "x");
    expect(codeOf(await unlock(folder, { passphrase: PASSPHRASE }))).toBe("E_KEYFILE");
    rmSync(join(folder, "mo-so"));
    expect(codeOf(await unlock(folder, { passphrase: PASSPHRASE }))).toBe("E_KEYFILE");
    expect(codeOf(await unlock(place(), { passphrase: PASSPHRASE }))).toBe("E_NOT_A_WORKSPACE");
  });
  test("nothing written in it can be read in any of its raw files", async () => {
    const { folder, workspace } = await make();
    const canary = "CHIM-HOANG-YEN-48151623";
    setMeta(workspace.db, "canary", canary);
    appendAudit(workspace.db, { canary });
    must(await backupWorkspace(workspace, join(folder, "backup", "a.socum-saoluu")));
    const look = () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .filter((one) => readFileSync(join(one.parentPath, one.name)).includes(canary));
    expect(look()).toEqual([]);
    workspace.close();
    expect(look()).toEqual([]);
  });
  test("comes back whole from a backup, and a changed backup is refused", async () => {
    const { folder, workspace } = await make();
    appendAudit(workspace.db, { what: "test" });
    const head = auditHead(workspace.db);
    const out = join(folder, "backup", "a.socum-saoluu");
    must(await backupWorkspace(workspace, out));
    expect(readdirSync(join(folder, "backup"))).toEqual(["a.socum-saoluu"]);
    const other = place();
    must(await restoreWorkspace(out, other));
    const ws = must(await unlock(other, { passphrase: PASSPHRASE }));
    expect(auditHead(ws.db)).toEqual(head);
    expect(codeOf(await checkIntegrity(ws))).toBe("ok");
    expect(codeOf(await restoreWorkspace(out, other))).toBe("E_NOT_EMPTY");
    const bytes = readFileSync(out);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(out, bytes);
    const third = place();
    expect(codeOf(await restoreWorkspace(out, third))).toBe("E_BACKUP");
    expect(existsSync(third)).toBe(false);
  });
  test("a workspace that could not be made leaves no lock and can be made again", async () => {
    const folder = place();
    const users = [{ name: "A", role: "recorder" as const, passphrase: PASSPHRASE }];
    const wanted = { folder, kind: "office" as const, unit: "BN", machine: "A", users };
    let drawn = 0;
    const failing = (count: number) => {
      drawn += 1;
      if (drawn === 5) throw Object.assign(new Error("full"), { code: "ENOSPC" });
      return deps.randomBytes(count);
    };
    expect(codeOf(await createWorkspace({ ...wanted, users: [] }, deps))).toBe("E_INPUT");
    expect(codeOf(await createWorkspace(wanted, { ...deps, randomBytes: failing }))).toBe("E_DISK_FULL");
    expect(readdirSync(folder)).toEqual([]);
    const made = must(await createWorkspace(wanted, deps));
    open.push(made.workspace);
  });
  test("refuses a network folder, an unknown unit, a weak passphrase and a folder in use", async () => {
    const users = [{ name: "A", role: "recorder" as const, passphrase: PASSPHRASE }];
    const base = { folder: place(), kind: "office" as const, unit: "BN", machine: "A", users };
    expect(codeOf(await createWorkspace({ ...base, folder: "\\\\may-chu\\so" }, deps))).toBe(
      "E_NETWORK_FOLDER",
    );
    expect(codeOf(await createWorkspace({ ...base, unit: "XX" }, deps))).toBe("E_UNIT");
    expect(
      codeOf(await createWorkspace({ ...base, users: [{ ...users[0]!, passphrase: "ngắn" }] }, deps)),
    ).toBe("E_WEAK_PASSPHRASE");
    mkdirSync(base.folder);
    writeFileSync(join(base.folder, "x"), "x");
    expect(codeOf(await createWorkspace(base, deps))).toBe("E_NOT_EMPTY");
  });
  test("a lock left by a process that is gone is taken over", async () => {
    const { folder, workspace } = await make();
    workspace.close();
    writeFileSync(join(folder, ".dang-mo"), "4194304999");
    expect(codeOf(await unlock(folder, { passphrase: PASSPHRASE }))).toBe("ok");
  });
});

describe("the database file", () => {
  const key = new Uint8Array(32).fill(7);
  const fresh = () => {
    const folder = place();
    mkdirSync(folder);
    return join(folder, "so.socumdb");
  };
  test("refuses a wrong key, a damaged page, a newer version and a read-only file", () => {
    const file = fresh();
    const db = must(openDatabase(file, key, { create: true }));
    expect(db.pragma("synchronous", { simple: true })).toBe(2);
    expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
    db.pragma("user_version = 999");
    db.close();
    expect(codeOf(openDatabase(file, key))).toBe("E_FUTURE_FILE");
    expect(codeOf(openDatabase(file, new Uint8Array(32)))).toBe("E_DATABASE_DAMAGED");
    chmodSync(file, 0o444);
    expect(codeOf(openDatabase(file, key))).toBe("E_READ_ONLY");
    chmodSync(file, 0o644);
    const bytes = readFileSync(file);
    bytes[200]! ^= 1;
    writeFileSync(file, bytes);
    expect(codeOf(openDatabase(file, key))).toBe("E_DATABASE_DAMAGED");
  });
  test("brings a file of the first version up to date beside the original, keeping what it held", () => {
    const file = fresh();
    const db = must(openDatabase(file, key, { create: true }));
    for (const { name, type } of db
      .prepare(
        "SELECT name, type FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' AND tbl_name NOT IN ('meta','users','signing_keys','audit')",
      )
      .all() as { name: string; type: string }[])
      if (type === "view" || type === "trigger") db.exec(`DROP ${type} IF EXISTS "${name}"`);
    db.pragma("foreign_keys = OFF");
    for (const { name } of db
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite%' AND name NOT IN ('meta','users','signing_keys','audit')",
      )
      .all() as { name: string }[])
      try {
        db.exec(`DROP TABLE IF EXISTS "${name}"`);
      } catch {}
    db.pragma("user_version = 1");
    setMeta(db, "kept", "yes");
    db.close();
    const again = must(openDatabase(file, key));
    expect(again.prepare("SELECT value FROM meta WHERE key='kept'").pluck().get()).toBe("yes");
    expect(Number(again.pragma("user_version", { simple: true }))).toBeGreaterThan(1);
    again.close();
    expect(readdirSync(join(file, "..")).filter((n) => n.includes("migrating"))).toEqual([]);
  });
  test("a transaction whose result is not ok leaves nothing, nor does one that throws", () => {
    const db = must(openDatabase(fresh(), key, { create: true }));
    inTransaction(db, () => {
      setMeta(db, "a", "1");
      return fail("E_RULES");
    });
    expect(() =>
      inTransaction(db, () => {
        setMeta(db, "a", "1");
        throw new Error("bug");
      }),
    ).toThrow("bug");
    inTransaction(db, () => {
      inTransaction(db, () => {
        setMeta(db, "a", "1");
        return fail("E_RULES");
      });
      setMeta(db, "b", "1");
      return ok(null);
    });
    expect(db.prepare("SELECT key FROM meta").pluck().all()).toEqual(["b"]);
    db.close();
  });
  test("the audit chain cannot be edited, and an edit made behind its back is named", () => {
    const db = must(openDatabase(fresh(), key, { create: true }));
    for (let i = 0; i < 5; i += 1) appendAudit(db, { i });
    expect(() => db.exec("DELETE FROM audit WHERE n = 3")).toThrow();
    db.exec("DROP TRIGGER audit_is_append_only");
    db.prepare("UPDATE audit SET entry = ? WHERE n = 3").run(Buffer.from('{"i":9}'));
    const checked = verifyAudit(db);
    expect(checked.ok ? null : checked.problem).toMatchObject({ code: "E_AUDIT", params: { entry: 3 } });
    db.close();
  });
});
