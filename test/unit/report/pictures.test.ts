import { expect, test } from "vitest";
import { drawPicture } from "../../../electron/reports/draw-picture.ts";
import { pictureFonts, pieces } from "../../../electron/reports/picture-fonts.ts";
import { UNITS } from "../../../shared/catalogue/units.ts";
import { cellNumber } from "../../../shared/report/cross-check.ts";
import { startDashboard } from "../../../shared/report/dashboard.ts";
import { dashboardPictures } from "../../../shared/report/pictures/dashboard-pictures.ts";
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

const dashboard = (more = {}) => {
  const counting = startDashboard(reportInputOf("2020H1", more));
  for (const one of sampleReportCases()) counting.add(one);
  return counting.finish();
};
const compared = { figures: [figure, { ...figure, measure: "vvEffective", value: 1 } as const] };

test("the map names every unit and writes its numbers; the comparison is drawn only where there is something to compare", () => {
  const [map, ...others] = reportPictures(sample(), "vi");
  for (const unit of UNITS) expect(map?.svg).toContain(`>${unit.vi}</text>`);
  expect(map?.svg).toContain("Cộng: 17 VA · 09 VV");
  expect(others.map((one) => one.key)).toEqual(["stages"]);
  const compared = reportPictures(sample({ figures: [figure] }), "vi").find(
    (one) => one.key === "comparison",
  );
  for (const text of [">17</text>", ">12</text>", "Vụ án xử lý hiệu quả"])
    expect(compared?.svg).toContain(text);
  expect(compared?.svg).not.toContain("Bị can");
});

test("the dashboard draws everything there is something of, and each mark names the number of a cell", () => {
  const drawn = dashboard(compared);
  const pictures = dashboardPictures(drawn, "vi");
  expect(pictures.map((one) => one.key)).toEqual([
    "map",
    "units",
    "comparison",
    "sources",
    "stages",
    "ageing",
    "damage",
    "completeness",
  ]);
  for (const { key, table, marks, width, height } of pictures) {
    expect(marks.length, key).toBeGreaterThan(3);
    for (const { cell, label, ...box } of marks) {
      expect(cell.table, key).toBe(table);
      expect(cellNumber(drawn.tables, cell.table, cell.row, cell.column), label).not.toBeNull();
      expect(label).toMatch(/.+ – .+: [−±\d]/);
      expect(
        box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height,
        label,
      ).toBe(true);
    }
    const places = marks.map((one) => `${one.x} ${one.y}`);
    expect(new Set(places).size, key).toBe(places.length);
  }
});

test("amounts of different measures are never on one scale, and goods have no bar", () => {
  const damage = dashboardPictures(dashboard(), "vi").find((one) => one.key === "damage");
  const rows = new Set(damage?.marks.map((one) => one.cell.row));
  expect(rows).toEqual(new Set(["VND", "USD", "m2"]));
  const known = damage?.marks.filter((one) => one.cell.column === "known").map((one) => one.width);
  // Each measure's greatest number fills its own scale.
  expect(new Set(known).size).toBe(1);
});

test("every picture is grey, holds nothing but shapes and text, and speaks the language asked for", () => {
  const english = [
    ...reportPictures(sample({ figures: [figure], unitSet: "today" }), "en"),
    ...dashboardPictures(dashboard({ ...compared, unitSet: "today" }), "en"),
  ];
  for (const { svg, caption } of english) {
    for (const [, colour = ""] of svg.matchAll(/"#([0-9a-f]{6})"/g))
      expect(new Set([colour.slice(0, 2), colour.slice(2, 4), colour.slice(4)]).size, colour).toBe(1);
    expect(svg).not.toMatch(/<(script|image|style|foreignObject|use)|href|url\(/);
    // The đồng keeps its name.
    expect(`${svg} ${caption}`.replaceAll("đồng", "")).not.toMatch(
      /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựđ]/i,
    );
  }
});

test("a picture becomes a PNG of twice its size", async () => {
  const pictures = [
    ...reportPictures(sample({ figures: [figure] }), "vi"),
    ...dashboardPictures(dashboard(compared), "vi").filter((one) => one.key === "completeness"),
  ];
  for (const { svg, width, height } of pictures) {
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
