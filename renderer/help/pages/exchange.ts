import type { HelpPage } from "../page.ts";

/** What is sent and received, as the rail groups them. */
export const EXCHANGE_PAGES = {
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
      notes: [
        "What is not approved stays here.",
        "See also the page on sending data at the top of this list.",
      ],
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
} satisfies Readonly<Record<string, HelpPage>>;
