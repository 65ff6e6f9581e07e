import { type Picture, textAt } from "./svg.ts";

/** A slide, in pixels: 16 to 9. */
export const SLIDE = { width: 1920, height: 1080 } as const;
const MARGIN = 60;
/** What stays free at the bottom for the caption and, under it, what must not be lost of a picture shown alone. */
const FOOT = 150;

/** A picture alone on a white slide of 1920 × 1080, as large as fits, over its caption. */
export function slideSvg(picture: Picture, caption: string, caution: string): string {
  const room = { width: SLIDE.width - 2 * MARGIN, height: SLIDE.height - MARGIN - FOOT };
  const scale = Math.min(room.width / picture.width, room.height / picture.height);
  const x = (SLIDE.width - picture.width * scale) / 2;
  const y = MARGIN + (room.height - picture.height * scale) / 2;
  const centre = { anchor: "middle" } as const;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SLIDE.width} ${SLIDE.height}" width="${SLIDE.width}" height="${SLIDE.height}">` +
    `<rect width="${SLIDE.width}" height="${SLIDE.height}" fill="#ffffff"/>` +
    `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(4)})">${picture.svg}</g>` +
    textAt(SLIDE.width / 2, SLIDE.height - 85, caption, { ...centre, size: 38, bold: true }) +
    (caution === "" ? "" : textAt(SLIDE.width / 2, SLIDE.height - 35, caution, { ...centre, size: 28 })) +
    "</svg>"
  );
}
