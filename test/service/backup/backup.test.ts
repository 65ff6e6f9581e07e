import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { getCase } from "../../../electron/cases/get-case.ts";
import { saveDraft } from "../../../electron/cases/save-draft.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { nextExportSeq, reserveExport } from "../../../electron/database/export-store.ts";
import { lookAtBackup } from "../../../electron/workspace/look-at-backup.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import {
  backupBefore,
  backupOnQuit,
  backupState,
  chooseBackupFolder,
  makeBackup,
  ownBackup,
} from "../../../electron/workspace/own-backups.ts";
import { replaceWorkspace, settleRestored } from "../../../electron/workspace/restore.ts";
import { unlockWorkspace } from "../../../electron/workspace/unlock.ts";
import { must, RECORDER } from "../../support/offices.ts";
import { codeOf, makeDesk, petty } from "../cases/desk.ts";

const DAY = 86_400_000;
let desk: Awaited<ReturnType<typeof makeDesk>>;
let ws: OpenWorkspace;
let usb: string;
beforeEach(async () => {
  desk = await makeDesk();
  ws = desk.ws;
  usb = join(dirname(ws.folder), "usb");
  mkdirSync(usb);
});
afterEach(() => desk.close());

const save = (title: string) => must(saveVersion(ws, null, petty({ title }), "draft"));
const make = async () => must(await makeBackup(ws, "auto"));

it("knows when it is due: something changed, typing included, and the last one is a day old", async () => {
  expect(backupState(ws)).toMatchObject({ isDue: true, isOld: true, backups: [] });
  await make();
  desk.clock.ms += 2 * DAY;
  expect(backupState(ws)).toMatchObject({ changedSince: false, isDue: false, isOld: false });
  must(saveDraft(ws, null, petty({ title: "Đang gõ" })));
  expect(backupState(ws)).toMatchObject({ changedSince: true, isDue: true });
  desk.clock.ms += 2 * DAY;
  expect(backupState(ws).isOld).toBe(true);
});

it("goes to the chosen folder, beside the register while that is gone, and rotates only its own files", async () => {
  must(chooseBackupFolder(ws, usb));
  writeFileSync(join(usb, "cong-van.docx"), "x");
  for (let day = 0; day < 30; day += 1) {
    desk.clock.ms += DAY;
    expect((await make()).inChosenFolder).toBe(true);
  }
  const kept = readdirSync(usb).filter((name) => name.endsWith(".socum-saoluu"));
  expect(kept.length).toBeGreaterThanOrEqual(9);
  expect(kept.length).toBeLessThan(14);
  expect(existsSync(join(usb, "cong-van.docx"))).toBe(true);
  rmSync(usb, { recursive: true });
  expect(backupState(ws)).toMatchObject({ isThere: false, folder: usb });
  desk.clock.ms += DAY;
  const { file, inChosenFolder } = await make();
  expect(inChosenFolder).toBe(false);
  expect(existsSync(join(ws.folder, "backup", file))).toBe(true);
  expect(codeOf(chooseBackupFolder(ws, join(usb, "none")))).toBe("E_NOT_FOUND");
});

it("before an import makes one, unless the last one already holds everything", async () => {
  must(await backupBefore(ws, "import"));
  must(await backupBefore(ws, "import"));
  expect(backupState(ws).backups).toHaveLength(1);
  save("Vụ ghi sau bản sao lưu");
  desk.clock.ms += 1000;
  must(await backupBefore(ws, "import"));
  expect(backupState(ws).backups.map((one) => one.reason)).toEqual(["import", "import"]);
});

it("leaves nothing behind when it is cancelled, and clears what a killed one left", async () => {
  writeFileSync(join(ws.folder, "backup", "4711.copy"), "half");
  writeFileSync(join(ws.folder, "backup", "x.socum-saoluu.part"), "half");
  const controller = new AbortController();
  const watch = {
    signal: controller.signal,
    progress: (phase: string) => phase === "write" && controller.abort(),
  };
  expect(codeOf(await makeBackup(ws, "auto", watch))).toBe("E_CANCELLED");
  expect(readdirSync(join(ws.folder, "backup"))).toEqual([]);
});

