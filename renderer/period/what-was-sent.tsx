import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { showTime } from "../shell/show-time.ts";

type Props = {
  readonly sent: OutputOf<"home.numbers">["sent"];
  /** A wording of the period's report is approved, sent or not. */
  readonly isReportApproved: boolean;
};

/** What of the period has left the office and what has not: numbers can leave without the report, cases are approved later. */
export function WhatWasSent({ sent, isReportApproved }: Props) {
  const { t } = useTranslation();
  if (!sent) return t("period.notSent");
  const file = t(sent.atMs === null ? "period.sentFile" : "period.sentFileOn", {
    seq: sent.seq,
    time: sent.atMs === null ? "" : showTime(sent.atMs),
  });
  const report = sent.statement
    ? t("period.sentAll")
    : t(isReportApproved ? "period.reportApprovedLater" : "period.reportNotApproved");
  return (
    <>
      {file} {sent.statement ? report : <b>{report}</b>}
      {sent.approvedSince > 0 && (
        <Text size="sm">{t("period.approvedSince", { count: sent.approvedSince })}</Text>
      )}
      {sent.unapproved > 0 && <Text size="sm">{t("period.unapproved", { count: sent.unapproved })}</Text>}
    </>
  );
}
