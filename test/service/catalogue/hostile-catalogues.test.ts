import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishCatalogue, writeCatalogueFile } from "../../../electron/catalogue/publish.ts";
import { shownCatalogue } from "../../../electron/catalogue/shown.ts";
import { takeCatalogueFile } from "../../../electron/catalogue/take.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { keepRequest } from "../../../electron/cluster/requests.ts";
import { writeRequestFile } from "../../../electron/cluster/rosters.ts";
import { changeTrust } from "../../../electron/cluster/trust.ts";
import { heldCatalogues, newestCatalogue } from "../../../electron/database/catalogue-store.ts";
import { heldRoster } from "../../../electron/database/roster-store.ts";
import { encodeRequest } from "../../../electron/identity/request-file.ts";
import { encodeRosterFile, type RosterChain } from "../../../electron/identity/roster-file.ts";
import { generateSigningKey, type Signer, signerFromSeed } from "../../../electron/identity/signing.ts";
import { takeReceipt } from "../../../electron/receipts/take-receipt.ts";
import { writeReceipts } from "../../../electron/receipts/write-receipts.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { addUser } from "../../../electron/workspace/users.ts";
import { type CatalogueManifest, catalogueManifestSchema } from "../../../shared/bundle/catalogue.ts";
import { encodeHead } from "../../../shared/bundle/framing.ts";
import { SIGNATURE_TYPES } from "../../../shared/bundle/pae.ts";
import { utf8 } from "../../../shared/bundle/utf8.ts";
import { SHIPPED } from "../../../shared/catalogue/in-force.ts";
import { databaseImage } from "../../support/database-image.ts";
import { HEAD, makeCluster, makeOffice, must, tempFolder } from "../../support/offices.ts";

const folder = tempFolder();
let cluster: Awaited<ReturnType<typeof makeCluster>>;
let bn: OpenWorkspace;
let chain: RosterChain;
let coordinator: Signer;
/** Was on the list for a while. */
let former: Signer;
let formerId: string;
/** Version 3, which the office has not seen. */
let good: CatalogueManifest;
let goodFile: Uint8Array;
let first: Uint8Array;
const stranger = signerFromSeed(generateSigningKey().privateSeed);

beforeAll(async () => {
  cluster = await makeCluster(join(folder.path, "cum"));
  coordinator = must(cluster.ws.approvalSigner(cluster.by.userId, HEAD));
  const { userId } = must(
    await addUser(
      cluster.ws,
      {
        name: "Đầu mối hai",
        role: "coordinator",
        passphrase: "dau moi hai mo so",
        approvalPassphrase: "dau moi hai duyet so",
      },
      { approverId: cluster.by.userId, passphrase: HEAD },
    ),
  );
  formerId = userId;
  former = must(cluster.ws.approvalSigner(userId, "dau moi hai duyet so"));
  must(await changeTrust(cluster.ws, { what: "add-coordinator", userId }, cluster.by));
  must(await changeTrust(cluster.ws, { what: "remove-coordinator", key: former.publicKey }, cluster.by));
  chain = heldRoster(cluster.ws.db) as RosterChain;
  const roster = join(folder.path, "moi.socum-ds");
  writeFileSync(roster, encodeRosterFile(chain));
  bn = await makeOffice(join(folder.path, "bn"), "BN", { ...cluster, rosterFile: roster });
  for (const deadline of ["2026-07-01", "2026-07-02", "2026-07-03"]) {
    const { plans } = SHIPPED;
    const periods = SHIPPED.periods.map((one) => (one.code === "2026H1" ? { ...one, deadline } : one));
    must(await publishCatalogue(cluster.ws, { periods, plans, codes: [] }, cluster.by));
  }
  const [newest, middle, oldest] = heldCatalogues(cluster.ws.db, 3);
  for (const one of [oldest, middle]) await given(one?.file ?? new Uint8Array());
  first = oldest?.file ?? new Uint8Array();
  good = newest?.manifest as CatalogueManifest;
  goodFile = newest?.file ?? new Uint8Array();
});
afterAll(() => {
  bn.close();
  cluster.ws.close();
  folder.remove();
});

let files = 0;
async function given(file: Uint8Array): Promise<string> {
  mkdirSync(join(folder.path, "tep"), { recursive: true });
  const path = join(folder.path, "tep", `${++files}.socum-dm`);
  writeFileSync(path, file);
  const outcome = await takeCatalogueFile(bn, path);
  return outcome.ok
    ? outcome.value.outcome
    : [outcome.problem.code, outcome.problem.params.reason ?? outcome.problem.params.rule]
        .filter(Boolean)
        .join(" ");
}

