/** An amount as a record holds it: whole đồng (or m², pieces), "undetermined" (*chưa xác định*), null: not filled in. */
export type Amount = number | "undetermined" | null;

const SCALES: Readonly<Record<string, number>> = {
  "": 1,
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  tr: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
const UNDETERMINED = /^(chưa xác định|cxđ|undetermined)$/i;

/** `1250000000` → `1.250.000.000`. */
export function showAmount(amount: Amount, undetermined: string): string {
  if (amount === null) return "";
  return amount === "undetermined" ? undetermined : String(amount).replace(/\B(?=(\d{3})+$)/g, ".");
}

/**
 * What a clerk types: `1.250.000.000`, `1250000000`, `1,25 tỷ`, `200 triệu`, `chưa xác định`; "" is null. A comma is the
 * decimal mark, a dot groups thousands. Undefined where it is no whole amount, or one too large to count exactly.
 */
export function readAmount(typed: string): Amount | undefined {
  const amount = exactAmount(typed);
  return typeof amount === "bigint" ? (amount <= LARGEST ? Number(amount) : undefined) : amount;
}

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** True for a text that is an amount, but one too large to be counted exactly. */
export function isTooLarge(typed: string): boolean {
  const amount = exactAmount(typed);
  return typeof amount === "bigint" && amount > LARGEST;
}

function exactAmount(typed: string): bigint | "undetermined" | null | undefined {
  const text = typed.trim().normalize("NFC").toLowerCase();
  if (text === "") return null;
  if (text.length > 60) return undefined;
  if (UNDETERMINED.test(text)) return "undetermined";
  const match = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,9}))?\s*([a-zà-ỹđ]*)$/u.exec(
    text.replace(/\s*(đồng|đ|m2|m²)$/u, ""),
  );
  if (!match) return undefined;
  const [, whole = "", part = "", word = ""] = match;
  const scale = SCALES[word];
  if (scale === undefined) return undefined;
  // In whole numbers throughout: 1,15 tỷ must not become 1.149.999.999.
  const digits = BigInt(whole.replaceAll(".", "") + part) * BigInt(scale);
  const divisor = 10n ** BigInt(part.length);
  if (digits % divisor !== 0n) return undefined;
  return digits / divisor;
}
