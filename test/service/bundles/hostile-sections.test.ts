import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { readBundle } from "../../../electron/bundles/read-bundle.ts";
import { approvedRows } from "../../../electron/cases/approved-rows.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { heldRoster } from "../../../electron/database/roster-store.ts";
import { encryptStream } from "../../../electron/identity/age-keys.ts";
import { nextRoster, type RosterChain } from "../../../electron/identity/roster-file.ts";
import type { Signer } from "../../../electron/identity/signing.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { encodeHead } from "../../../shared/bundle/framing.ts";
import { SIGNATURE_TYPES } from "../../../shared/bundle/pae.ts";
import { databaseImage } from "../../support/database-image.ts";
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
} from "../../support/offices.ts";

/** Bundles written byte by byte with the office's own keys: what another program with stolen or honest keys could send. */
const { path: root, remove } = tempFolder();
let cluster: Awaited<ReturnType<typeof makeCluster>>;
let office: OpenWorkspace;
let head: Signer;
let good: Buffer;
let goodCount = 0;

beforeAll(async () => {
  cluster = await makeCluster(join(root, "cluster"));
  office = await makeOffice(join(root, "BN"), "BN", cluster);
  record(office, pettyCase("C1"));
  const sent = await send(office, join(root, "usb"));
  const request = cardOf(sent);
  must(await enrol(cluster.ws, [request], cluster.by));
  head = must(office.approvalSigner(headOf(office), HEAD));
  const rows = [...approvedRows(office.db, "names-out")];
  goodCount = rows.length;
  good = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
});
afterAll(() => {
  cluster.ws.close();
  office.close();
  remove();
});

const chain = (): RosterChain => {
  const held = heldRoster(cluster.ws.db);
  if (!held) throw new Error("no roster");
  return held;
};
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

type Parts = {
  /** The records as they would be before compression. */
  raw?: Buffer;
  stored?: Buffer;
  count?: number;
  /** Laid over what the records entry should say. */
  entry?: object;
  manifest?: object | ((text: string) => string);
  signatures?: number;
};

async function verdict(parts: Parts, roster: RosterChain = chain()): Promise<string> {
  const raw = parts.raw ?? good;
  const stored = parts.stored ?? zstdCompressSync(raw);
  const empty = zstdCompressSync(Buffer.alloc(0));
  const entry = (name: string, bytes: Buffer, of: Buffer, count: number) => ({
    name,
    stored: bytes.length,
    storedSha256: sha256(bytes),
    raw: of.length,
    rawSha256: sha256(of),
    count,
  });
  const manifest = {
    format: 1,
    schema: 1,
    kind: "cluster",
    cluster: chain().newest.cluster,
    unit: "BN",
    machine: "A",
    device: office.deviceSigner().publicKey,
    releasedBy: head.publicKey,
    seq: 9,
    prev: null,
    period: "2020H1",
    profile: "names-out",
    sections: [
      entry("history", empty, Buffer.alloc(0), 0),
      { ...entry("records", stored, raw, parts.count ?? goodCount), ...parts.entry },
    ],
    audit: { count: 1, head: "a".repeat(64) },
    roster: 2,
    lastReceipt: null,
    catalogue: "2020-1",
    at: 1,
    ...(typeof parts.manifest === "object" ? parts.manifest : {}),
  };
  const text = JSON.stringify(manifest);
  const bytes = new Uint8Array(
    Buffer.from(typeof parts.manifest === "function" ? parts.manifest(text) : text),
  );
  const signatures = [
    office.deviceSigner().sign(SIGNATURE_TYPES.device, bytes),
    head.sign(SIGNATURE_TYPES.release, bytes),
    new Uint8Array(64),
  ].slice(0, parts.signatures ?? 2);
  const plain = new Blob([
    encodeHead(bytes, signatures),
    new Uint8Array(empty),
    new Uint8Array(stored),
  ]).stream();
  const sealed: Uint8Array[] = [];
  for await (const part of await encryptStream(
    [cluster.ws.ageRecipient],
    plain as ReadableStream<Uint8Array>,
  ))
    sealed.push(part);
  const file = join(root, "made.socum");
  writeFileSync(file, Buffer.concat(sealed));
  const read = await readBundle(file, {
    identity: cluster.ws.ageIdentity(),
    chain: roster,
    cluster: roster.newest.cluster,
    kind: "cluster",
    codes: () => null,
  });
  return read.ok ? "accepted" : read.problem.code;
}

