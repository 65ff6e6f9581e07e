import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importFile } from "../../../electron/bundles/import-bundle.ts";
import { bundlesHash } from "../../../electron/cluster/view.ts";
import { settled } from "../../../electron/database/transaction.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { unlockWorkspace } from "../../../electron/workspace/unlock.ts";
import { makeLargeBundle } from "../../support/large-bundle.ts";
import { deps, must, RECORDER, tempFolder } from "../../support/offices.ts";

const CASES = 800;
const folder = tempFolder();
let cluster: OpenWorkspace;
let large: string;

beforeAll(async () => {
  const { file, coordinator } = await makeLargeBundle(folder.path, CASES);
  large = file;
  cluster = must(
    await unlockWorkspace(join(folder.path, "cum"), { userId: coordinator, passphrase: RECORDER }, deps),
  );
}, 120_000);
afterAll(() => {
  cluster.close();
  folder.remove();
});

const versions = () => cluster.db.prepare("SELECT count(*) FROM versions").pluck().get() as number;

describe("a merge that takes a while", () => {
  test("a cancel in the middle of its transaction leaves the numbers, the rows and the folders as they were", async () => {
    const before = { hash: bundlesHash(cluster.db), versions: versions() };
    const stop = new AbortController();
    let wasWriting = false;
    const outcome = await importFile(cluster, large, "large", {
      signal: stop.signal,
      progress: ({ phase }) => {
        if (phase !== "merge") return;
        wasWriting = cluster.db.inTransaction && versions() > before.versions;
        stop.abort();
      },
    });
    expect(wasWriting).toBe(true);
    expect(outcome).toMatchObject({ ok: false, problem: { code: "E_CANCELLED" } });
    expect({ hash: bundlesHash(cluster.db), versions: versions() }).toEqual(before);
    expect(readdirSync(join(cluster.folder, "inbox"))).toEqual([]);
    expect(cluster.db.inTransaction).toBe(false);
  });

  test("messages are let in while it runs, and whoever asks for numbers waits for all of them", async () => {
    let turns = 0;
    const timer = setInterval(() => {
      if (cluster.db.inTransaction) turns += 1;
    }, 1);
    let seen: Promise<number> | null = null;
    const importing = importFile(cluster, large, "large", {
      progress: ({ phase }) => {
        if (phase === "merge") seen ??= settled(cluster.db).then(versions);
      },
    });
    expect(must(await importing)).toMatchObject({ outcome: "merged", seq: 2 });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
    expect(await seen).toBe(CASES + 1);
  });
});
