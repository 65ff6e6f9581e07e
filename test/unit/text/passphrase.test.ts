import { describe, expect, test } from "vitest";
import { passphraseFault, suggestPassphrase } from "../../../shared/text/passphrase.ts";

describe("a passphrase that is being chosen", () => {
  test("is suggested as five toneless syllables, every one of the list within reach, none twice in it", () => {
    const seen: string[] = [];
    let count = 0;
    suggestPassphrase((of) => {
      count = of;
      return 0;
    });
    for (let at = 0; at < count; at += 5) {
      let next = at;
      const drawn = suggestPassphrase(() => next++ % count);
      expect(drawn).toMatch(/^[a-z]+( [a-z]+){4}$/);
      expect(passphraseFault(drawn)).toBeNull();
      seen.push(...drawn.split(" ").slice(0, count - at));
    }
    expect(new Set(seen).size).toBe(count);
    // Five of them are 40 bits at least.
    expect(5 * Math.log2(count)).toBeGreaterThan(40);
  });

  test.each([
    ["lua may cau song thu", null],
    ["Lua2026may", null],
    ["lúa mây cầu", "marks"],
    ["mat-khau-moi", "marks"],
    ["đường dài lắm", "marks"],
    ["ngan", "short"],
    ["    ngan    ", "short"],
    ["", "short"],
  ])("%s: %s", (typed, fault) => expect(passphraseFault(typed)).toBe(fault));
});
