const ONES = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;
const GROUPS = ["", "nghìn", "triệu"] as const;

/**
 * A whole number in Vietnamese words as they are written on vouchers: *mười lăm, hai mươi mốt, một trăm linh năm, một tỷ
 * không trăm linh hai triệu*. @param value 0 ≤ value ≤ Number.MAX_SAFE_INTEGER, whole
 */
export function vietnameseNumber(value: number): string {
  if (value === 0) return ONES[0];
  // Above a tỷ the groups begin again: 1.250 tỷ, 3 triệu tỷ.
  const billions = Math.floor(value / 1e9);
  const rest = value % 1e9;
  const head = billions > 0 ? `${vietnameseNumber(billions)} tỷ` : "";
  return [head, belowBillion(rest, billions > 0)].filter((part) => part !== "").join(" ");
}

function belowBillion(value: number, isContinued: boolean): string {
  const words: string[] = [];
  for (const power of [2, 1, 0] as const) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    if (group === 0) continue;
    words.push(threeDigits(group, isContinued || words.length > 0));
    if (power > 0) words.push(GROUPS[power]);
  }
  return words.join(" ");
}

/** @param isContinued something was read before it, so empty hundreds are said too */
function threeDigits(group: number, isContinued: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const words: string[] = [];
  if (hundreds > 0 || isContinued) words.push(word(hundreds), "trăm");
  if (tens === 1) words.push("mười");
  else if (tens > 1) words.push(word(tens), "mươi");
  else if (ones > 0 && words.length > 0) words.push("linh");
  if (ones === 1 && tens > 1) words.push("mốt");
  else if (ones === 5 && tens > 0) words.push("lăm");
  else if (ones > 0) words.push(word(ones));
  return words.join(" ");
}

const word = (digit: number): string => ONES[digit] ?? "";

const ENGLISH_ONES = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen"
).split(" ");
const ENGLISH_TENS = " ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ENGLISH_GROUPS = ["", "thousand", "million", "billion", "trillion", "quadrillion"];

/** The same in English. @param value 0 ≤ value ≤ Number.MAX_SAFE_INTEGER, whole */
export function englishNumber(value: number): string {
  if (value === 0) return "zero";
  const words: string[] = [];
  for (let power = ENGLISH_GROUPS.length - 1; power >= 0; power -= 1) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    if (group === 0) continue;
    words.push(englishBelowThousand(group), ENGLISH_GROUPS[power] ?? "");
  }
  return words.filter((part) => part !== "").join(" ");
}

function englishBelowThousand(group: number): string {
  const [hundreds, rest] = [Math.floor(group / 100), group % 100];
  const words: string[] = hundreds > 0 ? [`${ENGLISH_ONES[hundreds]} hundred`] : [];
  if (rest > 0 && rest < 20) words.push(ENGLISH_ONES[rest] ?? "");
  else if (rest >= 20)
    words.push(
      [ENGLISH_TENS[Math.floor(rest / 10)], rest % 10 > 0 ? ENGLISH_ONES[rest % 10] : ""]
        .filter((part) => part !== "")
        .join("-"),
    );
  return words.join(" ");
}
