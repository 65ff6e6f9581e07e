import { xmlText } from "../wordml.ts";

/** A picture: SVG text that needs no style sheet, and its size in pixels of 1/96 inch. */
export type Picture = {
  readonly key: "map" | "stages" | "comparison";
  readonly svg: string;
  readonly width: number;
  readonly height: number;
};

const FONT = 'font-family="Tinos, Times New Roman, serif"';

export const svgOf = (width: number, height: number, title: string, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${xmlText(title)}"><rect width="${width}" height="${height}" fill="#ffffff"/>${inside}</svg>`;

export type TextStyle = {
  readonly size?: number;
  readonly bold?: boolean;
  readonly anchor?: "start" | "middle" | "end";
  readonly fill?: string;
};

export const textAt = (x: number, y: number, text: string, style: TextStyle = {}): string =>
  `<text x="${x}" y="${y}" ${FONT} font-size="${style.size ?? 14}" font-weight="${style.bold ? 700 : 400}" text-anchor="${style.anchor ?? "start"}" fill="${style.fill ?? "#000000"}">${xmlText(text)}</text>`;

export const boxAt = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="#444444" stroke-width="1"/>`;

/** One hue of grey from white (0) to dark (1), so that a copy in black and white says the same. */
export function greyOf(share: number): string {
  const level = Math.round(255 - Math.min(Math.max(share, 0), 1) * 150)
    .toString(16)
    .padStart(2, "0");
  return `#${level}${level}${level}`;
}
