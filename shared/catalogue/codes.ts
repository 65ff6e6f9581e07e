/**
 * One code of a list, as screens and reports name it. `from`: the first day it is offered (YYYY-MM-DD); `until`: the first day it is
 * not offered any more. Older records keep it. `earlier`: what it was called before a day, by that day.
 */
export type Code = {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly from?: string;
  readonly until?: string;
  /** Other words that offices use for it: understood in a list, never shown. No word stands for two codes of a list. */
  readonly also?: readonly string[];
  readonly earlier?: readonly { readonly before: string; readonly vi: string; readonly en: string }[];
};

/** A list, or where it is asked for: lists that a cluster adds to are those in force when they are asked (code-lists.ts). */
export type Codes = readonly Code[] | (() => readonly Code[]);

export const listed = (codes: Codes): readonly Code[] => (typeof codes === "function" ? codes() : codes);

type ShippedCode = readonly [code: string, vi: string, en: string, also?: readonly string[]];

/** A list as it is written down here. */
export const list = (rows: readonly ShippedCode[]): readonly Code[] =>
  rows.map(([code, vi, en, also]) => (also ? { code, vi, en, also } : { code, vi, en }));

/** What becomes of an anonymous letter or one in another's name (art. 25 cl. 2). */
export const HANDLINGS = list([
  ["H1", "Kiểm tra, xác minh theo thẩm quyền", "Checked and verified"],
  ["H2", "Chuyển cơ quan có thẩm quyền", "Passed to the competent body"],
  ["H3", "Lưu đơn, không xử lý", "Filed, not handled"],
  ["H4", "Tiếp tục theo dõi, nắm thêm", "Followed further"],
]);

export const NATURES = list([
  ["P1", "Mới phát hiện", "New"],
  ["P2", "Trước đây chưa được xem xét, xử lý", "Not examined before"],
  ["P3", "Bị bỏ lọt trong điều tra, truy tố, xét xử", "Missed in investigation or trial"],
]);

/** The consequence stands in the label: R3 never counts towards a target. */
export const ROLES = list([
  ["R1", "Ban trực tiếp phát hiện, tham mưu", "Found and advised by the committee"],
  ["R2", "Ban phối hợp phát hiện, tham mưu", "Found and advised together"],
  ["R3", "Chỉ theo dõi (không tính chỉ tiêu)", "Only followed (outside the target)"],
]);

/** Steps of a case and its side states, in the order of the procedure. */
export const STAGES = list([
  ["G00", "Tiếp nhận thông tin, đơn thư", "Information received"],
  ["G10", "Kiểm tra, xác minh, thanh tra", "Check, verification, inspection"],
  ["G20", "Khởi tố vụ án", "Case prosecuted"],
  ["G21", "Khởi tố bị can", "Suspects charged"],
  ["G22", "Phục hồi điều tra", "Investigation resumed"],
  ["G30", "Điều tra", "Investigation"],
  ["G31", "Kết luận điều tra", "Investigation concluded"],
  ["G40", "Truy tố (cáo trạng)", "Indictment"],
  ["G41", "Trả hồ sơ điều tra bổ sung", "Returned for further investigation"],
  ["G50", "Xét xử sơ thẩm", "First-instance trial"],
  ["G55", "Bản án có hiệu lực pháp luật", "Judgment in force"],
  ["G60", "Xét xử phúc thẩm", "Appeal"],
  ["G65", "Giám đốc thẩm, tái thẩm", "Cassation, reopening"],
  ["G66", "Hủy án để điều tra, xét xử lại", "Judgment quashed, sent back"],
  ["G70", "Thi hành án", "Enforcement"],
  ["G90", "Kết thúc", "Ended"],
  ["S1", "Tạm đình chỉ", "Suspended"],
  ["S2", "Đình chỉ", "Discontinued"],
  ["S3", "Không khởi tố", "Not prosecuted"],
  ["S4", "Chuyển xử lý hành chính, kỷ luật", "To administrative or disciplinary handling"],
  ["S5", "Chuyển cơ quan khác", "Passed to another body"],
  ["S6", "Nội dung tố cáo không có cơ sở", "Denunciation unfounded"],
]);

export const ADVICE_OUTCOMES = list([
  ["accepted", "Được chấp nhận", "Accepted", ["chấp nhận", "chấp thuận", "đồng ý", "nhất trí"]],
  ["partly", "Chấp nhận một phần", "Partly accepted", ["đồng ý một phần", "chấp thuận một phần"]],
  ["not", "Không chấp nhận", "Not accepted", ["không đồng ý", "không chấp thuận"]],
  ["pending", "Chưa có ý kiến", "Pending", ["chưa trả lời", "chưa phản hồi"]],
]);

