import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/language.ts";
import { changeVi } from "./change-words-vi.ts";
import type { Speaker } from "./describe-change.ts";

/** What describe-change.ts needs to put a record's values into the words of the screen. */
export function useCaseWords(): Speaker {
  const { t } = useTranslation();
  const language = useLanguage();
  return {
    language,
    word: (label, params) =>
      t(`${label in changeVi ? "change" : "case"}.${label}` as "case.personRow", { n: 0, ...params }),
    pageWord: (key) => t(`page.${key}` as "page.yes"),
  };
}
