import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAmount, showAmount } from "../../../renderer/cases/money-text.ts";
import { readDate, showDate } from "../../../renderer/cases/partial-date-text.ts";
import { readCharges, showCharges } from "../../../shared/text/charges-text.ts";
import { isTooLarge } from "../../../shared/text/money-text.ts";

describe("dates as clerks type them", () => {
  test.each([
    ["23072020", "2020-07-23"],
    ["23/7/2020", "2020-07-23"],
    ["23.7.20", "2020-07-23"],
    ["230720", "2020-07-23"],
    ["3-7-2020", "2020-07-03"],
    ["3/2020", "2020-03"],
    ["2018", "2018"],
    ["29/2/2020", "2020-02-29"],
    ["", ""],
  ])("%s is %s", (typed, date) => expect(readDate(typed)).toBe(date));

  test.each([
    "32/07/2020",
    "29/2/2019",
    "31/4/2020",
    "13/2020",
    "0/2020",
    "12/3/020",
    "hôm qua",
    "1/2/3/4",
    "20",
    "7/20",
  ])("%s is no date and changes nothing", (typed) => expect(readDate(typed)).toBeNull());

  test("what is shown reads back as the same", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
        (day) => {
          const date = day.toISOString().slice(0, 10);
          for (const part of [date, date.slice(0, 7), date.slice(0, 4)])
            expect(readDate(showDate(part))).toBe(part);
        },
      ),
    );
  });
});

describe("amounts as clerks type them", () => {
  test.each([
    ["1.250.000.000", 1_250_000_000],
    ["1250000000", 1_250_000_000],
    ["1,25 tỷ", 1_250_000_000],
    ["1,15 tỷ", 1_150_000_000],
    ["200 triệu", 200_000_000],
    ["200tr", 200_000_000],
    ["0", 0],
    ["38.500.000 đồng", 38_500_000],
    ["Chưa xác định", "undetermined"],
    ["", null],
  ])("%s", (typed, amount) => expect(readAmount(typed)).toBe(amount));

  test.each([
    "1.25 tỷ",
    "1,5",
    "12.34",
    "-5",
    "9007199254740992",
    "1e9",
    "0,0000000001 tỷ",
    "năm triệu",
    "1,2,3",
  ])("%s is refused, never rounded", (typed) => expect(readAmount(typed)).toBeUndefined());

  test("what is shown reads back as the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (amount) => {
        expect(readAmount(showAmount(amount, "chưa xác định"))).toBe(amount);
      }),
    );
    expect(readAmount(showAmount("undetermined", "chưa xác định"))).toBe("undetermined");
    expect(readAmount(showAmount(null, "chưa xác định"))).toBeNull();
  });
});

describe("charges in one line", () => {
  test("articles, clauses and the law's year", () => {
    const charges = [
      { law: "2015", article: "353", clause: "4" },
      { law: "1999", article: "278", clause: "" },
      { law: "2015", article: "217a", clause: "" },
    ] as const;
    expect(readCharges("353 k4, 278/1999; 217a")).toEqual(charges);
    expect(readCharges(showCharges(charges))).toEqual(charges);
    expect(readCharges("điều 353 khoản 2 BLHS 2015")).toBeUndefined();
    expect(readCharges("353 khoản 2 BLHS 2015")).toEqual([{ law: "2015", article: "353", clause: "2" }]);
    expect(readCharges("")).toEqual([]);
    expect(readCharges("tham ô")).toBeUndefined();
  });
});

test("an amount that cannot be counted exactly is told from one that cannot be read", () => {
  expect([isTooLarge("9.007.199.254.740.992"), isTooLarge("10 triệu tỷ"), isTooLarge("12 quả")]).toEqual([
    true,
    false,
    false,
  ]);
  expect(readAmount("1".repeat(10_000_000))).toBeUndefined();
});

test("a charge without its year is of the code of the day of the act, where that code has the article", () => {
  const law = (typed: string, day: string | null) => readCharges(typed, day)?.map((charge) => charge.law);
  expect(law("278, 353", "2016-05-01")).toEqual(["1999", "2015"]);
  expect(law("278", "2018-01-01")).toEqual(["2015"]);
  expect(law("281/1999, 356/2015", null)).toEqual(["1999", "2015"]);
});
