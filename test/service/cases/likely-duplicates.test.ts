import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deleteCase } from "../../../electron/bin/bin.ts";
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
    expect(shown.duplicates).toEqual([
      {
        caseId: first,
        number: "BN-VV-2020-A-0001",
        title: of().title,
        evidence: [
          { kind: "detected", points: 10, detail: "0" },
          { kind: "title", points: 42, detail: "100" },
        ],
      },
    ]);
    expect(shown.findings.map((one) => one.rule)).toContain("V20");
    const submitted = submitCase(ws, second.caseId);
    expect(submitted.ok ? "ok" : submitted.problem.code).toBe("E_WARNINGS");
    must(submitCase(ws, second.caseId, { defaultReason: "Hai người khác nhau" }));
  });
});

describe("a case that may have been recorded under another title", () => {
  const person = (name: string, birthYear: number | null) => ({ id: "p1", name, birthYear });
  const police = "Cơ quan CSĐT Công an tỉnh";
  const one: Partial<CaseRecordInput> = {
    title: "Vụ chiếm đoạt tiền hỗ trợ hộ nghèo tại xã Cao Mẫu",
    detectedOn: "2019-05-06",
    agency: "UBND xã Cao Mẫu",
    people: [person("Trần Văn Mẫu 01", 1974)],
    events: [
      { id: "e1", code: "G10", date: "2019-06-01", agency: police, document: "QĐ số 15/QĐ-CSKT", note: "" },
    ],
  };
  const other: Partial<CaseRecordInput> = {
    title: "Đơn phản ánh thủ quỹ giữ lại tiền của dân",
    detectedOn: "2020-02-20",
  };
  let id: string;
  beforeAll(() => {
    id = must(saveVersion(ws, null, of(one), "draft")).caseId;
  });
  const reasons = (more: Partial<CaseRecordInput>) =>
    likelyDuplicates(ws, null, of({ ...other, ...more })).map((found) => [
      found.caseId,
      found.evidence.map(({ kind, detail }) => `${kind} ${detail}`),
    ]);

  test("is found by a person, marks and capitals apart, of one year of birth", () =>
    expect(reasons({ people: [person("TRAN VAN MAU 01", 1974)] })).toEqual([
      [id, ["person TRAN VAN MAU 01"]],
    ]));
  test("a name without a year needs the agency and near days beside it; another year is another person", () => {
    expect(reasons({ people: [person("Trần Văn Mẫu 01", null)] })).toEqual([]);
    expect(
      reasons({
        people: [person("Trần Văn Mẫu 01", null)],
        agency: "Uỷ ban nhân dân xã Cao Mẫu",
        detectedOn: "2019-05-20",
      }),
    ).toEqual([[id, ["person Trần Văn Mẫu 01", "agency same", "detected 14"]]]);
    expect(
      reasons({
        people: [person("Trần Văn Mẫu 01", 1975)],
        agency: "UBND xã Cao Mẫu",
        detectedOn: "2019-05-20",
      }),
    ).toEqual([]);
  });
  test("is found by a number of one agency: a source's document and a decision; of another agency it is another", () => {
    const source = (issuer: string) => ({
      sourceDocuments: [{ id: "s1", source: "N16", number: "QĐ 15/QĐ-CSKT", date: "2019-06-01", issuer }],
    });
    expect(reasons(source(police))).toEqual([[id, ["decision 15/QĐ-CSKT"]]]);
    expect(reasons(source("Công an huyện Cao Mẫu"))).toEqual([]);
  });
  test("what it is linked with is passed over, from either side, and what is withdrawn or deleted too", () => {
    const twin = { ...other, people: [person("Trần Văn Mẫu 01", 1974)] };
    const related = [{ id: "l1", to: id, relation: "split" as const }];
    const part = must(saveVersion(ws, null, of({ ...twin, related }), "draft")).caseId;
    expect(likelyDuplicates(ws, part, of({ ...twin, related }))).toEqual([]);
    expect(likelyDuplicates(ws, id, of(one))).toEqual([]);
    expect(reasons(twin).map(([found]) => found)).toEqual([part, id]);
    must(deleteCase(ws, part));
    expect(reasons(twin).map(([found]) => found)).toEqual([id]);
  });
  test("a name that more than forty cases bear says nothing, and none of them is read", () => {
    const crowd = { ...other, people: [person("Lê Thị Mẫu 02", 1986)] };
    for (let i = 0; i < 41; i += 1)
      must(saveVersion(ws, null, of({ ...crowd, title: `Vụ việc mẫu số ${i}` }), "draft"));
    expect(reasons(crowd)).toEqual([]);
  });
});
