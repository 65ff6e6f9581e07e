/** Words offered where a record takes free text; anything else may be typed. */
export const MANAGING_LEVELS = ["trung ương", "tỉnh", "huyện", "xã"] as const;

/** Measures of the Criminal Procedure Code 2015, chapter VII, that such cases meet. */
export const MEASURES = [
  "tạm giữ",
  "tạm giam",
  "bảo lĩnh",
  "đặt tiền để bảo đảm",
  "cấm đi khỏi nơi cư trú",
  "tạm hoãn xuất cảnh",
  "kê biên tài sản",
  "phong tỏa tài khoản",
] as const;

export const SENTENCE_KINDS = [
  "tù có thời hạn",
  "tù có thời hạn, cho hưởng án treo",
  "cải tạo không giam giữ",
  "phạt tiền",
  "cảnh cáo",
  "tù chung thân",
  "tử hình",
] as const;

/** Milder than any discipline (DOMAIN "People"). */
export const MILDER = ["phê bình", "kiểm điểm rút kinh nghiệm", "chuyển vị trí công tác"] as const;
