import fc from "fast-check";
import { expect, test } from "vitest";
import type { Criterion } from "../../../shared/emulation/criteria.ts";
import { MAX_POINTS, readPoints, showPoints } from "../../../shared/emulation/points.ts";
import { proposedPoints, targetOf } from "../../../shared/emulation/proposal.ts";
import { ranks, totalOf } from "../../../shared/emulation/ranking.ts";

const criterion = (code: string, max: number, computed: Criterion["computed"] = "none"): Criterion => ({
  code,
  content: code,
  max,
  computed,
});
const points = fc.integer({ min: 0, max: MAX_POINTS });

test("points are read and shown without loss, in both languages", () => {
  fc.assert(
    fc.property(points, fc.constantFrom("vi" as const, "en" as const), (one, language) => {
      expect(readPoints(showPoints(one, language))).toBe(one);
    }),
  );
  expect([readPoints("9,5"), readPoints(" 9.25 "), readPoints("0")]).toEqual([950, 925, 0]);
  for (const bad of ["", "-1", "9,255", "1.000,5", "9,", "chín", "1001", "1e2"])
    expect(readPoints(bad)).toBeNull();
});

test("equal points share a place and the next is left out", () => {
  expect(ranks([900, 850, 850, 800, null])).toEqual([1, 2, 2, 4, null]);
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }), { maxLength: 14 }),
      (totals) => {
        const places = ranks(totals);
        const sorted = totals.filter((one) => one !== null).sort((a, b) => b - a);
        totals.forEach((total, at) => {
          expect(places[at]).toBe(total === null ? null : sorted.indexOf(total) + 1);
        });
      },
    ),
  );
});

test("a total is capped a criterion, and there is none while a criterion has no points", () => {
  const list = [criterion("1", 1000), criterion("2", 500)];
  expect(totalOf(list, { 1: 925, 2: 500 })).toBe(1425);
  expect(totalOf(list, { 1: 925 })).toBeNull();
  expect(totalOf([], {})).toBeNull();
  expect(totalOf([criterion("constructor", 10)], {})).toBeNull();
  fc.assert(
    fc.property(points, points, (a, b) => {
      expect(totalOf(list, { 1: a, 2: b })).toBe(Math.min(a, 1000) + Math.min(b, 500));
    }),
  );
});

test("points are proposed from the plan's target only, never above the maximum", () => {
  const h1 = targetOf({ to: "2020-06-30" });
  expect(h1).toMatchObject({ plan: "142-KH/BNCTW", milestone: { va: 2, acts: 3 } });
  expect(targetOf({ to: "2022-06-30" })).toBeNull();
  const milestone = h1?.milestone ?? null;
  expect(proposedPoints(criterion("1", 1000, "plan-va"), milestone, { va: 1, acts: 0 })).toBe(500);
  expect(proposedPoints(criterion("1", 1000, "plan-acts"), milestone, { va: 0, acts: 2 })).toBe(666);
  expect(proposedPoints(criterion("1", 1000, "plan-va"), milestone, { va: 9, acts: 0 })).toBe(1000);
  expect(proposedPoints(criterion("1", 1000), milestone, { va: 9, acts: 9 })).toBeNull();
  expect(proposedPoints(criterion("1", 1000, "plan-va"), null, { va: 9, acts: 9 })).toBeNull();
});
