import { Button, Group, NativeSelect, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "../api/client-context.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { InForce } from "../catalogue/in-force.tsx";
import { useGridColumns } from "../grid/use-grid-columns.ts";
import { useLanguage } from "../i18n/language.ts";
import { firstView, useListState } from "../list/list-view.ts";
import { useNavigation } from "../shell/navigation.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { NameKeyPart } from "./name-key-part.tsx";
import { OfficeSettingsForm } from "./office-settings-form.tsx";
import classes from "./settings.module.css";
import { useZoom, ZOOM_STEPS } from "./zoom.ts";

/** *Thiết lập*: what is remembered on this machine, and what holds for all who use the register. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const { value, problem } = useQueryOf("settings.get", {});
  return (
    <Stack gap="md" maw={980}>
      <Title order={2} size="h3">
        {t("settings.title")}
      </Title>
      <section className={classes.part} aria-labelledby="settings-machine">
        <Title order={3} size="h5" id="settings-machine">
          {t("settings.machinePart")}
        </Title>
        <MachineSettings />
      </section>
      <CatalogueInUse />
      <ProblemNote problem={problem} />
      {value && <OfficeSettingsForm settings={value} />}
      <NameKeyPart />
    </Stack>
  );
}

/** Set by the cluster for all its offices: here it is only told. */
function CatalogueInUse() {
  const { t } = useTranslation();
  const kind = useOpenState()?.kind;
  const { go } = useNavigation();
  const { value } = useQueryOf("catalogue.state", {});
  if (!value) return null;
  return (
    <section className={classes.part} aria-labelledby="settings-catalogue">
      <Title order={3} size="h5" id="settings-catalogue">
        {t("catalogue.title")}
      </Title>
      <InForce state={value} isCluster={kind === "cluster"} />
      <Group mt={6}>
        <Button size="xs" variant="default" onClick={() => go("catalogue")}>
          {t("settings.openCatalogue")}
        </Button>
      </Group>
    </section>
  );
}

function MachineSettings() {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  const { zoom, choose } = useZoom();
  const client = useClient();
  const open = useOpenState();
  const [isReset, setReset] = useState(false);
  /** The register's list and the entry grid, as they were on the first day; saved views stay. */
  const resetColumns = async () => {
    if (!open) return;
    useGridColumns.getState().reset();
    const views = await client.call("list.views", {});
    const { columns } = firstView(open.kind);
    useListState.getState().change({ columns });
    const last = (views.ok ? views.value.last : null) ?? firstView(open.kind);
    const kept = await client.call("list.keepView", { view: { ...last, columns } });
    setReset(views.ok && kept.ok);
  };
  const steps = [...new Set<number>([...ZOOM_STEPS, zoom])].sort((a, b) => a - b);
  return (
    <div className={classes.fields}>
      <NativeSelect
        label={t("settings.zoom")}
        description={t("settings.zoomHint")}
        value={String(zoom)}
        data={steps.map((step) => ({ value: String(step), label: `${step} %` }))}
        onChange={(event) => choose(Number(event.currentTarget.value))}
      />
      <NativeSelect
        label={t("settings.language")}
        value={language}
        data={[
          { value: "vi", label: "Tiếng Việt" },
          { value: "en", label: "English" },
        ]}
        onChange={(event) => void i18n.changeLanguage(event.currentTarget.value)}
      />
      <div>
        <Text size="sm" fw={500}>
          {t("settings.columns")}
        </Text>
        <Text size="xs" c="dimmed" mb={6}>
          {t("settings.columnsHint")}
        </Text>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => void resetColumns()}>
            {t("settings.columnsReset")}
          </Button>
          <Text size="sm" role="status">
            {isReset ? t("settings.columnsDone") : ""}
          </Text>
        </Group>
      </div>
    </div>
  );
}
