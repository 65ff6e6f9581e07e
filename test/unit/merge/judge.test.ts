import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HeldBundle, judgeDevice } from "../../../shared/merge/judge.ts";

const bundle = (hash: string, seq: number, listed: HeldBundle[] = [], audit = seq): HeldBundle => ({
  hash,
  seq,
  history: listed.map(({ seq: at, hash: of }) => ({ seq: at, hash: of })),
  audit: { count: audit, head: `head-${audit}` },
});
const never = () => false;
const standing = (
  bundles: HeldBundle[],
  leftOut: string[] = [],
  loses: (a: HeldBundle, b: HeldBundle) => boolean = never,
  rejected: string[] = [],
) =>
  Object.fromEntries(
    [
      ...judgeDevice(
        bundles,
        (hash) => (leftOut.includes(hash) ? "leave-out" : rejected.includes(hash) ? "reject-side" : null),
        loses,
      ),
    ].map(([hash, verdict]) => [hash, verdict.code ?? verdict.standing]),
  );

const one = bundle("one", 1);
const two = bundle("two", 2, [one]);
const three = bundle("three", 3, [one, two]);
const twin = bundle("twin", 2, [one], 3);

describe("which bundles count", () => {
  it("shows the highest that lists the others", () => {
    expect(standing([one, two, three])).toEqual({ one: "superseded", two: "superseded", three: "shown" });
  });
  it("falls back to the last one before a fork, until a side is picked", () => {
    expect(standing([one, two, twin])).toEqual({ one: "shown", two: "E_FORK", twin: "E_FORK" });
    expect(standing([one, two, twin], ["twin"])).toEqual({
      one: "superseded",
      two: "shown",
      twin: "left-out",
    });
  });
  it("rejects with a side of a fork every bundle that lists it, and leaves out nothing else", () => {
    const late = bundle("late", 5, [one, twin]);
    expect(standing([one, two, twin, three, late], [], never, ["twin"])).toEqual({
      one: "superseded",
      two: "superseded",
      three: "shown",
      twin: "rejected",
      late: "rejected",
    });
    // Left out alone, the file after it still stands on that side.
    expect(standing([one, two, twin, late], ["twin"]).late).toBe("E_FORK");
  });
  it("shows nothing where the first two already differ", () => {
    expect(standing([one, bundle("other", 1)])).toEqual({ one: "E_FORK", other: "E_FORK" });
  });
  it("fails a bundle that lost audit entries or a case of one it lists, and forgives it when that one is left out", () => {
    const shorter = bundle("shorter", 4, [one, two, three], 2);
    expect(standing([one, two, three, shorter]).shorter).toBe("E_AUDIT");
    expect(standing([one, two, three, shorter], ["three", "two"]).shorter).toBe("shown");
    expect(standing([one, two], [], (lower, higher) => lower === one && higher === two)).toEqual({
      one: "shown",
      two: "E_CASE_MISSING",
    });
  });
  it("does not depend on the order of arrival", () => {
    const all = [
      one,
      two,
      three,
      twin,
      bundle("late", 5, [one, twin]),
      bundle("shorter", 4, [one, two, three], 2),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(all), fc.subarray(all.map((held) => held.hash)), (some, leftOut) => {
        const sorted = [...some].sort((a, b) => a.seq - b.seq || (a.hash < b.hash ? -1 : 1));
        expect(standing(some, leftOut)).toEqual(standing(sorted, leftOut));
      }),
    );
  });
});
