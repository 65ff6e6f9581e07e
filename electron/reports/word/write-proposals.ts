import type { Layout } from "../../../shared/report/layouts.ts";
import type { Letterhead } from "../../../shared/report/letterhead.ts";
import type { Report } from "../../../shared/report/report.ts";
import type { Paragraph, Section } from "../../../shared/report/sections.ts";
import type { Words } from "../../../shared/report/words.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { textAlone } from "./paper-parts.ts";
import { writeWord } from "./write-word.ts";

/** The units' proposals (B17) as a paper of its own in the report's layout: a numbered part a unit. Errors: those of writeWord. */
export async function writeProposals(
  report: Report,
  head: Letterhead,
  layout: Layout,
  language: keyof Words,
): Promise<Result<Uint8Array>> {
  const isVietnamese = language === "vi";
  const period = report.period[language].toLowerCase();
  const paper = await writeWord(
    { ...report, sections: proposalSections(report), tables: [] },
    {
      ...head,
      number: "",
      title: isVietnamese ? "TỔNG HỢP" : "SUMMARY",
      subject: isVietnamese
        ? `đề xuất, kiến nghị của các đơn vị ${period}`
        : `of the units' proposals, ${period}`,
    },
    layout,
    language,
    [],
  );
  return paper.ok ? ok(textAlone(paper.value)) : paper;
}

/** Rows of B17 under the name of their unit; without any, one sentence that says so. */
export function proposalSections(report: Pick<Report, "tables">): Section[] {
  const parts = new Map<string, { title: Words; points: Paragraph[] }>();
  for (const row of report.tables.find((table) => table.code === "B17")?.rows ?? []) {
    const part = parts.get(row.head.vi) ?? { title: row.head, points: [] };
    part.points.push({ style: "point", runs: [String(row.cells[0]?.value ?? "")] });
    parts.set(row.head.vi, part);
  }
  if (parts.size === 0) parts.set("", { title: NONE.title, points: [] });
  return [...parts.values()].map(({ title, points }) => ({
    key: "proposals",
    title,
    paragraphs:
      points.length > 0
        ? { vi: points, en: points }
        : {
            vi: [{ style: "text", runs: [NONE.text.vi] }],
            en: [{ style: "text", runs: [NONE.text.en] }],
          },
  }));
}

const NONE = {
  title: { vi: "Đề xuất, kiến nghị", en: "Proposals" },
  text: {
    vi: "Không đơn vị nào có đề xuất, kiến nghị trong báo cáo kỳ đã duyệt.",
    en: "No unit makes a proposal in an approved statement of the period.",
  },
} as const;
