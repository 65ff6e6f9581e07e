/** Words of the list under Ctrl+K. */
export const paletteVi = {
  title: "Tìm và đi tới",
  hint: "Gõ tên màn hình, số vụ, vài chữ của vụ hoặc việc cần làm",
  group_recent: "Vụ mới mở",
  group_screen: "Màn hình",
  group_command: "Việc",
  group_case: "Vụ",
  group_help: "Trợ giúp",
  none: "Không tìm thấy gì. Thử gõ ít chữ hơn.",
  lock: "Tạm khóa màn hình",
  language: "Đổi sang tiếng Anh",
  found_one: "{{count}} kết quả",
  found_other: "{{count}} kết quả",
} as const;

export type PaletteWords = { readonly [Key in keyof typeof paletteVi]: string };
