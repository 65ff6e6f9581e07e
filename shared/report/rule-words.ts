import type { NotCountedReason } from "../case/counting.ts";
import type { ReportRule } from "./report-case.ts";

/** The rules of single tables; the counting rules' own words stand beside the screens' (renderer/i18n/reasons.ts). */
export type TableRule = Exclude<ReportRule, NotCountedReason>;

export const TABLE_RULES_VI: Readonly<Record<TableRule, string>> = {
  "no-act-count": "Chưa ghi số hành vi",
  "no-head": "Chưa ghi về người đứng đầu",
  "no-amount": "Chưa ghi số này",
  undetermined: "Chưa xác định",
  goods: "Hiện vật không cộng được",
  "undated-paper": "Văn bản chưa ghi ngày",
  "paper-other-period": "Văn bản có ngày ở kỳ khác",
  "by-figure":
    "Kỳ này đơn vị tính bằng số nhập không kèm hồ sơ (số theo văn bản, số kỳ trước hoặc số báo qua điện thoại)",
  "field-empty": "Mục này còn trống",
  "not-needed": "Hồ sơ này không cần ghi mục ấy",
  "other-age": "Số ngày thuộc cột khác",
  "no-day": "Chưa ghi ngày nào",
  "ended-before": "Đã kết thúc từ kỳ trước",
  "not-ended": "Chưa kết thúc đến cuối kỳ",
  ended: "Đã kết thúc",
  "carried-over": "Kỳ trước chuyển sang",
  "new-here": "Mới trong kỳ",
};

export const TABLE_RULES_EN: Readonly<Record<TableRule, string>> = {
  "no-act-count": "The number of acts is not recorded",
  "no-head": "Nothing recorded of the head",
  "no-amount": "This amount is not recorded",
  undetermined: "Undetermined",
  goods: "Goods have no sum",
  "undated-paper": "The paper has no date",
  "paper-other-period": "The paper is dated in another period",
  "by-figure":
    "For this period the unit's number was entered without cases (by paper, of earlier periods or by telephone)",
  "field-empty": "This field is empty",
  "not-needed": "This case does not need the field",
  "other-age": "Its days belong to another column",
  "no-day": "No day is recorded",
  "ended-before": "Ended in an earlier period",
  "not-ended": "Not ended at the period's end",
  ended: "Ended",
  "carried-over": "Carried over",
  "new-here": "New in the period",
};
