import { type CaseRecord, emptyRecord } from "./record.ts";

/** A decision (or a day, where there is none) that makes one case of another, with who made it. */
export type Decision = { readonly on: string; readonly agency: string; readonly document: string };

/** A record that is to be saved: of a case that is there, or of one that is made. */
export type Made = { readonly record: CaseRecord };

const PROSECUTION = /^G([2-6]\d|70)$/;

/** What a case that comes of another takes over: what it is about and what is kept in the office, not its history. */
const carried = (from: CaseRecord) => ({
  unit: from.unit,
  title: from.title,
  steeringTier: from.steeringTier,
  officer: from.officer,
  note: from.note,
  ownFields: from.ownFields,
  happenedFrom: from.happenedFrom,
  happenedTo: from.happenedTo,
  place: from.place,
  agency: from.agency,
  agencyType: from.agencyType,
  sector: from.sector,
  sectorText: from.sectorText,
  summary: from.summary,
  mainSource: from.mainSource,
  mainSourceText: from.mainSourceText,
  otherSources: from.otherSources,
  sourceDocuments: from.sourceDocuments,
  handling: from.handling,
  nature: from.nature,
  role: from.role,
  acts: from.acts,
});

export type Converted = { readonly incident: CaseRecord; readonly criminal: CaseRecord };

/**
 * VV → VA (V05): the criminal case begins with the decision to prosecute and names the incident; prosecution steps that
 * were written on the incident move over. The incident needs no step of its own: it ends by the criminal case's first G20,
 * and counts again should that case be withdrawn (DOMAIN "Counting").
 * @param newId makes row ids
 */
export function convertIncident(
  incident: CaseRecord,
  incidentId: string,
  decision: Decision,
  newId: () => string,
): Converted {
  const moved = incident.events.filter((event) => PROSECUTION.test(event.code));
  const prosecuted = moved.some((event) => event.code === "G20")
    ? []
    : [
        {
          id: newId(),
          code: "G20",
          date: decision.on,
          agency: decision.agency,
          document: decision.document,
          note: "",
        },
      ];
  return {
    incident: {
      ...incident,
      events: incident.events.filter((event) => !PROSECUTION.test(event.code)),
      reasons: [],
    },
    criminal: {
      ...emptyRecord("VA"),
      ...carried(incident),
      detectedOn: incident.detectedOn,
      actCount: incident.actCount,
      people: incident.people.map((person) => ({ ...person, id: newId() })),
      damage: incident.damage.map((row) => ({ ...row, id: newId() })),
      head: incident.head,
      events: [...prosecuted, ...moved],
      related: [{ id: newId(), to: incidentId, relation: "converted-from" }],
    },
  };
}

export type Part = {
  readonly title: string;
  /** Row ids of the people and amounts that go with it. */
  readonly people: readonly string[];
  readonly damage: readonly string[];
};
export type SplitCases = { readonly kept: CaseRecord; readonly parts: readonly CaseRecord[] };

/**
 * A case split in two or more: each part is a case of its own from the day of the split, so the numbers of earlier periods
 * stay as they were reported. People and amounts go where they are named; what is named by nobody stays.
 */
export function splitCase(
  whole: CaseRecord,
  wholeId: string,
  parts: readonly Part[],
  decision: Decision & { readonly reason: string },
  newId: () => string,
): SplitCases {
  const gone = (kind: "people" | "damage") => new Set(parts.flatMap((part) => part[kind]));
  const [peopleGone, damageGone] = [gone("people"), gone("damage")];
  const kept = {
    ...whole,
    people: whole.people.filter((person) => !peopleGone.has(person.id)),
    damage: whole.damage.filter((row) => !damageGone.has(row.id)),
    reasons: [],
  };
  return {
    kept: { ...kept, actCount: actsOf(kept.people, whole) },
    parts: parts.map((part) => {
      const people = whole.people.filter((person) => part.people.includes(person.id));
      return {
        ...emptyRecord(whole.kind),
        ...carried(whole),
        title: part.title,
        detectedOn: decision.on,
        actCount: actsOf(people, whole),
        pettyForms: whole.pettyForms,
        pettyFormText: whole.pettyFormText,
        classificationReason: whole.classificationReason,
        definition: whole.definition,
        people: people.map((person) => ({ ...person, id: newId() })),
        damage: whole.damage
          .filter((row) => part.damage.includes(row.id))
          .map((row) => ({ ...row, id: newId() })),
        events: [
          {
            id: newId(),
            // A part of a prosecuted case is prosecuted by the same decision; without it, it would not count.
            code: whole.events.some((event) => event.code === "G20") ? "G20" : "G00",
            date: decision.on,
            agency: decision.agency,
            document: decision.document,
            note: decision.reason,
          },
        ],
        related: [{ id: newId(), to: wholeId, relation: "split" }],
      };
    }),
  };
}

/** Acts were counted by people (plan 142); who moves takes theirs along. An own count of the office stays where it is. */
const actsOf = (people: CaseRecord["people"], whole: CaseRecord): number | null =>
  whole.actCount === whole.people.length
    ? people.length || null
    : people.length === 0
      ? null
      : whole.actCount;

export type JoinedCases = { readonly kept: CaseRecord };

/**
 * Two cases become one: the kept one takes over the other's people, amounts and papers and names it; the other is
 * withdrawn, so that the two count once. People with the same name and year of birth are taken over once.
 */
export function joinCases(
  kept: CaseRecord,
  other: CaseRecord,
  otherId: string,
  newId: () => string,
): JoinedCases {
  const known = new Set(kept.people.map(whoIs));
  const people = other.people.filter((person) => person.name === "" || !known.has(whoIs(person)));
  const papers = new Set(kept.sourceDocuments.map((row) => `${row.number} ${row.date}`));
  const isCounted = kept.actCount !== null && kept.actCount === kept.people.length;
  return {
    kept: {
      ...kept,
      people: [...kept.people, ...people.map((person) => ({ ...person, id: newId() }))],
      actCount: isCounted ? kept.people.length + people.length : kept.actCount,
      damage: [...kept.damage, ...other.damage.map((row) => ({ ...row, id: newId() }))],
      sourceDocuments: [
        ...kept.sourceDocuments,
        ...other.sourceDocuments
          .filter((row) => !papers.has(`${row.number} ${row.date}`))
          .map((row) => ({ ...row, id: newId() })),
      ],
      related: [...kept.related, { id: newId(), to: otherId, relation: "joined" }],
      reasons: [],
    },
  };
}

const whoIs = (person: CaseRecord["people"][number]): string =>
  `${person.name.normalize("NFC").toLowerCase()} ${person.birthYear ?? ""}`;
