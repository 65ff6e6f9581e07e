/** One code of a list, as screens and reports name it. `from`: the first day it is offered (YYYY-MM-DD); older records keep it. */
export type Code = {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly from?: string;
  /** Other words that offices use for it: understood in a list, never shown. No word stands for two codes of a list. */
  readonly also?: readonly string[];
};

type CodeRow = readonly [code: string, vi: string, en: string, also?: readonly string[]];

const list = (rows: readonly CodeRow[]): readonly Code[] =>
  rows.map(([code, vi, en, also]) => (also ? { code, vi, en, also } : { code, vi, en }));

/** DOMAIN "Detection"; wording of the Law on Denunciations 2018, art. 23 and 25, where it names the thing. */
export const SOURCES = list([
  ["N01", "Nắm tình hình, khai thác thông tin", "Own information gathering"],
  [
    "N02",
    "Đơn tố cáo có họ tên, địa chỉ",
    "Signed denunciation",
    ["đơn thư tố cáo", "tố cáo", "đơn tố cáo có danh", "đơn có danh"],
  ],
  [
    "N03",
    "Đơn khiếu nại, kiến nghị, phản ánh",
    "Complaint, petition, report",
    [
      "đơn phản ánh",
      "đơn kiến nghị",
      "đơn khiếu nại",
      "kiến nghị, phản ánh",
      "phản ánh, kiến nghị",
      "đơn thư khiếu nại",
    ],
  ],
  ["N04", "Đơn nặc danh", "Anonymous letter", ["đơn thư nặc danh", "thư nặc danh"]],
  [
    "N05",
    "Đơn mạo danh (dùng họ tên người khác)",
    "Letter in another's name",
    ["đơn thư mạo danh", "thư mạo danh"],
  ],
  [
    "N06",
    "Báo chí, truyền thông phản ánh",
    "Press and media",
    ["báo", "báo đài", "báo chí phản ánh", "báo chí nêu", "phản ánh của báo chí", "truyền thông"],
  ],
  [
    "N07",
    "Rà soát kết luận thanh tra KT-XH",
    "Review of inspection conclusions",
    ["rà soát kết luận thanh tra kinh tế - xã hội", "rà soát các kết luận thanh tra"],
  ],
  ["N08", "Thanh tra", "Inspection", ["đoàn thanh tra"]],
  ["N09", "Kiểm toán", "Audit", ["kết luận kiểm toán"]],
  [
    "N10",
    "Kiểm tra, giám sát của cấp ủy, UBKT các cấp",
    "Party inspection and supervision",
    [
      "kiểm tra của Đảng",
      "kiểm tra, giám sát của Đảng",
      "ủy ban kiểm tra",
      "ủy ban kiểm tra tỉnh ủy",
      "ủy ban kiểm tra huyện ủy",
      "UBKT",
      "UBKT tỉnh ủy",
      "UBKT huyện ủy",
    ],
  ],
  [
    "N11",
    "Kiểm tra của cơ quan quản lý nhà nước",
    "Check by a state authority",
    ["cơ quan quản lý nhà nước kiểm tra"],
  ],
  ["N12", "Cơ quan, đơn vị tự kiểm tra", "The agency's own check", ["tự kiểm tra nội bộ", "kiểm tra nội bộ"]],
  [
    "N13",
    "Giám sát của cơ quan dân cử, MTTQ",
    "Supervision by elected bodies, the Front",
    [
      "hội đồng nhân dân",
      "giám sát của hội đồng nhân dân",
      "HĐND",
      "giám sát của HĐND",
      "mặt trận Tổ quốc",
      "Ủy ban Mặt trận Tổ quốc",
      "MTTQ",
    ],
  ],
  [
    "N14",
    "Cơ quan tiến hành tố tụng phát hiện",
    "Found by the prosecuting bodies",
    [
      "cơ quan điều tra",
      "cơ quan cảnh sát điều tra",
      "cơ quan CSĐT",
      "CQĐT",
      "cơ quan tố tụng",
      "cơ quan tiến hành tố tụng",
    ],
  ],
  ["N15", "Tự thú, đầu thú", "Confession, surrender"],
  ["N16", "Cơ quan khác chuyển đến", "Passed on by another agency"],
  ["N99", "Khác (ghi rõ)", "Other (in words)"],
]);

export const SECTORS = list([
  ["L01", "Đất đai", "Land", ["đất", "quản lý đất đai", "quản lý, sử dụng đất", "quản lý, sử dụng đất đai"]],
  [
    "L02",
    "Xây dựng, đầu tư công",
    "Construction, public investment",
    ["đầu tư", "đầu tư xây dựng", "xây dựng cơ bản", "đầu tư xây dựng cơ bản"],
  ],
  ["L03", "Thuế", "Tax"],
  ["L04", "Hải quan", "Customs"],
  [
    "L05",
    "Tài chính, ngân hàng",
    "Finance, banking",
    ["tín dụng", "ngân hàng, tín dụng", "tín dụng, ngân hàng"],
  ],
  [
    "L06",
    "Chính sách xã hội",
    "Social policy",
    [
      "an sinh xã hội",
      "người có công",
      "chính sách người có công",
      "chế độ, chính sách",
      "lao động, thương binh và xã hội",
    ],
  ],
  ["L07", "Tài nguyên, môi trường", "Resources, environment", ["khoáng sản", "tài nguyên, khoáng sản"]],
  ["L08", "Giáo dục", "Education", ["giáo dục, đào tạo", "GD&ĐT", "GDĐT"]],
  ["L09", "Y tế", "Health"],
  [
    "L10",
    "Giao thông, trật tự an toàn xã hội",
    "Traffic, public order",
    ["giao thông vận tải", "an ninh, trật tự", "trật tự an toàn giao thông"],
  ],
  ["L11", "Tư pháp, thi hành án", "Justice, enforcement", ["thi hành án dân sự"]],
  [
    "L12",
    "Một cửa, thủ tục hành chính",
    "One-stop desk, administrative procedure",
    ["cải cách hành chính", "hành chính"],
  ],
  ["L13", "Công tác cán bộ", "Personnel", ["tổ chức cán bộ", "tổ chức, cán bộ"]],
  ["L99", "Khác (ghi rõ)", "Other (in words)"],
]);

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

