import { emptyPerson } from "../../case/record.ts";
import { cellProblem } from "../cell-problems.ts";
import { type CaseField, freeId } from "../field.ts";
import { readText } from "../read-cell.ts";

const PEOPLE_MAX = 500;
const NAME_MAX = 200;
/** One cell holds several names, one a line or between semicolons; a comma may belong to a name's title. */
export const PEOPLE_NAMES: CaseField = {
  id: "people",
  vi: "Họ tên người liên quan",
  en: "People",
  headers: [
    "ho ten",
    "ho va ten",
    "doi tuong",
    "nguoi lien quan",
    "nguoi vi pham",
    "bi can",
    "bi cao",
    "people",
  ],
  path: "people",
  kind: "text",
  many: true,
  put: (record, cell) => {
    const value = readText(cell, PEOPLE_MAX * NAME_MAX, true);
    if (!value.ok) return value;
    const names = value.value
      .split(/[;\n]/)
      .map((name) =>
        name
          .replace(/^\s*(?:\d+[.)]|[-–+•])\s*/u, "")
          .replace(/\s+/g, " ")
          .trim(),
      )
      .filter((name) => name !== "");
    const long = names.find((name) => name.length > NAME_MAX);
    if (long !== undefined)
      return { ok: false, problem: cellProblem("long", { length: long.length, max: NAME_MAX }) };
    const all = [...record.people];
    if (all.length + names.length > PEOPLE_MAX)
      return {
        ok: false,
        problem: cellProblem("count", { typed: String(all.length + names.length), max: PEOPLE_MAX }),
      };
    for (const name of names) all.push({ ...emptyPerson(freeId("p", all)), name });
    return { ok: true, record: { ...record, people: all } };
  },
  show: (record) => record.people.map((person) => person.name).join("; "),
};
