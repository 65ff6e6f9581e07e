import { Alert, Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigation } from "./navigation.ts";

/** Said once after opening, until it has been read: somebody tried to open this register and could not. */
export function FailedUnlocks({ count }: { count: number }) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const [isSeen, setSeen] = useState(false);
  if (count === 0 || isSeen) return null;
  return (
    <Alert color="yellow" variant="light" role="status" mb="sm" p="xs" className="no-print">
      <Group gap="xs" justify="space-between">
        <Text size="sm" flex={1} miw={300}>
          {t("shell.failedUnlocks", { count })}
        </Text>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => go("log")}>
            {t("shell.failedUnlocksLog")}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setSeen(true)}>
            {t("shell.failedUnlocksSeen")}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}
