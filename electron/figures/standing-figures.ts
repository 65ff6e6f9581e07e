import type { FigureMeasure } from "../../shared/figures/entry.ts";
import type { Figure } from "../../shared/report/figures.ts";
import { type FigureEntry, newestFigures, shownBundlesOf } from "../database/figure-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** Why an entry is not in the numbers, or that it is. */
export type FigureStanding = "standing" | "taken-back" | "replaced-by-bundle" | "replaced-by-later";

export type StandingEntry = FigureEntry & { readonly standing: FigureStanding };

/**
 * Every newest entry with whether it holds. Figures of earlier periods and by paper give way to a bundle that the unit sent
 * for the period; a correction by telephone to one that came after it. Of two kinds on one number the later holds.
 */
export function figuresWithStanding(ws: OpenWorkspace): StandingEntry[] {
  const spoken = new Set<string>();
  return newestFigures(ws.db).map((entry) => {
    const measures = Object.keys(entry.numbers) as FigureMeasure[];
    const keys = measures.map((measure) => `${entry.unit} ${entry.period} ${measure}`);
    const now = shownBundlesOf(ws.db, entry.unit, entry.period);
    const isReplaced = entry.kind === "telephone" ? now !== entry.counted : now !== "";
    if (keys.length === 0) return { ...entry, standing: "taken-back" };
    if (isReplaced) return { ...entry, standing: "replaced-by-bundle" };
    const isFirst = keys.some((key) => !spoken.has(key));
    for (const key of keys) spoken.add(key);
    return { ...entry, standing: isFirst ? "standing" : "replaced-by-later" };
  });
}

/** The numbers that hold, at most one a unit, period and measure: what a report and the totals put in. */
export function standingFigures(ws: OpenWorkspace): Figure[] {
  const figures = new Map<string, Figure>();
  for (const entry of figuresWithStanding(ws)) {
    if (entry.standing !== "standing") continue;
    const { kind, unit, period, source } = entry;
    const document = { number: source.number, date: source.date };
    for (const [measure, value] of Object.entries(entry.numbers) as [FigureMeasure, number][]) {
      const key = `${unit} ${period} ${measure}`;
      if (!figures.has(key)) figures.set(key, { kind, unit, period, measure, value, document });
    }
  }
  return [...figures.values()];
}
