import type { ReportContext } from "./context.ts";
import { cellNumber } from "./cross-check.ts";
import type { Missing, ReportedUnits } from "./missing.ts";
import { twoDigits } from "./sentence.ts";
import { type ReportTable, SUM } from "./table.ts";
import { paragraphs, type UnitStatement } from "./tables/b17-proposals.ts";
import { unitName } from "./tables/unit-rows.ts";
import { type Words, words } from "./words.ts";

/** Where a number of the text stands in the tables, so that it can be opened and seen to have changed. */
export type CellRef = { readonly table: string; readonly row: string; readonly column: string };
/** A piece of a paragraph: words, or a number of a table as it is written in a report ("09"). */
export type Run = string | { readonly number: number; readonly text: string; readonly cell: CellRef };
export type Paragraph = { readonly runs: readonly Run[]; readonly style: "text" | "point" };

/** One of the report's five parts. `key` is stable: what is written by hand is kept under it. */
export type Section = {
  readonly key: "work" | "results" | "shortcomings" | "directions" | "proposals";
  readonly title: Words;
  readonly paragraphs: { readonly vi: readonly Paragraph[]; readonly en: readonly Paragraph[] };
};

type Language = keyof Words;

export const plainText = (paragraph: Paragraph): string =>
  paragraph.runs.map((run) => (typeof run === "string" ? run : run.text)).join("");

export type SectionsInput = {
  readonly level: "office" | "cluster";
  readonly unit: string;
  readonly tables: readonly ReportTable[];
  readonly statements: readonly UnitStatement[];
  readonly reported: ReportedUnits;
  readonly missing: readonly Missing[];
};

/** The report's text from the data: what the tables say, then the units' own words. */
export function reportSections(context: ReportContext, input: SectionsInput): Section[] {
  const both = (make: (language: Language) => Paragraph[]) => ({ vi: make("vi"), en: make("en") });
  return [
    {
      key: "work",
      title: words("Tình hình và công tác chung", "Situation and general work"),
      paragraphs: both((language) => workText(context, input, language)),
    },
    {
      key: "results",
      title: words("Kết quả", "Results"),
      paragraphs: both((language) => resultsText(context, input, language)),
    },
    {
      key: "shortcomings",
      title: words("Tồn tại, hạn chế, nguyên nhân", "Shortcomings and their causes"),
      paragraphs: both((language) => ownWords(input.statements, "difficulties", language)),
    },
    {
      key: "directions",
      title: words("Phương hướng", "Directions"),
      paragraphs: both((language) => ownWords(input.statements, "goodPractices", language)),
    },
    {
      key: "proposals",
      title: words("Đề xuất, kiến nghị", "Proposals"),
      paragraphs: both((language) => ownWords(input.statements, "proposals", language)),
    },
  ];
}

const text = (...runs: Run[]): Paragraph => ({ runs, style: "text" });

function workText(context: ReportContext, input: SectionsInput, language: Language): Paragraph[] {
  const { reported, all } = input.reported;
  const { period } = context;
  const dates = [period.from, period.to].map((day) => day.split("-").reverse().join("/"));
  const plan = context.plan ?? "";
  const out = [
    language === "vi"
      ? text(
          `Báo cáo tổng hợp số liệu ${period.vi.toLowerCase()} (từ ${dates[0]} đến ${dates[1]})${plan ? ` theo Kế hoạch số ${plan}` : ""}` +
            (input.level === "cluster"
              ? `, số liệu của ${twoDigits(reported)}/${twoDigits(all)} đơn vị.`
              : "."),
        )
      : text(
          `This report covers the ${period.en.toLowerCase()} (${dates[0]} to ${dates[1]})${plan ? ` under plan ${plan}` : ""}` +
            (input.level === "cluster" ? `, with figures of ${reported}/${all} units.` : "."),
        ),
  ];
  for (const one of input.missing.filter((each) => !each.isMinor)) out.push(text(one.sentence[language]));
  return [...out, ...ownWords(input.statements, "results", language)];
}

function resultsText(context: ReportContext, input: SectionsInput, language: Language): Paragraph[] {
  const number = (table: string, column: string, row: string = SUM): Run => {
    const value = cellNumber(input.tables, table, row, column) ?? 0;
    return { number: value, text: twoDigits(value), cell: { table, row, column } };
  };
  const who =
    input.level === "office"
      ? words(
          `Ban Nội chính ${unitName(input.unit).vi}`,
          `the internal-affairs committee of ${unitName(input.unit).en}`,
        )
      : words("các ban nội chính trong Cụm", "the internal-affairs committees of the cluster");
  const { period } = context;
  if (language === "vi")
    return [
      text(
        `Trong ${period.vi.toLowerCase()}, ${who.vi} đã phát hiện và tham mưu xử lý hiệu quả `,
        number("B01", "vaEffective"),
        " vụ án và ",
        number("B01", "vvEffective"),
        ' vụ việc "tham nhũng vặt".',
      ),
      text(
        "Số phát hiện trong kỳ: ",
        number("B01", "va"),
        " vụ án với ",
        number("B01", "accused"),
        " bị can, ",
        number("B01", "vv"),
        ' vụ việc "tham nhũng vặt"; số hành vi: ',
        number("B01", "acts"),
        "; văn bản tham mưu, kiến nghị: ",
        number("B01", "papers"),
        ".",
      ),
      text(
        "Vụ án thụ lý: kỳ trước chuyển sang ",
        number("B04a", "carried"),
        ", mới ",
        number("B04a", "new"),
        ", tổng ",
        number("B04a", "handled"),
        "; đã kết thúc ",
        number("B04a", "ended"),
        ", còn lại ",
        number("B04a", "remaining"),
        " (có cả vụ chỉ theo dõi).",
      ),
    ];
  return [
    text(
      `In the ${period.en.toLowerCase()}, ${who.en} found, and advised the effective handling of, `,
      number("B01", "vaEffective"),
      " criminal cases and ",
      number("B01", "vvEffective"),
      ' "petty corruption" incidents.',
    ),
    text(
      "Found in the period: ",
      number("B01", "va"),
      " criminal cases with ",
      number("B01", "accused"),
      " accused, ",
      number("B01", "vv"),
      " petty incidents; acts: ",
      number("B01", "acts"),
      "; advice and proposals: ",
      number("B01", "papers"),
      ".",
    ),
    text(
      "Criminal cases handled: carried over ",
      number("B04a", "carried"),
      ", new ",
      number("B04a", "new"),
      ", together ",
      number("B04a", "handled"),
      "; ended ",
      number("B04a", "ended"),
      ", remaining ",
      number("B04a", "remaining"),
      " (with those only followed).",
    ),
  ];
}

/** The units' own paragraphs, each headed by its unit. Their words stay as they were written, in any language of the report. */
function ownWords(
  statements: readonly UnitStatement[],
  field: "results" | "difficulties" | "proposals" | "goodPractices",
  language: Language,
): Paragraph[] {
  return statements.flatMap((one) =>
    paragraphs(one[field]).map(
      (line): Paragraph => ({
        runs: [`${unitName(one.unit)[language]}: ${line}`],
        style: "point",
      }),
    ),
  );
}
