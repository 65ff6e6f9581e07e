import { Alert, Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { showTime } from "../shell/show-time.ts";
import type { Opened, Which } from "./use-draft.ts";
import type { DrawerView } from "./versions-drawer.tsx";

/** What one looks at where it is not the text being written: a frozen period, a kept version. */
export function Notices(props: {
  readonly opened: Opened;
  readonly unitSet: Which["unitSet"];
  readonly shownN: number | null;
  readonly onBack: () => void;
  readonly onRestate: (view: DrawerView) => void;
}) {
  const { t } = useTranslation();
  const { opened, unitSet, shownN, onBack, onRestate } = props;
  const { frozen } = opened;
  return (
    <>
      {shownN !== null && (
        <Alert color="blue" variant="outline" p={6} mt={6} role="status">
          <Group gap="sm">
            <Text size="sm">{t("compose.showing", { n: shownN })}</Text>
            <Button size="compact-sm" variant="default" onClick={onBack}>
              {t("compose.backToText")}
            </Button>
          </Group>
        </Alert>
      )}
      {frozen && (
        <Alert color="green" variant="outline" p={6} mt={6} role="status">
          <Group gap="sm">
            <Text size="sm">
              {t("compose.frozen", {
                n: frozen.n,
                time: showTime(frozen.final?.atMs ?? frozen.atMs),
                name: frozen.final?.by ?? "",
              })}{" "}
              {t(frozen.unitSet === unitSet ? "compose.frozenNumbers" : "compose.frozenOtherUnits")}{" "}
              {opened.canWrite && t("compose.frozenOtherLanguage")}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => onRestate({ what: "restate", version: frozen })}
            >
              {t("compose.restate")}…
            </Button>
          </Group>
        </Alert>
      )}
    </>
  );
}
