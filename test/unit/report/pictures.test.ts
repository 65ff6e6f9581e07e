import { expect, test } from "vitest";
import { drawPicture } from "../../../electron/reports/draw-picture.ts";
import { pictureFonts, pieces } from "../../../electron/reports/picture-fonts.ts";
import { UNITS } from "../../../shared/catalogue/units.ts";
import { reportPictures } from "../../../shared/report/pictures/report-pictures.ts";
import { reportInputOf, reportOf, sampleReportCases } from "../../support/report-cases.ts";

const figure = {
  kind: "baseline",
  unit: "BN",
  period: "2019H1",
  measure: "vaEffective",
  value: 12,
  document: { number: "12-BC/BNCTU", date: "2019-06-20" },
} as const;
const sample = (more = {}) => reportOf(reportInputOf("2020H1", more), sampleReportCases());

test("the map names every unit and writes its numbers; the comparison is drawn only where there is something to compare", () => {
  const [map, ...others] = reportPictures(sample(), "vi");
  for (const unit of UNITS) expect(map?.svg).toContain(`>${unit.vi}</text>`);
  expect(map?.svg).toContain("Cộng: 17 VA · 9 VV");
  expect(others.map((one) => one.key)).toEqual(["stages"]);
  const compared = reportPictures(sample({ figures: [figure] }), "vi").find(
    (one) => one.key === "comparison",
  );
  for (const text of [">17</text>", ">12</text>", "Vụ án xử lý hiệu quả"])
    expect(compared?.svg).toContain(text);
  expect(compared?.svg).not.toContain("Bị can");
});

test("every picture is grey, holds nothing but shapes and text, and speaks the language asked for", () => {
  for (const { svg, caption } of reportPictures(sample({ figures: [figure], unitSet: "today" }), "en")) {
    for (const [, colour = ""] of svg.matchAll(/"#([0-9a-f]{6})"/g))
      expect(new Set([colour.slice(0, 2), colour.slice(2, 4), colour.slice(4)]).size, colour).toBe(1);
    expect(svg).not.toMatch(/<(script|image|style|foreignObject|use)|href|url\(/);
    expect(`${svg} ${caption}`).not.toMatch(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựđ]/i);
  }
});

test("a picture becomes a PNG of twice its size", async () => {
  for (const { svg, width, height } of reportPictures(sample({ figures: [figure] }), "vi")) {
    const png = Buffer.from(await drawPicture(svg));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width * 2, height * 2]);
  }
});

test("every letter of Vietnamese is in the font its piece is given to", () => {
  const fonts = pictureFonts();
  const alphabet = [..."aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ·±–"];
  for (const letter of [...alphabet, ...alphabet.map((one) => one.toUpperCase())]) {
    const [piece] = pieces(letter);
    // A letter that is not there has the width of the empty box.
    expect(fonts.width(piece?.family ?? "", 400, 1, letter), letter).not.toBe(
      fonts.width(piece?.family ?? "", 400, 1, "\ue000"),
    );
  }
});
