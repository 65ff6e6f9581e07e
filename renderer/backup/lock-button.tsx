import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useNavigation } from "../shell/navigation.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

/** *Tạm khóa màn hình*: backs up first where something changed, says so, and locks at once when asked to. */
export function LockButton() {
  const { t } = useTranslation();
  const { leave } = useNavigation();
  const isSample = useOpenState()?.sample === true;
  const { value } = useQueryOf("backup.state", {});
  const lock = useCommand("workspace.lock");
  const make = useCommand("backup.make");
  const [isAsking, setAsking] = useState(false);
  const lockNow = async () => {
    leave();
    await lock.run({});
  };
  const run = async () => {
    if (isSample || !value?.changedSince) return lockNow();
    setAsking(true);
    if (await make.run({ reason: "lock" })) await lockNow();
  };
  const phase = make.progress?.phase ?? "copy";
  return (
    <>
      <Button size="xs" variant="default" onClick={() => void run()}>
        {t("shell.lock")}
      </Button>
      {isAsking && (
        <Modal
          opened
          onClose={() => setAsking(false)}
          title={t("backup.lockTitle")}
          lockScroll={false}
          closeButtonProps={{ "aria-label": t("shell.close") }}
        >
          <Stack>
            {make.isRunning && <Text role="status">{t(`backup.phase_${phase}` as "backup.phase_copy")}</Text>}
            <ProblemNote problem={make.problem?.code === "E_CANCELLED" ? null : make.problem} />
            <Group justify="flex-end">
              <Button
                variant="default"
                onClick={() => {
                  make.cancel();
                  setAsking(false);
                }}
              >
                {t("backup.stay")}
              </Button>
              <Button
                onClick={() => {
                  make.cancel();
                  void lockNow();
                }}
              >
                {t("backup.lockNow")}
              </Button>
            </Group>
          </Stack>
        </Modal>
      )}
    </>
  );
}
