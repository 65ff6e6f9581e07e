import { Modal, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { FileButtons } from "../report/file-buttons.tsx";
import { type ChosenTemplate, TemplateCheck } from "../report/template-check.tsx";
import type { Which } from "./use-draft.ts";

/** The composed report as files: the text being written, or a kept version. */
export function WriteDialog(props: {
  readonly which: Which;
  /** null: the text being written. */
  readonly n: number | null;
  /** Whether that text is the final one. */
  readonly isFinal: boolean;
  readonly layout: string;
  /** The text must be saved before it is written; false where it could not be. */
  readonly beforeWriting: () => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { which, n, isFinal, layout, beforeWriting, onClose } = props;
  const write = useCommand("report.compose.write");
  const [template, setTemplate] = useState<ChosenTemplate | null>(null);
  const title =
    n !== null ? t("compose.writeVersion", { n }) : t(isFinal ? "compose.writeFinal" : "compose.writeDraft");
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={title}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <Stack gap="sm">
        <FileButtons
          isMain
          label={title}
          command={write}
          {...(n === null && !isFinal ? { before: beforeWriting } : {})}
          onWrite={(format, place) =>
            write.run({
              ...which,
              n,
              layout,
              format,
              place,
              template: format === "word" ? (template?.upload ?? "") : "",
            })
          }
        />
        {template && <Text size="sm">{t("report.templateUsed", { name: template.name })}</Text>}
        <Title order={3} size="h6">
          {t("report.template")}
        </Title>
        <TemplateCheck layout={layout} chosen={template} onChoose={setTemplate} />
      </Stack>
    </Modal>
  );
}
