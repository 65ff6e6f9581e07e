import { Alert, Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useQueryOf } from "../api/use-query-of.ts";
import { useNavigation } from "../shell/navigation.ts";
import { showTime } from "../shell/show-time.ts";

/** Where a period has its final report: the numbers here are today's, and may not be those that were reported. */
export function FrozenNote({ period }: { readonly period: string }) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { value } = useQueryOf("report.compose.versions", { period });
  const frozen = value?.versions.findLast((one) => one.final !== null);
  if (!frozen?.final) return null;
  return (
    <Alert color="green" variant="outline" p={6} role="status">
      <Group gap="sm">
        <Text size="sm">
          {t("report.frozen", { n: frozen.n, time: showTime(frozen.final.atMs), name: frozen.final.by })}
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => go("compose")}>
          {t("report.toFinal")}
        </Button>
      </Group>
    </Alert>
  );
}
