import { z } from "zod";
import { type NameMarks, nameMarksSchema } from "./name-marks.ts";
import { type CaseRecord, caseRecordSchema } from "./record.ts";

/** What `core` says of itself beside the record: which case, where it stands in its history, who edited it under which catalogue. */
export type VersionHeading = {
  readonly caseId: string;
  readonly number: string;
  /** Hashes of the approved versions it came from: none, one, or two after a merge. Sorted. */
  readonly parents: readonly string[];
  readonly catalogue: string;
  /** User id of the editor, never a name. */
  readonly editor: string;
};

const PRIVATE_PERSON = ["name", "birthYear", "position", "managingLevel", "partyMember", "measures"] as const;
const PRIVATE_FIELDS = ["note", "officer", "remindOn", "ownFields", "attachments"] as const;

/**
 * The two byte strings of a version. `core` holds all that is counted or reported; `private` what stays in the office
 * unless the export profile says otherwise. They are made once and stored: never re-serialised, since their hash is signed.
 */
export function splitRecord(
  record: CaseRecord,
  heading: VersionHeading,
  marks: NameMarks = {},
): { core: string; privateHalf: string } {
  const { kind, unit, ...rest } = record;
  const people = rest.people.map((person) => without(person, PRIVATE_PERSON));
  const core = {
    schema: 1,
    subject: heading.caseId,
    number: heading.number,
    unit,
    kind,
    parents: [...heading.parents].sort(),
    catalogue: heading.catalogue,
    editor: heading.editor,
    ...without(rest, PRIVATE_FIELDS),
    people,
    ...(Object.keys(marks).length > 0 ? { nameMarks: marks } : {}),
  };
  const privateHalf = {
    people: Object.fromEntries(record.people.map((person) => [person.id, only(person, PRIVATE_PERSON)])),
    ...only(record, PRIVATE_FIELDS),
  };
  return { core: JSON.stringify(core), privateHalf: JSON.stringify(privateHalf) };
}

const anyOf = <K extends string>(keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, z.unknown().optional()])) as Record<
    K,
    z.ZodOptional<z.ZodUnknown>
  >;
/** Which keys may stand in a private half; their values are the record schema's work. */
const privateSchema = z.strictObject({
  ...anyOf(PRIVATE_FIELDS),
  people: z.record(z.string(), z.strictObject(anyOf(PRIVATE_PERSON))).default({}),
});

export type CaseCore = {
  readonly heading: VersionHeading;
  readonly record: CaseRecord;
  /** Empty unless the office marks names (off by default). */
  readonly marks: NameMarks;
};

/** Reads a `core` text back; names and the other private fields are empty. Throws zod's error on a foreign shape. */
export function readCore(core: string): CaseCore {
  const {
    schema: _schema,
    subject,
    number,
    parents,
    catalogue,
    editor,
    nameMarks = {},
    ...record
  } = JSON.parse(core) as Record<string, unknown>;
  return {
    heading: {
      caseId: String(subject),
      number: String(number),
      parents: parents as string[],
      catalogue: String(catalogue),
      editor: String(editor),
    },
    record: caseRecordSchema.parse(record),
    marks: nameMarksSchema.parse(nameMarks),
  };
}

/**
 * The whole record again: `privateHalf` is null where the bundle came without names. Only the private fields are taken
 * from it: whoever receives the version without names must read the same facts as whoever receives it with them.
 */
export function joinHalves(core: string, privateHalf: string | null): CaseRecord {
  const { record } = readCore(core);
  if (privateHalf === null) return record;
  const { people, ...fields } = privateSchema.parse(JSON.parse(privateHalf));
  const named = record.people.map((person) => ({ ...person, ...people[person.id] }));
  return caseRecordSchema.parse({ ...record, ...fields, people: named });
}

function without<T extends object, K extends keyof T>(value: T, keys: readonly K[]): Omit<T, K> {
  const hidden = new Set<PropertyKey>(keys);
  return Object.fromEntries(Object.entries(value).filter(([key]) => !hidden.has(key))) as Omit<T, K>;
}

function only<T extends object, K extends keyof T>(value: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, value[key]])) as Pick<T, K>;
}
