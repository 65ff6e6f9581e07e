/** What a reason is kept as: one line, composed, without the control characters that a paste may bring. */
export const cleanReason = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ")
    .trim();

/** "abc" explains nothing to who approves: a reason is two words and eight letters at least. */
export const saysWhy = (text: string): boolean => /^(?=.{8})\S+\s+\S/u.test(cleanReason(text));
