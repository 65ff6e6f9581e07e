import { Button, Checkbox, Group, Modal, Stack, Table, Text, Title } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "../api/client-context.ts";
import { useCommand } from "../api/use-command.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";

/** *Thùng rác*: what was deleted before anyone approved it; put back, or erased for good after a question. */
export function BinScreen() {
  const { t } = useTranslation();
  const client = useClient();
  const restore = useCommand("bin.restore");
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  /** What is about to be erased: the chosen ones, or everything (null). */
  const [asking, setAsking] = useState<{ readonly caseIds: string[] | null; readonly count: number } | null>(
    null,
  );
  const [erased, setErased] = useState<number | null>(null);
  const list = useInfiniteQuery({
    queryKey: ["bin.list"],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => client.call("bin.list", { after: pageParam }),
    getNextPageParam: (last) => (last.ok ? last.value.next : null),
  });
  const pages = list.data?.pages;
  if (!pages) return null;
  const failed = pages.find((page) => !page.ok);
  const rows = pages.flatMap((page) => (page.ok ? page.value.cases : []));
  const count = pages[0]?.ok ? pages[0].value.count : 0;
  const chosen = rows.filter((row) => picked.has(row.caseId)).map((row) => row.caseId);
  const pick = (caseId: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(caseId);
    else next.delete(caseId);
    setPicked(next);
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h3">
          {t("bin.title")}
        </Title>
        {rows.length > 0 && (
          <Group gap="xs">
            <Button
              variant="default"
              disabled={chosen.length === 0}
              onClick={() => setAsking({ caseIds: chosen, count: chosen.length })}
            >
              {t("bin.erase", { count: chosen.length })}
            </Button>
            <Button variant="default" onClick={() => setAsking({ caseIds: null, count })}>
              {t("bin.eraseAll", { count })}
            </Button>
          </Group>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t("bin.hint")}
      </Text>
      {failed && !failed.ok && <ProblemNote problem={failed.problem} />}
      <ProblemNote problem={restore.problem} />
      {erased !== null && <Text role="status">{t("bin.erased", { count: erased })}</Text>}
      {rows.length === 0 ? (
        <Text>{t("bin.empty")}</Text>
      ) : (
        <Table withTableBorder verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={36}>
                <Checkbox
                  aria-label={t("bin.pickAll")}
                  checked={chosen.length === rows.length}
                  indeterminate={chosen.length > 0 && chosen.length < rows.length}
                  onChange={(event) =>
                    setPicked(new Set(event.currentTarget.checked ? rows.map((row) => row.caseId) : []))
                  }
                />
              </Table.Th>
              <Table.Th w={190}>{t("bin.number")}</Table.Th>
              <Table.Th>{t("bin.caseTitle")}</Table.Th>
              <Table.Th w={190}>{t("bin.deletedBy")}</Table.Th>
              <Table.Th w={140}>{t("bin.at")}</Table.Th>
              <Table.Th w={110} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => {
              const name = row.number || row.title || t("bin.unnamed");
              return (
                <Table.Tr key={row.caseId}>
                  <Table.Td>
                    <Checkbox
                      aria-label={t("bin.pick", { name })}
                      checked={picked.has(row.caseId)}
                      onChange={(event) => pick(row.caseId, event.currentTarget.checked)}
                    />
                  </Table.Td>
                  <Table.Td>{row.number || t("bin.unsaved")}</Table.Td>
                  <Table.Td>{row.title || t("bin.unnamed")}</Table.Td>
                  <Table.Td>{row.deletedBy}</Table.Td>
                  <Table.Td>{showTime(row.atMs)}</Table.Td>
                  <Table.Td>
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t("bin.restoreOf", { name })}
                      onClick={() => void restore.run({ caseId: row.caseId })}
                    >
                      {t("bin.restore")}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      )}
      {list.hasNextPage && (
        <Button variant="default" onClick={() => void list.fetchNextPage()}>
          {t("bin.more")}
        </Button>
      )}
      {asking && (
        <EraseDialog
          {...asking}
          onClose={() => setAsking(null)}
          onErased={(done) => {
            setAsking(null);
            setPicked(new Set());
            setErased(done);
          }}
        />
      )}
    </Stack>
  );
}

function EraseDialog(props: {
  readonly caseIds: string[] | null;
  readonly count: number;
  readonly onClose: () => void;
  readonly onErased: (count: number) => void;
}) {
  const { caseIds, count, onClose, onErased } = props;
  const { t } = useTranslation();
  const empty = useCommand("bin.empty");
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("bin.sureTitle", { count })}
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <Stack>
        <Text>{t("bin.sure")}</Text>
        <ProblemNote problem={empty.problem} />
        {empty.progress && (
          <Text role="status" size="sm">
            {t("undo.progress", { done: empty.progress.done, total: empty.progress.total })}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={empty.isRunning ? empty.cancel : onClose}>
            {t("shell.cancel")}
          </Button>
          <Button
            color="red"
            loading={empty.isRunning}
            onClick={() => void empty.run({ caseIds }).then((done) => done && onErased(done.erased))}
          >
            {t("bin.eraseNow")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
