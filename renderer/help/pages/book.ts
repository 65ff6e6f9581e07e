import type { HelpPage } from "../page.ts";

/** The register and the machine, as the rail groups them. */
export const BOOK_PAGES = {
  log: {
    vi: {
      title: "Nhật ký",
      lead: "Ai làm gì, lúc nào, vì sao: mọi lần lưu, trình, duyệt, gửi, nhận và thay đổi trong sổ.",
      steps: [
        "Gõ vài chữ (không cần dấu) để tìm theo việc, người, số vụ hay lý do; chọn người làm để thu hẹp.",
        "Bấm vào số vụ để mở vụ ấy; lịch sử từng bản nằm ở “Lịch sử sửa đổi” trên trang của vụ.",
        "Bấm “Kiểm tra nhật ký” để biết sổ có bị sửa ngoài chương trình không.",
        "“Ghi ra Excel” (Ctrl+E) ghi các dòng đang lọc, đủ từ đầu sổ, thành một tệp .xlsx.",
      ],
      notes: [
        "Không xóa hoặc sửa được dòng nào trong nhật ký; nhật ký không bao giờ rời đơn vị.",
        "“Nhập sai khi mở sổ” là những lần gõ sai mật khẩu hoặc mã dự phòng khi sổ đang đóng, ghi vào nhật ký ở lần mở sau; chỉ biết tên đã chọn, số lần và lúc gõ.",
      ],
    },
    en: {
      title: "Change log",
      lead: "Who did what, when and why: every saving, submission, approval, sending, taking in and change of the register.",
      steps: [
        "Type a few words (marks do not matter) to find a deed, a person, a case number or a reason; choose a person to narrow it.",
        "Press a case number to open the case; each of its versions is under “History” on its page.",
        "Press “Check the log” to see whether the register was changed outside this program.",
        "“To Excel” (Ctrl+E) writes the entries as narrowed, back to the register's beginning, as an .xlsx file.",
      ],
      notes: [
        "No entry can be deleted or changed, and the log never leaves the office.",
        "“Failed to open the register”: a wrong passphrase or recovery code while the register was closed, entered at the next opening; only the chosen name, how often and when are known.",
      ],
    },
  },
  trust: {
    vi: {
      title: "Đơn vị và máy",
      lead: "Máy nào được gửi số liệu, ai được duyệt, từ bản danh sách nào; và mọi thay đổi từ ngày lập Cụm.",
      steps: [
        "Mất máy, thay máy: đầu mối Cụm bấm “Cho thôi dùng…”, chọn tệp cuối cùng còn tin được và nêu lý do.",
        "Mật khẩu duyệt bị lộ: cho người duyệt ấy thôi duyệt; đơn vị duyệt lại các nội dung ấy bằng khóa mới.",
        "Đơn vị chỉ có một người thì “Cho tự duyệt”; mọi nơi đều thấy điều đó.",
        "Ở đơn vị: quên hoặc lộ Mật khẩu duyệt thì “Đổi khóa và Mật khẩu duyệt”; ổ đĩa từng bị lấy thì “Đổi khóa của máy này”.",
        "Gửi danh sách bản mới cho các đơn vị cùng Phiếu tiếp nhận.",
      ],
      notes: [
        "Danh sách chỉ thêm và kết thúc, không xóa: tệp từng được nhận vẫn kiểm tra lại được. Mốc đã ghi không nới lại được.",
        "Nên có hai đầu mối Cụm: mất một khóa vẫn còn người lập danh sách.",
      ],
    },
    en: {
      title: "Units and machines",
      lead: "Which machine may send, who may approve, since which version of the list; and every change since the cluster began.",
      steps: [
        "A machine is lost or replaced: the coordinator ends it, names the last file that can still be relied on, and says why.",
        "An approval passphrase became known: end that approver; the office approves the same cases again with a new key.",
        "A unit of one person may be allowed to approve its own work; that shows everywhere.",
        "At an office: renew the approval key when its passphrase is forgotten or known, the machine's key after its disk was taken.",
        "Send the new list to the offices together with the receipts.",
      ],
      notes: [
        "The list adds and ends but never deletes, so what was once accepted can be checked again. A mark once set cannot be moved forward.",
        "Have two coordinators: when one key is lost somebody can still issue the list.",
      ],
    },
  },
  backup: {
    vi: {
      title: "Sao lưu và khôi phục",
      lead: "Sổ tự sao lưu vào thư mục đã chọn; mỗi bản được mở lại để kiểm tra. Bản sao lưu là một tệp, vẫn mã hóa, mở bằng mật khẩu của sổ.",
      steps: [
        "Chọn thư mục sao lưu: nên là ổ khác hoặc USB, không cùng ổ với sổ.",
        "Bấm sao lưu ngay trước khi làm việc lớn.",
        "Muốn khôi phục: chọn bản sao lưu, xem trước những gì sẽ mất, rồi mới quyết định.",
      ],
      notes: [
        "Thoát chương trình mà không tạm khóa thì sổ vẫn được sao lưu (nhiều nhất 20 giây); lần ấy không sao lưu được thì lần mở sau có dòng báo và nút “Sao lưu ngay”.",
        "Khôi phục từ bản cũ thì việc ghi sau ngày ấy không còn; đã gửi tệp số liệu sau ngày ấy thì gọi đầu mối Cụm trước khi gửi tiếp.",
      ],
    },
    en: {
      title: "Backup and restore",
      lead: "The register backs itself up into the chosen folder; every copy is opened again to check it. A backup is one file, still encrypted, opened by the register's passphrase.",
      steps: [
        "Choose the backup folder: best another drive or a stick, not the drive of the register.",
        "Back up at once before any large piece of work.",
        "To restore: choose the backup, look at what would be lost, and only then decide.",
      ],
      notes: [
        "Ending the program without locking still backs the register up (for at most 20 seconds); where that failed, the next opening says so and offers “Back up now”.",
        "After restoring an old copy, what was recorded later is gone; if a data file was sent since, call the coordinator before sending again.",
      ],
    },
  },
  bin: {
    vi: {
      title: "Thùng rác",
      lead: "Các vụ chưa từng được duyệt mà đã xóa. Vụ đã duyệt không vào đây: muốn bỏ thì “Đưa ra khỏi sổ” có lý do.",
      steps: [
        "Bấm “Khôi phục” để đưa vụ trở lại sổ, còn nguyên như lúc xóa.",
        "Xóa hẳn khi chắc chắn không cần nữa.",
      ],
      notes: ["Vừa xóa nhầm thì Ctrl+Z lấy lại được ngay, không cần vào đây."],
    },
    en: {
      title: "Bin",
      lead: "Cases that were deleted before anybody approved them. An approved case never comes here: it is withdrawn with a reason.",
      steps: [
        "Press “Restore” to put a case back, as it was when it was deleted.",
        "Erase it for good only when it is certainly not needed.",
      ],
      notes: ["Just deleted by mistake: Ctrl+Z brings it back at once."],
    },
  },
  users: {
    vi: {
      title: "Người dùng và mật khẩu",
      lead: "Ai mở được sổ, ai duyệt được; đổi mật khẩu; Phiếu mở sổ dự phòng.",
      steps: [
        "Thêm hoặc bớt người cần Mật khẩu duyệt của lãnh đạo.",
        "Đổi mật khẩu của mình: gõ mật khẩu cũ rồi mật khẩu mới.",
        "Lập phiếu dự phòng mới khi phiếu cũ bị mất hoặc đã dùng; phiếu cũ hết giá trị ngay.",
      ],
      notes: ["Người đã thôi không mở được sổ nữa, nhưng tên vẫn còn ở các bản đã lưu."],
    },
    en: {
      title: "Users and passphrases",
      lead: "Who may open the register, who may approve; passphrases; the recovery sheet.",
      steps: [
        "Adding or removing somebody takes a head's approval passphrase.",
        "To change one's own passphrase, type the old one and the new one.",
        "Make a new recovery sheet when the old one is lost or was used; the old one opens nothing from then on.",
      ],
      notes: [
        "Somebody who left cannot open the register any more; their name stays on the versions they saved.",
      ],
    },
  },
  settings: {
    vi: {
      title: "Thiết lập",
      lead: "Phần trên nhớ trên máy này; phần dưới chung cho mọi người dùng sổ.",
      steps: [
        "Cỡ hiển thị 80–200 %; hoặc Ctrl +, Ctrl −, Ctrl 0.",
        "Ngôn ngữ: tiếng Việt hoặc tiếng Anh, đổi ngay.",
        "Tiêu đề văn bản in: cơ quan cấp trên, cơ quan ban hành, địa danh, chức danh người ký; bên phải xem thử.",
        "Nhắc việc: sau bao nhiêu ngày không có diễn biến thì coi là chậm; hiện lời nhắc trước mấy ngày.",
        "Đánh dấu họ tên: tắt sẵn; chỉ bật khi Cụm gửi khóa. Ai có khóa và có tệp đã mở được thì thử được từng tên.",
      ],
    },
    en: {
      title: "Settings",
      lead: "The upper part is remembered on this machine; the lower part holds for all who use the register.",
      steps: [
        "Display size 80–200 %; or Ctrl +, Ctrl −, Ctrl 0.",
        "Language: Vietnamese or English, at once.",
        "Heading of printed papers: parent body, issuing body, place, title of the signatory; a preview stands beside it.",
        "Reminders: after how many days without a step a case counts as silent; how many days ahead a reminder shows.",
        "Marking of names: off; turn it on only with the cluster's key. Whoever has the key and an opened file can try names one by one.",
      ],
    },
  },
  help: {
    vi: {
      title: "Trợ giúp",
      lead: "F1 ở bất kỳ màn hình nào mở trang của màn hình ấy. Ở đây có tất cả các trang.",
      steps: ["Gõ vài chữ để tìm, có dấu hay không dấu đều được.", "Bấm vào tên trang để đọc."],
    },
    en: {
      title: "Help",
      lead: "F1 on any screen opens the page of that screen. All pages are here.",
      steps: ["Type a few letters to search, with or without marks.", "Press a title to read the page."],
    },
  },
  about: {
    vi: {
      title: "Giới thiệu và tình trạng máy",
      lead: "Phiên bản chương trình, dung lượng, chỗ trống trên ổ đĩa, lần sao lưu gần nhất, các số đếm: dùng khi hỏi cán bộ CNTT.",
      steps: ["Bấm “Chép để gửi” rồi dán vào thư hoặc công văn."],
      notes: ["Không có tên vụ, tên người, số vụ hay đường dẫn nào trong phần này."],
    },
    en: {
      title: "About and state of the machine",
      lead: "Versions, sizes, free space, the last backup and counts, for questions to IT staff.",
      steps: ["Press “Copy to send” and paste it into a letter."],
      notes: ["It holds no title, no name, no case number and no path."],
    },
  },
} satisfies Readonly<Record<string, HelpPage>>;
