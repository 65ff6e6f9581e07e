import type { Language } from "../problem/explain.ts";

/** Why a cell cannot be taken as it stands. `typed` is what stands there. */
export type CellProblem = {
  readonly code: CellProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
};

export type CellProblemCode = keyof typeof SENTENCES;

/** What is wrong and how to mend it in the list. */
const SENTENCES = {
  date: {
    vi: "Không đọc được ngày “{typed}”. Ghi ngày/tháng/năm, ví dụ 23/07/2020; hoặc 7/2020; hoặc 2020.",
    en: "“{typed}” is no date. Write day/month/year, such as 23/07/2020; or 7/2020; or 2020.",
  },
  amount: {
    vi: "Không đọc được số tiền “{typed}”. Ghi 1.250.000.000 hoặc 1,25 tỷ hoặc chưa xác định.",
    en: "“{typed}” is no amount. Write 1.250.000.000 or 1,25 tỷ or chưa xác định.",
  },
  count: {
    vi: "“{typed}” không phải số nguyên từ 0 đến {max}.",
    en: "“{typed}” is no whole number from 0 to {max}.",
  },
  code: {
    vi: "“{typed}” không có trong danh mục. Ghi đúng tên mục trong danh mục.",
    en: "“{typed}” is not in the catalogue. Write the name as the catalogue has it.",
  },
  ambiguous: {
    vi: "“{typed}” có thể là một trong các mục: {namesVi}. Ghi đủ tên mục.",
    en: "“{typed}” may mean one of these: {namesEn}. Write the whole name.",
  },
  long: {
    vi: "Dài {length} ký tự, nhiều nhất {max}. Rút gọn hoặc chuyển bớt sang cột khác.",
    en: "{length} characters long, {max} at most. Shorten it or move a part to another column.",
  },
  unreadable: {
    vi: "Có ký tự không đọc được ({typed}). Gõ lại ô này.",
    en: "Holds an unreadable character ({typed}). Type the cell again.",
  },
  formula: {
    vi: "Công thức trong ô báo lỗi {typed}. Sửa công thức hoặc ghi thẳng giá trị.",
    en: "The formula in the cell gives {typed}. Mend it or write the value.",
  },
  kind: {
    vi: "Không rõ là vụ án hay vụ việc. Chọn ở bước ghép cột, hoặc thêm cột Loại.",
    en: "Not clear whether a criminal case or an incident. Choose it where columns are matched, or add a column.",
  },
  kindFixed: {
    vi: "Vụ đã lưu thì không đổi loại được.",
    en: "The kind of a saved case cannot change.",
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export const cellProblem = (code: CellProblemCode, params: CellProblem["params"] = {}): CellProblem => ({
  code,
  params,
});

export const cellProblemSentence = ({ code, params }: CellProblem, language: Language): string =>
  SENTENCES[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ""));

export const CELL_PROBLEM_CODES = Object.keys(SENTENCES) as CellProblemCode[];
