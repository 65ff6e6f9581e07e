import type { CaseRecord } from "../../case/record.ts";
import { foundIn, type ReportContext } from "../context.ts";
import type { Column, CountTable } from "../table.ts";
import { columnOf, percent } from "../tally.ts";
import { type Words, words } from "../words.ts";
import { UNIT, unitName, unitRows } from "./unit-rows.ts";

type DamageRow = CaseRecord["damage"][number];

const NAMES: Readonly<Record<string, Words>> = {
  VND: words("Đồng Việt Nam (đ)", "Vietnamese đồng (VND)"),
  USD: words("Đô la Mỹ (USD)", "US dollars (USD)"),
  m2: words("Đất (m²)", "Land (m²)"),
  goods: words("Hiện vật (chỉ đếm hồ sơ)", "Goods (cases only)"),
};

const AMOUNTS = [
  ["taken", words("Chiếm đoạt, nhận hối lộ", "Taken or received")],
  ["found", words("Thiệt hại phát hiện", "Damage found")],
  ["judged", words("Theo bản án", "By judgment")],
  ["seized", words("Kê biên, tạm giữ", "Seized")],
  ["recovered", words("Đã thu hồi", "Recovered")],
] as const;

/** The greatest amount that is known of a row, or null where none is: undetermined is not 0. */
export function greatestKnown(row: DamageRow): number | null {
  const known = [row.taken, row.found, row.judged].filter((amount) => typeof amount === "number");
  return known.length === 0 ? null : Math.max(...known);
}

const POPULATION = words(
  'Hồ sơ phát hiện trong kỳ (như biểu B01). Mỗi đơn vị đo một dòng, không cộng với nhau. "Chưa xác định" không phải là 0 và không vào tỷ lệ thu hồi; tỷ lệ tính trên giá trị lớn nhất đã xác định.',
  "Cases found in the period (as B01). One row a unit of measure, never added together. Undetermined is not 0 and stays out of the rate, which is of the greatest known amount.",
);

const RATE: Column = {
  ...columnOf("rate", words("% thu hồi", "% recovered")),
  form: "percent",
  from: ["recoveredOfKnown", "known"],
  // Nothing is known to be recovered of: that is no base year, and there is nothing to say.
  derive: (value) =>
    value("known") === 0
      ? { value: null, note: "none-needed" }
      : percent(value("recoveredOfKnown"), value("known")),
};
const HELPERS: readonly Column[] = [{ ...columnOf("recoveredOfKnown", words("", "")), hidden: true }];

/** B08a: damage and recovery, one row a unit of measure. */
export const b08aMeasures = (context: ReportContext): CountTable => ({
  code: "B08a",
  title: words("Thiệt hại và thu hồi, theo đơn vị đo", "Damage and recovery by unit of measure"),
  population: POPULATION,
  rowHead: words("Đơn vị đo", "Measure"),
  columns: [
    columnOf("cases", words("Số vụ", "Cases")),
    columnOf("undetermined", words("Chưa xác định", "Undetermined")),
    ...AMOUNTS.map(([key, head]): Column => ({ ...columnOf(key, head), form: "amount" })),
    {
      ...columnOf(
        "known",
        words("Cộng mức cao nhất đã xác định của từng vụ", "Sum of each case's greatest known"),
      ),
      form: "amount",
    },
    RATE,
    ...HELPERS,
  ],
  rows: ["VND", "USD", "m2", "goods"].map((key) => ({ key, head: NAMES[key] as Words })),
  nameRow: (key) => NAMES[key] ?? words(`Ngoại tệ ${key}`, `Currency ${key}`),
  sum: "none",
  place(one, _, put, leave) {
    const { damage } = one.record;
    const standing = foundIn(one, context.period.code);
    if (standing === null) return;
    const measures = new Set(damage.map((row) => row.unit));
    for (const measure of measures) {
      const rows = damage.filter((row) => row.unit === measure);
      if (standing !== "in") {
        for (const column of ["cases", "undetermined", "known", ...AMOUNTS.map(([key]) => key)])
          leave(measure, column, standing);
        continue;
      }
      put(measure, "cases", 1);
      if (rows.some((row) => AMOUNTS.some(([key]) => row[key] === "undetermined")))
        put(measure, "undetermined", 1);
      placeAmounts(measure, rows, put, leave);
    }
  },
});

function placeAmounts(
  row: string,
  rows: readonly DamageRow[],
  put: Parameters<CountTable["place"]>[2],
  leave: Parameters<CountTable["place"]>[3],
): void {
  for (const [key] of AMOUNTS) {
    // Goods are things of different kinds: their numbers have no sum.
    if (rows[0]?.unit === "goods") leave(row, key, "goods");
    else
      for (const one of rows) {
        const amount = one[key];
        if (typeof amount === "number") put(row, key, amount);
        else leave(row, key, amount === null ? "no-amount" : "undetermined");
      }
  }
  if (rows[0]?.unit === "goods") {
    leave(row, "known", "goods");
    return;
  }
  for (const one of rows) {
    const known = greatestKnown(one);
    if (known === null) leave(row, "known", "undetermined");
    else {
      put(row, "known", known);
      if (typeof one.recovered === "number") put(row, "recoveredOfKnown", one.recovered);
    }
  }
}

/** B08b: đồng only, unit by unit. */
export const b08bUnits = (context: ReportContext): CountTable => ({
  code: "B08b",
  title: words(
    "Thiệt hại và thu hồi bằng tiền, theo đơn vị (đồng)",
    "Damage and recovery in đồng, unit by unit",
  ),
  population: POPULATION,
  rowHead: UNIT,
  columns: [
    { ...columnOf("known", words("Giá trị đã xác định", "Greatest known")), form: "amount" },
    { ...columnOf("seized", words("Kê biên, tạm giữ", "Seized")), form: "amount" },
    { ...columnOf("recovered", words("Đã thu hồi", "Recovered")), form: "amount" },
    RATE,
    ...HELPERS,
  ],
  rows: unitRows(context),
  nameRow: unitName,
  sum: "rows",
  place(one, _, put, leave) {
    const rows = one.record.damage.filter((row) => row.unit === "VND");
    const unit = context.unitOf(one.record.unit);
    const standing = foundIn(one, context.period.code);
    if (rows.length === 0 || standing === null) return;
    if (standing === "in") placeAmounts(unit, rows, put, leave);
    else for (const column of ["known", "seized", "recovered"]) leave(unit, column, standing);
  },
});
