import { Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useOpenState } from "../shell/open-state.ts";
import classes from "./help.module.css";
import { HelpContents } from "./help-contents.tsx";
import { HelpPageView } from "./help-page.tsx";
import { useHelp } from "./help-state.ts";

/** *Trợ giúp*: every page, offline, in the language of the screen. */
export function HelpScreen() {
  const { t } = useTranslation();
  const kind = useOpenState()?.kind ?? "office";
  const { page: wanted, read } = useHelp();
  const page = wanted === "start" && kind === "cluster" ? "startCluster" : wanted;
  return (
    <>
      <Title order={2} size="h3" mb="sm">
        {t("help.title")}
      </Title>
      <div className={classes.halves}>
        <HelpContents kind={kind} current={page} onChoose={read} />
        <HelpPageView id={page} />
      </div>
    </>
  );
}
