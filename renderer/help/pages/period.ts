import type { HelpPage } from "../page.ts";

/** Screens of a reporting period, as the rail groups them. */
export const PERIOD_PAGES = {
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
} satisfies Readonly<Record<string, HelpPage>>;
