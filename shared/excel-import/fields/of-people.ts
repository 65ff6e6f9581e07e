import { firstDay } from "../../case/partial-date.ts";
import type { CaseRecord } from "../../case/record.ts";
import { ADMIN_DISCIPLINES, type Code, nameOf, PARTY_DISCIPLINES, STANDINGS } from "../../catalogue/codes.ts";
import type { Language } from "../../problem/explain.ts";
import { readChargesInWords } from "../../text/charges-in-words.ts";
import { showCharges } from "../../text/charges-text.ts";
import type { Cell } from "../cell.ts";
import type { CaseField, Named } from "../field.ts";
import { readText } from "../read-cell.ts";
import { type ChosenWords, readCellCode } from "../read-code.ts";
import { readSentenceInWords } from "../sentence-in-words.ts";
import { keepInNote } from "./note.ts";

type Person = CaseRecord["people"][number];

const TEXT_MAX = 4000;

/**
 * A column that says something of each person of the case. Faithful only where it is clear of whom: as many entries (a line
 * or between semicolons) as there are people, or one person for all of them. Else, and where an entry cannot be read
 * wholly, the words go into the note as they are: a list is never read as more than it says.
 */
const ofPeople = (
  field: Named & Pick<CaseField, "codes">,
  read: (words: string, person: Person, record: CaseRecord, chosen?: ChosenWords) => Person | null,
  show: (person: Person, language: Language) => string,
): CaseField => ({
  ...field,
  path: "people",
  kind: "text",
  keepsWords: true,
  turn: 4,
  put: (record, cell, { header = "", chosen } = {}) => {
    const value = readText(cell, TEXT_MAX, true);
    if (!value.ok) return value;
    const entries = value.value.split(/[;\n]/).flatMap((entry) => entry.replace(BULLET, "").trim() || []);
    const each = record.people.length === 1 ? [entries.join("; ")] : entries;
    const isClear = each.length > 0 && each.length === record.people.length;
    const people = isClear
      ? record.people.map((person, i) => read(each[i] ?? "", person, record, chosen))
      : [null];
    if (people.some((person) => person === null))
      return keepInNote(record, cell, header === "" ? field.vi : header);
    return { ok: true, record: { ...record, people: people.flatMap((person) => person ?? []) } };
  },
  show: (record, language) => {
    const shown = record.people.map((person) => show(person, language));
    return shown.every((one) => one === "") ? "" : shown.join("; ");
  },
});

/** "1.", "2)", "–": the mark of an entry, not a part of what it says ("1.5" is one). */
const BULLET = /^\s*(?:\d{1,2}[.)](?!\d)|[-–+•])\s*/u;

const coded = (codes: readonly Code[], words: string, chosen?: ChosenWords): string | null => {
  const cell: Cell = { t: "text", text: words };
  const read = readCellCode(cell, codes, chosen);
  return read.ok ? read.value : null;
};

const inCode = (
  field: Named & { readonly id: "standing" | "partyDiscipline" | "adminDiscipline" },
  codes: readonly Code[],
) =>
  ofPeople(
    { ...field, codes },
    (words, person, _record, chosen) => {
      const code = coded(codes, words, chosen);
      return code === null ? null : { ...person, [field.id]: code };
    },
    (person, language) => nameOf(codes, person[field.id], language),
  );

export const OF_PEOPLE_FIELDS: readonly CaseField[] = [
  ofPeople(
    {
      id: "birthYear",
      vi: "Năm sinh",
      en: "Year of birth",
      headers: ["nam sinh", "sinh nam", "year of birth"],
    },
    (words, person) =>
      /^(?:18[5-9]|19|20)\d\d?$/.test(words) && words.length === 4
        ? { ...person, birthYear: Number(words) }
        : null,
    (person) => (person.birthYear === null ? "" : String(person.birthYear)),
  ),
  ofPeople(
    {
      id: "position",
      vi: "Chức vụ, nơi công tác",
      en: "Position",
      headers: ["chuc vu", "chuc danh", "position"],
    },
    (words, person) => (words !== "" && words.length <= 300 ? { ...person, position: words } : null),
    (person) => person.position,
  ),
  inCode(
    { id: "standing", vi: "Tư cách", en: "Standing", headers: ["tu cach", "tu cach to tung", "standing"] },
    STANDINGS,
  ),
  ofPeople(
    {
      id: "charges",
      vi: "Tội danh, điều luật",
      en: "Charges",
      headers: [
        "toi danh",
        "toi danh, dieu luat",
        "dieu luat",
        "ve toi",
        "dieu khoan",
        "dieu, khoan",
        "charges",
      ],
    },
    (words, person, record) => {
      const charges = readChargesInWords(words, record.happenedFrom ? firstDay(record.happenedFrom) : null);
      return charges && charges.length <= 30 ? { ...person, charges } : null;
    },
    (person) => showCharges(person.charges),
  ),
  ofPeople(
    {
      id: "measures",
      vi: "Biện pháp ngăn chặn",
      en: "Measures",
      headers: ["bien phap ngan chan", "bien phap", "bien phap cuong che", "measures"],
    },
    (words, person) => {
      const measures = words.split(/[,;]/).flatMap((one) => one.trim() || []);
      const isFit =
        measures.length > 0 && measures.length <= 20 && measures.every((one) => one.length <= 100);
      return isFit ? { ...person, measures } : null;
    },
    (person) => person.measures.join(", "),
  ),
  ofPeople(
    {
      id: "sentence",
      vi: "Hình phạt, mức án",
      en: "Sentence",
      headers: ["hinh phat", "muc an", "muc hinh phat", "ban an", "an phat", "sentence"],
    },
    (words, person) => {
      const sentence = readSentenceInWords(words);
      return sentence ? { ...person, sentence } : null;
    },
    ({ sentence }) => (sentence === null ? "" : showSentence(sentence)),
  ),
  inCode(
    {
      id: "partyDiscipline",
      vi: "Kỷ luật Đảng",
      en: "Party discipline",
      headers: ["ky luat dang", "ky luat ve dang", "hinh thuc ky luat dang"],
    },
    PARTY_DISCIPLINES,
  ),
  inCode(
    {
      id: "adminDiscipline",
      vi: "Kỷ luật hành chính",
      en: "Administrative discipline",
      headers: ["ky luat hanh chinh", "ky luat chinh quyen", "hinh thuc ky luat hanh chinh"],
    },
    ADMIN_DISCIPLINES,
  ),
];

/** As it can be read back: "60 tháng tù cho hưởng án treo". */
const showSentence = ({ kind, months }: NonNullable<Person["sentence"]>): string =>
  months === null || !kind.startsWith("tù có thời hạn")
    ? kind
    : `${months} tháng tù${kind.endsWith("án treo") ? " cho hưởng án treo" : ""}`;
