import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { foldPlain } from "../../shared/text/fold.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useCaseOnScreen } from "../cases/use-recent-cases.ts";
import { useHelp } from "../help/help-state.ts";
import { helpText, pagesOf } from "../help/pages.ts";
import { useLanguage } from "../i18n/language.ts";
import { useNavigation } from "../shell/navigation.ts";
import { RAIL, screensOf } from "../shell/rail.ts";

export type Entry = {
  readonly id: string;
  readonly group: "recent" | "screen" | "command" | "case" | "help";
  readonly label: string;
  readonly hint?: string;
  run(): void;
};

const MOST_CASES = 8;
const MOST_PAGES = 5;

/**
 * What the words typed so far lead to; cases by number or words from the register's own search. With nothing typed the
 * cases that were opened last come first, without the one on the screen.
 */
export function useEntries(kind: "office" | "cluster", typed: string): readonly Entry[] {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  const { go, newCase, openCase, leave } = useNavigation();
  const { read } = useHelp();
  const lock = useCommand("workspace.lock");
  const search = useDeferredValue(typed.trim());
  const onScreen = useCaseOnScreen();
  const { value: recent } = useQueryOf("recent.list", {});
  const { value: cases } = useQueryOf("case.list", { search, after: null, limit: MOST_CASES, filters: {} });
  const words = foldPlain(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  const fits = (label: string) => {
    const folded = foldPlain(label);
    return words.every((word) => folded.includes(word));
  };
  const screens: Entry[] = screensOf(kind).map((id) => ({
    id: `screen ${id}`,
    group: "screen",
    label: RAIL[id][language],
    run: () => go(id),
  }));
  const commands: Entry[] = [
    ...(kind === "office"
      ? (["VA", "VV"] as const).map((one) => ({
          id: `new ${one}`,
          group: "command" as const,
          label: t(one === "VA" ? "case.addVA" : "case.addVV"),
          run: () => newCase(one),
        }))
      : []),
    {
      id: "lock",
      group: "command",
      label: t("palette.lock"),
      run: () => {
        leave();
        void lock.run({});
      },
    },
    {
      id: "language",
      group: "command",
      label: t("palette.language"),
      run: () => void i18n.changeLanguage(language === "vi" ? "en" : "vi"),
    },
  ];
  const entryOf =
    (group: "recent" | "case") =>
    (one: { readonly id: string; readonly number: string; readonly title: string }): Entry => ({
      id: `case ${one.id}`,
      group,
      label: one.number,
      hint: one.title,
      run: () => openCase(one.id),
    });
  const last = (recent?.cases ?? []).filter((one) => one.id !== onScreen).slice(0, MOST_CASES);
  const isTyping = typed.trim() !== "";
  const pages: Entry[] =
    words.length === 0
      ? []
      : pagesOf(kind).map((id) => ({
          id: `help ${id}`,
          group: "help",
          label: helpText(id, language).title,
          run: () => {
            read(id);
            go("help");
          },
        }));
  return [
    ...(isTyping ? [] : last.map(entryOf("recent"))),
    ...screens.filter((one) => fits(one.label)),
    ...commands.filter((one) => fits(one.label)),
    ...(isTyping && search !== "" ? (cases?.cases ?? []).map(entryOf("case")) : []),
    ...pages.filter((one) => fits(one.label)).slice(0, MOST_PAGES),
  ];
}
