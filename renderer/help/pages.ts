import type { Language } from "../../shared/problem/explain.ts";
import { foldPlain } from "../../shared/text/fold.ts";
import { RAIL, type ScreenId, screensOf } from "../shell/rail.ts";
import type { HelpText } from "./page.ts";
import { GENERAL_PAGES, type GeneralPage } from "./pages/general.ts";
import { SCREEN_PAGES } from "./pages/screens.ts";

export type PageId = GeneralPage | ScreenId;

export const isGeneral = (id: PageId): id is GeneralPage => Object.hasOwn(GENERAL_PAGES, id);

/** The page of an id in a language; a screen without one yet is shown by its name alone. */
export function helpText(id: PageId, language: Language): HelpText {
  if (isGeneral(id)) return GENERAL_PAGES[id][language];
  return SCREEN_PAGES[id]?.[language] ?? { title: RAIL[id][language], lead: "" };
}

/** The table of contents: pages of no screen first, then the screens of this kind of register. */
export const pagesOf = (kind: "office" | "cluster"): readonly PageId[] => [
  ...(Object.keys(GENERAL_PAGES) as GeneralPage[]).filter(
    (id) => id !== (kind === "office" ? "startCluster" : "start"),
  ),
  ...screensOf(kind),
];

/** Pages that hold every word of the query, marks and case apart; all of them for an empty one. */
export function findPages(ids: readonly PageId[], query: string, language: Language): readonly PageId[] {
  const words = foldPlain(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  return ids.filter((id) => {
    const { title, lead, steps = [], notes = [] } = helpText(id, language);
    const text = foldPlain([title, lead, ...steps, ...notes].join(" "));
    return words.every((word) => text.includes(word));
  });
}
