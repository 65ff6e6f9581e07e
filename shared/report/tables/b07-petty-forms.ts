import { PETTY_FORMS, SECTORS } from "../../catalogue/codes.ts";
import { foundIn, type ReportContext } from "../context.ts";
import { type CountTable, SUM } from "../table.ts";
import { columnOf } from "../tally.ts";
import { words } from "../words.ts";

const NONE = "none";

/** B07: petty forms by sector. An incident with several forms stands in several columns and once in the last. */
export const b07PettyForms = (context: ReportContext): CountTable => ({
  code: "B07",
  title: words('Dạng "tham nhũng vặt" theo lĩnh vực', "Petty forms by sector"),
  population: words(
    "Vụ việc phát hiện trong kỳ (như biểu B01). Một vụ việc có nhiều dạng thì có mặt ở nhiều cột, cột cuối tính một lần.",
    "Petty incidents found in the period (as B01). One with several forms stands in several columns, and once in the last.",
  ),
  rowHead: words("Lĩnh vực", "Sector"),
  columns: [
    ...PETTY_FORMS.map(({ code, vi, en }) => columnOf(code, words(vi, en))),
    columnOf(NONE, words("Chưa ghi", "Not recorded")),
    columnOf("all", words("Số vụ việc", "Incidents")),
  ],
  rows: SECTORS.map(({ code, vi, en }) => ({ key: code, head: words(vi, en) })),
  sum: "placed",
  place(one, _, put, leave) {
    const { record } = one;
    if (record.kind !== "VV") return;
    const standing = foundIn(one, context.period.code);
    if (standing === null) return;
    const columns = [...(record.pettyForms.length > 0 ? new Set(record.pettyForms) : [NONE]), "all"];
    for (const row of [record.sector, SUM])
      for (const column of columns) {
        if (standing === "in") put(row, column, 1);
        else leave(row, column, standing);
      }
  },
});
