import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useOpenState } from "../shell/open-state.ts";
import { PassphraseDialog } from "../shell/passphrase-dialog.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";

/** *Chốt số liệu*: after it, facts dated up to the period's end take only adjustments with a reason. */
export function LockPeriod({ period }: { period: string }) {
  const { t } = useTranslation();
  const periodName = usePeriodName();
  const approver = useOpenState()?.approvers[0];
  const lock = useCommand("period.lock");
  const [isAsking, setAsking] = useState(false);
  const run = async (passphrase: string) => {
    const done = await lock.run({ period, approverId: approver?.id ?? "", passphrase });
    if (done !== undefined) setAsking(false);
  };
  return (
    <div>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        {t("office.lock")}…
      </Button>
      {isAsking && (
        <PassphraseDialog
          title={`${t("office.lock")} – ${periodName(period)}`}
          hint={t("office.lockHint")}
          label={t("office.passphrase")}
          action={t("office.lock")}
          isRunning={lock.isRunning}
          problem={
            lock.problem?.code === "E_INPUT" ? (
              <Text size="sm" c="red.9" role="alert">
                {t("office.lockTooEarly")}
              </Text>
            ) : (
              <ProblemNote problem={lock.problem} />
            )
          }
          onClose={() => setAsking(false)}
          onPassphrase={(passphrase) => void run(passphrase)}
        />
      )}
    </div>
  );
}
