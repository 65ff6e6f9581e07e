/**
 * The share of `filled` in `needed` as tables print it: one decimal, never 100 while something lacks. `needed` of 0 is 0.
 * "66,7" in Vietnamese, "66.7" in English.
 */
export function showShare(filled: number, needed: number, language: "vi" | "en"): string {
  const tenths = needed === 0 ? 0 : Math.round((filled / needed) * 1000);
  const shown = filled < needed ? Math.min(tenths, 999) : tenths;
  const text = String(shown / 10);
  return language === "vi" ? text.replace(".", ",") : text;
}
