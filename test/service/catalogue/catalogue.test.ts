import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFile } from "../../../electron/bundles/import-bundle.ts";
import { getCase } from "../../../electron/cases/get-case.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { totals } from "../../../electron/cases/totals.ts";
import { lookAtCatalogueFile } from "../../../electron/catalogue/foresee.ts";
import { bringHeldIntoForce } from "../../../electron/catalogue/in-force.ts";
import { publishCatalogue, writeCatalogueFile } from "../../../electron/catalogue/publish.ts";
import { reportedUpTo } from "../../../electron/catalogue/reported-up-to.ts";
import { shownCatalogue } from "../../../electron/catalogue/shown.ts";
import { takeCatalogueFile } from "../../../electron/catalogue/take.ts";
import { board } from "../../../electron/cluster/board.ts";
import { leaveOut } from "../../../electron/cluster/decisions.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { listAudit, verifyAudit } from "../../../electron/database/audit-store.ts";
import { listLog } from "../../../electron/log/list-log.ts";
import { lookAtReceipt, takeReceipt } from "../../../electron/receipts/take-receipt.ts";
import { writeReceipts } from "../../../electron/receipts/write-receipts.ts";
import { backupWorkspace } from "../../../electron/workspace/backup.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { restoreWorkspace } from "../../../electron/workspace/restore.ts";
import { unlockWorkspace } from "../../../electron/workspace/unlock.ts";
import { versionNamed } from "../../../shared/bundle/catalogue.ts";
import { catalogueInForce, SHIPPED } from "../../../shared/catalogue/in-force.ts";
import { periodByCode } from "../../../shared/catalogue/periods.ts";
import type { CatalogueRows } from "../../../shared/catalogue/rules.ts";
import { databaseImage } from "../../support/database-image.ts";
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
} from "../../support/offices.ts";
import { codeOf } from "../cases/desk.ts";

/** A criminal case of the first half of 2026 that was opened for prosecution on 16 June: in the shipped rows a day too late. */
const june16 = {
  id: "va",
  kind: "VA",
  title: "Vụ án mẫu tham ô tại xã Tân Mẫu",
  detectedOn: "2026-05-20",
  mainSource: "N03",
  sector: "L12",
  role: "R1",
  events: [{ id: "e1", code: "G20", date: "2026-06-16" }],
};

type Change = Partial<Omit<CatalogueRows["periods"][number], "code">>;
/** The rows in force, some changed. */
function rowsWith(changes: Readonly<Record<string, Change>>): CatalogueRows {
  const { periods, plans, codes } = catalogueInForce();
  return { periods: periods.map((one) => ({ ...one, ...changes[one.code] })), plans, codes };
}
const LATER_CUT = { "2026H1": { to: "2026-06-20" }, "2026H2": { from: "2026-06-21" } };
const found = (ws: OpenWorkspace, period: string) => must(totals(ws, period)).sum;

