import { Alert, Button, Group, List, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./compose.module.css";
import type { ShownVersion } from "./version-list.tsx";

/** What a version was made from, by its codes, and the proof: made again from the same it is the same. */
export function MadeFromView({ version }: { readonly version: ShownVersion }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const { value, problem } = useQueryOf("report.compose.version", { n: version.n });
  const again = useCommand("report.compose.regenerate");
  const made = value?.report.provenance;
  return (
    <Stack gap="sm">
      <ProblemNote problem={problem} />
      {made && (
        <>
          <Text size="sm">
            {t("report.madeFrom", {
              counting: made.counting,
              catalogue: made.catalogue,
              bundles: made.bundles.length,
            })}
          </Text>
          <Text className={classes.hash}>
            {t("compose.codeOfVersion")}: <code>{version.modelHash}</code>
            {made.bundlesHash !== null && (
              <>
                <br />
                {t("report.bundlesHash")}: <code>{made.bundlesHash}</code>
                <br />
                {t("report.viewHash")}: <code>{made.viewHash}</code>
              </>
            )}
          </Text>
          {made.bundles.length > 0 && (
            <List size="xs" className={classes.hash}>
              {made.bundles.map((one) => (
                <List.Item key={one.hash}>
                  {unitName(one.unit)} – {t("compose.fileNumber", { n: String(one.seq).padStart(4, "0") })}:{" "}
                  <code>{one.hash}</code>
                </List.Item>
              ))}
            </List>
          )}
        </>
      )}
      <Text size="sm">{t("compose.againHint")}</Text>
      <Group>
        <Button size="xs" loading={again.isRunning} onClick={() => void again.run({ n: version.n })}>
          {t("compose.again")}
        </Button>
        {again.isRunning && (
          <Button size="xs" variant="default" onClick={again.cancel}>
            {t("shell.cancel")}
          </Button>
        )}
      </Group>
      <ProblemNote problem={again.problem} />
      {again.value && !again.isRunning && (
        <Alert color={again.value.isSame ? "green" : "yellow"} variant="outline" p="xs" role="status">
          {again.value.isSame ? t("compose.againSame") : t("compose.againDiffers")}
          {!again.value.isSame && (
            <Text size="sm">
              {[
                ...(again.value.tables.length > 0
                  ? [t("compose.differsIn", { tables: again.value.tables.join(", ") })]
                  : []),
                ...again.value.madeFrom.map((key) => t(`compose.from_${key}`)),
              ].join(" · ")}
            </Text>
          )}
        </Alert>
      )}
    </Stack>
  );
}
