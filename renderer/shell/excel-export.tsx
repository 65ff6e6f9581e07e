import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Command, useCommand } from "../api/use-command.ts";
import { useShortcut } from "../keys/use-shortcut.ts";
import { ProblemNote } from "./problem-note.tsx";

type Words = {
  readonly button: string;
  readonly running: (done: number, total: number | string) => string;
  readonly done: (file: string) => string;
};

/**
 * Ctrl+E: what is on the screen, into a workbook in a folder that the person picks; what came of it, and Hủy while it runs.
 * @param write the command that writes it; `run` calls it with the folder
 */
export function useExcelExport(
  write: Omit<Command<"list.export">, "run">,
  run: (place: string) => Promise<unknown>,
  words: Words,
  size: "xs" | "sm" = "sm",
) {
  const { t } = useTranslation();
  const choose = useCommand("place.choose");
  const start = async () => {
    const place = await choose.run({ purpose: "report" });
    if (place) await run(place.place);
  };
  useShortcut("excel", () => void start());
  const { isRunning, progress, problem, value } = write;
  const button = (
    <Button size={size} variant="default" loading={isRunning} onClick={() => void start()}>
      {words.button}
    </Button>
  );
  const outcome = (
    <>
      <ProblemNote problem={choose.problem ?? problem} />
      {isRunning && (
        <Group gap="xs">
          <Text size="sm" role="status">
            {words.running(progress?.done ?? 0, progress?.total ?? "…")}
          </Text>
          <Button size="compact-xs" variant="default" onClick={write.cancel}>
            {t("shell.cancel")}
          </Button>
        </Group>
      )}
      {value && (
        <Text size="sm" role="status">
          {words.done(value.file)}
        </Text>
      )}
    </>
  );
  return { button, outcome };
}
