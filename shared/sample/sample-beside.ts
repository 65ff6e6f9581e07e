import type { FigureNumbers } from "../figures/entry.ts";

/** What some of the sample offices say in words of the period; invented, as the cases are. */
export const SAMPLE_STATEMENTS: Readonly<
  Record<string, { results: string; difficulties: string; proposals: string; goodPractices: string }>
> = {
  BN: {
    results: "Đã tham mưu Thường trực Tỉnh ủy chỉ đạo rà soát 12 kết luận thanh tra.",
    difficulties: "Tài liệu thanh tra cũ lưu ở nhiều nơi, mất nhiều thời gian đối chiếu.",
    proposals: "Đề nghị hướng dẫn thống nhất khái niệm “tham nhũng vặt” và cách thống kê.",
    goodPractices: "Giao ban khối nội chính hằng tháng, mỗi vụ có một người theo dõi.",
  },
  HN: {
    results: "Tiếp nhận và phân loại 31 đơn, tham mưu xử lý các vụ việc ở bộ phận một cửa.",
    difficulties: "Đơn nặc danh nhiều, nội dung chung chung.",
    proposals: "Đề nghị có quy chế phối hợp xử lý thông tin báo chí phản ánh.",
    goodPractices: "",
  },
  NA: {
    results: "Rà soát hồ sơ người có công tại 03 huyện.",
    difficulties: "Việc giám định kéo dài.",
    proposals: "Đề nghị quy định thời hạn giám định trong vụ án tham nhũng.",
    goodPractices: "Phối hợp với cơ quan kiểm tra, thanh tra từ khi mới có dấu hiệu.",
  },
  HP: {
    results: "Nắm tình hình địa bàn cảng, chuyển thông tin cho cơ quan điều tra.",
    difficulties: "",
    proposals: "Đề nghị tập huấn nhận diện hành vi “nhũng nhiễu vì vụ lợi”.",
    goodPractices: "",
  },
};

/** The same half-year a year before, read from the signed reports of the units: before the program there were no files. */
export const SAMPLE_YEAR_BEFORE = {
  period: "2019H1",
  signedOn: "2019-06-20",
  numbers: {
    BN: figures(1, 0, 1, 0, 2, 1, 2),
    QN: figures(1, 0, 0, 0, 1, 1, 1),
    HP: figures(2, 2, 1, 1, 3, 3, 3),
    HD: figures(1, 1, 0, 0, 1, 2, 2),
    HY: figures(1, 0, 1, 0, 2, 1, 1),
    TB: figures(0, 0, 1, 1, 1, 0, 1),
    HN: figures(2, 1, 2, 2, 4, 3, 4),
    HNA: figures(1, 1, 0, 0, 1, 1, 1),
    ND: figures(0, 0, 1, 0, 1, 0, 1),
    NB: figures(1, 1, 0, 0, 1, 1, 1),
    TH: figures(2, 2, 0, 0, 2, 3, 3),
    NA: figures(1, 1, 2, 1, 3, 1, 2),
    HT: figures(1, 1, 0, 0, 1, 1, 1),
    VP: figures(1, 0, 0, 0, 1, 1, 1),
  } satisfies Record<string, FigureNumbers>,
} as const;

function figures(
  va: number,
  vaEffective: number,
  vv: number,
  vvEffective: number,
  acts: number,
  accused: number,
  papers: number,
): FigureNumbers {
  return { va, vaEffective, vv, vvEffective, acts, accused, papers };
}
