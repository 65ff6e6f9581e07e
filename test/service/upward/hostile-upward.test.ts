import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BundleInput, buildBundle } from "../../../electron/bundles/build-bundle.ts";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { writeSection } from "../../../electron/bundles/section-writer.ts";
import { approvedRows } from "../../../electron/cases/approved-rows.ts";
import { bundlesHash, viewHash } from "../../../electron/cluster/view.ts";
import { ownBundles } from "../../../electron/database/carried-bundle-store.ts";
import { allDecisions, bodyOf } from "../../../electron/database/decision-store.ts";
import { heldRoster } from "../../../electron/database/roster-store.ts";
import { decryptWhole, encryptWhole, generateAgeKey } from "../../../electron/identity/age-keys.ts";
import { firstRoster, nextRoster, type RosterChain } from "../../../electron/identity/roster-file.ts";
import { generateSigningKey, type Signer, signerFromSeed } from "../../../electron/identity/signing.ts";
import { buildUpward, type InnerBundle, type UpwardInput } from "../../../electron/upward/build-upward.ts";
import { keptPlaintext } from "../../../electron/upward/kept-plaintext.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { decodeHead, encodeHead } from "../../../shared/bundle/framing.ts";
import { SIGNATURE_TYPES } from "../../../shared/bundle/pae.ts";
import type { UpwardDecisionRow } from "../../../shared/bundle/upward.ts";
import { utf8 } from "../../../shared/bundle/utf8.ts";
import { explain } from "../../../shared/problem/explain.ts";
import { ok } from "../../../shared/result.ts";
import { databaseImage } from "../../support/database-image.ts";
import { HEAD, headOf, must, tempFolder } from "../../support/offices.ts";
import { makeTwoLevels, sendUpward, takeOne } from "../../support/two-levels.ts";

const { path: root, remove } = tempFolder();
let levels: Awaited<ReturnType<typeof makeTwoLevels>>;
let above: OpenWorkspace;
let coordinator: Signer;
let stranger: Signer;
let good: UpwardInput;
/** A bundle of Hải Phòng's own machine, good but for the change. */
let hpHead: Signer;
let first: string;

const chainOf = (ws: OpenWorkspace): RosterChain => {
  const chain = heldRoster(ws.db);
  if (!chain) throw new Error("no roster");
  return chain;
};
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const hash0 = "0".repeat(64);
const hash1 = "1".repeat(64);

beforeAll(async () => {
  levels = await makeTwoLevels(root);
  above = levels.above.ws;
  const { two } = levels;
  coordinator = must(two.ws.approvalSigner(two.by.userId, HEAD));
  stranger = signerFromSeed(generateSigningKey().privateSeed);
  hpHead = must(levels.hp.approvalSigner(headOf(levels.hp), HEAD));
  const kept = async (hash: string) => must(await keptPlaintext(two.ws, hash)).bytes;
  good = {
    manifestBase: {
      cluster: chainOf(two.ws).newest.cluster,
      to: chainOf(above).newest.cluster,
      seq: 1,
      prev: null,
      profile: "names-out",
      bundlesHash: bundlesHash(two.ws.db),
      viewHash: viewHash(two.ws.db),
      catalogue: "2020-1",
      at: 1,
    },
    history: [],
    chain: chainOf(two.ws),
    decisions: [...allDecisions(two.ws.db)].map(({ n, payload, signer, signature }) => ({
      n,
      payload,
      signer,
      signature,
    })),
    bundles: await Promise.all(ownBundles(two.ws.db).map(async ({ hash }) => inner(await kept(hash), hash))),
    omitted: [],
    figures: [],
    signer: coordinator,
    recipients: [above.ageRecipient],
  };
  // Something of another cluster is here, so that there is something to change.
  first = (await sendUpward(levels.one, join(root, "usb"))).file;
  expect((await takeOne(above, first)).outcome).toBe("taken");
});
afterAll(() => {
  levels.close();
  remove();
});

const inner = (bytes: Uint8Array, hash: string): InnerBundle => ({ hash, bytes: async () => ok(bytes) });
const manifestHash = (bytes: Uint8Array) => sha256(must(decodeHead(bytes, 2)).manifest);
const bytesOf = async (bundle: InnerBundle | undefined) =>
  must(await (bundle ?? (good.bundles[0] as InnerBundle)).bytes());
