import sample from "../../../shared/sample/twelve-cases.json" with { type: "json" };

/** Titles and summaries of the twelve invented cases: Vietnamese as offices write it. */
export const TWELVE: readonly string[] = sample
  .flatMap(({ record }) => [record.title, record.summary])
  .filter((text) => text !== "");
