import { pettyForms, sectors } from "../../catalogue/code-lists.ts";
import { foundIn, type ReportContext } from "../context.ts";
import { type CountTable, SUM } from "../table.ts";
import { columnOf } from "../tally.ts";
import { words } from "../words.ts";
import { broughtCode, codesOfPeriod, codeWords } from "./code-rows.ts";

const NONE = "none";
const UNLISTED = "unlisted";

const formsOf = (context: ReportContext): string[] =>
  codesOfPeriod(pettyForms(), context).map((one) => one.code);

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
    ...formsOf(context).map((code) => columnOf(code, codeWords(pettyForms(), code, context))),
    { ...columnOf(UNLISTED, words("Mã ngoài danh mục", "Of no list")), hideEmpty: true },
    columnOf(NONE, words("Chưa ghi", "Not recorded")),
    columnOf("all", words("Số vụ việc", "Incidents")),
  ],
  rows: codesOfPeriod(sectors(), context).map(({ code }) => ({
    key: code,
    head: codeWords(sectors(), code, context),
  })),
  nameRow: (key) => broughtCode(sectors(), key, context),
  sum: "placed",
  place(one, _, put, leave) {
    const { record } = one;
    if (record.kind !== "VV") return;
    const standing = foundIn(one, context.period.code);
    if (standing === null) return;
    // A form of another time or of a cluster below, or one that no list has, has no column of its own and is not "other".
    const known = formsOf(context);
    const forms = record.pettyForms.map((form) => (known.includes(form) ? form : UNLISTED));
    const columns = [...(forms.length > 0 ? new Set(forms) : [NONE]), "all"];
    for (const row of [record.sector, SUM])
      for (const column of columns) {
        if (standing === "in") put(row, column, 1);
        else leave(row, column, standing);
      }
  },
});
