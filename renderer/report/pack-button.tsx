import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InputOf } from "../../shared/api/contract.ts";
import { useCommand } from "../api/use-command.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

/** Writes all that a review conference needs as one new folder; without a printer the rest is there and it says so. */
export function PackButton(props: Omit<InputOf<"report.pack">, "place">) {
  const { t } = useTranslation();
  const [place, setPlace] = useState("");
  const choose = useCommand("place.choose");
  const pack = useCommand("report.pack");
  const run = async () => {
    const picked = await choose.run({ purpose: "report" });
    if (!picked) return;
    setPlace(picked.label);
    await pack.run({ ...props, place: picked.place });
  };
  const { value } = pack;
  return (
    <Stack gap={4}>
      <Button size="xs" variant="default" disabled={pack.isRunning} onClick={() => void run()}>
        {t("report.pack")}
      </Button>
      {pack.isRunning && (
        <>
          <Text size="sm" role="status">
            {t("report.packing", { done: pack.progress?.done ?? 0, total: pack.progress?.total ?? "…" })}
          </Text>
          <Button size="xs" variant="default" onClick={pack.cancel}>
            {t("shell.cancel")}
          </Button>
        </>
      )}
      <ProblemNote problem={choose.problem ?? pack.problem} />
      {value && !pack.isRunning && (
        <>
          <Text size="sm" role="status">
            {t("report.packed", { count: value.files.length, folder: value.folder, place })}
          </Text>
          <ProblemNote problem={value.refusedWith ? { code: value.refusedWith, params: {} } : null} />
        </>
      )}
    </Stack>
  );
}
