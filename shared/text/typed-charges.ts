import type { CaseRecord } from "../case/record.ts";
import { namedCharges } from "../catalogue/charges.ts";
import { readChargesInWords } from "./charges-in-words.ts";
import { actsUnder2015, readCharges } from "./charges-text.ts";
import { foldPlain } from "./fold.ts";

type Charge = CaseRecord["people"][number]["charges"][number];

export type TypedCharges =
  | { readonly charges: readonly Charge[] }
  | { readonly problem: "unread" }
  /** A shortened name that begins several. */
  | { readonly problem: "several"; readonly names: readonly string[] }
  /** That code of law has no offence of that number. */
  | { readonly problem: "no-offence"; readonly charge: Charge };

/** Articles on offences: chapters XIV–XXVI of the code of 2015 (Article 426 is on its entry into force), XI–XXIV of that of 1999. */
const OFFENCES = { "2015": [108, 425], "1999": [78, 343] } as const;
const isOffence = ({ law, article }: Charge): boolean => {
  const [first, last] = OFFENCES[law];
  const number = Number.parseInt(article, 10);
  if (number < first || number > last) return false;
  // Articles added later bear the letter of their place: 217a, 256a; 181a to 181c in that of 1999; others once a list names them.
  return (
    /^\d+[a-c]?$/.test(article) || namedCharges().some((one) => one.law === law && one.article === article)
  );
};

/** Less of a name may stand for many things. */
const SHORTEST_NAME = 5;

/**
 * Charges as a clerk types them: `353 k2, 278/1999`, "Điều 353", "khoản 2 Điều 353", "tham ô". Where neither a year nor the
 * day of the act says which code it is, it is the one in force.
 * @param actDay `YYYY-MM-DD`, null where it is not known
 */
export function readTypedCharges(typed: string, actDay: string | null): TypedCharges {
  const day = actDay ?? "2018-01-01";
  const whole = readCharges(typed, actDay) ?? readChargesInWords(typed, day);
  if (whole) return checked(whole);
  const charges: Charge[] = [];
  for (const part of typed.split(/[,;]/)) {
    if (part.trim() === "") continue;
    const read = readCharges(part, actDay) ?? readChargesInWords(part, day);
    if (read) charges.push(...read);
    else {
      const named = byBeginning(part, actsUnder2015(day) ? "2015" : "1999");
      if (named.length === 0) return { problem: "unread" };
      if (named.length > 1) return { problem: "several", names: named.map((one) => one.vi) };
      charges.push({ law: named[0]?.law as Charge["law"], article: named[0]?.article ?? "", clause: "" });
    }
  }
  return checked(charges);
}

function byBeginning(part: string, law: string) {
  const text = foldPlain(part.trim())
    .replace(/\s+/g, " ")
    .replace(/^toi (danh )?/, "");
  if (text.length < SHORTEST_NAME) return [];
  return namedCharges().filter((one) => one.law === law && foldPlain(one.vi).startsWith(text));
}

function checked(charges: readonly Charge[]): TypedCharges {
  const odd = charges.find((charge) => !isOffence(charge));
  return odd ? { problem: "no-offence", charge: odd } : { charges };
}
