import { effectiveIn, foundIn, type ReportContext } from "../context.ts";
import type { Column, ListTable } from "../table.ts";
import { type Words, words } from "../words.ts";
import { CASE, type CaseColumnKey, caseColumns, listOrder } from "./case-list.ts";

const POPULATION = words(
  "Hồ sơ phát hiện hoặc có kết quả trong kỳ (như biểu B01); hai cột đánh dấu cho biết tính vào số nào.",
  "Cases found or with an outcome in the period (as B01); two columns say in which number each is.",
);
const MARKS: readonly Column[] = [
  { key: "found", head: words("Phát hiện", "Found"), form: "count" },
  { key: "effective", head: words("Hiệu quả", "Effective"), form: "count" },
];

const list = (
  code: "B11" | "B12",
  kind: "VA" | "VV",
  title: Words,
  context: ReportContext,
  keys: readonly CaseColumnKey[],
): ListTable => {
  const { columns, cells } = caseColumns(keys);
  return {
    code,
    title,
    population: POPULATION,
    rowHead: CASE,
    columns: [...columns, ...MARKS],
    row(one) {
      if (one.record.kind !== kind) return null;
      const found = foundIn(one, context.period.code) === "in";
      const effective = effectiveIn(one, context) === "in";
      if (!found && !effective) return null;
      const marks = [{ value: found ? 1 : 0 }, { value: effective ? 1 : 0 }];
      return { order: listOrder(one, context), cells: [...cells(one, context), ...marks] };
    },
  };
};

export const b11Cases = (context: ReportContext): ListTable =>
  list("B11", "VA", words("Danh sách vụ án", "List of criminal cases"), context, [
    "unit",
    "title",
    "detectedOn",
    "source",
    "charges",
    "accused",
    "stage",
    "outcomeOn",
    "known",
    "recovered",
  ]);

export const b12Incidents = (context: ReportContext): ListTable =>
  list("B12", "VV", words('Danh sách vụ việc "tham nhũng vặt"', "List of petty incidents"), context, [
    "unit",
    "title",
    "detectedOn",
    "source",
    "forms",
    "sector",
    "acts",
    "violators",
    "stage",
    "outcomeOn",
    "known",
    "recovered",
  ]);
