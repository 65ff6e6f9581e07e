import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/language.ts";
import { GROUPS, RAIL, type ScreenId, screensOf } from "./rail.ts";
import classes from "./shell.module.css";

/** The screens of this kind of register, grouped; scrolls where the window is low. */
export function Rail({
  kind,
  current,
  onGo,
}: {
  kind: "office" | "cluster";
  current: ScreenId | undefined;
  onGo: (id: ScreenId) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const screens = screensOf(kind);
  return (
    <nav className={`${classes.rail} no-print`} aria-label={t("shell.title")}>
      {GROUPS.map((group) => {
        const inGroup = screens.filter((id) => RAIL[id].group === group.id);
        if (inGroup.length === 0) return null;
        return (
          <fieldset key={group.id} className={classes.group}>
            <legend className={classes.heading}>{group[language]}</legend>
            {inGroup.map((id) => (
              <UnstyledButton
                key={id}
                data-screen={id}
                className={classes.link}
                aria-current={id === current ? "page" : undefined}
                onClick={() => onGo(id)}
              >
                {RAIL[id][language]}
              </UnstyledButton>
            ))}
          </fieldset>
        );
      })}
    </nav>
  );
}