/** Version 3 with something wrong in it and everything else as it should be. */
function forge(change: object, signer: Signer = coordinator, type: string = SIGNATURE_TYPES.catalogue) {
  const text = utf8(JSON.stringify({ ...good, issuedBy: signer.publicKey, ...change }));
  return encodeHead(text, [signer.sign(type, text)]);
}
const signed = (text: string) =>
  encodeHead(utf8(text), [coordinator.sign(SIGNATURE_TYPES.catalogue, utf8(text))]);
const withPeriod = (code: string, change: object) => ({
  periods: good.periods.map((one) => (one.code === code ? { ...one, ...change } : one)),
});
const flipped = (at: number) => Uint8Array.from(goodFile, (byte, i) => (i === at ? byte ^ 1 : byte));

const L50 = { list: "sectors", code: "L50", from: "2026-01-01", vi: "Chuyển đổi số", en: "Digital" };
const end = { list: "sectors", code: "", from: "2026-07-01", ended: true };
const coded = (...codes: object[]) => forge({ schema: 2, codes });

const HOSTILE: readonly (readonly [string, string, () => Uint8Array])[] = [
  ["an empty file", "E_CATALOGUE size", () => new Uint8Array()],
  ["a file of two megabytes", "E_CATALOGUE size", () => new Uint8Array(2_000_000)],
  ["a picture", "E_CATALOGUE framing", () => utf8("\u0089PNG\r\n and so on")],
  [
    "one that passed through a text copy",
    "E_CATALOGUE framing",
    () => Uint8Array.from(goodFile).filter((b) => b !== 13),
  ],
  ["one cut on the stick", "E_CATALOGUE framing", () => goodFile.slice(0, -1)],
  ["one cut in its head", "E_CATALOGUE framing", () => goodFile.slice(0, 9)],
  [
    "one with two signatures",
    "E_CATALOGUE framing",
    () => {
      const text = utf8(JSON.stringify(good));
      const signature = coordinator.sign(SIGNATURE_TYPES.catalogue, text);
      return encodeHead(text, [signature, signature]);
    },
  ],
  ["one with bytes after its end", "E_CATALOGUE trailing", () => new Uint8Array([...goodFile, 0])],
  ["two versions in one file", "E_CATALOGUE trailing", () => new Uint8Array([...first, ...goodFile])],
  ["no JSON", "E_CATALOGUE json", () => signed("{")],
  ["a member twice", "E_CATALOGUE json", () => signed('{"kind":"catalogue","kind":"catalogue"}')],
  ["a member __proto__", "E_CATALOGUE json", () => signed('{"kind":"catalogue","__proto__":{}}')],
  ["a list where an object belongs", "E_CATALOGUE kind", () => signed("[]")],
  ["null", "E_CATALOGUE kind", () => signed("null")],
  ["a roster", "E_CATALOGUE trailing", () => encodeRosterFile(chain)],
  [
    "a machine's card",
    "E_CATALOGUE kind",
    () =>
      encodeRequest(
        {
          format: 1,
          schema: 1,
          kind: "request",
          cluster: good.cluster,
          unit: "BN",
          machine: "A",
          device: coordinator.publicKey,
          recipient: bn.ageRecipient,
          approvers: [{ userId: bn.user.id, key: former.publicKey, role: "head", name: "x" }],
          at: 1,
        },
        coordinator,
      ).file,
  ],
  ["a newer schema", "E_SCHEMA_NEWER", () => forge({ schema: 3 })],
  ["a newer format", "E_SCHEMA_NEWER", () => forge({ format: 2 })],
  ["a spare member", "E_CATALOGUE manifest", () => forge({ spare: 1 })],
  ["a spare member in a row", "E_CATALOGUE manifest", () => forge(withPeriod("2026H1", { spare: 1 }))],
  ["version 0", "E_CATALOGUE manifest", () => forge({ version: 0 })],
  [
    "a code with a line break",
    "E_CATALOGUE manifest",
    () => forge(withPeriod("2026H1", { code: "2026H1\n" })),
  ],
  ["a name of nothing but a space", "E_CATALOGUE manifest", () => forge(withPeriod("2026H1", { vi: " " }))],
  [
    "a name with a control character",
    "E_CATALOGUE manifest",
    () => forge(withPeriod("2026H1", { en: "a\u0007" })),
  ],
  [
    "a thousand periods",
    "E_CATALOGUE manifest",
    () =>
      forge({
        periods: Array.from({ length: 300 }, () => ({
          code: "2026H1",
          vi: "a",
          en: "a",
          from: "2026-01-01",
          to: "2026-01-01",
          deadline: "2026-01-01",
        })),
      }),
  ],
  [
    "a negative target",
    "E_CATALOGUE manifest",
    () => forge({ plans: [{ ...good.plans[0], milestones: [{ by: "2019-12-31", va: -1, acts: 1 }] }] }),
  ],
  ["a day as a number", "E_CATALOGUE manifest", () => forge(withPeriod("2026H1", { to: 20260614 }))],
  ["version 3 that follows nothing", "E_CATALOGUE previous", () => forge({ previous: null })],
  ["version 1 that follows something", "E_CATALOGUE previous", () => forge({ version: 1 })],
  ["a changed byte", "E_CATALOGUE signature", () => flipped(goodFile.length - 1)],
  [
    "a deadline changed after signing",
    "E_CATALOGUE signature",
    () => {
      const text = utf8(JSON.stringify(good).replace("2026-07-03", "2026-09-03"));
      return encodeHead(text, [goodFile.slice(-64)]);
    },
  ],
  ["signed as a roster", "E_CATALOGUE signature", () => forge({}, coordinator, SIGNATURE_TYPES.roster)],
  ["signed as a receipt", "E_CATALOGUE signature", () => forge({}, coordinator, SIGNATURE_TYPES.receipt)],
  [
    "the coordinator's name over a stranger's signature",
    "E_CATALOGUE signature",
    () => forge({}, { publicKey: coordinator.publicKey, sign: stranger.sign }),
  ],
  ["30 February", "E_CATALOGUE_RULE date", () => forge(withPeriod("2027H2", { to: "2027-02-30" }))],
  [
    "a period that ends before it begins",
    "E_CATALOGUE_RULE window",
    () => forge(withPeriod("2027H2", { from: "2027-12-15", to: "2027-12-14" })),
  ],
  [
    "a deadline before the end",
    "E_CATALOGUE_RULE deadline",
    () => forge(withPeriod("2027H2", { deadline: "2027-01-01" })),
  ],
  [
    "two periods that share a day",
    "E_CATALOGUE_RULE overlap",
    () => forge(withPeriod("2027H2", { from: "2027-06-14" })),
  ],
  ["one code twice", "E_CATALOGUE_RULE code-twice", () => forge(withPeriod("2027H2", { code: "2027H1" }))],
  ["rows out of order", "E_CATALOGUE_RULE order", () => forge({ periods: [...good.periods].reverse() })],
  ["no period", "E_CATALOGUE_RULE empty", () => forge({ periods: [] })],
  [
    "a target outside its plan",
    "E_CATALOGUE_RULE milestone",
    () =>
      forge({
        plans: good.plans.map((one) => ({ ...one, milestones: [{ by: "2031-01-01", va: 1, acts: 1 }] })),
      }),
  ],
  ["a code taken away", "E_CATALOGUE_RULE taken-away", () => forge({ periods: good.periods.slice(1) })],
  ["a plan taken away", "E_CATALOGUE_RULE taken-away", () => forge({ plans: [] })],
  ["schema 2 without a code", "E_CATALOGUE manifest", () => forge({ schema: 2 })],
  ["schema 2 with no row of codes", "E_CATALOGUE manifest", () => coded()],
  ["codes under schema 1", "E_CATALOGUE manifest", () => forge({ codes: [L50] })],
  ["a list that counts", "E_CATALOGUE manifest", () => coded({ ...L50, list: "stages", code: "G20" })],
  ["a code that ends and has a name", "E_CATALOGUE manifest", () => coded({ ...L50, ended: true })],
  ["a code with a line break", "E_CATALOGUE manifest", () => coded({ ...L50, code: "L50\n" })],
  ["four hundred codes", "E_CATALOGUE manifest", () => coded(...Array.from({ length: 400 }, () => L50))],
  ["codes out of order", "E_CATALOGUE_RULE code-order", () => coded({ ...L50, code: "L51" }, L50)],
  [
    "a code that begins again",
    "E_CATALOGUE_RULE code-end",
    () => coded({ ...end, code: "L04" }, { ...L50, code: "L04", from: "2027-01-01" }),
  ],
  ["a shipped form of code", "E_CATALOGUE_RULE code-new", () => coded({ ...L50, code: "L14" })],
  [
    "the end of a code that a rule asks for",
    "E_CATALOGUE_RULE code-ruled",
    () => coded({ ...end, code: "L99" }),
  ],
  ["the end of nothing", "E_CATALOGUE_RULE code-unknown", () => coded({ ...end, code: "L60" })],
  ["another cluster's", "E_CLUSTER", () => forge({ cluster: "b".repeat(32) })],
  ["signed by a stranger", "E_CATALOGUE_SIGNER", () => forge({}, stranger)],
  ["signed by who was a coordinator", "E_CATALOGUE_SIGNER", () => forge({}, former)],
  ["signed by the unit's own machine", "E_CATALOGUE_SIGNER", () => forge({}, bn.deviceSigner())],
  ["another version 2", "E_CATALOGUE_OTHER", () => forge({ version: 2 })],
  ["version 3 of another version 2", "E_CATALOGUE_OTHER", () => forge({ previous: "c".repeat(64) })],
  ["an older version", "E_CATALOGUE_OLD", () => first],
];

