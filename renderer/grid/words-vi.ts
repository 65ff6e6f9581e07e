/** Words of the entry grid. */
export const gridVi = {
  title: "Nhập dạng bảng",
  which:
    "Ở đây là các vụ chưa duyệt lần nào: đang nhập, hoặc lãnh đạo trả lại. Vụ chờ duyệt, vụ đã duyệt (kể cả đang sửa lại) và vụ Mật thì sửa ở Sổ vụ án, vụ việc.",
  hint: "Gõ như trong Excel: Enter xuống dòng, Tab sang ô, F2 sửa ô, Ctrl+D chép ô trên, Ctrl+; hôm nay, Alt+↓ hoặc F4 mở danh mục, Ctrl+Del bỏ dòng. Dán một khối ô chép từ Excel vào bất cứ ô nào.",
  row: "Dòng {{n}}",
  newRow: "Dòng mới",
  number: "Số vụ",
  unsaved: "chưa lưu",
  open: "Mở vụ ở dòng {{n}}",
  delete: "Bỏ dòng {{n}} vào thùng rác (Ctrl+Del)",
  deleted: "Đã bỏ “{{name}}” vào thùng rác. Lấy lại: Ctrl+Z, hoặc trong Thùng rác.",
  earlier: "Hiện các vụ nhập trước đó",
  kept: "Đã tự lưu nháp {{time}}",
  keeping: "Đang lưu nháp…",
  save: "Lưu {{count}} vụ đang gõ",
  saved: "Đã lưu {{count}} vụ.",
  badCells: "Còn {{count}} ô chưa đọc được (viền đỏ). Sửa các ô ấy trước khi lưu.",
  missing: "Còn thiếu: {{what}}",
  ready: "Đủ để trình.",
  list: "Danh mục của ô",
  noCode: "Không có mục nào khớp.",
  pasteTitle: "Xem trước khối vừa dán",
  pasteHint: "Chưa có gì được thêm vào sổ. Xem từng cột lấy vào mục nào, rà soát rồi mới lấy vào.",
  pasted: "Đã thêm {{count}} vụ từ khối vừa dán. Bỏ cả khối: Ctrl+Z.",
  close: "Đóng",
  reading: "Đang đọc khối vừa dán…",
} as const;

export type GridWords = { readonly [Key in keyof typeof gridVi]: string };
