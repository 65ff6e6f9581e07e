import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { showAmount } from "../../shared/text/money-text.ts";
import classes from "./list.module.css";

/** Counts and sums of exactly the cases that the list shows; with drafts among them they are provisional, and say so. */
export function TotalsRow(props: {
  readonly overview: OutputOf<"list.overview"> | undefined;
  readonly selected: number;
  /** Words are searched for or filters set: then an empty list is not an empty register. */
  readonly isNarrowed: boolean;
}) {
  const { overview, selected, isNarrowed } = props;
  const { t } = useTranslation();
  if (!overview) return <div className={classes.totals} />;
  const money = (key: "takenVnd" | "damageVnd" | "recoveredVnd") =>
    overview[key] > 0 ? (
      <span>
        {t(`list.sum_${key}`)}: <b>{showAmount(overview[key], "")} đ</b>
      </span>
    ) : null;
  return (
    <div className={classes.totals} role="status">
      <span>
        {overview.cases === 0 ? (
          t(isNarrowed ? "case.none" : "case.noneYet")
        ) : (
          <b>{t("list.count", { cases: overview.cases, va: overview.va, vv: overview.vv })}</b>
        )}
      </span>
      {overview.cases > 0 && (
        <span>
          {t("list.sums", { people: overview.people, accused: overview.accused, acts: overview.acts })}
        </span>
      )}
      {money("takenVnd")}
      {money("damageVnd")}
      {money("recoveredVnd")}
      {overview.undetermined > 0 && <span>{t("list.undetermined", { count: overview.undetermined })}</span>}
      {overview.drafts > 0 && (
        <span className={classes.provisional}>{t("list.provisional", { count: overview.drafts })}</span>
      )}
      {overview.cases > 0 && <span>{t("list.countsAll")}</span>}
      {overview.cases > 0 && (
        <span>{selected > 0 ? t("list.selected", { count: selected }) : t("list.chooseHint")}</span>
      )}
    </div>
  );
}
