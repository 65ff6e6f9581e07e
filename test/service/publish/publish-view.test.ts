import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishView } from "../../../electron/publish/publish-view.ts";
import { type CaseRecordInput, caseRecordSchema } from "../../../shared/case/record.ts";
import type { ReportCase } from "../../../shared/report/report-case.ts";
import { must } from "../../support/offices.ts";
import { type PostgresServer, postgresPrograms, startPostgres } from "../../support/postgres.ts";

const programs = postgresPrograms();
const MARK = { bundlesHash: "b".repeat(64), viewHash: "c".repeat(64), atMs: 1_592_265_600_000 };

const publishedCase = (id: string, record: CaseRecordInput): ReportCase => ({
  id,
  number: `BN-${record.kind}-2020-A-0001`,
  record: caseRecordSchema.parse(record),
  countingPeriod: "2020H1",
  foundPeriod: "2020H1",
  foundExclusion: null,
  effectivePeriod: null,
  effectiveExclusion: "no-outcome",
  convertedOn: null,
});

const customs = publishedCase("HP-1", {
  kind: "VA",
  unit: "HP",
  title: "Vụ nhận hối lộ tại Chi cục Hải quan cửa khẩu cảng Hải Mẫu",
  detectedOn: "2020-02",
  summary: "Không đưa ra ngoài",
  note: "Ghi chú nội bộ",
  people: [
    {
      id: "p1",
      name: "Dương Văn Mẫu 17",
      birthYear: 1983,
      standing: "bị can",
      charges: [{ law: "2015", article: "354", clause: "2" }],
    },
  ],
  events: [
    { id: "e1", code: "G20", date: "2020-04-06", agency: "Cơ quan CSĐT", document: "QĐ số 41/QĐ-CSKT" },
  ],
  damage: [
    { id: "d1", unit: "VND", found: 9_007_199_254_740_991, judged: "undetermined" },
    { id: "d2", unit: "USD", found: 12_400 },
  ],
  related: [
    { id: "r1", to: "HP-0", relation: "split" },
    { id: "r2", to: "HP-0", relation: "split" },
  ],
});
const petty = publishedCase("BN-1", {
  kind: "VV",
  unit: "BN",
  title: "Vụ việc mẫu tại phường Lộc Mẫu; --'\"",
});

describe.skipIf(programs === null)("publishing into a real PostgreSQL", () => {
  let server: PostgresServer;
  let client: pg.Client;
  beforeAll(async () => {
    server = await startPostgres(programs as string);
    client = new pg.Client({ host: server.host, user: "socum", database: "postgres" });
    await client.connect();
  });
  afterAll(async () => {
    await client?.end();
    await server?.stop();
  });
  const rows = async (sql: string) => (await client.query(sql)).rows;

  it("adds every row with its exact amount and both faces of a partial date, and none of the private fields", async () => {
    const done = must(await publishView(client, "so_cum", [customs, petty], MARK));
    expect(done).toMatchObject({ cases: 2, tables: { cases: { added: 2, changed: 0, removed: 0 } } });
    expect(
      await rows(
        "SELECT case_id, title, detected_on, detected_on_first_day::text AS first FROM so_cum.cases ORDER BY 1",
      ),
    ).toEqual([
      { case_id: "BN-1", title: petty.record.title, detected_on: null, first: null },
      { case_id: "HP-1", title: customs.record.title, detected_on: "2020-02", first: "2020-02-01" },
    ]);
    expect(
      await rows(
        "SELECT measure, found::text, judged, judged_undetermined FROM so_cum.damage ORDER BY damage_id",
      ),
    ).toEqual([
      { measure: "VND", found: "9007199254740991", judged: null, judged_undetermined: true },
      { measure: "USD", found: "12400", judged: null, judged_undetermined: false },
    ]);
    expect(await rows("SELECT count(*)::int AS links FROM so_cum.related_cases")).toEqual([{ links: 1 }]);
    let everything = "";
    for (const table of Object.keys(done.tables))
      everything += JSON.stringify(await rows(`SELECT * FROM so_cum.${table}`));
    for (const hidden of ["Dương Văn Mẫu", "1983", "Không đưa ra ngoài", "Ghi chú nội bộ"])
      expect(everything).not.toContain(hidden);
  });

  it("changes no row the second time, and only what differs the third", async () => {
    const again = must(await publishView(client, "so_cum", [petty, customs], MARK));
    for (const change of Object.values(again.tables))
      expect(change).toMatchObject({ added: 0, changed: 0, removed: 0 });
    const { people: _gone, ...rest } = customs.record;
    const third = must(
      await publishView(
        client,
        "so_cum",
        [
          publishedCase("HP-1", { ...rest, title: "Vụ nhận hối lộ tại cảng Hải Mẫu (đã sửa)" }),
          publishedCase("BN-2", { kind: "VV", unit: "BN", title: "Vụ việc mẫu mới" }),
        ],
        { ...MARK, bundlesHash: "d".repeat(64) },
      ),
    );
    expect(third.tables).toMatchObject({
      cases: { added: 1, changed: 1, removed: 1, unchanged: 0 },
      people: { removed: 1 },
      charges: { removed: 1 },
      stage_events: { added: 0, changed: 0, removed: 0, unchanged: 1 },
    });
    expect(await rows("SELECT case_id FROM so_cum.cases ORDER BY 1")).toEqual([
      { case_id: "BN-2" },
      { case_id: "HP-1" },
    ]);
    expect(await rows("SELECT bundles_hash, cases FROM so_cum.publication")).toEqual([
      { bundles_hash: "d".repeat(64), cases: 2 },
    ]);
  });

  it("changes nothing when the source fails half-way or the server refuses", async () => {
    const before = await rows("SELECT * FROM so_cum.cases ORDER BY case_id");
    const failing = async function* () {
      yield publishedCase("TH-1", { kind: "VV", unit: "TH", title: "Vụ việc mẫu không tới nơi" });
      throw new Error("the register was closed");
    };
    await expect(publishView(client, "so_cum", failing(), MARK)).rejects.toThrow("the register was closed");
    // The same case twice breaks the key: the server's refusal is an answer, not a stack trace.
    expect(await publishView(client, "so_cum", [petty, petty], MARK)).toMatchObject({
      ok: false,
      problem: { code: "E_POSTGRES", params: { detail: "23505" } },
    });
    expect(await rows("SELECT * FROM so_cum.cases ORDER BY case_id")).toEqual(before);
  });

  it("takes plain schema names only", async () => {
    for (const name of ["", "So Cum", "x; DROP SCHEMA so_cum", 'a"b', "1a", "é"])
      expect(await publishView(client, name, [], MARK)).toMatchObject({ problem: { code: "E_INPUT" } });
  });
});
