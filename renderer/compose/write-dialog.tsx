import { Button, Group, Modal, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { type ChosenTemplate, TemplateCheck } from "../report/template-check.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import type { Which } from "./use-draft.ts";

const FORMATS = ["word", "excel", "pdf"] as const;

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
  const choose = useCommand("place.choose");
  const write = useCommand("report.compose.write");
  const [template, setTemplate] = useState<ChosenTemplate | null>(null);
  const [place, setPlace] = useState("");
  const run = async (format: (typeof FORMATS)[number]) => {
    const picked = await choose.run({ purpose: "report" });
    if (!picked) return;
    if (n === null && !isFinal && !(await beforeWriting())) return;
    setPlace(picked.label);
    const own = format === "word" ? (template?.upload ?? "") : "";
    await write.run({ ...which, n, layout, format, place: picked.place, template: own });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={
        n !== null
          ? t("compose.writeVersion", { n })
          : t(isFinal ? "compose.writeFinal" : "compose.writeDraft")
      }
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <Stack gap="sm">
        <Group gap="xs">
          {FORMATS.map((format) => (
            <Button
              key={format}
              size="xs"
              variant={format === "word" ? "filled" : "default"}
              disabled={write.isRunning}
              onClick={() => void run(format)}
            >
              {t(`report.${format}`)}
            </Button>
          ))}
          {write.isRunning && (
            <>
              <Text size="sm" role="status">
                {t("report.writing")}
              </Text>
              <Button size="xs" variant="default" onClick={write.cancel}>
                {t("shell.cancel")}
              </Button>
            </>
          )}
        </Group>
        <ProblemNote problem={choose.problem ?? write.problem} />
        {write.value && !write.isRunning && (
          <Text size="sm" role="status">
            {t("report.written", { file: write.value.file, place })}
          </Text>
        )}
        {template && <Text size="sm">{t("report.templateUsed", { name: template.name })}</Text>}
        <Title order={3} size="h6">
          {t("report.template")}
        </Title>
        <TemplateCheck layout={layout} chosen={template} onChoose={setTemplate} />
      </Stack>
    </Modal>
  );
}
