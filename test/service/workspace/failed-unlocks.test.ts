import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { listAudit, verifyAudit } from "../../../electron/database/audit-store.ts";
import { listLog } from "../../../electron/log/list-log.ts";
import { noteFailedUnlock } from "../../../electron/workspace/failed-unlocks.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { type Secret, unlockWorkspace } from "../../../electron/workspace/unlock.ts";
import { deps, HEAD, makeOffice, must, RECORDER, tempFolder } from "../../support/offices.ts";

const { path, remove } = tempFolder();
const folder = join(path, "BN");
const note = join(folder, "mo-sai");
const clock = { ms: Date.parse("2026-03-02T02:00:00Z"), nowMs: () => clock.ms };
let ids: { recorder: string; head: string };
let open: OpenWorkspace | null = null;

beforeAll(async () => {
  const ws = await makeOffice(folder, "BN");
  ids = { recorder: ws.user.id, head: ws.approvers()[0]?.id ?? "" };
  ws.close();
});
afterEach(() => {
  open?.close();
  open = null;
  rmSync(note, { force: true, recursive: true });
});
afterAll(remove);

const tryOpening = (secret: Secret) => unlockWorkspace(folder, secret, { ...deps, clock });
const fails = async (secret: Secret) => {
  const tried = await tryOpening(secret);
  return tried.ok ? "ok" : tried.problem.code;
};
const opens = async () => {
  open = must(await tryOpening({ userId: ids.recorder, passphrase: RECORDER }));
  return open;
};
const newest = (ws: OpenWorkspace) => listAudit(ws.db, 10).map((one) => one.entry as { what: string });

it("tells at the next opening under which name, how often and when, in the chain and once", async () => {
  expect(await fails({ userId: ids.head, passphrase: "bí mật gõ sai" })).toBe("E_PASSPHRASE");
  const firstAt = clock.ms;
  clock.ms += 60_000;
  expect(await fails({ userId: ids.head, passphrase: "bí mật gõ sai nữa" })).toBe("E_PASSPHRASE");
  expect(await fails({ recoveryKey: "11111 ".repeat(8).trim() })).toBe("E_RECOVERY");
  expect(await fails({ userId: "<script>", passphrase: HEAD })).toBe("E_PASSPHRASE");
  const lastAt = clock.ms;
  expect(readFileSync(note, "utf8")).not.toMatch(/bí mật|11111|script/);
  clock.ms += 3_600_000;
  const ws = await opens();
  expect(ws.failedUnlocks).toBe(4);
  expect(existsSync(note)).toBe(false);
  expect(newest(ws).slice(0, 3)).toEqual([
    { what: "failed-unlock", at: lastAt, user: "", count: 1, firstAt: lastAt },
    { what: "failed-unlock", at: lastAt, user: "recovery", count: 1, firstAt: lastAt },
    { what: "failed-unlock", at: lastAt, user: ids.head, count: 2, firstAt },
  ]);
  expect(must(verifyAudit(ws.db)).count).toBeGreaterThan(3);
  const shown = listLog(ws, { search: "nhap sai mo so", user: "", before: null, limit: 10 }).entries;
  expect(shown.map(({ who, tries }) => [who, tries])).toEqual([
    ["", { count: 1, fromMs: lastAt, bySheet: false }],
    ["", { count: 1, fromMs: lastAt, bySheet: true }],
    ["Lãnh đạo", { count: 2, fromMs: firstAt, bySheet: false }],
  ]);
  ws.close();
  open = null;
  expect((await opens()).failedUnlocks).toBe(0);
});

it("stays a few hundred bytes however often somebody tries, and under however many names", () => {
  for (let i = 0; i < 150; i += 1) noteFailedUnlock(folder, i % 2 ? ids.head : `name ${i}`, clock.ms);
  expect(statSync(note).size).toBeLessThan(16 * 1024);
  expect(readdirSync(folder).filter((name) => name.startsWith("mo-sai"))).toEqual(["mo-sai"]);
});

const nested = `${'{"format":1,"tries":'.repeat(500)}1${"}".repeat(500)}`;
it.each<[string, string | Buffer]>([
  ["nothing", ""],
  ["no JSON", "\u0000\uFFFF{{{"],
  ["bytes that are no text", Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
  ["nesting", nested],
  ["16 MB", "x".repeat(16 << 20)],
  ["a count beyond all counting", '{"format":1,"tries":[{"user":"","count":1e300,"firstMs":1,"lastMs":1}]}'],
  ["a format of the future", '{"format":2,"tries":[]}'],
  ["a time that is none", '{"format":1,"tries":[{"user":"","count":1,"firstMs":-1,"lastMs":9e15}]}'],
])("a note garbled by %s keeps nothing closed, is told as unreadable, and goes", async (_name, bytes) => {
  writeFileSync(note, bytes);
  const ws = await opens();
  expect(ws.failedUnlocks).toBe(0);
  expect(newest(ws)[0]?.what).toBe("failed-unlocks-unreadable");
  expect(existsSync(note)).toBe(false);
});

it("a note that was made up cannot put words, names or a future into the log", async () => {
  const madeUp = { user: "Kẻ nào đó", count: 5, firstMs: 8e15, lastMs: 8e15 };
  writeFileSync(note, JSON.stringify({ format: 1, tries: [madeUp] }));
  expect(newest(await opens())[0]).toEqual({
    what: "failed-unlock",
    at: clock.ms,
    user: "",
    count: 5,
    firstAt: clock.ms,
  });
});

it("neither a folder nor a link under that name is followed", async () => {
  mkdirSync(note);
  expect(await fails({ passphrase: "sai" })).toBe("E_PASSPHRASE");
  (await opens()).close();
  rmSync(note, { recursive: true });
  symlinkSync("/dev/zero", note);
  const ws = await opens();
  expect(newest(ws)[0]?.what).toBe("failed-unlocks-unreadable");
  expect(existsSync("/dev/zero") && !existsSync(note)).toBe(true);
});

it("a note that cannot be removed is told once", async () => {
  writeFileSync(note, JSON.stringify({ format: 1, tries: [{ user: "", count: 2, firstMs: 1, lastMs: 2 }] }));
  const kept = readFileSync(note);
  (await opens()).close();
  writeFileSync(note, kept);
  expect((await opens()).failedUnlocks).toBe(0);
});

it("a folder that cannot be written to still says that the passphrase is wrong", async () => {
  // An administrator may write where the mode says not to: the place of the new note is taken as well.
  mkdirSync(`${note}.new`);
  chmodSync(folder, 0o555);
  try {
    expect(await fails({ passphrase: "sai" })).toBe("E_PASSPHRASE");
    expect(existsSync(note)).toBe(false);
  } finally {
    chmodSync(folder, 0o755);
    rmSync(`${note}.new`, { recursive: true });
  }
});
