import { Button, Checkbox, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OpenState } from "../shell/shell.tsx";
import classes from "./first-run.module.css";
import { type Sheet, useRecoverySheet } from "./recovery-sheet-store.ts";

/** *Phiếu mở sổ dự phòng*: prints as it looks; the program opens only after somebody says it is safe. */
export function RecoverySheet({ sheet, open }: { sheet: Sheet; open: OpenState }) {
  const { t } = useTranslation();
  const { done } = useRecoverySheet();
  const [isKept, setKept] = useState(false);
  return (
    <main className={classes.page}>
      <Paper withBorder p="xl" className={classes.sheet}>
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
          {sheet.fingerprint !== null && (
            <>
              <Text size="sm">{t("first.sheetFingerprint")}</Text>
              <Text className={classes.key} data-testid="fingerprint">
                {sheet.fingerprint}
              </Text>
              <Text size="sm">{t("first.sheetFingerprintText")}</Text>
            </>
          )}
          <Group className="no-print" justify="space-between">
            <Button variant="default" onClick={() => window.print()}>
              {t("first.print")}
            </Button>
            <Checkbox
              label={t("first.sheetDone")}
              checked={isKept}
              onChange={(event) => setKept(event.currentTarget.checked)}
            />
            <Button disabled={!isKept} onClick={done}>
              {t("first.continue")}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </main>
  );
}
