import { Button, NativeSelect, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { periods } from "../../shared/catalogue/periods.ts";
import { LockButton } from "../backup/lock-button.tsx";
import { MissedBackup } from "../backup/missed-backup.tsx";
import { useKeptTabs } from "../cases/use-kept-tabs.ts";
import { useRecentCases } from "../cases/use-recent-cases.ts";
import { type RouteFiles, useDropAnywhere, useOpenedFiles } from "../cluster/dropped-files.ts";
import { HelpDrawer } from "../help/help-drawer.tsx";
import { useLanguage } from "../i18n/language.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { KeysDialog } from "../keys/keys-dialog.tsx";
import { useShortcut } from "../keys/use-shortcut.ts";
import { Palette } from "../palette/palette.tsx";
import { UndoBar } from "../undo/undo-bar.tsx";
import { FailedUnlocks } from "./failed-unlocks.tsx";
import { screenFor } from "./file-route.ts";
import { useNavigation } from "./navigation.ts";
import { NewCaseDialog } from "./new-case-dialog.tsx";
import { OpenFiles } from "./open-files.tsx";
import { usePeriod } from "./period.ts";
import { screensOf } from "./rail.ts";
import { Rail } from "./rail-bar.tsx";
import { SCREENS } from "./screens.ts";
import classes from "./shell.module.css";
import { StatusBar } from "./status-bar.tsx";

export type OpenState = NonNullable<OutputOf<"workspace.state">["open"]>;

/** One window: rail, top bar, the screen, status bar. */
export function Shell({ open }: { open: OpenState }) {
  const { t } = useTranslation();
  const { screen, go } = useNavigation();
  useKeptTabs();
  useRecentCases();
  const queries = useQueryClient();
  useShortcut("reload", () => void queries.invalidateQueries());
  const routeFiles: RouteFiles = useCallback((files) => screenFor(files, open.kind), [open.kind]);
  useDropAnywhere(routeFiles, go);
  useOpenedFiles(routeFiles, go);
  const screens = screensOf(open.kind);
  const current = screens.find((id) => id === screen) ?? screens[0];
  const Current = current && SCREENS[current];
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        {t("shell.skip")}
      </a>
      <TopBar open={open} />
      <Rail kind={open.kind} current={current} onGo={go} />
      <main className={classes.main} id="main" tabIndex={-1}>
        <MissedBackup />
        <FailedUnlocks count={open.failedUnlocks} />
        {Current && <Current />}
      </main>
      <StatusBar open={open} />
      <OpenFiles kind={open.kind} />
      <KeysDialog />
      <Palette kind={open.kind} />
      {current && <HelpDrawer screen={current} />}
      {open.kind === "office" && <NewCaseDialog />}
    </div>
  );
}

function TopBar({ open }: { open: OpenState }) {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  const unitName = useUnitName();
  const { period, choose } = usePeriod();
  return (
    <header className={`${classes.top} no-print`}>
      <Text fw={700}>{t("shell.title")}</Text>
      <Text>
        {open.kind === "cluster"
          ? (open.roster?.cluster ?? t("shell.cluster"))
          : `${unitName(open.unit)} – ${t("shell.machine", { machine: open.machine })}`}
      </Text>
      <span className={classes.grow} />
      {open.kind === "office" && <UndoBar />}
      <NativeSelect
        size="xs"
        aria-label={t("shell.period")}
        value={period}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[...periods()].reverse().map((one) => ({ value: one.code, label: one[language] }))}
      />
      <Button
        size="xs"
        variant="subtle"
        lang={language === "vi" ? "en" : "vi"}
        onClick={() => void i18n.changeLanguage(language === "vi" ? "en" : "vi")}
      >
        {t("shell.language")}
      </Button>
      <LockButton />
    </header>
  );
}