describe("a cluster's periods and plans", () => {
  const folder = tempFolder();
  let cluster: Awaited<ReturnType<typeof makeCluster>>;
  let bn: OpenWorkspace;
  let hn: OpenWorkspace;
  const at = (name: string) => join(folder.path, name);
  const publish = async (rows: CatalogueRows) => {
    bringHeldIntoForce(cluster.ws.db);
    return publishCatalogue(cluster.ws, rows, cluster.by);
  };
  const fileOf = async (name: string) => {
    must(await writeCatalogueFile(cluster.ws, at(name)));
    return at(name);
  };

  beforeAll(async () => {
    cluster = await makeCluster(at("cum"));
    bn = await makeOffice(at("bn"), "BN", cluster);
    hn = await makeOffice(at("hn"), "HN", cluster);
    record(bn, pettyCase("1"), june16);
    record(hn, pettyCase("2"));
    const sent = [await send(bn, at("usb")), await send(hn, at("usb"))];
    must(await enrol(cluster.ws, sent.map(cardOf), cluster.by));
    for (const { file } of sent) must(await importFile(cluster.ws, file, "tệp"));
  });
  afterAll(() => {
    for (const ws of [bn, hn, cluster.ws]) if (ws.db.open) ws.close();
    folder.remove();
  });

  it("before any is published the program's own rows are in force everywhere", () => {
    for (const ws of [bn, cluster.ws]) {
      expect(shownCatalogue(ws)).toMatchObject({ name: SHIPPED.name, published: null, history: [] });
      expect(found(ws, "2026H1").va).toBe(0);
      expect(found(ws, "2026H2").va).toBe(1);
    }
    expect(reportedUpTo(cluster.ws)).toBe("2020H1");
  });

  it("is refused, and nothing is written, where it breaks a rule or is not the coordinator's", async () => {
    const rows = rowsWith(LATER_CUT);
    // A wrong passphrase leaves its note in the change log, and nothing else; it is tried before the picture is taken.
    const wrong = await publishCatalogue(cluster.ws, rows, { ...cluster.by, passphrase: RECORDER });
    expect(codeOf(wrong)).toBe("E_APPROVAL_PASSPHRASE");
    expect(listAudit(cluster.ws.db, 1, null)[0]?.entry).toMatchObject({ what: "failed-approval" });
    const before = databaseImage(cluster.ws);
    const attempts: [string, Promise<{ ok: boolean }>][] = [
      ["E_CATALOGUE_SAME", publish(rowsWith({}))],
      ["E_CATALOGUE_RULE", publish(rowsWith({ "2026H1": { to: "2026-06-20" } }))],
      ["E_CATALOGUE_RULE", publish(rowsWith({ "2020H1": { to: "2020-06-10" } }))],
      ["E_CATALOGUE_RULE", publish({ ...rows, periods: rows.periods.slice(0, -1) })],
      ["E_INPUT", publish(rowsWith({ "2026H1": { vi: " " } }))],
      ["E_USER", publishCatalogue(cluster.ws, rows, { ...cluster.by, userId: "nobody" })],
      ["E_NOT_ALLOWED", publishCatalogue(bn, rows, cluster.by)],
    ];
    for (const [code, attempt] of attempts) expect(codeOf(await attempt)).toBe(code);
    expect(databaseImage(cluster.ws)).toEqual(before);
  });

  it("moves a case to the period its day now lies in, at the cluster and, from the file, at an office", async () => {
    const rows = rowsWith({ ...LATER_CUT, "2026H2": { from: "2026-06-21", deadline: "2027-01-15" } });
    expect(must(await publish(rows))).toMatchObject({ version: 1, moved: 1 });
    expect([found(cluster.ws, "2026H1").va, found(cluster.ws, "2026H2").va]).toEqual([1, 0]);
    expect(found(cluster.ws, "2020H1").vv).toBe(2);

    expect(found(bn, "2026H1").va).toBe(0);
    bringHeldIntoForce(bn.db);
    expect(periodByCode("2026H2")?.deadline).toBe("2026-12-25");
    const file = await fileOf("k1.socum-dm");
    expect(must(await takeCatalogueFile(bn, file))).toEqual({ outcome: "taken", version: 1, moved: 1 });
    expect([found(bn, "2026H1").va, found(bn, "2026H2").va]).toEqual([1, 0]);
    expect(periodByCode("2026H2")?.deadline).toBe("2027-01-15");
    expect(must(await takeCatalogueFile(bn, file))).toEqual({ outcome: "duplicate", version: 1, moved: 0 });
    expect(shownCatalogue(bn).published).toMatchObject({
      version: 1,
      came: "file",
      cluster: "Cụm thử",
      isListed: true,
    });
    const [said] = listLog(bn, { search: "ky ke hoach danh muc", user: "", before: null, limit: 5 }).entries;
    expect(said).toMatchObject({ what: "take-catalogue", number: "1" });
    expect(said?.reason).toContain("2026H2: 2026-12-25 → 2027-01-15");
    for (const ws of [bn, cluster.ws]) must(verifyAudit(ws.db));
  });

  it("its deadline is the one the board counts lateness by", async () => {
    bringHeldIntoForce(cluster.ws.db);
    const late = (period: string) =>
      board(cluster.ws, period).find((one) => one.unit === "BN")?.daysLate ?? 0;
    const shipped = late("2026H1");
    must(await publish(rowsWith({ "2026H1": { deadline: "2026-07-05" } })));
    expect(late("2026H1")).toBe(shipped - 10);
  });

  it("what is saved and sent afterwards says which version it was made under", async () => {
    bringHeldIntoForce(bn.db);
    const first = bn.db.prepare("SELECT id FROM case_index WHERE kind = 'VA'").pluck().get() as string;
    const again = {
      ...june16,
      id: "va2",
      detectedOn: "2026-05-25",
      related: [{ to: first, relation: "duplicate-of" }],
    };
    record(bn, pettyCase("3"), again);
    const core = bn.db
      .prepare("SELECT core FROM versions ORDER BY rowid DESC LIMIT 1")
      .pluck()
      .get() as string;
    expect(versionNamed((JSON.parse(core) as { catalogue: string }).catalogue)).toBe(1);
    const sent = await send(bn, at("usb"));
    must(await importFile(cluster.ws, sent.file, "tệp"));
    // A correction that waits for approval counts nowhere yet: the approved day does.
    const shown = must(getCase(bn, first)).record;
    const events = shown.events.map((one) => ({ ...one, date: "2026-09-01" }));
    must(saveVersion(bn, first, { ...shown, events }, "draft"));
  });

  it("comes with the receipt, skipping what was missed; later receipts and older files bring nothing older back", async () => {
    const [paper] = must(await writeReceipts(cluster.ws, ["HN"], at("phieu"), cluster.by));
    bringHeldIntoForce(hn.db);
    expect(catalogueInForce()).toBe(SHIPPED);
    expect(must(await takeReceipt(hn, paper?.file ?? ""))).toMatchObject({
      outcome: "taken",
      catalogue: 2,
      moved: 0,
    });
    expect(shownCatalogue(hn).published).toMatchObject({ version: 2, came: "receipt" });
    expect(shownCatalogue(hn).history).toHaveLength(1);
    expect(versionNamed(catalogueInForce().name)).toBe(2);
    const image = databaseImage(hn);
    expect(await takeCatalogueFile(hn, at("k1.socum-dm"))).toMatchObject({
      ok: false,
      problem: { code: "E_CATALOGUE_OLD", params: { version: 1, held: 2 } },
    });
    expect(databaseImage(hn)).toEqual(image);
    // BN has version 1; a receipt written before version 3 comes after the file of version 3.
    const [early] = must(await writeReceipts(cluster.ws, ["BN"], at("phieu"), cluster.by));
    must(await publish(rowsWith({ "2027H1": { vi: "Sáu tháng đầu năm 2027" } })));
    must(await takeCatalogueFile(bn, await fileOf("k3.socum-dm")));
    expect(must(await takeReceipt(bn, early?.file ?? ""))).toMatchObject({
      outcome: "taken",
      catalogue: null,
    });
    expect(shownCatalogue(bn).published?.version).toBe(3);
  });

  it("file first or receipt first, an office ends with the same rows and the same numbers", async () => {
    bringHeldIntoForce(cluster.ws.db);
    must(await publish(rowsWith({ "2026H1": { to: "2026-06-14" }, "2026H2": { from: "2026-06-15" } })));
    const file = await fileOf("k4.socum-dm");
    const papers = must(await writeReceipts(cluster.ws, "all", at("phieu"), cluster.by));
    const paperOf = (unit: string) => papers.find((one) => one.unit === unit)?.file ?? "";
    // Both of the linked pair stand elsewhere now, and count once.
    expect(must(await takeCatalogueFile(bn, file)).moved).toBe(2);
    expect(must(await lookAtReceipt(bn, paperOf("BN"))).catalogue).toBeNull();
    expect(must(await takeReceipt(bn, paperOf("BN")))).toMatchObject({ catalogue: null });
    // What a receipt brings is told before it is taken in, as of the file: the same rows, nothing changed.
    const image = databaseImage(hn);
    bringHeldIntoForce(hn.db);
    const looked = must(await lookAtReceipt(hn, paperOf("HN"))).catalogue;
    const { isHeld: _, against: __, ...ofFile } = must(await lookAtCatalogueFile(hn, file));
    expect(looked).toEqual(ofFile);
    expect(looked).toMatchObject({
      version: 4,
      changes: expect.arrayContaining([
        { list: "periods", code: "2026H1", field: "to", before: expect.any(String), after: "2026-06-14" },
      ]),
    });
    expect(databaseImage(hn)).toEqual(image);
    const taken = must(await takeReceipt(hn, paperOf("HN")));
    expect(taken).toMatchObject({ catalogue: 4, moved: looked?.moved });
    expect(must(await lookAtReceipt(hn, paperOf("HN"))).catalogue).toBeNull();
    expect(must(await takeCatalogueFile(hn, file)).outcome).toBe("duplicate");
    for (const ws of [bn, hn]) {
      const { name, periods, plans, codes } = shownCatalogue(ws);
      expect({ name, periods, plans, codes }).toEqual(catalogueInForce());
    }
    expect([found(bn, "2026H1").va, found(bn, "2026H2").va]).toEqual([0, 1]);
  });

  it("a cancel in the middle leaves everything as it was", async () => {
    bringHeldIntoForce(cluster.ws.db);
    must(await publish(rowsWith(LATER_CUT)));
    const file = await fileOf("k5.socum-dm");
    bringHeldIntoForce(bn.db);
    const [rows, inForce, stop] = [databaseImage(bn).rows, catalogueInForce(), new AbortController()];
    const progress = () => {
      stop.abort();
      // Longer than a stretch, so that the cancel is heard.
      for (const until = performance.now() + 60; performance.now() < until; );
    };
    expect(codeOf(await takeCatalogueFile(bn, file, { signal: stop.signal, progress }))).toBe("E_CANCELLED");
    expect(databaseImage(bn).rows).toBe(rows);
    expect(catalogueInForce()).toBe(inForce);
    const steps: number[] = [];
    must(await takeCatalogueFile(bn, file, { progress: ({ done, total }) => steps.push(done / total) }));
    expect(steps.at(-1)).toBe(1);
  });

  it("a backup keeps it, and it is in force as soon as the restored register is opened", async () => {
    const before = shownCatalogue(bn);
    must(await backupWorkspace(bn, at("bn.socum-saoluu")));
    bn.close();
    expect(catalogueInForce()).toBe(SHIPPED);
    must(await restoreWorkspace(at("bn.socum-saoluu"), at("bn2")));
    bn = must(await unlockWorkspace(at("bn2"), { passphrase: RECORDER }, deps));
    expect(shownCatalogue(bn)).toEqual(before);
    expect(catalogueInForce().name).toBe(before.name);
    expect(periodByCode("2026H1")?.to).toBe("2026-06-20");
  });

  it("counting anew gives the very rows that indexing every case from its versions gives", async () => {
    const rows = () => bn.db.prepare("SELECT * FROM case_index ORDER BY id").all() as { row: number }[];
    const settled = rows().map(({ row: _, ...rest }) => rest);
    bn.db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('index_stale', '1')").run();
    bn.close();
    bn = must(await unlockWorkspace(at("bn2"), { passphrase: RECORDER }, deps));
    expect(rows().map(({ row: _, ...rest }) => rest)).toEqual(settled);
  });

  it("a file left out of the totals reports nothing; what still counts keeps its windows", async () => {
    bringHeldIntoForce(cluster.ws.db);
    const [hash] = cluster.ws.db
      .prepare("SELECT hash FROM bundles WHERE unit = 'HN'")
      .pluck()
      .all() as string[];
    must(await leaveOut(cluster.ws, hash ?? "", "thử", cluster.by));
    expect(reportedUpTo(cluster.ws)).toBe("2020H1");
    for (const one of cluster.ws.db.prepare("SELECT hash FROM bundles").pluck().all() as string[])
      if (one !== hash) must(await leaveOut(cluster.ws, one, "thử", cluster.by));
    expect(reportedUpTo(cluster.ws)).toBeNull();
  });
});
