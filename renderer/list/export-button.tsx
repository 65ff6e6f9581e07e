import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useLanguage } from "../i18n/language.ts";
import { useShortcut } from "../keys/use-shortcut.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import type { ListQuery } from "./use-list-rows.ts";

/** Ctrl+E: the list as it is shown, into a folder that the person picks; what came of it, and Hủy while it runs. */
export function useListExport(query: ListQuery, columns: readonly string[]) {
  const { t } = useTranslation();
  const language = useLanguage();
  const choose = useCommand("place.choose");
  const write = useCommand("list.export");
  const run = async () => {
    const place = await choose.run({ purpose: "report" });
    if (!place) return;
    // Groups that are folded away on the screen are cases of the list all the same.
    const { hiddenStages: _hidden, ...filters } = query.filters ?? {};
    await write.run({ ...query, filters, columns: [...columns], language, place: place.place });
  };
  useShortcut("excel", () => void run());
  const button = (
    <Button size="xs" variant="default" loading={write.isRunning} onClick={() => void run()}>
      {t("list.excel")}
    </Button>
  );
  const outcome = (
    <>
      <ProblemNote problem={choose.problem ?? write.problem} />
      {write.isRunning && (
        <Group gap="xs">
          <Text size="sm" role="status">
            {t("list.excelRunning", { done: write.progress?.done ?? 0, total: write.progress?.total ?? "…" })}
          </Text>
          <Button size="compact-xs" variant="default" onClick={write.cancel}>
            {t("shell.cancel")}
          </Button>
        </Group>
      )}
      {write.value && (
        <Text size="sm" role="status">
          {t("list.excelDone", { file: write.value.file })}
        </Text>
      )}
    </>
  );
  return { button, outcome };
}