describe("a hostile catalogue is refused by name and changes not a byte of the office", () => {
  it.each(HOSTILE)("%s: %s", async (_what, code, make) => {
    const before = databaseImage(bn);
    expect(await given(make())).toBe(code);
    expect(databaseImage(bn)).toEqual(before);
  });

  it("a file that is not there, an office without a roster, a cluster", async () => {
    const nowhere = join(folder.path, "khong-co.socum-dm");
    const code = async (ws: OpenWorkspace, path: string) => {
      const outcome = await takeCatalogueFile(ws, path);
      return outcome.ok ? "taken" : outcome.problem.code;
    };
    expect(await code(bn, nowhere)).toBe("E_NOT_FOUND");
    expect(await code(cluster.ws, nowhere)).toBe("E_NOT_FOUND");
    const alone = await makeOffice(join(folder.path, "hn"), "HN");
    expect(await code(alone, nowhere)).toBe("E_NO_ROSTER");
    alone.close();
  });

  it("on the coordinator's board it is named, not called a damaged card", () => {
    const path = join(folder.path, "tep", "lac.socum-dm");
    for (const [kind, file] of [
      ["catalogue", goodFile],
      ["roster", encodeRosterFile(chain)],
    ] as const) {
      writeFileSync(path, file);
      expect(keepRequest(cluster.ws, path)).toMatchObject({ problem: { code: "E_KIND", params: { kind } } });
    }
  });

  it("and the good one is taken; a version far ahead of it too, and then the other version between is not", async () => {
    expect(await given(goodFile)).toBe("taken");
    expect(newestCatalogue(bn.db)?.manifest).toEqual(catalogueManifestSchema.parse(good));
    expect(await given(forge({ version: 9, previous: "d".repeat(64) }))).toBe("taken");
    expect(await given(forge({ version: 10, previous: "e".repeat(64) }))).toBe("E_CATALOGUE_OTHER");
  });
});

