import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { showTime } from "../shell/show-time.ts";
import { ChangeTable } from "./change-table.tsx";

type Props = {
  readonly seen: NonNullable<OutputOf<"receipt.look">["catalogue"]>;
  /** What the button does, in words: the version comes alone or with a receipt. */
  readonly label: string;
  /** False while what the children ask for is not given. */
  readonly isReady?: boolean;
  readonly isRunning: boolean;
  readonly onTake: () => void;
  readonly onPutAway: () => void;
  readonly children?: ReactNode;
};

/** What a newer version changes here, and the choice to take it in or to leave everything as it is. */
export function SeenCatalogue(props: Props) {
  const { seen, label, isReady = true, isRunning, onTake, onPutAway, children } = props;
  const { t } = useTranslation();
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Text fw={600}>{t("catalogue.seen", { version: seen.version, at: showTime(seen.atMs) })}</Text>
        {seen.changes.length > 0 ? (
          <ChangeTable changes={seen.changes} />
        ) : (
          <Text size="sm">{t("catalogue.signedAgain")}</Text>
        )}
        <Text size="sm" role="status">
          {t("catalogue.wouldMove", { moved: seen.moved })}
        </Text>
        {children}
        <Group gap="xs">
          <Button loading={isRunning} disabled={!isReady} onClick={onTake}>
            {label}
          </Button>
          <Button variant="default" disabled={isRunning} onClick={onPutAway}>
            {t("shell.cancel")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
