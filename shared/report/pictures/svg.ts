import { xmlText } from "../wordml.ts";

/** The number that a place of a picture shows: the cell of a table it stands in. */
export type PictureCell = { readonly table: string; readonly row: string; readonly column: string };

/** A place of a picture that shows one number; pixels of the picture, `label` says the number in words. */
export type Mark = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly cell: PictureCell;
};

export const PICTURE_KEYS = [
  "map",
  "stages",
  "comparison",
  "sources",
  "damage",
  "units",
  "completeness",
  "ageing",
  "sides",
] as const;
export type PictureKey = (typeof PICTURE_KEYS)[number];

/** A picture: SVG text that needs no style sheet, its size in pixels of 1/96 inch, and what of it can be asked why. */
export type Picture = {
  readonly key: PictureKey;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
};

const FONT = 'font-family="Tinos, Times New Roman, serif"';

export const svgOf = (width: number, height: number, title: string, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${xmlText(title)}"><rect width="${width}" height="${height}" fill="#ffffff"/>${inside}</svg>`;

export type TextStyle = {
  readonly size?: number;
  readonly bold?: boolean;
  readonly anchor?: "start" | "middle" | "end";
  readonly fill?: string;
  /** Upwards, for heads over narrow columns. */
  readonly upright?: boolean;
};

export function textAt(x: number, y: number, text: string, style: TextStyle = {}): string {
  const { size = 14, bold, anchor = "start", fill = "#000000" } = style;
  const drawn = `<text x="${x}" y="${y}" ${FONT} font-size="${size}" font-weight="${bold ? 700 : 400}" text-anchor="${anchor}" fill="${fill}">${xmlText(text)}</text>`;
  return style.upright ? `<g transform="rotate(-90 ${x} ${y})">${drawn}</g>` : drawn;
}

export const boxAt = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="#444444" stroke-width="1"/>`;

/** One hue of grey from white (0) to dark (1), so that a copy in black and white says the same. */
export function greyOf(share: number): string {
  const level = Math.round(255 - Math.min(Math.max(share, 0), 1) * 150)
    .toString(16)
    .padStart(2, "0");
  return `#${level}${level}${level}`;
}
