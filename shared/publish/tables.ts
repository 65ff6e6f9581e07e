/**
 * What of the merged view goes into a PostgreSQL database for those who outgrow one machine: one row a case and one a list
 * row. No name, birth year, position or other private field, no summary and no note has a column here.
 */
export type PublishedColumn = {
  readonly name: string;
  readonly type: "text" | "date" | "integer" | "numeric" | "boolean";
};

export type PublishedTable = {
  readonly name: string;
  /** Columns that name a row; the first is always the case. */
  readonly key: readonly string[];
  readonly columns: readonly PublishedColumn[];
};

export type PublishedValue = string | number | boolean | null;
export type PublishedRow = Readonly<Record<string, PublishedValue>>;

const text = (name: string): PublishedColumn => ({ name, type: "text" });
const date = (name: string): PublishedColumn => ({ name, type: "date" });
const integer = (name: string): PublishedColumn => ({ name, type: "integer" });
const boolean = (name: string): PublishedColumn => ({ name, type: "boolean" });
/** Amounts in đồng pass what four bytes hold; "undetermined" is not 0 and has a column of its own. */
const amount = (name: string): readonly PublishedColumn[] => [
  { name, type: "numeric" },
  boolean(`${name}_undetermined`),
];
/** A partial date as it was recorded (`2020`, `2020-03`), and the day it counts as. */
const partial = (name: string): readonly PublishedColumn[] => [text(name), date(`${name}_first_day`)];

export const PUBLISHED_TABLES = [
  {
    name: "cases",
    key: ["case_id"],
    columns: [
      text("case_id"),
      text("number"),
      text("unit"),
      text("kind"),
      text("title"),
      boolean("secret"),
      boolean("withdrawn"),
      text("period"),
      text("plan"),
      integer("steering_tier"),
      ...partial("detected_on"),
      ...partial("happened_from"),
      ...partial("happened_to"),
      text("province"),
      text("district"),
      text("commune"),
      text("agency"),
      text("agency_type"),
      text("sector"),
      text("main_source"),
      text("other_sources"),
      text("handling"),
      text("nature"),
      text("role"),
      text("acts"),
      integer("act_count"),
      text("petty_forms"),
      boolean("has_outcome"),
      ...partial("outcome_on"),
      text("head_severity"),
      text("head_result"),
      integer("people"),
      text("stage"),
      text("counting_period"),
      text("found_period"),
      text("found_exclusion"),
      text("effective_period"),
      text("effective_exclusion"),
    ],
  },
  {
    name: "people",
    key: ["case_id", "person_id"],
    columns: [
      text("case_id"),
      text("person_id"),
      text("standing"),
      text("sentence"),
      integer("sentence_months"),
      text("party_discipline"),
      text("admin_discipline"),
      text("milder"),
    ],
  },
  {
    name: "charges",
    key: ["case_id", "person_id", "position"],
    columns: [
      text("case_id"),
      text("person_id"),
      integer("position"),
      text("law"),
      text("article"),
      text("clause"),
    ],
  },
  {
    name: "stage_events",
    key: ["case_id", "event_id"],
    columns: [
      text("case_id"),
      text("event_id"),
      integer("position"),
      text("code"),
      ...partial("on_date"),
      text("agency"),
      text("document"),
    ],
  },
  {
    name: "advice",
    key: ["case_id", "advice_id"],
    columns: [
      text("case_id"),
      text("advice_id"),
      ...partial("on_date"),
      text("form"),
      text("recipient"),
      text("document"),
      text("outcome"),
      ...partial("outcome_on"),
    ],
  },
  {
    name: "damage",
    key: ["case_id", "damage_id"],
    columns: [
      text("case_id"),
      text("damage_id"),
      text("measure"),
      ...amount("taken"),
      ...amount("found"),
      ...amount("judged"),
      ...amount("seized"),
      ...amount("recovered"),
      ...partial("on_date"),
    ],
  },
  {
    name: "related_cases",
    key: ["case_id", "relation", "to_case"],
    columns: [text("case_id"), text("relation"), text("to_case")],
  },
] as const satisfies readonly PublishedTable[];

export type PublishedTableName = (typeof PUBLISHED_TABLES)[number]["name"];
