import { findingSentence } from "../../shared/case/finding-sentences.ts";
import { chargeName } from "../../shared/catalogue/charges.ts";
import { type Codes, listed, nameOf } from "../../shared/catalogue/codes.ts";
import { periodByCode } from "../../shared/catalogue/periods.ts";
import { unitByCode } from "../../shared/catalogue/units.ts";
import { CASE_ID } from "../../shared/ids.ts";
import type { FieldChange, RowName } from "../../shared/merge/plan.ts";
import type { Language } from "../../shared/problem/explain.ts";
import { showAmount } from "../../shared/text/money-text.ts";
import { showDate } from "../../shared/text/partial-date-text.ts";
import { MEASURES } from "./damage-measures.ts";
import { FIELD_WORDS, type Label, ROW_WORDS, UNTOLD_FIELDS, type ValueKind } from "./field-words.ts";
import type { PageWords } from "./page-words-vi.ts";

/** The words of the page of a case; `useCaseWords` takes them from the language of the screen. */
export type Speaker = {
  readonly language: Language;
  readonly word: (label: Label, params?: { readonly n?: number; readonly code?: string }) => string;
  readonly pageWord: (key: keyof PageWords) => string;
};

export type DescribedChange = {
  /** The field as the page of the case calls it, with the row it stands in: `Người 2: Nguyễn Văn Mẫu 01 – Tư cách`. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
};

/**
 * Changes as an office reads them: the case's own labels, codes by name, dates and amounts as people write them. What is
 * there for the program alone is left out.
 * @param isNew the case is new: a row is told by its fields, and that it was added says nothing
 */
export function describeChanges(
  changes: readonly FieldChange[],
  speaker: Speaker,
  isNew = false,
): (DescribedChange & { readonly field: string })[] {
  const fields = changes.map((change) => change.field);
  return changes
    .filter(({ field }) => !UNTOLD_FIELDS.has(patternOf(field)))
    .filter(
      ({ field, after }) =>
        !(isNew && isRow(field) && after === "+" && fields.some((other) => other.startsWith(`${field}.`))),
    )
    .map((change) => ({ field: change.field, ...describeChange(change, speaker) }));
}

export function describeChange(
  { field, before, after, row, day }: FieldChange,
  speaker: Speaker,
): DescribedChange {
  if (before === "+" || after === "+")
    return {
      label: labelOf(field, row, speaker, day),
      before: before === "+" ? speaker.word("rowThere") : "",
      after: after === "+" ? speaker.word("rowAdded") : speaker.word("rowRemoved"),
    };
  return {
    label: labelOf(field, row, speaker, day),
    before: valueInWords(field, before, speaker, day),
    after: valueInWords(field, after, speaker, day),
  };
}

const isRow = (field: string): boolean => {
  const parts = field.split(".");
  return parts.length === 2 && (parts[0] ?? "") in ROW_WORDS;
};

/** `people.p1.standing` → `people.*.standing`; a reason of one rule is a reason. */
function patternOf(field: string): string {
  const [top = "", , ...rest] = field.split(".");
  if (top === "reasons") return top;
  return top in ROW_WORDS && field.includes(".") ? [top, "*", ...rest].join(".") : field;
}

export function labelOf(
  field: string,
  row: RowName | undefined,
  { language, word }: Speaker,
  day?: string,
): string {
  const [top = ""] = field.split(".");
  const own = FIELD_WORDS[patternOf(field)];
  const rows = field.includes(".") ? ROW_WORDS[top] : undefined;
  const name = rows?.codes ? nameOf(rows.codes, row?.name ?? "", language, day) : (row?.name ?? "");
  const heading = rows && [word(rows.row, { n: row?.n ?? 1 }), name].filter((one) => one !== "").join(": ");
  const part = own?.part && word(own.part);
  const label = own ? word(own.label) : rows ? "" : word(top === "head" ? "headSection" : "otherField");
  return [heading, part, label].filter((one) => one !== undefined && one !== "").join(" – ");
}

/** As of which day codes are named: YYYY-MM-DD; undefined by their newest names. */
type Day = string | undefined;

/** A value as shared/merge/plan.ts writes it, in words; "" stays "". @param day when its case was found */
export function valueInWords(field: string, value: string, speaker: Speaker, day: Day): string {
  if (value === "") return "";
  const pattern = patternOf(field);
  const own = FIELD_WORDS[pattern];
  if (own) return inWords(own.kind, value, speaker, day);
  // A part or a row as a whole, where two machines differ in whether it is there at all.
  const parsed = parsedJson(value);
  return typeof parsed === "object" && parsed !== null ? wholeInWords(pattern, parsed, speaker, day) : value;
}

function wholeInWords(pattern: string, whole: object, speaker: Speaker, day: Day): string {
  const unit = "unit" in whole ? ` ${String(whole.unit)}` : "";
  return Object.entries(whole)
    .flatMap(([key, inner]) => {
      const path = `${pattern}.${key}`;
      if (inner === null || inner === "" || key === "id" || UNTOLD_FIELDS.has(path)) return [];
      const own = FIELD_WORDS[path];
      if (!own)
        return typeof inner === "object" && !Array.isArray(inner)
          ? [wholeInWords(path, inner, speaker, day)]
          : [];
      const text = typeof inner === "object" ? JSON.stringify(inner) : String(inner);
      const said = inWords(own.kind, own.kind === "amount" ? text + unit : text, speaker, day);
      return said === "" ? [] : [`${speaker.word(own.label)}: ${said}`];
    })
    .filter((text) => text !== "")
    .join("; ");
}

function inWords(kind: ValueKind, value: string, speaker: Speaker, day: Day): string {
  const { language, word, pageWord } = speaker;
  if (typeof kind === "object")
    return listOf(value)
      .map((code) => codeInWords(kind.codes, code, speaker, day))
      .join("; ");
  switch (kind) {
    case "text":
      return value;
    case "texts":
      return listOf(value).join("; ");
    case "date":
      return showDate(value);
    case "yesNo":
      return word(value === "true" ? "yes" : "no");
    case "number":
      return showAmount(Number(value), "");
    case "amount":
      return amountInWords(value, speaker);
    case "charges":
      return chargesInWords(value, speaker, day);
    case "reasons":
      return reasonsInWords(value, language);
    case "unit":
      return unitByCode(value)?.[language] ?? value;
    case "period":
      return periodByCode(value)?.[language] ?? value;
    case "measure":
      return nameOf(MEASURES, value, language);
    case "ownFields":
      return ownFieldsInWords(value, speaker);
    case "relation":
      return pageWord(`relation_${value}` as "relation_split");
    case "relatedCase":
      return CASE_ID.test(value) ? word("relatedUnknown") : value;
  }
}

/** What a code meant on the day; one that another version of the program wrote is said to be a code. */
function codeInWords(codes: Codes, code: string, { language, word }: Speaker, day: Day): string {
  const isListed = listed(codes).some((one) => one.code === code);
  return isListed || !/\d/.test(code) ? nameOf(codes, code, language, day) : word("unknownCode", { code });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The items of a list, or the one text that it is. A text that begins with a bracket is still a text. */
function listOf(value: string): string[] {
  const parsed = value.startsWith("[") ? parsedJson(value) : undefined;
  return Array.isArray(parsed) && parsed.every((item) => typeof item === "string") ? parsed : [value];
}

function amountInWords(value: string, { language, word }: Speaker): string {
  const [amount = "", unit = ""] = value.split(" ");
  if (amount === "undetermined") return word("undetermined");
  const measure =
    MEASURES.find((one) => one.code === unit)?.[language === "vi" ? "saidVi" : "saidEn"] ?? unit;
  return `${showAmount(Number(amount), "")} ${measure}`.trim();
}

type Charge = { readonly law: string; readonly article: string; readonly clause: string };

/** `Điều 353 khoản 2 – Tham ô tài sản`; the code of 1999 is named, that of 2015 goes without saying. */
function chargesInWords(value: string, { language }: Speaker, day: Day): string {
  const charges = (parsedJson(value) ?? []) as readonly Charge[];
  return charges
    .map((charge) => {
      const name = chargeName(charge, language, day);
      const law =
        charge.law === "2015" ? "" : language === "vi" ? ` BLHS ${charge.law}` : ` Code of ${charge.law}`;
      const place =
        language === "vi"
          ? `Điều ${charge.article}${charge.clause === "" ? "" : ` khoản ${charge.clause}`}`
          : `Article ${charge.article}${charge.clause === "" ? "" : `, clause ${charge.clause}`}`;
      return `${place}${law}${name === "" ? "" : ` – ${name}`}`;
    })
    .join("; ");
}

/** All reasons of a case, or one of them as two machines wrote it. */
function reasonsInWords(value: string, language: Language): string {
  const parsed = value.startsWith("[") || value.startsWith("{") ? parsedJson(value) : undefined;
  if (typeof parsed !== "object" || parsed === null) return value;
  const rows = (Array.isArray(parsed) ? parsed : [parsed]) as { rule: string; reason: string }[];
  return rows.map((row) => warningInWords(row, language)).join("; ");
}

/** A warning and why it stands, as a list and a printed sheet say it. */
export const warningInWords = (
  { rule, reason }: { readonly rule: string; readonly reason: string },
  language: Language,
): string => {
  const sentence = findingSentence(rule, language);
  if (reason === "") return sentence;
  return `${sentence} ${language === "vi" ? "Lý do" : "Reason"}: ${reason}`;
};

function ownFieldsInWords(value: string, { word }: Speaker): string {
  return listOf(value)
    .flatMap((text, i) => (text === "" ? [] : [`${word("ownFieldN", { n: i + 1 })}: ${text}`]))
    .join("; ");
}
