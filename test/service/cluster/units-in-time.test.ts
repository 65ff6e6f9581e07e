import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildBundle } from "../../../electron/bundles/build-bundle.ts";
import { exportBundle } from "../../../electron/bundles/export-bundle.ts";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { approvedRows } from "../../../electron/cases/approved-rows.ts";
import { getCase } from "../../../electron/cases/get-case.ts";
import { listCases } from "../../../electron/cases/list-cases.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { unitDayOf, unitsOfRow } from "../../../electron/cases/unit-day.ts";
import { whyNumber } from "../../../electron/cases/why-number.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { importRosterToOffice, writeRosterFile } from "../../../electron/cluster/rosters.ts";
import { changeTrust } from "../../../electron/cluster/trust.ts";
import { sealedHistory } from "../../../electron/database/export-store.ts";
import { heldRoster } from "../../../electron/database/roster-store.ts";
import { enterFigures } from "../../../electron/figures/enter-figures.ts";
import { totalsWithFigures } from "../../../electron/figures/totals-with-figures.ts";
import { buildReport } from "../../../electron/reports/build-report.ts";
import { enteredBeside } from "../../../electron/reports/entered-beside.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { explain } from "../../../shared/problem/explain.ts";
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
import { reader } from "../../support/report-cases.ts";
import { edit, exchange } from "../../support/two-machines.ts";

const { path: root, remove } = tempFolder();
const PERIOD = "2020H1";
const breathe = async () => {};
let cluster: Awaited<ReturnType<typeof makeCluster>>;
let hd: OpenWorkspace;
let hp: OpenWorkspace;
let old: string;

/** Hải Dương and Hải Phòng with one case each; Hải Phòng has taken over what Hải Dương recorded. */
beforeAll(async () => {
  cluster = await makeCluster(join(root, "cum"));
  hd = await makeOffice(join(root, "HD"), "HD", cluster);
  hp = await makeOffice(join(root, "HP"), "HP", cluster);
  old = record(hd, pettyCase("HD1")).added[0]?.id ?? "";
  record(hp, pettyCase("HP1", { title: "Vụ việc của Hải Phòng tại quận Hải Mẫu" }));
  const [fromHd, fromHp] = [await send(hd, join(root, "usb")), await send(hp, join(root, "usb"))];
  must(await enrol(cluster.ws, [cardOf(fromHd), cardOf(fromHp)], cluster.by));
  must(await importBundles(cluster.ws, [fromHd.file, fromHp.file]));
  const roster = join(root, "ds-2.socum-ds");
  must(await writeRosterFile(cluster.ws, roster));
  for (const office of [hd, hp]) must(await importRosterToOffice(office, roster));
  await exchange(hd, hp, join(root, "ban-giao"));
});
afterAll(() => {
  for (const ws of [cluster.ws, hd, hp]) ws.close();
  remove();
});

const rowsOf = (unitSet: "then" | "today", period = PERIOD) => {
  const { rows, sum } = must(totalsWithFigures(cluster.ws, period, unitSet));
  return { at: (unit: string) => rows.find((one) => one.unit === unit)?.vv, rows, sum };
};
const why = (unit: string, unitSet: "then" | "today") => {
  const units = unitsOfRow(cluster.ws, unit, unitDayOf(cluster.ws, PERIOD, unitSet));
  const asked = { units, kind: "VV", period: PERIOD, measure: "found" } as const;
  return must(whyNumber(cluster.ws.db, asked, { limit: 50 })).counted.cases.map((one) => one.unit);
};

