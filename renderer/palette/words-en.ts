import type { PaletteWords } from "./words-vi.ts";

export const paletteEn: PaletteWords = {
  title: "Find and go to",
  hint: "Type a screen, a case number, words of a case, or what to do",
  group_recent: "Opened last",
  group_screen: "Screens",
  group_command: "Commands",
  group_case: "Cases",
  group_help: "Help",
  none: "Nothing found. Try fewer letters.",
  lock: "Lock the screen",
  language: "Switch to Vietnamese",
  found_one: "{{count}} result",
  found_other: "{{count}} results",
};
