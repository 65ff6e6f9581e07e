import { Button, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useCommand } from "../api/use-command.ts";
import { DecisionForm } from "./decision-form.tsx";

/** *Bỏ khỏi tổng hợp* and *Đưa trở lại* of one case, from its page. */
export function LeaveOutCase({ shown }: { shown: OutputOf<"case.get"> }) {
  const { t } = useTranslation();
  const { run, problem, isRunning } = useCommand("cluster.decideCase");
  const [isOpen, setOpen] = useState(false);
  const isOut = shown.status === "left-out";
  const label = t(isOut ? "cluster.takeBack" : "cluster.leaveOut");
  return (
    <>
      <Button size="xs" variant="subtle" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={`${label} – ${shown.number}`}
        lockScroll={false}
        closeButtonProps={{ "aria-label": t("cluster.close") }}
      >
        <Stack gap="sm">
          <Text size="sm">{t("cluster.caseOutHint")}</Text>
          <DecisionForm
            problem={problem}
            isRunning={isRunning}
            choices={[
              {
                label,
                decide: async (by) => {
                  const done = await run({ caseId: shown.caseId, out: !isOut, ...by });
                  if (done !== undefined) setOpen(false);
                  return done;
                },
              },
            ]}
          />
        </Stack>
      </Modal>
    </>
  );
}
