import type { HelpPage } from "../page.ts";

/** Screens of every day, as the rail groups them. */
export const DAILY_PAGES = {
  home: {
    vi: {
      title: "Việc cần làm",
      lead: "Mở sổ ra là thấy việc: cái gì đang chờ ai, vụ nào lâu không có diễn biến, số liệu của kỳ đang tới đâu.",
      steps: [
        "Chọn kỳ báo cáo ở góc trên bên phải.",
        "Mỗi dòng việc có nút “Xem”, mở đúng nơi làm việc đó.",
        "Bấm vào một trong bốn con số để xem vụ nào được tính, vụ nào không và vì sao.",
        "Bấm vào một giai đoạn để xem danh sách các vụ đang ở giai đoạn ấy.",
      ],
      notes: [
        "“Nhắc ngày” lấy từ ô Nhắc ngày của từng vụ. Số ngày hiện trước và số ngày coi là chậm đặt ở “Thiết lập”.",
        "Tỷ lệ “Đã ghi … %” tính trên các mục mà vụ của kỳ cần ghi; xem từng mục ở “Kỳ báo cáo”.",
      ],
    },
    en: {
      title: "To do",
      lead: "What waits for whom, which cases have been silent, how far the data of the period are.",
      steps: [
        "Choose the reporting period at the top right.",
        "Every line has “Show”, which opens the place where it is done.",
        "Press one of the four numbers to see which cases count, which do not, and why.",
        "Press a step to list the cases that stand there.",
      ],
      notes: [
        "Reminders come from the field “Remind on” of each case. How many days ahead they show, and after how many days a case counts as silent, is set under “Settings”.",
        "“… % filled in” is taken over the fields that the cases of the period need; each field is shown under “Reporting period”.",
      ],
    },
  },
  cases: {
    vi: {
      title: "Sổ vụ án, vụ việc",
      lead: "Danh sách mọi vụ của sổ và nơi nhập, sửa từng vụ.",
      steps: [
        "Gõ vài chữ vào ô tìm: gõ không dấu thì tìm rộng, gõ có dấu thì tìm đúng dấu.",
        "Lọc bằng hàng ô ngay dưới tên cột; “Bỏ lọc” để xem lại tất cả. Ở Cụm, cột “Đơn vị” lọc theo đơn vị tại thời điểm báo cáo, hoặc theo đơn vị hiện nay cùng các đơn vị đã sáp nhập vào đó.",
        "Bấm vào số vụ để mở. “Thêm vụ án”, “Thêm vụ việc” hoặc Ctrl+N để nhập mới.",
        "Phần bên phải cho biết còn thiếu gì; bấm vào hoặc F8 để tới ô đó.",
        "Xong thì “Lưu” (Ctrl+S) rồi “Trình lãnh đạo”.",
      ],
      notes: [
        "Chưa đủ nội dung vẫn lưu được; chỉ khi trình duyệt mới đòi đủ.",
        "Vụ đã duyệt sửa được: lưu thành bản mới, trình duyệt lại; bản cũ còn trong “Lịch sử sửa đổi”.",
        "Vụ chưa từng duyệt thì xóa được và nằm ở Thùng rác; vụ đã duyệt chỉ “Đưa ra khỏi sổ” có lý do.",
      ],
    },
    en: {
      title: "Register of cases",
      lead: "The list of every case, and the place where each is entered and changed.",
      steps: [
        "Type a few letters to search: without marks the search is broad, with marks it is exact.",
        "Filter by the row of boxes under the heads; “Clear” shows all again. In a cluster the column “Unit” filters by the units of the time, or by one of today together with those merged into it.",
        "Press a number to open the case. “New criminal case”, “New petty incident” or Ctrl+N starts one.",
        "The panel on the right says what is missing; press it, or F8, to go there.",
        "When done, “Save” (Ctrl+S), then “Submit to the head”.",
      ],
      notes: [
        "What is incomplete can be saved; only approval asks for everything.",
        "An approved case can be changed: it becomes a new version to be approved again, and the old one stays in the history.",
        "A case that was never approved can be deleted and lies in the bin; an approved one can only be withdrawn with a reason.",
      ],
    },
  },
  grid: {
    vi: {
      title: "Nhập dạng bảng",
      lead: "Nhập nhiều vụ liền nhau như trong Excel, mỗi dòng một vụ.",
      steps: [
        "Gõ thẳng vào ô; F2 sửa ô, Ctrl+D chép ô phía trên xuống, F4 tra danh mục.",
        "Dán một khối chép từ Excel: xem trước rồi mới thêm vào.",
        "Lưu các dòng; dòng còn thiếu vẫn lưu được và được đánh dấu.",
      ],
      notes: [
        "Ô chưa đọc được (viền đỏ) vẫn được giữ trong bản nháp: mở lại bảng hay mở vụ đều thấy. Sửa xong mới lưu được.",
        "Nội dung dài hơn thì mở từng vụ trong sổ để ghi tiếp.",
      ],
    },
    en: {
      title: "Entry grid",
      lead: "Several cases one after another, as in Excel: one line a case.",
      steps: [
        "Type into the cells; F2 edits a cell, Ctrl+D copies the one above, F4 looks a code up.",
        "Paste a block copied from Excel: it is shown first and added only then.",
        "Save the lines; a line that lacks something is saved too, and marked.",
      ],
      notes: [
        "A cell that cannot be read (red border) is kept with the draft: it is there again in the grid and in the case. It is mended before saving.",
        "What needs more words is written in the case itself, opened from the register.",
      ],
    },
  },
  excel: {
    vi: {
      title: "Lấy từ tệp Excel vào",
      lead: "Đưa danh sách .xlsx đã có vào sổ. Trước khi bấm lấy vào thì sổ chưa có gì thay đổi.",
      steps: [
        "Chọn tệp, trang tính và dòng tiêu đề.",
        "Ghép các cột với nội dung của sổ; lần sau chương trình nhớ cách ghép.",
        "Chữ chưa có trong danh mục (như “Mầm non” ở cột Lĩnh vực): chọn mục ngay trên màn hình, mọi dòng có chữ ấy được rà soát lại.",
        "Xem dòng đủ, dòng còn thiếu và vì sao; tải các dòng đỏ về để sửa.",
        "Bấm lấy vào: cả lần lấy là một việc, Ctrl+Z bỏ được cả lần.",
      ],
      notes: ["Chữ TCVN3, VNI được nhận ra và chuyển sang Unicode."],
    },
    en: {
      title: "Take in an Excel file",
      lead: "Brings an existing .xlsx list into the register. Until it is taken in, nothing of the register changes.",
      steps: [
        "Choose the file, the sheet and the header row.",
        "Match the columns; the program remembers the matching.",
        "Words that are not in the catalogue: choose what they mean on the screen; all rows with the word are checked again.",
        "Look at the good rows and at the red ones with their reasons; the red ones can be downloaded.",
        "Take them in: the whole is one step, and Ctrl+Z takes all of it back.",
      ],
      notes: ["TCVN3 and VNI text is recognised and turned into Unicode."],
    },
  },
  approval: {
    vi: {
      title: "Chờ duyệt",
      lead: "Lãnh đạo xem các vụ đã trình, duyệt hoặc trả lại để sửa, từng vụ hay nhiều vụ một lần.",
      steps: [
        "Đánh dấu các vụ, gõ Mật khẩu duyệt, bấm “Duyệt”.",
        "Chưa được thì “Trả lại để sửa…” và ghi cần sửa gì.",
        "Lãnh đạo ký danh sách giấy thì đánh dấu “Duyệt theo danh sách ký tay”, ghi số và ngày văn bản.",
      ],
      notes: [
        "Người nhập hoặc sửa lần cuối không tự duyệt vụ của mình, trừ đơn vị một người được Cụm ghi trong danh sách.",
        "Vụ không duyệt được thì nêu rõ vì sao; các vụ khác vẫn duyệt.",
      ],
    },
    en: {
      title: "Awaiting approval",
      lead: "The head looks at what was submitted and approves or returns it, one by one or together.",
      steps: [
        "Tick the cases, type the approval passphrase and press “Approve”.",
        "What is not good enough: “Return…”, and say what is to be mended.",
        "Where the head signed a paper list, tick “Approve by the signed paper list” and give its number and date.",
      ],
      notes: [
        "Whoever entered or last changed a case cannot approve it, except in a one-person office that the cluster's list names.",
        "A case that cannot be approved says why; the others are approved all the same.",
      ],
    },
  },
  dashboard: {
    vi: {
      title: "Biểu đồ tổng hợp",
      lead: "Kỳ báo cáo nhìn một lượt: bản đồ ô các đơn vị, so với cùng kỳ, nguồn phát hiện, giai đoạn, thiệt hại và thu hồi, vụ lâu chưa có diễn biến, mức đầy đủ của hồ sơ.",
      steps: [
        "Bấm vào một số lớn hoặc một phần của hình: bên phải hiện vụ nào tính, vụ nào không tính và vì sao, kèm quy tắc của biểu.",
        "Không dùng chuột: Tab tới hình, phím mũi tên đi giữa các số, Enter mở.",
        "“Xem bảng số” hiện các số của hình; “Chép hình vào Word”, “Chép bảng số vào Word” rồi sang Word bấm Ctrl+V.",
        "Thẻ “So sánh”: chọn hai đơn vị, hoặc một đơn vị ở hai kỳ, hoặc toàn Cụm ở hai kỳ.",
        "Ô “Đơn vị” đổi giữa đơn vị tại thời điểm báo cáo và đơn vị hiện nay; đơn vị đã sáp nhập thì số được cộng vào đơn vị mới.",
      ],
      notes: [
        "Tiền đồng, ngoại tệ và diện tích đất không bao giờ cộng với nhau: mỗi đơn vị đo một thang. “Chưa xác định” không phải là 0.",
        "Số có dấu * là số nhập không kèm hồ sơ. Kỳ không có số liệu thì không vẽ, không coi là 0.",
        "Biểu D01, D02, D03 chỉ có ở đây, không in trong báo cáo.",
      ],
    },
    en: {
      title: "Dashboard",
      lead: "The period at a glance: the map of units, against a year before, sources, stages, damage and recovery, cases long silent, how complete the cases are.",
      steps: [
        "Press a big number or a part of a picture: on the right stand the cases that count and those that do not, why, and the rule of the table.",
        "Without the mouse: Tab to a picture, the arrow keys between its numbers, Enter to open.",
        "“Show the numbers” shows the table of a picture; copy the picture or its numbers, then press Ctrl+V in Word.",
        "“Comparison”: choose two units, or one unit in two periods, or the whole cluster in two periods.",
        "“Units” changes between the units of the time and those of today; the numbers of merged units are added to the new one.",
      ],
      notes: [
        "Đồng, foreign currency and land are never added together: each has its own scale. Undetermined is not 0.",
        "A number with * was entered without cases. A period of which nothing is known is not drawn and is not 0.",
        "Tables D01, D02 and D03 are only here; the report does not print them.",
      ],
    },
  },
  board: {
    vi: {
      title: "Tình hình gửi số liệu",
      lead: "Mỗi đơn vị một ô: chưa gửi, chờ xác nhận máy, không nhận, chờ tổng hợp, đã tổng hợp, không phát sinh.",
      steps: [
        "Thả các tệp số liệu (cả thư mục) vào khung, hoặc bấm “Chọn tệp…”.",
        "Xem thay đổi trước khi tổng hợp; bấm “Đưa … tệp vào tổng hợp”. Trước lúc đó chưa có gì được ghi.",
        "Máy mới: “Xác nhận đăng ký máy…”, gọi số điện thoại trong danh bạ, nghe và gõ Mã đối chiếu.",
        "Bấm vào ô của đơn vị để xem các tệp đã nhận, bỏ ra hoặc đưa trở lại.",
      ],
      notes: ["Một tệp hỏng không cản các tệp tốt.", "Tệp không nhận được giữ lại để đối chiếu, kèm lý do."],
    },
    en: {
      title: "Submissions",
      lead: "One tile a unit: nothing yet, machine to be confirmed, refused, to be merged, merged, nothing to report.",
      steps: [
        "Drop the data files (the whole folder) on the frame, or press “Choose a file…”.",
        "Look at what would change, then press “Merge”. Nothing is written before that.",
        "A new machine: “Confirm machines…”, call the number of the directory, listen and type the check digits.",
        "Press a unit's tile to see its files, to leave one out or take it back.",
      ],
      notes: [
        "A bad file never blocks the good ones.",
        "A refused file is kept as evidence, with its reason.",
      ],
    },
  },
} satisfies Readonly<Record<string, HelpPage>>;
