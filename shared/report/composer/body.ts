import { z } from "zod";
import type { Report } from "../report.ts";
import type { Words } from "../words.ts";
import { writeChips } from "./chips.ts";

const SECTIONS = ["work", "results", "shortcomings", "directions", "proposals"] as const;

/** The text of a report in one language as people wrote it: words, and chips where a number of a table stands. */
export const composedBodySchema = z.strictObject({
  sections: z
    .array(
      z.strictObject({
        key: z.enum(SECTIONS),
        paragraphs: z
          .array(
            z.strictObject({
              id: z.string().min(1).max(40),
              style: z.enum(["text", "point"]),
              text: z.string().max(8_000),
            }),
          )
          .max(500),
      }),
    )
    .max(SECTIONS.length),
});
export type ComposedBody = z.infer<typeof composedBodySchema>;

/** The text a person begins with: what the data say, the quoted sentence in it, each number as a chip. */
export const defaultBody = (report: Pick<Report, "sections">, language: keyof Words): ComposedBody => ({
  sections: report.sections.map((section) => ({
    key: section.key,
    paragraphs: section.paragraphs[language].map((paragraph, at) => ({
      id: `${section.key}-${at + 1}`,
      style: paragraph.style,
      text: writeChips(paragraph.runs.map((run) => (typeof run === "string" ? run : run.cell))),
    })),
  })),
});
