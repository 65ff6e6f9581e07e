import { Alert, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useClient } from "../api/client-context.ts";
import { useLanguage } from "../i18n/language.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import { CaseRows } from "./case-rows.tsx";
import { usePartColumn } from "./part-column.ts";
import type { AskedCell } from "./why-cell-drawer.tsx";

type Row = OutputOf<"report.compose.why">["counted"][number];

/** The cases that a kept report's number was made from, and what became of each since. */
export function CasesOfVersion({ n, cell }: { readonly n: number; readonly cell: AskedCell }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const part = usePartColumn();
  const asked = { n, ...cell };
  const { data } = useQuery({
    queryKey: ["report.compose.why", asked],
    queryFn: ({ signal }) => client.call("report.compose.why", asked, { signal }),
  });
  if (!data)
    return (
      <Text size="sm" role="status">
        {t("report.readingThen", { n })}
      </Text>
    );
  if (!data.ok) return <ProblemNote problem={data.problem} />;
  const { atMs, counted, notCounted, newlyCounted, isCut } = data.value;
  if (counted.length + notCounted.length + newlyCounted.length === 0)
    return <Text size="sm">{t("report.noCases")}</Text>;
  const say = ({ since }: Row) => {
    if (since === null) return "";
    if (since.what === "edited") return t("report.sinceEdited");
    if (since.part === null) return t("report.sinceGone");
    if ("rule" in since.part) return t("report.sinceOut", { reason: t(`reason.${since.part.rule}`) });
    const amount = since.part.amount.toLocaleString(language === "vi" ? "vi-VN" : "en-GB");
    return t("report.sinceAmount", { amount });
  };
  const since = { head: t("report.since"), say };
  return (
    <>
      <Alert color="blue" variant="outline" p="xs" role="status">
        {t("report.casesOfThen", { n, time: showTime(atMs) })}
        {isCut ? ` ${t("report.casesCut")}` : ""}
      </Alert>
      <CaseRows
        title={t("report.counted", { count: counted.length })}
        rows={counted}
        columns={[part(true), since]}
      />
      <CaseRows
        title={t("report.notCounted", { count: notCounted.length })}
        rows={notCounted}
        columns={[part(false), since]}
      />
      {newlyCounted.length > 0 && (
        <CaseRows
          title={t("report.newlyCounted", { count: newlyCounted.length })}
          rows={newlyCounted}
          columns={[part(true)]}
        />
      )}
    </>
  );
}
