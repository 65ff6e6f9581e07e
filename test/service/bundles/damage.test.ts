import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { plaintext } from "../../../electron/bundles/read/plaintext.ts";
import { readBundle } from "../../../electron/bundles/read-bundle.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { heldRoster } from "../../../electron/database/roster-store.ts";
import { encryptStream } from "../../../electron/identity/age-keys.ts";
import {
  cardOf,
  makeCluster,
  makeOffice,
  must,
  pettyCase,
  record,
  send,
  tempFolder,
} from "../../support/offices.ts";

const { path: root, remove } = tempFolder();
let cluster: Awaited<ReturnType<typeof makeCluster>>;
let good: Buffer;
let inner: Buffer;

/** Every third place, every one in the long run; the first and last hundred always: there the frames and lengths stand. */
const everyByte = (length: number): number[] =>
  Array.from({ length }, (_, at) => at).filter(
    (at) => process.env.SO_CUM_LONG === "1" || at % 3 === 0 || at < 100 || at >= length - 100,
  );
/** Of every byte one bit, each of the eight in turn; all of them in the long run. */
const bitsOf = (at: number): readonly number[] =>
  process.env.SO_CUM_LONG === "1" ? [0, 1, 2, 3, 4, 5, 6, 7] : [at % 8];
const flipped = (bytes: Buffer, at: number, bit: number): Buffer => {
  const bad = Buffer.from(bytes);
  bad[at] = (bad[at] ?? 0) ^ (1 << bit);
  return bad;
};
const streamOf = (bytes: Uint8Array) =>
  new Blob([new Uint8Array(bytes)]).stream() as ReadableStream<Uint8Array>;

async function read(bytes: Uint8Array): Promise<string> {
  const file = join(root, "copy.socum");
  writeFileSync(file, bytes);
  const chain = heldRoster(cluster.ws.db);
  if (!chain) throw new Error("no roster");
  const result = await readBundle(file, {
    identity: cluster.ws.ageIdentity(),
    chain,
    cluster: chain.newest.cluster,
    kind: "cluster",
    codes: () => null,
  });
  return result.ok ? "accepted" : result.problem.code;
}

async function seal(bytes: Uint8Array): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of await encryptStream([cluster.ws.ageRecipient], streamOf(bytes))) parts.push(part);
  return Buffer.concat(parts);
}

beforeAll(async () => {
  cluster = await makeCluster(join(root, "cluster"));
  const office = await makeOffice(join(root, "BN"), "BN", cluster);
  record(office, pettyCase("C1"));
  const sent = await send(office, join(root, "usb"));
  office.close();
  must(await enrol(cluster.ws, [cardOf(sent)], cluster.by));
  good = readFileSync(sent.file);
  const parts: Uint8Array[] = [];
  for await (const part of plaintext({ file: sent.file, identities: [cluster.ws.ageIdentity()] }))
    parts.push(part);
  inner = Buffer.concat(parts);
});
afterAll(() => {
  cluster.ws.close();
  remove();
});

it("accepts the bundle itself, and the same bytes encrypted again", async () => {
  expect(await read(good)).toBe("accepted");
  expect(await read(await seal(inner))).toBe("accepted");
});

it("refuses a flipped bit all over the file", async () => {
  for (const at of everyByte(good.length))
    for (const bit of bitsOf(at))
      expect(await read(flipped(good, at, bit)), `byte ${at} bit ${bit}`).not.toBe("accepted");
}, 600_000);

it("refuses truncations all over the file", async () => {
  for (const at of everyByte(good.length))
    expect(await read(good.subarray(0, at)), `cut at ${at}`).not.toBe("accepted");
}, 600_000);

it("refuses flipped bits and truncations all over the bytes inside, encrypted again", async () => {
  for (const at of everyByte(inner.length)) {
    for (const bit of bitsOf(at))
      expect(await read(await seal(flipped(inner, at, bit))), `byte ${at} bit ${bit}`).not.toBe("accepted");
    expect(await read(await seal(inner.subarray(0, at))), `cut at ${at}`).not.toBe("accepted");
  }
}, 600_000);

it("refuses bytes after the end with its own code", async () => {
  expect(await read(await seal(Buffer.concat([inner, Buffer.from([0])])))).toBe("E_TRAILING");
  expect(await read(Buffer.concat([good, Buffer.from([0])]))).toBe("E_AGE_DAMAGED");
});
