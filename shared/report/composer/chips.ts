import type { CellRef } from "../sections.ts";

/** A piece of a composed paragraph: words as typed, or the place of a number in the tables. */
export type Piece = string | CellRef;

/** A chip as it is stored among the words: [[B01|sum|vaEffective]]. Anything of another shape is words. */
const CHIP = /\[\[(B\d\d[a-z]?)\|([^|[\]]{1,40})\|([^|[\]]{1,40})\]\]/g;

export function parseChips(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(CHIP)) {
    if (match.index > from) pieces.push(text.slice(from, match.index));
    const [whole, table = "", row = "", column = ""] = match;
    pieces.push({ table, row, column });
    from = match.index + whole.length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

export const writeChip = ({ table, row, column }: CellRef): string => `[[${table}|${row}|${column}]]`;

/** The inverse of `parseChips`: what was typed comes back to the letter. */
export const writeChips = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : writeChip(piece))).join("");
