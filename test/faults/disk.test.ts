import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exportBundle } from "../../electron/bundles/export-bundle.ts";
import { importFile } from "../../electron/bundles/import-bundle.ts";
import { addCases } from "../../electron/cases/add-cases.ts";
import { listCases } from "../../electron/cases/list-cases.ts";
import { enrol } from "../../electron/cluster/enrol.ts";
import { bundlesHash } from "../../electron/cluster/view.ts";
import { backupWorkspace } from "../../electron/workspace/backup.ts";
import { checkIntegrity } from "../../electron/workspace/integrity.ts";
import type { OpenWorkspace } from "../../electron/workspace/open-workspace.ts";
import type { Result } from "../../shared/result.ts";
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
} from "../support/offices.ts";

const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.problem.code);
let folder: ReturnType<typeof tempFolder>;
let office: OpenWorkspace;
let made: Awaited<ReturnType<typeof makeCluster>>;
beforeEach(async () => {
  folder = tempFolder();
  made = await makeCluster(join(folder.path, "cum"));
  office = await makeOffice(join(folder.path, "bn"), "BN", made);
});
afterEach(() => {
  office.close();
  made.ws.close();
  folder.remove();
});

/** SQLite itself says SQLITE_FULL when the file may not grow: what a full disk looks like to the program. */
function fill(ws: OpenWorkspace): () => void {
  const pages = ws.db.pragma("page_count", { simple: true }) as number;
  ws.db.pragma(`max_page_count = ${pages}`);
  return () => {
    ws.db.pragma("max_page_count = 1000000000");
  };
}
const count = (ws: OpenWorkspace) =>
  must(listCases(ws, { search: "", after: null, limit: 1000 })).cases.length;
const many = (from: number) => Array.from({ length: 60 }, (_, i) => pettyCase(String(from + i)));
const request = (outDir: string) => ({
  period: "2020H1",
  outDir,
  profile: "names-out" as const,
  approverId: headOf(office),
  passphrase: HEAD,
});

describe("a full disk", () => {
  test("saving says so, keeps what was there, and works again when there is room", async () => {
    record(office, pettyCase("1"));
    const makeRoom = fill(office);
    expect(codeOf(addCases(office, many(2), "thử"))).toBe("E_DISK_FULL");
    expect(count(office)).toBe(1);
    makeRoom();
    must(await checkIntegrity(office));
    must(addCases(office, many(2), "thử"));
    expect(count(office)).toBe(61);
  });

  test("an import says so, leaves the numbers as they were, and the same file is merged afterwards", async () => {
    record(office, pettyCase("1"));
    const first = await send(office, join(folder.path, "usb"));
    must(await enrol(made.ws, [cardOf(first)], made.by));
    must(await importFile(made.ws, first.file, "1"));
    record(office, ...many(2));
    const second = await send(office, join(folder.path, "usb"));
    const before = bundlesHash(made.ws.db);
    const makeRoom = fill(made.ws);
    expect(codeOf(await importFile(made.ws, second.file, "2"))).toBe("E_DISK_FULL");
    expect(bundlesHash(made.ws.db)).toBe(before);
    expect(readdirSync(join(made.ws.folder, "inbox"))).toEqual([]);
    makeRoom();
    expect(must(await importFile(made.ws, second.file, "2"))).toMatchObject({ outcome: "merged", seq: 2 });
    must(await checkIntegrity(made.ws));
  });
});

describe("a medium that fails", () => {
  test("an outbox that is gone is named, and the number it would have had is never used again", async () => {
    record(office, pettyCase("1"));
    const outbox = join(office.folder, "outbox");
    rmSync(outbox, { recursive: true });
    expect(codeOf(await exportBundle(office, request(join(folder.path, "usb"))))).toBe("E_MEDIUM");
    mkdirSync(outbox);
    const sent = must(await exportBundle(office, request(join(folder.path, "usb"))));
    expect(readdirSync(outbox)).toEqual([`BN-A-${String(sent.seq).padStart(4, "0")}.socum`]);
  });

  test("an export that is cancelled while it is written leaves no half file; the next one has the next number", async () => {
    record(office, ...many(1));
    const stop = new AbortController();
    const half: string[] = [];
    const outbox = join(office.folder, "outbox");
    const cancelled = await exportBundle(office, request(join(folder.path, "usb")), {
      signal: stop.signal,
      progress: () => {
        half.push(...readdirSync(outbox));
        stop.abort();
      },
    });
    expect(codeOf(cancelled)).toBe("E_CANCELLED");
    expect(half).toContain("BN-A-0001.socum.part");
    expect(readdirSync(outbox)).toEqual([]);
    expect(existsSync(join(folder.path, "usb"))).toBe(false);
    expect(must(await exportBundle(office, request(join(folder.path, "usb")))).seq).toBe(2);
  });

  test("a stick that is no folder is blamed, and the sealed file waits in the outbox", async () => {
    record(office, pettyCase("1"));
    const stick = join(folder.path, "stick");
    writeFileSync(stick, "not a folder");
    expect(codeOf(await exportBundle(office, request(stick)))).toBe("E_MEDIUM");
    expect(readdirSync(join(office.folder, "outbox"))).toEqual(["BN-A-0001.socum"]);
    expect(readFileSync(stick, "utf8")).toBe("not a folder");
  });

  test("a backup to a place that is gone is refused in words", async () => {
    expect(codeOf(await backupWorkspace(office, join(folder.path, "gone", "so.socum-sl")))).toBe("E_MEDIUM");
  });

  test("a database that became read-only is named, and what was typed is not taken for saved", () => {
    record(office, pettyCase("1"));
    office.db.pragma("query_only = 1");
    expect(codeOf(addCases(office, [pettyCase("2")], "thử"))).toBe("E_READ_ONLY");
    office.db.pragma("query_only = 0");
    expect(count(office)).toBe(1);
  });
});
