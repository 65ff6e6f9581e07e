import { Button, Group, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Command, useCommand } from "../api/use-command.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

const FORMATS = ["word", "excel", "pdf"] as const;
export type FileFormat = (typeof FORMATS)[number];

/** A report written into a folder that the person picks, a file a button; `children` stand behind them. */
export function FileButtons(props: {
  /** What the buttons write, for who cannot see the words beside them. */
  readonly label: string;
  readonly isMain: boolean;
  readonly command: Pick<Command<"report.write">, "isRunning" | "cancel" | "problem" | "value">;
  readonly onWrite: (format: FileFormat, place: string) => Promise<unknown>;
  /** False where it cannot be written now. */
  readonly before?: () => Promise<boolean>;
  /** Before the buttons: what is chosen for them, and what they write. */
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { label, isMain, command, onWrite, before, lead, children } = props;
  const choose = useCommand("place.choose");
  const [place, setPlace] = useState("");
  const run = async (format: FileFormat) => {
    const picked = await choose.run({ purpose: "report" });
    if (!picked || (before && !(await before()))) return;
    setPlace(picked.label);
    await onWrite(format, picked.place);
  };
  return (
    <>
      <Group align="flex-end" gap="xs" role="group" aria-label={label}>
        {lead}
        {FORMATS.map((format) => (
          <Button
            key={format}
            size="xs"
            variant={isMain && format === "word" ? "filled" : "default"}
            disabled={command.isRunning}
            onClick={() => void run(format)}
          >
            {t(`report.${format}`)}
          </Button>
        ))}
        {command.isRunning && (
          <>
            <Text size="sm" role="status">
              {t("report.writing")}
            </Text>
            <Button size="xs" variant="default" onClick={command.cancel}>
              {t("shell.cancel")}
            </Button>
          </>
        )}
        {children}
      </Group>
      <ProblemNote problem={choose.problem ?? command.problem} />
      {command.value && !command.isRunning && (
        <Text size="sm" role="status">
          {t("report.written", { file: command.value.file, place })}
        </Text>
      )}
    </>
  );
}
