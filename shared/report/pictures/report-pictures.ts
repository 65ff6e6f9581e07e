import type { Report } from "../report.ts";
import type { Words } from "../words.ts";
import { CAPTIONS, TABLES } from "./captions.ts";
import { comparison } from "./comparison.ts";
import { stageStrip } from "./stage-strip.ts";
import type { Picture, PictureKey } from "./svg.ts";
import { tileMap } from "./tile-map.ts";

/** A picture under its caption, and where its numbers stand. */
export type CaptionedPicture = Picture & { readonly caption: string; readonly table: string };

export const captioned = (picture: Picture, language: keyof Words): CaptionedPicture => ({
  ...picture,
  caption: CAPTIONS[picture.key][language],
  table: TABLES[picture.key],
});

/** The pictures of a report with their captions, in order; one that has nothing to show is not among them. */
export function reportPictures(report: Report, language: keyof Words): CaptionedPicture[] {
  const titled = (key: PictureKey) => CAPTIONS[key][language];
  return [
    ...(report.level === "cluster" ? [tileMap(report, language, titled("map"))] : []),
    stageStrip(report, language, titled("stages")),
    comparison(report, language, titled("comparison")),
  ].flatMap((picture) => (picture ? [captioned(picture, language)] : []));
}
