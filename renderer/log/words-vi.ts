/** Words of the change log. */
export const logVi = {
  title: "Nhật ký",
  hint: "Mọi lần lưu, duyệt, gửi, nhận và thay đổi trong sổ, mới nhất ở trên. Các dòng nối liền nhau: sửa hoặc bỏ một dòng thì “Kiểm tra nhật ký” thấy ngay.",
  search: "Tìm (không cần dấu): việc, người, số vụ, lý do",
  everybody: "Mọi người",
  person: "Người làm",
  at: "Lúc",
  what: "Việc",
  about: "Về",
  reason: "Lý do",
  none: "Không có dòng nào như vậy.",
  more: "Xem tiếp các dòng cũ hơn",
  verify: "Kiểm tra nhật ký",
  excel: "Ghi ra Excel",
  excelRunning: "Đã xem {{done}}/{{total}} dòng nhật ký…",
  excelDone: "Đã ghi và đọc lại đúng: {{file}}",
  whole: "Sổ còn nguyên vẹn; {{entries}} dòng nhật ký không dòng nào bị sửa hay bỏ.",
} as const;

export type LogWords = { readonly [Key in keyof typeof logVi]: string };
