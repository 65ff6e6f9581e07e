import { periodByCode } from "../catalogue/periods.ts";
import type { Problem } from "../result.ts";
import { SENTENCES_EN } from "./sentences-en.ts";
import { SENTENCES_VI } from "./sentences-vi.ts";

export type Language = "vi" | "en";

/** A problem's sentence in words; a place without a value is left out with its brackets. */
export function explain(problem: Problem, language: Language): string {
  const sentence = (language === "vi" ? SENTENCES_VI : SENTENCES_EN)[problem.code];
  return sentence
    .replace(/\{(\w+)\}/g, (_, name: string) => shown(name, problem.params[name] ?? "", language))
    .replace(/ ?\(\)/g, "");
}

/** A period is said by its name. */
const shown = (name: string, value: string | number, language: Language): string =>
  (name === "period" ? periodByCode(String(value))?.[language] : undefined) ?? String(value);