const skippable = Buffer.from("502a4d1804000000abcdef01", "hex");
const frame = () => zstdCompressSync(good);
const withLine = (line: string | Buffer): Parts => ({
  raw: Buffer.concat([good, Buffer.from(line), Buffer.from("\n")]),
  count: goodCount + 1,
});
const MIB = 1024 * 1024;
const scored = JSON.stringify({
  t: "version",
  subject: "BN/2020H1",
  hash: "0".repeat(64),
  core: JSON.stringify({
    schema: 1,
    subject: "BN/2020H1",
    parents: [],
    catalogue: "2020-1",
    editor: "BN-1",
    unit: "BN",
    kind: "statement",
    period: "2020H1",
    nothingToReport: false,
    results: "",
    difficulties: "",
    proposals: "",
    goodPractices: "",
    selfScores: [{ criterion: "1", points: 1, max: 1 }],
  }),
  privateDigest: "0".repeat(64),
});

/** The first row's case with the names of its people marked, its hash left as it was. */
function marked(id: string, name = "ab".repeat(16)): Parts {
  const [first = "", ...rest] = good.toString().split("\n");
  const row = JSON.parse(first) as { core: string };
  const core = JSON.stringify({ ...JSON.parse(row.core), nameMarks: { [id]: { name } } });
  return { raw: Buffer.from([JSON.stringify({ ...row, core }), ...rest].join("\n")) };
}

const HOSTILE: [string, string, () => Parts][] = [
  ["a second zstd frame", "E_ZSTD", () => ({ stored: Buffer.concat([frame(), frame()]) })],
  ["bytes after the zstd frame", "E_ZSTD", () => ({ stored: Buffer.concat([frame(), Buffer.from("xx")]) })],
  ["a skippable frame before it", "E_ZSTD", () => ({ stored: Buffer.concat([skippable, frame()]) })],
  ["a skippable frame after it", "E_ZSTD", () => ({ stored: Buffer.concat([frame(), skippable]) })],
  ["a zstd frame that is cut", "E_ZSTD", () => ({ stored: frame().subarray(0, -3) })],
  ["a section that is not compressed", "E_ZSTD", () => ({ stored: good })],
  [
    "a bomb that claims to be small",
    "E_ZSTD",
    () => ({ stored: zstdCompressSync(Buffer.alloc(256 * MIB)), entry: { raw: 100 } }),
  ],
  ["a bomb that says its size", "E_JSON", () => ({ raw: Buffer.alloc(64 * MIB), count: 1 })],
  ["a raw length that is one too small", "E_ZSTD", () => ({ entry: { raw: good.length - 1 } })],
  ["a raw length that is one too large", "E_ZSTD", () => ({ entry: { raw: good.length + 1 } })],
  ["a raw digest that lies", "E_ZSTD", () => ({ entry: { rawSha256: "0".repeat(64) } })],
  ["a stored digest that lies", "E_DIGEST", () => ({ entry: { storedSha256: "0".repeat(64) } })],
  ["a stored length beyond the end", "E_TRUNCATED", () => ({ entry: { stored: frame().length + 1 } })],
  ["a stored length before the end", "E_DIGEST", () => ({ entry: { stored: frame().length - 1 } })],
  ["one row fewer than claimed", "E_COUNT", () => ({ count: goodCount + 1 })],
  ["one row more than claimed", "E_COUNT", () => ({ count: goodCount - 1 })],
  ["a last line without its end", "E_JSON", () => ({ raw: good.subarray(0, -1) })],
  ["a blank line", "E_JSON", () => withLine("")],
  [
    "a line that is not UTF-8",
    "E_JSON",
    () => withLine(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])),
  ],
  ["a line with a byte order mark", "E_JSON", () => withLine('\ufeff{"t":"version"}')],
  ["a line of more than one MiB", "E_JSON", () => withLine(`{"a":"${"x".repeat(MIB)}"}`)],
  ["a row with a duplicate key", "E_JSON", () => withLine('{"t":"version","t":"approval"}')],
  ["a row with __proto__", "E_JSON", () => withLine('{"__proto__":{"t":"version"}}')],
  ["a row nested five thousand deep", "E_JSON", () => withLine(`${"[".repeat(5000)}${"]".repeat(5000)}`)],
  ["a number beyond safe integers", "E_JSON", () => withLine('{"at":9007199254740993}')],
  ["a number that is infinite", "E_JSON", () => withLine('{"at":1e999}')],
  ["a lone surrogate", "E_JSON", () => withLine('{"t":"\\ud800"}')],
  ["a row that is a list", "E_SCHEMA", () => withLine("[]")],
  ["own scores where the manifest says schema 1", "E_SCHEMA", () => withLine(scored)],
  [
    "own scores where the manifest says schema 2",
    "E_SCHEMA",
    () => ({ ...withLine(scored), manifest: { schema: 2 } }),
  ],
  [
    "own scores whose version hash lies",
    "E_VERSION_HASH",
    () => ({ ...withLine(scored), manifest: { schema: 3 } }),
  ],
  [
    "marked names where the manifest says schema 3",
    "E_SCHEMA",
    () => ({ ...marked("p1"), manifest: { schema: 3 } }),
  ],
  ["a mark of nobody in the case", "E_SCHEMA", () => ({ ...marked("p9"), manifest: { schema: 4 } })],
  ["a mark of another shape", "E_SCHEMA", () => ({ ...marked("p1", "xyz"), manifest: { schema: 4 } })],
  [
    "marked names whose version hash lies",
    "E_VERSION_HASH",
    () => ({ ...marked("p1"), manifest: { schema: 4 } }),
  ],
  ["a newer schema", "E_SCHEMA_NEWER", () => ({ manifest: { schema: 5, more: 1 } })],
  ["a newer format", "E_SCHEMA_NEWER", () => ({ manifest: { format: 2 } })],
  ["a manifest of another kind of file", "E_KIND", () => ({ manifest: { kind: "roster" } })],
  ["a manifest with a member too many", "E_SCHEMA", () => ({ manifest: { more: 1 } })],
  [
    "a manifest with a duplicate key",
    "E_JSON",
    () => ({ manifest: (text) => text.replace("{", '{"seq":1,') }),
  ],
  ["a manifest that is a list", "E_SCHEMA", () => ({ manifest: () => "[]" })],
  ["a manifest that is no JSON", "E_JSON", () => ({ manifest: () => "{" })],
  ["a sequence number of nought", "E_SCHEMA", () => ({ manifest: { seq: 0 } })],
  ["a section too few", "E_SCHEMA", () => ({ manifest: { sections: [] } })],
  ["one signature", "E_FRAMING", () => ({ signatures: 1 })],
  ["three signatures", "E_FRAMING", () => ({ signatures: 3 })],
];

