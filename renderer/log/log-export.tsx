import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useLanguage } from "../i18n/language.ts";
import { useShortcut } from "../keys/use-shortcut.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

/** Ctrl+E: the log as it is narrowed on the screen, all of it, into a folder that the person picks. */
export function useLogExport(narrowed: { readonly search: string; readonly user: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const choose = useCommand("place.choose");
  const write = useCommand("log.export");
  const run = async () => {
    const place = await choose.run({ purpose: "report" });
    if (place) await write.run({ ...narrowed, language, place: place.place });
  };
  useShortcut("excel", () => void run());
  const button = (
    <Button variant="default" loading={write.isRunning} onClick={() => void run()}>
      {t("log.excel")}
    </Button>
  );
  const outcome = (
    <>
      <ProblemNote problem={choose.problem ?? write.problem} />
      {write.isRunning && (
        <Group gap="xs">
          <Text size="sm" role="status">
            {t("log.excelRunning", { done: write.progress?.done ?? 0, total: write.progress?.total ?? "…" })}
          </Text>
          <Button size="compact-xs" variant="default" onClick={write.cancel}>
            {t("shell.cancel")}
          </Button>
        </Group>
      )}
      {write.value && (
        <Text size="sm" role="status">
          {t("log.excelDone", { file: write.value.file })}
        </Text>
      )}
    </>
  );
  return { button, outcome };
}
