import type { ReportContext } from "./context.ts";
import type { Replaced } from "./replaced.ts";
import { type ReportTable, SUM } from "./table.ts";
import type { TotalsColumn } from "./tables/b01-totals.ts";
import { type Words, words } from "./words.ts";

/** Two numbers of the report that must be the same. */
export type Check = {
  readonly what: Words;
  readonly left: { readonly name: Words; readonly value: number };
  readonly right: { readonly name: Words; readonly value: number };
  readonly agrees: boolean;
};

/** The sums that the register keeps by itself, over the report's units; null where it keeps none. */
export type StoredTotals = Readonly<Record<"va" | "vv" | "vaEffective" | "vvEffective", number>>;

/** The number of a cell; null where it has none or is not in the report. */
export function cellNumber(
  tables: readonly ReportTable[],
  code: string,
  row: string,
  column: string,
): number | null {
  const table = tables.find((one) => one.code === code);
  const at = table?.columns.findIndex((one) => one.key === column) ?? -1;
  const value = table?.rows.find((one) => one.key === row)?.cells[at]?.value;
  return typeof value === "number" ? value : null;
}

/** DOMAIN §5: totals that must agree between tables do, and a reader can see that they do. */
export function crossCheck(
  tables: readonly ReportTable[],
  context: ReportContext,
  stored: StoredTotals | null,
  replaced: Replaced,
): Check[] {
  const at = (code: string, column: string, row: string = SUM) => cellNumber(tables, code, row, column) ?? 0;
  const given = (measure: TotalsColumn) =>
    context.figures
      .filter((figure) => figure.period === context.period.code && figure.measure === measure)
      .reduce((sum, figure) => sum + figure.value, 0);
  /** B01 as the cases alone would give it: without the figures that stand in the place of some of them. */
  const b01 = (measure: TotalsColumn) => at("B01", measure) - given(measure) + (replaced[measure] ?? 0);
  const listed = (code: string, column: string) => {
    const table = tables.find((one) => one.code === code);
    const index = table?.columns.findIndex((one) => one.key === column) ?? -1;
    if (table?.rowsInTruth !== undefined) return null;
    return (table?.rows ?? []).reduce((sum, row) => sum + Number(row.cells[index]?.value ?? 0), 0);
  };
  const B01 = words("Biểu B01", "Table B01");
  const checks: Check[] = [];
  const check = (what: Words, leftName: Words, left: number, rightName: Words, right: number | null) => {
    if (right !== null)
      checks.push({
        what,
        left: { name: leftName, value: left },
        right: { name: rightName, value: right },
        agrees: left === right,
      });
  };
  const table = (code: string) => words(`Biểu ${code}`, `Table ${code}`);
  for (const [measure, what] of MEASURES) {
    if (stored)
      check(
        what,
        B01,
        b01(measure),
        words("Số cộng sẵn trong sổ", "The register's own sums"),
        stored[measure],
      );
    check(what, B01, b01(measure), table("B03"), at("B03", measure));
    check(what, B01, at("B01", measure), table("B05a"), at("B05a", "now", measure));
  }
  check(VA_FOUND, B01, b01("va"), table("B11"), listed("B11", "found"));
  check(VA_EFFECTIVE, B01, b01("vaEffective"), table("B11"), listed("B11", "effective"));
  check(VV_FOUND, B01, b01("vv"), table("B12"), listed("B12", "found"));
  check(VV_EFFECTIVE, B01, b01("vvEffective"), table("B12"), listed("B12", "effective"));
  check(VA_EFFECTIVE, B01, at("B01", "vaEffective"), table("B02"), at("B02", "vaHere"));
  check(VA_EFFECTIVE, B01, at("B01", "vaEffective"), table("B05b"), at("B05b", "va"));
  check(VV_EFFECTIVE, B01, at("B01", "vvEffective"), table("B05b"), at("B05b", "vv"));
  check(VA_FOUND, B01, b01("va"), table("B06"), at("B06", "cases"));
  check(words("Bị can", "Accused"), B01, b01("accused"), table("B06"), at("B06", "people"));
  check(VV_FOUND, B01, b01("vv"), table("B07"), at("B07", "all"));
  check(
    words("Văn bản tham mưu, kiến nghị", "Advice and proposals"),
    B01,
    b01("papers"),
    table("B10"),
    at("B10", "all"),
  );
  for (const [code, name] of [
    [
      "B04a",
      words(
        "Vụ án: chuyển sang + mới = kết thúc + còn lại",
        "Criminal cases: carried over + new = ended + remaining",
      ),
    ],
    [
      "B04b",
      words(
        "Vụ việc: chuyển sang + mới = kết thúc + còn lại",
        "Incidents: carried over + new = ended + remaining",
      ),
    ],
  ] as const)
    for (const suffix of ["", "People"]) {
      const unit = suffix === "" ? name : words(`${name.vi} (người)`, `${name.en} (people)`);
      check(
        unit,
        words(`${code}: chuyển sang + mới`, `${code}: carried over + new`),
        at(code, `carried${suffix}`) + at(code, `new${suffix}`),
        words(`${code}: kết thúc + còn lại`, `${code}: ended + remaining`),
        at(code, `ended${suffix}`) + at(code, `remaining${suffix}`),
      );
    }
  check(
    words("Vụ án thụ lý", "Criminal cases handled"),
    table("B04a"),
    at("B04a", "handled"),
    table("B04c"),
    at("B04c", "va"),
  );
  check(
    words("Vụ việc thụ lý", "Incidents handled"),
    table("B04b"),
    at("B04b", "handled"),
    table("B04c"),
    at("B04c", "vv"),
  );
  check(
    words("Thu hồi bằng đồng", "Recovered in đồng"),
    words("Biểu B08a, dòng đồng", "Table B08a, row đồng"),
    at("B08a", "recovered", "VND"),
    table("B08b"),
    at("B08b", "recovered"),
  );
  return checks;
}

const VA_FOUND = words("Vụ án phát hiện", "Criminal cases found");
const VA_EFFECTIVE = words("Vụ án xử lý hiệu quả", "Criminal cases effective");
const VV_FOUND = words("Vụ việc phát hiện", "Incidents found");
const VV_EFFECTIVE = words("Vụ việc xử lý hiệu quả", "Incidents effective");
const MEASURES = [
  ["va", VA_FOUND],
  ["vaEffective", VA_EFFECTIVE],
  ["vv", VV_FOUND],
  ["vvEffective", VV_EFFECTIVE],
] as const;
