import type { Layout } from "../../../shared/report/layouts.ts";
import type { Letterhead } from "../../../shared/report/letterhead.ts";
import type { Report } from "../../../shared/report/report.ts";
import type { Section } from "../../../shared/report/sections.ts";
import { twoDigits } from "../../../shared/report/sentence.ts";
import type { ReportTable } from "../../../shared/report/table.ts";
import type { Words } from "../../../shared/report/words.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { textAndLying } from "./paper-parts.ts";
import { writeWord } from "./write-word.ts";

/**
 * The adjusted figures of a final report as a paper to sign, with its own number and date: a few lines, and the annex behind
 * them. Errors: those of writeWord.
 */
export async function writeAdjustments(
  report: Report,
  annex: ReportTable,
  head: Letterhead,
  layout: Layout,
  language: keyof Words,
): Promise<Result<Uint8Array>> {
  const { vi, en } = annex.title;
  const subject =
    language === "vi"
      ? `${vi.toLowerCase()}, ${report.period.vi.toLowerCase()}`
      : `${en.charAt(0).toLowerCase()}${en.slice(1)}, ${report.period.en.toLowerCase()}`;
  const count = annex.rows.filter((row) => !row.isHeading).length;
  const section: Section = {
    key: "results",
    title: { vi: "Số điều chỉnh", en: "Adjusted figures" },
    paragraphs: {
      vi: [
        {
          style: "text",
          runs: [
            `Sau khi báo cáo ${report.period.vi.toLowerCase()} được chốt, có ${twoDigits(count)} số thay đổi. Số đã báo cáo giữ nguyên; số điều chỉnh, chênh lệch và lý do nêu tại phụ lục kèm theo.`,
          ],
        },
      ],
      en: [
        {
          style: "text",
          runs: [
            `Since the report on the ${report.period.en.toLowerCase()} was made final, ${count} figures have changed. What was reported stays as it is; the annex gives the adjusted figures, the differences and the reasons.`,
          ],
        },
      ],
    },
  };
  const paper = await writeWord(
    { ...report, sections: [section], tables: [annex] },
    // It is signed in whatever year it is needed, not in the report's.
    { ...head, subject, placeDate: head.placeDate.replace(/\d{4}$/, "……") },
    layout,
    language,
    [],
  );
  return paper.ok ? ok(textAndLying(paper.value)) : paper;
}
