import { Alert, Button, Checkbox, Group, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { useNavigation } from "../shell/navigation.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import { OneQuestion } from "./one-question.tsx";

type Answer = OutputOf<"question.list">;

/** The coordinator's side: receipts for one unit or all, and every question with its answer. */
export function ReceiptsScreen() {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const { openCase } = useNavigation();
  const { value, problem } = useQueryOf("question.list", { unit: "" });
  if (problem) return <ProblemNote problem={problem} />;
  if (!value) return null;
  return (
    <Stack gap="md" maw={1000}>
      <Title order={2} size="h3">
        {t("replies.titleCluster")}
      </Title>
      <WriteReceipts answer={value} />
      <section>
        <Title order={3} size="h5">
          {t("replies.questionsTitle")}
        </Title>
        {value.questions.length === 0 && <Text size="sm">{t("replies.questionsNoneCluster")}</Text>}
        <Stack gap="sm" mt={4}>
          {value.questions.map((one) => (
            <div key={one.id}>
              <Group gap="xs">
                <Text size="sm" fw={600}>
                  {unitName(one.id.split("/")[0] ?? "")}
                </Text>
                <Button size="compact-xs" variant="subtle" onClick={() => openCase(one.about)}>
                  {one.number === "" ? one.about : one.number}
                </Button>
                <Text size="sm">{one.title}</Text>
              </Group>
              <OneQuestion question={one} kind="cluster" />
            </div>
          ))}
        </Stack>
      </section>
    </Stack>
  );
}

function WriteReceipts({ answer }: { answer: Answer }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const coordinator = useOpenState()?.approvers[0];
  const choose = useCommand("place.choose");
  const write = useCommand("receipt.write");
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [folder, setFolder] = useState("");
  // All of them until somebody takes one out.
  const units = chosen ? answer.units.filter((unit) => chosen.has(unit)) : answer.units;
  const tick = (codes: readonly string[], on: boolean) => {
    const next = new Set(units);
    for (const code of codes) {
      if (on) next.add(code);
      else next.delete(code);
    }
    setChosen(next);
  };
  const run = async () => {
    const place = await choose.run({ purpose: "export" });
    if (!place) return;
    setFolder(place.label);
    const by = { approverId: coordinator?.id ?? "", passphrase };
    if (await write.run({ units: [...units], place: place.place, ...by })) setPassphrase("");
  };
  const stateOf = (unit: string): string => {
    const last = answer.receipts.find((one) => one.unit === unit);
    const open = answer.questions.filter((one) => !one.closed && one.id.startsWith(`${unit}/`)).length;
    return [
      last
        ? t("replies.lastReceipt", { number: last.number, at: showTime(last.atMs) })
        : t("replies.noReceipt"),
      ...(open > 0 ? [t("replies.openQuestions", { count: open })] : []),
    ].join("; ");
  };
  return (
    <section>
      <Title order={3} size="h5">
        {t("replies.writeTitle")}
      </Title>
      <Text size="sm">{t("replies.writeHint")}</Text>
      {answer.units.length === 0 ? (
        <Text size="sm">{t("replies.writeNone")}</Text>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <Stack gap={4} mt={6}>
            <Checkbox
              label={t("replies.allUnits")}
              checked={units.length === answer.units.length}
              onChange={(event) => tick(answer.units, event.currentTarget.checked)}
            />
            {answer.units.map((unit) => (
              <Checkbox
                key={unit}
                ml="lg"
                label={`${unitName(unit)} – ${stateOf(unit)}`}
                checked={units.includes(unit)}
                onChange={(event) => tick([unit], event.currentTarget.checked)}
              />
            ))}
            <Group align="flex-end">
              <PasswordInput
                label={t("cluster.approvalPassphrase")}
                w={260}
                autoComplete="off"
                value={passphrase}
                onChange={(event) => setPassphrase(event.currentTarget.value)}
              />
              <Button
                type="submit"
                loading={write.isRunning}
                disabled={units.length === 0 || passphrase === ""}
              >
                {t("replies.write", { count: units.length })}
              </Button>
            </Group>
            <ProblemNote problem={choose.problem ?? write.problem} />
            {write.value && (
              <Alert color="green" variant="outline" role="status">
                <Text size="sm">{t("replies.written", { count: write.value.files.length, folder })}</Text>
                {write.value.files.map((one) => (
                  <Text size="sm" key={one.file}>
                    {one.file.split(/[\\/]/).at(-1)}
                  </Text>
                ))}
              </Alert>
            )}
          </Stack>
        </form>
      )}
    </section>
  );
}
