import { isKnownCode, isShippedCode } from "../catalogue/code-lists.ts";
import type { CodeList } from "../catalogue/code-rows.ts";
import type { CaseRecord } from "./record.ts";

/** A code of one of the lists that a cluster may add to, where it stands, and the day whose list is meant; null: not known yet. */
export type RecordCode = {
  readonly list: CodeList;
  readonly code: string;
  readonly field: string;
  readonly date: string | null;
};

/** Every such code of a record. A charge may be any article, and the kind of an agency any words: neither is among them. */
export function codesOfRecord(record: CaseRecord): RecordCode[] {
  const { detectedOn: date } = record;
  const at = (list: CodeList, field: string, codes: readonly string[]) =>
    codes.map((code) => ({ list, code, field, date }));
  return [
    ...at("sources", "mainSource", [record.mainSource]),
    ...at("sources", "otherSources", record.otherSources),
    ...record.sourceDocuments.flatMap((one, i) => at("sources", `sourceDocuments.${i}.source`, [one.source])),
    ...at("sectors", "sector", [record.sector]),
    ...at("acts", "acts", record.acts),
    ...at("pettyForms", "pettyForms", record.pettyForms),
    ...record.advice.map((one, i) => ({
      list: "adviceForms" as const,
      code: one.form,
      field: `advice.${i}.form`,
      date: one.date ?? date,
    })),
  ].filter((one) => one.code !== "");
}

/** The first code that no list in force has; null where all are known. */
export const unknownCode = (record: CaseRecord): RecordCode | null =>
  codesOfRecord(record).find(({ list, code }) => !isKnownCode(list, code)) ?? null;

/** The first code that a cluster has added, so that it means what its list says; null where none is. */
export const addedCode = (record: CaseRecord): RecordCode | null =>
  codesOfRecord(record).find(({ list, code }) => !isShippedCode(list, code)) ?? null;

/**
 * A record of a cluster below: what that cluster has added means what its own list says, so it is told apart from the same code of
 * another cluster and of our own list, as `CODE-` and the first 8 digits of the cluster. Codes of the program are the same everywhere.
 */
export function withCodesOf(record: CaseRecord, cluster: string): CaseRecord {
  const of = (list: CodeList, code: string): string =>
    code === "" || isShippedCode(list, code) ? code : `${code}-${cluster.slice(0, 8)}`;
  const all = (list: CodeList, codes: readonly string[]) => codes.map((code) => of(list, code));
  return {
    ...record,
    mainSource: of("sources", record.mainSource),
    otherSources: all("sources", record.otherSources),
    sourceDocuments: record.sourceDocuments.map((one) => ({ ...one, source: of("sources", one.source) })),
    sector: of("sectors", record.sector),
    acts: all("acts", record.acts),
    pettyForms: all("pettyForms", record.pettyForms),
    advice: record.advice.map((one) => ({ ...one, form: of("adviceForms", one.form) })),
  };
}
