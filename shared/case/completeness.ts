import type { CaseRecord } from "./record.ts";

/** One thing that a complete case shows. `bit` is stored: a number once given is never used for another field. */
export type CareField = {
  readonly id: string;
  readonly bit: number;
  readonly isNeeded: (record: CaseRecord) => boolean;
  readonly isFilled: (record: CaseRecord) => boolean;
};

const always = () => true;
const written = (text: string): boolean => text !== "";

/**
 * The fields whose completeness an office watches, in the order of the form. Only what travels is looked at, so that an
 * office and its cluster see the same; a count-only case (V24) needs no words.
 */
export const CARE_FIELDS: readonly CareField[] = [
  { id: "agency", bit: 0, isNeeded: always, isFilled: (one) => written(one.agency) },
  {
    id: "place",
    bit: 1,
    isNeeded: always,
    isFilled: ({ place }) => written(place.province) || written(place.district) || written(place.commune),
  },
  { id: "sector", bit: 2, isNeeded: always, isFilled: (one) => written(one.sector) },
  { id: "summary", bit: 3, isNeeded: always, isFilled: (one) => written(one.summary) },
  { id: "mainSource", bit: 4, isNeeded: always, isFilled: (one) => written(one.mainSource) },
  {
    id: "sourceDocuments",
    bit: 5,
    isNeeded: always,
    isFilled: (one) => one.sourceDocuments.some((document) => written(document.number)),
  },
  { id: "nature", bit: 6, isNeeded: always, isFilled: (one) => written(one.nature) },
  { id: "role", bit: 7, isNeeded: always, isFilled: (one) => written(one.role) },
  { id: "acts", bit: 8, isNeeded: always, isFilled: (one) => one.acts.length > 0 },
  { id: "actCount", bit: 9, isNeeded: always, isFilled: (one) => one.actCount !== null },
  {
    id: "pettyForms",
    bit: 10,
    isNeeded: (one) => one.kind === "VV",
    isFilled: (one) => one.pettyForms.length > 0,
  },
  { id: "people", bit: 11, isNeeded: always, isFilled: (one) => one.people.length > 0 },
  {
    id: "charges",
    bit: 12,
    isNeeded: (one) => one.kind === "VA" && one.events.some((event) => event.code === "G21"),
    isFilled: (one) => one.people.some((person) => person.charges.length > 0),
  },
  {
    id: "events",
    bit: 13,
    isNeeded: always,
    isFilled: (one) => one.events.some((event) => event.date !== null),
  },
  {
    id: "advice",
    bit: 14,
    isNeeded: (one) => one.role === "R1" || one.role === "R2",
    isFilled: (one) => one.advice.length > 0,
  },
  { id: "outcome", bit: 15, isNeeded: always, isFilled: (one) => one.outcome.value !== null },
  {
    id: "damage",
    bit: 16,
    isNeeded: always,
    isFilled: (one) =>
      one.damage.some((row) => row.taken !== null || row.found !== null || row.judged !== null),
  },
  {
    id: "head",
    bit: 17,
    isNeeded: always,
    isFilled: (one) => one.head !== null && written(one.head.result),
  },
];

/** Of a count-only case. */
const CODES_ONLY = new Set([
  "sector",
  "mainSource",
  "nature",
  "role",
  "acts",
  "actCount",
  "pettyForms",
  "events",
]);

/** Bit sets over `CARE_FIELDS`: what the case needs, and what of it is filled. */
export function completeness(record: CaseRecord): { readonly needed: number; readonly filled: number } {
  let needed = 0;
  let filled = 0;
  for (const field of CARE_FIELDS) {
    if (!field.isNeeded(record) || (record.secret && !CODES_ONLY.has(field.id))) continue;
    needed |= 1 << field.bit;
    if (field.isFilled(record)) filled |= 1 << field.bit;
  }
  return { needed, filled };
}
