/** Words of the bin. */
export const binVi = {
  title: "Thùng rác",
  hint: "Chỉ chứa vụ chưa từng được duyệt. Vụ ở đây không được tính, không hiện trong sổ và không gửi đi; khôi phục thì trở lại đúng như lúc bỏ vào.",
  empty: "Thùng rác trống. Vụ chưa duyệt được bỏ vào đây từ trang của vụ, hoặc khi hoàn tác việc thêm vụ.",
  number: "Số hồ sơ",
  caseTitle: "Tên vụ",
  deletedBy: "Người bỏ vào",
  at: "Lúc",
  restore: "Khôi phục",
  restoreOf: "Khôi phục {{name}}",
  pick: "Chọn {{name}}",
  pickAll: "Chọn tất cả các vụ đang hiện",
  erase: "Xóa hẳn {{count}} vụ đã chọn…",
  eraseAll: "Dọn sạch thùng rác ({{count}} vụ)…",
  sureTitle: "Xóa hẳn {{count}} vụ?",
  sure: "Vụ bị xóa hẳn không lấy lại được, kể cả bằng Hoàn tác. Số hồ sơ của vụ không cấp lại cho vụ khác. Nhật ký ghi việc xóa này.",
  eraseNow: "Xóa hẳn",
  erased: "Đã xóa hẳn {{count}} vụ.",
  unsaved: "chưa có số",
  unnamed: "Vụ chưa đặt tên",
  more: "Xem thêm",
  delete: "Bỏ vào thùng rác",
  deleteSure:
    "Vụ này chưa từng được duyệt nên bỏ vào Thùng rác được. Vụ không còn trong sổ và không được tính; cần thì khôi phục từ Thùng rác hoặc bấm Hoàn tác.",
} as const;

export type BinWords = { readonly [Key in keyof typeof binVi]: string };
