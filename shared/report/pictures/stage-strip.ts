import type { Words } from "../words.ts";
import { kindBars } from "./kind-bars.ts";
import type { Pictured } from "./pictured.ts";
import type { Picture } from "./svg.ts";

/** Where what is handled stands at the period's end, in the order of the procedure. */
export function stageStrip(pictured: Pictured, language: keyof Words, title: string): Picture {
  const rows = pictured.tables.find((one) => one.code === "B04c")?.rows.filter((row) => !row.isSum) ?? [];
  return kindBars(pictured, language, {
    key: "stages",
    table: "B04c",
    title,
    rows: rows.map((row) => row.key),
  });
}
