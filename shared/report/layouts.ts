import { type Words, words } from "./words.ts";

/**
 * How an office's documents are laid out, as versioned data: the shipped Word templates are generated from it and the
 * printed page reads it. Lengths in millimetres, sizes in points. An office edits the template, not this.
 */
export type Layout = {
  readonly code: "party-36" | "party-399" | "nd30";
  readonly version: number;
  readonly name: Words;
  readonly marginsMm: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly size: number;
  /** Exact line height, or a multiple of the font's own. */
  readonly line: { readonly exactPt: number } | { readonly multiple: number };
  readonly afterPt: number;
  readonly firstLineMm: number;
  /** The two blocks over the title; a rule goes under the line marked so. */
  readonly left: readonly HeadLine[];
  readonly right: readonly HeadLine[];
  readonly number: Words;
  /** Word's own level texts: %1 is the number. */
  readonly numbering: { readonly part: string; readonly point: string };
  readonly recipients: {
    readonly labelStyle: "underlined" | "bold-italic";
    readonly labelSize: number;
    readonly size: number;
  };
};

/** `text` is a tag of the template ({…}) or fixed. */
export type HeadLine = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size: number;
  readonly rule?: "full" | "third";
};

/** Parts by 36-HD/VPTW; its sizes from practice (DOMAIN §5). */
const PARTY: Omit<Layout, "code" | "version" | "name"> = {
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
  size: 14,
  line: { exactPt: 18 },
  afterPt: 6,
  firstLineMm: 10,
  left: [
    { text: "{parent_body}", size: 13 },
    { text: "{issuing_body}", bold: true, size: 14 },
    { text: "*", size: 14 },
    { text: "{number}", size: 14 },
  ],
  right: [
    { text: "{top_line}", bold: true, size: 15, rule: "full" },
    { text: "{place_date}", italic: true, size: 14 },
  ],
  number: words("Số      -BC/…", "No.      -BC/…"),
  numbering: { part: "%1-", point: "-" },
  recipients: { labelStyle: "underlined", labelSize: 14, size: 12 },
};

export const LAYOUTS: readonly Layout[] = [
  {
    code: "party-36",
    version: 3,
    name: words("Văn bản Đảng (36-HD/VPTW)", "Party document (36-HD/VPTW)"),
    ...PARTY,
  },
  {
    // The regulation of 9/1/2026 (five parts, 19 articles) covers the same subject. Only its opening could be read, which has no
    // measurements; those of 36-HD/VPTW are taken over until an office puts its own template in.
    code: "party-399",
    version: 3,
    name: words("Văn bản Đảng (399-QĐ/TW)", "Party document (399-QĐ/TW)"),
    ...PARTY,
  },
  {
    code: "nd30",
    version: 3,
    name: words("Văn bản hành chính (NĐ 30/2020/NĐ-CP)", "Administrative document (Decree 30/2020)"),
    marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
    size: 14,
    line: { multiple: 1.15 },
    afterPt: 6,
    firstLineMm: 12.7,
    left: [
      { text: "{parent_body}", size: 12 },
      { text: "{issuing_body}", bold: true, size: 12, rule: "third" },
      { text: "{number}", size: 13 },
    ],
    right: [
      { text: "{top_line}", bold: true, size: 12 },
      { text: "{motto}", bold: true, size: 13, rule: "full" },
      { text: "{place_date}", italic: true, size: 13 },
    ],
    number: words("Số:      /BC-…", "No.:      /BC-…"),
    numbering: { part: "%1.", point: "-" },
    recipients: { labelStyle: "bold-italic", labelSize: 12, size: 11 },
  },
];

export type LayoutCode = Layout["code"];

export const layoutByCode = (code: string): Layout | null => LAYOUTS.find((one) => one.code === code) ?? null;
