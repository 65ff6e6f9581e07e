import { Button, Group, NativeSelect, Stack, Table, Text, TextInput, Title } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { aboutOf, deedOf, personOf, reasonOf } from "../../shared/log/entry-words.ts";
import { useClient } from "../api/client-context.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { useNavigation } from "../shell/navigation.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import { useLogExport } from "./use-log-export.ts";

const PAGE = 100;

/** *Nhật ký*: who did what, when and why; searched without marks, and checked as a chain. */
export function LogScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const { openCase } = useNavigation();
  const users = useQueryOf("workspace.users", {});
  const verify = useCommand("workspace.integrity");
  const [search, setSearch] = useState("");
  const [user, setUser] = useState("");
  const wanted = useDeferredValue(search);
  const toExcel = useLogExport({ search, user });
  const log = useInfiniteQuery({
    queryKey: ["log.list", wanted, user],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) =>
      client.call("log.list", { search: wanted, user, before: pageParam, limit: PAGE }),
    getNextPageParam: (last) => (last.ok ? last.value.next : null),
  });
  const pages = log.data?.pages ?? [];
  const failed = pages.find((page) => !page.ok);
  const entries = pages.flatMap((page) => (page.ok ? page.value.entries : []));
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h3">
          {t("log.title")}
        </Title>
        <Group gap="xs">
          {toExcel.button}
          <Button variant="default" loading={verify.isRunning} onClick={() => void verify.run({})}>
            {t("log.verify")}
          </Button>
        </Group>
      </Group>
      <Text size="sm">{t("log.hint")}</Text>
      {toExcel.outcome}
      {verify.value && <Text role="status">{t("log.whole", { entries: verify.value.entries })}</Text>}
      <ProblemNote problem={verify.problem ?? (failed && !failed.ok ? failed.problem : null)} />
      <Group gap="xs" align="flex-end">
        <TextInput
          flex={1}
          aria-label={t("log.search")}
          placeholder={t("log.search")}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t("log.person")}
          value={user}
          onChange={(event) => setUser(event.currentTarget.value)}
          data={[
            { value: "", label: t("log.everybody") },
            ...(users.value?.users ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
      </Group>
      {entries.length === 0 && log.isSuccess ? (
        <Text>{t("log.none")}</Text>
      ) : (
        <Table withTableBorder verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("log.at")}</Table.Th>
              <Table.Th>{t("log.person")}</Table.Th>
              <Table.Th>{t("log.what")}</Table.Th>
              <Table.Th>{t("log.about")}</Table.Th>
              <Table.Th>{t("log.reason")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.map((entry) => (
              <Table.Tr key={entry.n}>
                <Table.Td>{showTime(entry.atMs)}</Table.Td>
                <Table.Td>{personOf(entry, language)}</Table.Td>
                <Table.Td>{deedOf(entry, language)}</Table.Td>
                <Table.Td>
                  {entry.caseId === "" ? (
                    aboutOf(entry, language)
                  ) : (
                    <Button size="compact-xs" variant="subtle" px={0} onClick={() => openCase(entry.caseId)}>
                      {entry.number}
                    </Button>
                  )}
                </Table.Td>
                <Table.Td>{reasonOf(entry, language, showTime)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {log.hasNextPage && (
        <Group>
          <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t("log.more")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
