import type { CaseRecord } from "../case/record.ts";

type Charge = CaseRecord["people"][number]["charges"][number];

/** `353 k2, 278/1999`: article, clause after "k", the law's year where it is not that of 2015. */
export const showCharges = (charges: readonly Charge[]): string =>
  charges
    .map(
      ({ law, article, clause }) =>
        `${article}${clause === "" ? "" : ` k${clause}`}${law === "1999" ? "/1999" : ""}`,
    )
    .join(", ");

/** The last article of the 1999 code; the 2015 code came into force on 01/01/2018. */
export const LAST_ARTICLE_OF_1999 = 344;
const IN_FORCE_2015 = "2018-01-01";
/** Whether acts of a day (`YYYY-MM-DD`) fall under the code of 2015. */
export const actsUnder2015 = (day: string): boolean => day >= IN_FORCE_2015;

/**
 * Undefined where one of them cannot be read; "" is none. Where no year is typed the code is that of the day of the act,
 * unless it has no such article.
 * @param actDay `YYYY-MM-DD`, null where it is not known
 */
export function readCharges(typed: string, actDay: string | null = null): Charge[] | undefined {
  const charges: Charge[] = [];
  for (const part of typed.split(/[,;]/)) {
    const text = part.trim().toLowerCase();
    if (text === "") continue;
    const match =
      /^(\d{1,3}[a-z]?)(?:\s*(?:k|khoản|cl\.?)\s*(\d{1,2}))?(?:\s*\/?\s*(?:blhs\s*)?(1999|2015))?$/.exec(
        text,
      );
    if (!match) return undefined;
    const [, article = "", clause = "", year] = match;
    const isOld =
      actDay !== null && !actsUnder2015(actDay) && Number.parseInt(article, 10) <= LAST_ARTICLE_OF_1999;
    const law = year ?? (isOld ? "1999" : "2015");
    charges.push({ law: law as Charge["law"], article, clause });
  }
  return charges;
}
