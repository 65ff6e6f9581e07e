import type { ScreenId } from "../../shell/rail.ts";
import type { HelpPage } from "../page.ts";

/** One page a screen; a test asks for every screen of the rail. */
export const SCREEN_PAGES: Partial<Readonly<Record<ScreenId, HelpPage>>> = {
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
        "“Số liệu kỳ đầy đủ … %” tính trên các ô mà vụ của kỳ cần có; xem từng ô ở “Kỳ báo cáo”.",
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
        "“Data of the period … % complete” is taken over the fields that the cases of the period need; each field is shown under “Reporting period”.",
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
        "Press a number to open the case. “New criminal case”, “New incident” or Ctrl+N starts one.",
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
  period: {
    vi: {
      title: "Kỳ báo cáo",
      lead: "Thời gian và hạn gửi của kỳ, báo cáo bằng lời của đơn vị, mức đầy đủ của số liệu, chốt số liệu.",
      steps: [
        "Ghi kết quả, tồn tại, đề xuất, cách làm hay; gõ đến đâu tự lưu nháp đến đó.",
        "Kỳ không có vụ nào thì đánh dấu “Không phát sinh trong kỳ”.",
        "Bấm “Trình lãnh đạo”; lãnh đạo gõ Mật khẩu duyệt ở ngay dưới, hoặc trả lại.",
        "Bảng bên phải: bấm vào nội dung còn thiếu để xem các vụ.",
        "Hết kỳ, “Chốt số liệu…”: từ đó việc xảy ra trong kỳ chỉ ghi thêm thành số điều chỉnh, có lý do.",
      ],
      notes: [
        "Lãnh đạo ký trên giấy thì người được giao đánh dấu “Duyệt theo văn bản đã ký tay”, ghi số và ngày văn bản rồi duyệt bằng mật khẩu của mình.",
        "Trình, trả lại và bỏ nội dung đang gõ đều hoàn tác được (Ctrl+Z); đã duyệt thì không rút lại.",
        "Đã có vụ được duyệt trong kỳ thì không báo không phát sinh được.",
        "Báo cáo kỳ đã duyệt đi cùng tệp số liệu về Cụm. Trình bản mới thì bản cũ vẫn còn ở “Các bản đã trình”.",
        "Ngày bắt đầu, kết thúc, hạn gửi của kỳ và kế hoạch lấy từ danh mục của Cụm.",
      ],
    },
    en: {
      title: "Reporting period",
      lead: "When the period runs and is due, the unit's report in words, how complete its data are, locking it.",
      steps: [
        "Write results, shortcomings, proposals and good practices; what is typed keeps itself.",
        "A period without cases: tick “Nothing to report in the period”.",
        "Press “Submit to the head”; the head types the approval passphrase just below, or returns it.",
        "In the table on the right, press what is lacking to see the cases.",
        "When the period has ended, “Lock the period…”: from then on its facts take only adjustments with a reason.",
      ],
      notes: [
        "Where the head signed on paper, the person in charge ticks “Approved by a paper signed by hand”, gives its number and date, and approves with their own passphrase.",
        "Submitting, returning and dropping what was typed can be undone (Ctrl+Z); an approval is not taken back.",
        "With an approved case in the period there is something to report.",
        "An approved report travels to the cluster with the data file. A new version leaves the old one under “Submitted versions”.",
        "The days of a period, its deadline and plan come from the cluster's catalogues.",
      ],
    },
  },
  totals: {
    vi: {
      title: "Tổng hợp số liệu",
      lead: "Số vụ án, vụ việc phát hiện và xử lý hiệu quả của kỳ; mỗi con số mở ra được danh sách vụ.",
      steps: [
        "Chọn kỳ ở góc trên bên phải.",
        "Bấm vào một con số: “Vì sao ra số này” liệt kê vụ được tính và vụ không được tính, kèm lý do.",
        "Ở Cụm, ô “Đơn vị” đổi giữa đơn vị tại thời điểm báo cáo và đơn vị hiện nay: số của đơn vị đã sáp nhập được cộng vào đơn vị mới, tổng không đổi.",
      ],
      notes: [
        "Chỉ tính vụ đã duyệt, thuộc kỳ, do Ban trực tiếp hoặc phối hợp phát hiện; vụ chỉ theo dõi không tính. Vụ án phải có quyết định khởi tố.",
        "Mỗi vụ tính một lần; vụ việc đã chuyển thành vụ án thì tính ở vụ án.",
      ],
    },
    en: {
      title: "Totals",
      lead: "Cases and incidents found and effectively handled in the period; every number opens its cases.",
      steps: [
        "Choose the period at the top right.",
        "Press a number: “Why this number” lists the cases that count and those that do not, each with its reason.",
        "In a cluster, “Units” changes between the units of the time and those of today: the numbers of merged units are added to the new one, the sum stays.",
      ],
      notes: [
        "Counted are approved cases of the period that the committee found, alone or together; one only followed is not. A criminal case needs a decision to prosecute.",
        "Each case counts once; an incident that became a criminal case counts there.",
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
  emulation: {
    vi: {
      title: "Chấm điểm thi đua",
      lead: "Tiêu chí thi đua, điểm đơn vị tự chấm, điểm Cụm thẩm định và xếp thứ của kỳ đang chọn.",
      steps: [
        "Bấm “Nhập tiêu chí…”, gõ từng tiêu chí theo văn bản của Cụm: mã, nội dung, điểm tối đa và ngày bắt đầu áp dụng.",
        "Bấm “Chấm điểm…” ở dòng của đơn vị; ghi điểm tự chấm đúng như văn bản, rồi điểm thẩm định.",
        "Hai điểm khác nhau thì nêu lý do; lý do vào biểu B15.",
      ],
      notes: [
        "Tiêu chí tính theo chỉ tiêu có dòng “Đề xuất” nói rõ cách tính; kế hoạch không có chỉ tiêu thì không đề xuất. Điểm vẫn do người chấm.",
        "Thiếu điểm một tiêu chí thì chưa có tổng và chưa xếp thứ.",
        "Điểm tự chấm của đơn vị gửi về Cụm cùng báo cáo của kỳ đã duyệt; ở Cụm, điểm đơn vị đã gửi không gõ đè được.",
      ],
    },
    en: {
      title: "Emulation scores",
      lead: "Criteria, self-scores, the cluster's appraisal and the ranks of the chosen period.",
      steps: [
        "Press “Enter criteria…” and type them from the cluster's paper: code, content, maximum, and the day they hold from.",
        "Press “Score…” on a unit's line; enter its self-score as its paper has it, then the appraisal.",
        "Where the two differ, say why; the reason goes into table B15.",
      ],
      notes: [
        "A criterion computed from a target shows what would be proposed and by which rule; a plan without a target proposes nothing. People score.",
        "While one criterion has no points there is no total and no rank.",
        "A unit's own scores go to the cluster with its approved report of the period; at the cluster, what a unit sent cannot be typed over.",
      ],
    },
  },
  compose: {
    vi: {
      title: "Soạn báo cáo",
      lead: "Viết lời văn báo cáo ngay trên trang như sẽ in; số trong lời văn nối với hồ sơ và tự đổi theo số liệu.",
      steps: [
        "Bấm vào một đoạn để sửa; Enter sang đoạn mới, Backspace ở đầu đoạn thì nối với đoạn trước. Bản nháp tự lưu.",
        "Đặt con trỏ vào chỗ cần số rồi bấm “Chèn số…” (Alt+I): gõ vài chữ để tìm, hoặc chọn trong biểu.",
        "Bấm vào một số trong lời văn để xem vụ nào được tính và vì sao; kỳ đã chốt thì là các vụ lúc chốt, kèm thay đổi sau đó.",
        "Xong một lượt thì “Giữ thành bản…”. Lần sau, số nào đổi so với bản ấy được tô và liệt kê ở cột trái: số cũ → số mới.",
        "“Các bản đã giữ…” để xem, so sánh, lấy lại lời văn, lập lại và so, hoặc chốt một bản là bản chính thức.",
        "“Ghi ra tệp…” ghi bản đang soạn hoặc bản đang xem ra Word, Excel, PDF, theo mẫu Word của cơ quan nếu có.",
      ],
      notes: [
        "Số liệu thay đổi không bao giờ làm đổi lời văn: chỉ các số nối với biểu đổi theo.",
        "Chốt bản chính thức phải có mật khẩu duyệt và không mở lại được. Mỗi kỳ chốt số một lần cho cả hai thứ tiếng; bản tiếng kia viết trên đúng các số đã chốt.",
        "Sau khi chốt, thay đổi được ghi ở “Số điều chỉnh” với chênh lệch và lý do, và thành phụ lục khi ghi báo cáo chính thức ra tệp; số đã báo cáo giữ nguyên.",
        "Cùng một bản soạn mở ở hai cửa sổ thì bên lưu sau được hỏi giữ bên nào, không bên nào bị ghi đè lặng lẽ.",
      ],
    },
    en: {
      title: "Compose the report",
      lead: "The text of the report, written on the page as it will be printed; numbers in it are tied to their cases and follow the data.",
      steps: [
        "Press a paragraph to write in it; Enter begins another, Backspace at its beginning joins it with the one before. The draft saves itself.",
        "Put the cursor where a number goes and press “Insert a number…” (Alt+I): search by some words, or pick it in a table.",
        "Press a number of the text to see which cases are in it, and why; of a frozen period those of then, with what became of them.",
        "After a round of work, “Keep as a version…”. Numbers that differ from it later are marked, and listed on the left: old → new.",
        "“Kept versions…” shows, compares and restates them, takes a text back, makes one again and compares it, or makes one final.",
        "“Write to a file…” writes the text, or the version on the screen, as Word, Excel or PDF, by the office's own template if there is one.",
      ],
      notes: [
        "New data never change the words: only the numbers tied to tables follow.",
        "Making a version final takes the approval passphrase and cannot be taken back. A period is frozen once for both languages; the other language's text is written over the same numbers.",
        "After that, changes are told under “Adjusted figures” with the difference and the reason, and as an annex when the final report is written to a file; what was reported stays.",
        "Where the same text is open in two windows, the later one is asked which to keep; neither is overwritten silently.",
      ],
    },
  },
  report: {
    vi: {
      title: "Báo cáo sơ kết",
      lead: "Các biểu B01–B17, lời văn và tệp báo cáo của kỳ đang chọn, lập thẳng từ hồ sơ.",
      steps: [
        "Chọn biểu ở cột trái; bấm vào một số để xem vụ nào được tính và vụ nào không, vì sao.",
        "Xem “Đối chiếu”: mọi số phải khớp giữa các biểu.",
        "Chọn thể thức, tiếng của báo cáo rồi bấm “Ghi ra Word…”, “Ghi ra Excel…” hoặc “Ghi ra PDF…”.",
        "Kỳ đã soạn báo cáo thì bản chính thức (chưa chốt thì bản đang soạn, có chữ Dự thảo) đứng trước; báo cáo lập thẳng từ số liệu đứng sau. Gửi đi là bản chính thức.",
        "Chuẩn bị hội nghị thì bấm “Ghi bộ tài liệu hội nghị…”: báo cáo, hình trình chiếu, tổng hợp đề xuất và danh mục vào một thư mục mới.",
        "Muốn đổi mẫu thì vào “Mẫu Word”: lấy mẫu ra, sửa trong Word, kiểm tra rồi dùng.",
      ],
      notes: [
        "Khung phía trên các biểu nói báo cáo còn thiếu gì; còn thiếu đơn vị thì báo cáo không coi là đầy đủ.",
      ],
    },
    en: {
      title: "Half-year report",
      lead: "Tables B01–B17, the text and the files of the chosen period, made straight from the cases.",
      steps: [
        "Choose a table on the left; press a number to see which cases are in it, which are not, and why.",
        "See the cross-check: totals must agree between tables.",
        "Choose layout and language, then write the Word, Excel or PDF file.",
        "Where the report was composed, its final version (or the draft, which says so) comes first and the one made from the data second. What is sent is the final one.",
        "For the conference, “Write the conference pack…” puts the report, slides, proposals and their list into one new folder.",
        "To change the template: take it, edit it in Word, have it checked, use it.",
      ],
      notes: [
        "The box above the tables says what the report lacks; with a unit missing it is not called complete.",
      ],
    },
  },
  figures: {
    vi: {
      title: "Số theo văn bản",
      lead: "Nhập con số không có hồ sơ vụ kèm theo: đơn vị chưa gửi được tệp, số báo qua điện thoại, các kỳ trước khi có chương trình.",
      steps: [
        "Bấm “Nhập số…”, chọn loại số, đơn vị và kỳ.",
        "Ghi số, ngày văn bản và người ký; báo qua điện thoại thì ghi số máy đã gọi, người báo và lý do.",
        "Chỉ gõ những ô có trong văn bản; ô để trống vẫn tính theo hồ sơ.",
        "Nhập nhầm thì “Bỏ số này…” và nêu lý do.",
      ],
      notes: [
        "Số nhập ở đây được đánh dấu ở mọi biểu, và tự nhường chỗ khi đơn vị gửi tệp số liệu của kỳ ấy.",
      ],
    },
    en: {
      title: "Figures by paper",
      lead: "Numbers without cases behind them: a unit that cannot send a file yet, a telephone call, periods before the program.",
      steps: [
        "Press “Enter…”, choose the kind of figure, the unit and the period.",
        "Give number, day and signatory of the document; for a call, the number called, who spoke and why.",
        "Fill only what the document says; what is left empty is still counted from the cases.",
        "Entered by mistake: take it back with a reason.",
      ],
      notes: [
        "Figures entered here are marked in every table and give way as soon as the unit sends a data file of that period.",
      ],
    },
  },
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
  catalogue: {
    vi: {
      title: "Kỳ, kế hoạch, danh mục",
      lead: "Mỗi kỳ tính từ ngày nào đến ngày nào, hạn gửi khi nào, theo kế hoạch nào với chỉ tiêu bao nhiêu; chọn nguồn, lĩnh vực, hành vi… trong danh mục nào. Đầu mối Cụm đặt một lần cho cả Cụm.",
      steps: [
        "Ở Cụm: bấm “Sửa” ở một dòng, hoặc “Thêm kỳ”, “Thêm kế hoạch”, “Thêm mã”; các thay đổi hiện ở khung trên, cũ và mới cạnh nhau.",
        "Xem kỹ rồi gõ Mật khẩu duyệt và “Ký và ban hành”. Bản mới có hiệu lực ngay trên máy của Cụm.",
        "Gửi các đơn vị: “Ghi ra tệp cho các đơn vị”, hoặc chờ Phiếu tiếp nhận lần sau, tự đi cùng.",
        "Ở đơn vị: “Lấy tệp Kỳ, kế hoạch, danh mục vào”, xem các thay đổi rồi “Lấy vào và dùng ngay”; hoặc lấy Phiếu tiếp nhận vào: các thay đổi cũng hiện ra trước.",
      ],
      notes: [
        "Kỳ đã có số liệu các đơn vị gửi về hoặc có báo cáo chính thức, và mọi kỳ trước đó, giữ nguyên ngày bắt đầu, ngày kết thúc và kế hoạch: số đã báo cáo không đổi. Tên, hạn gửi, chỉ tiêu vẫn sửa được.",
        "Khi ngày bắt đầu, kết thúc thay đổi, mọi vụ được tính lại; số vụ sẽ tính khác trước được báo ngay khi sửa, trước khi ký. Bấm Hủy giữa chừng thì mọi thứ như cũ.",
        "Mã kỳ, số kế hoạch đã ban hành thì giữ mãi, vì hồ sơ cũ còn ghi các mã ấy.",
        "Danh mục: thêm được mã mới, đổi tên một mã hoặc thôi dùng từ một ngày sau kỳ cuối cùng đã có số liệu; dòng đã ban hành giữ nguyên, mã không bao giờ bị xóa hay dùng lại cho nghĩa khác. Vụ theo danh mục của ngày phát hiện, báo cáo theo tên gọi ở ngày cuối kỳ. Giai đoạn, vai trò, kết quả và các danh mục có quy tắc tính đi kèm không sửa ở đây.",
        "Đơn vị chưa lấy bản mới vẫn làm và gửi bình thường theo danh mục cũ. Máy nhận gặp mã chưa có trong danh mục của mình thì không nhận tệp và nói rõ mã nào.",
        "Máy chỉ nhận bản có chữ ký của đầu mối trong danh sách Cụm và mới hơn bản đang dùng.",
        "Máy của Cụm phục hồi từ bản sao lưu cũ lấy lại được bản Cụm đã ban hành; mất tệp thì một đơn vị bấm “Ghi ra tệp bản đang dùng” rồi gửi lại. Nếu bản ấy làm thay đổi căn cứ của báo cáo chính thức trên máy thì máy nói rõ và hỏi lại trước khi lấy.",
      ],
    },
    en: {
      title: "Periods, plans and lists",
      lead: "From which day to which a period runs, when data are due, under which plan and with which targets; and from which lists sources, sectors, acts … are chosen. The coordinator sets it once for the whole cluster.",
      steps: [
        "At the cluster: press “Change” in a row, or “Add a period”, “Add a plan”, “Add a code”; the changes show above, old beside new.",
        "Look at them, type the approval passphrase and press “Sign and publish”. The new version is in force on the cluster's machine at once.",
        "To the offices: “Write the file for the offices”, or wait for the next receipts, which bring it along.",
        "At an office: “Take a file of periods, plans and lists in”, look at the changes, then “Take it in and use it”; or take the receipt in: it shows the same changes first.",
      ],
      notes: [
        "A period for which there is data of the units or a final report, and every period before it, keeps its first day, its last day and its plan: reported numbers do not change. Names, deadlines and targets may.",
        "Where first or last days change, every case is counted anew; how many will count otherwise is told as you change, before you sign. Cancelling leaves everything as it was.",
        "Codes of periods and numbers of plans stay for ever once published, because older cases name them.",
        "Lists: a code may be added, be called otherwise or end from a day after the last period that has data; a published row stays as it is, and a code is never removed and never comes to mean something else. A case goes by the lists of the day it was found, a report by the names of its period's last day. Stages, roles, outcomes and other lists with rules of counting are not changed here.",
        "An office that has not taken the newest version in goes on and sends as before. A machine that meets a code its lists do not have refuses the file and names the code.",
        "Only a version signed by a coordinator of the cluster's list, and newer than the one in use, is taken in.",
        "A cluster's machine that was restored from an old backup takes the cluster's own versions in again; where the file is lost, an office presses “Write a copy of the version in use” and sends it. Where that version changes what a final report on the machine stands on, the program says so and asks before taking it in.",
      ],
    },
  },
  upward: {
    vi: {
      title: "Cấp trên và các Cụm",
      lead: "Gửi kết quả của Cụm lên cấp trên trong một tệp có ký; ở cấp trên: nhận tệp của các Cụm và tính lại từ đầu.",
      steps: [
        "Hai bên đưa nhau tệp danh sách (.socum-ds). Mỗi bên lấy danh sách của bên kia vào và gõ Mã đối chiếu trên công văn; máy tự so.",
        "Ở Cụm: đọc “Những gì sẽ rời khỏi sổ”, chọn có gửi danh tính hay không, gõ Mật khẩu duyệt rồi “Ký và chép ra USB hoặc thư mục”.",
        "Ở cấp trên: “Chọn tệp của các Cụm”. Máy đọc lại từng tệp đơn vị bên trong, xét lại theo danh sách và quyết định của Cụm đó, chỉ nhận khi kết quả đúng như Cụm ghi.",
        "Nhận xong, mọi danh sách, bảng tổng hợp và báo cáo của sổ cấp trên tính trên tất cả các Cụm.",
      ],
      notes: [
        "Danh tính nằm trong tệp đơn vị đã ký, không cắt riêng ra được. Không gửi danh tính nghĩa là không gửi những tệp có danh tính, nếu kết quả vẫn như cũ; nếu không, máy nêu tên đơn vị cần gửi lại.",
        "Tệp gửi cấp trên mang theo cả tệp đã bỏ khỏi tổng hợp và lý do: cấp trên tự tính ra kết quả nên cần đủ.",
        "Cụm khôi phục sổ từ bản cũ thì tệp sau đó không nối tiếp: gọi Cụm, rồi “Dùng tệp này” kèm lý do.",
        "Ở cấp trên không bỏ, không đổi quyết định của Cụm; chỉ nối hai vụ của hai Cụm khác nhau ở “Vụ nghi trùng”.",
        "Mã mà một Cụm tự thêm vào danh mục (như L50) ở cấp trên đứng thành dòng riêng của Cụm đó, kèm 8 ký tự đầu của mã Cụm: không cộng chung, không mang tên trong danh mục của cấp trên.",
        "Số không kèm hồ sơ, điểm thi đua và tệp đính kèm không đi theo.",
      ],
    },
    en: {
      title: "The level above, and clusters",
      lead: "Sends a cluster's result upwards in one signed file; above: takes clusters' files in and computes everything again.",
      steps: [
        "Each side gives the other its list (.socum-ds), takes the other's in and types the check code of its letter; the program compares.",
        "In the cluster: read “What would leave”, choose whether names go, type the approval passphrase, then “Sign and copy to a stick or folder”.",
        "Above: “Choose clusters' files”. Every unit's file inside is read again and judged by that cluster's list and decisions; the file is taken only where the result is the one the cluster states.",
        "After that every list, total and report of the register above is over all clusters.",
      ],
      notes: [
        "Names are part of what a unit signed and cannot be cut out. Without names therefore means without the files that have them, where the result stays the same; where it does not, the units that must send again are named.",
        "Files that were left out travel too, with the reasons: the level above computes the result by itself and needs all of it.",
        "After a cluster restored an older register its file does not follow: telephone, then “Use this file” with a reason.",
        "Above, a cluster's decisions are not changed; only two cases of different clusters are linked, under “Possible duplicates”.",
        "A code that a cluster has added to its lists (such as L50) stands above in a row of that cluster, with the first 8 characters of its id: never added up with another's, never under the name of the list above.",
        "Figures without cases, emulation scores and attached files do not travel.",
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
  send: {
    vi: {
      title: "Gửi số liệu về Cụm",
      lead: "Ba bước từ trên xuống: danh sách Cụm, những gì sẽ gửi, duyệt và cho gửi.",
      steps: [
        "Lấy danh sách Cụm vào, gõ Mã đối chiếu trong công văn (chỉ lần đầu).",
        "Xem số vụ, số người, báo cáo kỳ sẽ gửi; chọn gửi kèm họ tên hay để lại đơn vị.",
        "Lãnh đạo gõ Mật khẩu duyệt, bấm “Duyệt và cho gửi”.",
        "Chờ dòng “Đã chép và đọc lại đúng” rồi mới rút USB.",
      ],
      notes: ["Việc chưa duyệt ở lại, không gửi.", "Xem thêm trang “Gửi số liệu”."],
    },
    en: {
      title: "Send data to the cluster",
      lead: "Three steps down the page: the cluster's list, what leaves, approve and release.",
      steps: [
        "Take the cluster's list in and type the check digits of its letter (the first time only).",
        "Look at the cases, people and period reports that will leave; choose whether names go with them.",
        "The head types the approval passphrase and presses “Approve and release”.",
        "Wait for “Copied and read back” before taking the stick out.",
      ],
      notes: ["What is not approved stays here.", "See also the page “Sending data”."],
    },
  },
  replies: {
    vi: {
      title: "Ý kiến của Cụm",
      lead: "Cụm trả lời bằng Phiếu tiếp nhận: tệp nào đã tổng hợp, Cụm đang ghi nhận bao nhiêu vụ, vụ nào cần kiểm tra lại.",
      steps: [
        "Bấm “Lấy Phiếu tiếp nhận vào…”, chọn tệp .socum-tn trên USB.",
        "Đọc từng ý kiến, mở vụ để kiểm tra, rồi ghi trả lời.",
        "Lãnh đạo duyệt các trả lời; trả lời đi cùng tệp số liệu tới.",
      ],
      notes: [
        "Lấy một phiếu hai lần không làm thay đổi gì.",
        "Thấy dòng sổ được khôi phục từ bản sao lưu cũ: gọi đầu mối Cụm trước khi gửi tiếp.",
      ],
    },
    en: {
      title: "Replies of the cluster",
      lead: "The cluster answers with a receipt: which files were merged, how many cases it holds, which cases should be checked again.",
      steps: [
        "Press “Take a receipt in…” and choose the .socum-tn file on the stick.",
        "Read each question, open the case to check it, then write the answer.",
        "The head approves the answers; they travel with the next data file.",
      ],
      notes: [
        "Taking a receipt in twice changes nothing.",
        "Where it says that the register was restored from an older backup, call the coordinator before sending again.",
      ],
    },
  },
  receipts: {
    vi: {
      title: "Phiếu tiếp nhận và ý kiến gửi đơn vị",
      lead: "Trả lời từng đơn vị: tình trạng các tệp, quyết định, ý kiến về từng vụ, danh sách Cụm mới nhất.",
      steps: [
        "Mở một vụ trong sổ để ghi ý kiến về vụ ấy.",
        "Chọn đơn vị, hoặc để “Mọi đơn vị”, gõ Mật khẩu duyệt, bấm “Lập phiếu”.",
        "Chép tệp của mỗi đơn vị vào USB của đơn vị ấy.",
        "Trả lời của đơn vị về cùng tệp số liệu sau; xong thì bấm “Đã xong”.",
      ],
      notes: ["Mỗi phiếu chỉ máy của đơn vị ấy mở được."],
    },
    en: {
      title: "Receipts and questions to the offices",
      lead: "The answer to each office: how its files stand, decisions, questions on cases, the newest cluster list.",
      steps: [
        "Open a case in the register to write a question on it.",
        "Choose a unit, or leave “All units”, type the approval passphrase and write the receipts.",
        "Copy each unit's file to that unit's stick.",
        "Answers come back with the next data file; press “Done” when a question is settled.",
      ],
      notes: ["Only the machines of that unit can open its receipt."],
    },
  },
  board: {
    vi: {
      title: "Tình hình gửi số liệu",
      lead: "Mỗi đơn vị một ô: chưa gửi, chờ xác nhận máy, không nhận, chờ tổng hợp, đã tổng hợp, không phát sinh.",
      steps: [
        "Thả các tệp số liệu (cả thư mục) vào khung, hoặc bấm “Chọn tệp…”.",
        "Xem thay đổi trước khi tổng hợp; bấm “Đưa vào tổng hợp”. Trước lúc đó chưa có gì được ghi.",
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
  conflicts: {
    vi: {
      title: "Hai máy ghi khác nhau",
      lead: "Đơn vị có hai máy thì có vụ bị sửa ở cả hai nơi. Ô chỉ một máy sửa được ghép sẵn; ô cả hai máy cùng sửa chờ người chọn.",
      steps: [
        "Ở đơn vị: bấm “Gửi sang máy khác”, chép tệp sang máy kia rồi bấm “Lấy từ máy khác…”.",
        "Mở từng vụ, chọn theo máy nào ở từng ô, ghi lý do. Có thể dừng giữa chừng, lựa chọn đã ghi vẫn còn.",
        "Ở đơn vị: chọn xong thì bấm “Trình lãnh đạo bản chung” để lãnh đạo duyệt.",
      ],
      notes: [
        "Ô chưa chọn giữ nội dung trước khi hai máy sửa.",
        "Lựa chọn của đầu mối Cụm là tạm; đơn vị gửi bản mới thì phải xem lại.",
      ],
    },
    en: {
      title: "Two machines differ",
      lead: "Where an office has two machines, a case may be changed on both. What one changed is merged; what both changed waits for a choice.",
      steps: [
        "At the office: press “Send to the other machine”, carry the file over and press “Take from the other machine…”.",
        "Open each case, choose a machine for each field and give the reason. One may stop halfway; what was chosen stays.",
        "At the office: press “Submit the common version” when all is chosen, for the head to approve.",
      ],
      notes: [
        "A field without a choice keeps what stood before both changes.",
        "A coordinator's choice is provisional; a new version from the office has to be looked at again.",
      ],
    },
  },
  duplicates: {
    vi: {
      title: "Vụ nghi trùng",
      lead: "Tìm những vụ có thể được hai đơn vị cùng ghi: cùng số văn bản, cùng cơ quan, ngày và tên vụ gần giống.",
      steps: [
        "Bấm “Rà vụ nghi trùng”.",
        "Bấm “So sánh” để xem hai vụ cạnh nhau và từng lý do.",
        "Trả lời “Đúng là một vụ” hoặc “Hai vụ khác nhau”, ghi lý do.",
      ],
      notes: [
        "Hai vụ đã nối tính một lần; không vụ nào bị xóa và bỏ nối lúc nào cũng được.",
        "Họ tên không gửi lên Cụm nên không so được; nếu thật cần, bật đánh dấu họ tên ở “Thiết lập”. Ai có khóa thì thử được từng tên.",
      ],
    },
    en: {
      title: "Possible duplicates",
      lead: "Finds cases that two offices may both have recorded: the same document number, agency, dates and titles alike.",
      steps: [
        "Press “Search for duplicates”.",
        "Press “Compare” to see the two side by side with each reason.",
        "Answer “One and the same case” or “Two different cases” and give the reason.",
      ],
      notes: [
        "Two linked cases count once; neither is deleted and the link can be taken back at any time.",
        "Names are not sent to the cluster and so not compared; where it is needed, marking of names is turned on under “Settings”. Whoever has the key can try names one by one.",
      ],
    },
  },
  history: {
    vi: {
      title: "Lịch sử tổng hợp",
      lead: "Mọi tệp đã nhận và mọi quyết định, ai làm và vì sao; chỗ để bỏ một tệp khỏi tổng hợp hoặc đưa trở lại.",
      steps: [
        "Tìm tệp trong danh sách, bấm “Bỏ khỏi tổng hợp” hoặc “Đưa trở lại”, ghi lý do.",
        "Hai tệp cùng số, khác nội dung: bấm “Chọn tệp đúng”, xem mỗi tệp có gì riêng, chọn và ghi lý do.",
        "Hai đầu mối ra số khác nhau: ghi danh sách quyết định ra tệp và đưa cho nhau so.",
        "Trước khi báo cáo, bấm “Kiểm lại từ tệp gốc”: mọi tệp được đọc lại và bảng tổng hợp được lập lại để so.",
      ],
      notes: ["Bỏ một tệp thì số liệu trở lại đúng như chưa nhận tệp ấy; tệp vẫn được giữ."],
    },
    en: {
      title: "History of the totals",
      lead: "Every file received and every decision, who and why; where a file is left out of the totals or taken back.",
      steps: [
        "Find the file in the list, press “Leave out” or “Take back” and give the reason.",
        "Two files of one number: press “Choose the right file”, see what each has alone, choose and give the reason.",
        "Two coordinators with different totals: write the decisions to a file and compare them.",
        "Before reporting, press “Check again from the files”: every file is read again and the table written afresh to compare.",
      ],
      notes: ["Leaving a file out makes the totals as if it had not come; the file stays kept."],
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
};
