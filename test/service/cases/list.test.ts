import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everyCase, type ListQuery, listCases, listOverview } from "../../../electron/cases/list-cases.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { reindexIfStale } from "../../../electron/workspace/reindex.ts";
import { must } from "../../support/offices.ts";
import { approve, codeOf, makeDesk, petty } from "./desk.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
const TITLES = [
  "Vụ việc Hòa Mẫu",
  "Vụ việc Đông Mẫu",
  "Vụ việc An Mẫu",
  "Vụ việc Ấp Mẫu",
  "Vụ việc Dương Mẫu",
];
const SECTORS = ["L01", "L12", "L01", "L02", "L12"];

beforeAll(async () => {
  desk = await makeDesk();
  for (const [i, title] of TITLES.entries())
    must(
      saveVersion(
        desk.ws,
        null,
        petty({
          title,
          sector: SECTORS[i],
          detectedOn: i === 4 ? "2020-03" : `2020-03-1${i}`,
          agency: i === 0 ? "Uỷ ban nhân dân xã Mẫu" : "Trạm Y tế",
          officer: i % 2 === 0 ? "Đ/c Mẫu 01" : "",
          events: [
            { id: "e", code: i < 2 ? "G10" : "G00", date: "2020-04-01", agency: "", document: "", note: "" },
          ],
          damage: [
            {
              id: "d1",
              unit: "VND",
              description: "",
              taken: i === 3 ? "undetermined" : 1_000_000 * i,
              found: null,
              judged: null,
              seized: null,
              recovered: null,
              onDate: null,
            },
          ],
        }),
        i === 0 ? "submitted" : "draft",
      ),
    );
  approve(desk.ws);
});
afterAll(() => desk.close());

const titles = (query: Partial<ListQuery>) =>
  [...everyCase(desk.ws, { search: "", ...query })].map((one) => one.title.replace(/Vụ việc | Mẫu/g, ""));

describe("the list", () => {
  test("is ordered by each of its orders, both ways, and pages meet without a gap", () => {
    expect(titles({ order: { by: "title", descending: false } })).toEqual([
      "An",
      "Ấp",
      "Dương",
      "Đông",
      "Hòa",
    ]);
    expect(titles({ order: { by: "detectedOn", descending: true } })).toEqual([
      "Ấp",
      "An",
      "Đông",
      "Hòa",
      "Dương",
    ]);
    for (const by of ["detectedOn", "number", "title", "stage", "remindOn", "damageVnd"] as const)
      for (const descending of [true, false]) {
        const order = { by, descending };
        const paged: string[] = [];
        for (let after: string | null = null, first = true; first || after !== null; first = false) {
          const page: ReturnType<typeof listCases> = listCases(desk.ws, {
            search: "",
            after,
            limit: 2,
            order,
          });
          const got = must(page);
          paged.push(...got.cases.map((one) => one.id));
          after = got.next;
        }
        expect(paged).toEqual([...everyCase(desk.ws, { search: "", order })].map((one) => one.id));
        expect(new Set(paged).size).toBe(TITLES.length);
      }
  });

  test("is narrowed by codes, words with and without marks, a part of the number, days and folded stages", () => {
    expect(titles({ filters: { sector: "L12" } })).toHaveLength(2);
    expect(titles({ search: "uy ban" })).toEqual(["Hòa"]);
    expect(titles({ search: "ủy ban" })).toEqual(["Hòa"]);
    expect(titles({ search: "uy bân" })).toEqual([]);
    expect(titles({ filters: { title: "dong" } })).toEqual(["Đông"]);
    expect(titles({ filters: { title: "tram" } })).toEqual([]);
    expect(titles({ filters: { agency: "tram" } })).toHaveLength(4);
    expect(titles({ filters: { number: "0003" } })).toEqual(["An"]);
    expect(titles({ filters: { officer: "mẫu 01" } })).toHaveLength(3);
    expect(titles({ filters: { from: "2020-03-11", to: "2020-03-12" } })).toEqual(["An", "Đông"]);
    expect(titles({ filters: { hiddenStages: ["G00"] } })).toEqual(["Đông", "Hòa"]);
    expect(titles({ search: "vu viec", filters: { sector: "L01", officer: "01" } })).toEqual(["An", "Hòa"]);
  });

  test("has a totals row over the same cases: drafts are said, an undetermined amount is in no sum", () => {
    expect(must(listOverview(desk.ws, { search: "" }))).toMatchObject({
      cases: 5,
      va: 0,
      vv: 5,
      drafts: 4,
      takenVnd: 7_000_000,
      damageVnd: 0,
      undetermined: 1,
      stages: [
        { stage: "G00", cases: 3 },
        { stage: "G10", cases: 2 },
      ],
    });
    // A folded group stays in the sums and among the groups.
    const folded = must(listOverview(desk.ws, { search: "", filters: { hiddenStages: ["G00"] } }));
    expect(folded.cases).toBe(5);
    expect(must(listOverview(desk.ws, { search: "dong" })).cases).toBe(1);
  });

  test("an anchor begins its run of cases; what no page gave is refused", () => {
    const { anchors } = must(
      listOverview(desk.ws, { search: "", order: { by: "title", descending: false } }),
    );
    const order = { by: "title", descending: false } as const;
    const page = must(
      listCases(desk.ws, { search: "", after: null, from: anchors[0] ?? "", limit: 9, order }),
    );
    expect(page.cases).toHaveLength(5);
    for (const bad of ["", "[]", "[1]", '["a","b"]', '[{},"BN-1"]'])
      expect(codeOf(listCases(desk.ws, { search: "", after: bad, limit: 1 })), bad).toBe("E_INPUT");
  });

  test("an index that a migration left stale is written again, every column of it", () => {
    desk.ws.db.exec(
      "UPDATE case_index SET agency = '', officer = '', title_key = ''; DELETE FROM case_texts",
    );
    must(reindexIfStale(desk.ws.db, "office"));
    expect(titles({ order: { by: "title", descending: false } })).not.toEqual([
      "An",
      "Ấp",
      "Dương",
      "Đông",
      "Hòa",
    ]);
    desk.ws.db.exec("INSERT INTO meta VALUES ('index_stale', '1')");
    must(reindexIfStale(desk.ws.db, "office"));
    expect(titles({ order: { by: "title", descending: false } })).toEqual([
      "An",
      "Ấp",
      "Dương",
      "Đông",
      "Hòa",
    ]);
    expect(titles({ filters: { officer: "mẫu 01" } })).toHaveLength(3);
    expect(titles({ search: "uy ban" })).toEqual(["Hòa"]);
  });
});
