import { caseFacts } from "../../shared/case/counting.ts";
import { firstDay } from "../../shared/case/partial-date.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { currentStage } from "../../shared/case/stage.ts";
import { foldMarked, foldPlain } from "../../shared/text/fold.ts";
import { sortKey } from "../../shared/text/sort-key.ts";
import { titleWords } from "../../shared/text/title-words.ts";
import type { CaseIndexRow, SearchWords } from "../database/case-index-store.ts";

/** Who stands before the court or the investigators; the others of a case are people of it, not accused. */
const ACCUSED = new Set(["bị can", "bị cáo", "người bị kết án"]);

type Settled =
  | "id"
  | "number"
  | "status"
  | "countingPeriod"
  | "foundPeriod"
  | "foundExclusion"
  | "effectivePeriod"
  | "effectiveExclusion";

/** What a list shows of a record, beside what its history and the counting say. */
export function listedFacts(record: CaseRecord): Omit<CaseIndexRow, Settled> {
  const facts = caseFacts(record);
  const stage = currentStage(record);
  const money = (key: "taken" | "found" | "recovered") => sumVnd(record, key);
  return {
    unit: record.unit,
    kind: record.kind,
    title: record.title,
    titleKey: sortKey(record.title),
    titleWords: titleWords(record.title).join(" "),
    detectedOn: record.detectedOn ? firstDay(record.detectedOn) : "",
    detectedAs: record.detectedOn ?? "",
    period: record.period,
    plan: record.plan ?? "",
    sector: record.sector,
    source: record.mainSource,
    role: record.role,
    handling: record.handling,
    nature: record.nature,
    stage,
    stageOn: latestDay(record, stage),
    agency: record.agency,
    place: [record.place.commune, record.place.district, record.place.province]
      .filter((part) => part !== "")
      .join(", "),
    officer: record.officer,
    remindOn: record.remindOn ?? "",
    steeringTier: record.steeringTier,
    secret: record.secret ? 1 : 0,
    people: record.people.length,
    accused: record.people.filter((person) => ACCUSED.has(person.standing)).length,
    actCount: record.actCount,
    takenVnd: money("taken"),
    damageVnd: money("found"),
    recoveredVnd: money("recovered"),
    undetermined: record.damage.some((row) =>
      [row.taken, row.found, row.recovered].some((amount) => amount === "undetermined"),
    )
      ? 1
      : 0,
    own1: record.ownFields[0] ?? "",
    own2: record.ownFields[1] ?? "",
    own3: record.ownFields[2] ?? "",
    firstG20: facts.firstG20,
    unfoundedOn: facts.unfoundedOn,
    outcomeOn: facts.outcomeOn,
  };
}

/** Đồng only; null where no row says a number. Beyond what a number holds exactly it stays at that bound. */
function sumVnd(record: CaseRecord, key: "taken" | "found" | "recovered"): number | null {
  const amounts = record.damage
    .filter((row) => row.unit === "VND")
    .map((row) => row[key])
    .filter((amount) => typeof amount === "number");
  if (amounts.length === 0) return null;
  return Math.min(
    amounts.reduce((sum, amount) => sum + amount, 0),
    Number.MAX_SAFE_INTEGER,
  );
}

function latestDay(record: CaseRecord, stage: string): string {
  const days = record.events.filter((event) => event.code === stage).map((event) => event.date ?? "");
  return days.sort((one, other) => (sortDay(one) < sortDay(other) ? -1 : 1)).at(-1) ?? "";
}

const sortDay = (date: string): string => (date === "" ? "" : firstDay(date));

export const namesOf = (record: CaseRecord): string[] =>
  record.people.map((person) => person.name).filter((name) => name !== "");

export function searchWords(number: string, record: CaseRecord): SearchWords {
  const rest = [
    number,
    record.summary,
    record.place.commune,
    record.place.district,
    record.place.province,
    record.officer,
    record.note,
    ...record.ownFields,
    ...namesOf(record),
  ].join(" ");
  return {
    title: foldPlain(record.title),
    agency: foldPlain(record.agency),
    rest: foldPlain(rest),
    titleMarked: foldMarked(record.title),
    agencyMarked: foldMarked(record.agency),
    restMarked: foldMarked(rest),
  };
}
