import { Button, Checkbox, Group, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import type { Problem } from "../../shared/result.ts";
import { ApproverFields, useApprover } from "../shell/approver-fields.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";

export type SignedBy = { readonly approverId: string; readonly passphrase: string };

/** What only somebody who approves may do: who, their passphrase, and a reason or an express "I understand". */
export function SignedForm(props: {
  /** The label of a reason; without one none is asked. */
  readonly reason?: string;
  /** What is ticked before the button can be pressed. */
  readonly understood?: string;
  readonly action: string;
  readonly problem: Problem | null;
  readonly isRunning: boolean;
  readonly onDo: (by: SignedBy, reason: string) => Promise<boolean>;
}) {
  const by = useApprover();
  const { approverId, passphrase, setPassphrase } = by;
  const [reason, setReason] = useState("");
  const [isUnderstood, setUnderstood] = useState(false);
  const isFilled =
    passphrase !== "" &&
    (props.reason === undefined || reason.trim() !== "") &&
    (props.understood === undefined || isUnderstood);
  const run = async () => {
    if (!isFilled || !(await props.onDo({ approverId, passphrase }, reason.trim()))) return;
    setPassphrase("");
    setReason("");
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Stack gap="xs">
        {props.reason !== undefined && (
          <Textarea
            label={props.reason}
            value={reason}
            maxLength={1000}
            autosize
            minRows={2}
            required
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {props.understood !== undefined && (
          <Checkbox
            label={props.understood}
            checked={isUnderstood}
            onChange={(event) => setUnderstood(event.currentTarget.checked)}
          />
        )}
        <Group align="flex-end" gap="xs">
          <ApproverFields by={by} />
          <Button type="submit" loading={props.isRunning} disabled={!isFilled}>
            {props.action}
          </Button>
        </Group>
        <ProblemNote problem={props.problem} />
      </Stack>
    </form>
  );
}