const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};
const byHash = (...bundles: InnerBundle[]) => bundles.sort((a, b) => (a.hash < b.hash ? -1 : 1));

/** A decision in the words of `change`, signed as it should be unless said otherwise. */
function decision(
  n: number,
  change: object,
  { signer = coordinator, type = SIGNATURE_TYPES.decision as string } = {},
): UpwardDecisionRow {
  const old = (good.decisions as UpwardDecisionRow[])[n - 1] as UpwardDecisionRow;
  const payload = JSON.stringify({ ...bodyOf(old), ...change });
  const signature = Buffer.from(signer.sign(type, utf8(payload))).toString("hex");
  return { n, payload, signer: signer.publicKey, signature };
}
const withDecision = (n: number, row: UpwardDecisionRow): Partial<UpwardInput> => ({
  decisions: (good.decisions as UpwardDecisionRow[]).map((old, i) => (i === n - 1 ? row : old)),
});

/** A bundle for cluster two, good but for the change. */
async function bundle(change: Partial<BundleInput> & { base?: object } = {}): Promise<InnerBundle> {
  const { hp, two } = levels;
  const file = join(root, "made.socum");
  rmSync(file, { force: true });
  const { identity, recipient } = await generateAgeKey();
  must(
    await buildBundle(
      {
        history: [],
        subjects: approvedRows(hp.db, "names-out"),
        profile: "names-out",
        deviceSigner: hp.deviceSigner(),
        releaseSigner: hpHead,
        ...change,
        recipients: [recipient],
        manifestBase: {
          kind: "cluster",
          cluster: chainOf(two.ws).newest.cluster,
          unit: "HP",
          machine: "A",
          seq: 9,
          prev: null,
          period: "2020H1",
          audit: { count: 99, head: hash0 },
          roster: 2,
          lastReceipt: null,
          catalogue: "2020-1",
          at: 1,
          ...change.base,
        },
      },
      { file },
    ),
  );
  const bytes = must(await decryptWhole(identity, readFileSync(file), 10_000_000));
  return inner(bytes, manifestHash(bytes));
}

type Change = {
  readonly input?: Partial<Omit<UpwardInput, "manifestBase">> & { manifestBase?: object };
  /** The manifest is written and signed again by the coordinator. */
  readonly manifest?: (manifest: Record<string, unknown>) => object | string;
  readonly sign?: (bytes: Uint8Array) => Uint8Array;
  /** The plaintext, after everything was signed. */
  readonly plain?: (bytes: Uint8Array) => Uint8Array;
  /** The encrypted file. */
  readonly file?: (bytes: Uint8Array) => Uint8Array;
  readonly recipients?: readonly string[];
};
let made = 0;

async function upward({ input = {}, manifest, sign, plain, file, recipients }: Change): Promise<string> {
  made += 1;
  const path = join(root, `made-${made}.socum-ct`);
  const { identity, recipient } = await generateAgeKey();
  const whole = { ...good, ...input, recipients: [recipient] };
  const manifestBase = { ...good.manifestBase, ...input.manifestBase };
  must(await buildUpward({ ...whole, manifestBase } as UpwardInput, path));
  let bytes = must(await decryptWhole(identity, readFileSync(path), 10_000_000));
  if (manifest || sign) {
    const head = must(decodeHead(bytes, 1));
    const text = Buffer.from(head.manifest).toString();
    const changed = manifest ? manifest(JSON.parse(text) as Record<string, unknown>) : text;
    const signed = utf8(typeof changed === "string" ? changed : JSON.stringify(changed));
    const signature = sign ? sign(signed) : whole.signer.sign(SIGNATURE_TYPES.upward, signed);
    bytes = Buffer.concat([encodeHead(signed, [signature]), bytes.subarray(head.headLength)]);
  }
  const sealed = await encryptWhole(recipients ?? [above.ageRecipient], plain ? plain(bytes) : bytes);
  writeFileSync(path, file ? file(sealed) : sealed);
  return path;
}

