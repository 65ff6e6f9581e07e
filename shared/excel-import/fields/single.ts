import { firstDay } from "../../case/partial-date.ts";
import type { CaseRecord } from "../../case/record.ts";
import { type Codes, listed, nameOf } from "../../catalogue/codes.ts";
import { showDate } from "../../text/partial-date-text.ts";
import { type CaseField, type Named, put } from "../field.ts";
import { readCellDate, readText } from "../read-cell.ts";
import { readCellCode, readCellCodes } from "../read-code.ts";

export type TextKey =
  | "title"
  | "officer"
  | "agency"
  | "agencyType"
  | "summary"
  | "sectorText"
  | "classificationReason";

export const text = (field: Named & { readonly id: TextKey }, max: number, hasLines = false): CaseField => ({
  ...field,
  path: field.id,
  kind: "text",
  put: (record, cell) => put(readText(cell, max, hasLines), (value) => ({ ...record, [field.id]: value })),
  clear: (record) => ({ ...record, [field.id]: "" }),
  show: (record) => record[field.id],
});

export const date = (
  field: Named & { readonly id: "detectedOn" | "happenedFrom" | "happenedTo" | "remindOn" },
): CaseField => ({
  ...field,
  path: field.id,
  kind: "date",
  // By it the lists of its day are chosen.
  ...(field.id === "detectedOn" ? { turn: 0 } : {}),
  put: (record, cell) => put(readCellDate(cell), (value) => ({ ...record, [field.id]: value })),
  clear: (record) => ({ ...record, [field.id]: null }),
  show: (record) => showDate(record[field.id]),
});

/** The day whose list a row is read by, as far as it was read. */
const dayOf = ({ detectedOn }: CaseRecord): string | null =>
  detectedOn === null ? null : firstDay(detectedOn);

export const code = (
  field: Named & { readonly id: "mainSource" | "sector" | "handling" | "nature" | "role" },
  codes: Codes,
): CaseField => ({
  ...field,
  path: field.id,
  kind: "code",
  get codes() {
    return listed(codes);
  },
  put: (record, cell, { chosen } = {}) =>
    put(
      readCellCode(cell, listed(codes), chosen, dayOf(record)),
      (value) => ({ ...record, [field.id]: value }) as CaseRecord,
    ),
  clear: (record) => ({ ...record, [field.id]: "" }),
  show: (record, language) => nameOf(codes, record[field.id], language),
});

export const codes = (field: Named & { readonly id: "acts" | "pettyForms" }, list: Codes): CaseField => ({
  ...field,
  path: field.id,
  kind: "codes",
  get codes() {
    return listed(list);
  },
  many: true,
  put: (record, cell, { chosen } = {}) =>
    put(readCellCodes(cell, listed(list), chosen, dayOf(record)), (value) => ({
      ...record,
      [field.id]: [...new Set([...record[field.id], ...value])],
    })),
  clear: (record) => ({ ...record, [field.id]: [] }),
  show: (record) => record[field.id].join(", "),
});
