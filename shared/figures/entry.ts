import { z } from "zod";
import { isPartialDate } from "../case/partial-date.ts";
import { isCleanText } from "../case/record.ts";

/** The numbers of B01, and the petty acts with an outcome that a plan counts; in the order they are shown. */
export const FIGURE_MEASURES = [
  "va",
  "vaEffective",
  "vv",
  "vvEffective",
  "acts",
  "actsEffective",
  "accused",
  "papers",
] as const;
export type FigureMeasure = (typeof FIGURE_MEASURES)[number];

/**
 * Numbers that have no cases behind them (DOMAIN §4, "Figures without cases"): `baseline` of a period before the program,
 * entered once; `paper`, "Số theo văn bản", of a unit that cannot send a file; `telephone`, a provisional correction that
 * somebody gave by word of mouth.
 */
export const FIGURE_KINDS = ["baseline", "paper", "telephone"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

const line = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => isCleanText(text, false) && text === text.trim(), "V22");
const day = z.string().refine((text) => text.length === 10 && isPartialDate(text), "V22");
const count = z.number().int().min(0).max(1_000_000);

/** Only the numbers that are given: what is left out stays what the cases say. No number at all takes the entry back. */
export const figureNumbersSchema = z.partialRecord(z.enum(FIGURE_MEASURES), count);
export type FigureNumbers = z.output<typeof figureNumbersSchema>;

/** The signed paper the numbers were read from; for a telephone call who said so, at which number, on which day. */
export const figureSourceSchema = z.strictObject({
  /** Number of the document, or the telephone number that was called. */
  number: line(100).min(1),
  /** YYYY-MM-DD */
  date: day,
  /** Who signed, or who spoke; "" where the paper does not say. */
  person: line(200),
});
export type FigureSource = z.output<typeof figureSourceSchema>;
