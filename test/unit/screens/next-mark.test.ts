import { expect, test } from "vitest";
import { nextMark } from "../../../renderer/report/next-mark.ts";

const box = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
/** Two rows of three; the second is moved a little to the right. */
const boxes = [box(0, 0), box(20, 0), box(40, 0), box(4, 30), box(24, 30), box(44, 30)];

test("arrow keys go to the nearest mark ahead, along the row before across it, and stay where there is none", () => {
  expect(nextMark(boxes, 0, "right")).toBe(1);
  expect(nextMark(boxes, 1, "down")).toBe(4);
  expect(nextMark(boxes, 4, "up")).toBe(1);
  expect(nextMark(boxes, 4, "left")).toBe(3);
  expect(nextMark(boxes, 0, "up")).toBe(0);
  expect(nextMark(boxes, 5, "right")).toBe(5);
  expect(nextMark([], 0, "right")).toBe(0);
});
