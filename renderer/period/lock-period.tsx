import { Button, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

/** *Chốt số liệu*: after it, facts dated up to the period's end take only adjustments with a reason. */
export function LockPeriod({ period }: { period: string }) {
  const { t } = useTranslation();
  const periodName = usePeriodName();
  const approver = useOpenState()?.approvers[0];
  const lock = useCommand("period.lock");
  const [isAsking, setAsking] = useState(false);
  const [passphrase, setPassphrase] = useState("");
  const run = async () => {
    const done = await lock.run({ period, approverId: approver?.id ?? "", passphrase });
    if (done !== undefined) setAsking(false);
  };
  return (
    <div>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        {t("office.lock")}…
      </Button>
      {isAsking && (
        <Modal
          opened
          onClose={() => setAsking(false)}
          title={`${t("office.lock")} – ${periodName(period)}`}
          lockScroll={false}
          closeButtonProps={{ "aria-label": t("shell.close") }}
        >
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void run();
            }}
          >
            <Stack>
              <Text size="sm">{t("office.lockHint")}</Text>
              <PasswordInput
                label={t("office.passphrase")}
                autoComplete="off"
                data-autofocus
                value={passphrase}
                onChange={(event) => setPassphrase(event.currentTarget.value)}
              />
              {lock.problem?.code === "E_INPUT" ? (
                <Text size="sm" c="red.9" role="alert">
                  {t("office.lockTooEarly")}
                </Text>
              ) : (
                <ProblemNote problem={lock.problem} />
              )}
              <Button type="submit" loading={lock.isRunning} disabled={passphrase === ""}>
                {t("office.lock")}
              </Button>
            </Stack>
          </form>
        </Modal>
      )}
    </div>
  );
}
