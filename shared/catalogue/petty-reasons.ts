/** Why a petty form is an incident and not a case, as offices write it; a proposal that may be written over. */
const REASONS: Readonly<Record<string, string>> = {
  V1: "Vòi vĩnh số tiền nhỏ khi giải quyết thủ tục, chưa đến mức truy cứu trách nhiệm hình sự",
  V2: "Nhũng nhiễu khi giải quyết thủ tục, chưa đến mức truy cứu trách nhiệm hình sự",
  V3: "Gây phiền hà, kéo dài thời gian giải quyết thủ tục, chưa đến mức truy cứu trách nhiệm hình sự",
  V4: "Nhận quà, số tiền nhỏ khi giải quyết công việc, chưa đến mức truy cứu trách nhiệm hình sự",
  V5: "Đặt thêm thủ tục ngoài quy định để gợi ý, chưa đến mức truy cứu trách nhiệm hình sự",
  V6: "Bớt xén chế độ với số tiền nhỏ, chưa đến mức truy cứu trách nhiệm hình sự",
};

/** "" for "other" and for a form this list does not know. */
export const pettyReason = (form: string): string => REASONS[form] ?? "";
