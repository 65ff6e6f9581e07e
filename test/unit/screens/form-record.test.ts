import { expect, test } from "vitest";
import { formValues, recordOf } from "../../../renderer/cases/form-record.ts";
import { caseRecordSchema } from "../../../shared/case/record.ts";

const record = caseRecordSchema.parse({ kind: "VA", people: [{ id: "p1", name: "Trần Văn Mẫu 01" }] });

test("a part that a record does not have stays away, though the form shows its fields as null", () => {
  const values = formValues(record);
  // What a form makes of a field below a part that is not there.
  const shown = {
    ...values,
    head: { position: null, severity: null, result: null },
    people: values.people.map((person) => ({ ...person, sentence: { kind: null, months: null } })),
  };
  expect(recordOf(shown as never)).toEqual(record);
  expect(caseRecordSchema.safeParse(recordOf(shown as never)).success).toBe(true);
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
