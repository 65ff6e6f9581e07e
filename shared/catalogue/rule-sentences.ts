import type { CatalogueRule } from "./rules.ts";

type Sentence = { readonly vi: string; readonly en: string };

/** What each rule of a catalogue's rows asks; said after the row's code. */
export const CATALOGUE_RULE_SENTENCES: Readonly<Record<CatalogueRule, Sentence>> = {
  empty: { vi: "phải có ít nhất một kỳ báo cáo", en: "there must be at least one period" },
  date: { vi: "có ngày không có trong lịch", en: "a day is not in the calendar" },
  window: { vi: "ngày bắt đầu sau ngày kết thúc", en: "it begins after it ends" },
  deadline: { vi: "hạn gửi trước ngày kết thúc kỳ", en: "the deadline is before the period's last day" },
  "code-twice": { vi: "mã này có hai lần", en: "this code stands twice" },
  order: { vi: "các dòng phải xếp theo ngày bắt đầu", en: "rows must stand by their first day" },
  overlap: { vi: "có ngày trùng với dòng liền trước", en: "it shares days with the row before it" },
  milestone: {
    vi: "mốc chỉ tiêu nằm ngoài thời gian của kế hoạch",
    en: "a target's day is outside the plan",
  },
  "milestone-order": {
    vi: "các mốc chỉ tiêu phải khác ngày và xếp theo ngày",
    en: "targets must stand by day, one a day",
  },
  size: { vi: "có quá nhiều dòng hoặc tên quá dài", en: "there are too many rows, or names are too long" },
  "taken-away": {
    vi: "mã đã dùng thì không bỏ được, vì hồ sơ cũ còn ghi mã ấy",
    en: "a code stays for ever, because older cases name it",
  },
  "reported-window": {
    vi: "kỳ này đã có số liệu gửi về hoặc báo cáo chính thức nên không đổi ngày bắt đầu, ngày kết thúc",
    en: "data or a final report exists up to this period, so its first and last day stay",
  },
  "reported-before": {
    vi: "kỳ này phải bắt đầu sau kỳ cuối cùng đã có số liệu gửi về hoặc báo cáo chính thức",
    en: "it must begin after the last period that has data or a final report",
  },
  "reported-plan": {
    vi: "kỳ này đã có số liệu gửi về hoặc báo cáo chính thức nên vẫn tính theo kế hoạch cũ",
    en: "data or a final report exists up to this period, so it keeps the plan it counts under",
  },
};
