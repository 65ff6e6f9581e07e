/** Words of the dashboard and of the comparison. */
export const dashboardVi = {
  title: "Biểu đồ tổng hợp",
  overview: "Tổng quan",
  compare: "So sánh",
  hint: "Bấm vào một số hay một phần của hình để xem vụ nào tính, vụ nào không và theo quy tắc nào. Trong hình: phím mũi tên để đi, Enter để mở.",
  counting: "Đang đếm trên toàn sổ…",
  reported: "Số liệu của {{reported}}/{{all}} đơn vị",
  openBoard: "Xem tình hình gửi số liệu",
  before: "cùng kỳ: {{count}}",
  beforeUnknown: "chưa có số liệu cùng kỳ",
  nothing:
    "Chưa có số liệu nào của kỳ này: các số 0 chưa phải là kết quả. Vụ kỳ trước chuyển sang vẫn có trong hình giai đoạn và hình vụ chưa kết thúc.",
  noYearBefore:
    "Chưa có số liệu cùng kỳ năm trước nên không có hình so sánh. Nhập ở “Số theo văn bản” → “Số liệu kỳ trước”.",
  first: "Bên thứ nhất",
  second: "Bên thứ hai (gốc so sánh)",
  unit: "Đơn vị",
  period: "Kỳ báo cáo",
  wholeCluster: "Toàn Cụm",
  swap: "Đổi vị trí hai bên",
  same: "Hai bên đang giống nhau. Chọn hai đơn vị, hoặc một đơn vị ở hai kỳ, hoặc toàn Cụm ở hai kỳ.",
} as const;

export type DashboardWords = { readonly [Key in keyof typeof dashboardVi]: string };
