/** Words around the help pages; the pages themselves lie in pages/. */
export const helpVi = {
  title: "Trợ giúp",
  search: "Tìm trong trợ giúp",
  contents: "Mục lục",
  none: "Không có trang nào có các chữ này. Thử gõ ít chữ hơn.",
  steps: "Cách làm",
  notes: "Cần biết",
  all: "Tất cả các trang",
} as const;

export type HelpWords = { readonly [Key in keyof typeof helpVi]: string };
