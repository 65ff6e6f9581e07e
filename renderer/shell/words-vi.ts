/** Words of the frame around every screen. */
export const shellVi = {
  title: "Sổ theo dõi vụ án, vụ việc",
  leftEmpty: "Ô này còn trống. Ghi vào rồi làm tiếp.",
  period: "Kỳ báo cáo",
  cluster: "Đầu mối Cụm",
  machine: "máy {{machine}}",
  lock: "Tạm khóa màn hình",
  language: "English",
  sample: "DỮ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT",
  samplePassphrase: "Mật khẩu duyệt của sổ mẫu: {{passphrase}}",
  user: "{{name}} – {{role}}",
  role_recorder: "chuyên viên",
  role_head: "lãnh đạo Ban",
  role_deputy: "phó lãnh đạo Ban",
  role_coordinator: "đầu mối Cụm",
  notEnrolled: "Máy chưa được Cụm xác nhận đăng ký",
  noRoster: "Chưa lấy danh sách Cụm vào",
  rosterVersion: "Danh sách Cụm: bản {{version}}",
  integrity: "Kiểm tra sổ",
  integrityDone: "Sổ nguyên vẹn: không dòng nào trong {{entries}} dòng nhật ký bị sửa hoặc bị bỏ.",
  failedUnlocks:
    "Từ lần mở trước có {{count}} lần nhập sai mật khẩu hoặc mã trên Phiếu mở sổ dự phòng. Không phải người của cơ quan gõ nhầm thì báo lãnh đạo và đổi mật khẩu.",
  failedUnlocksLog: "Xem nhật ký",
  failedUnlocksSeen: "Đã biết",
  problemCode: "Mã lỗi",
  close: "Đóng",
  cancel: "Hủy",
  skip: "Tới nội dung chính",
} as const;

export type ShellWords = { readonly [Key in keyof typeof shellVi]: string };
