import fc from "fast-check";
import { expect, it } from "vitest";
import { sortKey } from "../../../shared/text/sort-key.ts";

const sorted = (words: readonly string[]) =>
  [...words].sort((one, other) =>
    sortKey(one) < sortKey(other) ? -1 : sortKey(one) > sortKey(other) ? 1 : 0,
  );

it("letters in the order of the Vietnamese alphabet, tones last", () => {
  const words = [
    "ăn",
    "an",
    "âm",
    "bà",
    "ba",
    "bả",
    "bã",
    "bá",
    "bạ",
    "ca",
    "đa",
    "da",
    "dạ",
    "ê",
    "e",
    "ơ",
    "ô",
    "o",
    "ư",
    "u",
  ];
  expect(sorted(words)).toEqual([
    "an",
    "ăn",
    "âm",
    "ba",
    "bà",
    "bả",
    "bã",
    "bá",
    "bạ",
    "ca",
    "da",
    "dạ",
    "đa",
    "e",
    "ê",
    "o",
    "ô",
    "ơ",
    "u",
    "ư",
  ]);
});

it("a tone decides only where the letters are alike: Hà Giang before Hải Phòng, Hòa before Hoa Lư", () => {
  expect(sorted(["Hải Phòng", "Hà Giang", "Hoa Lư", "Hòa"])).toEqual([
    "Hà Giang",
    "Hải Phòng",
    "Hòa",
    "Hoa Lư",
  ]);
});

it("agrees with Intl.Collator('vi') on any words of Vietnamese letters, spaces and digits", () => {
  const { compare } = new Intl.Collator("vi");
  const letters = [..."aàảãáạăằẳẵắặâầẩẫấậbcdđeèéêềếghiìíklmnoòóôồốơờớpqrstuùúưừứvxyỳý 019"];
  const words = fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 })
    .map((all) => all.join("").trim());
  fc.assert(
    fc.property(words, words, (one, other) => {
      const keys = sortKey(one) < sortKey(other) ? -1 : sortKey(one) > sortKey(other) ? 1 : 0;
      expect(keys).toBe(Math.sign(compare(one, other)));
    }),
    { numRuns: 2000 },
  );
});

it("NFC and NFD are one, and so are old and new tone placement as far as letters go", () => {
  expect(sortKey("Đường".normalize("NFD"))).toBe(sortKey("Đường"));
});
