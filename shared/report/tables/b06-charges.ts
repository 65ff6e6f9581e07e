import { chargeInFull } from "../../catalogue/charges.ts";
import { foundIn, type ReportContext } from "../context.ts";
import { isAccused } from "../report-case.ts";
import { type CountTable, SUM } from "../table.ts";
import { columnOf } from "../tally.ts";
import { words } from "../words.ts";

const NONE = "~none";

/** B06: under which articles people were charged. One person may stand in several rows and once in the sum. */
export const b06Charges = (context: ReportContext): CountTable => ({
  code: "B06",
  title: words("Tội danh", "Charges"),
  population: words(
    "Vụ án phát hiện trong kỳ (như biểu B01). Một bị can có thể bị khởi tố về nhiều tội nên có mặt ở nhiều dòng; dòng cộng tính mỗi vụ, mỗi bị can một lần.",
    "Criminal cases found in the period (as B01). One person may be charged under several articles and stand in several rows; the sum counts each case and person once.",
  ),
  rowHead: words("Điều luật", "Article"),
  columns: [columnOf("cases", words("Số vụ án", "Cases")), columnOf("people", words("Số bị can", "Accused"))],
  rows: [],
  nameRow: (key) => {
    const [law = "", article = ""] = key.split("/");
    return key === NONE
      ? words("Chưa ghi tội danh", "No charge recorded")
      : chargeInFull({ law, article }, context.period.to);
  },
  sum: "placed",
  place(one, _, put, leave) {
    const { record } = one;
    if (record.kind !== "VA") return;
    const accused = record.people.filter((person) => isAccused(person.standing));
    const keysOf = (charges: (typeof accused)[number]["charges"]) =>
      charges.length === 0 ? [NONE] : [...new Set(charges.map(({ law, article }) => `${law}/${article}`))];
    const rows = new Set(accused.flatMap((person) => keysOf(person.charges)));
    if (rows.size === 0) rows.add(NONE);
    const standing = foundIn(one, context.period.code);
    if (standing === null) return;
    if (standing !== "in") {
      for (const row of [...rows, SUM])
        for (const column of ["cases", "people"]) leave(row, column, standing);
      return;
    }
    for (const row of rows) {
      put(row, "cases", 1);
      put(row, "people", accused.filter((person) => keysOf(person.charges).includes(row)).length);
    }
    put(SUM, "cases", 1);
    put(SUM, "people", accused.length);
  },
});