const headLength = (bytes: Uint8Array) => must(decodeHead(bytes, 1)).headLength;
const signAs = (type: string, signer: Signer) => (bytes: Uint8Array) => signer.sign(type, bytes);
/** Replaces a section of the file by other rows, the manifest fitting. */
function section(name: string, rows: Iterable<unknown>, entry: object = {}): Change {
  const written = writeSection(name, rows);
  let [at, old] = [0, 0];
  return {
    manifest: (whole) => {
      const sections = whole.sections as { name: string; stored: number }[];
      const index = sections.findIndex((one) => one.name === name);
      at = sections.slice(0, index).reduce((sum, one) => sum + one.stored, 0);
      old = sections[index]?.stored ?? 0;
      const next = { ...written.entry, ...entry };
      return { ...whole, sections: sections.map((one, i) => (i === index ? next : one)) };
    },
    plain: (bytes) => {
      const start = headLength(bytes) + at;
      return Buffer.concat([bytes.subarray(0, start), written.bytes, bytes.subarray(start + old)]);
    },
  };
}
const rosterFrames = (chain: RosterChain, keep: readonly number[]) =>
  chain.rosters
    .filter((_one, i) => keep.includes(i))
    .map(({ manifest, bytes, signature }) => ({
      version: manifest.version,
      frame: Buffer.from(encodeHead(bytes, [signature])).toString("base64"),
    }));

type Hostile = [string, string, () => Change | Promise<Change>];

const ENVELOPE: Hostile[] = [
  ["no age file", "E_NOT_AGE", () => ({ file: () => utf8("không phải tệp mã hóa") })],
  ["nothing", "E_SIZE", () => ({ file: () => new Uint8Array() })],
  [
    "for another recipient",
    "E_NO_RECIPIENT",
    async () => ({ recipients: [(await generateAgeKey()).recipient] }),
  ],
  [
    "a bit flipped in the envelope",
    "E_AGE_DAMAGED",
    () => ({ file: (bytes) => flipped(bytes, bytes.length - 40) }),
  ],
  [
    "a stick pulled out while it was copied",
    "E_AGE_DAMAGED",
    () => ({ file: (bytes) => bytes.slice(0, -100) }),
  ],
  ["encrypted, but no frame inside", "E_FRAMING", () => ({ plain: () => Buffer.alloc(3000) })],
  ["a frame that is cut", "E_TRUNCATED", () => ({ plain: (bytes) => bytes.slice(0, 40) })],
  [
    "a unit's bundle",
    "E_KIND",
    async () => {
      const bytes = await bytesOf(good.bundles[0]);
      return { plain: () => bytes };
    },
  ],
  ["a receipt by kind", "E_KIND", () => ({ manifest: (one) => ({ ...one, kind: "receipt" }) })],
  ["a roster by kind", "E_KIND", () => ({ manifest: (one) => ({ ...one, kind: "roster" }) })],
  ["a newer schema", "E_SCHEMA_NEWER", () => ({ manifest: (one) => ({ ...one, schema: 3 }) })],
  ["the next schema without its section", "E_SCHEMA", () => ({ manifest: (one) => ({ ...one, schema: 2 }) })],
  ["a member too many", "E_SCHEMA", () => ({ manifest: (one) => ({ ...one, more: 1 }) })],
  ["a duplicate key", "E_JSON", () => ({ manifest: (one) => JSON.stringify(one).replace("{", '{"seq":7,') })],
  [
    "a section larger than any may be",
    "E_SCHEMA",
    () => ({
      manifest: (one) => ({
        ...one,
        sections: (one.sections as object[]).map((entry) => ({ ...entry, raw: 2 ** 40 })),
      }),
    }),
  ],
  [
    "more inner bundles than any file may hold",
    "E_SCHEMA",
    () => ({ manifest: (one) => ({ ...one, inner: { count: 20_001, bytes: 1 } }) }),
  ],
];

const figure = {
  kind: "baseline",
  unit: "HP",
  period: "2019H1",
  numbers: { va: 1 },
  source: { number: "12-BC", date: "2019-06-20", person: "" },
  reason: "",
  counted: "",
  at: 5,
} as const;
const figures = (...rows: object[]): Change => ({ input: { figures: rows as never } });

