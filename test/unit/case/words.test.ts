import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FINDING_SENTENCES } from "../../../shared/case/finding-sentences.ts";
import { sources } from "../../../shared/catalogue/code-lists.ts";
import * as catalogue from "../../../shared/catalogue/codes.ts";
import * as shipped from "../../../shared/catalogue/shipped-codes.ts";

describe("words for what the record holds", () => {
  test("every rule that can speak has a sentence in both languages, and no sentence is left over", () => {
    const source = readFileSync(new URL("../../../shared/case/rules.ts", import.meta.url), "utf8");
    const speaking = new Set([...source.matchAll(/(?:error|warning)\("(V\d\d)"/g)].map(([, rule]) => rule));
    expect(Object.keys(FINDING_SENTENCES).sort()).toEqual([...speaking].sort());
    for (const { vi, en } of Object.values(FINDING_SENTENCES)) {
      expect(vi).not.toMatch(/\bbạn\b/i);
      expect(en.length).toBeGreaterThan(10);
    }
  });

  test("every list has distinct codes and a name in both languages", () => {
    for (const list of Object.values({ ...catalogue, ...shipped }).filter(
      Array.isArray,
    ) as (readonly catalogue.Code[])[]) {
      expect(new Set(list.map((one) => one.code)).size).toBe(list.length);
      for (const one of list) expect(one.vi !== "" && one.en !== "", one.code).toBe(true);
    }
  });

  test("a list offers what was in force on the day; what a record holds stays in it", () => {
    const codes = (day: string | null, held = "0") =>
      catalogue.offered(catalogue.STEERING_TIERS, day, held).map((one) => one.code);
    expect(codes("2020-03-12")).toEqual(["0", "2", "3"]);
    expect(codes("2022-06-02")).toEqual(["0", "2", "1", "3"]);
    expect(codes(null)).toContain("1");
    expect(codes("2020-03-12", "1")).toContain("1");
  });

  test("a code that no list knows is shown as it is", () => {
    expect(catalogue.nameOf(sources, "N06", "vi")).toBe("Báo chí, truyền thông phản ánh");
    expect(catalogue.nameOf(sources, "N77", "vi")).toBe("N77");
  });
});
