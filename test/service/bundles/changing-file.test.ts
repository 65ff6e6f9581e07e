import { createHash } from "node:crypto";
import * as fs from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { bundlesHash } from "../../../electron/cluster/view.ts";
import {
  cardOf,
  filesBelow,
  makeCluster,
  makeOffice,
  must,
  pettyCase,
  record,
  send,
  tempFolder,
} from "../../support/offices.ts";

/** Runs between the moment a file on a stick was seen and the moment our own copy of it is made. */
const stick = vi.hoisted(() => ({ change: null as null | (() => void) }));
vi.mock("node:fs", async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    copyFileSync: (from: string, to: string, mode?: number) => {
      const change = stick.change;
      stick.change = null;
      change?.();
      real.copyFileSync(from, to, mode);
    },
  };
});

describe("a file that changes while it is read", () => {
  const root = tempFolder();
  let cluster: Awaited<ReturnType<typeof makeCluster>>;
  let first: string;
  let second: string;
  let unknown: string;
  beforeAll(async () => {
    cluster = await makeCluster(join(root.path, "cum"));
    const office = await makeOffice(join(root.path, "bn"), "BN", cluster);
    const stranger = await makeOffice(join(root.path, "qn"), "QN", cluster);
    record(office, pettyCase("1"));
    record(stranger, pettyCase("1"));
    const sent = await send(office, join(root.path, "usb"));
    first = sent.file;
    must(await enrol(cluster.ws, [cardOf(sent)], cluster.by));
    record(office, pettyCase("2"));
    second = (await send(office, join(root.path, "usb"))).file;
    unknown = (await send(stranger, join(root.path, "usb"))).file;
    office.close();
    stranger.close();
  });
  afterAll(() => {
    cluster.ws.close();
    root.remove();
  });

  const sha256 = (file: string) => createHash("sha256").update(fs.readFileSync(file)).digest("hex");
  const importOne = async (file: string, change: () => void) => {
    stick.change = change;
    const [one] = must(await importBundles(cluster.ws, [file]));
    return one?.code ?? one?.outcome;
  };
  const kept = (folder: string) =>
    filesBelow(join(root.path, "cum", folder)).filter((name) => name.endsWith(".socum"));

  it("damaged in between, what was read is refused, and the evidence is named by what it is", async () => {
    const before = [bundlesHash(cluster.ws.db), fs.readFileSync(first)] as const;
    const bytes = Buffer.from(before[1]);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    expect(await importOne(first, () => fs.writeFileSync(first, bytes))).toBe("E_AGE_DAMAGED");
    expect(bundlesHash(cluster.ws.db)).toBe(before[0]);
    expect(kept("evidence").map((file) => file.includes(sha256(file)))).toEqual([true]);
    fs.writeFileSync(first, before[1]);
  });

  it("exchanged in between, the file that was read is taken, under its own name", async () => {
    expect(await importOne(first, () => fs.copyFileSync(second, first))).toBe("merged");
    expect(cluster.ws.db.prepare("SELECT seq, file_sha256 FROM bundles").raw().all()).toEqual([
      [2, sha256(second)],
    ]);
    expect(must(await importBundles(cluster.ws, [second]))[0]?.outcome).toBe("duplicate");
  });

  it("exchanged for an unknown machine's, that one is held under its own name", async () => {
    const mine = join(root.path, "usb", "moi.socum");
    fs.writeFileSync(mine, "chưa chép xong");
    expect(await importOne(mine, () => fs.copyFileSync(unknown, mine))).toBe("E_NOT_ENROLLED");
    expect(kept("inbox").map((file) => file.includes(sha256(file)))).toEqual([true]);
  });

  it("gone in between, nothing of it stays", async () => {
    const gone = join(root.path, "usb", "mat.socum");
    fs.writeFileSync(gone, "x");
    stick.change = () => fs.rmSync(gone);
    const read = await importBundles(cluster.ws, [gone]);
    expect(read.ok ? read.value[0]?.code : read.problem.code).toBe("E_MEDIUM");
    expect(
      fs.readdirSync(join(root.path, "cum", "inbox")).filter((name) => name.endsWith(".reading")),
    ).toEqual([]);
  });
});
