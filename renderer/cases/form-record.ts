import { type CaseRecord, caseRecordSchema, emptyRecord } from "../../shared/case/record.ts";

type Person = CaseRecord["people"][number];

/** The form's values: a record whose head may be half filled in. */
export type FormValues = Omit<CaseRecord, "head"> & { head: Partial<NonNullable<CaseRecord["head"]>> | null };

export const formValues = (record: CaseRecord): FormValues => structuredClone(record);
export const newValues = (kind: "VA" | "VV"): FormValues => formValues(emptyRecord(kind));

export type ReadForm = {
  readonly record: CaseRecord;
  /** Paths of what was filled in and no record can hold; `record` is without it. */
  readonly refused: readonly string[];
};

/**
 * What is sent: texts composed (NFC), and no head of office or sentence where none of its fields is filled in. What a record
 * cannot hold is left out and named, so that one field never keeps the rest of a case from being kept.
 */
export function readForm(values: FormValues): ReadForm {
  const { position, severity, result } = filled(values.head, { position: "", severity: "", result: "" });
  const head = position === "" && severity === "" && result === "" ? null : { position, severity, result };
  const people = values.people.map((person) => ({ ...person, sentence: sentenceOf(person.sentence) }));
  const typed = composed({ ...values, head, people, ownFields: ownFieldsOf(values.ownFields) });
  return holdable(typed as Node);
}

export const recordOf = (values: FormValues): CaseRecord => readForm(values).record;

type Node = Record<string | number, unknown>;
/** A part taken away may show that its surroundings are not whole either: row, list, field, twice over. */
const MOST_ROUNDS = 6;

function holdable(typed: Node): ReadForm {
  const refused: string[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const read = caseRecordSchema.safeParse(typed);
    if (read.success) return { record: read.data, refused };
    const paths = read.error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
    );
    // From the last row to the first, so that the numbers of the rows before stay what they are.
    for (const path of paths.reverse())
      if (isFilled(takeOut(typed, path as (string | number)[]))) refused.push(path.join("."));
  }
  // Not reached: every field has a default, and rows that cannot be mended were taken out with their list.
  return { record: caseRecordSchema.parse({ kind: typed.kind }), refused: [...refused, "title"] };
}

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== "";

/** Takes what stands at a path out of its part, and gives it; a field that is away has its default. */
function takeOut(whole: Node, path: readonly (string | number)[]): unknown {
  const last = path.at(-1);
  let part: unknown = whole;
  for (const step of path.slice(0, -1)) part = (part as Node | undefined)?.[step];
  if (last === undefined || typeof part !== "object" || part === null) return undefined;
  const value = (part as Node)[last];
  // What is away already and still asked for (a row's id): the row goes.
  if (value === undefined) return takeOut(whole, path.slice(0, -1));
  if (Array.isArray(part)) part.splice(Number(last), 1);
  else delete (part as Node)[last];
  return value;
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
