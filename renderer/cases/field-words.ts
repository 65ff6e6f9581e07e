import { acts, adviceForms, pettyForms, sectors, sources } from "../../shared/catalogue/code-lists.ts";
import {
  ADMIN_DISCIPLINES,
  ADVICE_OUTCOMES,
  type Codes,
  HANDLINGS,
  HEAD_RESULTS,
  NATURES,
  PARTY_DISCIPLINES,
  ROLES,
  SEVERITIES,
  STAGES,
  STANDINGS,
  STEERING_TIERS,
} from "../../shared/catalogue/codes.ts";
import { KINDS } from "../../shared/list/columns.ts";
import type { ChangeWords } from "./change-words-vi.ts";
import type { CaseWords } from "./words-vi.ts";

/** What a value is, and so how it is read out. */
export type ValueKind =
  | "text"
  | "texts"
  | "date"
  | "yesNo"
  | "number"
  | "amount"
  | "charges"
  | "reasons"
  | "unit"
  | "period"
  | "measure"
  | "ownFields"
  | "relation"
  | "relatedCase"
  | { readonly codes: Codes };

/** In the words of a case, or in those of its values (change-words-vi.ts). */
export type Label = keyof CaseWords | keyof ChangeWords;

export type FieldWords = {
  /** A part of the case stands before a label that says too little alone. */
  readonly part?: Label;
  readonly label: Label;
  readonly kind: ValueKind;
};

const of =
  (kind: ValueKind) =>
  (label: Label, part?: Label): FieldWords => ({ label, kind, ...(part ? { part } : {}) });
const [text, date, yesNo, number, amount] = [of("text"), of("date"), of("yesNo"), of("number"), of("amount")];
const coded = (codes: Codes, label: Label, part?: Label) => of({ codes })(label, part);

/** Every field of a record by its path, rows of a list as `*`: what it is called and how its value is read out. */
export const FIELD_WORDS: Readonly<Record<string, FieldWords>> = {
  kind: coded(KINDS, "kind"),
  unit: of("unit")("unit"),
  title: text("title"),
  period: of("period")("period"),
  periodReason: text("periodReason"),
  plan: text("plan"),
  secret: yesNo("secret"),
  steeringTier: coded(STEERING_TIERS, "steeringTier"),
  note: text("noteOfCase"),
  officer: text("officer"),
  remindOn: date("remindOn"),
  ownFields: of("ownFields")("ownFields"),
  "related.*.to": of("relatedCase")("relatedNumber"),
  "related.*.relation": of("relation")("relation"),
  detectedOn: date("detectedOn"),
  happenedFrom: date("happenedFrom"),
  happenedTo: date("happenedUntil"),
  "place.province": text("province", "place"),
  "place.district": text("district", "place"),
  "place.commune": text("commune", "place"),
  agency: text("agency"),
  agencyType: text("agencyType"),
  sector: coded(sectors, "sector"),
  sectorText: text("sectorText"),
  summary: text("summary"),
  mainSource: coded(sources, "mainSource"),
  mainSourceText: text("mainSourceText"),
  otherSources: coded(sources, "otherSources"),
  "sourceDocuments.*.source": coded(sources, "source"),
  "sourceDocuments.*.number": text("documentNumber"),
  "sourceDocuments.*.date": date("documentDate"),
  "sourceDocuments.*.issuer": text("issuer"),
  handling: coded(HANDLINGS, "handling"),
  nature: coded(NATURES, "nature"),
  role: coded(ROLES, "role"),
  acts: coded(acts, "acts"),
  actCount: number("actCount"),
  pettyForms: coded(pettyForms, "pettyForms"),
  pettyFormText: text("pettyFormText"),
  classificationReason: text("classificationReason"),
  definition: text("definition"),
  "people.*.name": text("name"),
  "people.*.birthYear": text("birthYear"),
  "people.*.position": text("position"),
  "people.*.managingLevel": text("managingLevel"),
  "people.*.partyMember": yesNo("partyMember"),
  "people.*.standing": coded(STANDINGS, "standing"),
  "people.*.charges": of("charges")("charge"),
  "people.*.measures": of("texts")("measures"),
  "people.*.sentence.kind": text("sentenceKind"),
  "people.*.sentence.months": number("sentenceMonths"),
  "people.*.partyDiscipline": coded(PARTY_DISCIPLINES, "partyDiscipline"),
  "people.*.adminDiscipline": coded(ADMIN_DISCIPLINES, "adminDiscipline"),
  "people.*.milder": of("texts")("milder"),
  "events.*.code": coded(STAGES, "stageCode"),
  "events.*.date": date("stageDate"),
  "events.*.agency": text("stageAgency"),
  "events.*.document": text("document"),
  "events.*.note": text("noteOfStage"),
  "advice.*.date": date("stageDate"),
  "advice.*.form": coded(adviceForms, "adviceForm"),
  "advice.*.recipient": text("recipient"),
  "advice.*.content": text("content"),
  "advice.*.document": text("document"),
  "advice.*.outcome": coded(ADVICE_OUTCOMES, "adviceOutcome"),
  "advice.*.outcomeOn": date("adviceOutcomeOn"),
  "advice.*.directive": text("directive"),
  "outcome.value": yesNo("outcome"),
  "outcome.onDate": date("outcomeOn"),
  "outcome.reason": text("outcomeReason"),
  "damage.*.unit": of("measure")("damageUnit"),
  "damage.*.description": text("damageDescription"),
  "damage.*.taken": amount("taken"),
  "damage.*.found": amount("found"),
  "damage.*.judged": amount("judged"),
  "damage.*.seized": amount("seized"),
  "damage.*.recovered": amount("recovered"),
  "damage.*.onDate": date("damageOn"),
  "head.position": text("headPosition"),
  "head.severity": coded(SEVERITIES, "severity", "headSection"),
  "head.result": coded(HEAD_RESULTS, "headResult", "headSection"),
  "attachments.*.name": text("attachmentName"),
  adjustmentReason: text("adjustmentReason"),
  reasons: of("reasons")("warningsReason"),
  "withdrawn.reason": text("withdrawReason"),
};

/** Fields of a row that are there for the program: a reader is told nothing by them. */
export const UNTOLD_FIELDS: ReadonlySet<string> = new Set(["attachments.*.hash", "attachments.*.size"]);

/** A list's rows as the page of the case heads them (`Người 2`), and the codes by which a row is called, if it is by codes. */
export const ROW_WORDS: Readonly<Record<string, { readonly row: Label; readonly codes?: Codes }>> = {
  people: { row: "personRow" },
  events: { row: "stageRow", codes: STAGES },
  advice: { row: "adviceRow", codes: adviceForms },
  damage: { row: "damageRow" },
  sourceDocuments: { row: "documentRow" },
  related: { row: "relatedRow" },
  attachments: { row: "attachmentRow" },
};
