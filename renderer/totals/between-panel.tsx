import { Button, Group, Modal, Stack, Table, Text, TextInput, Title, UnstyledButton } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InputOf } from "../../shared/api/contract.ts";
import type { NotCountedReason } from "../../shared/case/counting.ts";
import { firstDay, lastDay } from "../../shared/case/partial-date.ts";
import { periodByCode } from "../../shared/catalogue/periods.ts";
import { readDate, showDate } from "../../shared/text/partial-date-text.ts";
import { useClient } from "../api/client-context.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useNavigation } from "../shell/navigation.ts";
import { usePeriod } from "../shell/period.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

const NUMBERS = [
  ["VA", "found", "va"],
  ["VA", "effective", "vaEffective"],
  ["VV", "found", "vv"],
  ["VV", "effective", "vvEffective"],
] as const;

type Asked = Pick<InputOf<"totals.betweenCases">, "from" | "to" | "kind" | "measure">;

/** The office's numbers between any two days, drafts included; each opens its cases and those left out, with the rule. */
export function BetweenPanel() {
  const { t } = useTranslation();
  const { period } = usePeriod();
  const chosen = periodByCode(period);
  const [typed, setTyped] = useState({ from: showDate(chosen?.from ?? ""), to: showDate(chosen?.to ?? "") });
  const [asked, setAsked] = useState<Asked | null>(null);
  const [from, to] = [readDate(typed.from), readDate(typed.to)];
  const days = from && to && firstDay(from) <= lastDay(to) ? { from: firstDay(from), to: lastDay(to) } : null;
  const { value, problem } = useQueryOf("totals.between", days ?? { from: "", to: "" }, days !== null);
  const field = (key: "from" | "to") => (
    <TextInput
      size="xs"
      w={130}
      label={t(`totals.${key}`)}
      value={typed[key]}
      error={!readDate(typed[key]) || (key === "to" && from && to && !days) ? t("totals.badDay") : null}
      onChange={(event) => setTyped({ ...typed, [key]: event.currentTarget.value })}
    />
  );
  return (
    <Stack gap="xs" mt="md">
      <Title order={3} size="h4">
        {t("totals.betweenTitle")}
      </Title>
      <Text size="sm" c="dimmed">
        {t("totals.betweenCounts")}
      </Text>
      <Group align="flex-start">
        {field("from")}
        {field("to")}
      </Group>
      <ProblemNote problem={problem} />
      {value && days && (
        <>
          {(value.drafts > 0 || value.typedOnly > 0) && (
            <Text fw={700} role="status">
              {value.drafts > 0 && t("totals.provisional", { count: value.drafts })}{" "}
              {value.typedOnly > 0 && t("totals.typedOnly", { count: value.typedOnly })}
            </Text>
          )}
          <Table withTableBorder withColumnBorders w="auto">
            <Table.Thead>
              <Table.Tr>
                {NUMBERS.map(([kind, measure, key]) => (
                  <Table.Th key={key} ta="right">
                    {t(`totals.${kind}_${measure}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              <Table.Tr>
                {NUMBERS.map(([kind, measure, key]) => (
                  <Table.Td key={key} className="number">
                    <UnstyledButton
                      td="underline"
                      aria-label={`${value[key]} – ${t(`totals.${kind}_${measure}`)}: ${t("totals.why")}`}
                      onClick={() => setAsked({ ...days, kind, measure })}
                    >
                      {value[key]}
                    </UnstyledButton>
                  </Table.Td>
                ))}
              </Table.Tr>
            </Table.Tbody>
          </Table>
        </>
      )}
      {asked && <BetweenCases asked={asked} onClose={() => setAsked(null)} />}
    </Stack>
  );
}

function BetweenCases({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={t("totals.whyTitle", {
        number: t(`totals.${asked.kind}_${asked.measure}`),
        from: showDate(asked.from),
        to: showDate(asked.to),
      })}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <Stack gap="sm">
        <CaseTable asked={asked} counted />
        <CaseTable asked={asked} counted={false} />
      </Stack>
    </Modal>
  );
}

const PAGE = 100;

function CaseTable({ asked, counted }: { asked: Asked; counted: boolean }) {
  const { t } = useTranslation();
  const client = useClient();
  const { openCase } = useNavigation();
  const list = useInfiniteQuery({
    queryKey: ["totals.betweenCases", asked, counted],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      client.call("totals.betweenCases", { ...asked, counted, after: pageParam, limit: PAGE }),
    getNextPageParam: (last) => (last.ok ? last.value.next : null),
  });
  const rows = (list.data?.pages ?? []).flatMap((page) => (page.ok ? page.value.cases : []));
  const reasonOf = (reason: NotCountedReason): string =>
    reason === "other-period" || reason === "outcome-other-period" || reason === "no-period"
      ? t(`totals.${reason}`)
      : t(`reason.${reason}`);
  return (
    <section>
      <Title order={3} size="h5">
        {t(counted ? "totals.counted" : "totals.notCounted", { count: rows.length })}
        {list.hasNextPage && " +"}
      </Title>
      {rows.length > 0 && (
        <Table verticalSpacing={3} fz="sm">
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>
                  <Button size="compact-xs" variant="subtle" onClick={() => openCase(row.id)}>
                    {row.number}
                  </Button>
                </Table.Td>
                <Table.Td>{row.title}</Table.Td>
                <Table.Td>{showDate(row.detectedOn)}</Table.Td>
                <Table.Td>{row.isDraft ? t("totals.draft") : ""}</Table.Td>
                {!counted && <Table.Td>{reasonOf(row.reason as NotCountedReason)}</Table.Td>}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {list.hasNextPage && (
        <Button size="compact-sm" variant="default" onClick={() => void list.fetchNextPage()}>
          {t("totals.more")}
        </Button>
      )}
    </section>
  );
}
