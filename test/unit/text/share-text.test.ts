import { expect, it } from "vitest";
import { showShare } from "../../../shared/text/share-text.ts";

it("a share has one decimal, in the language's own sign, and is whole only when nothing lacks", () => {
  expect(showShare(2, 3, "vi")).toBe("66,7");
  expect(showShare(2, 3, "en")).toBe("66.7");
  expect(showShare(8, 25, "vi")).toBe("32");
  expect(showShare(9999, 10000, "vi")).toBe("99,9");
  expect(showShare(5, 5, "vi")).toBe("100");
  expect(showShare(0, 0, "vi")).toBe("0");
});
