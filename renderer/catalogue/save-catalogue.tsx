import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

/** The version in force as a file: a cluster's for its offices, an office's copy for a cluster that lost its own. */
export function SaveCatalogue({ isCluster }: { isCluster: boolean }) {
  const { t } = useTranslation();
  const choose = useCommand("place.choose");
  const save = useCommand("catalogue.save");
  const write = async () => {
    const place = await choose.run({ purpose: "roster" });
    if (place) await save.run({ place: place.place });
  };
  return (
    <>
      <Group gap="xs">
        <Button
          variant="default"
          size={isCluster ? "sm" : "xs"}
          loading={save.isRunning}
          onClick={() => void write()}
        >
          {t(isCluster ? "catalogue.save" : "catalogue.saveCopy")}
        </Button>
        <Text size="sm" role="status">
          {save.value ? t("catalogue.saved", { file: save.value.file }) : ""}
        </Text>
      </Group>
      <ProblemNote problem={choose.problem ?? save.problem} />
    </>
  );
}
