import { spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, it } from "vitest";
import { importBundles } from "../../electron/bundles/import-bundle.ts";
import { enrol } from "../../electron/cluster/enrol.ts";
import { bundlesHash } from "../../electron/cluster/view.ts";
import { checkIntegrity } from "../../electron/workspace/integrity.ts";
import { unlockWorkspace } from "../../electron/workspace/unlock.ts";
import {
  cardOf,
  deps,
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
const office = join(root, "BN");
const stick = join(root, "usb");
let cluster: Awaited<ReturnType<typeof makeCluster>>;

beforeAll(async () => {
  cluster = await makeCluster(join(root, "cluster"));
  const ws = await makeOffice(office, "BN", cluster);
  record(ws, pettyCase("C1"));
  const sent = await send(ws, stick);
  ws.close();
  must(await enrol(cluster.ws, [cardOf(sent)], cluster.by));
  must(await importBundles(cluster.ws, [sent.file]));
  cluster.ws.close();
});
afterAll(remove);

type Line = { ready?: true; saved?: string; sent?: { seq: number; hash: string }; imported?: string };

/** Runs the worker and kills it `afterMs` from its first word; what it had acknowledged by then. */
function killAfter(afterMs: number, ...args: string[]): Promise<Line[]> {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "test/faults/worker.ts", ...args],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const lines: Line[] = [];
  createInterface({ input: child.stdout }).on("line", (text) => {
    const line = JSON.parse(text) as Line;
    if (line.ready) setTimeout(() => child.kill("SIGKILL"), afterMs);
    lines.push(line);
  });
  return new Promise((resolve) => child.on("close", () => resolve(lines)));
}

const ROUNDS = process.env.SO_CUM_LONG === "1" ? 600 : 60;
const IMPORT_ROUNDS = ROUNDS / 3;

it(`loses no acknowledged save or export and uses no number twice, killed ${ROUNDS} times`, async () => {
  const sent = new Map<number, string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const lines = await killAfter((round * 7) % 240, "work", office, stick);
    const ws = must(await unlockWorkspace(office, { passphrase: RECORDER }, deps));
    must(await checkIntegrity(ws));
    for (const { saved, sent: bundle } of lines) {
      if (saved)
        expect(
          ws.db
            .prepare("SELECT 1 FROM work WHERE subject = ? UNION SELECT 1 FROM approvals WHERE subject = ?")
            .get(saved, saved),
        ).toBeTruthy();
      if (!bundle) continue;
      expect(sent.has(bundle.seq)).toBe(false);
      sent.set(bundle.seq, bundle.hash);
      expect(ws.db.prepare("SELECT hash FROM exports WHERE seq = ?").pluck().get(bundle.seq)).toBe(
        bundle.hash,
      );
    }
    ws.close();
  }
  expect(sent.size).toBeGreaterThan(0);
}, 600_000);

it(`never leaves half an import, killed ${IMPORT_ROUNDS} times`, async () => {
  const ws = must(await unlockWorkspace(office, { passphrase: RECORDER }, deps));
  const newest = await send(ws, stick);
  ws.close();
  const folder = join(root, "cluster");
  for (let round = 0; round < IMPORT_ROUNDS; round += 1) {
    const lines = await killAfter((round * 11) % 250, "import", folder, newest.file);
    const after = must(await unlockWorkspace(folder, { passphrase: RECORDER }, deps));
    must(await checkIntegrity(after));
    const kept = after.db.prepare("SELECT id FROM bundles WHERE hash = ?").pluck().get(newest.hash) as
      | number
      | undefined;
    if (lines.some((line) => line.imported)) expect(kept).toBeDefined();
    const rows = after.db
      .prepare("SELECT count(*) FROM bundle_versions WHERE bundle = ?")
      .pluck()
      .get(kept ?? -1) as number;
    expect(rows > 0).toBe(kept !== undefined);
    if (kept !== undefined) {
      // Taken out again so that the next round has something to do; only a test may do this.
      expect(bundlesHash(after.db)).toMatch(/^[0-9a-f]{64}$/);
      after.db.prepare("DELETE FROM bundle_versions WHERE bundle = ?").run(kept);
      after.db.prepare("DELETE FROM bundles WHERE id = ?").run(kept);
    }
    after.close();
    if (existsSync(join(folder, ".dang-mo"))) rmSync(join(folder, ".dang-mo"));
  }
}, 600_000);
