import type { NameMarks } from "../case/name-marks.ts";
import { firstDay } from "../case/partial-date.ts";
import type { CaseRecord } from "../case/record.ts";
import { foldPlain } from "../text/fold.ts";

/** What may tell that two cases are one; closed, each with a sentence on the screen. */
export type EvidenceKind = "decision" | "person" | "agency" | "detected" | "happened" | "title" | "summary";

/** `detail`: the decision's number, a name, days apart, or a similarity in per cent. */
export type Evidence = { readonly kind: EvidenceKind; readonly points: number; readonly detail: string };

export type Likeness = { readonly score: number; readonly evidence: readonly Evidence[] };

/** A case as the search compares it: words as 32-bit hashes, ascending, so that 100,000 of them stay small. */
export type Likable = {
  readonly documents: readonly { readonly key: string; readonly number: string; readonly day: string }[];
  /** Persons with a name, which only their own office knows, or with the mark that stands for it where offices mark names. */
  readonly people: readonly { readonly key: string; readonly name: string; readonly born: string | null }[];
  readonly agency: Uint32Array;
  readonly title: Uint32Array;
  /** Numbers in the title: where they differ, the two are items of one series. */
  readonly numbers: string;
  readonly summary: Uint32Array;
  readonly day: string;
  readonly happened: string;
  /** Hashes under which like cases meet: decision numbers, names, pairs of neighbouring title words, agency with month. */
  readonly documentBlocks: readonly number[];
  readonly peopleBlocks: readonly number[];
  readonly titleBlocks: readonly number[];
  readonly placeBlocks: readonly number[];
};

/** Below this a pair is not shown. */
export const LEAST_SCORE = 45;

/** Most of a block that is compared: what more cases share says nothing about any two of them. */
export const LARGEST_BLOCK = 40;

/** Short forms that offices write for one another's names. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  ubnd: "uy ban nhan dan",
  hdnd: "hoi dong nhan dan",
  ck: "cua khau",
  tp: "thanh pho",
  tx: "thi xa",
  tt: "thi tran",
  cty: "cong ty",
  csdt: "canh sat dieu tra",
  csđt: "canh sat dieu tra",
  vks: "vien kiem sat",
  vksnd: "vien kiem sat nhan dan",
  tand: "toa an nhan dan",
  ttpt: "trung tam phat trien",
  vpdkdd: "van phong dang ky dat dai",
};

const wordsOf = (text: string): string[] =>
  (foldPlain(text).match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => (SHORT_FORMS[word] ?? word).split(" "));

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const hashed = (words: readonly string[]): Uint32Array => Uint32Array.from(new Set(words.map(hashOf))).sort();

/** `41/QĐ-CSKT` in "QĐ số 41/QĐ-CSKT": a number with what it belongs to; a bare number says nothing. */
const numbersOf = (document: string): string[] =>
  document.normalize("NFC").match(/\d+\s*\/\s*[\p{L}\d][\p{L}\d./-]*/gu) ?? [];

/** @param marks stand for the names of a record that came without them */
export function likable(record: CaseRecord, marks: NameMarks = {}): Likable {
  const papers = [
    ...record.events.map(({ document, agency, date }) => ({ document, agency, date })),
    ...record.sourceDocuments.map(({ number, issuer, date }) => ({ document: number, agency: issuer, date })),
  ];
  const documents = papers.flatMap(({ document, agency, date }) => {
    const issuer = wordsOf(agency).join(" ");
    if (issuer === "") return [];
    return numbersOf(document).map((found) => {
      const number = found.replace(/\s/g, "");
      return { key: `${foldPlain(number)} ${issuer}`, number, day: date ? firstDay(date) : "" };
    });
  });
  const people = record.people.flatMap(({ id, name, birthYear }) => {
    const marked = marks[id];
    if (marked) return [{ key: `#${marked.name}`, name: "", born: marked.born ?? null }];
    const key = wordsOf(name).join(" ");
    return key === "" ? [] : [{ key, name, born: birthYear === null ? null : String(birthYear) }];
  });
  const title = wordsOf(record.title);
  const agency = wordsOf(record.agency);
  const day = record.detectedOn ? firstDay(record.detectedOn) : "";
  const pairs = title.slice(1).map((word, i) => hashOf(`${title[i]} ${word}`));
  return {
    documents,
    people,
    agency: hashed(agency),
    title: hashed(title),
    numbers: title.filter((word) => /^\d+$/.test(word)).join(" "),
    summary: hashed(wordsOf(record.summary)),
    day,
    happened: `${record.happenedFrom ?? ""} ${record.happenedTo ?? ""}`.trim(),
    documentBlocks: [...new Set(documents.map((one) => hashOf(one.key)))],
    peopleBlocks: [...new Set(people.map((one) => hashOf(`person ${one.key}`)))],
    titleBlocks: [...new Set(pairs)],
    placeBlocks: agency.length === 0 || day === "" ? [] : [hashOf(`${agency.join(" ")} ${day.slice(0, 7)}`)],
  };
}

