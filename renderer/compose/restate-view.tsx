import { Alert, Button, List, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useNavigation } from "../shell/navigation.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import { ChangedNumbers } from "./changes.tsx";
import { SignedForm } from "./signed-form.tsx";
import type { Which } from "./use-draft.ts";
import type { ShownVersion } from "./version-list.tsx";

/** *Số điều chỉnh*: what was reported and what the register gives today, the cases behind it, and the reasons noted. */
export function RestateView({
  version,
  period,
}: {
  readonly version: ShownVersion;
  readonly period: Which["period"];
}) {
  const { t } = useTranslation();
  const { openCase } = useNavigation();
  const { value, problem } = useQueryOf("report.compose.restate", { n: version.n });
  const noted = useQueryOf("report.compose.versions", { period }).value?.adjustments ?? [];
  const adjust = useCommand("report.compose.adjust");
  const heads = [t("compose.reported"), t("compose.today")] as const;
  return (
    <Stack gap="sm">
      <Text size="sm">{t("compose.restateHint")}</Text>
      <ProblemNote problem={problem} />
      {value && value.numbers.length === 0 && (
        <Alert color="green" variant="outline" p="xs" role="status">
          {t("compose.nothingMoved")}
        </Alert>
      )}
      {value && value.numbers.length > 0 && (
        <>
          <Title order={3} size="h5">
            {t("compose.moved", { count: value.numbers.length })}
          </Title>
          <ChangedNumbers numbers={value.numbers} heads={heads} />
          {value.cases.length > 0 && (
            <>
              <Title order={3} size="h5">
                {t("compose.adjustedCases", { count: value.cases.length })}
              </Title>
              <List size="sm">
                {value.cases.map((one) => (
                  <List.Item key={one.id}>
                    <Button size="compact-xs" variant="subtle" onClick={() => openCase(one.id)}>
                      {one.number}
                    </Button>{" "}
                    {one.reason}
                  </List.Item>
                ))}
              </List>
            </>
          )}
          <Title order={3} size="h5">
            {t("compose.noteReason")}
          </Title>
          <SignedForm
            reason={t("compose.adjustReason")}
            action={t("compose.adjustDo")}
            problem={adjust.problem}
            isRunning={adjust.isRunning}
            onDo={async (by, reason) => (await adjust.run({ n: version.n, reason, ...by })) !== undefined}
          />
        </>
      )}
      {noted.length > 0 && (
        <>
          <Title order={3} size="h5">
            {t("compose.noted")}
          </Title>
          {noted.map((one) => (
            <div key={one.atMs}>
              <Text size="sm" fw={600}>
                {t("compose.notedBy", { time: showTime(one.atMs), name: one.by })}: {one.reason}
              </Text>
              <ChangedNumbers numbers={one.numbers} heads={[t("compose.reported"), t("compose.thenNoted")]} />
            </div>
          ))}
        </>
      )}
    </Stack>
  );
}
