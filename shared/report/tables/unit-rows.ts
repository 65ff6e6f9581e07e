import { unitByCode } from "../../catalogue/units.ts";
import type { ReportContext } from "../context.ts";
import { type Words, words } from "../words.ts";

export const unitName = (code: string): Words => {
  const unit = unitByCode(code);
  return unit ? words(unit.vi, unit.en) : words(code, code);
};

/** One row a unit of the report, with zeros where it has nothing. */
export const unitRows = (context: ReportContext) =>
  context.units.map((code) => ({ key: code, head: unitName(code) }));

export const UNIT = words("Đơn vị", "Unit");
