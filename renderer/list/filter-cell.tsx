import { TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListView } from "../../shared/api/list-methods.ts";
import { type ListColumn, NO_STAGE } from "../../shared/list/columns.ts";
import { useLanguage } from "../i18n/language.ts";
import { readDateRange } from "./date-range-text.ts";
import classes from "./list.module.css";
import { UnitFilter } from "./unit-filter.tsx";

type Filters = ListView["filters"];
type CodeKey = "kind" | "period" | "sector" | "source" | "role" | "stage" | "status";
type TextKey = "number" | "title" | "agency" | "officer";

const CODES: ReadonlySet<string> = new Set(["kind", "period", "sector", "source", "role", "stage", "status"]);
const TEXTS: ReadonlySet<string> = new Set(["number", "title", "agency", "officer"]);

export type FilterProps = {
  readonly column: ListColumn;
  readonly filters: Filters;
  readonly onFilter: (filters: Filters) => void;
};

/** The cell of the filter row under a column's head: a list of codes, words, or days; nothing where a column has none. */
export function FilterCell({ column, filters, onFilter }: FilterProps) {
  if (column.id === "unit") return <UnitFilter column={column} filters={filters} onFilter={onFilter} />;
  if (CODES.has(column.id)) return <CodeFilter column={column} filters={filters} onFilter={onFilter} />;
  if (TEXTS.has(column.id)) return <TextFilter column={column} filters={filters} onFilter={onFilter} />;
  if (column.id === "detectedOn") return <DayFilter column={column} filters={filters} onFilter={onFilter} />;
  return null;
}

function CodeFilter({ column, filters, onFilter }: FilterProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const key = column.id as CodeKey;
  const codes = column.codes?.() ?? [];
  return (
    <select
      className={classes.filter}
      aria-label={column[language]}
      value={filters[key] ?? ""}
      data-filtering={Boolean(filters[key]) || undefined}
      onChange={(event) => onFilter({ ...filters, [key]: event.currentTarget.value })}
    >
      <option value="">{t("list.any")}</option>
      {key === "stage" && <option value={NO_STAGE}>{t("list.noStage")}</option>}
      {codes.map((one) => (
        <option key={one.code} value={one.code}>
          {one[language]}
        </option>
      ))}
    </select>
  );
}

/** Waits until the hand rests: each narrowing is a search of the whole register. */
const REST_MS = 250;

function useResting(shown: string, give: (text: string) => void) {
  const [typed, setTyped] = useState(shown);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  // What is cleared or set from elsewhere (a saved view) is shown here too.
  useEffect(() => setTyped(shown), [shown]);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current ?? undefined);
    timer.current = setTimeout(() => give(text), REST_MS);
  };
  return { typed, type };
}

function TextFilter({ column, filters, onFilter }: FilterProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const key = column.id as TextKey;
  const { typed, type } = useResting(filters[key] ?? "", (text) => onFilter({ ...filters, [key]: text }));
  return (
    <input
      className={classes.filter}
      aria-label={t("list.contains", { column: column[language] })}
      placeholder={t("list.containsHint")}
      value={typed}
      data-filtering={typed !== "" || undefined}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}

const shownRange = (filters: Filters): string =>
  filters.from || filters.to
    ? [filters.from, filters.to].map((day) => (day ?? "").split("-").reverse().join("/")).join(" – ")
    : "";

function DayFilter({ column, filters, onFilter }: FilterProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState(shownRange(filters));
  const range = readDateRange(typed);
  // Set from elsewhere: cleared, or a saved view.
  const given = `${filters.from ?? ""}/${filters.to ?? ""}`;
  const own = range ? `${range.from}/${range.to}` : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows what is given, not what is typed
  useEffect(() => {
    if (own !== given && (own !== null || given === "/")) setTyped(shownRange(filters));
  }, [given]);
  return (
    <TextInput
      classNames={{ input: classes.filter }}
      aria-label={t("list.days", { column: column[language] })}
      placeholder={t("list.daysHint")}
      title={t("list.daysTitle")}
      value={typed}
      error={range === null}
      aria-invalid={range === null}
      data-filtering={typed !== "" || undefined}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const next = readDateRange(text);
        if (next) onFilter({ ...filters, from: next.from, to: next.to });
      }}
    />
  );
}
