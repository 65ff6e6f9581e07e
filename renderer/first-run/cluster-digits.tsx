import { Button, Group, List, Paper, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./first-run.module.css";
import { useRecoverySheet } from "./recovery-sheet-store.ts";

/** The last step of a cluster's beginning: the digits its letter carries and a coordinator reads out over the telephone. */
export function ClusterDigits({ fingerprint }: { fingerprint: string }) {
  const { t } = useTranslation();
  const { done } = useRecoverySheet();
  return (
    <main className={classes.page}>
      <Paper withBorder p="xl" className={classes.sheet}>
        <Stack>
          <Title order={1} size="h2">
            {t("first.sheetFingerprint")}
          </Title>
          <Text>{t("first.digitsText")}</Text>
          <Text className={classes.key} data-testid="fingerprint">
            {fingerprint}
          </Text>
          <List type="ordered" spacing="xs">
            <List.Item>{t("first.digitsLetter")}</List.Item>
            <List.Item>{t("first.digitsFile")}</List.Item>
            <List.Item>{t("first.digitsRead")}</List.Item>
          </List>
          <Text size="sm">{t("first.digitsLater")}</Text>
          <Group justify="flex-end" className="no-print">
            <Button variant="default" onClick={() => window.print()}>
              {t("first.digitsPrint")}
            </Button>
            <Button onClick={done} autoFocus>
              {t("first.continue")}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </main>
  );
}
