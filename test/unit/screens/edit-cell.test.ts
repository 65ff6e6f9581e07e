import fc from "fast-check";
import { expect, test } from "vitest";
import { isBlank, newRow, shownText, typeCell } from "../../../renderer/grid/edit-cell.ts";
import { FIRST_IDS } from "../../../renderer/grid/grid-columns.ts";
import { caseRecordSchema } from "../../../shared/case/record.ts";
import { caseField } from "../../../shared/excel-import/case-fields.ts";
import type { CaseField } from "../../../shared/excel-import/field.ts";

const field = (id: string): CaseField => {
  const known = caseField(id);
  if (!known) throw new Error(id);
  return known;
};
const row = newRow("new-1", "VV");
const type = (id: string, text: string, from = row) => typeCell(from, field(id), text, "vi");

test("a cell shows what its record holds, as people write it", () => {
  const typed = type("taken", "1,25 tỷ", type("mainSource", "n06", type("detectedOn", "23.7.20")));
  expect(["detectedOn", "mainSource", "taken"].map((id) => shownText(typed, field(id), "vi"))).toEqual([
    "23/07/2020",
    "Báo chí, truyền thông phản ánh",
    "1.250.000.000",
  ]);
});

test("words that cannot be read stay in the cell and out of the record, until they are mended or cleared", () => {
  const bad = type("detectedOn", "32/7/2020", type("detectedOn", "1/7/2020"));
  expect(shownText(bad, field("detectedOn"), "vi")).toBe("32/7/2020");
  expect([bad.bad.detectedOn?.problem.code, bad.record.detectedOn]).toEqual(["date", "2020-07-01"]);
  expect(type("detectedOn", "2/7/2020", bad)).toMatchObject({
    bad: {},
    record: { detectedOn: "2020-07-02" },
  });
  expect(type("detectedOn", "", bad)).toMatchObject({ bad: {}, record: { detectedOn: null } });
});

test("a cell is replaced, not added to; the kind of a saved case stays", () => {
  expect(type("acts", "a", type("acts", "k, b")).record.acts).toEqual(["a"]);
  expect(type("note", "hai", type("note", "một")).record.note).toBe("hai");
  const saved = { ...row, caseId: "BN-x", number: "BN-VV-2020-A-0001", isTyped: true };
  expect(type("kind", "VA", saved)).toMatchObject({
    record: { kind: "VV" },
    bad: { kind: { problem: { code: "kindFixed" } } },
  });
});

test("leaving a cell as it is changes nothing: a blank row stays blank", () => {
  for (const one of FIRST_IDS.flatMap((id) => caseField(id) ?? []))
    expect(typeCell(row, one, "", "vi")).toSatisfy(isBlank);
  const typed = type("title", "Vụ việc mẫu");
  for (const one of FIRST_IDS.flatMap((id) => caseField(id) ?? []))
    expect(typeCell(typed, one, shownText(typed, one, "vi"), "vi")).toBe(typed);
});

test("whatever is typed anywhere, the record stays one that can be kept", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom(...FIRST_IDS.flatMap((id) => caseField(id) ?? [])),
          fc.oneof(
            fc.string({ unit: "binary" }),
            fc.constantFrom("N06", "k; a", "3/2020", "1,5 tỷ", "VA", "chưa xác định", "x".repeat(5000)),
          ),
        ),
      ),
      (typings) => {
        const typed = typings.reduce((before, [one, text]) => typeCell(before, one, text, "vi"), row);
        expect(caseRecordSchema.safeParse(typed.record).success).toBe(true);
      },
    ),
    { numRuns: 25 },
  );
});
