import { Accordion, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useQueryOf } from "../api/use-query-of.ts";
import { showDate } from "../cases/partial-date-text.ts";
import { showTime } from "../shell/show-time.ts";
import classes from "./period.module.css";

const PARTS = ["results", "difficulties", "proposals", "goodPractices"] as const;

/** Every version that was put before the head, newest first: its text, who wrote it, who approved it and how. */
export function StatementVersions({ period }: { period: string }) {
  const { t } = useTranslation();
  const { value } = useQueryOf("period.history", { period });
  if (!value || value.versions.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h5" mb={4}>
        {t("period.history")}
      </Title>
      <Accordion chevronPosition="left" variant="contained">
        {value.versions.map(({ number, editor, statement, approvals }) => (
          <Accordion.Item key={number} value={String(number)}>
            <Accordion.Control>
              <Text size="sm">
                {t("period.version", { number, editor })} ·{" "}
                {approvals.length === 0
                  ? t("period.notApproved")
                  : approvals
                      .map(({ approver, atMs, paper }) =>
                        paper
                          ? t("period.approvedByPaper", {
                              approver,
                              number: paper.number,
                              date: showDate(paper.date),
                            })
                          : t("period.approvedBy", { approver, time: showTime(atMs) }),
                      )
                      .join(" · ")}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>
              {statement.nothingToReport && (
                <Text size="sm" fw={600}>
                  {t("period.nothing")}
                </Text>
              )}
              {PARTS.filter((part) => statement[part] !== "").map((part) => (
                <div key={part}>
                  <Text size="sm" fw={600}>
                    {t(`period.${part}`)}
                  </Text>
                  <Text size="sm" className={classes.text}>
                    {statement[part]}
                  </Text>
                </div>
              ))}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </section>
  );
}
