/** Points are whole hundredths (925 is 9,25), so that sums are exact and two equal totals are equal. */
export const MAX_POINTS = 100_000;

/** "9", "9,25" or "9.25" as hundredths; null for anything else, more than two decimals or more than 1000 points. */
export function readPoints(text: string): number | null {
  const read = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (!read) return null;
  const points = Number(read[1]) * 100 + Number((read[2] ?? "").padEnd(2, "0"));
  return points <= MAX_POINTS ? points : null;
}

/** 925 as "9,25" (vi) or "9.25"; no zero that says nothing. */
export const showPoints = (points: number, language: "vi" | "en"): string =>
  String(points / 100).replace(".", language === "vi" ? "," : ".");
