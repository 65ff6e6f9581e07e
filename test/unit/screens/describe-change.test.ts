import { expect, test } from "vitest";
import { describeChange } from "../../../renderer/cases/describe-change.ts";
import { caseVi } from "../../../renderer/cases/words-vi.ts";
import { caseRecordSchema } from "../../../shared/case/record.ts";
import { fieldChanges } from "../../../shared/merge/plan.ts";

const describe = (field: string, before: string, after: string) =>
  describeChange({ field, before, after }, "vi");

test("codes by name, dates as people write them, a row by its part of the case", () => {
  expect(describe("mainSource", "N06", "N08")).toEqual({
    labels: ["mainSource"],
    before: "Báo chí, truyền thông phản ánh",
    after: "Thanh tra",
  });
  expect(describe("detectedOn", "2020-03", "2020-03-12")).toMatchObject({
    before: "03/2020",
    after: "12/03/2020",
  });
  expect(describe("events.e1.code", "", "G20")).toEqual({
    labels: ["stages", "stageCode"],
    before: "",
    after: "Khởi tố vụ án",
  });
  expect(describe("people.p2", "+", "").labels).toEqual(["people"]);
});

test("every field of a record has a label of its own in the words of a case", () => {
  const whole = caseRecordSchema.parse({
    kind: "VA",
    title: "Vụ án mẫu",
    people: [
      {
        id: "p1",
        name: "Mẫu 01",
        standing: "bị can",
        position: "x",
        charges: [{ law: "2015", article: "353" }],
      },
    ],
    events: [{ id: "e1", code: "G20", date: "2020-01-01", agency: "x", document: "x", note: "x" }],
    advice: [
      {
        id: "a1",
        date: "2020",
        form: "T1",
        recipient: "x",
        content: "x",
        document: "x",
        outcome: "not",
        outcomeOn: "2020",
        directive: "x",
      },
    ],
    damage: [
      {
        id: "d1",
        unit: "VND",
        description: "x",
        taken: 1,
        found: 1,
        judged: 1,
        seized: 1,
        recovered: 1,
        onDate: "2020",
      },
    ],
    sourceDocuments: [{ id: "s1", source: "N01", number: "1", date: "2020", issuer: "x" }],
    place: { province: "", district: "x", commune: "x" },
    outcome: { value: true, onDate: "2020", reason: "x" },
    head: { position: "x", severity: "M1", result: "K0" },
    withdrawn: { reason: "x" },
    mainSource: "N01",
    sector: "L01",
    role: "R1",
    nature: "P1",
    handling: "H1",
    acts: ["a"],
    pettyForms: ["V1"],
    summary: "x",
    detectedOn: "2020",
    secret: true,
    adjustmentReason: "x",
    periodReason: "x",
    agency: "x",
    agencyType: "x",
  });
  const empty = caseRecordSchema.parse({ kind: "VA" });
  const missing = fieldChanges(empty, whole)
    .flatMap((change) => describeChange(change, "vi").labels)
    .filter((label) => !(label in caseVi));
  // The source of a document is that of the case it stands in.
  expect([...new Set(missing)]).toEqual([]);
});
