import type { CaseRecord } from "../../shared/case/record.ts";

type Charge = CaseRecord["people"][number]["charges"][number];

/** `353 k2, 278/1999`: article, clause after "k", the law's year where it is not that of 2015. */
export const showCharges = (charges: readonly Charge[]): string =>
  charges
    .map(
      ({ law, article, clause }) =>
        `${article}${clause === "" ? "" : ` k${clause}`}${law === "1999" ? "/1999" : ""}`,
    )
    .join(", ");

/** Undefined where one of them cannot be read; "" is none. */
export function readCharges(typed: string): Charge[] | undefined {
  const charges: Charge[] = [];
  for (const part of typed.split(/[,;]/)) {
    const text = part.trim().toLowerCase();
    if (text === "") continue;
    const match =
      /^(\d{1,3}[a-z]?)(?:\s*(?:k|khoản|cl\.?)\s*(\d{1,2}))?(?:\s*\/?\s*(?:blhs\s*)?(1999|2015))?$/.exec(
        text,
      );
    if (!match) return undefined;
    const [, article = "", clause = "", law = "2015"] = match;
    charges.push({ law: law as Charge["law"], article, clause });
  }
  return charges;
}
