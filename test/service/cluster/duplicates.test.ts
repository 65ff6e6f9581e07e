import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { addCases } from "../../../electron/cases/add-cases.ts";
import { totals } from "../../../electron/cases/totals.ts";
import { whyNumber } from "../../../electron/cases/why-number.ts";
import { decidePair, leaveOut, takeBack } from "../../../electron/cluster/decisions.ts";
import { getPair, listDuplicates, searchDuplicates } from "../../../electron/cluster/duplicates.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { bundlesHash, viewHash } from "../../../electron/cluster/view.ts";
import { verifyAudit } from "../../../electron/database/audit-store.ts";
import twelve from "../../../shared/sample/twelve-cases.json" with { type: "json" };
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
import { approveAll } from "../../support/two-machines.ts";

type Sample = { key: string; related: object[]; draft?: boolean; record: { unit: string } };
const root = tempFolder();
let cluster: Awaited<ReturnType<typeof makeCluster>>;
const bundles: Record<string, string> = {};
const ids: Record<string, string> = {};
const PERIOD = "2020H1";
const found = () => must(totals(cluster.ws, PERIOD)).sum;
const list = (state: "open" | "decided" = "open") =>
  must(listDuplicates(cluster.ws, { state, after: null, limit: 50 }));

beforeAll(async () => {
  cluster = await makeCluster(join(root.path, "cum"));
  const samples = twelve as unknown as Sample[];
  const cards = [];
  for (const unit of [...new Set(samples.map((one) => one.record.unit))]) {
    const office = await makeOffice(join(root.path, unit), unit, cluster);
    const own = samples.filter((one) => one.record.unit === unit);
    const added = must(
      addCases(
        office,
        own.map((one) => ({
          ...one.record,
          id: one.key,
          related: one.related,
          ...(one.draft ? { status: "draft" } : {}),
        })),
        "Số liệu mẫu",
      ),
    );
    for (const [i, one] of own.entries()) ids[one.key] = added[i]?.id ?? "";
    approveAll(office);
    const sent = await send(office, join(root.path, "usb", unit));
    office.close();
    bundles[unit] = sent.file;
    cards.push(cardOf(sent));
  }
  must(await enrol(cluster.ws, cards, cluster.by));
  must(await importBundles(cluster.ws, Object.values(bundles)));
});
afterAll(() => {
  cluster.ws.close();
  root.remove();
});

describe("the customs case that two units recorded", () => {
  it("is found by the decision's number first of all, with each reason", async () => {
    expect(list().stale).toBe(true);
    expect(must(await searchDuplicates(cluster.ws)).candidates).toBeGreaterThan(0);
    const { pairs, stale } = list();
    expect(stale).toBe(false);
    expect(pairs.map((one) => [one.a.caseId, one.b.caseId])[0]).toEqual([ids.C12a, ids.C12b].sort());
    expect(pairs).toHaveLength(1);
    expect(pairs[0]?.evidence[0]).toEqual({ kind: "decision", points: 70, detail: "41/QĐ-CSKT" });
    expect(pairs[0]?.evidence.map((one) => one.kind)).toContain("agency");
  });

  it("counts once when linked: 07 becomes 06, by the earlier detection, and the other says so; taken back it is 07 again", async () => {
    const before = { rows: found(), bundles: bundlesHash(cluster.ws.db), view: viewHash(cluster.ws.db) };
    expect(found()).toMatchObject({ va: 7, vaEffective: 6 });
    const pair = must(getPair(cluster.ws, ids.C12b ?? "", ids.C12a ?? ""));
    expect(pair.counted).toBe(ids.C12a);
    const link = [ids.C12b ?? "", ids.C12a ?? ""] as const;
    expect(await decidePair(cluster.ws, "same-case", link, "", cluster.by)).toMatchObject({
      problem: { code: "E_INPUT" },
    });
    must(await decidePair(cluster.ws, "same-case", link, "Cùng quyết định khởi tố số 41", cluster.by));
    expect(found()).toMatchObject({ va: 6, vaEffective: 5 });
    const why = must(
      whyNumber(cluster.ws.db, { kind: "VA", period: PERIOD, measure: "found" }, { limit: 100 }),
    );
    const twin = why.notCounted.cases.find((one) => one.id === ids.C12b);
    expect(twin).toMatchObject({ reason: "duplicate" });
    expect(why.counted.cases.find((one) => one.id === ids.C12a)?.number).toBe(twin?.countedAs);
    expect(list().pairs).toEqual([]);
    expect(list("decided").pairs).toMatchObject([
      { decision: { same: true, reason: "Cùng quyết định khởi tố số 41", by: "Đầu mối" } },
    ]);
    expect(bundlesHash(cluster.ws.db)).toBe(before.bundles);
    expect(viewHash(cluster.ws.db)).not.toBe(before.view);
    must(await decidePair(cluster.ws, "take-back-pair", link, "Nhầm", cluster.by));
    expect({ rows: found(), bundles: bundlesHash(cluster.ws.db), view: viewHash(cluster.ws.db) }).toEqual(
      before,
    );
    expect(list().pairs).toHaveLength(1);
    must(await decidePair(cluster.ws, "different-cases", link, "Hai doanh nghiệp khác nhau", cluster.by));
    expect(found()).toMatchObject({ va: 7 });
    expect(list().pairs).toEqual([]);
    expect(list("decided").pairs).toMatchObject([{ decision: { same: false } }]);
    expect(must(verifyAudit(cluster.ws.db)).count).toBeGreaterThan(0);
  });

  it("a link outlives its file: the case that is left counts, and the group counts once again when the file is back", async () => {
    const link = [ids.C12a ?? "", ids.C12b ?? ""] as const;
    must(await decidePair(cluster.ws, "same-case", link, "Cùng vụ", cluster.by));
    const linked = found();
    const hash = cluster.ws.db.prepare("SELECT hash FROM bundles WHERE unit = 'HP'").pluck().get() as string;
    must(await leaveOut(cluster.ws, hash, "Thử", cluster.by));
    const counted = must(
      whyNumber(
        cluster.ws.db,
        { kind: "VA", period: PERIOD, measure: "found", units: ["QN"] },
        { limit: 100 },
      ),
    ).counted.cases.map((one) => one.id);
    expect(counted).toContain(ids.C12b);
    must(await takeBack(cluster.ws, hash, "Thử xong", cluster.by));
    expect(found()).toEqual(linked);
  });
});

describe("duplicates within one unit", () => {
  it("an office that says itself that two are one counts once, and the coordinator's queue does not ask again", async () => {
    const office = await makeOffice(join(root.path, "rieng"), "HN");
    const { added } = record(office, pettyCase("D1"), pettyCase("D2", { detectedOn: "2020-03-15" }));
    const [one, other] = [added[0]?.id ?? "", added[1]?.id ?? ""];
    expect(must(totals(office, PERIOD)).sum.vv).toBe(2);
    record(office, {
      ...pettyCase("D2", { detectedOn: "2020-03-15" }),
      id: other,
      related: [{ to: one, relation: "duplicate-of" }],
    });
    expect(must(totals(office, PERIOD)).sum).toMatchObject({ vv: 1, vvEffective: 1 });
    const why = must(whyNumber(office.db, { kind: "VV", period: PERIOD, measure: "found" }, { limit: 10 }));
    expect(why.notCounted.cases).toMatchObject([{ id: other, reason: "duplicate" }]);
    office.close();
  });
});
