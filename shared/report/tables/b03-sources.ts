import { sources } from "../../catalogue/code-lists.ts";
import { effectiveIn, foundIn, type ReportContext } from "../context.ts";
import type { CountTable } from "../table.ts";
import { columnOf } from "../tally.ts";
import { type Words, words } from "../words.ts";
import { broughtCode, codesOfPeriod, codeWords } from "./code-rows.ts";

const withCode = (code: string, name: Words): Words => words(`${code} ${name.vi}`, `${code} ${name.en}`);

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
  rows: codesOfPeriod(sources(), context).map(({ code }) => ({
    key: code,
    head: withCode(code, codeWords(sources(), code, context)),
  })),
  nameRow: (key) => broughtCode(sources(), key, context),
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
