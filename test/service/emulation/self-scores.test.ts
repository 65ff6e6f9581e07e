import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { readBundle } from "../../../electron/bundles/read-bundle.ts";
import { leaveOut, takeBack } from "../../../electron/cluster/decisions.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { scoreHistory } from "../../../electron/database/emulation-store.ts";
import { heldRoster } from "../../../electron/database/roster-store.ts";
import { saveCriteria } from "../../../electron/emulation/save-criteria.ts";
import { scoreSheet } from "../../../electron/emulation/score-sheet.ts";
import { scoreUnit } from "../../../electron/emulation/score-unit.ts";
import { shownStatement } from "../../../electron/periods/shown-statement.ts";
import { approveStatement, saveStatement } from "../../../electron/periods/statements.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { statementCoreSchema } from "../../../shared/period/statement.ts";
import {
  cardOf,
  HEAD,
  headOf,
  makeCluster,
  makeOffice,
  must,
  send,
  tempFolder,
} from "../../support/offices.ts";
import { codeOf } from "../cases/desk.ts";

const { path: root, remove } = tempFolder();
const period = "2020H1";
const criteria = [
  { code: "1", content: "Phát hiện, tham mưu xử lý vụ án", max: 6000, computed: "none" as const },
  { code: "2", content: "Chế độ báo cáo", max: 4000, computed: "none" as const },
];
let cluster: Awaited<ReturnType<typeof makeCluster>>;
let office: OpenWorkspace;
let isEnrolled = false;
beforeAll(async () => {
  cluster = await makeCluster(join(root, "cum"));
  office = await makeOffice(join(root, "hp"), "HP", cluster);
  must(saveCriteria(cluster.ws, { validFrom: "2020-01-01", criteria }));
});
afterAll(() => {
  office.close();
  cluster.ws.close();
  remove();
});

const own = (...points: (number | null)[]) =>
  must(
    scoreUnit(office, {
      period,
      unit: "HP",
      scores: points.map((self, at) => ({ criterion: String(at + 1), self, appraisal: null, reason: "" })),
    }),
  );
const submit = () => {
  must(saveStatement(office, period, { nothingToReport: true }));
  must(approveStatement(office, period, { approverId: headOf(office), passphrase: HEAD }));
};
const carry = async () => {
  const sent = await send(office, join(root, "usb"));
  if (!isEnrolled) must(await enrol(cluster.ws, [cardOf(sent)], cluster.by));
  isEnrolled = true;
  must(await importBundles(cluster.ws, [sent.file]));
  return sent;
};
const read = async (file: string) => {
  const chain = heldRoster(cluster.ws.db);
  if (!chain) throw new Error("no roster");
  const context = {
    identity: cluster.ws.ageIdentity(),
    chain,
    cluster: chain.newest.cluster,
    kind: "cluster" as const,
    codes: () => null,
  };
  return must(await readBundle(file, context)).manifest.schema;
};
const row = () => must(scoreSheet(cluster.ws, period)).rows.find((one) => one.unit === "HP");
const appraise = (self: number | null, appraisal: number | null, reason = "") =>
  scoreUnit(cluster.ws, { period, unit: "HP", scores: [{ criterion: "1", self, appraisal, reason }] });

test("a unit that scored nothing sends what an older reader reads; the coordinator types its paper", async () => {
  submit();
  const { file } = await carry();
  expect(await read(file)).toBe(1);
  must(appraise(1000, null));
  expect(row()).toMatchObject({ self: { 1: 1000 }, sent: [] });
});

test("own scores leave with the approved report and stand in the place of what was typed", async () => {
  must(saveCriteria(office, { validFrom: "2020-01-01", criteria }));
  own(5500, 4000);
  expect(must(shownStatement(office, period)).selfScores).toEqual({ carried: 0, now: 2, differ: true });
  await carry();
  expect(row()?.self).toEqual({ 1: 1000 });
  submit();
  expect(must(shownStatement(office, period)).selfScores).toEqual({ carried: 2, now: 2, differ: false });
  const sent = await carry();
  expect(await read(sent.file)).toBe(3);
  expect(row()).toMatchObject({ self: { 1: 5500, 2: 4000 }, selfTotal: 9500, sent: ["1", "2"] });

  expect(codeOf(appraise(5400, 5400))).toBe("E_NOT_ALLOWED");
  expect(codeOf(appraise(5500, 5000))).toBe("E_INPUT");
  must(appraise(5500, 5000, "Một vụ chưa có kết quả"));
  expect(row()).toMatchObject({
    self: { 1: 5500 },
    appraisal: { 1: 5000 },
    reasons: { 1: "Một vụ chưa có kết quả" },
  });
  expect(scoreHistory(cluster.ws.db, period, "HP").map(({ side, points, by }) => [side, points, by])).toEqual(
    [
      ["appraisal", 5000, "Đầu mối"],
      ["self", 1000, "Đầu mối"],
    ],
  );

  must(await leaveOut(cluster.ws, sent.hash, "Đơn vị báo gửi nhầm", cluster.by));
  expect(row()).toMatchObject({ self: { 1: 1000 }, sent: [] });
  must(await takeBack(cluster.ws, sent.hash, "Đúng tệp", cluster.by));
  expect(row()?.sent).toEqual(["1", "2"]);
});

test("changed after the approval nothing leaves until it is approved again; by unknown or lowered criteria nothing is taken", async () => {
  own(5000, null);
  expect(must(shownStatement(office, period)).selfScores).toEqual({ carried: 2, now: 1, differ: true });
  await carry();
  expect(row()?.self).toEqual({ 1: 5500, 2: 4000 });
  submit();
  await carry();
  expect(row()?.self).toEqual({ 1: 5000 });
  must(
    saveCriteria(cluster.ws, {
      validFrom: "2020-02-01",
      criteria: [{ ...criteria[0], max: 4000 } as (typeof criteria)[0]],
    }),
  );
  expect(row()).toMatchObject({ sent: [], self: { 1: 1000 } });
});

test("a core whose scores are above their most, twice, none or of another shape is no statement", () => {
  const core = {
    unit: "HP",
    kind: "statement",
    period,
    nothingToReport: true,
    results: "",
    difficulties: "",
    proposals: "",
    goodPractices: "",
  };
  const score = { criterion: "1", points: 100, max: 100 };
  const isGood = (...selfScores: object[]) => statementCoreSchema.safeParse({ ...core, selfScores }).success;
  expect(isGood(score)).toBe(true);
  expect(isGood(score, { ...score, criterion: "2" })).toBe(true);
  for (const bad of [
    [],
    [score, score],
    [{ ...score, points: 101 }],
    [{ ...score, points: -1 }],
    [{ ...score, points: 1.5 }],
    [{ ...score, max: 100_001 }],
    [{ ...score, criterion: "" }],
    [{ ...score, reason: "" }],
  ])
    expect(isGood(...bad), JSON.stringify(bad)).toBe(false);
});
