import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BundleInput, buildBundle } from "../../../electron/bundles/build-bundle.ts";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { readBundle } from "../../../electron/bundles/read-bundle.ts";
import { approvedRows } from "../../../electron/cases/approved-rows.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { heldRoster } from "../../../electron/database/roster-store.ts";
import { encryptStream, generateAgeKey } from "../../../electron/identity/age-keys.ts";
import { generateSigningKey, type Signer, signerFromSeed } from "../../../electron/identity/signing.ts";
import { approvalPayload, versionHash } from "../../../electron/identity/version-hash.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { SIGNATURE_TYPES } from "../../../shared/bundle/pae.ts";
import type { RecordRow, VersionRow } from "../../../shared/bundle/section-rows.ts";
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

const { path: root, remove } = tempFolder();
let cluster: Awaited<ReturnType<typeof makeCluster>>;
let office: OpenWorkspace;
let head: Signer;
let rows: RecordRow[];
let named: RecordRow[];
let stranger: Signer;

beforeAll(async () => {
  cluster = await makeCluster(join(root, "cluster"));
  office = await makeOffice(join(root, "BN"), "BN", cluster);
  record(office, pettyCase("C1"), pettyCase("C2"));
  record(office, pettyCase("C1", { title: "Vụ việc mẫu đã sửa tại phường Lộc Mẫu" }));
  const sent = await send(office, join(root, "usb"));
  must(await enrol(cluster.ws, [cardOf(sent)], cluster.by));
  head = must(office.approvalSigner(headOf(office), HEAD));
  rows = [...approvedRows(office.db, "names-out")];
  named = [...approvedRows(office.db, "names-in")];
  stranger = signerFromSeed(generateSigningKey().privateSeed);
});
afterAll(() => {
  cluster.ws.close();
  office.close();
  remove();
});

const chain = () => {
  const held = heldRoster(cluster.ws.db);
  if (!held) throw new Error("no roster");
  return held;
};
type Change = Omit<Partial<BundleInput>, "manifestBase"> & { manifestBase?: object };
let made = 0;

/** A bundle that is good but for `change`, signed by the office's own keys. */
async function bundle(change: Change = {}): Promise<string> {
  made += 1;
  const file = join(root, `made-${made}.socum`);
  const base: BundleInput["manifestBase"] = {
    kind: "cluster",
    cluster: chain().newest.cluster,
    unit: "BN",
    machine: "A",
    seq: 9,
    prev: null,
    period: "2020H1",
    audit: { count: 99, head: "a".repeat(64) },
    roster: 2,
    lastReceipt: null,
    catalogue: "2020-1",
    at: made,
  };
  must(
    await buildBundle(
      {
        history: [],
        subjects: rows,
        profile: "names-out",
        deviceSigner: office.deviceSigner(),
        releaseSigner: head,
        recipients: [cluster.ws.ageRecipient],
        ...change,
        manifestBase: { ...base, ...change.manifestBase },
      },
      { file },
    ),
  );
  return file;
}

async function verdict(file: string): Promise<string> {
  const context = {
    identity: cluster.ws.ageIdentity(),
    chain: chain(),
    cluster: chain().newest.cluster,
    kind: "cluster" as const,
    codes: () => null,
  };
  const read = await readBundle(file, context);
  return read.ok ? "accepted" : read.problem.code;
}

/** The first version with its core rewritten, hashed and approved afresh by the office's own head. */
function rewritten(
  change: (core: Record<string, unknown>) => object | string,
  privateHalf?: string,
): RecordRow[] {
  const first = rows[0] as VersionRow;
  const changed = change(JSON.parse(first.core) as Record<string, unknown>);
  const core = typeof changed === "string" ? changed : JSON.stringify(changed);
  const { hash, privateDigest } = versionHash(core, new Uint8Array(32), privateHalf ?? "{}");
  const signature = Buffer.from(
    head.sign(SIGNATURE_TYPES.approval, approvalPayload(first.subject, hash, null)),
  ).toString("hex");
  const { subject } = first;
  return [
    {
      t: "version",
      subject,
      hash,
      core,
      privateDigest,
      ...(privateHalf === undefined ? {} : { salt: hash0, private: privateHalf }),
    },
    { t: "approval", subject, hash, approver: head.publicKey, at: 1, paper: null, signature },
  ];
}

