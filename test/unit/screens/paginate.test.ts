import fc from "fast-check";
import { expect, test } from "vitest";
import { readBulk } from "../../../renderer/list/bulk-fields.tsx";
import { readDateRange } from "../../../renderer/list/date-range-text.ts";
import { layoutOf } from "../../../renderer/list/layout.ts";
import { moveColumn } from "../../../renderer/list/list-view.ts";
import { paginate } from "../../../renderer/print/paginate.ts";

test("pages are filled in order, and signatures are never alone", () => {
  const page = { page: 100, opening: 30, head: 10, closing: 20 };
  expect(paginate({ ...page, rows: [] })).toEqual([{ first: 0, end: 0 }]);
  expect(paginate({ ...page, rows: [20, 20] })).toEqual([{ first: 0, end: 2 }]);
  expect(paginate({ ...page, rows: [20, 20, 20] })).toEqual([
    { first: 0, end: 2 },
    { first: 2, end: 3 },
  ]);
  // The signatures find no room below three rows: the last goes with them.
  expect(paginate({ ...page, rows: [20, 20, 10] })).toEqual([
    { first: 0, end: 2 },
    { first: 2, end: 3 },
  ]);
  expect(paginate({ ...page, rows: [200, 10] })).toEqual([
    { first: 0, end: 1 },
    { first: 1, end: 2 },
  ]);
});

test("every row stands on exactly one page and no page overflows but by a row of its own", () => {
  const heights = fc.record({
    page: fc.constant(100),
    opening: fc.integer({ min: 0, max: 40 }),
    head: fc.integer({ min: 1, max: 15 }),
    closing: fc.integer({ min: 0, max: 30 }),
    rows: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 60 }),
  });
  fc.assert(
    fc.property(heights, (given) => {
      const pages = paginate(given);
      expect(pages[0]?.first).toBe(0);
      expect(pages.at(-1)?.end).toBe(given.rows.length);
      for (const [i, { first, end }] of pages.entries()) {
        if (i > 0) expect(first).toBe(pages[i - 1]?.end);
        const used =
          given.head +
          given.rows.slice(first, end).reduce((sum, row) => sum + row, 0) +
          (i === 0 ? given.opening : 0) +
          (i === pages.length - 1 ? given.closing : 0);
        if (end - first > 1) expect(used).toBeLessThanOrEqual(given.page);
      }
    }),
  );
});

test("days as a clerk types them", () => {
  expect(readDateRange("2020")).toEqual({ from: "2020-01-01", to: "2020-12-31" });
  expect(readDateRange("2/2020")).toEqual({ from: "2020-02-01", to: "2020-02-29" });
  expect(readDateRange("1/2020 - 3/2020")).toEqual({ from: "2020-01-01", to: "2020-03-31" });
  expect(readDateRange("12/3/2020–15/3/2020")).toEqual({ from: "2020-03-12", to: "2020-03-15" });
  expect(readDateRange("từ 3/2020")).toEqual({ from: "2020-03-01", to: "" });
  expect(readDateRange("đến 2019")).toEqual({ from: "", to: "2019-12-31" });
  for (const bad of ["32/13", "3/2020 - 1/2020", "abc", "từ"]) expect(readDateRange(bad), bad).toBeNull();
});

test("groups are lines of their own, a folded one its head alone", () => {
  const layout = layoutOf(
    5,
    [
      { stage: "G00", cases: 2 },
      { stage: "G10", cases: 3 },
    ],
    ["G00"],
  );
  expect(layout.lines).toBe(5);
  expect([0, 1, 2, 3, 4].map((at) => layout.line(at))).toMatchObject([
    { kind: "group", stage: "G00", cases: 2, isFolded: true },
    { kind: "group", stage: "G10", isFolded: false },
    { kind: "case", at: 0 },
    { kind: "case", at: 1 },
    { kind: "case", at: 2 },
  ]);
});

test("a column is moved before another; a bulk change is read as typed or not at all", () => {
  const ids = [{ id: "a" }, { id: "b" }, { id: "c" }];
  expect(moveColumn(ids, "c", "a").map((one) => one.id)).toEqual(["c", "a", "b"]);
  expect(moveColumn(ids, "a", null).map((one) => one.id)).toEqual(["b", "c", "a"]);
  expect(readBulk({ officer: " Đ/c Mẫu ", remindOn: "1/9/2020" })).toEqual({
    officer: "Đ/c Mẫu",
    remindOn: "2020-09-01",
  });
  expect(readBulk({ remindOn: "" })).toEqual({ remindOn: null });
  for (const bad of [{}, { remindOn: "32/1/2020" }, { sector: "" }, { period: "2020H1" }])
    expect(readBulk(bad)).toBeNull();
});
