import { Button, Modal, Stack, Table, Text, Title, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { showTime } from "../shell/show-time.ts";
import { useStepName } from "./use-step-name.ts";
import type { UndoCommands } from "./use-undo.ts";

type Steps = OutputOf<"undo.steps">;
type Props = { readonly steps: Steps; readonly commands: UndoCommands; readonly onClose: () => void };

/** *Các bước đã làm*: any step whose cases are still as it left them can be taken back, not only the last. */
export function StepsDialog({ steps, commands, onClose }: Props) {
  const { t } = useTranslation();
  const act = (run: (n: number) => Promise<void>) => (n: number) => {
    onClose();
    void run(n);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("undo.steps")}
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t("undo.stepsHint")}
        </Text>
        <StepTable steps={steps.undo} action={t("undo.undo")} onAct={act(commands.undo)} />
        {steps.redo.length > 0 && (
          <>
            <Title order={3} size="h5">
              {t("undo.undoneSteps")}
            </Title>
            <StepTable steps={steps.redo} action={t("undo.redo")} onAct={act(commands.redo)} />
          </>
        )}
      </Stack>
    </Modal>
  );
}

type TableProps = {
  readonly steps: Steps["undo"];
  readonly action: string;
  readonly onAct: (n: number) => void;
};

function StepTable({ steps, action, onAct }: TableProps) {
  const { t } = useTranslation();
  const stepName = useStepName();
  const periodName = usePeriodName();
  return (
    <Table withTableBorder verticalSpacing={3} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={140}>{t("undo.at")}</Table.Th>
          <Table.Th>{t("undo.step")}</Table.Th>
          <Table.Th w={110}>
            <VisuallyHidden>{action}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {steps.map((step) => (
          <Table.Tr key={step.n}>
            <Table.Td>{showTime(step.atMs)}</Table.Td>
            <Table.Td>
              {stepName(step)}
              {step.count === 1 && step.number !== "" && step.title !== "" && (
                <Text size="xs" c="dimmed">
                  {step.title}
                </Text>
              )}
              {step.refusal && (
                <Text size="xs" c="dimmed">
                  {t(step.refusal.code === "E_UNDO_APPROVED" ? "undo.approved" : "undo.changed", {
                    name:
                      step.period === ""
                        ? t("undo.case", { name: step.refusal.case })
                        : t("undo.report", { period: periodName(step.period) }),
                  })}
                </Text>
              )}
              {step.makesVersion && (
                <Text size="xs" c="dimmed">
                  {t("undo.makesVersion", { name: step.number })}
                </Text>
              )}
            </Table.Td>
            <Table.Td>
              {!step.refusal && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`${step.makesVersion ? t("undo.makeVersion") : action}: ${stepName(step)}`}
                  onClick={() => onAct(step.n)}
                >
                  {step.makesVersion ? t("undo.makeVersion") : action}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
