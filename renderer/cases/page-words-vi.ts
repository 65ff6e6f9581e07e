/** Words of the page of one case: hints, questions, what could not be read. */
export const pageVi = {
  tooLong: "Dài quá: {{length}} ký tự, ô này ghi được nhiều nhất {{most}}. Rút gọn lại; bản đã lưu chưa đổi.",
  notText: "Có ký tự không phải chữ (thường do dán từ tệp hỏng). Xóa ký tự ấy hoặc gõ lại đoạn này.",
  pastedTooMuch: "Đoạn dán dài {{length}} ký tự, chưa dán gì. Chọn đoạn ngắn hơn, hoặc đính kèm tệp.",
  countsAs: "Tính là ngày {{day}}",
  amountTooLarge: "Số {{typed}} lớn quá, không đếm chính xác được. Kiểm tra lại số chữ số không.",
  actCountHint: "Gợi ý theo số người liên quan; sửa được.",
  ownField: "Ô riêng {{n}} của đơn vị",
  province: "Tỉnh, thành phố",
  documentSource: "Của nguồn",
  yes: "Có",
  no: "Không",
  secretAsk:
    "Vụ có văn bản đóng dấu Mật không ghi nội dung vào chương trình này. Các ô đã ghi chữ, người liên quan và tài liệu kèm theo của vụ này sẽ bị xóa khỏi phần đang nhập; chỉ giữ mã, ngày và con số để đếm. Bản đã lưu trước đó vẫn còn trong Lịch sử sửa đổi.",
  secretStrip: "Ghi một dòng số",
  secretKeep: "Giữ nội dung, không đánh dấu",
  secretLine: "Chỉ ghi mã, ngày và con số. Nội dung theo dõi trên sổ giấy.",
  secretNothing: "Vụ có văn bản Mật: mục này không ghi vào chương trình.",
} as const;

export type PageWords = { readonly [Key in keyof typeof pageVi]: string };
