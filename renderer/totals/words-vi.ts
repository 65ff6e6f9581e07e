/** Words of the numbers between any two days. */
export const totalsVi = {
  betweenTitle: "Số liệu giữa hai ngày bất kỳ",
  betweenCounts:
    "Tính theo hai ngày này, cả vụ đã lưu mà chưa duyệt; bảng của kỳ ở trên chỉ tính vụ đã duyệt.",
  from: "Từ ngày",
  to: "Đến hết ngày",
  badDay: "Gõ ngày/tháng/năm, ví dụ 23/07/2020; ngày đầu không sau ngày cuối.",
  provisional: "Số tạm tính: có {{count}} vụ chưa được duyệt.",
  typedOnly: "Chưa tính {{count}} vụ đang gõ, chưa lưu.",
  VA_found: "Vụ án phát hiện",
  VA_effective: "Vụ án xử lý hiệu quả",
  VV_found: "Vụ việc phát hiện",
  VV_effective: "Vụ việc xử lý hiệu quả",
  why: "Vì sao ra số này",
  whyTitle: "{{number}} từ {{from}} đến hết {{to}}: vì sao ra số này",
  counted: "Tính: {{count}} vụ",
  notCounted: "Không tính: {{count}} vụ",
  draft: "chưa duyệt",
  more: "Xem thêm",
  "other-period": "Khởi tố ngoài khoảng ngày này",
  "outcome-other-period": "Có kết quả ngoài khoảng ngày này",
  "no-period": "Chưa ghi ngày phát hiện",
} as const;

export type TotalsWords = { readonly [Key in keyof typeof totalsVi]: string };
