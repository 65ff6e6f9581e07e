import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getCase } from "../../../electron/cases/get-case.ts";
import { likelyDuplicates } from "../../../electron/cases/likely-duplicates.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { submitCase } from "../../../electron/cases/submit.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { type CaseRecordInput, caseRecordSchema } from "../../../shared/case/record.ts";
import { makeOffice, must, tempFolder } from "../../support/offices.ts";

const folder = tempFolder();
let ws: OpenWorkspace;
let first: string;
const of = (more: Partial<CaseRecordInput> = {}) =>
  caseRecordSchema.parse({
    kind: "VV",
    title: "Vụ việc nhận tiền bồi dưỡng tại phường Lộc Mẫu",
    detectedOn: "2020-03-12",
    mainSource: "N03",
    sector: "L12",
    role: "R1",
    acts: ["k"],
    ...more,
  });
beforeAll(async () => {
  ws = await makeOffice(join(folder.path, "bn"), "BN");
  first = must(saveVersion(ws, null, of(), "draft")).caseId;
});
afterAll(() => {
  ws.close();
  folder.remove();
});
const found = (more: Partial<CaseRecordInput> = {}) =>
  likelyDuplicates(ws, null, of(more)).map((one) => one.caseId);

describe("a case that may have been recorded before (V20)", () => {
  test.each([
    ["the same title", {}],
    ["without marks, in capitals", { title: "VU VIEC NHAN TIEN BOI DUONG TAI PHUONG LOC MAU" }],
    [
      "words in another order, with punctuation",
      { title: "Phường Lộc Mẫu: vụ việc nhận tiền bồi dưỡng (tại)" },
    ],
    ["detected within two months", { detectedOn: "2020-05-01" }],
  ])("is found: %s", (_name, more) => expect(found(more)).toEqual([first]));

  test.each([
    ["one word more", { title: "Vụ việc nhận tiền bồi dưỡng tại phường Lộc Mẫu lần hai" }],
    ["another place", { title: "Vụ việc nhận tiền bồi dưỡng tại phường Tân Mẫu" }],
    ["half a year later", { detectedOn: "2020-09-30" }],
    ["no date yet", { detectedOn: null }],
    ["a title of three words", { title: "Vụ việc mẫu" }],
    ["already linked", { related: [{ id: "l1", to: "FIRST", relation: "duplicate-of" as const }] }],
  ])("is not: %s", (_name, more) => {
    const related = "related" in more ? { related: more.related.map((one) => ({ ...one, to: first })) } : {};
    expect(found({ ...more, ...related })).toEqual([]);
  });

  test("a case is never its own duplicate; two are each other's, by name, and submitting asks for a reason", () => {
    expect(likelyDuplicates(ws, first, of())).toEqual([]);
    const second = must(saveVersion(ws, null, of(), "draft"));
    const shown = must(getCase(ws, second.caseId));
    expect(shown.duplicates).toEqual([{ caseId: first, number: "BN-VV-2020-A-0001", title: of().title }]);
    expect(shown.findings.map((one) => one.rule)).toContain("V20");
    const submitted = submitCase(ws, second.caseId);
    expect(submitted.ok ? "ok" : submitted.problem.code).toBe("E_WARNINGS");
    must(submitCase(ws, second.caseId, { defaultReason: "Hai người khác nhau" }));
  });
});
