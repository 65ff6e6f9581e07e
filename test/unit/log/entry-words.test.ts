import { expect, test } from "vitest";
import { aboutOf } from "../../../shared/log/entry-words.ts";

test.each([
  ["BN/2020H1", "Bắc Ninh – 6 tháng đầu năm 2020", "Bac Ninh – First half of 2020"],
  ["BN 2020H1", "Bắc Ninh – 6 tháng đầu năm 2020", "Bac Ninh – First half of 2020"],
  ["2020H1", "6 tháng đầu năm 2020", "First half of 2020"],
  ["BN", "Bắc Ninh", "Bac Ninh"],
  ["BN-VV-2020-A-0001", "BN-VV-2020-A-0001", "BN-VV-2020-A-0001"],
  ["", "", ""],
])("what “%s” of an entry means is said by name", (number, vi, en) => {
  expect([aboutOf({ number }, "vi"), aboutOf({ number }, "en")]).toEqual([vi, en]);
});
