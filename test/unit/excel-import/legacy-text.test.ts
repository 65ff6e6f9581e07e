import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  convertCell,
  decodeLegacy,
  encodeLegacy,
  guessLegacy,
  LEGACY_TABLES,
  type LegacyEncoding,
} from "../../../shared/excel-import/legacy-text.ts";
import { isVietnameseSyllable } from "../../../shared/excel-import/vietnamese-syllable.ts";
import { TWELVE } from "./sample-texts.ts";

const SMALL = "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

describe("the tables", () => {
  test("TCVN3 holds every small Vietnamese letter once, and the capitals without a tone", () => {
    const letters = [...LEGACY_TABLES.tcvn3.values()];
    expect(new Set(letters).size).toBe(letters.length);
    expect([...letters].sort()).toEqual([...SMALL, ..."ĂÂÊÔƠƯĐ"].sort());
  });

  test("VNI holds every Vietnamese letter, small and capital", () => {
    expect(new Set(LEGACY_TABLES.vni.values())).toEqual(new Set([...SMALL, ...SMALL.toUpperCase()]));
  });

  test.each([
    ["tcvn3", "Vô viÖc nhòng nhiÔu t¹i bé phËn mét cöa", "Vụ việc nhũng nhiễu tại bộ phận một cửa"],
    ["tcvn3", "Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
    ["tcvn3", "§Êt ®ai, ®­êng bé", "Đất đai, đường bộ"],
    ["vni", "Vuï vieäc nhuõng nhieãu taïi boä phaän moät cöûa", "Vụ việc nhũng nhiễu tại bộ phận một cửa"],
    ["vni", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
    ["vni", "ÑAÁT ÑAI, ñöôøng boä", "ĐẤT ĐAI, đường bộ"],
  ] as const)("%s: %s", (encoding, old, text) => expect(decodeLegacy(old, encoding)).toBe(text));

  test("a capital font of TCVN3 shows capitals", () =>
    expect(decodeLegacy("Vô ¸n tham nhòng", "tcvn3", true)).toBe("VỤ ÁN THAM NHŨNG"));

  test.each(["tcvn3", "vni"] as const)("%s: what is written in it reads back", (encoding) => {
    const letters = [...new Set(LEGACY_TABLES[encoding].values())];
    // In VNI a letter and a following mark are one; a blank keeps what is not a word apart.
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters, ..."bcdghklmnpqrstvx ,.;0123456789")), (chars) => {
        const text = chars.join(encoding === "vni" ? " " : "");
        expect(decodeLegacy(encodeLegacy(text, encoding) ?? "", encoding)).toBe(text);
      }),
    );
  });

  test.each(["tcvn3", "vni"] as const)("%s: twelve cases' texts written in it read back", (encoding) => {
    for (const text of TWELVE.map((one) => (encoding === "tcvn3" ? one.toLowerCase() : one))) {
      const old = encodeLegacy(text.replace(/[^\p{L}\p{Nd} ,.]/gu, ""), encoding);
      expect(decodeLegacy(old ?? "", encoding)).toBe(text.replace(/[^\p{L}\p{Nd} ,.]/gu, ""));
    }
  });
});

describe("what a column is in", () => {
  const written = (encoding: LegacyEncoding) =>
    TWELVE.map((one) => encodeLegacy(one.toLowerCase().replace(/[^\p{L}\p{Nd} ,.]/gu, ""), encoding) ?? "");

  test.each(["tcvn3", "vni"] as const)("%s is recognised, and shown before and after", (encoding) => {
    const guess = guessLegacy(written(encoding));
    expect(guess?.encoding).toBe(encoding);
    expect(guess?.confidence).toBeGreaterThan(0.7);
    expect(guess?.after).toBe(convertCell(guess?.before ?? "", encoding));
  });

  test("Unicode Vietnamese is never taken for an old encoding", () => {
    expect(guessLegacy(TWELVE)).toBeNull();
    expect(guessLegacy(["Hà Nam", "Có", "Hà Tĩnh", "Nam Hà", "xã Tân Mẫu"])).toBeNull();
    expect(guessLegacy(["Hà Nam", "Có", "Không rõ", "là"])).toBeNull();
    expect(guessLegacy(["café", "Müller", "naïve"])).toBeNull();
    expect(guessLegacy(["", "123", "N07"])).toBeNull();
  });

  test("in a column of old text, cells that are Unicode already stay letter by letter", () => {
    for (const text of TWELVE)
      for (const encoding of ["tcvn3", "vni"] as const) expect(convertCell(text, encoding)).toBe(text);
    expect(convertCell("Hà Nam", "vni")).toBe("Hà Nam");
  });
});

test("a syllable is spelled as Vietnamese is", () => {
  for (const word of "Vụ việc nhũng nhiễu nghĩa khuỷu giường quyết ĐƯỜNG uỷ thuở yên oan".split(" "))
    expect(isVietnameseSyllable(word), word).toBe(true);
  for (const word of ["viÖc", "boä", "phËn", "café", "tàt", "xyz", "VụÁn"])
    expect(isVietnameseSyllable(word), word).toBe(false);
});
