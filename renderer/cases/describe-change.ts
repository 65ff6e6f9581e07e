import {
  ACTS,
  ADVICE_FORMS,
  ADVICE_OUTCOMES,
  type Code,
  HANDLINGS,
  HEAD_RESULTS,
  NATURES,
  nameOf,
  PETTY_FORMS,
  ROLES,
  SECTORS,
  SEVERITIES,
  SOURCES,
  STAGES,
  STEERING_TIERS,
} from "../../shared/catalogue/codes.ts";
import type { FieldChange } from "../../shared/merge/plan.ts";
import type { Language } from "../../shared/problem/explain.ts";
import { showDate } from "./partial-date-text.ts";

/** The label's key in the words of `case`, and how the value reads. Paths are those of shared/merge/plan.ts, rows as `*`. */
type Described = {
  readonly label: string;
  readonly codes?: readonly Code[];
  readonly isDate?: true;
  readonly isReasons?: true;
};

const date = (label: string): Described => ({ label, isDate: true });
const coded = (label: string, codes: readonly Code[]): Described => ({ label, codes });

const FIELDS: Readonly<Record<string, Described>> = {
  detectedOn: date("detectedOn"),
  happenedFrom: date("happenedFrom"),
  happenedTo: date("happenedTo"),
  "place.district": { label: "district" },
  "place.commune": { label: "commune" },
  mainSource: coded("mainSource", SOURCES),
  otherSources: coded("otherSources", SOURCES),
  sector: coded("sector", SECTORS),
  handling: coded("handling", HANDLINGS),
  nature: coded("nature", NATURES),
  role: coded("role", ROLES),
  steeringTier: coded("steeringTier", STEERING_TIERS),
  acts: coded("acts", ACTS),
  pettyForms: coded("pettyForms", PETTY_FORMS),
  sourceDocuments: { label: "sourceDocuments" },
  "sourceDocuments.*.date": date("documentDate"),
  "sourceDocuments.*.number": { label: "documentNumber" },
  people: { label: "people" },
  "people.*.charges": { label: "charge" },
  events: { label: "stages" },
  "events.*.code": coded("stageCode", STAGES),
  "events.*.date": date("stageDate"),
  "events.*.agency": { label: "stageAgency" },
  "advice.*.form": coded("adviceForm", ADVICE_FORMS),
  "advice.*.date": date("stageDate"),
  "advice.*.outcome": coded("adviceOutcome", ADVICE_OUTCOMES),
  "advice.*.outcomeOn": date("adviceOutcomeOn"),
  "outcome.value": { label: "outcome" },
  "outcome.onDate": date("outcomeOn"),
  "outcome.reason": { label: "outcomeReason" },
  "damage.*.unit": { label: "damageUnit" },
  "damage.*.description": { label: "damageDescription" },
  "damage.*.onDate": date("damageOn"),
  head: { label: "headSection" },
  "head.position": { label: "headPosition" },
  "head.severity": coded("severity", SEVERITIES),
  "head.result": coded("headResult", HEAD_RESULTS),
  reasons: { label: "warningsReason", isReasons: true },
  "withdrawn.reason": { label: "withdrawReason" },
};

export type DescribedChange = {
  /** Keys below `case.`: the part of the case, and the field in it where that is another. */
  readonly labels: readonly string[];
  readonly before: string;
  readonly after: string;
};

/** A change as a coordinator reads it: the case's own labels, codes by name, dates as people write them. */
export function describeChange({ field, before, after }: FieldChange, language: Language): DescribedChange {
  const parts = field.split(".");
  const top = parts[0] ?? "";
  const isRow = ["people", "events", "advice", "damage", "sourceDocuments"].includes(top) && parts.length > 1;
  const pattern = isRow ? [top, "*", ...parts.slice(2)].join(".") : field;
  const own = FIELDS[pattern] ?? { label: parts.at(-1) ?? top };
  const topLabel = FIELDS[top]?.label ?? top;
  const show = (value: string) => {
    if (value === "" || value === "+") return value;
    if (own.isDate) return showDate(value);
    if (own.isReasons) return reasonsText(value);
    const { codes } = own;
    return codes
      ? value
          .split(", ")
          .map((code) => nameOf(codes, code, language))
          .join(", ")
      : value;
  };
  // A row that came or went is told by its part alone.
  const labels = isRow ? (parts.length === 2 ? [topLabel] : [topLabel, own.label]) : [own.label];
  return { labels, before: show(before), after: show(after) };
}

/** `{"rule":…,"reason":…}, …` as plan.ts writes a list of objects, as people read it. */
function reasonsText(value: string): string {
  const rows = JSON.parse(`[${value}]`) as { rule: string; reason: string }[];
  return rows.map(({ rule, reason }) => `${rule}: ${reason}`).join("; ");
}
