import type { Layout } from "./layouts.ts";
import type { Report, ToldAs } from "./report.ts";
import { twoDigits } from "./sentence.ts";
import { unitName } from "./tables/unit-rows.ts";
import { type Words, words } from "./words.ts";

/** What stands around the text of a report. Day, number and signer stay open: they are written when it is signed. */
export type Letterhead = {
  readonly parentBody: string;
  readonly issuingBody: string;
  readonly topLine: string;
  readonly motto: string;
  readonly number: string;
  readonly placeDate: string;
  readonly title: string;
  readonly subject: string;
  /** "" for a complete, final report of real figures. */
  readonly caution: string;
  readonly recipientsLabel: string;
  readonly recipients: readonly string[];
  readonly signer: string;
  readonly annexTitle: string;
  readonly picturesTitle: string;
};

/** Cities steered by a *thành ủy*; everywhere else a *tỉnh ủy*. */
const CITIES = new Set(["HN", "HP"]);

/** What a report says of itself over its text, and in a workbook. */
export const TOLD_AS: Readonly<Record<ToldAs, Words>> = {
  draft: words("DỰ THẢO – chưa chốt là bản chính thức", "DRAFT – not made final"),
  data: words(
    "Lập thẳng từ số liệu, không phải bản đã soạn",
    "Made straight from the data, not the composed report",
  ),
};

export type LetterheadGiven = { readonly clusterName: string; readonly isSample: boolean };

export function letterhead(
  report: Report,
  layout: Layout,
  given: LetterheadGiven,
  language: keyof Words,
): Letterhead {
  const say = (vi: string, en: string) => (language === "vi" ? vi : en);
  const isOffice = report.level === "office";
  const unit = unitName(report.unit)[language];
  const committee = CITIES.has(report.unit)
    ? say("Thành ủy", "City Party Committee of")
    : say("Tỉnh ủy", "Provincial Party Committee of");
  const year = report.period.to.slice(0, 4);
  const { reported, all } = report.reported;
  const cautions = [
    given.isSample ? say("DỮ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT", "SAMPLE DATA – NOT REAL FIGURES") : "",
    report.toldAs ? TOLD_AS[report.toldAs][language] : "",
    report.isComplete
      ? ""
      : say(
          `Báo cáo chưa đầy đủ: số liệu của ${twoDigits(reported)}/${twoDigits(all)} đơn vị`,
          `Not complete: figures of ${reported}/${all} units`,
        ),
  ];
  return {
    parentBody: isOffice
      ? say(`${committee} ${unit}`, `${committee} ${unit}`).toLocaleUpperCase("vi")
      : say("BAN NỘI CHÍNH TRUNG ƯƠNG", "CENTRAL COMMISSION FOR INTERNAL AFFAIRS"),
    issuingBody: isOffice
      ? say("BAN NỘI CHÍNH", "INTERNAL-AFFAIRS COMMITTEE")
      : given.clusterName.toLocaleUpperCase("vi"),
    topLine:
      layout.code === "nd30"
        ? say("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM")
        : say("ĐẢNG CỘNG SẢN VIỆT NAM", "COMMUNIST PARTY OF VIET NAM"),
    motto: say("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
    number: layout.number[language],
    placeDate: say(`…………, ngày      tháng      năm ${year}`, `…………,                 ${year}`),
    title: say("BÁO CÁO", "REPORT"),
    subject: say(
      `sơ kết công tác phát hiện, tham mưu xử lý vụ án, vụ việc tham nhũng ${report.period.vi.toLowerCase()}`,
      `on finding corruption cases and advising on their handling, ${report.period.en.toLowerCase()}`,
    ),
    caution: cautions.filter((one) => one !== "").join(" · "),
    recipientsLabel: say("Nơi nhận:", "To:"),
    recipients: isOffice
      ? [
          say(`Thường trực ${committee},`, "The standing committee,"),
          say("Cụm thi đua,", "The emulation cluster,"),
          say("Lưu.", "File."),
        ]
      : [
          say("Ban Nội chính Trung ương,", "The Central Commission for Internal Affairs,"),
          say("Các ban nội chính trong Cụm,", "The committees of the cluster,"),
          say("Lưu.", "File."),
        ],
    signer: isOffice ? say("TRƯỞNG BAN", "HEAD OF THE COMMITTEE") : say("TRƯỞNG CỤM", "HEAD OF THE CLUSTER"),
    annexTitle: say("PHỤ LỤC SỐ LIỆU", "TABLES"),
    picturesTitle: say("BIỂU ĐỒ", "PICTURES"),
  };
}

export const isWide = (table: Report["tables"][number]): boolean =>
  table.kind === "list" || table.columns.length > 8;
