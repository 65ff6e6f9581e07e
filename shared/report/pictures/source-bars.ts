import { cellNumber } from "../cross-check.ts";
import type { Words } from "../words.ts";
import { kindBars } from "./kind-bars.ts";
import type { Pictured } from "./pictured.ts";
import type { Picture } from "./svg.ts";

/** By what the cases of the period came to light, the source of most cases first. Null where nothing was found. */
export function sourceBars(pictured: Pictured, language: keyof Words, title: string): Picture | null {
  const found = (row: string) =>
    (cellNumber(pictured.tables, "B03", row, "va") ?? 0) +
    (cellNumber(pictured.tables, "B03", row, "vv") ?? 0);
  const table = pictured.tables.find((one) => one.code === "B03");
  const rows = (table?.rows ?? [])
    .filter((row) => !row.isSum && found(row.key) > 0)
    .map((row) => row.key)
    .sort((a, b) => found(b) - found(a));
  return rows.length === 0
    ? null
    : kindBars(pictured, language, { key: "sources", table: "B03", title, rows });
}
