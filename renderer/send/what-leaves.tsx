import { Accordion, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useQueryOf } from "../api/use-query-of.ts";
import { ChangesTable } from "../cases/changes-table.tsx";

/** Exactly what leaves, field by field, on a real case, before anyone signs. */
export function WhatLeaves({ withNames }: { withNames: boolean }) {
  const { t } = useTranslation();
  const { value: sample } = useQueryOf("bundle.sample", {});
  if (sample === undefined) return null;
  return (
    <Accordion variant="contained" chevronPosition="left">
      <Accordion.Item value="fields">
        <Accordion.Control>
          {t("send.fieldsTitle")} –{" "}
          {sample ? t("send.fieldsOf", { number: sample.number }) : t("send.fieldsNoSample")}
        </Accordion.Control>
        <Accordion.Panel>
          {sample && (
            <Stack gap="xs">
              <Text fw={600} size="sm">
                {t("send.leaves")}
              </Text>
              <ChangesTable changes={sample.leaves} isNew />
              <Text fw={600} size="sm">
                {t(withNames ? "send.goesToo" : "send.staysHere")}
              </Text>
              <Text size="sm">{t("send.whichNames")}</Text>
              {sample.onlyWithNames.length === 0 ? (
                <Text size="sm">{t("send.noneOfThese")}</Text>
              ) : (
                <ChangesTable changes={sample.onlyWithNames} isNew />
              )}
              <Text size="sm">{t("send.neverLeaves")}</Text>
            </Stack>
          )}
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
