import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { DeleteCase } from "../bin/delete-case.tsx";
import { showKeys } from "../keys/shortcuts.ts";
import { useShortcut } from "../keys/use-shortcut.ts";
import { useNavigation } from "../shell/navigation.ts";
import { useNotice } from "../shell/notice.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./case-form.module.css";
import type { ShownCase } from "./case-screen.tsx";
import type { FormValues } from "./form-record.ts";
import { MendFirst } from "./mend-first.tsx";
import { SubmitWarnings } from "./submit-warnings.tsx";

type Props = {
  readonly shown: ShownCase | null;
  readonly savedId: string | null;
  /** "" while only a draft is kept. */
  readonly number: string;
  /** Whether there is anything that the head has not seen. */
  readonly canSubmit: boolean;
  /** What else may be done with the case, before the buttons of this. */
  readonly children: ReactNode;
  readonly hasDraft: boolean;
  readonly isSaving: boolean;
  /** Ends the keeping of what is typed; gives the case whose draft is to go, null where none was kept. */
  readonly onDrop: () => Promise<string | null>;
  /** Saves and gives the case, null where it could not be saved. */
  readonly onSave: () => Promise<{ readonly caseId: string; readonly number: string } | null>;
  readonly onJump: (field: string) => void;
};

/** What a recorder does with a case: save, submit (answering the warnings), drop edits, take it out of the register. */
export function CaseActions(props: Props) {
  const { shown, savedId, number, canSubmit, hasDraft, isSaving, onDrop, onSave, onJump, children } = props;
  const { t } = useTranslation();
  const { closeCase } = useNavigation();
  const submit = useCommand("case.submit");
  const discard = useCommand("case.discardDraft");
  const { say } = useNotice();
  const [asking, setAsking] = useState<"warnings" | "withdraw" | "discard" | null>(null);
  const { setValue } = useFormContext<FormValues>();
  const runSubmit = async (reason: string, isAnswered = false) => {
    const done = isAnswered || hasDraft || savedId === null ? await onSave() : { caseId: savedId };
    const caseId = done?.caseId ?? shown?.caseId;
    if (!done || caseId === undefined) return;
    if (!(await submit.run({ caseId, defaultReason: reason }))) return;
    closeCase();
    say(t("page.submittedCase", { number: "number" in done ? done.number : number }));
  };
  const runDiscard = async () => {
    const caseId = await onDrop();
    // Without an id, or without a kept draft (E_NOT_FOUND), there is nothing to take away.
    if (caseId !== null) await discard.run({ caseId });
    closeCase();
  };
  useShortcut("submit", () => void runSubmit(""), { enabled: canSubmit && !submit.isRunning });
  const deletable = shown ? (shown.everApproved ? null : shown.caseId) : savedId;
  const { problem } = submit;
  const isWarned = problem?.code === "E_WARNINGS";
  return (
    <>
      <Group gap={2} className={classes.second}>
        {children}
        {hasDraft && (
          <Button size="xs" variant="subtle" onClick={() => setAsking("discard")}>
            {t("case.discard")}
          </Button>
        )}
        {shown?.everApproved && (shown.status === "approved" || shown.status === "draft") && (
          <Button size="xs" variant="subtle" onClick={() => setAsking("withdraw")}>
            {t("case.withdraw")}
          </Button>
        )}
        {deletable && (
          <DeleteCase
            caseId={deletable}
            onBefore={onDrop}
            onDeleted={() => {
              closeCase();
              say(t("page.binnedCase", { number: number || t("page.draftCase") }));
            }}
          />
        )}
      </Group>
      <Group gap="xs" wrap="nowrap" className={classes.main}>
        {canSubmit && (
          <Button
            size="xs"
            variant="default"
            loading={submit.isRunning}
            title={showKeys("submit")}
            onClick={() => void runSubmit("")}
          >
            {t("case.submit")}
          </Button>
        )}
        <Button size="xs" loading={isSaving} onClick={() => void onSave()} title={showKeys("save")}>
          {t("case.save")}
        </Button>
      </Group>
      {problem && (
        <Modal
          opened
          onClose={submit.reset}
          returnFocus={false}
          title={t("case.submit")}
          lockScroll={false}
          closeButtonProps={{ "aria-label": t("shell.close") }}
        >
          {isWarned ? (
            <SubmitWarnings
              rules={[...new Set(Object.values(problem.fields ?? {}))]}
              onSubmit={(reason) => {
                submit.reset();
                void runSubmit(reason, true);
              }}
            />
          ) : problem.code === "E_PERIOD_LOCKED" ? (
            <Stack>
              <ProblemNote problem={problem} />
              <Reason
                label={t("case.adjustmentReason")}
                hint={t("page.adjustmentHint")}
                action={t("page.recordAdjustment")}
                onReason={(reason) => {
                  submit.reset();
                  setValue("adjustmentReason", reason, { shouldDirty: true });
                  void runSubmit("", true);
                }}
              />
            </Stack>
          ) : problem.code === "E_RULES" ? (
            <MendFirst
              fields={problem.fields ?? {}}
              onJump={(field) => {
                submit.reset();
                onJump(field);
              }}
            />
          ) : (
            <ProblemNote problem={problem} />
          )}
        </Modal>
      )}
      {asking === "withdraw" && shown && <Withdraw shown={shown} onClose={() => setAsking(null)} />}
      {asking === "discard" && (
        <Modal
          opened
          onClose={() => setAsking(null)}
          title={t("case.discard")}
          lockScroll={false}
          closeButtonProps={{ "aria-label": t("shell.close") }}
        >
          <Stack>
            <Text>{t("case.discardSure")}</Text>
            <Button color="red" onClick={() => void runDiscard()}>
              {t("case.discard")}
            </Button>
          </Stack>
        </Modal>
      )}
    </>
  );
}

function Withdraw({ shown: { caseId, number }, onClose }: { shown: ShownCase; onClose: () => void }) {
  const { t } = useTranslation();
  const { say } = useNotice();
  const { closeCase } = useNavigation();
  const withdraw = useCommand("case.withdraw");
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("case.withdraw")}
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <Reason
        label={t("case.withdrawReason")}
        hint={t("case.withdrawHint")}
        action={t("case.submit")}
        onReason={(reason) =>
          void withdraw.run({ caseId, reason }).then((done) => {
            if (!done) return;
            closeCase();
            say(t("page.withdrawnCase", { number }));
          })
        }
      />
      <ProblemNote problem={withdraw.problem} />
    </Modal>
  );
}

type ReasonProps = {
  readonly label: string;
  readonly hint: string;
  readonly action: string;
  readonly onReason: (reason: string) => void;
};

function Reason({ label, hint, action, onReason }: ReasonProps) {
  const [reason, setReason] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onReason(reason.trim());
      }}
    >
      <Stack>
        <Text size="sm">{hint}</Text>
        <TextInput
          label={label}
          value={reason}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" disabled={reason.trim() === ""}>
          {action}
        </Button>
      </Stack>
    </form>
  );
}
