import type { FigureKind, FigureMeasure } from "../figures/entry.ts";

/**
 * A number that has no cases behind it and holds (electron/figures/standing-figures.ts says which do). It stands in the
 * place of what the unit's cases of that period would give, never beside it, and is marked wherever it appears.
 */
export type Figure = {
  readonly kind: FigureKind;
  readonly unit: string;
  readonly period: string;
  readonly measure: FigureMeasure;
  readonly value: number;
  /** The signed document it was read from, or the telephone number that was called, and the day. */
  readonly document: { readonly number: string; readonly date: string };
};
