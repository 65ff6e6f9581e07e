import { describe, expect, test } from "vitest";
import { showCharges } from "../../../shared/text/charges-text.ts";
import { readLength } from "../../../shared/text/months-text.ts";
import { readTypedCharges } from "../../../shared/text/typed-charges.ts";

describe("charges as a clerk types them", () => {
  test.each([
    ["353", null, "353"],
    ["353 k2, 278/1999", null, "353 k2, 278/1999"],
    ["Điều 353", null, "353"],
    ["Điều 353", "2016-05-01", "353"],
    ["điều 353 khoản 2", null, "353 k2"],
    ["khoản 2 Điều 353 BLHS 2015", null, "353 k2"],
    ["tham ô", null, "353"],
    ["Tham ô", "2016-05-01", "278/1999"],
    ["tham o tai san", null, "353"],
    ["tham ô; nhận hối lộ", null, "353, 354"],
    ["tham ô, Điều 356 khoản 1, 364", null, "353, 356 k1, 364"],
    ["tội lạm dụng chức vụ", null, "355"],
    ["217a", null, "217a"],
    ["", null, ""],
  ])("“%s” (act on %s) is %s", (typed, day, shown) => {
    const read = readTypedCharges(typed, day);
    expect("charges" in read ? showCharges(read.charges) : read).toBe(shown);
  });

  test("what is no offence, what may be several, what is nothing: told apart", () => {
    expect(readTypedCharges("999", null)).toMatchObject({ problem: "no-offence", charge: { law: "2015" } });
    expect(readTypedCharges("Điều 353x", null)).toMatchObject({ problem: "no-offence" });
    expect(readTypedCharges("256a", null)).toMatchObject({ charges: [{ article: "256a" }] });
    expect(readTypedCharges("tham ô, điều 12", null)).toMatchObject({ problem: "no-offence" });
    expect(readTypedCharges("344/1999", null)).toMatchObject({
      problem: "no-offence",
      charge: { law: "1999" },
    });
    const several = readTypedCharges("lợi dụng chức vụ", null);
    expect("names" in several && several.names.length).toBe(2);
    for (const typed of ["trộm gà", "tham", "353 và gì nữa"])
      expect(readTypedCharges(typed, null)).toEqual({ problem: "unread" });
  });
});

describe("lengths of imprisonment as a clerk types them", () => {
  test.each([
    ["90", 90],
    ["7 năm 6 tháng", 90],
    ["07 năm 06 tháng tù", 90],
    ["7 năm", 84],
    ["18 tháng", 18],
    ["20 năm tù", 240],
    ["2 nam 3", 27],
    ["", null],
  ])("“%s” is %s months", (typed, months) => expect(readLength(typed)).toEqual({ months }));

  test("life and death have no length, they are kinds", () => {
    expect(readLength("Chung thân")).toEqual({ kind: "tù chung thân" });
    expect(readLength("tử hình")).toEqual({ kind: "tử hình" });
  });

  test.each(["bảy năm", "7,5 năm", "-3", "101 năm", "7 năm 6 ngày"])("“%s” is not read", (typed) =>
    expect(readLength(typed)).toBeUndefined(),
  );
});