const FIGURES: Hostile[] = [
  [
    "figures under the schema without them",
    "E_SCHEMA",
    () => ({ ...figures(figure), manifest: (one) => ({ ...one, schema: 1 }) }),
  ],
  ["a section of no figures", "E_COUNT", () => ({ ...figures(figure), ...section("figures", []) })],
  ["a figure with a member too many", "E_SCHEMA", () => figures({ ...figure, more: 1 })],
  ["a figure of no number", "E_SCHEMA", () => figures({ ...figure, numbers: {} })],
  ["a figure of a measure that is none", "E_SCHEMA", () => figures({ ...figure, numbers: { cases: 1 } })],
  ["a negative figure", "E_SCHEMA", () => figures({ ...figure, numbers: { va: -1 } })],
  [
    "a figure with the name of who spoke",
    "E_SCHEMA",
    () => figures({ ...figure, source: { ...figure.source, person: "Nguyễn Văn Mẫu 01" } }),
  ],
  [
    "a figure of a day that is none",
    "E_SCHEMA",
    () => figures({ ...figure, source: { ...figure.source, date: "2019-02-30" } }),
  ],
  ["one figure twice", "E_SCHEMA", () => figures(figure, { ...figure, numbers: { va: 2 } })],
  ["figures out of order", "E_SCHEMA", () => figures(figure, { ...figure, unit: "HN", at: 4 })],
];

const SIGNED: Hostile[] = [
  ["signed by a stranger", "E_SIGNATURE", () => ({ input: { signer: stranger } })],
  ["signed by the head of an office", "E_SIGNATURE", () => ({ input: { signer: hpHead } })],
  ["signed by another cluster's coordinator", "E_SIGNATURE", () => ({ input: { signer: oneSigner() } })],
  [
    "a stranger's signature under the coordinator's name",
    "E_SIGNATURE",
    () => ({ sign: signAs(SIGNATURE_TYPES.upward, stranger) }),
  ],
  ["a receipt's signature", "E_SIGNATURE", () => ({ sign: signAs(SIGNATURE_TYPES.receipt, coordinator) })],
  ["a decision's signature", "E_SIGNATURE", () => ({ sign: signAs(SIGNATURE_TYPES.decision, coordinator) })],
  ["addressed to another level", "E_CLUSTER", () => ({ input: { manifestBase: { to: "f".repeat(32) } } })],
  [
    "of a cluster that was never confirmed",
    "E_UPWARD_STRANGER",
    () => ({ input: { manifestBase: { cluster: "e".repeat(32) } } }),
  ],
  [
    "under another cluster's id",
    "E_UPWARD_FORK",
    () => ({ input: { manifestBase: { cluster: chainOf(levels.one.ws).newest.cluster } } }),
  ],
  ["with bytes after the end", "E_TRAILING", () => ({ plain: (bytes) => Buffer.concat([bytes, utf8("x")]) })],
  ["with the last bytes missing", "E_TRUNCATED", () => ({ plain: (bytes) => bytes.slice(0, -1) })],
  [
    "a bit flipped in the list of files before",
    "E_DIGEST",
    () => ({ plain: (bytes) => flipped(bytes, headLength(bytes) + 3) }),
  ],
  [
    "a bit flipped in an inner bundle",
    "E_DIGEST",
    () => ({ plain: (bytes) => flipped(bytes, bytes.length - 5) }),
  ],
  [
    "a section that unpacks to more than it says",
    "E_ZSTD",
    () => section("decisions", good.decisions, { raw: 1, rawSha256: sha256(utf8("x")) }),
  ],
  ["a row with a member too many", "E_SCHEMA", () => section("decisions", [{ ...decision(1, {}), more: 1 }])],
  ["a row too few", "E_COUNT", () => section("decisions", good.decisions, { count: 3 })],
  [
    "a list of files that does not end in the one before",
    "E_HISTORY",
    () => ({ input: { history: [{ seq: 1, hash: hash0 }], manifestBase: { seq: 2 } } }),
  ],
  [
    "a list of files that runs backwards",
    "E_HISTORY",
    () => ({
      input: {
        history: [
          { seq: 2, hash: hash0 },
          { seq: 1, hash: hash1 },
        ],
        manifestBase: { seq: 3, prev: { seq: 1, hash: hash1 } },
      },
    }),
  ],
  [
    "a list of files that reaches its own number",
    "E_HISTORY",
    () => ({
      input: { history: [{ seq: 1, hash: hash0 }], manifestBase: { seq: 1, prev: { seq: 1, hash: hash0 } } },
    }),
  ],
];

const oneSigner = () => must(levels.one.ws.approvalSigner(levels.one.by.userId, HEAD));