/** A statement of the office's own, approved by its head. */
function statement(change: object, subject = "BN/2020H1"): RecordRow[] {
  const core = JSON.stringify({
    schema: 1,
    subject,
    parents: [],
    catalogue: "2020-1",
    editor: office.user.id,
    unit: "BN",
    kind: "statement",
    period: "2020H1",
    nothingToReport: true,
    results: "",
    difficulties: "",
    proposals: "",
    goodPractices: "",
    ...change,
  });
  const { hash, privateDigest } = versionHash(core, new Uint8Array(32), "{}");
  const payload = approvalPayload(subject, hash, null);
  const signature = Buffer.from(head.sign(SIGNATURE_TYPES.approval, payload)).toString("hex");
  return [
    { t: "version", subject, hash, core, privateDigest },
    { t: "approval", subject, hash, approver: head.publicKey, at: 1, paper: null, signature },
  ];
}

const changedRow = (at: number, change: object): RecordRow[] =>
  rows.map((row, i) => (i === at ? ({ ...row, ...change } as RecordRow) : row));
const hash0 = "0".repeat(64);

const HOSTILE: [string, string, () => Change][] = [
  ["a device that is not enrolled", "E_NOT_ENROLLED", () => ({ deviceSigner: stranger })],
  ["a release by somebody else", "E_SIGNATURE", () => ({ releaseSigner: stranger })],
  ["a release by the device key itself", "E_SIGNATURE", () => ({ releaseSigner: office.deviceSigner() })],
  [
    "a device signature under another type",
    "E_SIGNATURE",
    () => ({
      deviceSigner: {
        ...office.deviceSigner(),
        sign: (_type, payload) => office.deviceSigner().sign(SIGNATURE_TYPES.release, payload),
      },
    }),
  ],
  ["a bundle between siblings", "E_KIND", () => ({ manifestBase: { kind: "office" } })],
  ["another cluster", "E_CLUSTER", () => ({ manifestBase: { cluster: "f".repeat(32) } })],
  ["another unit's name", "E_UNIT", () => ({ manifestBase: { unit: "HN" } })],
  ["another machine's letter", "E_DEVICE", () => ({ manifestBase: { machine: "B" } })],
  ["a roster newer than ours", "E_ROSTER_OLD", () => ({ manifestBase: { roster: 3 } })],
  ["a history without its end in prev", "E_HISTORY", () => ({ history: [{ seq: 1, hash: hash0 }] })],
  [
    "a prev that the history does not hold",
    "E_HISTORY",
    () => ({ manifestBase: { prev: { seq: 1, hash: hash0 } } }),
  ],
  [
    "a history that runs backwards",
    "E_HISTORY",
    () => ({
      history: [
        { seq: 2, hash: hash0 },
        { seq: 1, hash: "1".repeat(64) },
      ],
      manifestBase: { prev: { seq: 1, hash: "1".repeat(64) } },
    }),
  ],
  [
    "a history that reaches its own number",
    "E_HISTORY",
    () => ({ history: [{ seq: 9, hash: hash0 }], manifestBase: { prev: { seq: 9, hash: hash0 } } }),
  ],
  [
    "one hash under two numbers",
    "E_HISTORY",
    () => ({
      history: [
        { seq: 1, hash: hash0 },
        { seq: 2, hash: hash0 },
      ],
      manifestBase: { prev: { seq: 2, hash: hash0 } },
    }),
  ],
  ["a row of an unknown kind", "E_SCHEMA", () => ({ subjects: [{ t: "surprise" } as unknown as RecordRow] })],
  ["a row with a member too many", "E_SCHEMA", () => ({ subjects: changedRow(0, { more: 1 }) })],
  ["a row's hash in capitals", "E_SCHEMA", () => ({ subjects: changedRow(0, { hash: "A".repeat(64) }) })],
  [
    "a version hash that does not fit",
    "E_VERSION_HASH",
    () => ({ subjects: changedRow(0, { hash: hash0 }) }),
  ],
  [
    "a private digest that does not fit",
    "E_VERSION_HASH",
    () => ({ subjects: changedRow(0, { privateDigest: hash0 }) }),
  ],
  [
    "a core changed after approval",
    "E_VERSION_HASH",
    () => ({ subjects: changedRow(0, { core: (rows[0] as VersionRow).core.replace("Lộc", "Phú") }) }),
  ],
  ["names in a bundle without names", "E_SCHEMA", () => ({ subjects: named })],
  ["a bundle with names that lacks them", "E_SCHEMA", () => ({ profile: "names-in" })],
  [
    "a salt that does not fit",
    "E_VERSION_HASH",
    () => ({
      profile: "names-in",
      subjects: named.map((row, i) => (i === 0 ? { ...row, salt: hash0 } : row)) as RecordRow[],
    }),
  ],
  [
    "a name changed under its digest",
    "E_VERSION_HASH",
    () => ({
      profile: "names-in",
      subjects: named.map((row) =>
        row.t === "version" ? { ...row, private: row.private?.replace("Bùi", "Cao") } : row,
      ),
    }),
  ],
  ["a version without an approval", "E_APPROVAL", () => ({ subjects: rows.filter((_row, i) => i !== 1) })],
  ["the last version without an approval", "E_APPROVAL", () => ({ subjects: rows.slice(0, -1) })],
  [
    "an approval signature that does not verify",
    "E_APPROVAL",
    () => ({ subjects: changedRow(1, { signature: "0".repeat(128) }) }),
  ],
  [
    "an approval by somebody unknown",
    "E_APPROVAL",
    () => ({ subjects: changedRow(1, { approver: "1".repeat(64) }) }),
  ],
  [
    "an approval with a paper that was not signed for",
    "E_APPROVAL",
    () => ({ subjects: changedRow(1, { paper: { number: "1", date: "2020-01-01" } }) }),
  ],
  [
    "an approval given twice",
    "E_APPROVAL",
    () => ({ subjects: rows.flatMap((row, i) => (i === 1 ? [row, row] : [row])) }),
  ],
  ["an approval before its version", "E_APPROVAL", () => ({ subjects: [rows[1], rows[0]] as RecordRow[] })],
  ["a version told twice", "E_PARENT", () => ({ subjects: [...rows.slice(0, 2), ...rows.slice(0, 2)] })],
  [
    "a child before its parent",
    "E_PARENT",
    () => ({ subjects: [...rows.slice(2, 4), ...rows.slice(0, 2), ...rows.slice(4)] }),
  ],
  ["cases out of order", "E_SCHEMA", () => ({ subjects: [...rows.slice(4), ...rows.slice(0, 4)] })],
  [
    "a parent that is not in the bundle",
    "E_PARENT",
    () => ({ subjects: rewritten((core) => ({ ...core, parents: [hash0] })) }),
  ],
  [
    "a case of another unit",
    "E_SCOPE",
    () => ({
      subjects: rows.map((row) => ({ ...row, subject: row.subject.replace("BN", "HN") })) as RecordRow[],
    }),
  ],
  [
    "a core that says another unit",
    "E_SCOPE",
    () => ({ subjects: rewritten((core) => ({ ...core, unit: "HN" })) }),
  ],
  [
    "a core of another case",
    "E_SCHEMA",
    () => ({ subjects: rewritten((core) => ({ ...core, subject: `BN-${"0".repeat(26)}` })) }),
  ],
  [
    "a core of a newer schema",
    "E_SCHEMA",
    () => ({ subjects: rewritten((core) => ({ ...core, schema: 2 })) }),
  ],
  [
    "a core with an unknown field",
    "E_SCHEMA",
    () => ({ subjects: rewritten((core) => ({ ...core, informant: "x" })) }),
  ],
  [
    "a core with a date that does not exist",
    "E_SCHEMA",
    () => ({ subjects: rewritten((core) => ({ ...core, detectedOn: "2020-02-30" })) }),
  ],
  [
    "a core with an amount beyond safe integers",
    "E_JSON",
    () => ({
      subjects: rewritten((core) =>
        JSON.stringify({ ...core, actCount: 0 }).replace('"actCount":0', '"actCount":1e999'),
      ),
    }),
  ],
  [
    "a core with a duplicate key",
    "E_JSON",
    () => ({ subjects: rewritten((core) => JSON.stringify(core).replace("{", '{"unit":"HN",')) }),
  ],
  [
    "a core with __proto__",
    "E_JSON",
    () => ({ subjects: rewritten((core) => JSON.stringify(core).replace("{", '{"__proto__":{},')) }),
  ],
  [
    "a core nested beyond sixteen levels",
    "E_JSON",
    () => ({
      subjects: rewritten((core) =>
        JSON.stringify(core).replace("{", `{"deep":${"[".repeat(20)}${"]".repeat(20)},`),
      ),
    }),
  ],
  ["a core that is no JSON", "E_JSON", () => ({ subjects: rewritten(() => "{") })],
  [
    "a private half that is null",
    "E_SCHEMA",
    () => ({ profile: "names-in", subjects: rewritten((core) => core, "null") }),
  ],
  [
    "a private half that changes what is counted",
    "E_SCHEMA",
    () => ({ profile: "names-in", subjects: rewritten((core) => core, '{"role":"R3"}') }),
  ],
  [
    "a private half that is no JSON",
    "E_JSON",
    () => ({ profile: "names-in", subjects: rewritten((core) => core, "{") }),
  ],
  [
    "two people under one id",
    "E_SCHEMA",
    () => ({ subjects: rewritten((core) => ({ ...core, people: [{ id: "p1" }, { id: "p1" }] })) }),
  ],
  [
    "a statement with a member too many",
    "E_SCHEMA",
    () => ({ subjects: [...rows, ...statement({ more: 1 })] }),
  ],
  [
    "a statement of another period than it says",
    "E_SCHEMA",
    () => ({ subjects: [...rows, ...statement({ period: "2020H2" })] }),
  ],
  [
    "a case approved by the one who edited it",
    "E_SELF_APPROVAL",
    () => ({ subjects: rewritten((core) => ({ ...core, editor: headOf(office) })) }),
  ],
];

