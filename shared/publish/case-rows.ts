import { firstDay } from "../case/partial-date.ts";
import type { CaseRecord } from "../case/record.ts";
import { currentStage } from "../case/stage.ts";
import type { ReportCase } from "../report/report-case.ts";
import type { PublishedRow, PublishedTableName } from "./tables.ts";

/** The rows of one approved case, by table; a table without rows of it is an empty list. */
export function caseRows(one: ReportCase): Readonly<Record<PublishedTableName, readonly PublishedRow[]>> {
  const { record } = one;
  const ofCase = { case_id: one.id };
  return {
    cases: [{ ...ofCase, ...caseRow(one) }],
    people: record.people.map((person) => ({
      ...ofCase,
      person_id: person.id,
      standing: person.standing,
      sentence: person.sentence?.kind ?? null,
      sentence_months: person.sentence?.months ?? null,
      party_discipline: person.partyDiscipline,
      admin_discipline: person.adminDiscipline,
      milder: list(person.milder),
    })),
    charges: record.people.flatMap((person) =>
      person.charges.map((charge, position) => ({ ...ofCase, person_id: person.id, position, ...charge })),
    ),
    stage_events: record.events.map((event, position) => ({
      ...ofCase,
      event_id: event.id,
      position,
      code: event.code,
      ...partial("on_date", event.date),
      agency: event.agency,
      document: event.document,
    })),
    advice: record.advice.map((advice) => ({
      ...ofCase,
      advice_id: advice.id,
      ...partial("on_date", advice.date),
      form: advice.form,
      recipient: advice.recipient,
      document: advice.document,
      outcome: advice.outcome,
      ...partial("outcome_on", advice.outcomeOn),
    })),
    damage: record.damage.map((row) => ({
      ...ofCase,
      damage_id: row.id,
      measure: row.unit,
      ...amount("taken", row.taken),
      ...amount("found", row.found),
      ...amount("judged", row.judged),
      ...amount("seized", row.seized),
      ...amount("recovered", row.recovered),
      ...partial("on_date", row.onDate),
    })),
    related_cases: distinctLinks(record).map((link) => ({ ...ofCase, ...link })),
  };
}

function caseRow({ record, ...one }: ReportCase): PublishedRow {
  return {
    number: one.number,
    unit: record.unit,
    kind: record.kind,
    title: record.title,
    secret: record.secret,
    withdrawn: record.withdrawn !== null,
    period: record.period,
    plan: record.plan,
    steering_tier: record.steeringTier,
    ...partial("detected_on", record.detectedOn),
    ...partial("happened_from", record.happenedFrom),
    ...partial("happened_to", record.happenedTo),
    province: record.place.province,
    district: record.place.district,
    commune: record.place.commune,
    agency: record.agency,
    agency_type: record.agencyType,
    sector: record.sector,
    main_source: record.mainSource,
    other_sources: list(record.otherSources),
    handling: record.handling,
    nature: record.nature,
    role: record.role,
    acts: list(record.acts),
    act_count: record.actCount,
    petty_forms: list(record.pettyForms),
    has_outcome: record.outcome.value,
    ...partial("outcome_on", record.outcome.onDate),
    head_severity: record.head?.severity ?? null,
    head_result: record.head?.result ?? null,
    people: record.people.length,
    stage: currentStage(record),
    counting_period: one.countingPeriod,
    found_period: one.foundPeriod,
    found_exclusion: one.foundExclusion,
    effective_period: one.effectivePeriod,
    effective_exclusion: one.effectiveExclusion,
  };
}

const list = (codes: readonly string[]): string => codes.join(", ");

const partial = (name: string, day: string | null): PublishedRow => ({
  [name]: day,
  [`${name}_first_day`]: day === null ? null : firstDay(day),
});

const amount = (name: string, value: number | "undetermined" | null): PublishedRow => ({
  [name]: typeof value === "number" ? value : null,
  [`${name}_undetermined`]: value === "undetermined",
});

/** The key of a link is what it says; the same said twice is one row. */
function distinctLinks(record: CaseRecord): readonly { relation: string; to_case: string }[] {
  const links = new Map(
    record.related.map((link) => [
      `${link.relation} ${link.to}`,
      { relation: link.relation, to_case: link.to },
    ]),
  );
  return [...links.values()];
}
