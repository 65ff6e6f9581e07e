import { codesOf, isKnownCode } from "../catalogue/code-lists.ts";
import { offered } from "../catalogue/codes.ts";
import { periodOf } from "../catalogue/periods.ts";
import { unitByCode } from "../catalogue/units.ts";
import { firstDay, lastDay } from "./partial-date.ts";
import type { CaseRecord } from "./record.ts";
import { codesOfRecord } from "./record-codes.ts";
import { secretContent } from "./secrecy.ts";

/** E keeps a version from approval; W asks for a reason. A draft may always be saved. */
export type Finding = { readonly rule: string; readonly level: "E" | "W"; readonly field: string };

export type RuleContext = {
  /** `YYYY-MM-DD`, never before the last moment the file was used. */
  readonly today: string;
  readonly lockedPeriods?: readonly { readonly code: string; readonly from: string; readonly to: string }[];
  readonly isPossibleDuplicate?: boolean;
};

type Rule = (record: CaseRecord, context: RuleContext) => readonly Finding[];

const error = (rule: string, field: string): Finding => ({ rule, level: "E", field });
const warning = (rule: string, field: string): Finding => ({ rule, level: "W", field });
const when = (broken: boolean, finding: Finding): readonly Finding[] => (broken ? [finding] : []);

const has = (record: CaseRecord, code: string): boolean => record.events.some((event) => event.code === code);
const money = (value: number | "undetermined" | null): number => (typeof value === "number" ? value : 0);

/** Fields that must be filled before approval. */
const v01: Rule = (record) =>
  (["unit", "title", "detectedOn", "mainSource", "sector", "role"] as const)
    .filter((field) => !(record.secret && field === "title"))
    .filter((field) => (field === "title" ? record.title.length < 10 : !record[field]))
    .map((field) => error("V01", field));
const v02: Rule = (record, { today }) =>
  when(record.detectedOn !== null && firstDay(record.detectedOn) > today, error("V02", "detectedOn"));
const v03: Rule = (record) => {
  const unit = unitByCode(record.unit);
  const day = record.detectedOn ? firstDay(record.detectedOn) : null;
  return when(
    record.unit !== "" && (!unit || (day !== null && unit.to !== null && day > unit.to)),
    error("V03", "unit"),
  );
};
const v04: Rule = (record) => when(record.kind === "VA" && !has(record, "G20"), warning("V04", "events"));
const PROSECUTION = /^G([2-6]\d|70)$/;
const v05: Rule = (record) =>
  record.kind === "VV"
    ? record.events.flatMap((event, i) => when(PROSECUTION.test(event.code), error("V05", `events.${i}`)))
    : [];

const ORDER = ["G20", "G30", "G40", "G50", "G60", "G70"];
const RESTART = new Set(["G22", "G41", "G65", "G66"]);
/**
 * Along the main stages no later stage may be dated before an earlier one, within one run of the procedure. A month or a
 * year is wrong only where none of its days would be right.
 */
const v06: Rule = (record) => {
  const dated = record.events
    .map((event, i) => ({
      i,
      code: event.code,
      day: event.date ? firstDay(event.date) : "",
      last: event.date ? lastDay(event.date) : "",
    }))
    .filter((event) => event.day !== "");
  const restarts = dated.filter((event) => RESTART.has(event.code)).map((event) => event.day);
  const run = (day: string) => restarts.filter((restart) => restart <= day).length;
  const broken = dated.filter((late) =>
    dated.some(
      (early) =>
        ORDER.includes(early.code) &&
        ORDER.indexOf(late.code) >= 0 &&
        ORDER.indexOf(early.code) > ORDER.indexOf(late.code) &&
        early.last < late.day &&
        run(early.day) === run(late.day),
    ),
  );
  return broken.map((event) => warning("V06", `events.${event.i}.date`));
};
const v07: Rule = (record) =>
  when(
    has(record, "G50") && !record.people.some((person) => person.charges.length > 0),
    error("V07", "people"),
  );
const v08: Rule = (record) => when(has(record, "G70") && !has(record, "G55"), error("V08", "events"));
const AT_TRIAL = ["bị cáo", "người bị kết án"];
const v09: Rule = (record) =>
  when(
    record.people.some((person) => AT_TRIAL.includes(person.standing) && person.charges.length === 0),
    warning("V09", "people"),
  );
