import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { findingSentence } from "../../shared/case/finding-sentences.ts";
import { CASE_FIELDS } from "../../shared/excel-import/case-fields.ts";
import {
  CELL_PROBLEM_CODES,
  type CellProblemCode,
  cellProblemSentence,
} from "../../shared/excel-import/cell-problems.ts";
import { useLanguage } from "../i18n/language.ts";
import type { LookedColumn } from "./list-steps.tsx";

type Row = OutputOf<"excel.check">["rows"][number];

/** Why a row is what it is, in words: the cells that cannot be read, what is missing, what it may be the same as. */
export function useReasons(columns: readonly Pick<LookedColumn, "column" | "letter" | "header">[]) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = (column: number): string => {
    const known = columns.find((one) => one.column === column);
    if (!known) return "";
    const { letter, header } = known;
    return header === "" ? t("excel.columnName", { letter }) : t("excel.columnNamed", { letter, header });
  };
  return (row: Row): string[] => {
    const numbers = row.matches.map((match) => match.number).join(", ");
    const cells = row.problems.map(({ column, code, params }) => {
      const isKnown = (CELL_PROBLEM_CODES as readonly string[]).includes(code);
      const sentence = isKnown
        ? cellProblemSentence({ code: code as CellProblemCode, params }, language)
        : code;
      return column < 0 ? sentence : `${nameOf(column)}: ${sentence}`;
    });
    const missing = row.findings
      .filter((finding) => finding.level === "E")
      .map(({ rule, field }) => {
        const label = CASE_FIELDS.find((one) => one.path === field.split(".")[0])?.[language] ?? field;
        return `${label}: ${findingSentence(rule, language)}`;
      });
    return [
      ...cells,
      ...missing,
      ...(numbers === "" ? [] : [t(row.verdict === "known" ? "excel.known" : "excel.likely", { numbers })]),
      ...row.kept.map((column) => t("excel.kept", { column: nameOf(column) })),
      ...(row.sameAsRow === null ? [] : [t("excel.sameAsRow", { row: row.sameAsRow })]),
    ];
  };
}
