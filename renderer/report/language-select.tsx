import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";

type Language = "vi" | "en";

/** The language of a report, whatever that of the screen. */
export function LanguageSelect({
  language,
  onLanguage,
  width,
}: {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** px; without one as wide as the words. */
  readonly width?: number;
}) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      size="xs"
      w={width}
      label={t("report.language")}
      value={language}
      onChange={(event) => onLanguage(event.currentTarget.value === "en" ? "en" : "vi")}
      data={[
        { value: "vi", label: t("report.vietnamese") },
        { value: "en", label: t("report.english") },
      ]}
    />
  );
}
