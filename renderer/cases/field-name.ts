import { useTranslation } from "react-i18next";

/** Labels of fields that are not called as the record calls them, below `case.` or `page.`; rows as `*`. */
const LABELS: Readonly<Record<string, string>> = {
  kind: "change.kind",
  "place.province": "page.province",
  "place.district": "case.district",
  "place.commune": "case.commune",
  "sourceDocuments.*.source": "page.documentSource",
  "sourceDocuments.*.number": "case.documentNumber",
  "sourceDocuments.*.date": "case.documentDate",
  "people.*.charges": "case.charge",
  "people.*.sentence.kind": "case.sentenceKind",
  "people.*.sentence.months": "case.sentenceMonths",
  events: "case.stages",
  "events.*.code": "case.stageCode",
  "events.*.date": "case.stageDate",
  "events.*.agency": "case.stageAgency",
  "advice.*.date": "case.stageDate",
  "advice.*.form": "case.adviceForm",
  "advice.*.outcome": "case.adviceOutcome",
  "advice.*.outcomeOn": "case.adviceOutcomeOn",
  "outcome.value": "case.outcome",
  "outcome.onDate": "case.outcomeOn",
  "outcome.reason": "case.outcomeReason",
  "damage.*.unit": "case.damageUnit",
  "damage.*.description": "case.damageDescription",
  "damage.*.onDate": "case.damageOn",
  head: "case.headSection",
  "head.position": "case.headPosition",
  "head.result": "case.headResult",
};

const ROWS: Readonly<Record<string, string>> = {
  people: "case.personRow",
  events: "case.stageRow",
  advice: "case.adviceRow",
  damage: "case.damageRow",
  sourceDocuments: "case.documentRow",
};

/** A field of a case by its name on the page, a row's with the row: `Người 2 – Tội danh`. */
export function useFieldName(): (path: string) => string {
  const { t } = useTranslation();
  const say = (key: string, options?: { n: number }) => t(key as "case.personRow", options as { n: number });
  return (path) => {
    const [top = "", index, ...rest] = path.split(".");
    if (top === "ownFields") return t("page.ownField", { n: Number(index ?? 0) + 1 });
    const row = ROWS[top];
    if (row === undefined || index === undefined)
      return say(LABELS[path] ?? `case.${path.split(".").at(-1)}`);
    const ofRow = say(row, { n: Number(index) + 1 });
    if (rest.length === 0) return ofRow;
    return `${ofRow} – ${say(LABELS[[top, "*", ...rest].join(".")] ?? `case.${rest.at(-1)}`)}`;
  };
}