/** Under these two cases of one office meet (their titles apart: whole titles meet by their words and near days). */
export const meetingKeys = (one: Likable): number[] => [
  ...new Set([...one.documentBlocks, ...one.peopleBlocks, ...one.placeBlocks]),
];

/** Their likeness where it is worth showing. */
export function alike(a: Likable, b: Likable): Likeness | null {
  const found = likeness(a, b);
  return found.score >= LEAST_SCORE ? found : null;
}

/**
 * How like one another two cases are, with each reason; symmetric. Titles and summaries are often an office's own pattern, so
 * they speak only where a decision is shared or the agencies do not contradict one another.
 */
export function likeness(a: Likable, b: Likable): Likeness {
  const evidence: Evidence[] = [];
  const add = (kind: EvidenceKind, points: number, detail: string) => {
    if (points > 0) evidence.push({ kind, points, detail });
  };
  const decision = sharedDecision(a, b);
  if (decision) add("decision", decision.sameDay ? 70 : 55, decision.number);
  const people = sharedPeople(a, b);
  for (const { points, name } of people) add("person", points, name);
  const agency = agreement(a.agency, b.agency);
  add("agency", agency === "same" ? 15 : agency === "part" ? 10 : 0, agency);
  const isOnePerson = people.some((one) => one.points === SAME_PERSON);
  if (!decision && !isOnePerson && agency === "different") return { score: 0, evidence: [] };
  if (a.day !== "" && b.day !== "") {
    const days = Math.round(Math.abs(Date.parse(a.day) - Date.parse(b.day)) / 86_400_000);
    add("detected", days <= 7 ? 10 : days <= 31 ? 6 : days <= NEAR_DAYS ? 3 : 0, String(days));
  }
  add("happened", a.happened !== "" && a.happened === b.happened ? 4 : 0, a.happened);
  // "số 1" and "số 2" are two of a series, however alike the rest reads.
  if (decision || a.numbers === b.numbers) {
    const title = overlap(a.title, b.title);
    const isWhole = title === 1 && a.title.length >= WHOLE_TITLE_WORDS;
    add("title", isWhole ? WHOLE_TITLE : title >= 0.3 ? Math.round(title * 30) : 0, percent(title));
    const summary = overlap(a.summary, b.summary);
    add("summary", summary >= 0.3 ? Math.round(summary * 20) : 0, percent(summary));
  }
  return { score: evidence.reduce((sum, one) => sum + one.points, 0), evidence };
}

/** As many days apart two detections may be and still say something. */
export const NEAR_DAYS = 90;

/** Every word of a title that says something, in whatever order: with near days it is enough where no agency contradicts. */
const WHOLE_TITLE = 42;
export const WHOLE_TITLE_WORDS = 4;

/** One name and one year of birth. A name alone is borne by many and needs the agency or the title beside it. */
const SAME_PERSON = 50;
const SAME_NAME = 25;
const MOST_PEOPLE = 3;

function sharedPeople(a: Likable, b: Likable): { name: string; points: number }[] {
  const found = new Map<string, { name: string; points: number }>();
  for (const one of a.people)
    for (const other of b.people) {
      if (one.key !== other.key) continue;
      const isSameYear = one.born !== null && one.born === other.born;
      if (!isSameYear && one.born !== null && other.born !== null) continue;
      const points = isSameYear ? SAME_PERSON : SAME_NAME;
      if (points > (found.get(one.key)?.points ?? 0)) found.set(one.key, { name: one.name, points });
    }
  return [...found.values()].sort((one, other) => other.points - one.points).slice(0, MOST_PEOPLE);
}

/** One number of one issuer; the numbers begin anew each year, so two different days are two decisions. */
function sharedDecision(a: Likable, b: Likable): { number: string; sameDay: boolean } | null {
  let found: { number: string; sameDay: boolean } | null = null;
  for (const one of a.documents)
    for (const other of b.documents) {
      if (one.key !== other.key) continue;
      const sameDay = one.day === other.day && one.day !== "";
      if (!sameDay && one.day !== "" && other.day !== "") continue;
      if (!found || (sameDay && !found.sameDay))
        found = { number: [one.number, other.number].sort()[0] ?? "", sameDay };
    }
  return found;
}

/** Fewest words by which a name can be part of another's. */
const FEWEST_WORDS = 3;

/** One name may leave out words of the other; where each has words of its own ("xã Tân Mẫu", "xã Bình Mẫu"), they are two. */
function agreement(a: Uint32Array, b: Uint32Array): "same" | "part" | "unknown" | "different" {
  if (a.length === 0 || b.length === 0) return "unknown";
  const both = shared(a, b);
  if (both === a.length && both === b.length) return "same";
  return both >= FEWEST_WORDS && both === Math.min(a.length, b.length) ? "part" : "different";
}

const percent = (part: number): string => String(Math.round(part * 100));

/** Shared words by all words (Jaccard); 0 where either has none. */
function overlap(a: Uint32Array, b: Uint32Array): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (a.length + b.length - both);
}

function shared(a: Uint32Array, b: Uint32Array): number {
  let [i, j, both] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i] as number, b[j] as number];
    if (one === other) both += 1;
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return both;
}
