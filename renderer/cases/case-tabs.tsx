import { CloseButton, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useShortcut } from "../keys/use-shortcut.ts";
import { useNavigation } from "../shell/navigation.ts";
import classes from "./case-tabs.module.css";
import { mayClose } from "./closing.ts";

/** The field being typed in is read on leaving it, and what was read is kept before another case takes its place. */
export function leaveField(): void {
  const typedIn = document.activeElement;
  if (typedIn instanceof HTMLElement) typedIn.blur();
}

/** The list and the open cases, side by side; Ctrl+PgUp and Ctrl+PgDn walk them. */
export function CaseTabs() {
  const { t } = useTranslation();
  const { tabs, active, showTab, closeCase } = useNavigation();
  const keys: (string | null)[] = [null, ...tabs.map((tab) => tab.key)];
  const step = (by: 1 | -1) => {
    leaveField();
    showTab(keys[(keys.indexOf(active) + by + keys.length) % keys.length] ?? null);
  };
  useShortcut("previousTab", () => step(-1), { enabled: tabs.length > 0 });
  useShortcut("nextTab", () => step(1), { enabled: tabs.length > 0 });
  /** What stands in the way of closing is said on the page of the case. */
  const close = async (key: string) => {
    if (key === active) leaveField();
    if (await mayClose(key)) closeCase(key);
    else showTab(key);
  };
  if (tabs.length === 0) return null;
  return (
    <section className={`${classes.strip} no-print`} aria-label={t("page.openCases")}>
      <UnstyledButton
        className={classes.tab}
        aria-current={active === null ? "page" : undefined}
        onClick={() => showTab(null)}
      >
        {t("page.listTab")}
      </UnstyledButton>
      {tabs.map((tab) => {
        const name = tab.number || t(tab.kind === "VA" ? "case.newVA" : "case.newVV");
        return (
          <span key={tab.key} className={classes.pair} data-current={active === tab.key || undefined}>
            <UnstyledButton
              className={classes.tab}
              aria-current={active === tab.key ? "page" : undefined}
              onClick={() => showTab(tab.key)}
            >
              {name}
            </UnstyledButton>
            <CloseButton
              size="xs"
              aria-label={t("page.closeTab", { name })}
              onClick={() => void close(tab.key)}
            />
          </span>
        );
      })}
    </section>
  );
}
