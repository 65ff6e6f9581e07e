import { CARE_FIELDS, completeness } from "../../case/completeness.ts";
import type { ReportContext } from "../context.ts";
import { outsideOf } from "../report-case.ts";
import type { Column, CountTable } from "../table.ts";
import { columnOf, percent } from "../tally.ts";
import { type Words, words } from "../words.ts";
import { UNIT, unitName, unitRows } from "./unit-rows.ts";

const HEADS: Readonly<Record<string, Words>> = {
  agency: words("Cơ quan xảy ra", "Agency"),
  place: words("Nơi xảy ra", "Place"),
  sector: words("Lĩnh vực", "Sector"),
  summary: words("Tóm tắt", "Summary"),
  mainSource: words("Nguồn chính", "Main source"),
  sourceDocuments: words("Văn bản nguồn", "Source paper"),
  nature: words("Tính chất", "Nature"),
  role: words("Vai trò của Ban", "Role"),
  acts: words("Hành vi", "Acts"),
  actCount: words("Số hành vi", "Number of acts"),
  pettyForms: words("Dạng vụ việc “vặt”", "Petty forms"),
  people: words("Người liên quan", "People"),
  charges: words("Tội danh", "Charges"),
  events: words("Diễn biến", "Steps"),
  advice: words("Tham mưu", "Advice"),
  outcome: words("Kết quả", "Outcome"),
  damage: words("Thiệt hại", "Damage"),
  head: words("Người đứng đầu", "Head of agency"),
};

/** The fields whose completeness is watched, in the order of the form, by their short names. */
export const CARE_HEADS = CARE_FIELDS.map(({ id, bit }) => ({ id, bit, head: HEADS[id] ?? words(id, id) }));

const needed = (field: string) => `${field}Needed`;
const filled = (field: string) => `${field}Filled`;

/** D01: of the cases of the period that need a field, the share that has it, unit by unit. */
export const d01Completeness = (context: ReportContext): CountTable => ({
  code: "D01",
  title: words(
    "Mức đầy đủ của hồ sơ, theo đơn vị và mục (%)",
    "How complete the cases are, by unit and field (%)",
  ),
  population: words(
    "Hồ sơ đã duyệt ghi kỳ này, chưa đưa ra khỏi sổ, CÓ CẢ hồ sơ chỉ theo dõi. Mỗi ô là số hồ sơ đã ghi mục ấy trên số hồ sơ cần ghi; mục không cần ghi thì không tính, vụ theo dõi trên sổ giấy chỉ cần các mã.",
    "Approved cases recorded under this period and not withdrawn, WITH cases only followed. Each cell is the share that has the field of those that need it; a field that is not needed is not counted, a case kept on paper needs its codes only.",
  ),
  rowHead: UNIT,
  columns: [
    columnOf("cases", words("Số vụ", "Cases")),
    ...CARE_HEADS.flatMap(({ id, head }): Column[] => [
      {
        ...columnOf(id, head),
        form: "percent",
        from: [filled(id)],
        derive: (value) => {
          const all = value(needed(id)) ?? 0;
          return all === 0 ? { value: null, note: "none-needed" } : percent(value(filled(id)), all);
        },
      },
      { ...columnOf(filled(id), words("", "")), hidden: true },
      { ...columnOf(needed(id), words("", "")), hidden: true },
    ]),
  ],
  rows: unitRows(context),
  nameRow: unitName,
  sum: "rows",
  place(one, _, put, leave) {
    if (one.record.period !== context.period.code) return;
    const unit = context.unitOf(one.record.unit);
    const outside = outsideOf(one);
    if (outside) {
      for (const column of ["cases", ...CARE_HEADS.map(({ id }) => filled(id))]) leave(unit, column, outside);
      return;
    }
    put(unit, "cases", 1);
    const care = completeness(one.record);
    for (const { id, bit } of CARE_HEADS) {
      if (((care.needed >> bit) & 1) === 0) leave(unit, filled(id), "not-needed");
      else {
        put(unit, needed(id), 1);
        if (((care.filled >> bit) & 1) === 1) put(unit, filled(id), 1);
        else leave(unit, filled(id), "field-empty");
      }
    }
  },
});
