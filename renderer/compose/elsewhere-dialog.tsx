import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { changedParagraphs } from "../../shared/report/composer/changes.ts";
import { resolveParagraph } from "../../shared/report/composer/resolve.ts";
import { plainText } from "../../shared/report/sections.ts";
import type { ReportTable } from "../../shared/report/table.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { ChangedText } from "./changes.tsx";
import type { Draft, Which } from "./use-draft.ts";

/** Two windows wrote the same text: where they differ, and which of the two stays. Nothing goes before that is decided. */
export function ElsewhereDialog(props: {
  readonly which: Which;
  readonly draft: Draft;
  readonly tables: readonly ReportTable[];
  readonly titles: Readonly<Record<string, string>>;
  readonly onTheirs: () => void;
}) {
  const { t } = useTranslation();
  const { which, draft, tables, titles, onTheirs } = props;
  const { value } = useQueryOf("report.compose.open", which);
  const say = (text: string | null) =>
    text === null ? null : plainText(resolveParagraph(tables, { style: "text", text }, which.language));
  const differs = value
    ? changedParagraphs(value.body, draft.body).map((one) => ({
        ...one,
        before: say(one.before),
        now: say(one.now),
      }))
    : [];
  return (
    <Modal
      opened
      onClose={() => {}}
      size="xl"
      title={t("compose.elsewhere")}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <Stack gap="sm">
        <ProblemNote problem={draft.problem} />
        <Text size="sm">{t("compose.elsewhereHint")}</Text>
        <ChangedText text={differs} titles={titles} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onTheirs}>
            {t("compose.takeTheirs")}
          </Button>
          <Button onClick={() => void draft.overwrite()}>{t("compose.keepMine")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
