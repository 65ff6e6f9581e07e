import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useLanguage } from "../i18n/language.ts";
import { useExcelExport } from "../shell/excel-export.tsx";
import type { ListQuery } from "./use-list-rows.ts";

/** The list as it is shown. Groups that are folded away on the screen are cases of the list all the same. */
export function useListExport(query: ListQuery, columns: readonly string[]) {
  const { t } = useTranslation();
  const language = useLanguage();
  const write = useCommand("list.export");
  const { hiddenStages: _hidden, ...filters } = query.filters ?? {};
  return useExcelExport(
    write,
    (place) => write.run({ ...query, filters, columns: [...columns], language, place }),
    {
      button: t("list.excel"),
      running: (done, total) => t("list.excelRunning", { done, total }),
      done: (file) => t("list.excelDone", { file }),
    },
    "xs",
  );
}