const ROSTER: Hostile[] = [
  [
    "a chain cut to its first version",
    "E_ROSTER",
    () => {
      const { manifest, plain } = section("roster", rosterFrames(good.chain, [0]));
      return {
        plain: plain as never,
        manifest: (one) => ({ ...(manifest?.(one as never) as object), roster: 1 }),
      };
    },
  ],
  ["a chain without its first version", "E_ROSTER", () => section("roster", rosterFrames(good.chain, [1]))],
  ["a chain out of order", "E_ROSTER", () => section("roster", rosterFrames(good.chain, [0, 1]).reverse())],
  [
    "a chain in which a key was exchanged",
    "E_ROSTER",
    () =>
      section(
        "roster",
        rosterFrames(good.chain, [0, 1]).map(({ version, frame }) => ({
          version,
          frame: Buffer.from(
            Buffer.from(frame, "base64")
              .toString("latin1")
              .replaceAll(levels.hp.deviceSigner().publicKey, stranger.publicKey),
            "latin1",
          ).toString("base64"),
        })),
      ),
  ],
  [
    "a version other than the chain reaches",
    "E_ROSTER",
    () => ({ manifest: (one) => ({ ...one, roster: 3 }) }),
  ],
  [
    "a chain of somebody's own under the cluster's id",
    "E_ROSTER",
    () => {
      const { cluster, units, recipients, catalogue } = good.chain.newest;
      const own = firstRoster({ cluster, name: "Cụm giả", recipients, units, catalogue, at: 1 }, stranger);
      return { input: { chain: own, signer: stranger } };
    },
  ],
  [
    "a next version by somebody who is no coordinator",
    "E_ROSTER",
    () => {
      const last = good.chain.rosters.at(-1);
      if (!last) throw new Error("empty");
      const manifest = { ...last.manifest, version: 3, previous: last.hash, issuedBy: stranger.publicKey };
      const bytes = utf8(JSON.stringify(manifest));
      const signature = stranger.sign(SIGNATURE_TYPES.roster, bytes);
      const forged = { manifest, bytes, signature, hash: sha256(bytes) };
      return { input: { chain: { rosters: [...good.chain.rosters, forged], newest: manifest } } };
    },
  ],
];

const DECISIONS: Hostile[] = [
  [
    "the last one removed",
    "E_UPWARD_VIEW",
    () => ({ input: { decisions: [...good.decisions].slice(0, -1) } }),
  ],
  [
    "the first one removed",
    "E_UPWARD_DECISION",
    () => ({ input: { decisions: [...good.decisions].slice(1) } }),
  ],
  ["all of them removed", "E_UPWARD_VIEW", () => ({ input: { decisions: [] } })],
  [
    "one twice",
    "E_UPWARD_DECISION",
    () => ({ input: { decisions: [...good.decisions].flatMap((one) => [one, one]) } }),
  ],
  ["in another order", "E_UPWARD_DECISION", () => ({ input: { decisions: [...good.decisions].reverse() } })],
  [
    "a reason changed after it was signed",
    "E_UPWARD_DECISION",
    () => {
      const old = [...good.decisions][0] as UpwardDecisionRow;
      return { input: withDecision(1, { ...old, payload: old.payload.replace("Cùng", "Khác") }) };
    },
  ],
  [
    "by a stranger",
    "E_UPWARD_DECISION",
    () => ({ input: withDecision(1, decision(1, {}, { signer: stranger })) }),
  ],
  [
    "by the head of an office",
    "E_UPWARD_DECISION",
    () => ({ input: withDecision(1, decision(1, {}, { signer: hpHead })) }),
  ],
  [
    "by another cluster's coordinator",
    "E_UPWARD_DECISION",
    () => ({ input: withDecision(1, decision(1, {}, { signer: oneSigner() })) }),
  ],
  [
    "a stranger's signature under the coordinator's name",
    "E_UPWARD_DECISION",
    () => ({
      input: withDecision(1, {
        ...decision(1, {}, { signer: stranger }),
        signer: coordinator.publicKey,
      }),
    }),
  ],
  [
    "signed as an approval",
    "E_UPWARD_DECISION",
    () => ({ input: withDecision(1, decision(1, {}, { type: SIGNATURE_TYPES.approval })) }),
  ],
  [
    "numbered otherwise inside",
    "E_UPWARD_DECISION",
    () => ({ input: withDecision(1, decision(1, { n: 5 })) }),
  ],
  [
    "with an action nobody knows",
    "E_UPWARD_DECISION",
    () => ({ input: withDecision(1, decision(1, { action: "count-twice" })) }),
  ],
  [
    "on a pair and on a bundle at once",
    "E_UPWARD_DECISION",
    () => ({ input: withDecision(1, decision(1, { bundle: hash0 })) }),
  ],
  [
    "on a pair the wrong way round",
    "E_UPWARD_DECISION",
    () => ({ input: withDecision(1, decision(1, { cases: [...levels.pair].sort().reverse() })) }),
  ],
  [
    "on a case without saying with which heads",
    "E_UPWARD_DECISION",
    () => ({ input: withDecision(2, decision(2, { heads: undefined })) }),
  ],
  [
    "well signed, but not the one the result came from",
    "E_UPWARD_VIEW",
    () => ({ input: withDecision(1, decision(1, { action: "different-cases" })) }),
  ],
];

