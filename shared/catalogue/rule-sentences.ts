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
  "code-order": {
    vi: "các dòng danh mục phải xếp theo danh mục, mã, ngày, mỗi mã mỗi ngày một dòng",
    en: "rows of lists must stand by list, code and day, one a day",
  },
  "code-end": {
    vi: "mã đã thôi dùng thì không dùng lại, không đổi tên được nữa",
    en: "a code that has ended neither begins again nor gets another name",
  },
  "code-changed": {
    vi: "dòng đã ban hành giữ nguyên; tên mới hoặc việc thôi dùng phải bắt đầu từ một ngày sau ngày của các dòng đã ban hành",
    en: "a published row stays as it is; a new name or an end must begin on a day after those published",
  },
  "code-new": {
    vi: "mã mới không đúng dạng của danh mục này",
    en: "a new code of this list has another form",
  },
  "code-unknown": {
    vi: "danh mục không có mã này nên không thôi dùng được",
    en: "the list has no such code to end",
  },
  "code-ruled": {
    vi: "mã này có quy tắc kiểm tra đi kèm nên chỉ đổi tên, không thôi dùng được",
    en: "rules ask for this code, so it may be called otherwise but not ended",
  },
  "code-name": {
    vi: "tên này trùng với tên một mã khác của danh mục đang dùng cùng thời gian",
    en: "another code of the list has this name at the same time",
  },
  "code-reported": {
    vi: "mã mới, tên mới hoặc việc thôi dùng phải bắt đầu sau kỳ cuối cùng đã có số liệu gửi về hoặc báo cáo chính thức",
    en: "a new code, a new name or an end must begin after the last period that has data or a final report",
  },
};
