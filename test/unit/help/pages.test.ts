import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { GENERAL_PAGES } from "../../../renderer/help/pages/general.ts";
import { SCREEN_PAGES } from "../../../renderer/help/pages/screens.ts";
import { findPages, helpText, isGeneral, pagesOf } from "../../../renderer/help/pages.ts";
import { en } from "../../../renderer/i18n/en.ts";
import { vi } from "../../../renderer/i18n/vi.ts";
import { RAIL, type ScreenId } from "../../../renderer/shell/rail.ts";
import { LIST_COLUMNS, STATUSES } from "../../../shared/list/columns.ts";
import { LOG_KINDS } from "../../../shared/log/kinds.ts";
import { PROGRAM_VERSION } from "../../../shared/program-version.ts";

const SCREENS = Object.keys(RAIL) as ScreenId[];
/** What is quoted as typed, or as somebody's own word: on no screen. */
const NOT_ON_SCREEN = ["Mầm non", "1250000000"];
const texts = (words: object | string): string[] =>
  typeof words === "string" ? [words] : Object.values(words).flatMap(texts);
/** A label without its numbers, as the help writes it. */
const plain = (text: string): string =>
  text
    .replace(/\{\{[^}]*\}\}|\d+|…/g, " ")
    .replace(/\s+/g, " ")
    .trim();
const ALL = [...pagesOf("office"), ...pagesOf("cluster")];

describe("help", () => {
  test("every screen of the rail has a page in both languages", () => {
    expect(SCREENS.filter((id) => !SCREEN_PAGES[id])).toEqual([]);
    for (const id of ALL)
      for (const language of ["vi", "en"] as const) {
        const { title, lead, steps = [] } = helpText(id, language);
        expect(title, id).toMatch(/\S/);
        expect(lead.length, `${id} ${language}`).toBeGreaterThan(20);
        expect(steps.length, `${id} ${language}`).toBeGreaterThan(0);
      }
  });

  test("both languages tell the same number of things, and a screen's page is called as the rail calls it", () => {
    for (const id of new Set(ALL)) {
      const [vi, en] = [helpText(id, "vi"), helpText(id, "en")];
      expect([en.steps?.length, en.notes?.length], id).toEqual([vi.steps?.length, vi.notes?.length]);
      if (!isGeneral(id)) expect(vi.title.slice(0, 8), id).toBe(RAIL[id].vi.slice(0, 8));
    }
  });

  test("whatever a page quotes is on a screen, in those words", () => {
    for (const [language, words] of [
      ["vi", vi],
      ["en", en],
    ] as const) {
      const named = [...Object.values(RAIL), ...LIST_COLUMNS, ...STATUSES, ...Object.values(LOG_KINDS)];
      const shown = [...texts(words), ...named.map((one) => one[language])].map(plain);
      for (const id of new Set(ALL))
        for (const [, quoted = ""] of JSON.stringify(helpText(id, language)).matchAll(/“([^”]+)”/g))
          if (!NOT_ON_SCREEN.includes(quoted))
            expect(
              shown.some((text) => text.includes(plain(quoted))),
              `${id} ${language}: ${quoted}`,
            ).toBe(true);
    }
  });

  test("technical words stand on the page for IT staff only, and nobody is called “bạn”", () => {
    for (const id of new Set(ALL)) {
      const said = JSON.stringify(helpText(id, "vi"));
      expect(said, id).not.toMatch(/(?<!\p{L})bạn(?!\p{L})/iu);
      if (id !== "it")
        expect(said, id).not.toMatch(
          /(?<!\p{L})(băm|khóa công khai|JSON|SQLite|schema|roster|hash|gói tin|fork)(?!\p{L})/iu,
        );
    }
    expect(Object.keys(GENERAL_PAGES)).toContain("it");
  });

  test("the search finds words with and without marks, in either language, and nothing for what is not there", () => {
    const pages = pagesOf("office");
    expect(findPages(pages, "", "vi")).toEqual(pages);
    expect(findPages(pages, "quen mat khau", "vi")).toContain("passphrase");
    expect(findPages(pages, "QUÊN MẬT KHẨU", "vi")).toContain("passphrase");
    expect(findPages(pages, "duyet lanh dao", "vi")).toContain("approval");
    expect(findPages(pages, "recovery sheet", "en")).toContain("passphrase");
    expect(findPages(pages, "recovery sheet", "vi")).toEqual([]);
    expect(findPages(pages, "xyzzy", "vi")).toEqual([]);
    expect(pagesOf("cluster")).not.toContain("approval");
  });
});

test("the version that the program names is the package's", () => {
  const file = join(import.meta.dirname, "../../../package.json");
  expect((JSON.parse(readFileSync(file, "utf8")) as { version: string }).version).toBe(PROGRAM_VERSION);
});
