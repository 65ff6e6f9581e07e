/** The lists that come with the program and that a cluster may add to (code-rows.ts); what is in force is asked of code-lists.ts. */
import { list } from "./codes.ts";

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

export const ADVICE_FORMS = list([
  ["T1", "Báo cáo", "Report"],
  ["T2", "Tờ trình", "Submission"],
  ["T3", "Công văn", "Official letter"],
  ["T4", "Giao ban khối nội chính", "Internal-affairs briefing"],
  ["T5", "Kiến nghị trực tiếp", "Direct proposal"],
  ["T6", "Đưa vào diện theo dõi", "Put under watch"],
]);

/** A record holds the words, not the code; anything else may be typed. */
export const AGENCY_TYPES = list([
  ["A1", "Cơ quan Đảng", "Party body"],
  ["A2", "Cơ quan nhà nước", "State body"],
  ["A3", "Ủy ban nhân dân cấp xã", "Commune People's Committee"],
  ["A4", "Đơn vị sự nghiệp công lập", "Public service unit"],
  ["A5", "Doanh nghiệp nhà nước", "State enterprise"],
  ["A6", "Lực lượng vũ trang", "Armed forces"],
  ["A7", "Cơ quan tư pháp", "Judicial body"],
  ["A8", "Mặt trận, đoàn thể", "The Front, mass organisations"],
  ["A9", "Doanh nghiệp, tổ chức khu vực ngoài nhà nước", "Enterprise or organisation outside the state"],
]);

/** Articles of the two Criminal Codes that DOMAIN "Acts and charges" lists, as `law/article`; common knowledge of the law (K). Others may be typed. */
export const CHARGES = list([
  ["2015/353", "Tham ô tài sản", "Embezzlement"],
  ["2015/354", "Nhận hối lộ", "Taking bribes"],
  ["2015/355", "Lạm dụng chức vụ, quyền hạn chiếm đoạt tài sản", "Abuse of office to take property"],
  [
    "2015/356",
    "Lợi dụng chức vụ, quyền hạn trong khi thi hành công vụ",
    "Abuse of office in performing duties",
  ],
  ["2015/357", "Lạm quyền trong khi thi hành công vụ", "Exceeding authority"],
  [
    "2015/358",
    "Lợi dụng chức vụ, quyền hạn gây ảnh hưởng đối với người khác để trục lợi",
    "Trading in influence",
  ],
  ["2015/359", "Giả mạo trong công tác", "Forgery in office"],
  ["2015/360", "Thiếu trách nhiệm gây hậu quả nghiêm trọng", "Negligence causing serious consequences"],
  ["2015/364", "Đưa hối lộ", "Giving bribes"],
  ["2015/365", "Môi giới hối lộ", "Brokering bribes"],
  [
    "2015/366",
    "Lợi dụng ảnh hưởng đối với người có chức vụ, quyền hạn để trục lợi",
    "Using influence on an office holder for gain",
  ],
  [
    "1999/165",
    "Cố ý làm trái quy định của Nhà nước về quản lý kinh tế gây hậu quả nghiêm trọng",
    "Deliberate breach of economic management rules",
  ],
  ["1999/278", "Tham ô tài sản", "Embezzlement"],
  ["1999/279", "Nhận hối lộ", "Taking bribes"],
  ["1999/280", "Lạm dụng chức vụ, quyền hạn chiếm đoạt tài sản", "Abuse of office to take property"],
  [
    "1999/281",
    "Lợi dụng chức vụ, quyền hạn trong khi thi hành công vụ",
    "Abuse of office in performing duties",
  ],
  ["1999/282", "Lạm quyền trong khi thi hành công vụ", "Exceeding authority"],
  [
    "1999/283",
    "Lợi dụng chức vụ, quyền hạn gây ảnh hưởng đối với người khác để trục lợi",
    "Trading in influence",
  ],
  ["1999/284", "Giả mạo trong công tác", "Forgery in office"],
  ["1999/285", "Thiếu trách nhiệm gây hậu quả nghiêm trọng", "Negligence causing serious consequences"],
  ["1999/289", "Đưa hối lộ", "Giving bribes"],
  ["1999/290", "Làm môi giới hối lộ", "Brokering bribes"],
  [
    "1999/291",
    "Lợi dụng ảnh hưởng đối với người có chức vụ, quyền hạn để trục lợi",
    "Using influence on an office holder for gain",
  ],
]);
