import { Button, Group, Modal, NativeSelect, Progress, Stack, Text, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { ok, type Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { uploadFile } from "../api/upload-file.ts";
import { useCommand } from "../api/use-command.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { type CaseFilter, CheckedFiles } from "./checked-files.tsx";
import { DecisionForm, type Signed } from "./decision-form.tsx";
import type { DroppedFile } from "./dropped-files.ts";
import { ForetoldTotals } from "./foretold-totals.tsx";
import { OutcomeList } from "./outcome-list.tsx";

type Checked = OutputOf<"cluster.check">["files"];

const WHICH = ["all", "new", "changed", "withdrawn"] as const;

/** Dropped files: read, checked and shown with what they would change; only then, and only on demand, merged. */
export function CheckPanel({ files, onClose }: { files: readonly DroppedFile[]; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useClient();
  const check = useCommand("cluster.check");
  const merge = useCommand("cluster.import");
  const [read, setRead] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [filter, setFilter] = useState<CaseFilter>({ what: "all", words: "" });
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const hasStarted = useRef(false);

  useEffect(() => {
    if (hasStarted.current) return;
    hasStarted.current = true;
    void (async () => {
      const uploads: string[] = [];
      for (const file of files) {
        const sent = file instanceof File ? await uploadFile(client, file) : ok(file.upload);
        if (!sent.ok) return setProblem(sent.problem);
        uploads.push(sent.value);
        setRead(uploads.length);
      }
      const answer = await check.run({ uploads });
      if (answer) setChecked(answer.files);
    })();
  }, [files, client, check.run]);

  const mergeable = (checked ?? []).filter(
    ({ result }) => (result.kind === "bundle" && !result.isHeld) || result.kind === "waiting",
  );
  const uploads = mergeable.map((one) => one.upload);
  // A file of a machine that is not confirmed is taken and waits: it must not be called merged.
  const waiting = mergeable.filter(({ result }) => result.kind === "waiting").length;
  const mergeWord =
    waiting === mergeable.length
      ? t("cluster.takeWaiting", { count: waiting })
      : t("cluster.merge", { count: mergeable.length - waiting }) +
        (waiting > 0 ? ` ${t("cluster.alsoWaiting", { count: waiting })}` : "");
  const tick = (caseId: string, isIn: boolean) =>
    setLeftOut((before) => {
      const next = new Set(before);
      if (isIn) next.delete(caseId);
      else next.add(caseId);
      return next;
    });
  const mergeLess = ({ reason, ...by }: Signed) =>
    merge.run({ uploads, leaveOut: [...leftOut].map((caseId) => ({ caseId, reason })), ...by });
  const close = () => {
    if (check.isRunning || merge.isRunning) return;
    for (const { upload } of checked ?? []) void client.call("upload.discard", { upload });
    onClose();
  };
  const shownProblem = problem ?? check.problem ?? merge.problem;
  return (
    <Modal
      opened
      onClose={close}
      title={t("cluster.previewTitle")}
      size="90%"
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("cluster.close") }}
    >
      <Stack gap="sm">
        {!checked && !shownProblem && (
          <Working
            label={
              check.isRunning
                ? t("cluster.checking", { done: check.progress?.done ?? 0, total: files.length })
                : t("cluster.uploading", { done: read, total: files.length })
            }
            part={check.isRunning ? (check.progress?.done ?? 0) / files.length : read / files.length}
            onCancel={check.isRunning ? check.cancel : null}
          />
        )}
        {checked && !merge.value && (
          <>
            <Text size="sm">{t("cluster.previewHint")}</Text>
            <Group>
              <NativeSelect
                aria-label={t("cluster.showWhich")}
                value={filter.what}
                data={WHICH.map((what) => ({ value: what, label: t(`cluster.${what}`) }))}
                onChange={(event) =>
                  setFilter({ ...filter, what: event.currentTarget.value as CaseFilter["what"] })
                }
              />
              <TextInput
                aria-label={t("cluster.filterWords")}
                placeholder={t("cluster.filterWords")}
                value={filter.words}
                onChange={(event) => setFilter({ ...filter, words: event.currentTarget.value })}
              />
            </Group>
            <CheckedFiles files={checked} filter={filter} leftOut={leftOut} onTick={tick} />
            {mergeable.length === 0 && <Text>{t("cluster.nothingToMerge")}</Text>}
            {mergeable.length > 0 && !merge.isRunning && (
              <ForetoldTotals uploads={uploads} leaveOut={[...leftOut]} />
            )}
            {leftOut.size > 0 && !merge.isRunning && (
              <DecisionForm
                about={t("cluster.casesLeftOut", { count: leftOut.size })}
                choices={[{ label: mergeWord, decide: mergeLess }]}
                problem={null}
                isRunning={merge.isRunning}
              />
            )}
          </>
        )}
        {merge.isRunning && (
          <Working
            label={t("cluster.merging")}
            part={(merge.progress?.done ?? 0) / Math.max(merge.progress?.total ?? 1, 1)}
            onCancel={merge.cancel}
          />
        )}
        {merge.value && <OutcomeList files={merge.value.files} />}
        {shownProblem && <ProblemNote problem={shownProblem} />}
        {shownProblem?.code === "E_CANCELLED" && <Text size="sm">{t("cluster.cancelled")}</Text>}
        {!merge.isRunning && (
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t("cluster.close")}
            </Button>
            {checked && !merge.value && mergeable.length > 0 && leftOut.size === 0 && (
              <Button onClick={() => void merge.run({ uploads })}>{mergeWord}</Button>
            )}
          </Group>
        )}
      </Stack>
    </Modal>
  );
}

function Working({ label, part, onCancel }: { label: string; part: number; onCancel: (() => void) | null }) {
  const { t } = useTranslation();
  return (
    <Group wrap="nowrap">
      <Stack gap={4} style={{ flex: 1 }}>
        <Text size="sm" role="status">
          {label}
        </Text>
        <Progress value={part * 100} aria-label={label} />
      </Stack>
      {onCancel && (
        <Button variant="default" onClick={onCancel}>
          {t("cluster.cancel")}
        </Button>
      )}
    </Group>
  );
}
