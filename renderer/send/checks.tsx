import { Button, Checkbox, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useTicked } from "../approval/ticked-cases.ts";
import { useNavigation } from "../shell/navigation.ts";

type Checks = OutputOf<"bundle.checks">;

/** What stays because it is not approved, each named; what waits for the head can be approved along with the sending. */
export function ChecksBeforeSending({ checks }: { checks: Checks }) {
  const { t } = useTranslation();
  const { openCase } = useNavigation();
  const { ids: ticked, tick } = useTicked();
  return (
    <Stack gap={4}>
      <Title order={3} size="h5">
        {t("send.checksTitle")}
      </Title>
      <Text size="sm">
        {checks.total === 0 ? t("send.checksNone") : t("send.checksSome", { count: checks.total })}
      </Text>
      {checks.cases.map((one) => (
        <Group key={one.caseId} gap="xs" wrap="nowrap">
          <Button size="compact-xs" variant="subtle" onClick={() => openCase(one.caseId)}>
            {one.number === "" ? t("send.noNumber") : one.number}
          </Button>
          <Text size="sm" flex={1} truncate>
            {one.title === "" ? t("office.untitled") : one.title}
          </Text>
          {one.approvedBefore && <Text size="sm">{t("send.checkApprovedBefore")}</Text>}
          <Text size="sm">
            {one.errors > 0
              ? t("send.checkErrors", { count: one.errors })
              : one.warnings > 0
                ? t("send.checkWarnings", { count: one.warnings })
                : t(one.status === "submitted" ? "send.checkReady" : `case.status_${one.status}`)}
          </Text>
          {one.status === "submitted" && one.errors === 0 && (
            <Checkbox
              label={t("send.approveAlong")}
              aria-label={`${t("send.approveAlong")} ${one.number}`}
              checked={ticked.has(one.caseId)}
              onChange={(event) => tick([one.caseId], event.currentTarget.checked)}
            />
          )}
        </Group>
      ))}
      {checks.total > checks.cases.length && (
        <Text size="sm">{t("send.checksMore", { count: checks.total - checks.cases.length })}</Text>
      )}
    </Stack>
  );
}