export const SEVERITIES = list([
  ["M1", "Ít nghiêm trọng", "Less serious"],
  ["M2", "Nghiêm trọng", "Serious"],
  ["M3", "Rất nghiêm trọng", "Very serious"],
  ["M4", "Đặc biệt nghiêm trọng", "Extremely serious"],
]);

export const HEAD_RESULTS = list([
  ["K0", "Chưa xem xét", "Not examined yet", ["chưa xem xét trách nhiệm", "chưa xử lý"]],
  ["K1", "Loại trừ trách nhiệm", "Excluded", ["được loại trừ trách nhiệm"]],
  [
    "K2",
    "Miễn, giảm trách nhiệm",
    "Exempted or reduced",
    ["miễn trách nhiệm", "giảm trách nhiệm", "được miễn trách nhiệm", "được giảm trách nhiệm"],
  ],
  ["K3", "Khiển trách", "Reprimand"],
  ["K4", "Cảnh cáo", "Warning"],
  ["K5", "Cách chức", "Dismissal"],
  ["K6", "Xử lý hình sự", "Criminal handling", ["hình sự", "truy cứu trách nhiệm hình sự", "khởi tố"]],
  [
    "K7",
    "Kiểm điểm, rút kinh nghiệm (chưa đến mức kỷ luật)",
    "Self-criticism (below discipline)",
    ["kiểm điểm", "rút kinh nghiệm", "kiểm điểm trách nhiệm", "nghiêm túc rút kinh nghiệm"],
  ],
]);

/** Written as words in a record: what someone was at the moment of recording (DOMAIN "People"). */
export const STANDINGS = list([
  ["nghi vấn", "Nghi vấn", "Under suspicion"],
  ["bị tố giác", "Bị tố giác", "Denounced"],
  ["người vi phạm", "Người vi phạm (xử lý kỷ luật, hành chính)", "Violator (disciplinary, administrative)"],
  ["bị can", "Bị can", "Charged"],
  ["bị cáo", "Bị cáo", "On trial"],
  ["người bị kết án", "Người bị kết án", "Convicted"],
  ["không xử lý", "Không xử lý", "Not handled"],
]);

export const PARTY_DISCIPLINES = list([
  ["khiển trách", "Khiển trách", "Reprimand"],
  ["cảnh cáo", "Cảnh cáo", "Warning"],
  ["cách chức", "Cách chức", "Removal"],
  ["khai trừ", "Khai trừ", "Expulsion"],
]);

export const ADMIN_DISCIPLINES = list([
  ["khiển trách", "Khiển trách", "Reprimand"],
  ["cảnh cáo", "Cảnh cáo", "Warning"],
  ["hạ bậc lương", "Hạ bậc lương", "Lower pay step"],
  ["giáng chức", "Giáng chức", "Demotion"],
  ["cách chức", "Cách chức", "Removal"],
  ["buộc thôi việc", "Buộc thôi việc", "Discharge"],
]);

/** Who steers a case; a province's own steering committee exists from 2022 (Regulation 67-QĐ/TW of 2/6/2022). */
export const STEERING_TIERS: readonly Code[] = [
  { code: "0", vi: "Không", en: "Nobody" },
  { code: "2", vi: "Thường trực, Ban Thường vụ chỉ đạo", en: "Standing committee" },
  { code: "1", vi: "Ban Chỉ đạo tỉnh", en: "Provincial steering committee", from: "2022-06-02" },
  { code: "3", vi: "Ban Chỉ đạo Trung ương", en: "Central steering committee" },
];

const named = (one: Code, day: string | null): Code => {
  const name = day === null ? undefined : one.earlier?.find(({ before }) => day < before);
  return name ? { ...one, vi: name.vi, en: name.en } : one;
};

/** What a list offers for a day, by the names of that day; codes that a record already holds stay in it. */
export const offered = (
  codes: Codes,
  day: string | null,
  held: string | readonly string[],
): readonly Code[] =>
  listed(codes)
    .filter(
      ({ code, from, until }) =>
        held === code ||
        (typeof held !== "string" && held.includes(code)) ||
        day === null ||
        ((from === undefined || day >= from) && (until === undefined || day < until)),
    )
    .map((one) => named(one, day));

/**
 * The name of a code in a language; an unknown one stays as it is, "" stays "".
 * @param day YYYY-MM-DD: as it was called then; its newest name where absent
 */
export function nameOf(codes: Codes, code: string, language: "vi" | "en", day: string | null = null): string {
  const one = listed(codes).find((each) => each.code === code);
  return one ? named(one, day)[language] : code;
}
