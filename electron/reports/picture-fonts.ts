import { inflateSync } from "node:zlib";
import { type AssetName, readAsset } from "./assets.ts";

/**
 * Tinos ships in three parts by range of letters, all of one family name; a picture's drawer takes one font a text and
 * finds the letters of the others only by chance. So each part gets a family of its own here, `pieces` says which letters
 * are whose, and `width` where the next piece begins.
 */
const PARTS = [
  {
    subset: "vietnamese",
    family: "TinosVietnamese",
    letters: /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u20ab]/u,
  },
  { subset: "latin", family: "TinosLatin", letters: /./su },
] as const;

export type Weight = 400 | 700;

export type PictureFonts = {
  /** The fonts, each under its part's family. */
  readonly files: readonly Uint8Array[];
  /** How wide a piece of one family is at a size. */
  width(family: string, weight: Weight, size: number, text: string): number;
};

export function pictureFonts(): PictureFonts {
  const files: Uint8Array[] = [];
  const advances = new Map<string, (letter: string) => number>();
  for (const { subset, family } of PARTS)
    for (const weight of [400, 700] as const) {
      const font = tablesOf(readAsset(`tinos-${subset}-${weight}.woff` as AssetName));
      files.push(renamed(font, family));
      advances.set(`${family} ${weight}`, advancesOf(font));
    }
  return {
    files,
    width(family, weight, size, text) {
      const advance = advances.get(`${family} ${weight}`);
      return [...text].reduce((sum, letter) => sum + (advance?.(letter) ?? 0), 0) * size;
    },
  };
}

/** A text in pieces of one family each, in order. */
export function pieces(text: string): { readonly family: string; readonly text: string }[] {
  const out: { family: string; text: string }[] = [];
  for (const letter of text) {
    const { family } = PARTS.find((part) => part.letters.test(letter)) ?? PARTS[1];
    const last = out.at(-1);
    if (last?.family === family) last.text += letter;
    else out.push({ family, text: letter });
  }
  return out;
}

/** A letter's advance in parts of the font's size, from `cmap` (format 4), `hmtx`, `hhea` and `head`. */
function advancesOf({ tables }: Font): (letter: string) => number {
  const table = (tag: string): DataView => {
    const bytes = tables.find((one) => one.tag === tag)?.bytes ?? new Uint8Array(64);
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  const [cmap, hmtx] = [table("cmap"), table("hmtx")];
  const size = table("head").getUint16(18);
  const metrics = table("hhea").getUint16(34);
  const start = Array.from({ length: cmap.getUint16(2) }, (_, i) => cmap.getUint32(4 + i * 8 + 4)).find(
    (at) => cmap.getUint16(at) === 4,
  );
  if (start === undefined) throw new Error("a font without a map of its letters");
  const doubled = cmap.getUint16(start + 6);
  const glyphOf = (code: number): number => {
    for (let at = 0; at < doubled; at += 2) {
      if (cmap.getUint16(start + 14 + at) < code) continue;
      const first = cmap.getUint16(start + 16 + doubled + at);
      if (first > code) return 0;
      const delta = cmap.getUint16(start + 16 + 2 * doubled + at);
      const place = start + 16 + 3 * doubled + at;
      const range = cmap.getUint16(place);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = cmap.getUint16(place + range + (code - first) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
  return (letter) => hmtx.getUint16(Math.min(glyphOf(letter.codePointAt(0) ?? 0), metrics - 1) * 4) / size;
}

type FontTable = { readonly tag: string; readonly bytes: Uint8Array };
type Font = { readonly flavor: number; readonly tables: readonly FontTable[] };

/** WOFF 1.0 (W3C 2012): a header of 44 bytes, a directory of 20 bytes a table, each table deflated or as it is. */
function tablesOf(woff: Uint8Array): Font {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (view.getUint32(0) !== 0x774f4646) throw new Error("not a WOFF font");
  const tables = Array.from({ length: view.getUint16(12) }, (_, i): FontTable => {
    const at = 44 + i * 20;
    const [offset, packed, length] = [
      view.getUint32(at + 4),
      view.getUint32(at + 8),
      view.getUint32(at + 12),
    ];
    const bytes = woff.subarray(offset, offset + packed);
    return { tag: latin(woff.subarray(at, at + 4)), bytes: packed < length ? inflateSync(bytes) : bytes };
  });
  return { flavor: view.getUint32(4), tables };
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** The font as plain TrueType under another family name. */
function renamed({ flavor, tables }: Font, family: string): Uint8Array {
  const all = tables.map((table) =>
    table.tag === "name" ? { tag: "name", bytes: nameTable(family) } : table,
  );
  const head = 12 + all.length * 16;
  const padded = (length: number) => (length + 3) & ~3;
  const out = new Uint8Array(head + all.reduce((sum, table) => sum + padded(table.bytes.length), 0));
  const view = new DataView(out.buffer);
  view.setUint32(0, flavor);
  view.setUint16(4, all.length);
  const power = Math.floor(Math.log2(all.length));
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, all.length * 16 - (16 << power));
  let at = head;
  for (const [i, { tag, bytes }] of all.entries()) {
    for (let letter = 0; letter < 4; letter += 1) out[12 + i * 16 + letter] = tag.charCodeAt(letter);
    out.set(bytes, at);
    view.setUint32(12 + i * 16 + 4, checksum(view, at, padded(bytes.length)));
    view.setUint32(12 + i * 16 + 8, at);
    view.setUint32(12 + i * 16 + 12, bytes.length);
    at += padded(bytes.length);
  }
  return out;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** A `name` table of two records, family and PostScript name, both the family: Windows, Unicode, English. */
function nameTable(family: string): Uint8Array {
  const records = [1, 6];
  const strings = 6 + records.length * 12;
  const out = new Uint8Array(strings + family.length * 2);
  const view = new DataView(out.buffer);
  const words = [
    0,
    records.length,
    strings,
    ...records.flatMap((id) => [3, 1, 0x409, id, family.length * 2, 0]),
  ];
  for (const [i, word] of words.entries()) view.setUint16(i * 2, word);
  for (let i = 0; i < family.length; i += 1) view.setUint16(strings + i * 2, family.charCodeAt(i));
  return out;
}
