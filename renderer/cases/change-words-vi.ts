/** Words of a case's values where they are read and not typed: in what is approved, what leaves, a history, a comparison. */
export const changeVi = {
  kind: "Loại",
  place: "Nơi xảy ra",
  province: "Tỉnh, thành phố",
  happenedUntil: "Xảy ra đến",
  noteOfCase: "Ghi chú của vụ",
  noteOfStage: "Ghi chú của bước",
  relation: "Quan hệ",
  relatedNumber: "Số của vụ liên quan",
  relatedRow: "Vụ liên quan {{n}}",
  relatedUnknown: "vụ không có trong sổ này",
  attachmentRow: "Tài liệu {{n}}",
  attachmentName: "Tên tệp",
  ownFieldN: "Ô {{n}}",
  otherField: "Nội dung khác",
  rowThere: "Có",
  rowAdded: "Thêm mới",
  rowRemoved: "Bỏ",
  yes: "Có",
  no: "Không",
  unknownCode: "mã {{code}} (không có trong danh mục)",
} as const;

export type ChangeWords = { readonly [Key in keyof typeof changeVi]: string };
