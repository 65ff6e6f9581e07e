import { Alert, Button, Checkbox, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useCommand } from "../api/use-command.ts";
import { useShortcut } from "../keys/use-shortcut.ts";
import { useNavigation } from "../shell/navigation.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showClock } from "../shell/show-time.ts";
import { cleanStatement, useStatementForm } from "./use-statement-form.ts";

const PARTS = ["results", "difficulties", "proposals", "goodPractices"] as const;

/** The narrative of a period, or that nothing arose; typed text keeps itself, *Trình lãnh đạo* makes a version of it. */
export function StatementForm({ shown, period }: { shown: OutputOf<"period.statement">; period: string }) {
  const { t } = useTranslation();
  const { openList } = useNavigation();
  const form = useStatementForm(period, shown.draft?.statement ?? shown.statement, shown.draft?.atMs ?? null);
  const submit = useCommand("period.submit");
  const discard = useCommand("period.discardDraft");
  const { typed, change } = form;
  const run = async () => {
    await form.flush();
    const done = await submit.run({ period, statement: cleanStatement(typed) });
    if (done) form.settle();
  };
  useShortcut("save", () => void form.flush());
  // What was submitted, or approved, and not changed since: there is nothing to submit again.
  const isSent =
    (shown.status === "submitted" || shown.status === "approved") &&
    shown.draft === null &&
    form.keptAtMs === null &&
    !form.isPending &&
    !shown.selfScores.differ;
  const isRefused = typed.nothingToReport && shown.found > 0;
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={3} size="h5">
          {t("period.narrative")} – {t(`period.status_${shown.status}`)}
        </Title>
        <Text size="sm" c="dimmed" role="status" data-testid="kept">
          {form.isPending
            ? t("period.keeping")
            : form.keptAtMs !== null
              ? t("period.kept", { time: showClock(form.keptAtMs) })
              : ""}
        </Text>
      </Group>
      {shown.status === "returned" && (
        <Alert color="yellow" variant="outline" p="xs">
          {t("period.returned", { comment: shown.comment })}
        </Alert>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears that a field was left */}
      <div onBlur={() => void form.flush()}>
        <Stack gap="xs">
          <Checkbox
            label={t("period.nothing")}
            description={t("period.nothingHint")}
            checked={typed.nothingToReport}
            onChange={(event) => change({ nothingToReport: event.currentTarget.checked })}
          />
          {isRefused && (
            <Alert color="red" variant="outline" p="xs" role="alert">
              <Group justify="space-between">
                <Text size="sm">{t("period.nothingRefused", { count: shown.found })}</Text>
                <Button size="compact-sm" variant="default" onClick={() => openList({ period })}>
                  {t("period.showCases")}
                </Button>
              </Group>
            </Alert>
          )}
          {PARTS.map((part) => (
            <Textarea
              key={part}
              label={t(`period.${part}`)}
              autosize
              minRows={2}
              maxRows={10}
              value={typed[part]}
              error={typed[part].length > 20_000 ? t("period.tooLong") : undefined}
              onChange={(event) => change({ [part]: event.currentTarget.value })}
            />
          ))}
        </Stack>
      </div>
      <SelfScores {...shown.selfScores} wasSubmitted={shown.status !== "none"} />
      <ProblemNote problem={submit.problem ?? form.problem ?? discard.problem} />
      <Group gap="xs">
        {!isSent && (
          <Button loading={submit.isRunning} disabled={isRefused} onClick={() => void run()}>
            {t("period.submit")}
          </Button>
        )}
        {form.keptAtMs !== null && (
          <Button
            variant="default"
            onClick={() => {
              form.settle(shown.statement);
              void discard.run({ period });
            }}
          >
            {t("period.discard")}
          </Button>
        )}
        <Text size="sm" role="status">
          {submit.value && !form.isPending && form.keptAtMs === null ? t("period.submitted") : ""}
        </Text>
      </Group>
    </Stack>
  );
}

type SelfScoresProps = OutputOf<"period.statement">["selfScores"] & { readonly wasSubmitted: boolean };

/** The unit's own emulation scores leave with its report: said before submitting, and when they were changed after it. */
function SelfScores({ carried, now, differ, wasSubmitted }: SelfScoresProps) {
  const { t } = useTranslation();
  if (wasSubmitted && differ)
    return (
      <Alert color="yellow" variant="outline" p="xs">
        {t("period.selfScoresDiffer")}
      </Alert>
    );
  const count = wasSubmitted ? carried : now;
  return count === 0 ? null : <Text size="sm">{t("period.selfScores", { count })}</Text>;
}
