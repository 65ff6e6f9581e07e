import fc from "fast-check";
import { expect, it } from "vitest";
import { isPartialDate } from "../../../shared/case/partial-date.ts";
import { caseRecordSchema, emptyRecord } from "../../../shared/case/record.ts";
import { CASE_ID, newId, unitOfSubject } from "../../../shared/ids.ts";
import { statementCoreSchema } from "../../../shared/period/statement.ts";
import { sentence } from "../../../shared/report/sentence.ts";

const accepts = (input: object) => caseRecordSchema.safeParse({ kind: "VA", ...input }).success;
const places: Record<string, (text: string) => object> = {
  title: (text) => ({ title: text }),
  plan: (text) => ({ plan: text }),
  "own field": (text) => ({ ownFields: [text] }),
  measure: (text) => ({ people: [{ id: "p", measures: [text] }] }),
  "milder measure": (text) => ({ people: [{ id: "p", milder: [text] }] }),
  "related case": (text) => ({ related: [{ id: "r", to: text, relation: "split" }] }),
};
const statement = (results: string) =>
  statementCoreSchema.safeParse({
    unit: "BN",
    kind: "statement",
    period: "2020H1",
    nothingToReport: true,
    results,
    difficulties: "",
    proposals: "",
    goodPractices: "",
  }).success;

it("needs only a kind, and refuses keys it does not know", () => {
  expect(emptyRecord("VV").kind).toBe("VV");
  expect(caseRecordSchema.safeParse({}).success).toBe(false);
  expect(accepts({ unknown: 1 })).toBe(false);
});
it.each(Object.keys(places))("refuses unclean text in a %s and takes clean text", (name) => {
  const place = places[name] as (text: string) => object;
  expect(accepts(place("Lộc Mẫu"))).toBe(true);
  for (const text of ["a\u0000b", "a\nb", "\ud800", "e\u0301"]) expect(accepts(place(text))).toBe(false);
});
it("takes line breaks in long text and in a statement, and nothing else unclean", () => {
  expect(accepts({ summary: "a\nb" })).toBe(true);
  expect(statement("a\nb")).toBe(true);
  for (const text of ["a\u0000b", "\ud800", "e\u0301"]) {
    expect(accepts({ summary: text })).toBe(false);
    expect(statement(text)).toBe(false);
  }
});
it("refuses two people with one id", () => {
  expect(accepts({ people: [{ id: "p" }, { id: "q" }] })).toBe(true);
  expect(accepts({ people: [{ id: "p" }, { id: "p" }] })).toBe(false);
});
it("takes exactly the dates that exist, whole or partial", () => {
  for (const date of ["2020", "2020-03", "2020-02-29"]) expect(isPartialDate(date)).toBe(true);
  for (const date of ["", "20", "2020-13", "2019-02-29", "1900-02-29", "2020-3", "2020-03-12\n"])
    expect(isPartialDate(date)).toBe(false);
});
it("makes ids that are case ids, say their unit and sort by time", () => {
  const ms = fc.integer({ min: 0, max: 2 ** 47 });
  fc.assert(
    fc.property(ms, ms, fc.uint8Array({ minLength: 10, maxLength: 10 }), (a, b, bytes) => {
      const [first, second] = [newId("HNA", a, bytes), newId("HNA", b, bytes)];
      expect(first).toMatch(CASE_ID);
      expect(unitOfSubject(first)).toBe("HNA");
      expect(first < second).toBe(a < b);
    }),
  );
});
it("writes counts below ten with a leading zero", () => {
  expect(sentence(9, 10)).toContain("09 vụ án và 10 vụ việc");
});
