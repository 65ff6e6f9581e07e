import { expect, it } from "vitest";
import { matchRanges } from "../../../shared/text/match-ranges.ts";

const marked = (text: string, search: string) =>
  matchRanges(text, search).map(({ start, end }) => text.slice(start, end));

it("without marks every form of the word is shown, the last one as a beginning", () => {
  expect(marked("Đường Mẫu, đưòng mâu; dương", "duong mau")).toEqual([
    "Đường",
    "Mẫu",
    "đưòng",
    "mâu",
    "dương",
  ]);
  expect(marked("Ủy ban nhân dân phường", "uy ban phu")).toEqual(["Ủy", "ban", "phư"]);
});
it("with marks only those marks, and uỷ is ủy, hoà is hòa", () => {
  expect(marked("Uỷ ban, Ủy viên, úy, Hoà Bình", "ủy")).toEqual(["Uỷ", "Ủy"]);
  expect(marked("Hoà Bình, Hòa Lạc, hoa", "hòa")).toEqual(["Hoà", "Hòa"]);
});
it("ranges are those of the text as it is shown, NFD too", () => {
  const text = "x Đường".normalize("NFD");
  expect(matchRanges(text, "duong")).toEqual([{ start: 2, end: text.length }]);
  expect(matchRanges("abc", "  ")).toEqual([]);
});
