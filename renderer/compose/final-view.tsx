import { Alert, List, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { useOpenState } from "../shell/open-state.ts";
import { SignedForm } from "./signed-form.tsx";
import type { ShownVersion } from "./version-list.tsx";

/** *Chốt là bản chính thức*: says what freezing means, then asks for it expressly and for a passphrase. */
export function FinalView(props: { readonly version: ShownVersion; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { version, onDone } = props;
  const kind = useOpenState()?.kind ?? "office";
  const final = useCommand("report.compose.final");
  const { value } = useQueryOf("report.compose.version", { n: version.n });
  const missing = value?.report.missing.filter((one) => !one.isMinor) ?? [];
  return (
    <Stack gap="sm">
      <Text size="sm">{t("compose.finalMeans")}</Text>
      <List size="sm" spacing={2}>
        <List.Item>{t("compose.finalStays")}</List.Item>
        <List.Item>{t("compose.finalLater")}</List.Item>
        <List.Item>{t("compose.finalLanguage")}</List.Item>
        {kind === "office" && <List.Item>{t("compose.finalLocks")}</List.Item>}
        <List.Item>{t("compose.finalNoUndo")}</List.Item>
      </List>
      {missing.length > 0 && (
        <Alert color="yellow" variant="outline" p="xs" title={t("report.incomplete")}>
          {missing.map((one) => (
            <Text size="sm" key={one.code}>
              {one.sentence[language]}
            </Text>
          ))}
        </Alert>
      )}
      <SignedForm
        understood={t("compose.finalUnderstood")}
        action={t("compose.finalDo")}
        problem={final.problem}
        isRunning={final.isRunning}
        onDo={async (by) => {
          const done = await final.run({ n: version.n, ...by });
          if (done === undefined) return false;
          onDone();
          return true;
        }}
      />
    </Stack>
  );
}
