import type { CaseRecord } from "../case/record.ts";
import { namedCharges } from "../catalogue/charges.ts";
import { actsUnder2015, LAST_ARTICLE_OF_1999 } from "./charges-text.ts";
import { foldPlain } from "./fold.ts";

type Charge = CaseRecord["people"][number]["charges"][number];

let folded: { readonly of: ReturnType<typeof namedCharges>; readonly names: readonly string[] } | null = null;

/** Longest first: "Lợi dụng chức vụ, quyền hạn gây ảnh hưởng …" begins as others do, and holds a comma of its own. */
function foldedNames(): readonly string[] {
  const of = namedCharges();
  if (folded?.of !== of) {
    const names = [...new Set(of.map((one) => foldPlain(one.vi)))].sort((a, b) => b.length - a.length);
    folded = { of, names };
  }
  return folded.names;
}

const ARTICLE =
  /^(?:khoan (\d{1,2})[, ]*)?(?:dieu|d\.) ?(\d{1,3}[a-z]?)\b(?:[, ]*(?:khoan|k\.?) ?(\d{1,2})\b)?|^(\d{3}) ?k ?(\d{1,2})\b|^(\d{3})\b/;
const LAW = /^[/(, ]*(?:(?:cua )?(?:bo luat hinh su|blhs)(?: nam)? ?)?\(?(1999|2015)\b\)?/;
const LAW_WITHOUT_YEAR = /^(?:cua )?(?:bo luat hinh su|blhs)\b/;
const BETWEEN = /^(?:[\s,;.:()\-–—"“”/]|va\b|toi danh\b|toi\b|ve\b)+/;

type Piece =
  | { readonly name: string }
  | { readonly article: string; readonly clause: string; law: string | null };

/**
 * Charges as a list words them: "Điều 353", "khoản 2 Điều 353 BLHS 2015", "Tham ô tài sản (Điều 353)", "353 k2; 354", "Nhận
 * hối lộ". Null where any word is left over, where a name and an article contradict one another, or where the code of the
 * law cannot be told: by its year, by an article that only one code has, or by the day of the act.
 * @param actDay `YYYY-MM-DD`, null where it is not known
 */
export function readChargesInWords(typed: string, actDay: string | null): Charge[] | null {
  const pieces = piecesOf(foldPlain(typed).replace(/\s+/g, " "));
  if (pieces === null || pieces.length === 0) return null;
  const charges: Charge[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const one = pieces[at] as Piece;
    const next = pieces[at + 1];
    // A name and an article side by side are one charge, in either order.
    const isPair = next !== undefined && "name" in one !== "name" in next;
    const pair = isPair ? [one, next] : [one];
    const charge = chargeOf(pair, actDay);
    if (charge) {
      charges.push(charge);
      at += pair.length - 1;
      continue;
    }
    return null;
  }
  return charges;
}

function piecesOf(text: string): Piece[] | null {
  const pieces: Piece[] = [];
  const names = foldedNames();
  for (let rest = text.replace(BETWEEN, ""); rest !== ""; rest = rest.replace(BETWEEN, "")) {
    const name = names.find((one) => rest.startsWith(one));
    const article = ARTICLE.exec(rest);
    const law = LAW.exec(rest);
    const last = pieces.at(-1);
    if (name !== undefined) {
      pieces.push({ name });
      rest = rest.slice(name.length);
    } else if (law && last && "article" in last && last.law === null) {
      last.law = law[1] ?? null;
      rest = rest.slice(law[0].length);
    } else if (article) {
      pieces.push({
        article: article[2] ?? article[4] ?? article[6] ?? "",
        clause: article[1] ?? article[3] ?? article[5] ?? "",
        law: null,
      });
      rest = rest.slice(article[0].length);
    } else if (LAW_WITHOUT_YEAR.test(rest)) {
      rest = rest.replace(LAW_WITHOUT_YEAR, "");
    } else return null;
  }
  return pieces;
}

function chargeOf(pair: readonly Piece[], actDay: string | null): Charge | null {
  const named = pair.find((one) => "name" in one);
  const numbered = pair.find((one) => "article" in one);
  const byDay = actDay === null ? null : actsUnder2015(actDay) ? "2015" : "1999";
  const number = numbered ? Number.parseInt(numbered.article, 10) : 0;
  const law = numbered?.law ?? (number > LAST_ARTICLE_OF_1999 ? "2015" : byDay);
  if (law === null) return null;
  const meant = named
    ? namedCharges().filter((one) => one.law === law && foldPlain(one.vi) === named.name)
    : [];
  if (!numbered)
    return meant.length === 1
      ? { law: law as Charge["law"], article: meant[0]?.article ?? "", clause: "" }
      : null;
  if (named && !meant.some((one) => one.article === numbered.article)) return null;
  return { law: law as Charge["law"], article: numbered.article, clause: numbered.clause };
}
