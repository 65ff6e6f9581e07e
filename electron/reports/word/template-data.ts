import type { TemplateData } from "easy-template-x";
import type { Layout } from "../../../shared/report/layouts.ts";
import { isWide, type Letterhead } from "../../../shared/report/letterhead.ts";
import type { Report } from "../../../shared/report/report.ts";
import { type Paragraph, plainText } from "../../../shared/report/sections.ts";
import { tableXml } from "../../../shared/report/wordml.ts";
import type { Words } from "../../../shared/report/words.ts";

/** A picture as it goes into Word. Sizes in pixels of 1/96 inch. */
export type WordPicture = {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly caption: string;
};

/** Every tag a template may hold, and inside which loop; what a template check knows and `templateData` fills. */
export const TEMPLATE_TAGS: Readonly<Record<string, readonly string[]>> = {
  "": [
    "parent_body",
    "issuing_body",
    "top_line",
    "motto",
    "number",
    "place_date",
    "title",
    "subject",
    "caution",
    "recipients_label",
    "signer",
    "signer_name",
    "annex_title",
    "tables",
    "wide_tables",
    "sections",
    "recipients",
    "pictures",
  ],
  sections: ["heading", "lines", "paragraphs", "points"],
  lines: ["paragraphs", "points"],
  paragraphs: ["text"],
  points: ["text"],
  recipients: ["recipient"],
  pictures: ["picture", "caption"],
};
/** Tags that open a loop; the others stand alone. */
export const LOOPS = ["sections", "lines", "paragraphs", "points", "recipients", "pictures"];

const twips = (mm: number) => Math.round((mm * 1440) / 25.4);

export function templateData(
  report: Report,
  head: Letterhead,
  layout: Layout,
  language: keyof Words,
  pictures: readonly WordPicture[],
): TemplateData {
  const { left, right, top, bottom } = layout.marginsMm;
  const xml = (isLying: boolean) => ({
    _type: "rawXml",
    xml: report.tables
      .filter((table) => isWide(table) === isLying)
      .map((table) =>
        tableXml(table, language, isLying ? twips(297 - top - bottom) : twips(210 - left - right)),
      ),
    replaceParagraph: true,
  });
  return {
    parent_body: head.parentBody,
    issuing_body: head.issuingBody,
    top_line: head.topLine,
    motto: head.motto,
    number: head.number,
    place_date: head.placeDate,
    title: head.title,
    subject: head.subject,
    caution: head.caution,
    recipients_label: head.recipientsLabel,
    recipients: head.recipients.map((recipient) => ({ recipient })),
    signer: head.signer,
    signer_name: "",
    annex_title: head.annexTitle,
    sections: report.sections.map((section) => {
      const all = section.paragraphs[language];
      // Without `lines` an office's template of before still puts paragraphs first and points after them.
      return { heading: section.title[language], lines: all.map((one) => byStyle([one])), ...byStyle(all) };
    }),
    pictures: pictures.map(({ png, width, height, caption }) => ({
      picture: {
        _type: "image",
        source: Buffer.from(png),
        format: "image/png",
        width,
        height,
        altText: caption,
      },
      caption,
    })),
    tables: xml(false),
    wide_tables: xml(true),
  } as TemplateData;
}

function byStyle(some: readonly Paragraph[]) {
  const of = (style: Paragraph["style"]) =>
    some.filter((one) => one.style === style).map((one) => ({ text: plainText(one) }));
  return { paragraphs: of("text"), points: of("point") };
}
