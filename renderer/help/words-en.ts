import type { HelpWords } from "./words-vi.ts";

export const helpEn: HelpWords = {
  title: "Help",
  search: "Search the help",
  contents: "Contents",
  none: "No page holds these words. Try fewer.",
  steps: "How to",
  notes: "Good to know",
  all: "All pages",
};
