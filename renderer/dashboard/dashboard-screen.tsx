import { Group, Stack, Tabs, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { usePeriodName } from "../i18n/period-name.ts";
import { UnitSetSelect, useUnitSet } from "../report/unit-set.tsx";
import { usePeriod } from "../shell/period.ts";
import { ComparePanel } from "./compare-panel.tsx";
import { Overview } from "./overview.tsx";

/** *Biểu đồ tổng hợp*: a cluster's period at a glance, and any two sides compared. */
export function DashboardScreen() {
  const { t } = useTranslation();
  const periodName = usePeriodName();
  const { period } = usePeriod();
  const { unitSet } = useUnitSet();
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end">
        <Title order={2} size="h3">
          {t("dashboard.title")} – {periodName(period)}
        </Title>
        <UnitSetSelect />
      </Group>
      <Tabs defaultValue="overview" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="overview">{t("dashboard.overview")}</Tabs.Tab>
          <Tabs.Tab value="compare">{t("dashboard.compare")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="overview" pt="sm">
          <Overview period={period} unitSet={unitSet} />
        </Tabs.Panel>
        <Tabs.Panel value="compare" pt="sm">
          <ComparePanel key={period} period={period} unitSet={unitSet} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
