import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { writeSection } from "../../../electron/bundles/section-writer.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { heldRoster } from "../../../electron/database/roster-store.ts";
import { encryptStream } from "../../../electron/identity/age-keys.ts";
import { issueCatalogue } from "../../../electron/identity/catalogue-file.ts";
import {
  encodeRosterFile,
  firstRoster,
  nextRoster,
  type RosterChain,
} from "../../../electron/identity/roster-file.ts";
import { generateSigningKey, type Signer, signerFromSeed } from "../../../electron/identity/signing.ts";
import { askQuestion } from "../../../electron/receipts/questions.ts";
import { readReceipt, type VerifiedReceipt } from "../../../electron/receipts/read-receipt.ts";
import { takeReceipt } from "../../../electron/receipts/take-receipt.ts";
import { writeReceipts } from "../../../electron/receipts/write-receipts.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { decodeHead, encodeHead } from "../../../shared/bundle/framing.ts";
import { SIGNATURE_TYPES } from "../../../shared/bundle/pae.ts";
import type { ReceiptManifest, ReceiptRow } from "../../../shared/bundle/receipt.ts";
import { utf8 } from "../../../shared/bundle/utf8.ts";
import { SHIPPED } from "../../../shared/catalogue/in-force.ts";
import { databaseImage } from "../../support/database-image.ts";
import {
  cardOf,
  HEAD,
  makeCluster,
  makeOffice,
  must,
  pettyCase,
  record,
  send,
  tempFolder,
} from "../../support/offices.ts";

const folder = tempFolder();
let cluster: Awaited<ReturnType<typeof makeCluster>>;
let bn: OpenWorkspace;
let coordinator: Signer;
let chain: RosterChain;
let good: VerifiedReceipt;
let goodFile: Uint8Array;
const stranger = signerFromSeed(generateSigningKey().privateSeed);

beforeAll(async () => {
  cluster = await makeCluster(join(folder.path, "cum"));
  bn = await makeOffice(join(folder.path, "bn"), "BN", cluster);
  record(bn, pettyCase("1"));
  const sent = await send(bn, join(folder.path, "usb"));
  must(await enrol(cluster.ws, [cardOf(sent)], cluster.by));
  must(await importBundles(cluster.ws, [sent.file]));
  const caseId = bn.db.prepare("SELECT id FROM cases").pluck().get() as string;
  must(askQuestion(cluster.ws, caseId, "Đề nghị kiểm tra lại"));
  const [written] = must(await writeReceipts(cluster.ws, ["BN"], join(folder.path, "usb"), cluster.by));
  goodFile = new Uint8Array(readFileSync(written?.file ?? ""));
  coordinator = must(cluster.ws.approvalSigner(cluster.by.userId, HEAD));
  chain = heldRoster(cluster.ws.db) as RosterChain;
  const held = heldRoster(bn.db) as RosterChain;
  good = must(
    await readReceipt(written?.file ?? "", {
      chain: held,
      unit: "BN",
      device: bn.deviceSigner().publicKey,
      identity: bn.ageIdentity(),
    }),
  );
});
afterAll(() => {
  bn.close();
  cluster.ws.close();
  folder.remove();
});

type Forged = {
  readonly manifest?: Partial<ReceiptManifest> | Record<string, unknown>;
  readonly rows?: readonly unknown[];
  readonly signer?: Signer;
  readonly signatureType?: string;
  readonly recipients?: readonly string[];
  /** The plain bytes before they are encrypted. */
  readonly bytes?: (plain: Uint8Array, headLength: number) => Uint8Array;
};

/** A receipt with something wrong in it, and everything else as it should be. */
async function forge({
  manifest,
  rows,
  signer,
  signatureType,
  recipients,
  bytes,
}: Forged): Promise<Uint8Array> {
  const section = writeSection("rows", rows ?? good.rows);
  const by = signer ?? coordinator;
  const text = utf8(
    JSON.stringify({ ...good.manifest, issuedBy: by.publicKey, sections: [section.entry], ...manifest }),
  );
  const head = encodeHead(text, [by.sign(signatureType ?? SIGNATURE_TYPES.receipt, text)]);
  const plain = new Uint8Array(Buffer.concat([head, section.bytes]));
  return encrypt(bytes ? bytes(plain, head.length) : plain, recipients ?? [bn.ageRecipient]);
}

