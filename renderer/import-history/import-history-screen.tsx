import { Button, Group, Modal, Stack, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { DecisionForm } from "../cluster/decision-form.tsx";
import { useUnitName } from "../i18n/unit-name.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import { ForkDialog } from "./fork-dialog.tsx";
import { Hashes } from "./hashes.tsx";

type Row = OutputOf<"cluster.history">["rows"][number];
type Bundle = NonNullable<Row["bundle"]>;
const PAGE = 100;

/** *Lịch sử tổng hợp*: every file and every decision, newest first, who and why, and the way to undo each. */
export function ImportHistoryScreen() {
  const { t } = useTranslation();
  const [after, setAfter] = useState<string | null>(null);
  const [undoing, setUndoing] = useState<Bundle | null>(null);
  const [fork, setFork] = useState<string | null>(null);
  const { value, problem } = useQueryOf("cluster.history", { after, limit: PAGE });
  return (
    <Stack gap="sm">
      <Title order={2} size="h3">
        {t("history.title")}
      </Title>
      <Hashes />
      <ProblemNote problem={problem} />
      {value?.rows.length === 0 && <Text>{t("history.none")}</Text>}
      {value && value.rows.length > 0 && <Rows rows={value.rows} onUndo={setUndoing} onFork={setFork} />}
      <Group>
        {after !== null && (
          <Button size="xs" variant="default" onClick={() => setAfter(null)}>
            {t("history.newest")}
          </Button>
        )}
        {value?.next && (
          <Button size="xs" variant="default" onClick={() => setAfter(value.next)}>
            {t("history.older")}
          </Button>
        )}
      </Group>
      {undoing && <UndoDialog bundle={undoing} onClose={() => setUndoing(null)} />}
      {fork !== null && <ForkDialog bundle={fork} onClose={() => setFork(null)} />}
    </Stack>
  );
}

type RowsProps = {
  readonly rows: readonly Row[];
  readonly onUndo: (bundle: Bundle) => void;
  readonly onFork: (bundle: string) => void;
};

function Rows({ rows, onUndo, onFork }: RowsProps) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const aboutOf = ({ bundle, cases }: Row) =>
    bundle
      ? t("history.file", { unit: unitName(bundle.unit), machine: bundle.machine, seq: bundle.seq })
      : cases.join(" – ");
  return (
    <Table withTableBorder verticalSpacing={3} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("history.when")}</Table.Th>
          <Table.Th>{t("history.what")}</Table.Th>
          <Table.Th>{t("history.about")}</Table.Th>
          <Table.Th>{t("history.who")}</Table.Th>
          <Table.Th>{t("cluster.reason")}</Table.Th>
          <Table.Th>{t("history.now")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={`${row.what} ${row.key}`}>
            <Table.Td className="digits">{showTime(row.atMs)}</Table.Td>
            <Table.Td>
              {t(`history.what_${row.what}`)}
              {row.signed ? "" : ` – ${t("history.unsigned")}`}
            </Table.Td>
            <Table.Td>{aboutOf(row)}</Table.Td>
            <Table.Td>{row.by}</Table.Td>
            <Table.Td>{row.reason}</Table.Td>
            <Table.Td>
              {row.what === "import" && row.bundle && (
                <Standing bundle={row.bundle} onUndo={onUndo} onFork={onFork} />
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Standing({ bundle, onUndo, onFork }: { bundle: Bundle } & Pick<RowsProps, "onUndo" | "onFork">) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const about = `${unitName(bundle.unit)} ${bundle.seq}`;
  const isOut = bundle.standing === "left-out" || bundle.standing === "rejected";
  return (
    <Group gap={6}>
      <Text size="sm">{t(`cluster.standing_${bundle.standing as "shown"}`)}</Text>
      {(bundle.standing === "fork" || bundle.standing === "rejected") && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`${t("history.chooseSide")} ${about}`}
          onClick={() => onFork(bundle.hash)}
        >
          {t("history.chooseSide")}
        </Button>
      )}
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`${t(isOut ? "cluster.takeBack" : "cluster.leaveOut")} ${about}`}
        onClick={() => onUndo(bundle)}
      >
        {t(isOut ? "cluster.takeBack" : "cluster.leaveOut")}
      </Button>
    </Group>
  );
}

function UndoDialog({ bundle, onClose }: { bundle: Bundle; onClose: () => void }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const isOut = bundle.standing === "left-out" || bundle.standing === "rejected";
  const decide = useCommand(isOut ? "cluster.takeBack" : "cluster.leaveOut");
  const label = t(isOut ? "cluster.takeBack" : "cluster.leaveOut");
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${label}: ${t("history.file", { unit: unitName(bundle.unit), machine: bundle.machine, seq: bundle.seq })}`}
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("cluster.close") }}
    >
      <Stack gap="sm">
        <Text size="sm">{t(isOut ? "history.takeBackHint" : "history.leaveOutHint")}</Text>
        <DecisionForm
          problem={decide.problem}
          isRunning={decide.isRunning}
          choices={[
            {
              label,
              decide: async (by) => {
                const done = await decide.run({ bundle: bundle.hash, ...by });
                if (done !== undefined) onClose();
                return done;
              },
            },
          ]}
        />
      </Stack>
    </Modal>
  );
}
