import { Button, Group, PasswordInput, Stack, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../shared/result.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

export type Signed = { readonly reason: string; readonly approverId: string; readonly passphrase: string };

type Props = {
  /** What the decision is about, beside the word for the reason. */
  readonly about?: string;
  readonly choices: readonly { readonly label: string; readonly decide: (by: Signed) => Promise<unknown> }[];
  readonly problem: Problem | null;
  readonly isRunning: boolean;
  /** An office signs by its machine: then no passphrase is asked. */
  readonly withPassphrase?: boolean;
  readonly isReady?: boolean;
  readonly children?: ReactNode;
};

/** A reason, the coordinator's passphrase, and one button a choice: every decision is signed and explained. */
export function DecisionForm(props: Props) {
  const { about, choices, problem, isRunning, withPassphrase = true, isReady = true, children } = props;
  const { t } = useTranslation();
  const coordinator = useOpenState()?.approvers[0];
  const [reason, setReason] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const isFilled = isReady && reason.trim() !== "" && (!withPassphrase || passphrase !== "");
  const run = async (decide: (by: Signed) => Promise<unknown>) => {
    const done = await decide({ reason: reason.trim(), approverId: coordinator?.id ?? "", passphrase });
    if (done !== undefined) {
      setReason("");
      setPassphrase("");
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = choices;
        if (first && choices.length === 1 && isFilled) void run(first.decide);
      }}
    >
      <Stack gap="xs">
        <TextInput
          label={about === undefined ? t("cluster.reason") : `${t("cluster.reason")} – ${about}`}
          description={t("cluster.reasonRequired")}
          value={reason}
          maxLength={1000}
          required
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {withPassphrase && (
          <PasswordInput
            label={t("cluster.approvalPassphrase")}
            value={passphrase}
            autoComplete="off"
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        )}
        <ProblemNote problem={problem} />
        <Group justify="flex-end">
          {children}
          {choices.map(({ label, decide }, at) => (
            <Button
              key={label}
              variant={at === 0 ? "filled" : "default"}
              type={choices.length === 1 ? "submit" : "button"}
              loading={isRunning}
              disabled={!isFilled}
              onClick={choices.length === 1 ? undefined : () => void run(decide)}
            >
              {label}
            </Button>
          ))}
        </Group>
      </Stack>
    </form>
  );
}
