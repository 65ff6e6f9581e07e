import { expect, it } from "vitest";
import { foldMarked, foldPlain, hasMarks } from "../../../shared/text/fold.ts";

it("without marks every mark is folded, đ included", () => {
  expect(foldPlain("Đường Nguyễn Huệ")).toBe("duong nguyen hue");
  expect(foldPlain("đường".normalize("NFD"))).toBe("duong");
});
it("old and new tone placement are one word, and other words stay themselves", () => {
  for (const [old, today] of [
    ["uỷ", "ủy"],
    ["hoà", "hòa"],
    ["khoẻ", "khỏe"],
  ] as const) {
    expect(foldMarked(old)).toBe(foldMarked(today));
    expect(foldMarked(old.normalize("NFD"))).toBe(foldMarked(today));
  }
  expect(foldMarked("quý")).toBe("quý");
  expect(foldMarked("hoàn")).toBe("hoàn");
  expect(foldMarked("ủy")).not.toBe(foldMarked("ùy"));
});
it("a query asks for exact marks only when it has some", () => {
  expect(hasMarks("loc mau")).toBe(false);
  expect(hasMarks("Lộc Mẫu")).toBe(true);
  expect(hasMarks("đ")).toBe(true);
});