describe("a hostile file written byte by byte is refused with its own code", () => {
  it.each(HOSTILE)("%s: %s", async (_name, code, parts) => {
    expect(await verdict(parts())).toBe(code);
    const before = databaseImage(cluster.ws);
    expect(must(await importBundles(cluster.ws, [join(root, "made.socum")]))).toMatchObject([
      { outcome: "refused", code },
    ]);
    expect(databaseImage(cluster.ws)).toEqual(before);
  });

  it("and the same file without any of it is accepted", async () => {
    expect(await verdict({})).toBe("accepted");
  });
});

describe("a bundle under an ended key", () => {
  const stolen = { reason: "stolen" as const, pin: null };
  const signer = () => must(cluster.ws.approvalSigner(cluster.by.userId, HEAD));
  const withUnit = (change: (unit: RosterChain["newest"]["units"][number]) => object): RosterChain =>
    must(
      nextRoster(
        chain(),
        ({ units }) => ({
          units: units.map((unit) => (unit.code === "BN" ? { ...unit, ...change(unit) } : unit)),
        }),
        signer(),
        3,
      ),
    );

  it("of a stolen machine without a pin is refused: E_REVOKED", async () => {
    const roster = withUnit(({ devices }) => ({ devices: devices.map((one) => ({ ...one, end: stolen })) }));
    expect(await verdict({}, roster)).toBe("E_REVOKED");
  });
  it("above its machine's pin is refused, below it is left to the judge", async () => {
    const pinned = (seq: number) =>
      withUnit(({ devices }) => ({
        devices: devices.map((one) => ({ ...one, end: { ...stolen, pin: { seq, hash: "b".repeat(64) } } })),
      }));
    expect(await verdict({}, pinned(8))).toBe("E_REVOKED");
    expect(await verdict({}, pinned(9))).toBe("E_REVOKED");
    expect(await verdict({}, pinned(10))).toBe("accepted");
  });
  it("of an ended approver is refused: E_REVOKED", async () => {
    const roster = withUnit(({ approvers }) => ({
      approvers: approvers.map((one) => ({ ...one, end: { reason: "ended" as const, pins: [] } })),
    }));
    expect(await verdict({}, roster)).toBe("E_REVOKED");
  });
});
