/** Words of *Hai máy ghi khác nhau* and of the exchange between machines of one office. */
export const conflictVi = {
  title: "Hai máy ghi khác nhau",
  hintCluster:
    "Ô chỉ một máy sửa đã được ghép sẵn. Ô cả hai máy cùng sửa giữ nội dung trước đó cho tới khi chọn. Lựa chọn ở đây là tạm; đơn vị duyệt bản chung rồi gửi lên thì bản ấy thay thế.",
  hintOffice:
    "Ô chỉ một máy sửa được ghép sẵn. Ô cả hai máy cùng sửa thì chọn theo máy nào và ghi lý do; chọn xong thì trình lãnh đạo duyệt bản chung.",
  none: "Không có vụ nào hai máy ghi khác nhau.",
  state: "Tình trạng",
  what: "Việc cần làm",
  open: "Còn {{open}}/{{fields}} ô chờ chọn",
  settledByItself: "Đã ghép đủ, chờ đơn vị duyệt",
  look: "Xem {{number}}",
  done: "Vụ này không còn chỗ nào ghi khác nhau.",
  machine: "Máy {{machine}}",
  editor: "người ghi: {{name}}",
  noField: "Không ô nào bị cả hai máy cùng sửa: đang tính theo bản ghép, chờ đơn vị duyệt.",
  noFieldOffice: "Không ô nào bị cả hai máy cùng sửa. Trình lãnh đạo bản chung.",
  decide_one: "Ghi lựa chọn cho {{count}} ô",
  decide_other: "Ghi lựa chọn cho {{count}} ô",
  settle: "Trình lãnh đạo bản chung",
  decided: "Đã chọn",
  decidedBy: "Theo máy {{machine}} – {{name}}, {{time}}: {{reason}}",
  waiting: "Chờ chọn",
  take: "Lấy theo máy {{machine}}",
  nothing: "(không có)",
  privateHalf: "Họ tên, chức vụ, ghi chú nội bộ",
  privateOther: "Ghi khác, nội dung chỉ có ở đơn vị",
  exchangeTitle: "Trao đổi với máy khác của đơn vị",
  others:
    "Máy khác của đơn vị: {{machines}}. Tệp có cả họ tên; chỉ máy của đơn vị mở được, Cụm không mở được.",
  noOthers:
    "Danh sách Cụm chưa có máy nào khác của đơn vị. Đăng ký máy thứ hai với Cụm rồi lấy danh sách mới.",
  send: "Gửi sang máy khác",
  sent: "Đã ghi tệp trao đổi số {{seq}}. Chép sang máy kia rồi bấm Lấy từ máy khác.",
  takeFile: "Lấy từ máy khác…",
  taken:
    "Đã lấy tệp số {{seq}} của máy {{machine}}: thêm {{added}} vụ, ghép sẵn {{merged}} vụ chờ duyệt, {{waiting}} vụ chờ chọn.",
  takenBefore: "Tệp số {{seq}} của máy {{machine}} đã lấy từ trước; không có gì thay đổi.",
  lastTaken: "Lần lấy gần nhất: tệp số {{seq}} của máy {{machine}}.",
} as const;

export type ConflictWords = { readonly [Key in keyof typeof conflictVi]: string };
