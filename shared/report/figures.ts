import type { TotalsColumn } from "./tables/b01-totals.ts";

/** The numbers of B01, and the petty acts with an outcome that a plan counts. */
export type FigureMeasure = TotalsColumn | "actsEffective";

/**
 * A number that has no cases behind it: of a period before the program (entered once), or of a unit that cannot send a
 * file ("Số theo văn bản"). It is marked wherever it appears, and gives way to a bundle of its unit and period.
 */
export type Figure = {
  readonly kind: "baseline" | "paper";
  readonly unit: string;
  readonly period: string;
  readonly measure: FigureMeasure;
  readonly value: number;
  /** The signed document it was read from. */
  readonly document: { readonly number: string; readonly date: string };
};

/** The figures that still hold: none of a unit and period that a bundle speaks for. @param bundled lines `unit period` */
export const standingFigures = (figures: readonly Figure[], bundled: ReadonlySet<string>): Figure[] =>
  figures.filter((figure) => !bundled.has(`${figure.unit} ${figure.period}`));
