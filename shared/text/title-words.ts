import { foldPlain } from "./fold.ts";

/** The words of a title, each once, in one order, marks and case apart: equal for what may be one case written twice. */
export const titleWords = (title: string): readonly string[] =>
  [...new Set(foldPlain(title).match(/[\p{L}\p{N}]+/gu) ?? [])].sort();
