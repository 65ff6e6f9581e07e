import { expect, test } from "vitest";
import { type FormValues, formValues, readForm, recordOf } from "../../../renderer/cases/form-record.ts";
import { type CaseRecord, caseRecordSchema } from "../../../shared/case/record.ts";
import { sampleCases } from "../../../shared/sample/sample-cluster.ts";

const record = caseRecordSchema.parse({ kind: "VA", people: [{ id: "p1", name: "Trần Văn Mẫu 01" }] });
/** One row in every list, nothing filled in. */
const rows = caseRecordSchema.parse({
  kind: "VA",
  title: "Vụ án mẫu có đủ mọi mục",
  people: [{ id: "p1" }],
  events: [{ id: "e1", code: "G00" }],
  advice: [{ id: "a1" }],
  damage: [{ id: "d1", unit: "VND" }],
  sourceDocuments: [{ id: "s1" }],
});

test("a part that a record does not have stays away, though the form shows its fields as null", () => {
  const values = formValues(record);
  // What a form makes of a field below a part that is not there.
  const shown = {
    ...values,
    head: { position: null, severity: null, result: null },
    people: values.people.map((person) => ({ ...person, sentence: { kind: null, months: null } })),
  };
  expect(readForm(shown as never)).toEqual({ record, refused: [] });
});

test("what is filled in of it is kept, the rest of it empty", () => {
  const values = formValues(record);
  const [person] = values.people;
  const shown = {
    ...values,
    head: { position: "Giám đốc", severity: null },
    people: [{ ...person, sentence: { kind: null, months: 60 } }],
  };
  expect(recordOf(shown as never)).toMatchObject({
    head: { position: "Giám đốc", severity: "", result: "" },
    people: [{ sentence: { kind: "", months: 60 } }],
  });
});

type Part = Record<string, unknown>;
/** Every field of the record and of its parts, by its path. */
const pathsOf = (part: Part, path: string[] = []): string[][] =>
  Object.entries(part).flatMap(([key, value]) => [
    [...path, key],
    ...(typeof value === "object" && value !== null ? pathsOf(value as Part, [...path, key]) : []),
  ]);
const put = (whole: Part, path: string[], value: unknown): Part => {
  const copy = structuredClone(whole);
  const at = path.slice(0, -1).reduce<Part>((part, key) => part[key] as Part, copy);
  at[path.at(-1) ?? ""] = value;
  return copy;
};

test.each([null, undefined, ""])("any one field of a case as %s leaves the rest to be kept", (empty) => {
  const whole = rows as unknown as Part;
  // A row's id, and what a row cannot be without, are never typed empty.
  const paths = pathsOf(whole).filter((path) => !/^(kind|.*\.(\d+|id|code|unit))$/.test(path.join(".")));
  expect(paths.length).toBeGreaterThan(60);
  for (const path of paths) {
    const rowsOf = path.reduce<unknown>((part, key) => (part as Part)[key], whole);
    if (Array.isArray(rowsOf)) continue;
    const { record: read, refused } = readForm(put(whole, path, empty) as unknown as FormValues);
    expect([path.join("."), refused]).toEqual([path.join("."), []]);
    if (path[0] !== "title") expect([path.join("."), read.title]).toEqual([path.join("."), rows.title]);
  }
});

test("one field that no record can hold is named and keeps nothing else back", () => {
  const people = [{ ...rows.people[0], birthYear: 12, name: "Trần Văn Mẫu 01" }] as CaseRecord["people"];
  const { record: read, refused } = readForm({ ...formValues(rows), people, note: "Ghi chú mẫu" });
  expect(refused).toEqual(["people.0.birthYear"]);
  expect(read).toMatchObject({ note: "Ghi chú mẫu", people: [{ name: "Trần Văn Mẫu 01", birthYear: null }] });
  expect(caseRecordSchema.safeParse(read).success).toBe(true);
});

test("every sample case is what its form says, when nothing or a note was typed", () => {
  for (const { record: sample } of sampleCases()) {
    const held = caseRecordSchema.parse(sample);
    expect(readForm(formValues(held))).toEqual({ record: held, refused: [] });
  }
});
