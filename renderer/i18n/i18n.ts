import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "./en.ts";
import { LANGUAGE_KEY } from "./language.ts";
import { vi } from "./vi.ts";

/** Vietnamese unless English was chosen on this machine; a missing key shows itself as the key. */
export function startI18n(): void {
  void i18next.use(initReactI18next).init({
    lng: localStorage.getItem(LANGUAGE_KEY) === "en" ? "en" : "vi",
    fallbackLng: false,
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  const onLanguage = (language: string) => {
    document.documentElement.lang = language;
    localStorage.setItem(LANGUAGE_KEY, language);
  };
  onLanguage(i18next.language);
  i18next.on("languageChanged", onLanguage);
}
