import { Button, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { CASE_FIELDS, caseField } from "../../shared/excel-import/case-fields.ts";
import { cellProblemSentence } from "../../shared/excel-import/cell-problems.ts";
import type { CaseField } from "../../shared/excel-import/field.ts";
import { readAmount } from "../../shared/text/money-text.ts";
import { englishNumber, vietnameseNumber } from "../../shared/text/number-words.ts";
import { useLanguage } from "../i18n/language.ts";
import { CellEditor, type Step } from "./cell-editor.tsx";
import { type GridRow, isBlank, shownText, typeCell } from "./edit-cell.ts";
import classes from "./grid.module.css";
import { useGridFields } from "./use-grid-columns.ts";

type Props = {
  readonly rows: readonly GridRow[];
  readonly onChange: (row: GridRow) => void;
  readonly onOpen: (caseId: string) => void;
  readonly onDelete: (row: GridRow) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onBlock: (text: string, column: number) => void;
};

const WIDE = new Set(["title", "summary", "note", "agency"]);

/** The table itself: one active cell, walked and typed in by keyboard. */
export function GridTable({ rows, onChange, onOpen, onDelete, onUndo, onRedo, onBlock }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const fields = useGridFields();
  const [active, setActive] = useState({ key: "", column: 1 });
  const newest = useRef(rows);
  newest.current = rows;
  // A new screen starts in the blank row below.
  const found = rows.findIndex((row) => row.key === active.key);
  const at = found < 0 ? rows.length - 1 : found;
  const activeRow = rows[at];

  const move = ({ rows: down, columns: right }: Step): boolean => {
    const last = fields.length - 1;
    const all = newest.current;
    let row = at + down;
    let column =
      Math.abs(right) > 1 ? Math.max(0, Math.min(last, active.column + right)) : active.column + right;
    if (column > last && row < all.length - 1) {
      row += 1;
      column = 0;
    } else if (column < 0 && row > 0) {
      row -= 1;
      column = last;
    }
    if (column < 0 || column > last) return false;
    const target = all[Math.max(0, Math.min(all.length - 1, row))];
    if (!target) return false;
    setActive({ key: target.key, column });
    return true;
  };
  const commit = (key: string, field: CaseField, text: string) => {
    const row = newest.current.find((one) => one.key === key);
    if (row) onChange(typeCell(row, field, text, language));
  };
  const copyAbove = (row: GridRow, field: CaseField) => {
    const above = rows[rows.findIndex((one) => one.key === row.key) - 1];
    if (above) commit(row.key, field, shownText(above, field, language));
  };
  /** The cursor stays where the row was: on the one below it. */
  const remove = (row: GridRow) => {
    if (isBlank(row)) return;
    const below = rows[rows.findIndex((one) => one.key === row.key) + 1];
    if (below) setActive({ key: below.key, column: active.column });
    onDelete(row);
  };

  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={t("grid.title")}>
          <thead>
            <tr>
              <th>{t("grid.number")}</th>
              {fields.map((field) => (
                <th key={field.id}>{field[language]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <tr key={row.key}>
                <th scope="row">
                  {row.caseId === null ? (
                    isBlank(row) ? (
                      t("grid.newRow")
                    ) : (
                      t("grid.unsaved")
                    )
                  ) : (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      tabIndex={-1}
                      title={t("grid.open", { n: r + 1 })}
                      aria-label={t("grid.open", { n: r + 1 })}
                      onClick={() => row.caseId !== null && onOpen(row.caseId)}
                    >
                      {row.number === "" ? t("grid.unsaved") : row.number}
                    </Button>
                  )}
                  {!isBlank(row) && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      color="gray"
                      tabIndex={-1}
                      title={t("grid.delete", { n: r + 1 })}
                      aria-label={t("grid.delete", { n: r + 1 })}
                      onClick={() => remove(row)}
                    >
                      ×
                    </Button>
                  )}
                </th>
                {fields.map((field, column) => {
                  const isActive = r === at && column === active.column;
                  const shown = shownText(row, field, language);
                  const bad = row.bad[field.id];
                  return (
                    <td
                      key={field.id}
                      className={`${classes.cell} ${WIDE.has(field.id) ? classes.wide : ""} ${field.kind === "amount" ? classes.number : ""}`}
                      data-cell={`${r} ${field.id}`}
                      data-active={isActive || undefined}
                      data-bad={bad ? true : undefined}
                      data-missing={!bad && isMissing(row, field) ? true : undefined}
                      onMouseDown={(event) => {
                        if (isActive) return;
                        event.preventDefault();
                        // What was being typed elsewhere is read first.
                        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
                        setActive({ key: row.key, column });
                      }}
                    >
                      <span className={classes.text}>{shown}</span>
                      {bad && (
                        <span className={classes.problem}>{cellProblemSentence(bad.problem, language)}</span>
                      )}
                      {isActive && (
                        <CellEditor
                          key={`${row.key} ${field.id}`}
                          field={field}
                          label={`${field[language]}, ${t("grid.row", { n: r + 1 })}`}
                          shown={shown}
                          onCommit={(text) => commit(row.key, field, text)}
                          onMove={move}
                          onDeleteRow={() => remove(row)}
                          onCopyAbove={() => copyAbove(row, field)}
                          onUndo={onUndo}
                          onRedo={onRedo}
                          onBlock={(text) => onBlock(text, column)}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Text size="sm" className={classes.line} role="status" data-testid="cell-line">
        {activeRow && <CellLine row={activeRow} field={fields[active.column]} />}
      </Text>
    </>
  );
}

const isMissing = (row: GridRow, field: CaseField): boolean =>
  !isBlank(row) && (row.findings ?? []).some((one) => one.level === "E" && one.field === field.path);

/** Of the active cell: what is wrong in it, the amount in words, or what the row still lacks. */
function CellLine({ row, field }: { row: GridRow; field: CaseField | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!field || isBlank(row)) return null;
  const bad = row.bad[field.id];
  if (bad) return `${field[language]}: ${cellProblemSentence(bad.problem, language)}`;
  const amount = field.kind === "amount" ? readAmount(field.show(row.record, language)) : null;
  if (typeof amount === "number" && amount >= 1000)
    return language === "vi" ? `${vietnameseNumber(amount)} đồng` : `${englishNumber(amount)} đồng`;
  if (row.findings === null) return null;
  const missing = row.findings.filter((one) => one.level === "E");
  if (missing.length === 0) return t("grid.ready");
  const labels = missing.map(
    ({ field: path }) =>
      (caseField(path) ?? CASE_FIELDS.find((one) => one.path === path.split(".")[0]))?.[language] ?? path,
  );
  return t("grid.missing", { what: [...new Set(labels)].join(", ") });
}
