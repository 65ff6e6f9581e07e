import fc from "fast-check";
import { expect, test } from "vitest";
import { isBlank, newRow, shownText, typeCell } from "../../../renderer/grid/edit-cell.ts";
import { FIRST_IDS, OFFERED, pathOf } from "../../../renderer/grid/grid-columns.ts";
import { unreadOf, withUnread } from "../../../renderer/grid/unread-cells.ts";
import { fieldSchema } from "../../../shared/case/field-schema.ts";
import { caseRecordSchema } from "../../../shared/case/record.ts";
import { MOST_UNREAD_LENGTH, unreadTexts } from "../../../shared/case/unread.ts";
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

test("each column has one field of the case's page for its unread text, and finds it there again", () => {
  const unreadable = (id: string) => (field(id).kind === "text" ? "x".repeat(5000) : "ba trăm tr");
  const all = OFFERED.reduce((before, one) => type(one.id, unreadable(one.id), before), row);
  expect(Object.keys(all.bad).sort()).toEqual(OFFERED.map((one) => one.id).sort());
  const kept = unreadOf(all);
  expect(new Set(kept.map((one) => one.field)).size).toBe(OFFERED.length);
  expect(kept.filter((one) => fieldSchema(one.field) === null)).toEqual([]);
  expect(withUnread({ ...all, bad: {} }, kept, "vi")).toEqual(all);
});

test("an amount's text is the row of đồng's, wherever that is; what only the case's page has stays as it is", () => {
  const damage = type("taken", "1 tỷ").record.damage.map((one) => ({ ...one, unit: "USD" }));
  const typed = { ...row, record: { ...row.record, damage } };
  expect(pathOf(field("found"), typed.record)).toBe("damage.1.found");
  const charge = { field: "people.0.charges", typed: "Điều 353x" };
  const ofDollars = { field: "damage.0.found", typed: "ba trăm tr" };
  const shown = withUnread(typed, [charge, ofDollars, { field: "damage.1.found", typed: "nhiều" }], "vi");
  expect([shownText(shown, field("found"), "vi"), shown.elsewhere]).toEqual(["nhiều", [charge, ofDollars]]);
  expect(unreadOf(type("found", "1 tỷ", shown))).toEqual([charge, ofDollars]);
});

test("a text that is read by now is left to the case's page, until its cell is typed in", () => {
  const shown = withUnread(row, [{ field: "detectedOn", typed: "1/7/2020" }], "vi");
  expect([shown.bad, unreadOf(shown)]).toEqual([{}, [{ field: "detectedOn", typed: "1/7/2020" }]]);
  expect(unreadOf(type("detectedOn", "2/7/2020", shown))).toEqual([]);
});

test("more than a draft holds of one cell does not keep the rest of the row from being kept", () => {
  const long = type("detectedOn", "9".repeat(MOST_UNREAD_LENGTH + 1), type("taken", "nhiều"));
  expect(unreadOf(long)).toEqual([{ field: "damage.0.taken", typed: "nhiều" }]);
  expect(unreadTexts.safeParse(unreadOf(long)).success).toBe(true);
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
