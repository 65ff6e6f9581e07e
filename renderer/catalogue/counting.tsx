import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Progress } from "../../shared/api/reply.ts";

type Props = {
  readonly isRunning: boolean;
  readonly progress: Progress | null;
  readonly onCancel: () => void;
};

/** How far the counting anew is, and Hủy, which leaves everything as it was. */
export function Counting({ isRunning, progress, onCancel }: Props) {
  const { t } = useTranslation();
  if (!isRunning || !progress) return null;
  return (
    <Group gap="xs">
      <Text size="sm" role="status">
        {t("catalogue.counting", { done: progress.done, total: progress.total })}
      </Text>
      <Button size="compact-xs" variant="default" onClick={onCancel}>
        {t("shell.cancel")}
      </Button>
    </Group>
  );
}