async function encrypt(plain: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const source = new Blob([new Uint8Array(plain)]).stream();
  for await (const part of await encryptStream(recipients, source)) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

const withRow = (change: (row: ReceiptRow) => unknown) => () => ({
  rows: good.rows.map((row) => change(row)),
});
const rowsOf = (chainOf: RosterChain): ReceiptRow[] =>
  chainOf.rosters.map(({ manifest, bytes, signature }) => ({
    t: "roster",
    version: manifest.version,
    frame: Buffer.from(encodeHead(bytes, [signature])).toString("base64"),
  }));
const notRoster = () => good.rows.filter((row) => row.t !== "roster");
const foreignChain = (): RosterChain =>
  must(
    nextRoster(firstRoster({ ...chain.newest, name: "Cụm khác" }, coordinator), () => ({}), coordinator, 2),
  );
/** Roster 3 by the stranger, signed by nobody who may. */
const usurped = (): ReceiptRow => {
  const last = chain.rosters.at(-1);
  const manifest = {
    ...chain.newest,
    version: 3,
    previous: last?.hash,
    issuedBy: stranger.publicKey,
    coordinators: [{ key: stranger.publicKey, since: 3 }],
  };
  const bytes = utf8(JSON.stringify(manifest));
  const frame = encodeHead(bytes, [stranger.sign(SIGNATURE_TYPES.roster, bytes)]);
  return { t: "roster", version: 3, frame: Buffer.from(frame).toString("base64") };
};

const catalogueRow = (signer: Signer, more: object = {}): ReceiptRow => {
  const { periods, plans, codes } = SHIPPED;
  const content = {
    cluster: good.manifest.cluster,
    version: 1,
    previous: null,
    periods,
    plans,
    codes,
    at: 1,
    ...more,
  };
  const { file } = must(issueCatalogue(content, signer));
  return { t: "catalogue", frame: Buffer.from(file).toString("base64") };
};
const withCatalogue = (...rows: readonly ReceiptRow[]): Forged => ({
  rows: [...rowsOf(chain), ...rows, ...notRoster()],
});

const HOSTILE: readonly (readonly [string, string, () => Forged])[] = [
  ["for another cluster", "E_CLUSTER", () => ({ manifest: { cluster: "b".repeat(32) } })],
  ["for another unit", "E_UNIT", () => ({ manifest: { unit: "HN" } })],
  ["that does not know this machine", "E_DEVICE", () => ({ manifest: { devices: [] } })],
  [
    "that lists this machine twice",
    "E_DEVICE",
    () => ({ manifest: { devices: [...good.manifest.devices, ...good.manifest.devices] } }),
  ],
  ["signed by a stranger", "E_SIGNATURE", () => ({ signer: stranger })],
  [
    "that names the coordinator over a stranger's signature",
    "E_SIGNATURE",
    () => ({
      signer: { publicKey: coordinator.publicKey, sign: stranger.sign },
    }),
  ],
  ["signed as a decision", "E_SIGNATURE", () => ({ signatureType: SIGNATURE_TYPES.decision })],
  ["signed as a roster", "E_SIGNATURE", () => ({ signatureType: SIGNATURE_TYPES.roster })],
  ["signed by the unit's own device", "E_SIGNATURE", () => ({ signer: bn.deviceSigner() })],
  ["of a newer schema", "E_SCHEMA_NEWER", () => ({ manifest: { schema: 2 } })],
  ["of a newer format", "E_SCHEMA_NEWER", () => ({ manifest: { format: 2 } })],
  ["that is a roster by kind", "E_KIND", () => ({ manifest: { kind: "roster" } })],
  ["with a spare member", "E_SCHEMA", () => ({ manifest: { spare: 1 } })],
  ["with the number 0", "E_SCHEMA", () => ({ manifest: { number: 0 } })],
  ["with a roster version it does not carry", "E_ROSTER", () => ({ manifest: { roster: 3 } })],
  ["without a roster", "E_ROSTER", () => ({ rows: notRoster() })],
  [
    "with the roster of another chain",
    "E_ROSTER",
    () => ({ rows: [...rowsOf(foreignChain()), ...notRoster()] }),
  ],
  [
    "with a roster by which a stranger made himself coordinator",
    "E_ROSTER",
    () => ({
      signer: stranger,
      manifest: { roster: 3 },
      rows: [...rowsOf(chain), usurped(), ...notRoster()],
    }),
  ],
  [
    "with a roster cut short",
    "E_ROSTER",
    withRow((row) =>
      row.t === "roster" && row.version === 2 ? { ...row, frame: row.frame.slice(0, 400) } : row,
    ),
  ],
  [
    "with rows out of order",
    "E_SCHEMA",
    () => ({ rows: [...good.rows.slice(-1), ...good.rows.slice(0, -1)] }),
  ],
  ["with an unknown kind of row", "E_SCHEMA", () => ({ rows: [...good.rows, { t: "order", text: "x" }] })],
  ["with a spare member in a row", "E_SCHEMA", withRow((row) => ({ ...row, spare: 1 }))],
  [
    "with a question about another unit's case",
    "E_SCOPE",
    withRow((row) => (row.t === "question" ? { ...row, about: row.about.replace("BN", "HN") } : row)),
  ],
  [
    "with a question in another unit's name",
    "E_SCOPE",
    withRow((row) => (row.t === "question" ? { ...row, id: row.id.replace("BN", "HN") } : row)),
  ],
  [
    "with one question twice",
    "E_SCHEMA",
    () => ({
      rows: [...good.rows, ...good.rows.filter((row) => row.t === "question")],
      manifest: { counts: { ...good.manifest.counts, questions: 2 } },
    }),
  ],
  [
    "with a question of 3,000 characters",
    "E_SCHEMA",
    withRow((row) => (row.t === "question" ? { ...row, text: "a".repeat(3000) } : row)),
  ],
  [
    "with fewer questions than it says",
    "E_COUNT",
    () => ({
      manifest: { counts: { ...good.manifest.counts, questions: 7 } },
    }),
  ],
  [
    "with a file of a machine it does not list",
    "E_DEVICE",
    withRow((row) => (row.t === "bundle" ? { ...row, device: "c".repeat(64) } : row)),
  ],
  [
    "that says it holds a higher file than it lists",
    "E_HISTORY",
    () => ({
      manifest: {
        devices: good.manifest.devices.map((one) => ({ ...one, last: { seq: 9, hash: "d".repeat(64) } })),
      },
    }),
  ],
  [
    "that says it holds nothing of a machine whose files it lists",
    "E_HISTORY",
    () => ({ manifest: { devices: good.manifest.devices.map((one) => ({ ...one, last: null })) } }),
  ],
  [
    "with a code that is none",
    "E_SCHEMA",
    withRow((row) => (row.t === "bundle" ? { ...row, code: "<b>" } : row)),
  ],
  [
    "with a catalogue that is none",
    "E_CATALOGUE",
    () => withCatalogue({ t: "catalogue", frame: Buffer.from("no frame").toString("base64") }),
  ],
  ["with a stranger's catalogue", "E_CATALOGUE_SIGNER", () => withCatalogue(catalogueRow(stranger))],
  [
    "with another cluster's catalogue",
    "E_CLUSTER",
    () => withCatalogue(catalogueRow(coordinator, { cluster: "b".repeat(32) })),
  ],
  [
    "with a catalogue that takes a period away",
    "E_CATALOGUE_RULE",
    () => withCatalogue(catalogueRow(coordinator, { periods: SHIPPED.periods.slice(1) })),
  ],
  [
    "with two catalogues",
    "E_SCHEMA",
    () => withCatalogue(catalogueRow(coordinator), catalogueRow(coordinator)),
  ],
  ["for another machine's key", "E_NO_RECIPIENT", () => ({ recipients: [cluster.ws.ageRecipient] })],
  ["with bytes after its end", "E_TRAILING", () => ({ bytes: (plain) => new Uint8Array([...plain, 0]) })],
  ["cut short inside", "E_TRUNCATED", () => ({ bytes: (plain) => plain.slice(0, -1) })],
  ["cut in its head", "E_TRUNCATED", () => ({ bytes: (plain) => plain.slice(0, 40) })],
  [
    "with another magic",
    "E_FRAMING",
    () => ({ bytes: (plain) => Uint8Array.from(plain, (b, i) => (i === 0 ? 0 : b)) }),
  ],
  [
    "with a changed byte in its rows",
    "E_DIGEST",
    () => ({ bytes: (plain) => Uint8Array.from(plain, (b, i) => (i === plain.length - 1 ? b ^ 1 : b)) }),
  ],
  [
    "that says its rows are shorter than they are",
    "E_ZSTD",
    () => {
      const { entry } = writeSection("rows", good.rows);
      return { manifest: { sections: [{ ...entry, raw: entry.raw - 1 }] } };
    },
  ],
  [
    "with a row count that is not so",
    "E_COUNT",
    () => {
      const { entry } = writeSection("rows", good.rows);
      return { manifest: { sections: [{ ...entry, count: entry.count + 1 }] } };
    },
  ],
];

const FILES: readonly (readonly [string, string, () => Promise<Uint8Array> | Uint8Array])[] = [
  ["an empty file", "E_SIZE", () => new Uint8Array()],
  ["a picture", "E_NOT_AGE", () => utf8("\u0089PNG\r\n and so on")],
  ["a receipt cut on the stick", "E_AGE_DAMAGED", () => goodFile.slice(0, -5)],
  [
    "a receipt with a flipped bit",
    "E_AGE_DAMAGED",
    () => Uint8Array.from(goodFile, (b, i) => (i === goodFile.length - 3 ? b ^ 4 : b)),
  ],
  ["a roster file", "E_NOT_AGE", () => encodeRosterFile(chain)],
  [
    "a bundle for the cluster",
    "E_NO_RECIPIENT",
    () => {
      const usb = join(folder.path, "usb");
      return new Uint8Array(
        readFileSync(join(usb, readdirSync(usb).find((name) => name.endsWith(".socum")) ?? "")),
      );
    },
  ],
  [
    "a bundle's frame, encrypted to this machine",
    "E_KIND",
    () => {
      const text = utf8("{}");
      const signature = coordinator.sign(SIGNATURE_TYPES.device, text);
      return encrypt(encodeHead(text, [signature, signature]), [bn.ageRecipient]);
    },
  ],
  [
    "a manifest with a member twice",
    "E_JSON",
    () => {
      const text = utf8('{"format":1,"format":1}');
      return encrypt(encodeHead(text, [coordinator.sign(SIGNATURE_TYPES.receipt, text)]), [bn.ageRecipient]);
    },
  ],
];

describe("a hostile receipt is refused by name and changes not a byte of the office", () => {
  let at = 0;
  const refused = async (file: Uint8Array): Promise<string> => {
    const path = join(folder.path, "hostile", `${++at}.socum-tn`);
    mkdirSync(join(folder.path, "hostile"), { recursive: true });
    writeFileSync(path, file);
    const before = databaseImage(bn);
    const outcome = await takeReceipt(bn, path);
    expect(databaseImage(bn)).toEqual(before);
    return outcome.ok ? "accepted" : outcome.problem.code;
  };

  it.each(HOSTILE)("%s: %s", async (_name, code, forged) => {
    expect(await refused(await forge(forged()))).toBe(code);
  });

  it.each(FILES)("%s: %s", async (_name, code, file) => {
    expect(await refused(await file())).toBe(code);
  });

  it("every truncation of its plain bytes, and every flipped byte of its head", async () => {
    const plain: Uint8Array[] = [];
    await forge({
      bytes: (bytes) => {
        plain.push(bytes);
        return bytes;
      },
    });
    const bytes = plain[0] as Uint8Array;
    const head = must(decodeHead(bytes, 1)).headLength;
    for (let cut = 0; cut < bytes.length; cut += 97)
      expect(await refused(await encrypt(bytes.slice(0, cut), [bn.ageRecipient])), `cut ${cut}`).not.toBe(
        "accepted",
      );
    for (let flip = 0; flip < head; flip += 13) {
      const bad = Uint8Array.from(bytes, (b, i) => (i === flip ? b ^ 1 : b));
      expect(await refused(await encrypt(bad, [bn.ageRecipient])), `byte ${flip}`).not.toBe("accepted");
    }
  });

  it("a receipt that rewrites the words of a question, after the honest one", async () => {
    const path = join(folder.path, "good.socum-tn");
    writeFileSync(path, goodFile);
    must(await takeReceipt(bn, path));
    const number = good.manifest.number + 1;
    const rows = good.rows.map((row) => (row.t === "question" ? { ...row, text: "Lời khác" } : row));
    expect(await refused(await forge({ manifest: { number }, rows }))).toBe("E_SCHEMA");
    expect(await refused(await forge({ manifest: { at: 1 } }))).toBe("E_RECEIPT_OLD");
    expect(await refused(await forge({ manifest: { number: number - 1, at: 1 } }))).toBe("E_RECEIPT_OLD");
  });
});