describe("a hostile bundle is refused with its own code, and the database stays as it was", () => {
  it.each(HOSTILE)("%s: %s", async (_name, code, change) => {
    const file = await bundle(change());
    expect(await verdict(file)).toBe(code);
    const before = databaseImage(cluster.ws);
    const [outcome] = must(await importBundles(cluster.ws, [file]));
    expect(outcome?.outcome).toBe(code === "E_NOT_ENROLLED" ? "held" : "refused");
    // Rows and bytes: what was refused lies beside the database, never in it.
    expect(databaseImage(cluster.ws)).toEqual(before);
  });

  it("for another recipient: E_NO_RECIPIENT", async () => {
    const { recipient } = await generateAgeKey();
    expect(await verdict(await bundle({ recipients: [recipient] }))).toBe("E_NO_RECIPIENT");
  });

  it("encrypted, but no frame inside: E_FRAMING; a frame that is cut: E_TRUNCATED; nothing at all: E_SIZE", async () => {
    const sealed = async (bytes: Uint8Array) => {
      const parts: Uint8Array[] = [];
      const plain = new Blob([new Uint8Array(bytes)]).stream() as ReadableStream<Uint8Array>;
      for await (const part of await encryptStream([cluster.ws.ageRecipient], plain)) parts.push(part);
      const file = join(root, "sealed.socum");
      writeFileSync(file, Buffer.concat(parts));
      return file;
    };
    expect(await verdict(await sealed(zstdCompressSync(Buffer.alloc(1000))))).toBe("E_FRAMING");
    expect(await verdict(await sealed(Buffer.from("SOCUM1\r\n\0\0")))).toBe("E_TRUNCATED");
    expect(await verdict(await sealed(Buffer.from("SOCUM1\r\n\0\u0001\0\0\u0002")))).toBe("E_TRUNCATED");
    expect(await verdict(await sealed(Buffer.from("SOCUM1\r\n\u0001\0\0\0\u0002")))).toBe("E_FRAMING");
    writeFileSync(join(root, "empty.socum"), "");
    expect(await verdict(join(root, "empty.socum"))).toBe("E_SIZE");
  });
});

describe("a good bundle is accepted", () => {
  const GOOD: [string, () => Change][] = [
    ["without names", () => ({})],
    ["with names", () => ({ profile: "names-in", subjects: named })],
    ["without a single record", () => ({ subjects: [] })],
    ["of the first number", () => ({ manifestBase: { seq: 1 } })],
    ["of a very high number", () => ({ manifestBase: { seq: 4_000_000_000 } })],
    ["naming an older roster", () => ({ manifestBase: { roster: 1 } })],
    [
      "with gaps in its history",
      () => ({
        history: [
          { seq: 2, hash: hash0 },
          { seq: 7, hash: "1".repeat(64) },
        ],
        manifestBase: { prev: { seq: 7, hash: "1".repeat(64) } },
      }),
    ],
    ["of another period", () => ({ manifestBase: { period: "2021H2" } })],
    ["claiming any time", () => ({ manifestBase: { at: 0 } })],
    ["with a statement after its cases", () => ({ subjects: [...rows, ...statement({})] })],
    ["with a rewritten version its head approved", () => ({ subjects: rewritten((core) => core) })],
  ];
  it.each(GOOD)("%s", async (_name, change) => {
    expect(await verdict(await bundle(change()))).toBe("accepted");
  });
});
