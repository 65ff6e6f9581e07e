import { expect, test } from "vitest";
import { countBetween, type DatedFacts } from "../../../shared/case/counting-between.ts";

const days = { from: "2020-03-01", to: "2020-05-31" };
const vv = (more: Partial<DatedFacts> = {}): DatedFacts => ({
  kind: "VV",
  role: "R1",
  withdrawn: false,
  detectedOn: "2020-04-10",
  firstG20: null,
  unfoundedOn: null,
  outcomeOn: null,
  ...more,
});
const count = (facts: DatedFacts, convertedOn: string | null = null) =>
  countBetween(facts, convertedOn, days);

test("found by its day of detection, effective by its outcome's, both days inclusive", () => {
  expect(count(vv({ detectedOn: "2020-03-01" })).found).toBeNull();
  expect(count(vv({ detectedOn: "2020-05-31" })).found).toBeNull();
  expect(count(vv({ detectedOn: "2020-06-01" })).found).toBe("aside");
  expect(count(vv({ detectedOn: "2020-02-29" })).found).toBe("aside");
  expect(count(vv({ outcomeOn: "2020-05-31" })).effective).toBeNull();
  expect(count(vv({ detectedOn: "2019-01-01", outcomeOn: "2020-04-01" })).effective).toBeNull();
  expect(count(vv({ outcomeOn: "2020-06-01" })).effective).toBe("outcome-other-period");
  expect(count(vv({ detectedOn: "2019-01-01", outcomeOn: "2019-04-01" })).effective).toBe("aside");
  expect(count(vv()).effective).toBe("no-outcome");
});

test("a VA counts on the later of its day and its first G20, and not without one", () => {
  const va = (more: Partial<DatedFacts>) => vv({ kind: "VA", ...more });
  expect(count(va({})).found).toBe("no-G20");
  expect(count(va({ firstG20: "2020-05-01" })).found).toBeNull();
  expect(count(va({ firstG20: "2020-06-01" })).found).toBe("other-period");
  expect(count(va({ detectedOn: "2019-05-01", firstG20: "2020-05-01" })).found).toBeNull();
});

test("the rules are asked as of the last day: R3, S6, converted, withdrawn", () => {
  expect(count(vv({ role: "R3" })).found).toBe("role-R3");
  expect(count(vv({ unfoundedOn: "2020-05-31" })).found).toBe("unfounded-S6");
  expect(count(vv({ unfoundedOn: "2020-06-01" })).found).toBeNull();
  expect(count(vv(), "2020-05-31").found).toBe("converted");
  expect(count(vv(), "2020-06-01").found).toBeNull();
  expect(count(vv({ withdrawn: true })).found).toBe("withdrawn");
  expect(count(vv({ detectedOn: "" })).found).toBe("no-period");
});
