import { Button, Drawer, Stack, Table, Text, Title, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { showShare } from "../../shared/text/share-text.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { useNavigation } from "../shell/navigation.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./period.module.css";
import type { PeriodWords } from "./words-vi.ts";

const wordOf = (field: string) =>
  `period.field_${field}` as `period.${Extract<keyof PeriodWords, `field_${string}`>}`;

/** Fields by the share of the period's cases that have them: a number and a bar, so that it reads in grey. */
export function CompletenessHeat({ period }: { period: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { value, problem } = useQueryOf("period.completeness", { period });
  const [field, setField] = useState<string | null>(null);
  if (problem) return <ProblemNote problem={problem} />;
  if (!value) return null;
  const rows = value.fields.filter((one) => one.needed > 0);
  return (
    <Stack gap={4}>
      <Title order={3} size="h5">
        {t("period.heat")}
      </Title>
      <Text size="xs" c="dimmed">
        {value.cases === 0 ? t("period.heatNone") : t("period.heatHint", { count: value.cases })}
      </Text>
      {rows.length > 0 && (
        <Table withTableBorder verticalSpacing={2} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("period.field")}</Table.Th>
              <Table.Th colSpan={2}>{t("period.share")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((one) => {
              const lacking = one.needed - one.filled;
              const share = Math.floor((one.filled / one.needed) * 100);
              return (
                <Table.Tr key={one.field}>
                  <Table.Td>
                    {lacking === 0 ? (
                      t(wordOf(one.field))
                    ) : (
                      <UnstyledButton
                        fz="sm"
                        td="underline"
                        data-heat={one.field}
                        onClick={() => setField(one.field)}
                      >
                        {t(wordOf(one.field))}
                      </UnstyledButton>
                    )}
                  </Table.Td>
                  <Table.Td>
                    <svg
                      className={classes.heat}
                      viewBox="0 0 100 10"
                      preserveAspectRatio="none"
                      aria-hidden="true"
                    >
                      <rect width="100" height="10" className={classes.ground} />
                      <rect width={share} height="10" className={classes.fill} />
                    </svg>
                  </Table.Td>
                  <Table.Td className={classes.share}>
                    {one.filled}/{one.needed} · {showShare(one.filled, one.needed, language)} % ·{" "}
                    {lacking === 0 ? t("period.whole") : t("period.lack", { count: lacking })}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      )}
      {field !== null && <Lacking key={field} period={period} field={field} onClose={() => setField(null)} />}
    </Stack>
  );
}

function Lacking({ period, field, onClose }: { period: string; field: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { openCase } = useNavigation();
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  return (
    <Drawer
      opened
      position="right"
      size="lg"
      onClose={onClose}
      title={t("period.lacking", { field: t(wordOf(field)) })}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <Stack gap={4}>
        {pages.map((after, at) => (
          <LackingPage
            key={after ?? "first"}
            period={period}
            field={field}
            after={after}
            onOpen={openCase}
            onMore={at === pages.length - 1 ? (next) => setPages([...pages, next]) : null}
          />
        ))}
      </Stack>
    </Drawer>
  );
}

function LackingPage(props: {
  period: string;
  field: string;
  after: string | null;
  onOpen: (id: string) => void;
  onMore: ((after: string) => void) | null;
}) {
  const { t } = useTranslation();
  const { period, field, after, onOpen, onMore } = props;
  const { value, problem } = useQueryOf("period.incomplete", { period, field, after });
  if (problem) return <ProblemNote problem={problem} />;
  const next = value?.next;
  return (
    <>
      {(value?.cases ?? []).map((one) => (
        <div key={one.id} className={classes.lacking}>
          <Button size="compact-xs" variant="subtle" onClick={() => onOpen(one.id)}>
            {one.number}
          </Button>
          <span>{one.title}</span>
        </div>
      ))}
      {next && onMore && (
        <Button size="xs" variant="default" onClick={() => onMore(next)}>
          {t("period.more")}
        </Button>
      )}
    </>
  );
}
