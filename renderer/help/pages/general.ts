import type { HelpPage } from "../page.ts";

/** Pages that belong to no screen, in the order of the table of contents. */
export const GENERAL_PAGES = {
  start: {
    vi: {
      title: "Bắt đầu",
      lead: "Sổ này thay bảng Excel theo dõi vụ án, vụ việc tham nhũng của Ban. Số liệu nằm trên máy này, được mã hóa; chương trình không dùng mạng.",
      steps: [
        "Chọn đơn vị và máy, gõ tên người ghi sổ và lãnh đạo, mỗi người một mật khẩu.",
        "Nhập vụ đầu tiên: bấm Ctrl+N, chọn vụ án hoặc vụ việc, gõ tên vụ, ngày phát hiện, nguồn, lĩnh vực, vai trò của Ban.",
        "Đã có danh sách Excel thì dùng “Lấy từ tệp Excel vào”, xem dòng nào còn thiếu rồi mới lấy.",
        "Bấm “Trình lãnh đạo”. Lãnh đạo mở “Chờ duyệt”, đánh dấu các vụ và gõ Mật khẩu duyệt.",
        "Lập Phiếu mở sổ dự phòng: in, cho vào phong bì, niêm phong, gửi văn thư giữ.",
        "Tới hạn thì mở “Gửi số liệu về Cụm”.",
      ],
      notes: [
        "Gõ đến đâu chương trình tự lưu nháp đến đó. “Đã tự lưu nháp” khác “Đã lưu thành bản số 2”: bản nháp còn sửa được tự do, bản đã lưu thì giữ lại mãi trong lịch sử.",
        "Chữ chưa đọc được (31/2/2020, gõ dở) cũng được giữ trong bản nháp: mở lại vẫn thấy, chữ đỏ; cột “Cần xem lại” liệt kê từng ô.",
        "Muốn xem thử trước khi làm thật: ở màn hình đầu tiên chọn “Dùng thử với dữ liệu mẫu”. Sổ mẫu không gửi đi đâu được.",
        "Vụ có văn bản đóng dấu Mật không ghi nội dung vào chương trình này, chỉ ghi một dòng số.",
      ],
    },
    en: {
      title: "Getting started",
      lead: "This register takes the place of the committee's Excel list of corruption cases. The data stay on this machine, encrypted; the program uses no network.",
      steps: [
        "Choose the unit and the machine, give the names of the recorder and the head, a passphrase each.",
        "Enter the first case: press Ctrl+N, choose criminal case or incident, type its title, the day it was detected, source, sector and the role of the committee.",
        "Where there is an Excel list already, use “Take in an Excel file”; look at the lines that lack something before taking them in.",
        "Press “Submit to the head”. The head opens “Awaiting approval”, ticks the cases and types the approval passphrase.",
        "Make the recovery sheet: print it, seal it in an envelope and give it to the registry.",
        "When the data are due, open “Send data to the cluster”.",
      ],
      notes: [
        "What is typed keeps itself as a draft. “Draft kept” is not “Saved as version 2”: a draft may change freely, a saved version stays in the history for ever.",
        "Text that cannot be read yet (31/2/2020, half a word) is kept with the draft, too: opened again it stands there in red, and “To look at” lists each field.",
        "To look around first, choose “Try with sample data” on the first screen. Nothing of a sample register can be sent.",
        "A case with documents stamped secret is not described in this program: only one counted line is kept.",
      ],
    },
  },
  startCluster: {
    vi: {
      title: "Bắt đầu ở Cụm",
      lead: "Sổ của đầu mối nhận tệp số liệu của các đơn vị, kiểm tra, tổng hợp và lập báo cáo. Số liệu nằm trên máy này, được mã hóa; chương trình không dùng mạng.",
      steps: [
        "Ghi danh sách Cụm ra tệp, gửi các đơn vị kèm công văn có Mã đối chiếu của danh sách.",
        "Tệp về thì thả vào “Tình hình gửi số liệu”. Máy gửi lần đầu chờ xác nhận: gọi đơn vị theo danh bạ, nghe đọc Mã đối chiếu trên Phiếu đăng ký máy rồi gõ vào.",
        "Xem thay đổi trước khi tổng hợp, bỏ dấu vụ chưa tính và ghi lý do, rồi bấm “Đưa … tệp vào tổng hợp”.",
        "Trả lời “Vụ nghi trùng” và “Hai máy ghi khác nhau”; gửi Phiếu tiếp nhận có ý kiến cho các đơn vị.",
        "Đủ đơn vị thì mở “Báo cáo sơ kết”, xem “Đối chiếu”, soạn rồi ghi ra Word.",
      ],
      notes: [
        "Bỏ một tệp ra khỏi tổng hợp lúc nào cũng được và đưa trở lại được; không tệp nào bị xóa.",
        "Số nào cũng bấm vào được để xem vụ nào tính, vụ nào không và vì sao.",
      ],
    },
    en: {
      title: "Getting started as coordinator",
      lead: "The coordinator's register takes the offices' files, checks and merges them and makes the report. The data stay on this machine, encrypted; the program uses no network.",
      steps: [
        "Write the cluster's list to a file and send it to the offices with a letter that carries the list's check digits.",
        "Drop the files that come on “Submissions”. A machine that sends for the first time waits: call the office by your directory, hear the digits of its registration card and type them.",
        "Look at what would change, untick cases that should not count yet with a reason, then merge.",
        "Answer “Possible duplicates” and “Two machines differ”; send receipts with your questions to the offices.",
        "When the units are in, open “Half-year report”, look at the cross-check, compose it and write it to Word.",
      ],
      notes: [
        "A file can be left out of the totals and taken back at any time; no file is ever deleted.",
        "Every number opens the cases that count, those that do not, and why.",
      ],
    },
  },
  shortcuts: {
    vi: {
      title: "Phím tắt",
      lead: "Cả một vụ nhập được không cần chuột. Bấm Ctrl+/ ở bất kỳ đâu để xem danh sách phím.",
      steps: [
        "Tab sang ô sau, Shift+Tab về ô trước; phím cách để đánh dấu.",
        "Gõ ngày liền nhau: 23072020, hoặc 23/7/2020; chỉ biết tháng thì gõ 7/2020, chỉ biết năm thì gõ 2020. Ctrl+; là hôm nay.",
        "Số tiền gõ “1,25 tỷ” hoặc “1250000000” đều được.",
        "F8 nhảy tới chỗ còn thiếu tiếp theo. Ctrl+S lưu, Ctrl+Enter lưu và thêm vụ mới, F9 trình lãnh đạo.",
        "Ctrl+K: các vụ mới mở đứng đầu; gõ vài chữ để tới màn hình, vụ hay trang trợ giúp.",
      ],
      notes: ["Ctrl+Shift là phím bật tắt của Unikey nên chương trình không dùng tới."],
    },
    en: {
      title: "Keyboard shortcuts",
      lead: "A whole case can be entered without the mouse. Press Ctrl+/ anywhere to see the list of keys.",
      steps: [
        "Tab goes to the next field, Shift+Tab back; the space bar ticks.",
        "Type dates in one go: 23072020, or 23/7/2020; only the month: 7/2020, only the year: 2020. Ctrl+; is today.",
        "Amounts may be typed as “1,25 tỷ” or “1250000000”.",
        "F8 jumps to the next thing that is missing. Ctrl+S saves, Ctrl+Enter saves and starts a new case, F9 submits to the head.",
        "Ctrl+K: the cases opened last come first; a few letters lead to a screen, a case or a help page.",
      ],
      notes: ["Ctrl+Shift switches Unikey on and off, so the program does not use it."],
    },
  },
  sending: {
    vi: {
      title: "Gửi số liệu",
      lead: "Số liệu đi về Cụm bằng một tệp số liệu (.socum) chép ra USB hoặc thư mục. Một tệp luôn mang toàn bộ số liệu đã duyệt: mất một tệp không sao, gửi lại tệp cũ cũng không làm sai số.",
      steps: [
        "Lần đầu: lấy danh sách Cụm vào và gõ Mã đối chiếu ghi trong công văn của Cụm.",
        "Mở “Gửi số liệu về Cụm”, xem những gì sẽ gửi. Mặc định họ tên, chức vụ, năm sinh ở lại đơn vị.",
        "Lãnh đạo gõ Mật khẩu duyệt, bấm “Duyệt và cho gửi”, chọn USB hoặc thư mục.",
        "Chỉ rút USB khi thấy dòng “Đã chép và đọc lại đúng”.",
        "Lần đầu, Cụm gọi điện: đọc Mã đối chiếu của máy cho Cụm gõ.",
        "Cụm trả Phiếu tiếp nhận: lấy vào ở “Ý kiến của Cụm”.",
      ],
      notes: [
        "USB đầy, bị rút hay bật chống ghi: tệp vẫn còn trên máy, bấm “Chép lại”. Không mất số.",
        "“Duyệt và cho gửi” chỉ xác nhận tệp do đơn vị lập, không thay văn bản có đóng dấu.",
        "Vụ đã gửi thì không xóa được; muốn bỏ thì “Đưa ra khỏi sổ” có lý do.",
      ],
    },
    en: {
      title: "Sending data",
      lead: "The data travel to the cluster in a data file (.socum) on a USB stick or in a folder. A file always carries everything that is approved: losing one harms nothing, and sending an old one again makes no number wrong.",
      steps: [
        "The first time: take the cluster's list in and type the check digits of the cluster's letter.",
        "Open “Send data to the cluster” and look at what will leave. Names, positions and years of birth stay in the office unless chosen otherwise.",
        "The head types the approval passphrase, presses “Approve and release” and chooses the stick or folder.",
        "Take the stick out only after “Copied and read back”.",
        "The first time the cluster calls: read the machine's check digits to it.",
        "The cluster answers with a receipt: take it in under “Replies of the cluster”.",
      ],
      notes: [
        "A stick that is full, gone or write-protected: the file is still on the machine; press “Copy again”. No number is lost.",
        "“Approve and release” confirms where the file comes from; it does not replace a stamped document.",
        "A case that was sent cannot be deleted; it can be withdrawn with a reason.",
      ],
    },
  },
  passphrase: {
    vi: {
      title: "Quên mật khẩu",
      lead: "Mật khẩu không ai xem lại được, kể cả người viết chương trình. Quên thì dùng Phiếu mở sổ dự phòng.",
      steps: [
        "Bấm “Hiện chữ” để xem đã gõ gì: thấy chữ có dấu thì tắt Unikey, thấy toàn chữ hoa thì tắt Caps Lock, rồi gõ lại.",
        "Quên hẳn: xin văn thư phong bì đựng Phiếu mở sổ dự phòng.",
        "Ở màn hình “Mở sổ”, bấm “Dùng Phiếu mở sổ dự phòng”, gõ 08 nhóm số.",
        "Đặt mật khẩu mới, rồi lập phiếu mới ở “Người dùng và mật khẩu”; phiếu cũ không dùng được nữa.",
      ],
      notes: [
        "Mất cả mật khẩu lẫn phiếu thì không mở được sổ, bản sao lưu cũng vậy. Phiếu phải được niêm phong và có người giữ.",
        "Phiếu mở được sổ nhưng không duyệt thay lãnh đạo được: Mật khẩu duyệt là của riêng từng người.",
      ],
    },
    en: {
      title: "A forgotten passphrase",
      lead: "Nobody can look a passphrase up, not even those who wrote the program. Where it is forgotten, the recovery sheet opens the register.",
      steps: [
        "Press “Show” to see what was typed: with letters that carry marks, switch Unikey off; all in capitals, switch Caps Lock off; type it again.",
        "Truly forgotten: ask the registry for the envelope with the recovery sheet.",
        "On the opening screen choose “Use the recovery sheet” and type its eight groups of digits.",
        "Set a new passphrase, then make a new sheet under “Users and passphrases”; the old one opens nothing any more.",
      ],
      notes: [
        "Without passphrase and sheet nothing opens the register or its backups. The sheet must be sealed and kept by somebody.",
        "The sheet opens the register but approves nothing: each head's approval passphrase is their own.",
      ],
    },
  },
  it: {
    vi: {
      title: "Dành cho cán bộ CNTT",
      lead: "Trang này dùng từ kỹ thuật. Người ghi sổ không cần đọc.",
      steps: [
        "Mỗi sổ là một thư mục: so.socumdb (SQLite mã hóa, SQLCipher 4), mo-so (khóa dữ liệu bọc bằng scrypt N = 2^17 và AES-256-GCM cho từng người và cho phiếu dự phòng), thư mục evidence, outbox, backup. Chép hoặc chuyển thì chép cả thư mục, khi chương trình đã đóng.",
        "Đặt sổ ở ổ D:, không đặt trong thư mục mạng: SQLite ở chế độ WAL cần khóa tệp của hệ điều hành.",
        "Cài cho nhiều người trên một máy: chỉ một người mở sổ tại một thời điểm; lần mở thứ hai được báo.",
        "Tệp số liệu .socum là tệp age (X25519) mã hóa cho các khóa của Cụm; bên trong là manifest JSON có hai chữ ký Ed25519 (máy và người duyệt) và các phần NDJSON nén zstd. Đặc tả nằm trong tài liệu đi kèm mã nguồn.",
        "Mỗi bản của một vụ có mã băm SHA-256; nhật ký là chuỗi băm nối tiếp. “Kiểm tra sổ” đọc lại toàn bộ tệp và chuỗi.",
        "Màn hình “Giới thiệu và tình trạng máy” có số phiên bản, dung lượng, số đếm; không có nội dung vụ nào, chép gửi đi được.",
      ],
      notes: [
        "Chương trình không mở cổng mạng nào và không tải gì về. Bản chạy trong trình duyệt chỉ nghe ở 127.0.0.1, dùng để thử.",
        "Phần mềm diệt vi-rút nên loại trừ thư mục sổ khỏi quét thời gian thực nếu máy chậm.",
        "Đồng hồ máy sai ngày thì chương trình không cho lưu (E_CLOCK); máy hay mất ngày thì thay pin CMOS.",
      ],
    },
    en: {
      title: "For IT staff",
      lead: "This page uses technical words. Recorders need not read it.",
      steps: [
        "A register is one folder: so.socumdb (encrypted SQLite, SQLCipher 4), mo-so (the data key wrapped by scrypt N = 2^17 and AES-256-GCM for each person and for the recovery sheet), and the folders evidence, outbox, backup. Copy or move the whole folder, with the program closed.",
        "Keep it on a local drive, never in a network folder: SQLite in WAL mode needs the operating system's file locks.",
        "Several people on one machine: one person opens the register at a time; a second start says so.",
        "A data file .socum is an age file (X25519) to the cluster's keys; inside are a JSON manifest with two Ed25519 signatures (machine and approver) and zstd-compressed NDJSON sections. Its specification comes with the source.",
        "Every version of a case has a SHA-256 hash; the log is a hash chain. “Check the register” reads the whole file and the chain again.",
        "“About and state of the machine” shows versions, sizes and counts, nothing of any case; it can be copied and sent.",
      ],
      notes: [
        "The program opens no network port and downloads nothing. The shell that runs in a browser listens on 127.0.0.1 only and is for trying out.",
        "On slow machines, exempt the folder of the register from real-time virus scanning.",
        "With a wrong clock the program refuses to save (E_CLOCK); a machine that loses its date needs a new CMOS battery.",
      ],
    },
  },
} as const satisfies Readonly<Record<string, HelpPage>>;

export type GeneralPage = keyof typeof GENERAL_PAGES;
