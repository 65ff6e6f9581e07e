import { useTranslation } from "react-i18next";
import { UNITS, unitsOn } from "../../shared/catalogue/units.ts";
import { useLanguage } from "../i18n/language.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import type { FilterProps } from "./filter-cell.tsx";
import classes from "./list.module.css";

const TODAY = "today:";

/** A unit by its own cases, or one of today together with those it followed. */
export function UnitFilter({ column, filters, onFilter }: FilterProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const unitName = useUnitName();
  const then = UNITS.map((unit) => unit.code);
  const today = unitsOn(then, new Date().toISOString().slice(0, 10));
  const choose = (value: string) =>
    onFilter({
      ...filters,
      unit: value.startsWith(TODAY) ? "" : value,
      unitToday: value.startsWith(TODAY) ? value.slice(TODAY.length) : "",
    });
  return (
    <select
      className={classes.filter}
      aria-label={column[language]}
      value={filters.unitToday ? `${TODAY}${filters.unitToday}` : (filters.unit ?? "")}
      data-filtering={Boolean(filters.unit || filters.unitToday) || undefined}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{t("list.any")}</option>
      <optgroup label={t("report.unitsThen")}>
        {then.map((code) => (
          <option key={code} value={code}>
            {unitName(code)}
          </option>
        ))}
      </optgroup>
      <optgroup label={t("report.unitsToday")}>
        {today.map((code) => (
          <option key={code} value={`${TODAY}${code}`}>
            {t("list.unitNow", { unit: unitName(code) })}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
