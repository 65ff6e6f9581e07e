import { periodByCode } from "../catalogue/periods.ts";
import { CATALOGUE_RULE_SENTENCES } from "../catalogue/rule-sentences.ts";
import { unitByCode } from "../catalogue/units.ts";
import type { Problem } from "../result.ts";
import { SENTENCES_EN } from "./sentences-en.ts";
import { SENTENCES_VI } from "./sentences-vi.ts";

export type Language = "vi" | "en";

/** A problem's sentence in words; a place without a value is left out with its brackets. */
export function explain({ code, params }: Problem, language: Language): string {
  const sentence = (language === "vi" ? SENTENCES_VI : SENTENCES_EN)[code];
  const unit = unitByCode(String(params.unit ?? ""));
  // What the catalogue knows of a unit nobody needs to say.
  const known = { ...params, lastDay: unit?.to ?? "", successor: unit?.successor ?? "" } as Problem["params"];
  return sentence
    .replace(/\{(\w+)\}/g, (_, name: string) => shown(name, known[name] ?? "", language))
    .replace(/ ?\(\)/g, "");
}

const RULES: Readonly<Record<string, Readonly<Record<Language, string>>>> = CATALOGUE_RULE_SENTENCES;

/** The kinds of files, as a problem names the one that came. */
const FILE_KINDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  upward: {
    vi: "đây là tệp một Cụm gửi cấp trên, nhận ở “Cấp trên và các Cụm”",
    en: "this is a cluster's file for the level above, taken in under “Level above, clusters”",
  },
  bundle: { vi: "đây là tệp số liệu của một đơn vị", en: "this is a unit's data file" },
  receipt: { vi: "đây là Phiếu tiếp nhận", en: "this is a receipt" },
  roster: { vi: "đây là danh sách Cụm", en: "this is a cluster's roster" },
  catalogue: { vi: "đây là tệp Kỳ, kế hoạch, danh mục", en: "this is a file of periods, plans and lists" },
};

/** Where the digits came from that were typed: a letter is looked at again, a voice is heard again. */
const DIGIT_SOURCES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  letter: {
    vi: "Xem lại Mã đối chiếu trong công văn và gõ lại; vẫn không khớp thì gọi nơi gửi, có thể tệp không phải của nơi ấy.",
    en: "Look at the check code in the letter again and retype it; if it still differs, call its sender: the file may not be theirs.",
  },
  telephone: {
    vi: "Nghe đọc lại 06 nhóm số và gõ lại.",
    en: "Have the six groups read again and type them again.",
  },
};

/** A period and a unit are said by their names, a kind of file by its words, a rule of the catalogue by its sentence. */
function shown(name: string, value: string | number, language: Language): string {
  const words = {
    period: periodByCode(String(value)),
    kind: FILE_KINDS[value],
    rule: RULES[value],
    source: DIGIT_SOURCES[value],
    unit: unitByCode(String(value)),
    successor: unitByCode(String(value)),
  }[name];
  if (name === "subject") return subjectWords(String(value), language);
  if (name === "lastDay") return String(value).split("-").reverse().join("/");
  return words?.[language] ?? String(value);
}

/** What stands at a sentence's beginning: a case by its number, a unit's report by its period. */
function subjectWords(subject: string, language: Language): string {
  const period = periodByCode(subject)?.[language];
  if (period) return language === "vi" ? `Báo cáo kỳ ${period}` : `The report of ${period}`;
  return language === "vi" ? `Vụ ${subject}` : `Case ${subject}`;
}
