import { foldPlain } from "./fold.ts";

/** Sentences without a length, as a clerk writes them where a length is asked for, and the kind they are. */
const KINDS: Readonly<Record<string, string>> = {
  "chung than": "tù chung thân",
  "tu chung than": "tù chung thân",
  "tu hinh": "tử hình",
};

export type Length = { readonly months: number | null } | { readonly kind: string };

const MOST_MONTHS = 1200;

/**
 * A length of imprisonment as it is typed: `90`, "7 năm 6 tháng", "7 năm", "18 tháng", "07 năm 06 tháng tù"; or a kind that
 * has no length ("chung thân"). "" is no length. Undefined where it is neither, or over a hundred years.
 */
export function readLength(typed: string): Length | undefined {
  const text = foldPlain(typed.trim()).replace(/\s+/g, " ");
  if (text === "") return { months: null };
  const kind = KINDS[text];
  if (kind !== undefined) return { kind };
  const match =
    /^(?:(\d{1,3}) ?(?:nam|years?)(?:,? (?:va )?|$| ))?(?:(\d{1,4})(?: ?(?:thang|months?))?)?(?: ?tu)?$/.exec(
      text,
    );
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const months = Number(match[1] ?? 0) * 12 + Number(match[2] ?? 0);
  return months <= MOST_MONTHS ? { months } : undefined;
}