describe("units in time", () => {
  it("the units of the time keep their numbers; by those of today the successor has them, and the sum is the same", () => {
    const [then, today] = [rowsOf("then"), rowsOf("today")];
    expect([then.at("HD"), then.at("HP"), then.rows.length]).toEqual([1, 1, 14]);
    expect([today.at("HD"), today.at("HP"), today.rows.length]).toEqual([undefined, 2, 10]);
    expect(today.sum).toEqual(then.sum);
    expect(why("HP", "then")).toEqual(["HP"]);
    expect(why("HP", "today").sort()).toEqual(["HD", "HP"]);
  });

  it("a successor goes on with the case it took over: it stays the old unit's, counts once, and is newer than its file", async () => {
    edit(hp, old, () => ({ title: "Vụ việc Hải Phòng theo dõi tiếp sau sáp nhập" }));
    const sent = await send(hp, join(root, "usb"));
    expect(must(await importBundles(cluster.ws, [sent.file]))[0]?.outcome).toBe("merged");
    const listed = must(listCases(cluster.ws, { search: "", after: null, limit: 10 })).cases;
    expect(listed.map((one) => [one.unit, one.title]).sort()).toEqual([
      ["HD", "Vụ việc Hải Phòng theo dõi tiếp sau sáp nhập"],
      ["HP", "Vụ việc của Hải Phòng tại quận Hải Mẫu"],
    ]);
    expect([rowsOf("then").at("HD"), rowsOf("then").at("HP"), rowsOf("today").at("HP")]).toEqual([1, 1, 2]);
    // Neither machine can write a case of a unit it has nothing of, nor move one.
    const { record: taken } = must(getCase(hp, old));
    const before = databaseImage(hp).rows;
    expect(saveVersion(hp, old, { ...taken, unit: "HP" }, "draft")).toMatchObject({
      problem: { code: "E_UNIT" },
    });
    expect(saveVersion(hp, null, { ...taken, unit: "HD" }, "draft")).toMatchObject({
      problem: { code: "E_UNIT" },
    });
    expect(databaseImage(hp).rows).toBe(before);
  });

  it("the report, its figures and the list say the same both ways", async () => {
    must(
      enterFigures(cluster.ws, {
        kind: "baseline",
        unit: "HD",
        period: "2019H1",
        numbers: { vv: 4 },
        source: { number: "12-BC/BNCTU", date: "2019-06-20", person: "" },
        reason: "",
      }),
    );
    expect([rowsOf("then", "2019H1").at("HD"), rowsOf("today", "2019H1").at("HP")]).toEqual([4, 4]);
    for (const unitSet of ["then", "today"] as const) {
      const asked = { period: PERIOD, unitSet };
      const report = must(await buildReport(cluster.ws, asked, enteredBeside(cluster.ws, PERIOD), breathe));
      for (const row of rowsOf(unitSet).rows) expect(reader(report)("B01", "vv", row.unit)).toBe(row.vv);
      expect(report.checks.filter((one) => !one.agrees)).toEqual([]);
    }
    const listed = (filters: object) =>
      must(listCases(cluster.ws, { search: "", after: null, limit: 10, filters })).cases.map(
        (one) => one.unit,
      );
    expect(listed({ unitToday: "HP" }).sort()).toEqual(["HD", "HP"]);
    expect(listed({ unit: "HP" })).toEqual(["HP"]);
    expect(listed({ unitToday: "NB" })).toEqual([]);
  });

  it("after the merger the successors are those who report, and a report asks nothing of units that are no more", async () => {
    const asked = { period: "2026H1", unitSet: "then" } as const;
    const report = must(await buildReport(cluster.ws, asked, enteredBeside(cluster.ws, "2026H1"), breathe));
    expect(report.reported).toEqual({ reported: 0, all: 10 });
    const silent = report.missing.find((one) => one.code === "units-not-reported")?.sentence.vi ?? "";
    expect(silent).toContain("Phú Thọ");
    expect(silent).not.toMatch(/Hải Dương|Vĩnh Phúc/);
  });

  it("periods after the merger have the successors' rows, and the old unit cannot send for them", async () => {
    expect(rowsOf("then", "2026H1").rows.map((row) => row.unit)).not.toContain("HD");
    const refused = await buildAfterTheEnd();
    expect(refused).toMatchObject({ outcome: "refused", code: "E_UNIT_ENDED", unit: "HD" });
    const problem = { code: "E_UNIT_ENDED", params: { unit: "HD" } } as const;
    expect(explain(problem, "vi")).toMatch(
      /^Hải Dương chỉ còn đến ngày 30\/06\/2025; sau đó là Hải Phòng\. Chưa đưa gì vào tổng hợp/,
    );
    expect(explain(problem, "en")).toContain("after it comes Hai Phong");
  });

  it("a unit the coordinator has ended: what stands goes on counting, later files and new machines are refused in words", async () => {
    must(await changeTrust(cluster.ws, { what: "end-unit", unit: "HD" }, cluster.by));
    record(hd, pettyCase("HD2"));
    const late = await send(hd, join(root, "usb"));
    const before = databaseImage(cluster.ws);
    const [outcome] = must(await importBundles(cluster.ws, [late.file]));
    expect(outcome).toMatchObject({ outcome: "refused", code: "E_UNIT_ENDED" });
    expect(databaseImage(cluster.ws)).toEqual(before);
    expect([rowsOf("then").at("HD"), rowsOf("today").at("HP")]).toEqual([1, 2]);

    const second = await makeOffice(join(root, "HD-B"), "HD", cluster, "B");
    record(second, pettyCase("HD3"));
    const other = await send(second, join(root, "usb"));
    second.close();
    expect(await enrol(cluster.ws, [cardOf(other)], cluster.by)).toMatchObject({
      problem: { code: "E_UNIT_ENDED" },
    });

    // The successor's file with the old unit's case is as good as before.
    edit(hp, old, () => ({ title: "Vụ việc Hải Phòng kết thúc theo dõi" }));
    const sent = await send(hp, join(root, "usb"));
    expect(must(await importBundles(cluster.ws, [sent.file]))[0]?.outcome).toBe("merged");
    expect([rowsOf("then").at("HD"), rowsOf("today").at("HP")]).toEqual([1, 2]);
  });
});

/** The office itself refuses before anything is signed; a file that some other program made is refused by the cluster. */
async function buildAfterTheEnd() {
  const asked = { period: "2026H1", outDir: root, profile: "names-out", passphrase: HEAD } as const;
  const atOffice = await exportBundle(hd, { ...asked, approverId: headOf(hd) });
  expect(atOffice).toMatchObject({ problem: { code: "E_UNIT_ENDED" } });
  const chain = heldRoster(hd.db);
  if (!chain) throw new Error("no roster");
  const file = join(root, "HD-A-0099.socum");
  const device = hd.deviceSigner();
  const history = sealedHistory(hd.db, device.publicKey);
  must(
    await buildBundle(
      {
        manifestBase: {
          kind: "cluster",
          cluster: chain.newest.cluster,
          unit: "HD",
          machine: "A",
          seq: 99,
          prev: history.at(-1) ?? null,
          period: "2026H1",
          audit: { count: 99, head: "0".repeat(64) },
          roster: chain.newest.version,
          lastReceipt: null,
          catalogue: chain.newest.catalogue,
          at: Date.parse("2026-06-20"),
        },
        history,
        subjects: approvedRows(hd.db, "names-out"),
        profile: "names-out",
        deviceSigner: device,
        releaseSigner: must(hd.approvalSigner(headOf(hd), HEAD)),
        recipients: chain.newest.recipients,
      },
      { file },
    ),
  );
  const [outcome] = must(await importBundles(cluster.ws, [file]));
  return outcome;
}
