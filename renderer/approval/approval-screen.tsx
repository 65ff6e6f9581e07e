import {
  Alert,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  PasswordInput,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { findingSentence } from "../../shared/case/finding-sentences.ts";
import { explain } from "../../shared/problem/explain.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { readDate, showDate } from "../cases/partial-date-text.ts";
import { useLanguage } from "../i18n/language.ts";
import { useNavigation } from "../shell/navigation.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { ReturnDialog } from "./return-dialog.tsx";

type Listed = OutputOf<"case.list">["cases"][number];

/** *Chờ duyệt*: the head ticks, types the passphrase once, and sees what could not be approved and why. */
export function ApprovalScreen() {
  const { t } = useTranslation();
  const open = useOpenState();
  const { value, problem } = useQueryOf("case.list", {
    search: "",
    after: null,
    limit: 1000,
    filters: { status: "submitted" },
  });
  const approve = useCommand("case.approve");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [approverId, setApprover] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [byPaper, setByPaper] = useState(false);
  const [paper, setPaper] = useState({ number: "", date: "" });
  const [returning, setReturning] = useState<Listed | null>(null);
  const cases = value?.cases ?? [];
  const chosen = cases.filter((one) => ticked.has(one.id)).map((one) => one.id);
  const paperDate = readDate(paper.date);
  const isPaperGood =
    !byPaper || (paper.number.trim() !== "" && paperDate !== null && paperDate.length === 10);
  const run = async () => {
    const done = await approve.run({
      caseIds: chosen,
      approverId: approverId || (open?.approvers[0]?.id ?? ""),
      passphrase,
      paper: byPaper ? { number: paper.number.trim(), date: paperDate ?? "" } : null,
    });
    if (!done) return;
    setPassphrase("");
    setTicked(new Set());
  };
  if (problem) return <ProblemNote problem={problem} />;
  return (
    <Stack gap="sm">
      <Title order={2} size="h3">
        {t("office.approvalTitle")}
      </Title>
      {approve.value && <Outcome outcome={approve.value} cases={cases} />}
      {cases.length === 0 ? (
        <Text>{t("office.approvalNone")}</Text>
      ) : (
        <>
          <CaseTable cases={cases} ticked={ticked} onTick={setTicked} onReturn={setReturning} />
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void run();
            }}
          >
            <Group align="flex-end" gap="sm">
              <NativeSelect
                label={t("office.approver")}
                data={(open?.approvers ?? []).map((one) => ({ value: one.id, label: one.name }))}
                value={approverId}
                onChange={(event) => setApprover(event.currentTarget.value)}
              />
              <PasswordInput
                label={t("office.passphrase")}
                w={260}
                autoComplete="off"
                value={passphrase}
                onChange={(event) => setPassphrase(event.currentTarget.value)}
              />
              <Button
                type="submit"
                loading={approve.isRunning}
                disabled={chosen.length === 0 || passphrase === "" || !isPaperGood}
              >
                {t("office.approve", { count: chosen.length })}
              </Button>
            </Group>
            <Checkbox
              mt="xs"
              label={t("office.byPaper")}
              checked={byPaper}
              onChange={(event) => setByPaper(event.currentTarget.checked)}
            />
            {byPaper && (
              <Group mt={6}>
                <TextInput
                  label={t("office.paperNumber")}
                  value={paper.number}
                  onChange={(event) => setPaper({ ...paper, number: event.currentTarget.value })}
                />
                <TextInput
                  label={t("office.paperDate")}
                  placeholder="23/07/2020"
                  value={paper.date}
                  onChange={(event) => setPaper({ ...paper, date: event.currentTarget.value })}
                />
              </Group>
            )}
            <Text size="xs" c="dimmed" mt={4}>
              {t("office.approveNote")}
            </Text>
          </form>
          <ProblemNote problem={approve.problem} />
        </>
      )}
      {returning && (
        <ReturnDialog caseId={returning.id} number={returning.number} onClose={() => setReturning(null)} />
      )}
    </Stack>
  );
}

type TableProps = {
  readonly cases: readonly Listed[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
  readonly onReturn: (one: Listed) => void;
};

function CaseTable({ cases, ticked, onTick, onReturn }: TableProps) {
  const { t } = useTranslation();
  const { openCase } = useNavigation();
  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    onTick(next);
  };
  return (
    <Table withTableBorder verticalSpacing={4} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>
            <Checkbox
              aria-label={t("office.selectAll")}
              checked={cases.every((one) => ticked.has(one.id))}
              onChange={(event) =>
                onTick(new Set(event.currentTarget.checked ? cases.map((one) => one.id) : []))
              }
            />
          </Table.Th>
          <Table.Th>{t("case.number")}</Table.Th>
          <Table.Th>{t("case.title")}</Table.Th>
          <Table.Th>{t("case.detectedOn")}</Table.Th>
          <Table.Th />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {cases.map((one) => (
          <Table.Tr key={one.id}>
            <Table.Td>
              <Checkbox
                aria-label={one.number}
                checked={ticked.has(one.id)}
                onChange={(event) => tick(one.id, event.currentTarget.checked)}
              />
            </Table.Td>
            <Table.Td>
              <Button size="compact-xs" variant="subtle" onClick={() => openCase(one.id)}>
                {one.number}
              </Button>
            </Table.Td>
            <Table.Td>{one.title}</Table.Td>
            <Table.Td>{showDate(one.detectedOn)}</Table.Td>
            <Table.Td>
              <Button size="compact-xs" variant="default" onClick={() => onReturn(one)}>
                {t("office.return")}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Outcome({ outcome, cases }: { outcome: OutputOf<"case.approve">; cases: readonly Listed[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Alert color={outcome.blocked.length > 0 ? "yellow" : "green"} variant="outline" role="status">
      <Text size="sm">{t("office.approved", { count: outcome.approved.length })}</Text>
      {outcome.blocked.length > 0 && (
        <>
          <Text size="sm">{t("office.blocked", { count: outcome.blocked.length })}</Text>
          {outcome.blocked.map((one) => (
            <Text size="sm" key={one.caseId}>
              {cases.find((listed) => listed.id === one.caseId)?.number ?? one.caseId}:{" "}
              {explain({ code: one.code as "E_RULES", params: { count: one.rules.length } }, language)}{" "}
              {one.rules.map((rule) => findingSentence(rule, language)).join(" ")} <code>{one.code}</code>
            </Text>
          ))}
        </>
      )}
    </Alert>
  );
}
