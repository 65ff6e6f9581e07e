/** Reasons for keeping a warning that are offered; they are written into the record, so they are in its language. */
const OF_RULE: Readonly<Record<string, readonly string[]>> = {
  V04: ["Chưa có quyết định khởi tố, tiếp tục theo dõi"],
  V06: ["Ngày ghi đúng theo văn bản"],
  V09: ["Tội danh chưa có văn bản, sẽ bổ sung"],
  V10: ["Nộp cả lãi chậm trả"],
  V12: ["Cơ quan điều tra kết luận chưa đủ yếu tố cấu thành tội phạm"],
  V13: ["Hành vi khác, không phải nhũng nhiễu"],
  V16: ["Mức độ theo kết luận của cơ quan có thẩm quyền"],
  V17: ["Hình thức xử lý theo quyết định của cấp có thẩm quyền"],
  V19: ["Áp dụng quy định có lợi theo Nghị quyết 41/2017/QH14"],
  V20: ["Hai vụ khác nhau, đã so lại"],
  V23: ["Kết quả theo văn bản của cơ quan có thẩm quyền"],
  V25: ["Năm sinh ghi đúng theo hồ sơ"],
  V27: ["Ghi theo danh mục của ngày xảy ra hành vi"],
  V26: ["Mức án ghi đúng theo bản án"],
};
const ALWAYS = ["Đã rà soát, ghi đúng theo hồ sơ", "Chờ văn bản, sẽ bổ sung sau"] as const;

export const reasonsOffered = (rule: string): readonly string[] => [...(OF_RULE[rule] ?? []), ...ALWAYS];
