import { List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { showPoints } from "../../shared/emulation/points.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { showTime } from "../shell/show-time.ts";

/** Every score that was entered for the unit, folded away: who, when, how many, why. */
export function ScoreHistory({ period, unit }: { period: string; unit: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { value } = useQueryOf("emulation.history", { period, unit });
  if (!value || value.entries.length === 0) return null;
  return (
    <details>
      <summary>{t("emulation.history", { count: value.entries.length })}</summary>
      <List size="sm" listStyleType="none" aria-label={t("emulation.historyList")}>
        {value.entries.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: append-only, the newest first, read anew as a whole
          <List.Item key={at}>
            <Text span size="sm" className="digits">
              {showTime(one.atMs)}
            </Text>{" "}
            {one.by}: {t(`emulation.${one.side}`)} {one.criterion} –{" "}
            {one.points === null ? t("emulation.takenBack") : showPoints(one.points, language)}
            {one.reason === "" ? "" : ` (${one.reason})`}
          </List.Item>
        ))}
      </List>
    </details>
  );
}
