import { acts, pettyForms } from "../../catalogue/code-lists.ts";
import { type CaseField, put } from "../field.ts";
import { readCellCount } from "../read-cell.ts";
import { codes } from "./single.ts";

export const ACT_FIELDS: readonly CaseField[] = [
  codes(
    {
      id: "acts",
      vi: "Hành vi",
      en: "Acts",
      headers: ["hanh vi", "hanh vi vi pham", "hanh vi tham nhung", "acts"],
    },
    acts,
  ),
  {
    id: "actCount",
    vi: "Số hành vi",
    en: "Number of acts",
    headers: ["so hanh vi", "number of acts"],
    path: "actCount",
    kind: "count",
    put: (record, cell) => put(readCellCount(cell, 1_000_000), (actCount) => ({ ...record, actCount })),
    show: (record) => (record.actCount === null ? "" : String(record.actCount)),
  },
  codes(
    {
      id: "pettyForms",
      vi: "Dạng vụ việc “vặt”",
      en: "Petty forms",
      headers: ["hinh thuc vu viec", "hinh thuc", "bieu hien"],
    },
    pettyForms,
  ),
];
