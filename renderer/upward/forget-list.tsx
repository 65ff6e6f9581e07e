import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

/** For a list that was taken in by mistake. */
export function ForgetList({ cluster, name }: { cluster: string; name: string }) {
  const { t } = useTranslation();
  const forget = useCommand("upward.forget");
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={forget.isRunning}
        title={t("upward.forgetHint")}
        aria-label={`${t("upward.forget")} – ${name}`}
        onClick={() => void forget.run({ cluster })}
      >
        {t("upward.forget")}
      </Button>
      <ProblemNote problem={forget.problem} />
    </>
  );
}
