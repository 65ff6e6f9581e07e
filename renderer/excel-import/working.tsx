import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./excel-import.module.css";

/** Long work with its cancel. `part` 0–1, null where the end is not known. */
export function Working({
  label,
  part,
  onCancel,
}: {
  label: string;
  part: number | null;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Group wrap="nowrap">
      <Stack gap={4} className={classes.grow}>
        <Text size="sm" role="status">
          {label}
        </Text>
        <Progress value={part === null ? 100 : part * 100} animated={part === null} aria-label={label} />
      </Stack>
      <Button variant="default" onClick={onCancel}>
        {t("excel.cancel")}
      </Button>
    </Group>
  );
}