const BUNDLES: Hostile[] = [
  ["one dropped", "E_UPWARD_VIEW", () => ({ input: { bundles: good.bundles.slice(1) } })],
  ["one twice", "E_SCHEMA", () => ({ input: { bundles: [...good.bundles, ...good.bundles.slice(-1)] } })],
  ["out of order", "E_SCHEMA", () => ({ input: { bundles: [...good.bundles].reverse() } })],
  [
    "carried and only listed at once",
    "E_SCHEMA",
    () => {
      const { hash = "" } = good.bundles[0] ?? {};
      return { input: { omitted: [{ t: "omitted", hash, unit: "HP", device: hash0, seq: 1 }] } };
    },
  ],
  [
    "under another hash",
    "E_DIGEST",
    async () => {
      const bytes = await bytesOf(good.bundles[0]);
      return { input: { bundles: byHash(inner(bytes, hash1), ...good.bundles.slice(1)) } };
    },
  ],
  [
    "fewer than the manifest says",
    "E_COUNT",
    () => ({
      manifest: (one) => ({ ...one, inner: { ...(one.inner as object), count: 3 } }),
    }),
  ],
  [
    "a bit flipped in its records, the outer digests fitting",
    "E_DIGEST",
    async () => ({ input: await changedInner((bytes) => flipped(bytes, bytes.length - 5)) }),
  ],
  [
    "a bit flipped in its signature, the outer digests fitting",
    "E_SIGNATURE",
    async () => ({
      input: await changedInner((bytes) => flipped(bytes, must(decodeHead(bytes, 2)).headLength - 3)),
    }),
  ],
  [
    "with bytes after its end",
    "E_TRAILING",
    async () => ({ input: await changedInner((bytes) => Buffer.concat([bytes, utf8("x")])) }),
  ],
  [
    "with its last byte missing",
    "E_TRUNCATED",
    async () => ({ input: await changedInner((bytes) => bytes.slice(0, -1)) }),
  ],
  [
    "of another cluster",
    "E_NOT_ENROLLED",
    async () => {
      const { hash = "" } = ownBundles(levels.one.ws.db)[0] ?? {};
      const { bytes } = must(await keptPlaintext(levels.one.ws, hash));
      return { input: { bundles: byHash(...good.bundles, inner(bytes, hash)) } };
    },
  ],
  [
    "addressed to another cluster by this one's machine",
    "E_CLUSTER",
    async () => more(await bundle({ base: { cluster: "d".repeat(32) } })),
  ],
  [
    "by a machine nobody enrolled",
    "E_NOT_ENROLLED",
    async () => more(await bundle({ deviceSigner: stranger })),
  ],
  [
    "released by somebody unknown",
    "E_SIGNATURE",
    async () => more(await bundle({ releaseSigner: stranger })),
  ],
  ["between siblings", "E_KIND", async () => more(await bundle({ base: { kind: "office" } }))],
  ["under another machine's letter", "E_DEVICE", async () => more(await bundle({ base: { machine: "C" } }))],
  [
    "with names in a file without names",
    "E_SCHEMA",
    async () => more(await bundle({ profile: "names-in", subjects: approvedRows(levels.hp.db, "names-in") })),
  ],
  [
    "with a case changed after its approval",
    "E_VERSION_HASH",
    async () =>
      more(
        await bundle({
          subjects: [...approvedRows(levels.hp.db, "names-out")].map((row) =>
            row.t === "version" ? { ...row, core: row.core.replace("Lộc", "Phú") } : row,
          ),
        }),
      ),
  ],
  [
    "without an approval",
    "E_APPROVAL",
    async () =>
      more(
        await bundle({
          subjects: [...approvedRows(levels.hp.db, "names-out")].filter((row) => row.t !== "approval"),
        }),
      ),
  ],
  [
    "that is itself an upward file",
    "E_KIND",
    async () => {
      const bytes = must(await decryptWhole(above.ageIdentity(), readFileSync(await upward({})), 10_000_000));
      return {
        input: {
          bundles: byHash(...good.bundles, inner(bytes, sha256(must(decodeHead(bytes, 1)).manifest))),
        },
      };
    },
  ],
  ["one more than the result came from", "E_UPWARD_VIEW", async () => more(await bundle())],
  [
    "of a machine that is another cluster's here",
    "E_DEVICE",
    async () => {
      const { a } = levels;
      const head = must(a.approvalSigner(headOf(a), HEAD));
      const taken = await bundle({
        deviceSigner: a.deviceSigner(),
        releaseSigner: head,
        subjects: approvedRows(a.db, "names-out"),
        base: { unit: "BN", roster: 3 },
      });
      const listed = chainOf(levels.one.ws).newest.units.find((one) => one.code === "BN");
      if (!listed) throw new Error("no unit");
      const since = 3;
      const chain = must(
        nextRoster(
          good.chain,
          ({ units }) => ({
            units: units.map((unit) =>
              unit.code === "BN"
                ? {
                    ...unit,
                    devices: listed.devices.map((one) => ({ ...one, since })),
                    approvers: listed.approvers.map((one) => ({ ...one, since })),
                  }
                : unit,
            ),
          }),
          coordinator,
          1,
        ),
      );
      return { input: { chain, bundles: byHash(...good.bundles, taken) } };
    },
  ],
  [
    "a bundlesHash that is not what comes out",
    "E_UPWARD_VIEW",
    () => ({
      input: { manifestBase: { bundlesHash: hash0 } },
    }),
  ],
  [
    "a viewHash that is not what comes out",
    "E_UPWARD_VIEW",
    () => ({
      input: { manifestBase: { viewHash: hash0 } },
    }),
  ],
];