/** The twelve acts of the Anti-Corruption Law 2018, art. 2 cl. 1, by their letters, and the three outside the state of cl. 2. */
export const ACTS = list([
  ["a", "a) Tham ô tài sản", "a) Embezzlement"],
  ["b", "b) Nhận hối lộ", "b) Taking bribes"],
  ["c", "c) Lạm dụng chức vụ, quyền hạn chiếm đoạt tài sản", "c) Abuse of office to take property"],
  [
    "d",
    "d) Lợi dụng chức vụ, quyền hạn trong khi thi hành nhiệm vụ, công vụ vì vụ lợi",
    "d) Abuse of office in performing duties for gain",
  ],
  ["đ", "đ) Lạm quyền trong khi thi hành nhiệm vụ, công vụ vì vụ lợi", "đ) Exceeding authority for gain"],
  ["e", "e) Lợi dụng chức vụ, quyền hạn gây ảnh hưởng với người khác để trục lợi", "e) Trading in influence"],
  ["g", "g) Giả mạo trong công tác vì vụ lợi", "g) Forgery in office for gain"],
  [
    "h",
    "h) Đưa hối lộ, môi giới hối lộ để giải quyết công việc của cơ quan, đơn vị vì vụ lợi",
    "h) Giving or brokering bribes for an agency's business",
  ],
  ["i", "i) Sử dụng trái phép tài sản công vì vụ lợi", "i) Unlawful use of public property for gain"],
  ["k", "k) Nhũng nhiễu vì vụ lợi", "k) Harassment for gain"],
  [
    "l",
    "l) Không thực hiện, thực hiện không đúng, không đầy đủ nhiệm vụ vì vụ lợi",
    "l) Neglect of duty for gain",
  ],
  [
    "m",
    "m) Bao che hành vi vi phạm, cản trở việc phát hiện, xử lý vì vụ lợi",
    "m) Cover-up and obstruction for gain",
  ],
  ["2a", "k.2 a) Tham ô tài sản (ngoài nhà nước)", "cl. 2 a) Embezzlement (outside the state)"],
  ["2b", "k.2 b) Nhận hối lộ (ngoài nhà nước)", "cl. 2 b) Taking bribes (outside the state)"],
  [
    "2c",
    "k.2 c) Đưa hối lộ, môi giới hối lộ để giải quyết công việc của doanh nghiệp, tổ chức mình vì vụ lợi",
    "cl. 2 c) Giving or brokering bribes for one's own enterprise or organisation",
  ],
]);

export const PETTY_FORMS = list([
  ["V1", "Vòi vĩnh", "Demanding"],
  ["V2", "Nhũng nhiễu", "Harassing"],
  ["V3", "Gây phiền hà, kéo dài", "Obstructing, delaying"],
  ["V4", "Nhận quà, tiền nhỏ", "Taking small gifts or sums"],
  ["V5", "Đặt thêm thủ tục", "Adding requirements"],
  ["V6", "Bớt xén chế độ", "Skimming benefits"],
  ["V9", "Khác (ghi rõ)", "Other (in words)"],
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

export const ADVICE_FORMS = list([
  ["T1", "Báo cáo", "Report"],
  ["T2", "Tờ trình", "Submission"],
  ["T3", "Công văn", "Official letter"],
  ["T4", "Giao ban khối nội chính", "Internal-affairs briefing"],
  ["T5", "Kiến nghị trực tiếp", "Direct proposal"],
  ["T6", "Đưa vào diện theo dõi", "Put under watch"],
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

/** Articles that are offered first; others may be typed (DOMAIN "Acts and charges"). */
export const CHARGE_ARTICLES: Readonly<Record<"2015" | "1999", readonly string[]>> = {
  "2015": ["353", "354", "355", "356", "357", "358", "359", "360", "364", "365", "366"],
  "1999": ["165", "278", "279", "280", "281", "282", "283", "284", "285", "289", "290", "291"],
};

/** Who steers a case; a province's own steering committee exists from 2022 (Regulation 67-QĐ/TW of 2/6/2022). */
export const STEERING_TIERS: readonly Code[] = [
  { code: "0", vi: "Không", en: "Nobody" },
  { code: "2", vi: "Thường trực, Ban Thường vụ chỉ đạo", en: "Standing committee" },
  { code: "1", vi: "Ban Chỉ đạo tỉnh", en: "Provincial steering committee", from: "2022-06-02" },
  { code: "3", vi: "Ban Chỉ đạo Trung ương", en: "Central steering committee" },
];

/** What a list offers for a day; a code that a record already holds stays in it. */
export const offered = (codes: readonly Code[], day: string | null, held: string): readonly Code[] =>
  codes.filter((one) => one.code === held || one.from === undefined || day === null || day >= one.from);

/** The name of a code in a language; an unknown one stays as it is, "" stays "". */
export const nameOf = (codes: readonly Code[], code: string, language: "vi" | "en"): string =>
  codes.find((one) => one.code === code)?.[language] ?? code;
