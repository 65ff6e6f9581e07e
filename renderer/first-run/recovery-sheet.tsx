import { Button, Group, Paper, Stack, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import type { OpenState } from "../shell/shell.tsx";
import classes from "./first-run.module.css";
import { type Sheet, useRecoverySheet } from "./recovery-sheet-store.ts";

/** Two of the eight groups, another pair on another screen. */
const pickGroups = (): [number, number] => {
  const first = 1 + Math.floor(Math.random() * 4);
  return [first, first + 1 + Math.floor(Math.random() * 4)];
};

/** *Phiếu mở sổ dự phòng*: prints as it looks; two groups typed back from paper show that it was kept. */
export function RecoverySheet({ sheet, open }: { sheet: Sheet; open: OpenState }) {
  const { t } = useTranslation();
  const { settled } = useRecoverySheet();
  const confirm = useCommand("workspace.confirmRecovery");
  const [groups] = useState(pickGroups);
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const run = async () => {
    const input = { groups: groups.map((group) => ({ group, digits: typed[group] ?? "" })) };
    if ((await confirm.run(input)) !== undefined) settled();
  };
  return (
    <main className={classes.page}>
      <Paper withBorder p="xl" className={classes.sheet}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <Stack>
            <Title order={1} size="h2">
              {t("first.sheetTitle")}
            </Title>
            <Text fw={600}>{t("first.sheetOf", { name: open.name })}</Text>
            <Text>{t("first.sheetText")}</Text>
            <Text size="sm">{t("first.sheetKey")}</Text>
            <Text className={classes.key} data-testid="recovery-key">
              {sheet.recoveryKey}
            </Text>
            <Stack className="no-print" gap="xs">
              <Text size="sm">{t("first.sheetConfirm")}</Text>
              <Group align="flex-end">
                <Button variant="default" onClick={() => window.print()}>
                  {t("first.print")}
                </Button>
                {groups.map((group) => (
                  <TextInput
                    key={group}
                    label={t("first.sheetGroup", { group })}
                    w={110}
                    inputMode="numeric"
                    autoComplete="off"
                    data-group={group}
                    value={typed[group] ?? ""}
                    onChange={(event) => setTyped({ ...typed, [group]: event.currentTarget.value })}
                  />
                ))}
                <Button type="submit" disabled={groups.some((group) => (typed[group] ?? "").trim() === "")}>
                  {t(sheet.fingerprint === null ? "first.continue" : "first.next")}
                </Button>
                <Button variant="subtle" onClick={settled}>
                  {t("first.later")}
                </Button>
              </Group>
              {confirm.problem?.code === "E_RECOVERY" ? (
                <Text size="sm" c="red.9" role="alert">
                  {t("first.sheetWrong")}
                </Text>
              ) : (
                <ProblemNote problem={confirm.problem} />
              )}
            </Stack>
          </Stack>
        </form>
      </Paper>
    </main>
  );
}