const more = (one: InnerBundle): Change => ({ input: { bundles: byHash(...good.bundles, one) } });
/** The first inner bundle with other bytes under its own hash. */
async function changedInner(change: (bytes: Uint8Array) => Uint8Array): Promise<Partial<UpwardInput>> {
  const [one, ...rest] = good.bundles;
  if (!one) throw new Error("no bundle");
  return { bundles: [inner(change(await bytesOf(one)), one.hash), ...rest] };
}

const GROUPS = { ENVELOPE, FIGURES, SIGNED, ROSTER, DECISIONS, BUNDLES };

it("every hostile file has a name of its own", () => {
  const names = Object.entries(GROUPS).flatMap(([group, list]) => list.map(([name]) => `${group} ${name}`));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(70);
});

/** The last group of files follows one that is here. */
const next = (hash: string, input: Change["input"] = {}): Change => ({
  input: {
    history: [{ seq: 1, hash }],
    ...input,
    manifestBase: { seq: 2, prev: { seq: 1, hash }, ...input.manifestBase },
  },
});

describe.each(Object.entries(GROUPS))("a hostile upward file, %s", (_group, list) => {
  it.each(list)("%s: %s", async (_name, code, change) => {
    const file = await upward(await change());
    const before = databaseImage(above);
    const taken = await takeOne(above, file);
    expect(taken.problem?.code).toBe(code);
    expect(taken.outcome).toBe("refused");
    expect(databaseImage(above)).toEqual(before);
  });
});

it("an upward file among a cluster's bundles is named as what it is", async () => {
  const before = databaseImage(above);
  const [outcome] = must(await importBundles(above, [first]));
  expect(outcome).toMatchObject({ outcome: "refused", code: "E_KIND" });
  expect(databaseImage(above)).toEqual(before);
  const problem = { code: "E_KIND", params: { kind: "upward" } } as const;
  expect(explain(problem, "vi")).toContain("tệp một Cụm gửi cấp trên");
  expect(explain(problem, "en")).toContain("a cluster's file for the level above");
});

