import { Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { showTime } from "../shell/show-time.ts";
import type { CatalogueState } from "./catalogue-screen.tsx";
import { ChangeTable } from "./change-table.tsx";

type Props = { readonly history: CatalogueState["history"]; readonly isCluster: boolean };

export function CatalogueHistory({ history, isCluster }: Props) {
  const { t } = useTranslation();
  if (history.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h5">
        {t(isCluster ? "catalogue.history" : "catalogue.historyOffice")}
      </Title>
      {history.map(({ version, atMs, changes }) => (
        <Stack gap={2} key={version} mt={6}>
          <Text size="sm" fw={600}>
            {t("catalogue.version", { version, at: showTime(atMs) })}
          </Text>
          {changes.length === 0 ? (
            <Text size="sm">{t("catalogue.signedAgain")}</Text>
          ) : (
            <ChangeTable changes={changes} />
          )}
        </Stack>
      ))}
    </section>
  );
}
