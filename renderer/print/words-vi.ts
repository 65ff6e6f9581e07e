/** Words of what is printed. */
export const printVi = {
  print: "In",
  pdf: "Lưu thành PDF",
  saved: "Đã ghi {{file}}",
  reading: "Đang đọc…",
  pages: "{{count}} trang A4 ngang",
  page: "Trang {{page}}/{{pages}}",
  tooLong: "In được tối đa {{most}} vụ một lần. Lọc bớt, hoặc ghi ra Excel.",
  registerTitle: "Bản in sổ vụ án, vụ việc",
  registerHeading: "SỔ THEO DÕI VỤ ÁN, VỤ VIỆC",
  counts: "Gồm {{cases}} vụ: {{va}} vụ án, {{vv}} vụ việc",
  days: "Phát hiện từ {{from}} đến {{to}}",
  provisional: "SỐ TẠM TÍNH: có {{count}} vụ chưa được duyệt",
  notApproved: "SỐ TẠM TÍNH: bản này chưa được duyệt",
  no: "TT",
  party: "ĐẢNG CỘNG SẢN VIỆT NAM",
  placeAndDay: "{{place}}, ngày {{day}} tháng {{month}} năm {{year}}",
  madeBy: "NGƯỜI LẬP",
  head: "LÃNH ĐẠO BAN",
  sheetVA: "Phiếu theo dõi vụ án",
  sheetVV: "Phiếu theo dõi vụ việc",
  happened: "Thời gian xảy ra",
  place: "Nơi xảy ra",
  handled: "Đã xử lý",
  sheetButton: "In phiếu theo dõi",
} as const;

export type PrintWords = { readonly [Key in keyof typeof printVi]: string };
