import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useLanguage } from "../i18n/language.ts";
import { useExcelExport } from "../shell/excel-export.tsx";

/** The log as it is narrowed on the screen, all of it. */
export function useLogExport(narrowed: { readonly search: string; readonly user: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const write = useCommand("log.export");
  return useExcelExport(write, (place) => write.run({ ...narrowed, language, place }), {
    button: t("log.excel"),
    running: (done, total) => t("log.excelRunning", { done, total }),
    done: (file) => t("log.excelDone", { file }),
  });
}
