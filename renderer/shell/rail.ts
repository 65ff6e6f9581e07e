/** The left rail: which screens there are, for whom, in which group and under which words. Adding one: a line here, and
 * its component in screens.ts. The order is that of the rail; a register opens with the first of its kind. */
export const GROUPS = [
  { id: "daily", vi: "Hằng ngày", en: "Every day" },
  { id: "period", vi: "Kỳ báo cáo", en: "Reporting period" },
  { id: "exchange", vi: "Gửi và nhận", en: "Sent and received" },
  { id: "book", vi: "Sổ và máy", en: "Register and machine" },
] as const;

type Kind = "office" | "cluster";
export type RailRow = {
  readonly group: (typeof GROUPS)[number]["id"];
  readonly kinds: readonly Kind[];
  readonly vi: string;
  readonly en: string;
};

const BOTH = ["office", "cluster"] as const;

export const RAIL = {
  home: { group: "daily", kinds: ["office"], vi: "Việc cần làm", en: "To do" },
  board: { group: "daily", kinds: ["cluster"], vi: "Tình hình gửi số liệu", en: "Submissions" },
  cases: { group: "daily", kinds: BOTH, vi: "Sổ vụ án, vụ việc", en: "Register of cases" },
  dashboard: { group: "daily", kinds: ["cluster"], vi: "Biểu đồ tổng hợp", en: "Dashboard" },
  grid: { group: "daily", kinds: ["office"], vi: "Nhập dạng bảng", en: "Entry grid" },
  excel: { group: "daily", kinds: ["office"], vi: "Lấy từ tệp Excel vào", en: "Take in an Excel file" },
  approval: { group: "daily", kinds: ["office"], vi: "Chờ duyệt", en: "Awaiting approval" },
  period: { group: "period", kinds: ["office"], vi: "Kỳ báo cáo", en: "Reporting period" },
  totals: { group: "period", kinds: BOTH, vi: "Tổng hợp số liệu", en: "Totals" },
  figures: {
    group: "period",
    kinds: BOTH,
    vi: "Số theo văn bản",
    en: "Figures by paper",
  },
  emulation: { group: "period", kinds: BOTH, vi: "Chấm điểm thi đua", en: "Emulation scores" },
  report: { group: "period", kinds: BOTH, vi: "Báo cáo sơ kết", en: "Half-year report" },
  compose: { group: "period", kinds: BOTH, vi: "Soạn báo cáo", en: "Compose the report" },
  catalogue: {
    group: "period",
    kinds: BOTH,
    vi: "Kỳ, kế hoạch, danh mục",
    en: "Periods, plans and lists",
  },
  send: { group: "exchange", kinds: ["office"], vi: "Gửi số liệu về Cụm", en: "Send data to the cluster" },
  backup: { group: "book", kinds: BOTH, vi: "Sao lưu và khôi phục", en: "Backup and restore" },
  conflicts: { group: "exchange", kinds: BOTH, vi: "Hai máy ghi khác nhau", en: "Two machines differ" },
  duplicates: { group: "exchange", kinds: ["cluster"], vi: "Vụ nghi trùng", en: "Possible duplicates" },
  history: { group: "exchange", kinds: ["cluster"], vi: "Lịch sử tổng hợp", en: "History of the totals" },
  bin: { group: "book", kinds: ["office"], vi: "Thùng rác", en: "Bin" },
  replies: { group: "exchange", kinds: ["office"], vi: "Ý kiến của Cụm", en: "Replies of the cluster" },
  receipts: {
    group: "exchange",
    kinds: ["cluster"],
    vi: "Phiếu tiếp nhận, ý kiến",
    en: "Receipts, questions",
  },
  upward: {
    group: "exchange",
    kinds: ["cluster"],
    vi: "Cấp trên và các Cụm",
    en: "Level above, clusters",
  },
  trust: { group: "book", kinds: BOTH, vi: "Đơn vị và máy", en: "Units and machines" },
  log: { group: "book", kinds: BOTH, vi: "Nhật ký", en: "Change log" },
  users: { group: "book", kinds: BOTH, vi: "Người dùng và mật khẩu", en: "Users and passphrases" },
  settings: { group: "book", kinds: BOTH, vi: "Thiết lập", en: "Settings" },
  help: { group: "book", kinds: BOTH, vi: "Trợ giúp", en: "Help" },
  about: { group: "book", kinds: BOTH, vi: "Giới thiệu, tình trạng", en: "About, state of machine" },
} as const satisfies Readonly<Record<string, RailRow>>;

/** Every screen there is; also the names of help pages. */
export type ScreenId = keyof typeof RAIL;

const IDS = Object.keys(RAIL) as ScreenId[];
const rowOf = (id: ScreenId): RailRow => RAIL[id];

/** The screens of a register's kind, in the rail's order. */
export const screensOf = (kind: Kind): readonly ScreenId[] =>
  GROUPS.flatMap((group) =>
    IDS.filter((id) => rowOf(id).group === group.id && rowOf(id).kinds.includes(kind)),
  );
