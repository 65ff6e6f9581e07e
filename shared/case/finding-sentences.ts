import type { Language } from "../problem/explain.ts";

/** What a rule found and how to mend it (DOMAIN §4). One sentence a rule; the field beside it says where. */
export const FINDING_SENTENCES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  V01: {
    vi: "Chưa có nội dung này; lãnh đạo chỉ duyệt được khi đã ghi.",
    en: "This is not filled in; the case can be approved only with it.",
  },
  V02: {
    vi: "Ngày phát hiện sau ngày hôm nay. Kiểm tra lại ngày.",
    en: "Detected later than today. Check the date.",
  },
  V03: {
    vi: "Đơn vị không tồn tại vào ngày này. Chọn đơn vị của thời điểm đó.",
    en: "The unit did not exist on that day. Choose the unit of that time.",
  },
  V04: {
    vi: "Vụ án chưa có bước Khởi tố vụ án nên chưa được tính.",
    en: "No decision to prosecute yet: the case is not counted.",
  },
  V05: {
    vi: "Vụ việc không có bước tố tụng này. Khi đã khởi tố thì lập vụ án liên kết với vụ việc.",
    en: "An incident carries no such step. When prosecuted, make a linked criminal case.",
  },
  V06: {
    vi: "Ngày của các bước tố tụng không đúng thứ tự. Kiểm tra lại ngày.",
    en: "The dates of the steps are out of order. Check them.",
  },
  V07: {
    vi: "Đã xét xử sơ thẩm nhưng chưa người nào có tội danh. Ghi tội danh ở mục Người liên quan.",
    en: "Tried, but nobody has a charge. Add the charge under People.",
  },
  V08: {
    vi: "Đã thi hành án nhưng chưa có bước Bản án có hiệu lực pháp luật.",
    en: "Enforced, but no judgment in force.",
  },
  V09: {
    vi: "Số bị cáo nhiều hơn số người từng bị khởi tố. Kiểm tra lại.",
    en: "More people on trial than were ever charged. Check.",
  },
  V10: {
    vi: "Số thu hồi lớn hơn số thiệt hại đã biết. Kiểm tra lại, hoặc ghi lý do (ví dụ có lãi).",
    en: "More recovered than the known damage. Check, or give the reason (such as interest).",
  },
  V12: {
    vi: "Từ 2.000.000 đồng và thuộc hành vi a, b hoặc c: có dấu hiệu tội phạm. Ghi lý do vẫn là vụ việc.",
    en: "2,000,000 đồng or more and act a, b or c: signs of a crime. Say why it remains an incident.",
  },
  V13: {
    vi: 'Vụ việc "vặt" thường có hành vi k (nhũng nhiễu vì vụ lợi). Kiểm tra lại hành vi.',
    en: "A petty incident usually has act k (harassment for gain). Check the acts.",
  },
  V14: {
    vi: "Đơn nặc danh, mạo danh phải ghi hướng xử lý đơn.",
    en: "An anonymous or impersonating letter needs its handling.",
  },
  V15: { vi: 'Đã chọn "Khác" thì phải ghi rõ là gì.', en: '"Other" needs words.' },
  V16: {
    vi: "Mức độ nghiêm trọng không khớp mức án cao nhất. Kiểm tra lại.",
    en: "The severity does not match the highest sentence. Check.",
  },
  V17: {
    vi: "Hình thức xử lý người đứng đầu không tương xứng mức độ nghiêm trọng. Kiểm tra lại.",
    en: "The head's sanction is out of line with the severity. Check.",
  },
  V18: {
    vi: "Kỳ này đã chốt số liệu. Ghi lý do điều chỉnh ở mục Thông tin chung.",
    en: "The period is locked. Give the reason for the adjustment under General.",
  },
  V19: {
    vi: "Tội danh không thuộc Bộ luật Hình sự có hiệu lực vào ngày phạm tội. Kiểm tra lại.",
    en: "The charge is not of the code in force on the day of the act. Check.",
  },
  V20: {
    vi: "Có thể trùng với một vụ đã ghi. So lại hai vụ.",
    en: "May be the same as a recorded case. Compare the two.",
  },
  V22: {
    vi: "Chữ có ký tự không đọc được. Gõ lại đoạn này.",
    en: "The text holds unreadable characters. Type it again.",
  },
  V23: {
    vi: "Đã có kết quả thì phải có tham mưu được trả lời hoặc số văn bản, và ngày có kết quả.",
    en: "An outcome needs advice with a result or a document number, and its date.",
  },
  V24: {
    vi: "Vụ có văn bản Mật chỉ đếm số: không ghi tên vụ, tóm tắt, người liên quan.",
    en: "A secret case is only counted: no title, summary or people.",
  },
  V25: {
    vi: "Theo năm sinh này, khi xảy ra vụ người này chưa đủ tuổi chịu trách nhiệm hình sự về tội tham nhũng (16 tuổi; trước năm 2018: 14 tuổi), hoặc đã trên 100 tuổi. Kiểm tra lại năm sinh.",
    en: "By this year of birth the person was too young at the time to answer for a crime of corruption (16; before 2018: 14), or over 100. Check it.",
  },
  V26: {
    vi: "Tù có thời hạn: từ 03 tháng; một tội tối đa 20 năm, nhiều tội 30 năm; phạm tội khi dưới 18 tuổi tối đa 18 năm, dưới 16 tuổi 12 năm. Kiểm tra lại; tổng hợp với bản án khác thì ghi lý do, tù chung thân thì ghi ở ô Hình phạt.",
    en: "A term: 3 months at least; at most 20 years for one crime, 30 for several; 18 for acts before one was 18, 12 before 16. Check; say so where it was joined with another judgment; a life sentence is a kind of penalty.",
  },
  V27: {
    vi: "Danh mục không có mã này vào ngày của vụ. Chọn lại trong danh mục của ngày ấy.",
    en: "No list has this code on the day of the case. Choose again from the list of that day.",
  },
};

const TOO_SHORT: Readonly<Record<Language, string>> = {
  vi: "Tên vụ quá ngắn; ghi rõ hơn (từ 10 chữ cái): vụ gì, ở đâu.",
  en: "The title is too short; say more (10 letters at least): what, and where.",
};

/** @param text what stands in the field, where that is known: V01 asks for more where something is there */
export const findingSentence = (rule: string, language: Language, text = ""): string =>
  rule === "V01" && text.trim() !== "" ? TOO_SHORT[language] : (FINDING_SENTENCES[rule]?.[language] ?? rule);
