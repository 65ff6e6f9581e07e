import { Alert, Button, Group, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { CaseRecord } from "../../shared/case/record.ts";
import { LeaveOutCase } from "../cluster/leave-out-case.tsx";
import { PrintCaseButton } from "../print/print-case-button.tsx";
import { useOpenState } from "../shell/open-state.ts";
import { showClock } from "../shell/show-time.ts";
import { CaseActions } from "./case-actions.tsx";
import classes from "./case-form.module.css";
import type { ShownCase } from "./case-screen.tsx";
import { type FormValues, recordOf } from "./form-record.ts";
import { HistoryDialog } from "./history-dialog.tsx";
import { LinkedDialog } from "./linked-dialog.tsx";
import { SavingTrouble } from "./saving-trouble.tsx";
import type { Autosave } from "./use-autosave.ts";
import { useHeightOf } from "./use-height-of.ts";
import type { Saving } from "./use-saving.ts";

type Props = {
  readonly shown: ShownCase | null;
  readonly kind: "VA" | "VV";
  readonly caseId: string | null;
  readonly canEdit: boolean;
  readonly hasDraft: boolean;
  readonly isSettled: boolean;
  readonly autosave: Autosave;
  readonly saving: Saving;
  readonly onJump: (field: string) => void;
  readonly onClose: () => void;
};

/** Always in sight over the case: which one, what of it is kept, what can be done with it, and what stood in the way. */
export function CaseHead(props: Props) {
  const { shown, kind, canEdit, hasDraft, isSettled, autosave, saving, onJump, onClose } = props;
  const { t } = useTranslation();
  const head = useHeightOf("--case-head");
  const { saved, number, refused, runSave } = saving;
  const keptAtMs = autosave.keptAtMs ?? (saved ? null : (shown?.draft?.atMs ?? null));
  const saidKept = autosave.isPending
    ? t("case.saving")
    : keptAtMs !== null
      ? t("case.autosaved", { time: showClock(keptAtMs) })
      : saved && t("case.saved", { versions: saved.versions });
  const others = <OtherActions {...props} />;
  return (
    <>
      <div className={classes.head} ref={head}>
        <Group gap="sm" className={classes.name}>
          <Button size="xs" variant="subtle" onClick={onClose}>
            ← {t("case.back")}
          </Button>
          <Title order={2} size="h4">
            {number === "" ? t(kind === "VA" ? "case.newVA" : "case.newVV") : number}
          </Title>
          {shown && <Text size="sm">{t(`case.status_${saved ? "draft" : shown.status}`)}</Text>}
          <Text size="sm" c="dimmed" role="status" data-testid="kept">
            {saidKept}
          </Text>
        </Group>
        {canEdit ? (
          <CaseActions
            shown={shown}
            savedId={saved?.caseId ?? null}
            number={number}
            canSubmit={!isSettled}
            onDrop={autosave.drop}
            hasDraft={hasDraft}
            isSaving={saving.isSaving}
            onSave={runSave}
            onJump={onJump}
          >
            {others}
          </CaseActions>
        ) : (
          <Group gap={2} className={classes.second}>
            {others}
          </Group>
        )}
        <SavingTrouble
          refused={refused}
          problem={saving.problem ?? autosave.problem}
          onJump={onJump}
          onMended={saving.onMended}
        />
      </div>
      {shown?.comment && (
        <Alert color="yellow" variant="outline" mt="xs" p="xs">
          {t("case.returned", { comment: shown.comment })}
        </Alert>
      )}
    </>
  );
}

/** History, linked cases, the printed sheet; a coordinator's leaving a case out. */
function OtherActions({ shown, caseId, canEdit, hasDraft, saving }: Props) {
  const { t } = useTranslation();
  const openState = useOpenState();
  const { getValues } = useFormContext<FormValues>();
  const isSecret = useWatch<FormValues, "secret">({ name: "secret" });
  const [isHistory, setHistory] = useState(false);
  /** What the case says once its typing is saved: what a conversion or a split begins with. */
  const [linking, setLinking] = useState<CaseRecord | null>(null);
  const link = async () => {
    if (!hasDraft || (await saving.runSave())) setLinking(recordOf(getValues()));
  };
  return (
    <>
      {shown?.hash && (
        <Button size="xs" variant="subtle" onClick={() => setHistory(true)}>
          {t("case.history")}
        </Button>
      )}
      {canEdit && saving.number !== "" && !isSecret && (
        <Button size="xs" variant="subtle" onClick={() => void link()}>
          {t("page.linked")}
        </Button>
      )}
      {shown && openState?.kind === "cluster" && <LeaveOutCase shown={shown} />}
      {shown?.hash && <PrintCaseButton caseId={shown.caseId} />}
      {linking && caseId !== null && (
        <LinkedDialog caseId={caseId} record={linking} onClose={() => setLinking(null)} />
      )}
      {isHistory && shown && <HistoryDialog caseId={shown.caseId} onClose={() => setHistory(false)} />}
    </>
  );
}
