import { SOURCES } from "../../catalogue/codes.ts";
import { effectiveIn, foundIn, type ReportContext } from "../context.ts";
import type { CountTable } from "../table.ts";
import { columnOf } from "../tally.ts";
import { words } from "../words.ts";

const MAIN = words("Nguồn chính", "As the main source");

/** B03: by what source the cases of the period came to light. */
export const b03Sources = (context: ReportContext): CountTable => ({
  code: "B03",
  title: words("Nguồn phát hiện", "How the cases came to light"),
  population: words(
    "Như biểu B01. Mỗi hồ sơ một nguồn chính; một hồ sơ có thể có nhiều nguồn khác, nên cột nguồn khác không cộng.",
    "As B01. Each case has one main source; it may have several others, so that column is not added up.",
  ),
  rowHead: words("Nguồn", "Source"),
  columns: [
    columnOf("va", words("Vụ án phát hiện", "Criminal cases found"), MAIN),
    columnOf("vaEffective", words("Vụ án hiệu quả", "effective"), MAIN),
    columnOf("vv", words("Vụ việc phát hiện", "Incidents found"), MAIN),
    columnOf("vvEffective", words("Vụ việc hiệu quả", "effective"), MAIN),
    columnOf("also", words("Là nguồn khác", "As another source")),
  ],
  rows: SOURCES.map(({ code, vi, en }) => ({ key: code, head: words(`${code} ${vi}`, `${code} ${en}`) })),
  sum: "rows",
  sumOf: ["va", "vaEffective", "vv", "vvEffective"],
  place(one, _, put, leave) {
    const { record } = one;
    const kind = record.kind === "VA" ? "va" : "vv";
    const found = foundIn(one, context.period.code);
    if (found === "in") {
      put(record.mainSource, kind, 1);
      for (const source of record.otherSources) if (source !== record.mainSource) put(source, "also", 1);
    } else if (found) leave(record.mainSource, kind, found);
    const effective = effectiveIn(one, context);
    if (effective === "in") put(record.mainSource, `${kind}Effective`, 1);
    else if (effective) leave(record.mainSource, `${kind}Effective`, effective);
  },
});
