import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import classes from "./compose.module.css";
import type { Which } from "./use-draft.ts";
import type { DrawerView } from "./versions-drawer.tsx";

export type ShownVersion = OutputOf<"report.compose.versions">["versions"][number];

/** Every kept version of the period, newest first: who, when, why, and what can be done with it. */
export function VersionList(props: {
  readonly which: Which;
  readonly onView: (view: DrawerView) => void;
  readonly onShow: (n: number) => void;
  readonly onTakeText: ((n: number) => void) | null;
}) {
  const { t } = useTranslation();
  const { which, onView, onShow, onTakeText } = props;
  const { value, problem } = useQueryOf("report.compose.versions", { period: which.period });
  if (problem) return <ProblemNote problem={problem} />;
  if (!value) return null;
  if (value.versions.length === 0) return <Text size="sm">{t("compose.noVersions")}</Text>;
  const finals = value.versions.filter((one) => one.final !== null);
  const frozen = finals.at(-1);
  const mayFreeze = (one: ShownVersion) =>
    frozen === undefined ||
    (one.modelHash === frozen.modelHash && !finals.some((other) => other.language === one.language));
  return (
    <Stack gap="xs">
      {value.versions.map((one) => (
        <section key={one.n} className={classes.version} data-version={one.n}>
          <Group gap="xs">
            <Text fw={600}>{t("compose.versionName", { n: one.n })}</Text>
            {one.final && (
              <Badge color="green.9" radius="sm" tt="none">
                {t("compose.finalMark")}
              </Badge>
            )}
            <Text size="sm">
              {t(one.language === "vi" ? "report.vietnamese" : "report.english")} ·{" "}
              {t(one.unitSet === "then" ? "report.unitsThen" : "report.unitsToday")}
            </Text>
          </Group>
          <Text size="sm">
            {t("compose.keptBy", { time: showTime(one.atMs), name: one.keptBy })}
            {one.note !== "" && ` – ${one.note}`}
          </Text>
          {one.final && (
            <Text size="sm">
              {t("compose.finalBy", { time: showTime(one.final.atMs), name: one.final.by })}
            </Text>
          )}
          <Group gap={4} mt={4}>
            <Button size="compact-xs" variant="default" onClick={() => onShow(one.n)}>
              {t("compose.show")}
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => onView({ what: "compare", version: one })}
            >
              {t("compose.compare")}
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => onView({ what: "made", version: one })}
            >
              {t("compose.madeFrom")}
            </Button>
            {one.final ? (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => onView({ what: "restate", version: one })}
              >
                {t("compose.restate")}
              </Button>
            ) : (
              mayFreeze(one) && (
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() => onView({ what: "final", version: one })}
                >
                  {t("compose.makeFinal")}
                </Button>
              )
            )}
            {onTakeText && one.language === which.language && (
              <Button size="compact-xs" variant="default" onClick={() => onTakeText(one.n)}>
                {t("compose.takeText")}
              </Button>
            )}
          </Group>
        </section>
      ))}
    </Stack>
  );
}
