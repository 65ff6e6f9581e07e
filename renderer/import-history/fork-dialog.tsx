import { Modal, Radio, Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { DecisionForm } from "../cluster/decision-form.tsx";
import { useUnitName } from "../i18n/unit-name.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";

/** *Hai tệp cùng số, khác nội dung*: what each side has that the other lacks, in plain words, and *Chọn tệp đúng*. */
export function ForkDialog({ bundle, onClose }: { bundle: string; onClose: () => void }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const { value, problem } = useQueryOf("cluster.fork", { bundle });
  const choose = useCommand("cluster.chooseSide");
  const [side, setSide] = useState("");
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={
        value
          ? t("history.forkTitle", { unit: unitName(value.unit), machine: value.machine })
          : t("cluster.standing_fork")
      }
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("cluster.close") }}
    >
      <ProblemNote problem={problem} />
      {value && (
        <Stack gap="sm">
          <Text size="sm">{t("history.forkHint")}</Text>
          <Table withTableBorder verticalSpacing={4} fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("history.rightFile")}</Table.Th>
                <Table.Th>{t("cluster.receivedAt")}</Table.Th>
                <Table.Th>{t("cluster.standing")}</Table.Th>
                <Table.Th>{t("history.own")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {value.files.map((file) => (
                <Table.Tr key={file.hash}>
                  <Table.Td>
                    <Radio
                      name="side"
                      value={file.hash}
                      checked={side === file.hash}
                      onChange={() => setSide(file.hash)}
                      label={`${t("cluster.fileNumber", { seq: file.seq })}, ${t("history.cases", { count: file.cases })}`}
                    />
                  </Table.Td>
                  <Table.Td>{showTime(file.atMs)}</Table.Td>
                  <Table.Td>{t(`cluster.standing_${file.standing as "fork"}`)}</Table.Td>
                  <Table.Td>
                    {file.own.map((one) => (
                      <div key={one.number}>
                        {one.number} – {one.title}
                      </div>
                    ))}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <DecisionForm
            isReady={side !== ""}
            problem={choose.problem}
            isRunning={choose.isRunning}
            choices={[
              {
                label: t("history.chooseSide"),
                decide: async (by) => {
                  const done = await choose.run({ bundle: side, ...by });
                  if (done !== undefined) onClose();
                  return done;
                },
              },
            ]}
          />
        </Stack>
      )}
    </Modal>
  );
}