/** Undetermined is not 0: where no amount is known there is nothing to exceed. */
const v10: Rule = (record) =>
  record.damage.flatMap((row, i) => {
    const known = [row.taken, row.found, row.judged].filter((amount) => typeof amount === "number");
    return when(
      typeof row.recovered === "number" && known.length > 0 && row.recovered > Math.max(...known),
      warning("V10", `damage.${i}.recovered`),
    );
  });
const v12: Rule = (record) => {
  const dong = record.damage.filter((row) => row.unit === "VND");
  const most = Math.max(0, ...dong.flatMap((row) => [money(row.taken), money(row.found), money(row.judged)]));
  return when(
    record.kind === "VV" && most >= 2_000_000 && record.acts.some((act) => ["a", "b", "c"].includes(act)),
    warning("V12", "acts"),
  );
};
const v13: Rule = (record) =>
  when(
    record.kind === "VV" && !record.acts.includes("k") && !record.pettyForms.includes("V6"),
    warning("V13", "acts"),
  );
const v14: Rule = (record) =>
  when(
    [record.mainSource, ...record.otherSources].some((source) => source === "N04" || source === "N05") &&
      record.handling === "",
    error("V14", "handling"),
  );
const v15: Rule = (record) => [
  ...when(
    [record.mainSource, ...record.otherSources].includes("N99") && record.mainSourceText === "",
    error("V15", "mainSourceText"),
  ),
  ...when(record.sector === "L99" && record.sectorText === "", error("V15", "sectorText")),
  ...when(record.pettyForms.includes("V9") && record.pettyFormText === "", error("V15", "pettyFormText")),
];

/** Head liability by the highest sentence in months (DOMAIN §3): up to 3 years M1, 7 years M2, 15 years M3, above M4. */
const v16: Rule = (record) => {
  const months = Math.max(0, ...record.people.map((person) => person.sentence?.months ?? 0));
  const severity = record.head?.severity ?? "";
  const expected = months > 180 ? "M4" : months > 84 ? "M3" : months > 36 ? "M2" : "M1";
  return when(severity !== "" && months > 0 && severity !== expected, warning("V16", "head.severity"));
};
const SANCTIONS: Record<string, readonly string[]> = { M1: ["K3"], M2: ["K4"], M3: ["K5"], M4: ["K5", "K6"] };
const NO_SANCTION = ["", "K0", "K1", "K2", "K7"];
const v17: Rule = ({ head }) =>
  when(
    head !== null &&
      head.severity !== "" &&
      !NO_SANCTION.includes(head.result) &&
      !SANCTIONS[head.severity]?.includes(head.result),
    warning("V17", "head.result"),
  );
const v18: Rule = (record, { lockedPeriods = [] }) => {
  const last = lockedPeriods
    .map((period) => period.to)
    .sort()
    .at(-1);
  const day = record.detectedOn ? firstDay(record.detectedOn) : null;
  return when(
    last !== undefined && day !== null && day <= last && record.adjustmentReason === "",
    error("V18", "adjustmentReason"),
  );
};
/** The 1999 code covers acts before 01/01/2018; the 2015 code may reach back where it is milder, so this only warns. */
const v19: Rule = (record) => {
  const until = record.happenedTo ?? record.happenedFrom;
  return when(
    until !== null &&
      firstDay(until) >= "2018-01-01" &&
      record.people.some((person) => person.charges.some((charge) => charge.law === "1999")),
    warning("V19", "people"),
  );
};
const v20: Rule = (_record, { isPossibleDuplicate }) =>
  when(isPossibleDuplicate === true, warning("V20", "title"));
const v22: Rule = (record) =>
  (["title", "agency", "summary", "classificationReason"] as const)
    .filter((field) => record[field] !== record[field].trim())
    .map((field) => error("V22", field));
const ANSWERED = ["accepted", "partly", "not"];
const v23: Rule = (record) => {
  if (record.outcome.value !== true) return [];
  const resulted = record.advice.some(
    (advice) => ANSWERED.includes(advice.outcome) || advice.directive !== "",
  );
  const decided = record.events.some((event) => event.document !== "");
  return [
    ...when(!resulted && !decided, error("V23", "advice")),
    ...when(record.outcome.onDate === null, error("V23", "outcome.onDate")),
    ...when(has(record, "S6"), warning("V23", "outcome")),
  ];
};
const v24: Rule = (record) =>
  record.secret ? secretContent(record).map((field) => error("V24", field)) : [];
