import { Alert, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { shortCodeOf } from "../../shared/bundle/fingerprint.ts";
import { showTime } from "../shell/show-time.ts";
import type { CatalogueState } from "./catalogue-screen.tsx";

/** Which version is in use and from whom. */
export function InForce({ state, isCluster }: { state: CatalogueState; isCluster: boolean }) {
  const { t } = useTranslation();
  const { published } = state;
  if (!published) return <Text fw={600}>{t("catalogue.shipped")}</Text>;
  return (
    <Stack gap={4}>
      <Text fw={600}>
        {t("catalogue.published", {
          version: published.version,
          cluster: published.cluster,
          at: showTime(published.atMs),
          key: shortCodeOf(published.issuedBy),
        })}{" "}
        {t(`catalogue.came_${published.came}`, { at: showTime(published.takenAtMs) })}
      </Text>
      {!published.isListed && (
        <Alert color="yellow" variant="outline">
          {t(isCluster ? "catalogue.notListedCluster" : "catalogue.notListedOffice")}
        </Alert>
      )}
    </Stack>
  );
}
