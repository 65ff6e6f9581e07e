import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { enterFigures, type FiguresTyped } from "../../../electron/figures/enter-figures.ts";
import { explainDifference, reconcile } from "../../../electron/figures/reconcile.ts";
import { figuresWithStanding, standingFigures } from "../../../electron/figures/standing-figures.ts";
import { totalsWithFigures } from "../../../electron/figures/totals-with-figures.ts";
import { buildReport } from "../../../electron/reports/build-report.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
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
afterAll(remove);
const PERIOD = "2020H1";
const noBreath = async () => undefined;

const typed = (more: Partial<FiguresTyped>): FiguresTyped => ({
  kind: "paper",
  unit: "BN",
  period: PERIOD,
  numbers: { vv: 5, vvEffective: 3, papers: 4 },
  source: { number: "12-BC/BNCTU", date: "2020-06-20", person: "Lê Văn Mẫu 03" },
  reason: "",
  ...more,
});

describe("figures without cases", () => {
  let ws: OpenWorkspace;
  let office: OpenWorkspace;
  let cluster: Awaited<ReturnType<typeof makeCluster>>;
  const row = (unit: string) => must(totalsWithFigures(ws, PERIOD)).rows.find((one) => one.unit === unit);
  const report = async () =>
    must(
      await buildReport(
        ws,
        { period: PERIOD, unitSet: "then" },
        { figures: standingFigures(ws), scores: [] },
        noBreath,
      ),
    );

  beforeAll(async () => {
    cluster = await makeCluster(join(root, "C"));
    ws = cluster.ws;
    office = await makeOffice(join(root, "F"), "BN", cluster);
    record(office, pettyCase("C1"), pettyCase("C2"));
  });
  afterAll(() => {
    ws.close();
    office.close();
  });

  it("by paper: counted and marked until the unit's file of the period comes, then kept but not used", async () => {
    must(enterFigures(ws, typed({})));
    expect(row("BN")).toMatchObject({ vv: 5, vvEffective: 3 });
    expect(must(totalsWithFigures(ws, PERIOD)).figures).toMatchObject([
      { unit: "BN", measure: "vv", value: 5, kind: "paper" },
      { measure: "vvEffective", value: 3 },
    ]);
    const before = await report();
    expect(before.checks.filter((one) => !one.agrees)).toEqual([]);
    const sent = await send(office, join(root, "usb"));
    must(await importBundles(ws, [sent.file]));
    must(await enrol(ws, [cardOf(sent)], cluster.by));
    expect(row("BN")).toMatchObject({ vv: 2, vvEffective: 2 });
    expect(figuresWithStanding(ws)).toMatchObject([{ kind: "paper", standing: "replaced-by-bundle" }]);
  });

  it("the signed paper is reconciled with the bundle, difference by difference, and a note holds while both numbers do", async () => {
    const rows = async () =>
      Object.fromEntries(
        must(await reconcile(ws, "BN", PERIOD, noBreath)).rows.map((one) => [one.measure, one]),
      );
    expect(await rows()).toMatchObject({
      vv: { paper: 5, counted: 2, note: null },
      vvEffective: { paper: 3, counted: 2 },
      va: { paper: null, counted: 0 },
      actsEffective: { paper: null, counted: 0 },
    });
    const asked = {
      unit: "BN",
      period: PERIOD,
      measure: "vv",
      note: "Văn bản tính cả vụ của kỳ sau",
    } as const;
    must(await explainDifference(ws, asked, noBreath));
    expect((await rows()).vv?.note).toMatchObject({ note: asked.note });
    // Nothing to explain where they agree or the paper is silent; an empty note explains nothing.
    for (const wrong of [{ measure: "va" }, { measure: "papers", note: " " }] as const)
      expect(await explainDifference(ws, { ...asked, ...wrong }, noBreath)).toMatchObject({
        problem: { code: "E_INPUT" },
      });
    must(enterFigures(ws, typed({ numbers: { vv: 6 } })));
    expect((await rows()).vv).toMatchObject({ paper: 6, note: null });
  });

  it("by telephone: stands in the place of the cases with a reason, until another file comes", async () => {
    const call = typed({
      kind: "telephone",
      numbers: { vv: 3 },
      source: { number: "0222 000 000", date: "2020-06-24", person: "Trần Thị Mẫu 02" },
    });
    expect(enterFigures(ws, call)).toMatchObject({
      problem: { code: "E_INPUT", params: { field: "reason" } },
    });
    must(enterFigures(ws, { ...call, reason: "Còn 01 vụ chưa kịp đưa vào tệp" }));
    expect(row("BN")).toMatchObject({ vv: 3, vvEffective: 2 });
    const marked = await report();
    expect(marked.checks.filter((one) => !one.agrees)).toEqual([]);
    expect(
      marked.tables.find((one) => one.code === "B01")?.rows[0]?.cells.map((cell) => cell.mark),
    ).toContain("telephone");
    record(office, pettyCase("C3"));
    const next = await send(office, join(root, "usb"));
    must(await importBundles(ws, [next.file]));
    expect(row("BN")).toMatchObject({ vv: 3, vvEffective: 3 });
    expect(figuresWithStanding(ws).find((one) => one.kind === "telephone")?.standing).toBe(
      "replaced-by-bundle",
    );
  });

  it("of an earlier period: compared with, changed by a later entry, taken back only with a reason", async () => {
    const baseline = typed({
      kind: "baseline",
      unit: "TH",
      period: "2019H1",
      numbers: { va: 4, vaEffective: 2 },
    });
    must(enterFigures(ws, baseline));
    must(enterFigures(ws, { ...baseline, numbers: { va: 5 } }));
    expect(standingFigures(ws).filter((one) => one.unit === "TH")).toMatchObject([
      { measure: "va", value: 5 },
    ]);
    expect(must(totalsWithFigures(ws, "2019H1")).sum.va).toBe(5);
    expect(enterFigures(ws, { ...baseline, numbers: {} })).toMatchObject({
      problem: { params: { field: "reason" } },
    });
    must(enterFigures(ws, { ...baseline, numbers: {}, reason: "Gõ nhầm đơn vị" }));
    expect(must(totalsWithFigures(ws, "2019H1")).sum.va).toBe(0);
    expect(enterFigures(ws, { ...baseline, unit: "HN", numbers: {}, reason: "x" })).toMatchObject({
      problem: { code: "E_INPUT" },
    });
  });

  it("an office enters its own unit's only, and refuses what is no period or unit; nothing changes then", () => {
    const before = figuresWithStanding(office);
    for (const [wrong, code] of [
      [{ unit: "TH" }, "E_NOT_ALLOWED"],
      [{ kind: "telephone", reason: "gọi" }, "E_NOT_ALLOWED"],
      [{ period: "1999H1" }, "E_INPUT"],
      [{ unit: "XX" }, "E_UNIT"],
    ] as const)
      expect(enterFigures(office, typed(wrong))).toMatchObject({ ok: false, problem: { code } });
    expect(figuresWithStanding(office)).toEqual(before);
    must(enterFigures(office, typed({ kind: "baseline", period: "2019H1" })));
    expect(must(totalsWithFigures(office, "2019H1")).sum.vv).toBe(5);
  });
});
