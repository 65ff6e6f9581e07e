/**
 * What a step of undo may be and how a person calls it. "approve" is recorded so that Ctrl+Z after an approval says that
 * approvals stay, instead of taking back something older.
 */
export const STEP_WORDS = {
  save: { vi: "lưu", en: "save" },
  discard: { vi: "bỏ thay đổi của", en: "discard the edits of" },
  submit: { vi: "trình lãnh đạo", en: "submit" },
  return: { vi: "trả lại để sửa", en: "return" },
  withdraw: { vi: "đề nghị đưa ra khỏi sổ", en: "ask to withdraw" },
  delete: { vi: "bỏ vào thùng rác", en: "delete" },
  restore: { vi: "khôi phục từ thùng rác", en: "restore from the bin" },
  approve: { vi: "duyệt", en: "approve" },
  import: { vi: "lấy danh sách vào", en: "import" },
  bulk: { vi: "sửa nhiều vụ", en: "bulk edit" },
  split: { vi: "tách vụ", en: "split" },
  join: { vi: "nhập vụ", en: "join" },
  convert: { vi: "chuyển vụ việc thành vụ án", en: "convert" },
} as const;

export type StepKind = keyof typeof STEP_WORDS;

/** A kind that a newer program wrote is shown as a plain change. */
export const stepWord = (what: string, language: "vi" | "en"): string =>
  Object.hasOwn(STEP_WORDS, what)
    ? STEP_WORDS[what as StepKind][language]
    : language === "vi"
      ? "thay đổi"
      : "change";
