import type { Language } from "../problem/explain.ts";
import { charges } from "./code-lists.ts";
import { type Code, nameOf } from "./codes.ts";

type Charge = { readonly law: string; readonly article: string };

/** "" for an article that no list names. `day`: the day it is named as of (YYYY-MM-DD), its newest name where absent. */
export function chargeName({ law, article }: Charge, language: Language, day: string | null = null): string {
  const key = `${law}/${article}`;
  const name = nameOf(charges, key, language, day);
  return name === key ? "" : name;
}

/** "Điều 353 – Tham ô tài sản (BLHS 2015)"; an article without a name here is named by its number alone. */
export function chargeInFull(
  charge: Charge,
  day: string | null,
): { readonly vi: string; readonly en: string } {
  const { law, article } = charge;
  const after = (name: string) => (name === "" ? "" : ` – ${name}`);
  return {
    vi: `Điều ${article}${after(chargeName(charge, "vi", day))} (BLHS ${law})`,
    en: `Art. ${article}${after(chargeName(charge, "en", day))} (Criminal Code ${law})`,
  };
}

type NamedCharge = Charge & { readonly vi: string };
let named: { readonly of: readonly Code[]; readonly charges: readonly NamedCharge[] } | null = null;

/** Vietnamese names with their articles, those of earlier days too, for reading a charge that is written by its name. */
export function namedCharges(): readonly NamedCharge[] {
  const of = charges();
  if (named?.of === of) return named.charges;
  const rows = of.flatMap(({ code, vi, earlier = [] }) => {
    const [law = "", article = ""] = code.split("/");
    return [...new Set([vi, ...earlier.map((one) => one.vi)])].map((name) => ({ law, article, vi: name }));
  });
  named = { of, charges: rows };
  return rows;
}