it("a version of who has left stays where it was taken in, travels no more, and is signed anew by publishing once more", async () => {
  const office = await makeOffice(join(folder.path, "th"), "TH", cluster);
  const request = join(folder.path, "th.socum-dk");
  const { fingerprint } = must(await writeRequestFile(office, request));
  must(await enrol(cluster.ws, [{ requestFile: request, fingerprint }], cluster.by));
  const usb = join(folder.path, "phieu");
  const receipt = async () => {
    const [paper] = must(await writeReceipts(cluster.ws, ["TH"], usb, cluster.by));
    return must(await takeReceipt(office, paper?.file ?? ""));
  };
  must(await changeTrust(cluster.ws, { what: "add-coordinator", userId: formerId }, cluster.by));
  const periods = good.periods.map((one) => ({ ...one, en: `${one.en}.` }));
  const by = { userId: formerId, passphrase: "dau moi hai duyet so" };
  must(await publishCatalogue(cluster.ws, { periods, plans: good.plans, codes: [] }, by));
  expect((await receipt()).catalogue).toBe(4);

  must(await changeTrust(cluster.ws, { what: "remove-coordinator", key: former.publicKey }, cluster.by));
  expect(await receipt()).toMatchObject({ outcome: "taken", catalogue: null });
  const file = join(folder.path, "k4.socum-dm");
  must(await writeCatalogueFile(cluster.ws, file));
  expect(must(await takeCatalogueFile(office, file)).outcome).toBe("duplicate");
  expect(shownCatalogue(office).published).toMatchObject({ version: 4, isListed: false });

  must(await publishCatalogue(cluster.ws, { periods, plans: good.plans, codes: [] }, cluster.by));
  expect(
    await publishCatalogue(cluster.ws, { periods, plans: good.plans, codes: [] }, cluster.by),
  ).toMatchObject({
    problem: { code: "E_CATALOGUE_SAME" },
  });
  expect((await receipt()).catalogue).toBe(5);
  expect(shownCatalogue(office).published).toMatchObject({ version: 5, isListed: true });
  office.close();
});
