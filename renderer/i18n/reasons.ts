import type { NotCountedReason } from "../../shared/case/counting.ts";
import { TABLE_RULES_EN, TABLE_RULES_VI, type TableRule } from "../../shared/report/rule-words.ts";

/** Why a case is not in a number, as the coordinator would say it. */
export const reasonsVi: Readonly<Record<NotCountedReason | TableRule, string>> = {
  ...TABLE_RULES_VI,
  withdrawn: "Đã đưa ra khỏi sổ",
  "role-R3": "Ban chỉ theo dõi, không tính chỉ tiêu",
  "no-period": "Ngày phát hiện không thuộc kỳ nào",
  "no-G20": "Vụ án chưa có quyết định khởi tố",
  "unfounded-S6": "Nội dung tố cáo không có cơ sở",
  converted: "Đã chuyển thành vụ án, tính ở vụ án",
  plan: "Thuộc kế hoạch khác",
  "no-outcome": "Chưa có kết quả",
  "outcome-outside-periods": "Ngày có kết quả không thuộc kỳ nào",
  "outcome-before-found": "Có kết quả trước ngày phát hiện",
  draft: "Chưa được duyệt",
  "other-period": "Tính ở kỳ khác",
  "outcome-other-period": "Có kết quả ở kỳ khác",
  duplicate: "Trùng với vụ khác, tính ở vụ ấy",
  "left-out": "Đầu mối Cụm bỏ vụ này khỏi tổng hợp",
};

export const reasonsEn: Readonly<Record<NotCountedReason | TableRule, string>> = {
  ...TABLE_RULES_EN,
  withdrawn: "Withdrawn",
  "role-R3": "Only followed by the committee, outside the target",
  "no-period": "Detected on a day of no period",
  "no-G20": "No decision to prosecute yet",
  "unfounded-S6": "The denunciation was unfounded",
  converted: "Became a criminal case and is counted there",
  plan: "Belongs to another plan",
  "no-outcome": "No outcome yet",
  "outcome-outside-periods": "Outcome on a day of no period",
  "outcome-before-found": "Outcome dated before detection",
  draft: "Not approved",
  "other-period": "Counted in another period",
  "outcome-other-period": "Outcome in another period",
  duplicate: "The same case as another, which is counted",
  "left-out": "Left out of the totals by the coordinator",
};