it("says what restoring would lose, does it, keeps the replaced register, and never numbers a file twice", async () => {
  const kept = save("Vụ có trong bản sao lưu");
  const { file } = await make();
  const lost = save("Vụ ghi sau bản sao lưu");
  for (const seq of [1, 2, 3])
    reserveExport(ws.db, { seq, period: "2020H1", profile: "names-out", file: "x", device: "d" });
  const path = must(ownBackup(ws, file));
  const look = must(await lookAtBackup(path, null, ws, usb, ws.deps));
  expect(look).toMatchObject({
    isEarlier: true,
    content: { cases: 1, versions: 1, sentUpTo: 0 },
    present: { cases: 2, versions: 2, sentUpTo: 3 },
  });
  expect(readdirSync(usb)).toEqual([]);
  const { folder, deps, user } = ws;
  const before = readFileSync(join(folder, "so.socumdb"));
  const done = must(
    await replaceWorkspace(path, folder, deps.clock.nowMs(), {
      settle: (database) =>
        must(
          ws.readCopy(database, (db) =>
            settleRestored(db, { atMs: deps.clock.nowMs(), user: user.id, backupAtMs: 1, sentUpTo: 3 }),
          ),
        ),
      close: () => ws.close(),
    }),
  );
  expect(statSync(join(done.aside, "so.socumdb")).size).toBeGreaterThanOrEqual(before.length);
  ws = must(await unlockWorkspace(folder, { passphrase: RECORDER }, deps));
  expect(must(getCase(ws, kept.caseId)).number).toBe(kept.number);
  expect(codeOf(getCase(ws, lost.caseId))).toBe("E_NOT_FOUND");
  expect(nextExportSeq(ws.db)).toBe(4);
  expect(backupState(ws).backups).toHaveLength(1);
  const aside = must(await unlockWorkspace(done.aside, { passphrase: RECORDER }, deps));
  expect(must(getCase(aside, lost.caseId)).number).toBe(lost.number);
  aside.close();
  ws.close();
});

it("refuses a backup of which a single byte is wrong, and leaves the register as it was", async () => {
  const { file } = await make();
  const path = must(ownBackup(ws, file));
  const bytes = readFileSync(path);
  for (const at of [0, 20, bytes.length >> 1, bytes.length - 1]) {
    const bad = Buffer.from(bytes);
    bad[at] = (bad[at] ?? 0) ^ 1;
    writeFileSync(join(usb, "hong.socum-saoluu"), bad);
    expect(codeOf(await lookAtBackup(join(usb, "hong.socum-saoluu"), null, ws, usb, ws.deps)), `${at}`).toBe(
      "E_BACKUP",
    );
  }
  writeFileSync(join(usb, "cut.socum-saoluu"), bytes.subarray(0, bytes.length - 40));
  expect(codeOf(await lookAtBackup(join(usb, "cut.socum-saoluu"), null, ws, usb, ws.deps))).toBe("E_BACKUP");
  expect(codeOf(await lookAtBackup(path, { passphrase: "khong phai mat khau" }, null, usb, ws.deps))).toBe(
    "E_PASSPHRASE",
  );
  expect(existsSync(`${ws.folder}.dang-khoi-phuc`)).toBe(false);
});

it("keeps a file of an older program as it was before it brings it to the present form", async () => {
  const golden = join(import.meta.dirname, "../../golden/format-1-schema-4");
  const folder = join(usb, "SoCum-BN-A");
  cpSync(join(golden, "office"), folder, { recursive: true });
  const { passphrase } = JSON.parse(readFileSync(join(golden, "expected.json"), "utf8")) as {
    passphrase?: string;
  };
  const old = must(await unlockWorkspace(folder, { passphrase: passphrase ?? RECORDER }, ws.deps));
  const [made] = readdirSync(join(folder, "backup")).filter((name) =>
    name.endsWith("-truoc-khi-nang-cap.socum-saoluu"),
  );
  const look = must(await lookAtBackup(join(folder, "backup", made ?? ""), null, old, usb, ws.deps));
  expect(look.isEarlier).toBe(true);
  old.close();
});

it("quitting backs up what changed and nothing else; what it could not is told at the next opening, until a backup is made", async () => {
  await backupOnQuit(ws, 60_000);
  await backupOnQuit(ws, 60_000);
  expect(backupState(ws).backups.map((one) => one.reason)).toEqual(["quit"]);
  save("Sau lần thoát trước");
  desk.clock.ms += DAY;
  // No time at all: the first look at the clock finds it over.
  await backupOnQuit(ws, 0);
  expect(backupState(ws)).toMatchObject({ missedOnQuit: { atMs: desk.clock.ms, code: "" } });
  expect(backupState(ws).backups).toHaveLength(1);
  rmSync(join(ws.folder, "backup"), { recursive: true });
  writeFileSync(join(ws.folder, "backup"), "no folder");
  await backupOnQuit(ws, 60_000);
  expect(backupState(ws).missedOnQuit?.code).toBe("E_MEDIUM");
  rmSync(join(ws.folder, "backup"));
  await backupOnQuit(ws, 60_000);
  expect(backupState(ws)).toMatchObject({ missedOnQuit: null, changedSince: false });
});
