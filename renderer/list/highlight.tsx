import { matchRanges } from "../../shared/text/match-ranges.ts";
import classes from "./list.module.css";

/** A text with what the search found in it marked, by the search's own folding. */
export function Found({ text, search }: { text: string; search: string }) {
  const ranges = search === "" ? [] : matchRanges(text, search);
  if (ranges.length === 0) return text;
  const parts = ranges.flatMap(({ start, end }, i) => [
    text.slice(ranges[i - 1]?.end ?? 0, start),
    <mark key={start} className={classes.found}>
      {text.slice(start, end)}
    </mark>,
  ]);
  return [...parts, text.slice(ranges.at(-1)?.end ?? 0)];
}
