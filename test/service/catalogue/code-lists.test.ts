import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFile, readForCluster } from "../../../electron/bundles/import-bundle.ts";
import { approveCases } from "../../../electron/cases/approve.ts";
import { savedRecord } from "../../../electron/cases/last-record.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { foreseeMoved, lookAtCatalogueFile } from "../../../electron/catalogue/foresee.ts";
import { bringHeldIntoForce } from "../../../electron/catalogue/in-force.ts";
import { publishCatalogue, writeCatalogueFile } from "../../../electron/catalogue/publish.ts";
import { shownCatalogue } from "../../../electron/catalogue/shown.ts";
import { takeCatalogueFile } from "../../../electron/catalogue/take.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { reverify } from "../../../electron/cluster/reverify.ts";
import { newestCatalogue } from "../../../electron/database/catalogue-store.ts";
import { issueCatalogue } from "../../../electron/identity/catalogue-file.ts";
import { listLog } from "../../../electron/log/list-log.ts";
import { buildReport } from "../../../electron/reports/build-report.ts";
import { keepReport } from "../../../electron/reports/keep-report.ts";
import { markFinal } from "../../../electron/reports/mark-final.ts";
import { restateReport } from "../../../electron/reports/restate-report.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { unlockWorkspace } from "../../../electron/workspace/unlock.ts";
import { versionNamed } from "../../../shared/bundle/catalogue.ts";
import { isKnownCode, sectors } from "../../../shared/catalogue/code-lists.ts";
import type { CodeRow } from "../../../shared/catalogue/code-rows.ts";
import { bringIntoForce, catalogueInForce, SHIPPED } from "../../../shared/catalogue/in-force.ts";
import { defaultBody } from "../../../shared/report/composer/body.ts";
import { databaseImage } from "../../support/database-image.ts";
import {
  cardOf,
  deps,
  HEAD,
  headOf,
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

const L50: CodeRow = {
  list: "sectors",
  code: "L50",
  from: "2020-07-01",
  vi: "Chuyển đổi số",
  en: "Digital government",
};

/** What makes of `pettyCase` one of the next period, under the new code. */
const LATE = {
  detectedOn: "2020-07-02",
  sector: "L50",
  outcome: { value: true, onDate: "2020-08-05", reason: "Đã xử lý" },
};

const breathe = async () => {};

describe("a cluster's lists of codes", () => {
  const folder = tempFolder();
  const at = (name: string) => join(folder.path, name);
  let cluster: Awaited<ReturnType<typeof makeCluster>>;
  let bn: OpenWorkspace;
  const publish = (...codes: CodeRow[]) => {
    bringHeldIntoForce(cluster.ws.db);
    const { periods, plans } = catalogueInForce();
    return publishCatalogue(cluster.ws, { periods, plans, codes }, cluster.by);
  };
  const rows = (...codes: CodeRow[]) => ({ ...SHIPPED, codes });

  beforeAll(async () => {
    cluster = await makeCluster(at("cum"));
    bn = await makeOffice(at("bn"), "BN", cluster);
    record(bn, pettyCase("1"));
    const sent = await send(bn, at("usb"));
    must(await enrol(cluster.ws, [cardOf(sent)], cluster.by));
    must(await importFile(cluster.ws, sent.file, "tệp"));
    cluster.ws.close();
    cpSync(at("cum"), at("cum-cu"), { recursive: true });
    cluster.ws = must(await unlockWorkspace(at("cum"), { passphrase: RECORDER }, deps));
  });
  afterAll(() => {
    for (const ws of [bn, cluster.ws]) ws.close();
    folder.remove();
  });

  it("a code that no list has keeps a case from approval", () => {
    bringHeldIntoForce(bn.db);
    expect(record(bn, pettyCase("2", LATE)).added).toMatchObject([{ status: "draft", errors: ["V27"] }]);
  });

  it("is refused by the rule it breaks, and nothing is written", async () => {
    const before = databaseImage(cluster.ws);
    const end = (list: CodeRow["list"], code: string): CodeRow => ({
      list,
      code,
      from: "2027-01-01",
      ended: true,
    });
    for (const [wanted, code] of [
      [[end("sectors", "L99")], "E_CATALOGUE_RULE"],
      [[{ ...L50, code: "L14" }], "E_CATALOGUE_RULE"],
      [[{ ...L50, code: "L01", from: "2020-06-15" }], "E_CATALOGUE_RULE"],
      [[{ ...L50, from: "2020-06-15" }], "E_CATALOGUE_RULE"],
      [[{ ...L50, list: "stages", code: "G20" }], "E_INPUT"],
      [[{ ...L50, vi: "" }], "E_INPUT"],
    ] as [CodeRow[], string][]) {
      const { name: _, ...shipped } = rows(...wanted);
      expect(codeOf(await publishCatalogue(cluster.ws, shipped, cluster.by))).toBe(code);
    }
    expect(databaseImage(cluster.ws)).toEqual(before);
  });

  it("is published with its version, written out and, after a look that changes nothing, taken in by an office", async () => {
    bringHeldIntoForce(cluster.ws.db);
    const { name: _, ...wanted } = rows(L50);
    expect(must(await foreseeMoved(cluster.ws, wanted))).toEqual({ moved: 0 });
    expect(must(await publishCatalogue(cluster.ws, wanted, cluster.by)).version).toBe(1);
    expect(newestCatalogue(cluster.ws.db)?.manifest.schema).toBe(2);
    expect(sectors().find((one) => one.code === "L50")?.vi).toBe("Chuyển đổi số");
    must(await writeCatalogueFile(cluster.ws, at("k1.socum-dm")));

    bringHeldIntoForce(bn.db);
    const before = databaseImage(bn);
    const looked = must(await lookAtCatalogueFile(bn, at("k1.socum-dm")));
    expect(looked).toMatchObject({ version: 1, isHeld: false, moved: 0 });
    expect(looked.changes).toEqual([
      {
        list: "sectors",
        code: "L50",
        field: "name",
        before: "",
        after: "2020-07-01: Chuyển đổi số / Digital government",
      },
    ]);
    expect(databaseImage(bn)).toEqual(before);
    expect(isKnownCode("sectors", "L50")).toBe(false);
    must(await takeCatalogueFile(bn, at("k1.socum-dm")));
    expect(isKnownCode("sectors", "L50")).toBe(true);
    expect(must(await lookAtCatalogueFile(bn, at("k1.socum-dm")))).toMatchObject({
      isHeld: true,
      changes: [],
    });
    const [said] = listLog(bn, { search: "danh muc", user: "", before: null, limit: 5 }).entries;
    expect(said).toMatchObject({ what: "take-catalogue" });
    expect(said?.reason).toContain("L50: 2020-07-01: Chuyển đổi số");
  });

  it("a case by the new code is approved and sent; who has an older version refuses the file in words, then takes it", async () => {
    expect(record(bn, pettyCase("2", LATE)).approval.approved).toHaveLength(1);
    const sent = await send(bn, at("usb"));
    bringIntoForce(SHIPPED);
    const before = databaseImage(cluster.ws);
    expect(must(await importFile(cluster.ws, sent.file, "tệp"))).toMatchObject({
      outcome: "refused",
      code: "E_CODE_UNKNOWN",
    });
    expect(databaseImage(cluster.ws)).toEqual(before);
    bringHeldIntoForce(cluster.ws.db);
    expect(must(await importFile(cluster.ws, sent.file, "tệp"))).toMatchObject({ outcome: "merged" });
  });

  it("the code of a head alone is asked for: what was corrected goes on, and a held file is whole by any lists", async () => {
    bringIntoForce({ ...SHIPPED, codes: [{ ...L50, code: "L77" }] });
    const [id = ""] = record(bn, pettyCase("3", { ...LATE, sector: "L77" })).approval.approved;
    const wrong = await send(bn, at("usb"));
    bringHeldIntoForce(cluster.ws.db);
    expect(must(await importFile(cluster.ws, wrong.file, "tệp"))).toMatchObject({ code: "E_CODE_UNKNOWN" });
    const held = savedRecord(bn, id);
    if (!held) throw new Error("no record");
    must(saveVersion(bn, id, { ...held, sector: "L12" }, "submitted"));
    must(approveCases(bn, { approverId: headOf(bn), passphrase: HEAD, caseIds: [id] }));
    const right = await send(bn, at("usb"));
    expect(must(await importFile(cluster.ws, right.file, "tệp"))).toMatchObject({ outcome: "merged" });
    bringIntoForce(SHIPPED);
    expect(must(await reverify(cluster.ws))).toMatchObject({ faults: [], isViewWhole: true });
  });

  it("a code by another version of one number is refused by its name, with a preview or without", async () => {
    const signer = must(cluster.ws.approvalSigner(cluster.by.userId, HEAD));
    const ours = newestCatalogue(cluster.ws.db)?.manifest;
    if (!ours) throw new Error("no catalogue");
    const { cluster: id, version, previous, periods, plans } = ours;
    const codes = [{ ...L50, vi: "Nghĩa khác hẳn" }];
    const theirs = must(
      issueCatalogue({ cluster: id, version, previous, periods, plans, codes, at: 1 }, signer),
    );
    writeFileSync(at("khac.socum-dm"), theirs.file);
    const hn = await makeOffice(at("hn"), "HN", cluster);
    must(await takeCatalogueFile(hn, at("khac.socum-dm")));
    const [caseId = ""] = record(hn, pettyCase("1", LATE)).approval.approved;
    const sent = await send(hn, at("usb-hn"));
    must(await enrol(cluster.ws, [cardOf(sent)], cluster.by));
    bringHeldIntoForce(cluster.ws.db);
    const before = databaseImage(cluster.ws);
    expect(must(await importFile(cluster.ws, sent.file, "tệp"))).toMatchObject({ code: "E_CODE_OTHER" });
    expect(await readForCluster(cluster.ws, sent.file)).toMatchObject({
      problem: { code: "E_CODE_OTHER", params: { code: "L50", version } },
    });
    expect(databaseImage(cluster.ws)).toEqual(before);
    // Chosen otherwise it comes in: codes of the program mean the same everywhere.
    const held = savedRecord(hn, caseId);
    if (!held) throw new Error("no record");
    must(saveVersion(hn, caseId, { ...held, sector: "L12" }, "submitted"));
    must(approveCases(hn, { approverId: headOf(hn), passphrase: HEAD, caseIds: "all" }));
    const again = await send(hn, at("usb-hn"));
    expect(must(await importFile(cluster.ws, again.file, "tệp"))).toMatchObject({ outcome: "merged" });
    hn.close();
  });

  it("a cluster restored from before takes its own versions in again, by a copy of an office, whatever was reported since", async () => {
    const ws = must(await unlockWorkspace(at("cum-cu"), { passphrase: RECORDER }, deps));
    bringHeldIntoForce(bn.db);
    const plain = await send(bn, at("usb-cu"));
    must(await writeCatalogueFile(bn, at("ban-sao.socum-dm")));
    bringHeldIntoForce(ws.db);
    // What it held of the units for the very period is no reason against what it published itself; a final report is, until confirmed.
    ws.db.prepare("UPDATE bundles SET period = '2020H2'").run();
    expect(must(await lookAtCatalogueFile(ws, at("ban-sao.socum-dm")))).toMatchObject({ against: [] });
    const made = must(
      await buildReport(ws, { period: "2020H2", unitSet: "then" }, { figures: [], scores: [] }, breathe),
    );
    const kept = must(
      keepReport(ws, {
        report: made,
        body: defaultBody(made, "vi"),
        language: "vi",
        layout: "nd30",
        note: "",
      }),
    );
    must(markFinal(ws, kept.n, { approverId: cluster.by.userId, passphrase: HEAD }));
    const before = databaseImage(ws);
    expect(must(await lookAtCatalogueFile(ws, at("ban-sao.socum-dm"))).against).toEqual([
      { rule: "code-reported", row: "L50" },
    ]);
    expect(codeOf(await takeCatalogueFile(ws, at("ban-sao.socum-dm")))).toBe("E_CATALOGUE_RULE");
    expect(databaseImage(ws)).toEqual(before);
    const taken = must(await takeCatalogueFile(ws, at("ban-sao.socum-dm"), { isConfirmed: true }));
    expect(taken).toMatchObject({ outcome: "taken", version: 1 });
    expect(isKnownCode("sectors", "L50")).toBe(true);
    // A row of a list that no case stands in is no adjusted figure.
    const again = must(await restateReport(ws, kept.n, { figures: [], scores: [] }, breathe));
    expect(again.numbers).toEqual([]);
    expect(must(await importFile(ws, plain.file, "tệp"))).toMatchObject({ outcome: "merged" });
    ws.close();
  });

  it("the report of the period has a row for it, and says by which version it was made", async () => {
    bringHeldIntoForce(cluster.ws.db);
    const made = must(
      await buildReport(
        cluster.ws,
        { period: "2020H2", unitSet: "then" },
        { figures: [], scores: [] },
        async () => {},
      ),
    );
    const row = made.tables.find((one) => one.code === "B07")?.rows.find((one) => one.key === "L50");
    expect(row?.head.vi).toBe("Chuyển đổi số");
    expect(row?.cells.at(-1)?.value).toBe(1);
    expect(versionNamed(made.provenance.catalogue)).toBe(1);
  });

  it("what was published stays: called otherwise from a later day alone, ended, never begun again", async () => {
    // An approved case of the day is held, though its period was not reported.
    expect(await publish({ ...L50, vi: "Thể thao, du lịch" })).toMatchObject({
      problem: { code: "E_CATALOGUE_RULE", params: { rule: "code-changed", row: "L50" } },
    });
    expect(codeOf(await publish())).toBe("E_CATALOGUE_RULE");
    const end: CodeRow = { list: "sectors", code: "L50", from: "2026-06-15", ended: true };
    must(await publish(end, L50));
    const again = { ...L50, from: "2027-01-01" };
    expect(codeOf(await publish(L50, end, again))).toBe("E_CATALOGUE_RULE");
    expect(shownCatalogue(cluster.ws).history[0]?.changes).toMatchObject([{ code: "L50", field: "ended" }]);
    expect(codeOf(await takeCatalogueFile(cluster.ws, at("k1.socum-dm")))).toBe("E_CATALOGUE_OLD");
  });
});
