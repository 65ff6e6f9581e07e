import type { CaseRecord } from "./record.ts";
import { codesOfRecord } from "./record-codes.ts";

type Facts = (record: CaseRecord) => unknown;

/** What a warning looked at: while it stays the same, the reason that was given for keeping it stands. */
const LOOKED_AT: Readonly<Record<string, Facts>> = {
  V04: ({ kind, events }) => [kind, events.filter((event) => event.code === "G20")],
  V06: ({ events }) => events.map(({ code, date }) => [code, date]),
  V09: ({ people }) => people.map(({ id, standing, charges }) => [id, standing, charges]),
  V10: ({ damage }) => amounts(damage),
  V12: ({ acts, damage }) => [acts, amounts(damage)],
  V13: ({ acts, pettyForms }) => [acts, pettyForms],
  V16: ({ head, people }) => [head?.severity, people.map(({ sentence }) => sentence?.months)],
  V17: ({ head }) => [head?.severity, head?.result],
  V19: ({ happenedFrom, happenedTo, people }) => [
    happenedFrom,
    happenedTo,
    people.map(({ charges }) => charges),
  ],
  V20: ({ title, agency, detectedOn, people, sourceDocuments, events }) => [
    title,
    agency,
    detectedOn,
    people.map(({ name, birthYear }) => [name, birthYear]),
    sourceDocuments.map(({ number, issuer }) => [number, issuer]),
    events.map(({ document, agency: issuer }) => [document, issuer]),
  ],
  V25: ({ detectedOn, happenedFrom, happenedTo, people }) => [
    detectedOn,
    happenedFrom,
    happenedTo,
    people.map(({ id, birthYear }) => [id, birthYear]),
  ],
  V26: ({ happenedFrom, happenedTo, people }) => [
    happenedFrom,
    happenedTo,
    people.map(({ id, birthYear, charges, sentence }) => [id, birthYear, charges.length, sentence?.months]),
  ],
  V27: (record) => codesOfRecord(record),
  V23: ({ outcome, events }) => [outcome, events.filter((event) => event.code === "S6")],
};

const amounts = (damage: CaseRecord["damage"]) =>
  damage.map(({ id, unit, taken, found, judged, recovered }) => [id, unit, taken, found, judged, recovered]);

/** As text, to be compared; a rule this list does not know looks at the whole record but its reasons. */
export function lookedAt(rule: string, record: CaseRecord): string {
  const facts = LOOKED_AT[rule] ?? (({ reasons: _reasons, ...rest }) => rest);
  return JSON.stringify(facts(record));
}

/**
 * The reasons of `after` without those that were given for something else: a reason that `before` had already goes away
 * when what its warning looked at has changed. One that was written anew stands.
 */
export function standingReasons(before: CaseRecord, after: CaseRecord): CaseRecord["reasons"] {
  return after.reasons.filter(({ rule, reason }) => {
    const isOld = before.reasons.some((one) => one.rule === rule && one.reason === reason);
    return !isOld || lookedAt(rule, before) === lookedAt(rule, after);
  });
}
