import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportBundle } from "../../../electron/bundles/export-bundle.ts";
import { importFile, readForCluster } from "../../../electron/bundles/import-bundle.ts";
import { addCases } from "../../../electron/cases/add-cases.ts";
import { approveCases } from "../../../electron/cases/approve.ts";
import { getCase } from "../../../electron/cases/get-case.ts";
import { withdrawCase } from "../../../electron/cases/withdraw.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { approveStatement, saveStatement } from "../../../electron/periods/statements.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
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

const folder = tempFolder();
let cluster: Awaited<ReturnType<typeof makeCluster>>;
beforeAll(async () => {
  cluster = await makeCluster(join(folder.path, "cum"));
});
afterAll(() => {
  cluster.ws.close();
  folder.remove();
});

const by = (office: OpenWorkspace) => ({ approverId: headOf(office), passphrase: HEAD });
const stick = (unit: string) => join(folder.path, `usb-${unit}`);
const idOf = (office: OpenWorkspace, key: string) =>
  office.db.prepare("SELECT id FROM cases WHERE source_key = ?").pluck().get(key) as string;
const prosecuted = (id: string, more: object = {}) =>
  pettyCase(id, {
    kind: "VA",
    title: `Vụ án mẫu số ${id} tại xã Tân Mẫu`,
    events: [{ id: "e1", code: "G20", date: "2020-02-14" }],
    ...more,
  });
const nothing = (office: OpenWorkspace) => {
  must(saveStatement(office, "2020H1", { nothingToReport: true, results: "Không phát sinh" }));
  must(approveStatement(office, "2020H1", by(office)));
};

/** Fills an office; the bundle it then sends must be accepted as it is. */
const GOOD: readonly (readonly [name: string, unit: string, fill: (office: OpenWorkspace) => unknown])[] = [
  ["one incident", "BN", (office) => record(office, pettyCase("1"))],
  ["one criminal case", "QN", (office) => record(office, prosecuted("1"))],
  ["nothing to report, and no case at all", "HP", nothing],
  [
    "a case and a narrative",
    "HD",
    (office) => {
      record(office, pettyCase("1"));
      must(
        saveStatement(office, "2020H1", {
          nothingToReport: false,
          results: "Đã phát hiện 01 vụ việc",
          difficulties: "Thiếu người",
        }),
      );
      must(approveStatement(office, "2020H1", by(office)));
    },
  ],
  [
    "a case that was changed and approved again",
    "HY",
    (office) => {
      record(office, pettyCase("1"));
      record(office, pettyCase("1", { sector: "L01" }));
    },
  ],
  [
    "a case that was withdrawn",
    "TB",
    (office) => {
      record(office, pettyCase("1"), pettyCase("2"));
      must(withdrawCase(office, idOf(office, "1"), "Ghi hai lần"));
      must(approveCases(office, { ...by(office), caseIds: "all" }));
    },
  ],
  [
    "a case approved by the signed paper list",
    "HN",
    (office) => {
      must(addCases(office, [pettyCase("1")], "thử"));
      must(
        approveCases(office, {
          ...by(office),
          caseIds: "all",
          paper: { number: "12-DS/BNCTU", date: "2020-06-10" },
        }),
      );
    },
  ],
  [
    "a secret case that is only counted",
    "HNA",
    (office) =>
      record(office, {
        ...pettyCase("1"),
        title: "",
        secret: true,
        people: [],
        advice: [{ id: "a1", outcome: "accepted" }],
        outcome: { value: true, onDate: "2020-05-05", reason: "" },
      }),
  ],
  [
    "texts at their longest, in other scripts, with line breaks",
    "ND",
    (office) =>
      record(
        office,
        pettyCase("1", {
          title: "Ủy ban “nhân dân” – ủỷ ộ đĐ 漢字 кириллица العربية 🙂".padEnd(300, "ẵ").normalize("NFC"),
          summary: `dòng một\n\tdòng hai\n${"ữ".repeat(1900)}`.normalize("NFC"),
          people: [{ id: "p1", name: "Nguyễn Thị Mẫu 01 – Ñandú ðóttir", standing: "người vi phạm" }],
        }),
      ),
  ],
  [
    "amounts at their largest, and undetermined",
    "NB",
    (office) =>
      record(
        office,
        pettyCase("1", {
          damage: [
            { id: "d1", unit: "VND", found: Number.MAX_SAFE_INTEGER, recovered: 0 },
            { id: "d2", unit: "m2", found: "undetermined" },
          ],
        }),
      ),
  ],
  [
    "an incident that became a criminal case",
    "TH",
    (office) => {
      record(office, pettyCase("1"));
      record(
        office,
        prosecuted("2", { related: [{ id: "r1", to: idOf(office, "1"), relation: "converted-from" }] }),
      );
    },
  ],
  [
    "dates of a month and of a year",
    "NA",
    (office) =>
      record(
        office,
        prosecuted("1", {
          happenedFrom: "2018",
          happenedTo: "2019-11",
          events: [{ id: "e1", code: "G20", date: "2020-02" }],
        }),
      ),
  ],
  [
    "three hundred cases",
    "HT",
    (office) => record(office, ...Array.from({ length: 300 }, (_, i) => pettyCase(String(i)))),
  ],
  [
    "forty people in one case",
    "VP",
    (office) =>
      record(
        office,
        prosecuted("1", {
          people: Array.from({ length: 40 }, (_, i) => ({
            id: `p${i}`,
            name: `Trần Văn Mẫu ${i}`,
            standing: "bị can",
            charges: [{ law: "2015", article: "353", clause: "2" }],
          })),
        }),
      ),
  ],
];

describe("good bundles are accepted, with names and without", () => {
  test.each(GOOD)("%s (%s)", async (_name, unit, fill) => {
    const office = await makeOffice(join(folder.path, unit), unit, cluster);
    fill(office);
    const first = await send(office, stick(unit), "names-out");
    must(await enrol(cluster.ws, [cardOf(first)], cluster.by));
    must(await readForCluster(cluster.ws, first.file));
    expect(must(await importFile(cluster.ws, first.file, unit))).toMatchObject({
      outcome: "merged",
      unit,
      seq: 1,
    });

    // A number that was burnt (cancelled on the way) leaves a gap that is no fault.
    const stop = new AbortController();
    stop.abort();
    const request = { period: "2020H1", outDir: stick(unit), profile: "names-in" as const, ...by(office) };
    expect(await exportBundle(office, request, { signal: stop.signal })).toMatchObject({ ok: false });
    const third = must(await exportBundle(office, request));
    expect(must(await importFile(cluster.ws, third.file, unit))).toMatchObject({
      outcome: "merged",
      unit,
      seq: 3,
    });

    // What the coordinator reads is what the office approved, names included.
    const ids = office.db.prepare("SELECT id FROM cases").pluck().all() as string[];
    for (const id of ids.slice(0, 20)) {
      const [here, there] = [must(getCase(office, id)), must(getCase(cluster.ws, id))];
      expect({ ...there.record, note: "", officer: "" }).toEqual({ ...here.record, note: "", officer: "" });
    }
    office.close();
  });
});
