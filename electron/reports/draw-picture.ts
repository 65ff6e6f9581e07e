import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { readAsset } from "./assets.ts";
import { type PictureFonts, pictureFonts, pieces, type Weight } from "./picture-fonts.ts";

let ready: Promise<PictureFonts> | null = null;

/**
 * An SVG picture of shared/report/pictures as PNG in the fonts that ship with the program.
 * @param zoom pixels of the PNG a pixel of the picture: 2 is sharp on paper, 1 keeps a slide its size
 */
export async function drawPicture(svg: string, zoom = 2): Promise<Uint8Array> {
  ready ??= initWasm(readAsset("resvg.wasm")).then(pictureFonts);
  const fonts = await ready;
  const drawing = new Resvg(inPieces(svg, fonts), {
    fitTo: { mode: "zoom", value: zoom },
    font: { fontBuffers: [...fonts.files], defaultFontFamily: "TinosLatin", serifFamily: "TinosLatin" },
  });
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
const TEXT =
  /<text x="([^"]*)" y="([^"]*)" font-family="[^"]*" font-size="([^"]*)" font-weight="([^"]*)" text-anchor="([^"]*)" fill="([^"]*)">([^<]*)<\/text>/g;

/** Each text of `textAt` as one text a font, side by side; the drawer never has to look for a letter elsewhere. */
const inPieces = (svg: string, fonts: PictureFonts): string =>
  svg.replace(
    TEXT,
    (_, x: string, y: string, size: string, bold: string, anchor: string, fill: string, text: string) => {
      const plain = text.replace(/&(amp|lt|gt|quot);/g, (entity, name: string) => CHARACTERS[name] ?? entity);
      const weight: Weight = bold === "700" ? 700 : 400;
      const measured = pieces(plain).map((piece) => ({
        ...piece,
        width: fonts.width(piece.family, weight, Number(size), piece.text),
      }));
      const whole = measured.reduce((sum, piece) => sum + piece.width, 0);
      let at = Number(x) - (anchor === "end" ? whole : anchor === "middle" ? whole / 2 : 0);
      return measured
        .map((piece) => {
          const from = at;
          at += piece.width;
          return `<text x="${from.toFixed(2)}" y="${y}" font-family="${piece.family}" font-size="${size}" font-weight="${weight}" fill="${fill}" xml:space="preserve">${escaped(piece.text)}</text>`;
        })
        .join("");
    },
  );

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