/** The year in which the acts ended, as far as it is known: a person's age then decides, not that of the detection. */
const yearOfActs = (record: CaseRecord, today: string): number =>
  Number((record.happenedTo ?? record.happenedFrom ?? record.detectedOn ?? today).slice(0, 4));
/**
 * Who can answer for a crime of corruption. Code of 2015, Article 12: from 16; from 14 only for the crimes its clause 2 lists,
 * of which Articles 353 to 359 are none. Code of 1999, Article 12: from 14 for very serious crimes. The milder rule of 2015
 * holds for whatever was dealt with from 2018 on (Resolution 41/2017/QH14). Only years are known, so nobody is warned about
 * who may have been of age; beyond 100 it is a slip of a digit.
 */
const youngest = (record: CaseRecord, today: string): number =>
  (record.detectedOn ?? today) >= "2018" ? 16 : 14;
const OLDEST = 100;
const v25: Rule = (record, { today }) => {
  const year = yearOfActs(record, today);
  return record.people.flatMap(({ birthYear }, i) =>
    when(
      birthYear !== null && (year - birthYear < youngest(record, today) || year - birthYear > OLDEST),
      warning("V25", `people.${i}.birthYear`),
    ),
  );
};
/**
 * A term in prison, in months: 3 at least and 20 years at most for one crime, 30 years for several (Articles 38 and 55 of the
 * code of 2015; 33 and 50 of 1999); for acts before one was 18 it is 18 years at most, before 16 it is 12, also for several
 * (Articles 101 and 103; 74 and 75). Joined with the term of another judgment it may be longer than what is recorded here
 * explains, so this only warns. Several crimes: more than one charge, or none recorded yet.
 */
const SHORTEST_TERM = 3;
function longestTerm(chargeCount: number, ageAtMost: number | null): number {
  if (ageAtMost !== null && ageAtMost < 16) return 12 * 12;
  if (ageAtMost !== null && ageAtMost < 18) return 18 * 12;
  return chargeCount === 1 ? 20 * 12 : 30 * 12;
}
const v26: Rule = (record, { today }) =>
  record.people.flatMap(({ sentence, charges, birthYear }, i) => {
    const months = sentence?.months ?? null;
    const ageAtMost = birthYear === null ? null : yearOfActs(record, today) - birthYear;
    return when(
      months !== null && (months < SHORTEST_TERM || months > longestTerm(charges.length, ageAtMost)),
      warning("V26", `people.${i}.sentence.months`),
    );
  });
/** A code that no list has is a slip of a program and keeps a case from approval; one of another time is asked about. */
const v27: Rule = (record) =>
  codesOfRecord(record).flatMap(({ list, code, field, date }) => {
    if (!isKnownCode(list, code)) return [error("V27", field)];
    const day = date ? firstDay(date) : null;
    return when(!offered(codesOf(list), day, "").some((one) => one.code === code), warning("V27", field));
  });
/** A record's period is the one that contains detected-on; another one needs a reason (DOMAIN "Counting"). */
const ownPeriod: Rule = (record) =>
  when(
    record.detectedOn !== null &&
      record.period !== "" &&
      periodOf(firstDay(record.detectedOn))?.code !== record.period &&
      record.periodReason === "",
    error("V01", "periodReason"),
  );

const RULES: readonly Rule[] = [
  v01,
  v02,
  v03,
  v04,
  v05,
  v06,
  v07,
  v08,
  v09,
  v10,
  v12,
  v13,
  v14,
  v15,
  v16,
  v17,
  v18,
  v19,
  v20,
  v22,
  v23,
  v24,
  v25,
  v26,
  v27,
  ownPeriod,
];

/** Every finding of every rule, in the rules' order. V11 is not used; V21 (R3 never counts) is a counting rule. */
export const checkCase = (record: CaseRecord, context: RuleContext): Finding[] =>
  RULES.flatMap((rule) => rule(record, context));
