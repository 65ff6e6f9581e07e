import type { ProblemCode } from "./codes.ts";

/** What happened, what was not changed, what to do. `{name}` is filled from the problem's params. */
export const SENTENCES_VI: Readonly<Record<ProblemCode, string>> = {
  E_AGE_DAMAGED:
    'Tệp số liệu bị hỏng khi chép. Chưa đưa gì vào tổng hợp; tệp được giữ ở "Tệp không nhận". Đề nghị đơn vị chép lại rồi gửi lại.',
  E_APPROVAL:
    "Có nội dung trong tệp chưa được lãnh đạo của đơn vị duyệt đúng cách. Chưa đưa gì vào tổng hợp. Đề nghị đơn vị duyệt lại và gửi tệp mới.",
  E_APPROVED_STAYS:
    'Vụ đã được duyệt nên không bỏ vào thùng rác được. Vụ giữ nguyên. Dùng "Đưa ra khỏi sổ" và ghi lý do.',
  E_ATTACHMENT_SIZE:
    "Tệp trống hoặc lớn hơn {most} MB. Chưa đính kèm tệp này; các tệp khác giữ nguyên. Chọn tệp nhỏ hơn, hoặc quét lại với độ phân giải thấp hơn.",
  E_ATTACHMENT_TOTAL:
    "Tài liệu kèm theo của sổ đã đầy {most} MB. Chưa đính kèm tệp này; các tệp khác giữ nguyên. Bỏ bớt tài liệu không còn cần ở các vụ rồi làm lại.",
  E_AUDIT:
    "Nhật ký của sổ không khớp với lần gửi trước. Tệp được giữ nhưng không đưa vào tổng hợp. Hỏi đơn vị có vừa khôi phục sổ từ bản sao lưu cũ không.",
  E_AUDIT_ECHO:
    "Nhật ký của sổ không còn đúng như lúc gửi tệp số {seq} mà Cụm đã nhận: sổ được khôi phục từ bản sao lưu cũ hơn, hoặc bị sửa ngoài chương trình. Không có gì bị thay đổi. Báo đầu mối Cụm trước khi gửi tiếp.",
  E_BACKUP:
    "Bản sao lưu bị hỏng hoặc không phải của chương trình này. Chưa khôi phục gì. Chọn bản sao lưu khác.",
  E_BUG:
    "Chương trình gặp lỗi không lường trước. Việc vừa làm chưa được lưu; số liệu đã lưu không thay đổi. Làm lại; nếu vẫn lỗi thì đóng, mở lại chương trình và báo cán bộ CNTT.",
  E_BUSY: "Chương trình đang làm một việc dài. Chưa thay đổi gì. Chờ xong hoặc bấm Hủy rồi làm lại.",
  E_CANCELLED: "Đã hủy theo yêu cầu. Số liệu không thay đổi. Có thể làm lại bất cứ lúc nào.",
  E_CASE_MISSING:
    "Tệp thiếu vụ đã gửi ở lần trước. Tệp được giữ nhưng không đưa vào tổng hợp; số liệu cũ giữ nguyên. Đề nghị đơn vị kiểm tra sổ rồi gửi tệp mới.",
  E_CATALOGUE:
    "Đây không phải tệp Kỳ, kế hoạch, danh mục, hoặc tệp đã hỏng, bị sửa. Các kỳ, kế hoạch và danh mục đang dùng giữ nguyên. Xin lại tệp từ đầu mối Cụm.",
  E_CATALOGUE_OLD:
    "Tệp này là bản số {version}, cũ hơn bản số {held} đang dùng. Không có gì thay đổi. Không cần lấy bản cũ vào.",
  E_CATALOGUE_OTHER:
    "Bản số {version} trong tệp không khớp với bản đã nhận trước đây. Các kỳ, kế hoạch và danh mục đang dùng giữ nguyên. Báo đầu mối Cụm: có thể hai nơi cùng ban hành một số bản.",
  E_CATALOGUE_RULE:
    "Các kỳ, kế hoạch, danh mục này chưa dùng được: {rule} ({row}). Những gì đang dùng giữ nguyên. Sửa chỗ ấy rồi làm lại.",
  E_CATALOGUE_SAME:
    "Không có dòng nào khác với bản đang dùng. Chưa ban hành bản mới. Sửa ít nhất một dòng rồi làm lại.",
  E_CATALOGUE_SIGNER:
    "Người ký bản số {version} không có, hoặc không còn, trong danh sách đầu mối Cụm mà máy này biết. Các kỳ, kế hoạch và danh mục đang dùng giữ nguyên. Lấy danh sách Cụm mới nhất rồi làm lại, hoặc xin bản do đầu mối hiện nay ký.",
  E_CLOCK:
    "Đồng hồ máy đang chỉ trước lần làm việc gần nhất. Chưa lưu gì mới. Sửa ngày giờ của Windows rồi thử lại.",
  E_CLUSTER: "Tệp này của một Cụm khác. Chưa thay đổi gì. Kiểm tra lại tệp đã nhận.",
  E_CODE_OTHER:
    "Tệp ghi mã {code} theo một bản danh mục số {version} khác bản số {version} trên máy này, nên mã ấy có thể mang nghĩa khác. Chưa đưa gì vào tổng hợp; số liệu cũ giữ nguyên. Hai nơi đã ban hành cùng một số bản: đầu mối Cụm thống nhất dùng bản nào, nơi gửi chọn mã khác cho các vụ ghi mã ấy rồi gửi lại.",
  E_CODE_UNKNOWN:
    "Tệp có mã ({code}) mà danh mục trên máy này chưa có. Chưa đưa gì vào tổng hợp; số liệu cũ giữ nguyên. Lấy bản danh mục mới nhất của Cụm vào máy này rồi mở lại tệp; nếu đang dùng bản mới nhất thì đề nghị nơi gửi kiểm tra lại mã ấy.",
  E_CONFLICT:
    'Hai máy của đơn vị đã ghi khác nhau ở vụ này. Chưa lưu bản mới; cả hai bản giữ nguyên. Mở "Hai máy ghi khác nhau", chọn theo máy nào ở từng ô rồi làm tiếp.',
  E_CONVERTED:
    "Vụ việc này đã có vụ án {number} lập từ nó. Không lập thêm, không có gì thay đổi. Mở vụ án ấy để ghi tiếp.",
  E_COUNT: "Số dòng trong tệp không đúng số đã khai. Chưa đưa gì vào tổng hợp. Đề nghị đơn vị gửi tệp mới.",
  E_DATABASE_DAMAGED:
    "Tệp sổ bị hỏng hoặc không đúng khóa. Không có gì bị thay đổi. Khôi phục từ bản sao lưu gần nhất.",
  E_DEVICE:
    "Chữ cái máy trong tệp không đúng máy đã đăng ký. Chưa đưa gì vào tổng hợp. Hỏi lại đơn vị gửi từ máy nào.",
  E_DIGEST:
    "Nội dung tệp không khớp với phần đã xác nhận. Chưa đưa gì vào tổng hợp. Đề nghị đơn vị chép lại rồi gửi lại.",
  E_DISK_FULL:
    "Ổ đĩa đã đầy. Việc vừa làm chưa được lưu; số liệu đã có không thay đổi. Xóa bớt tệp khác trên ổ rồi làm lại.",
  E_ENV_PASSPHRASE:
    "Thiếu mật khẩu trong biến môi trường SO_CUM_PASSPHRASE hoặc SO_CUM_HEAD_PASSPHRASE. Chưa làm gì. Đặt biến rồi chạy lại.",
  E_EXCEL_BOMB:
    "Tệp này nén chặt bất thường, mở ra sẽ chiếm hết máy, nên chương trình không mở. Chưa lấy gì vào sổ. Mở tệp bằng Excel, lưu thành tệp .xlsx mới rồi chọn lại; nếu tệp từ nơi lạ thì báo cán bộ CNTT.",
  E_EXCEL_COLUMNS: "Chưa ghép được cột: {what}. Chưa lấy gì vào sổ. Sửa ở bước ghép cột rồi làm tiếp.",
  E_EXCEL_DAMAGED:
    "Tệp Excel bị hỏng hoặc chép chưa hết, không đọc được. Chưa lấy gì vào sổ. Mở tệp bằng Excel, lưu lại thành tệp .xlsx rồi chọn lại.",
  E_EXCEL_ENCRYPTED:
    "Tệp Excel này đặt mật khẩu mở nên không đọc được. Chưa lấy gì vào sổ. Mở bằng Excel, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc), lưu lại rồi chọn lại.",
  E_EXCEL_NOT:
    "Tệp này không phải tệp Excel (.xlsx). Chưa lấy gì vào sổ. Chọn đúng tệp danh sách có đuôi .xlsx.",
  E_EXCEL_NO_SHEETS:
    "Tệp Excel này không có trang tính nào. Chưa lấy gì vào sổ. Mở tệp bằng Excel xem lại rồi chọn tệp khác.",
  E_EXCEL_ODS:
    "Đây là tệp .ods của LibreOffice. Chưa lấy gì vào sổ. Mở bằng LibreOffice, chọn Lưu thành, kiểu Excel (.xlsx), rồi chọn lại.",
  E_EXCEL_OLD:
    "Đây là tệp Excel kiểu cũ (.xls). Chưa lấy gì vào sổ. Mở bằng Excel, chọn Lưu thành, kiểu Sổ làm việc Excel (.xlsx), rồi chọn lại.",
  E_EXCEL_TOO_LARGE:
    "Danh sách quá lớn: nhiều nhất 50.000 dòng, 200 cột, 64 MB. Chưa lấy gì vào sổ. Xóa dòng, cột thừa hoặc chia thành nhiều tệp rồi chọn lại.",
  E_EXCEL_UNSAFE:
    "Tệp có phần khai báo lạ mà Excel không bao giờ ghi ra, nên chương trình không mở. Chưa lấy gì vào sổ. Mở tệp bằng Excel, lưu thành tệp mới rồi chọn lại.",
  E_EXCEL_XLSB:
    "Đây là tệp Excel kiểu nhị phân (.xlsb). Chưa lấy gì vào sổ. Mở bằng Excel, chọn Lưu thành, kiểu Sổ làm việc Excel (.xlsx), rồi chọn lại.",
  E_FINGERPRINT: "Mã đối chiếu gõ vào không khớp. Chưa thay đổi gì. {source}",
  E_FORK:
    "Hai tệp cùng số nhưng nội dung khác nhau. Cả hai được giữ; bảng tổng hợp dùng tệp trước đó. Gọi đơn vị hỏi tệp nào đúng.",
  E_FRAMING:
    "Tệp không đúng khuôn dạng tệp số liệu. Chưa đưa gì vào tổng hợp. Đề nghị đơn vị gửi lại tệp đuôi .socum.",
  E_FUTURE_FILE:
    "Sổ được ghi bằng bản chương trình mới hơn. Sổ chưa mở, không có gì thay đổi. Cài bản chương trình mới rồi mở lại.",
  E_HISTORY:
    "Danh sách các lần gửi trong tệp không hợp lệ. Chưa đưa gì vào tổng hợp. Đề nghị đơn vị gửi tệp mới.",
  E_INPUT: "Nội dung nhập vào chưa đúng ({field}). Chưa lưu gì. Sửa lại rồi làm tiếp.",
  E_IN_BIN:
    "Vụ đang ở thùng rác nên không sửa được. Không có gì thay đổi. Khôi phục vụ từ Thùng rác rồi làm lại.",
  E_JSON: "Nội dung tệp viết sai quy cách. Chưa thay đổi gì. Đề nghị gửi tệp khác.",
  E_KEYFILE:
    'Thư mục này thiếu tệp "mo-so" đi kèm, hoặc tệp ấy bị sửa, nên không mở được. Không tệp nào bị thay đổi. Chép cả thư mục sổ, hoặc khôi phục từ bản sao lưu.',
  E_KIND:
    "Đây không phải loại tệp cần ở đây ({kind}). Chưa thay đổi gì. Xem đuôi tệp: .socum là số liệu của đơn vị, .socum-tn là Phiếu tiếp nhận, .socum-ct là tệp Cụm gửi cấp trên.",
  E_LAYOUT: "Không có thể thức văn bản ấy. Chưa ghi tệp nào. Chọn party-36, party-399 hoặc nd30.",
  E_LETTER_TAKEN:
    "Đơn vị này đã có máy mang chữ cái ấy. Chưa đăng ký thêm máy nào. Đề nghị đơn vị đổi chữ cái của máy mới.",
  E_LOCKED: "Sổ đang đóng. Không có gì thay đổi. Mở sổ bằng mật khẩu rồi làm tiếp.",
  E_MEDIUM:
    "Chưa chép xong: USB hoặc thư mục bị rút, đầy hoặc đang chống ghi. Tệp vẫn còn nguyên trên máy. Cắm lại hoặc chọn thư mục khác rồi chép lại.",
  E_NETWORK_FOLDER:
    "Sổ đang đặt trong thư mục mạng hoặc ổ mạng (như Z:). Sổ chưa được mở, không có gì thay đổi. Chuyển cả thư mục về ổ của máy này; hai máy cùng làm thì mỗi máy một sổ rồi trao đổi tệp.",
  E_NOTHING_TO_SEND:
    'Chưa có vụ nào được duyệt và chưa có phiếu "Không phát sinh". Chưa tạo tệp. Duyệt số liệu trước khi gửi.',
  E_NOT_AGE: "Đây không phải tệp số liệu đã mã hóa. Chưa thay đổi gì. Chọn đúng tệp đuôi .socum.",
  E_NOT_ALLOWED:
    "Việc này không làm được ở sổ này. Không có gì thay đổi. Mở đúng sổ của đơn vị hoặc của Cụm.",
  E_NOT_A_WORKSPACE: "Thư mục này không có sổ nào. Không có gì thay đổi. Chọn đúng thư mục sổ.",
  E_NOT_EMPTY: "Thư mục đã có tệp khác. Chưa tạo gì. Chọn thư mục trống.",
  E_NOT_ENROLLED:
    "Máy gửi tệp này chưa được Cụm xác nhận đăng ký. Tệp được giữ lại, chưa đưa vào tổng hợp. Gọi đơn vị theo danh bạ, nghe đọc Mã đối chiếu 06 nhóm số và gõ vào.",
  E_NOT_APPROVED:
    "Vụ {number} chưa được duyệt lần nào, hoặc còn bản đang chờ duyệt. Không có gì thay đổi. Đưa vụ ấy qua duyệt trước; vụ ghi nhầm mà chưa duyệt thì bỏ vào Thùng rác.",
  E_NOT_FOUND: "Không tìm thấy mục hoặc tệp đã nêu. Không có gì thay đổi. Kiểm tra lại tên.",
  E_NOT_SUBMITTED:
    'Vụ chưa được trình nên chưa duyệt được. Vụ giữ nguyên. Đề nghị chuyên viên bấm "Trình lãnh đạo" rồi duyệt.',
  E_NO_ABOVE:
    "Chưa có danh sách của cấp trên nên chưa biết gửi cho ai. Chưa tạo tệp. Lấy tệp danh sách cấp trên gửi và gõ Mã đối chiếu trên công văn.",
  E_NO_PRINTER:
    "Máy này chưa có chương trình để in ra tệp PDF (Chromium, Chrome hoặc Edge). Chưa ghi tệp PDF; tệp Word và Excel không bị ảnh hưởng. Mở tệp Word rồi chọn In, hoặc cài một trong các chương trình ấy.",
  E_NO_RECIPIENT:
    'Không mở được tệp: tệp gửi cho nơi khác, hoặc bị hỏng khi chép. Bảng tổng hợp không thay đổi; tệp được giữ ở "Tệp không nhận". Đề nghị đơn vị chép lại rồi gửi lại.',
  E_NO_SIBLING:
    "Danh sách Cụm chưa có máy nào khác của đơn vị. Chưa tạo tệp. Đăng ký máy thứ hai với Cụm, lấy danh sách Cụm mới rồi làm lại.",
  E_NO_ROSTER:
    "Máy chưa có danh sách Cụm. Chưa tạo tệp; số liệu vẫn nhập được. Lấy danh sách từ USB của Cụm và gõ Mã đối chiếu trên công văn.",
  E_OTHER_REGISTER:
    "Bản sao lưu là của sổ khác, không phải sổ đang mở. Không có gì thay đổi. Khóa sổ này rồi chọn Khôi phục ở màn hình đầu.",
  E_PACK:
    "Bộ tài liệu hội nghị không còn như lúc ghi: có tệp bị sửa, bị thiếu, bị thêm, hoặc danh mục không đọc được. Không có gì thay đổi. Lấy lại bộ tài liệu từ nơi đã ghi, hoặc ghi bộ mới từ Báo cáo sơ kết.",
  E_PARENT: "Tệp thiếu bản trước của một vụ. Chưa đưa gì vào tổng hợp. Đề nghị đơn vị gửi tệp mới.",
  E_APPROVAL_PASSPHRASE:
    "Mật khẩu duyệt chưa đúng. Chưa ký, chưa duyệt gì; số liệu không thay đổi. Tắt Unikey, Caps Lock rồi gõ lại Mật khẩu duyệt của người được chọn.",
  E_OLD_PASSPHRASE:
    "Mật khẩu đang dùng gõ chưa đúng. Mật khẩu chưa đổi. Tắt Unikey, Caps Lock rồi gõ lại; quên hẳn thì dùng Phiếu mở sổ dự phòng.",
  E_SAME_PASSPHRASE:
    "Hai người không dùng chung một mật khẩu: ai mở sổ, ai duyệt phải phân biệt được. Chưa có gì thay đổi. Mỗi người tự chọn mật khẩu của mình.",
  E_PASSPHRASE:
    "Mật khẩu chưa đúng. Sổ vẫn đóng, số liệu không thay đổi. Tắt Unikey, Caps Lock rồi gõ lại; quên hẳn thì dùng Phiếu mở sổ dự phòng.",
  E_PASTE_SIZE:
    "Đoạn vừa dán quá lớn (trên 4 MB). Chưa thêm gì. Dán từng phần, hoặc lưu thành tệp .xlsx rồi dùng Lấy từ tệp Excel vào.",
  E_PASTE_TEXT:
    "Đoạn vừa dán có ký tự hỏng ở dòng {row}, dán vào sẽ sai chữ. Chưa thêm gì. Chép lại từ Excel rồi dán lại; ô nào hiện ô vuông thì gõ lại ô ấy.",
  E_PERIOD_HAS_CASES:
    'Kỳ này đã có {count} vụ được duyệt nên không báo không phát sinh được. Chưa lưu gì mới; các vụ không thay đổi. Bỏ dấu "Không phát sinh", ghi kết quả của kỳ rồi trình lại.',
  E_PERIOD_LOCKED:
    'Kỳ {period} đã chốt ngày {lockedOn}; ngày {day} thuộc phần đã chốt. Nội dung vừa gõ vẫn còn ở bản nháp, số đã chốt không thay đổi. Bấm "Ghi thành số điều chỉnh" và nêu lý do; việc xảy ra sau ngày {to} thì ghi bình thường.',
  E_PERIOD_RUNNING:
    "{period} chưa kết thúc nên chưa chốt được báo cáo chính thức. Chưa có gì thay đổi. Chờ hết kỳ rồi chốt; bản đang soạn vẫn giữ nguyên.",
  E_POSTGRES:
    "Máy chủ PostgreSQL không nhận (mã {detail}). Cơ sở dữ liệu ấy giữ nguyên như trước, sổ không thay đổi. Kiểm tra các biến PGHOST, PGUSER, PGDATABASE, PGPASSWORD và quyền của người dùng rồi chạy lại.",
  E_PRINT:
    "Chưa in được ra tệp PDF. Chưa ghi tệp PDF nào; số liệu không thay đổi. Làm lại; nếu vẫn lỗi thì mở tệp Word rồi chọn In.",
  E_READ_ONLY:
    "Thư mục hoặc tệp không cho ghi. Không có gì thay đổi. Bỏ thuộc tính chỉ đọc hoặc dùng thư mục khác.",
  E_RECEIPT_OLD:
    "Phiếu tiếp nhận này không mới hơn phiếu số {number} đã lấy vào. Không có gì thay đổi. Xin đầu mối Cụm phiếu mới nhất.",
  E_RECOVERY: "Mã trên Phiếu mở sổ dự phòng chưa đúng. Sổ vẫn đóng. Kiểm tra 08 nhóm số và gõ lại.",
  E_REPLACED: "Tệp đã bị thay trong khi đọc. Không có gì thay đổi. Cắm lại USB và làm lại.",
  E_REPORT_DRAFT:
    "Bản soạn này vừa được lưu ở cửa sổ khác ({by}). Chưa ghi đè gì; những gì vừa gõ vẫn còn trên màn hình. Xem hai bên khác nhau chỗ nào rồi chọn giữ bên nào.",
  E_REPORT_FINAL:
    "Báo cáo của kỳ này đã chốt là bản chính thức. Bản đã chốt giữ nguyên, chưa lưu bản mới. Số thay đổi về sau xem ở phần số điều chỉnh.",
  E_REQUEST: "Phiếu đăng ký máy bị hỏng hoặc bị sửa. Chưa đăng ký máy nào. Đề nghị đơn vị ghi lại phiếu.",
  E_REVOKED:
    "Máy hoặc người duyệt của tệp này đã được Cụm cho thôi dùng. Chưa đưa gì vào tổng hợp. Liên hệ đơn vị.",
  E_ROSTER:
    "Danh sách Cụm không hợp lệ hoặc không nối tiếp danh sách đang dùng. Danh sách cũ giữ nguyên. Xin lại tệp từ Cụm.",
  E_ROSTER_OLD:
    "Tệp nhắc tới danh sách Cụm mới hơn của máy này. Chưa đưa gì vào tổng hợp. Cập nhật danh sách rồi làm lại.",
  E_REASON: "Lý do chưa nói rõ vì sao. Chưa có gì thay đổi. Ghi lại lý do, ít nhất vài chữ.",
  E_RULES:
    "Có vụ chưa đủ hoặc chưa đúng nên chưa duyệt được. Các vụ ấy giữ nguyên. Mở từng vụ, sửa chỗ báo đỏ rồi trình lại.",
  E_SAMPLE: "Đây là số liệu mẫu, không gửi đi được. Không có gì thay đổi. Lập sổ thật để gửi số liệu.",
  E_SCHEMA:
    "Nội dung tệp không đúng mẫu. Chưa đưa gì vào tổng hợp. Đề nghị đơn vị cập nhật chương trình và gửi lại.",
  E_SCHEMA_NEWER:
    "Tệp được ghi bằng bản chương trình mới hơn. Chưa đưa gì vào tổng hợp. Cài bản mới trên máy này rồi làm lại.",
  E_SCOPE: "Tệp có vụ không thuộc đơn vị gửi. Chưa đưa gì vào tổng hợp. Hỏi lại đơn vị.",
  E_SECRECY:
    "Vụ có văn bản đóng dấu Mật không ghi nội dung vào chương trình này. Chưa lưu nội dung nào. Theo dõi trên sổ giấy; chỉ ghi một dòng số.",
  E_SELF_APPROVAL:
    'Vụ do chính người duyệt nhập hoặc sửa lần cuối. Vụ vẫn ở "Chờ duyệt". Đề nghị một lãnh đạo khác duyệt.',
  E_SIGNATURE:
    'Không xác định được đơn vị gửi. Chưa đưa gì vào tổng hợp; tệp được giữ ở "Tệp không nhận". Gọi đơn vị đề nghị gửi lại.',
  E_SIZE: "Tệp trống hoặc quá lớn. Chưa thay đổi gì. Kiểm tra lại tệp.",
  E_STALE: "Vụ vừa được sửa ở nơi khác. Nội dung vừa gõ vẫn ở bản nháp. Bấm Làm mới rồi xem lại.",
  E_TEMPLATE:
    "Mẫu Word chưa dùng được: có {count} chỗ cần sửa. Chưa ghi tệp nào. Vào Kiểm tra mẫu để xem từng chỗ, sửa trong Word rồi làm lại.",
  E_TRAILING: "Sau phần cuối của tệp còn nội dung lạ. Chưa đưa gì vào tổng hợp. Đề nghị đơn vị gửi lại.",
  E_TRUNCATED: "Tệp bị cụt. Chưa đưa gì vào tổng hợp. Đề nghị đơn vị chép lại rồi gửi lại.",
  E_UNDO_APPROVED:
    '{subject} đã được duyệt; việc đã duyệt không rút lại được. Không có gì thay đổi. Cần sửa thì mở ra, sửa rồi trình lại; cần bỏ một vụ thì dùng "Đưa ra khỏi sổ".',
  E_UNDO_CHANGED:
    "{subject} đã có thay đổi sau bước này, kể cả nội dung đang gõ chưa lưu. Không có gì thay đổi. Mở ra để xem; muốn hoàn tác thì bỏ các thay đổi sau trước.",
  E_UNAPPROVED:
    "Vụ còn nội dung chưa được duyệt. Không có gì thay đổi. Trình duyệt hoặc bỏ nội dung ấy rồi làm lại.",
  E_UNIT: "Đơn vị không đúng hoặc không có trong danh sách. Không có gì thay đổi. Kiểm tra lại mã đơn vị.",
  E_UNIT_ENDED:
    "{unit} chỉ còn đến ngày {lastDay}; sau đó là {successor}. Chưa đưa gì vào tổng hợp, số liệu cũ của {unit} vẫn tính như trước. Vụ cũ chuyển sang máy của {successor} theo dõi tiếp (“Gửi sang máy khác”), kỳ sau do {successor} gửi.",
  E_UNKNOWN_METHOD: "Chương trình không có việc này. Không có gì thay đổi. Cập nhật chương trình.",
  E_UNREAD:
    "{case} còn {count} ô gõ chưa đọc được, chỉ có trong bản nháp. Chưa lưu; chữ đã gõ còn nguyên. Mở vụ ra, sửa hoặc bỏ chữ đó rồi làm lại.",
  E_UPWARD_DECISION:
    "Quyết định số {number} không do người có tên trong danh sách của Cụm ký, hoặc không còn nguyên. Không có gì thay đổi. Ở Cụm: thêm người đó làm đầu mối rồi gửi lại.",
  E_UPWARD_FORK:
    "Tệp số {number} của Cụm này không nối tiếp tệp đã nhận: có hai tệp cùng số, khác nội dung, hoặc sổ của Cụm đã khôi phục từ bản cũ. Không có gì thay đổi. Gọi Cụm hỏi tệp nào đúng rồi chọn, kèm lý do.",
  E_UPWARD_HELD:
    "Sổ đã nhận tệp của Cụm này nên không bỏ Cụm ra được. Không có gì thay đổi. Số liệu của Cụm vẫn tính như trước.",
  E_UPWARD_KEPT:
    "Một tệp đã nhận ({hash}) không còn mở được bằng khóa của sổ này. Chưa tạo tệp gửi cấp trên; số liệu đã có không thay đổi. Kiểm tra sổ, nếu cần thì khôi phục từ bản sao lưu.",
  E_UPWARD_KNOWN:
    "Cụm này đã có trong sổ. Không có gì thay đổi. Bản danh sách mới của Cụm tự đến cùng tệp Cụm gửi.",
  E_UPWARD_LEVEL:
    "Một sổ chỉ ở một cấp: hoặc gửi lên cấp trên, hoặc nhận tệp của các Cụm. Không có gì thay đổi. Mở đúng sổ của cấp ấy.",
  E_UPWARD_LOST:
    "Tệp thiếu {count} tệp đơn vị hoặc quyết định mà lần gửi trước của Cụm có. Không có gì thay đổi. Gọi Cụm hỏi, đề nghị gửi lại từ đúng sổ.",
  E_UPWARD_MEMBER:
    "Số liệu này do một Cụm gửi lên; bỏ, lấy lại hay chọn bên nào là việc của Cụm đó. Không có gì thay đổi. Đề nghị Cụm quyết định rồi gửi tệp mới.",
  E_UPWARD_NAMES:
    "Kết quả của {units} đang dựa vào tệp có danh tính nên không gửi được tệp không có danh tính. Chưa tạo tệp. Đề nghị đơn vị gửi lại tệp không có danh tính, hoặc chọn rõ là gửi kèm danh tính.",
  E_UPWARD_OLD:
    "Tệp số {number} của Cụm này cũ hơn tệp đã nhận. Không có gì thay đổi. Lấy tệp mới nhất của Cụm.",
  E_UPWARD_SELF: "Đây là danh sách của chính sổ này. Không có gì thay đổi. Chọn tệp danh sách của bên kia.",
  E_UPWARD_SIGNER:
    "Người ký chưa có tên trong danh sách của Cụm. Chưa tạo tệp. Thêm người đó làm đầu mối ở Tin cậy, hoặc để đầu mối đã có tên ký.",
  E_UPWARD_STRANGER:
    "Tệp của một Cụm chưa được xác nhận ở sổ này. Không có gì thay đổi. Lấy tệp danh sách của Cụm đó vào và gõ Mã đối chiếu, rồi nhận lại tệp.",
  E_UPWARD_VIEW:
    "Máy tính lại từ các tệp đơn vị và quyết định trong tệp, kết quả không giống kết quả Cụm ghi. Không có gì thay đổi. Gọi Cụm; đề nghị kiểm tra sổ và gửi tệp mới.",
  E_USAGE: "Lệnh chưa đúng: {what}. Chưa làm gì. Gõ lệnh không kèm gì để xem cách dùng.",
  E_USER: "Không có người dùng hoặc người duyệt ấy. Không có gì thay đổi. Chọn lại người.",
  E_VERSION_HASH:
    "Nội dung một vụ không khớp mã của nó. Chưa đưa gì vào tổng hợp. Đề nghị đơn vị gửi tệp mới.",
  E_WARNINGS: "Còn cảnh báo chưa nêu lý do. Vụ chưa được trình. Chọn hoặc ghi lý do rồi trình lại.",
  E_WEAK_PASSPHRASE: "Mật khẩu quá ngắn. Chưa tạo gì. Dùng ít nhất 08 ký tự, nên là năm tiếng không dấu.",
  E_WORKSPACE_IN_USE:
    "Sổ đang được mở ở cửa sổ hoặc chương trình khác ({holder}). Không có gì thay đổi. Đóng nơi ấy rồi mở lại.",
  E_ZSTD: "Phần nén của tệp không hợp lệ. Chưa đưa gì vào tổng hợp. Đề nghị đơn vị gửi lại.",
};
