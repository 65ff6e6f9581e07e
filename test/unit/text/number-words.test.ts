import fc from "fast-check";
import { doReadNumber, ReadingConfig } from "read-vietnamese-number";
import { describe, expect, test } from "vitest";
import { englishNumber, vietnameseNumber } from "../../../shared/text/number-words.ts";

describe("amounts in Vietnamese words", () => {
  test.each([
    [0, "không"],
    [5, "năm"],
    [10, "mười"],
    [15, "mười lăm"],
    [21, "hai mươi mốt"],
    [25, "hai mươi lăm"],
    [51, "năm mươi mốt"],
    [105, "một trăm linh năm"],
    [110, "một trăm mười"],
    [1_001, "một nghìn không trăm linh một"],
    [1_250_000_000, "một tỷ hai trăm năm mươi triệu"],
    [1_002_000_000, "một tỷ không trăm linh hai triệu"],
    [200_000, "hai trăm nghìn"],
    [2_000_000_000_005, "hai nghìn tỷ không trăm linh năm"],
    [Number.MAX_SAFE_INTEGER, /^chín triệu không trăm linh bảy nghìn một trăm chín mươi chín tỷ/],
  ])("%d", (value, words) => expect(vietnameseNumber(value)).toMatch(words));

  test("are what another reader of Vietnamese numbers says", () => {
    const config = new ReadingConfig();
    config.unit = [];
    config.oddText = "linh";
    // "hai mươi tư" and "hai mươi bốn" are both said; ours is the plainer.
    config.fourToneText = "bốn";
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(vietnameseNumber(value)).toBe(doReadNumber(String(value), config).replaceAll("tỉ", "tỷ"));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("amounts in English words", () => {
  test.each([
    [0, "zero"],
    [15, "fifteen"],
    [21, "twenty-one"],
    [105, "one hundred five"],
    [1_250_000_000, "one billion two hundred fifty million"],
  ])("%d", (value, words) => expect(englishNumber(value)).toBe(words));
});
