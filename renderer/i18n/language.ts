import { useTranslation } from "react-i18next";
import type { Language } from "../../shared/problem/explain.ts";

export const LANGUAGE_KEY = "so-cum-language";

export function useLanguage(): Language {
  return useTranslation().i18n.language === "en" ? "en" : "vi";
}
