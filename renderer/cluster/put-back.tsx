import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { DecisionForm } from "./decision-form.tsx";

/** A dropped file that is held but was left out, or was not the one chosen: dropping it again is the moment to take it back. */
export function PutBack({ bundle, about }: { bundle: string; about: string }) {
  const { t } = useTranslation();
  const { run, problem, isRunning, value } = useCommand("cluster.takeBack");
  if (value !== undefined)
    return (
      <Text size="sm" role="status">
        {t("cluster.takenBack")}
      </Text>
    );
  return (
    <DecisionForm
      about={about}
      choices={[{ label: t("cluster.takeBack"), decide: (by) => run({ bundle, ...by }) }]}
      problem={problem}
      isRunning={isRunning}
    />
  );
}