it("a bit flipped anywhere, in the envelope or inside, is refused and changes nothing", async () => {
  const path = await upward({});
  const sealed = readFileSync(path);
  const plain = must(await decryptWhole(above.ageIdentity(), sealed, 10_000_000));
  const before = databaseImage(above);
  const steps = process.env.SO_CUM_LONG === "1" ? 3000 : 24;
  for (let step = 0; step < steps; step += 1) {
    const at = (bytes: Uint8Array) => Math.floor((bytes.length * (step + 0.5)) / steps);
    writeFileSync(path, flipped(sealed, at(sealed)));
    expect((await takeOne(above, path)).outcome, `envelope ${at(sealed)}`).toBe("refused");
    const inside = await encryptWhole([above.ageRecipient], flipped(plain, at(plain)));
    writeFileSync(path, inside);
    expect((await takeOne(above, path)).outcome, `inside ${at(plain)}`).toBe("refused");
  }
  expect(databaseImage(above)).toEqual(before);
});

describe("after a file was taken in", () => {
  let hash: string;
  beforeAll(async () => {
    const taken = await takeOne(above, await upward({}));
    expect(taken).toMatchObject({ outcome: "taken", fresh: 2 });
    hash = taken.hash ?? "";
  });
  const SEQUENCE: [string, string, () => Change, string?][] = [
    ["the same number with other content", "E_UPWARD_FORK", () => ({ input: { manifestBase: { at: 2 } } })],
    [
      "a higher number that does not list it",
      "E_UPWARD_FORK",
      () => ({ input: { manifestBase: { seq: 2 } } }),
    ],
    ["a higher number that lists another under its number", "E_UPWARD_FORK", () => next(hash1)],
    ["a bundle gone", "E_UPWARD_LOST", () => next(hash, { bundles: good.bundles.slice(1) })],
    ["a decision gone", "E_UPWARD_LOST", () => next(hash, { decisions: [...good.decisions].slice(0, -1) })],
    [
      "a decision in other words, well signed",
      "E_UPWARD_LOST",
      () => next(hash, withDecision(1, decision(1, { reason: "Lý do khác" }))),
    ],
    [
      "a bundle only listed although the result came from it",
      "E_UPWARD_VIEW",
      () =>
        next(hash, {
          bundles: good.bundles.slice(1),
          omitted: [{ t: "omitted", hash: good.bundles[0]?.hash ?? "", unit: "HP", device: hash0, seq: 1 }],
        }),
    ],
    [
      "a chosen side of a fork whose result does not come out",
      "E_UPWARD_VIEW",
      () => ({ input: { manifestBase: { at: 3, bundlesHash: hash0 } } }),
      "Cụm xác nhận",
    ],
    [
      "a chosen side of a fork by a stranger",
      "E_SIGNATURE",
      () => ({ input: { manifestBase: { at: 3 }, signer: stranger } }),
      "Cụm xác nhận",
    ],
  ];
  it.each(SEQUENCE)("%s: %s", async (_name, code, change, reason) => {
    const file = await upward(change());
    const before = databaseImage(above);
    expect((await takeOne(above, file, reason)).problem?.code).toBe(code);
    expect(databaseImage(above)).toEqual(before);
  });

  it("one that follows is taken; then the first is too old and a shorter list is refused", async () => {
    const longer = must(
      nextRoster(
        good.chain,
        ({ units }) => ({ units: units.map((unit) => ({ ...unit, onePerson: unit.code === "HN" })) }),
        coordinator,
        2,
      ),
    );
    const second = await takeOne(above, await upward(next(hash, { chain: longer })));
    expect(second).toMatchObject({ outcome: "taken", fresh: 0, seq: 2 });
    const before = databaseImage(above);
    expect((await takeOne(above, await upward({}))).problem?.code).toBe("E_UPWARD_OLD");
    const history = [
      { seq: 1, hash },
      { seq: 2, hash: second.hash ?? "" },
    ];
    const third = next(hash, { history, manifestBase: { seq: 3, prev: history[1] } });
    expect((await takeOne(above, await upward(third))).problem?.code).toBe("E_ROSTER");
    expect(databaseImage(above)).toEqual(before);
  });
});
