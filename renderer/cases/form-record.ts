import { type CaseRecord, emptyRecord } from "../../shared/case/record.ts";

type Person = CaseRecord["people"][number];

/** The form's values: a record whose head may be half filled in. */
export type FormValues = Omit<CaseRecord, "head"> & { head: Partial<NonNullable<CaseRecord["head"]>> | null };

export const formValues = (record: CaseRecord): FormValues => structuredClone(record);
export const newValues = (kind: "VA" | "VV"): FormValues => formValues(emptyRecord(kind));

/** What is sent: texts composed (NFC), and no head of office or sentence where none of its fields is filled in. */
export function recordOf(values: FormValues): CaseRecord {
  const { position, severity, result } = filled(values.head, { position: "", severity: "", result: "" });
  const head = position === "" && severity === "" && result === "" ? null : { position, severity, result };
  const people = values.people.map((person) => ({ ...person, sentence: sentenceOf(person.sentence) }));
  return composed({ ...values, head, people, ownFields: ownFieldsOf(values.ownFields) }) as CaseRecord;
}

/** The first of three may be empty while the last is not; what was never touched is not there. */
function ownFieldsOf(typed: readonly (string | undefined)[]): string[] {
  const fields = Array.from(typed, (field) => field ?? "");
  while (fields.at(-1) === "") fields.pop();
  return fields;
}

/** Null where neither its kind nor its length is filled in. */
function sentenceOf(sentence: Partial<NonNullable<Person["sentence"]>> | null): Person["sentence"] {
  const { kind, months } = filled(sentence, { kind: "", months: null });
  return kind === "" && months === null ? null : { kind, months };
}

/** The fields of a part that the record does not have yet stand in the form as null, or not at all. */
function filled<T extends object>(part: Partial<T> | null, empty: T): T {
  const given = Object.entries(part ?? {}).filter(([, value]) => value !== null && value !== undefined);
  return { ...empty, ...Object.fromEntries(given) };
}

function composed(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  if (Array.isArray(value)) return value.map(composed);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, composed(inner)]));
  return value;
}
