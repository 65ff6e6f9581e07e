/** Old and new tone placement are one word (uỷ = ủy, hoà = hòa): the tone moves to where today's spelling puts it. */
const TONE_PLACEMENT: readonly (readonly [RegExp, string])[] = (() => {
  const tones = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
  const pairs = ["oa", "oe", "uy"];
  return pairs.flatMap((pair) =>
    tones.map((tone) => {
      const [first, second] = [pair[0] ?? "", pair[1] ?? ""];
      // Only at the end of a syllable: in "hoàn" and "quý" the tone has one place.
      return [
        new RegExp(`(?<!q)${first}${second}${tone}(?![a-z\u0300-\u036f])`, "gu"),
        `${first}${tone}${second}`,
      ] as const;
    }),
  );
})();

/** Lower case, one tone placement, marks kept: what a query with marks is compared with. NFC out, NFC or NFD in. */
export function foldMarked(text: string): string {
  let folded = text.toLowerCase().normalize("NFD");
  for (const [from, to] of TONE_PLACEMENT) folded = folded.replace(from, to);
  return folded.normalize("NFC");
}

/** Lower case without any marks, đ included: what a query without marks is compared with. */
export const foldPlain = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .replaceAll("đ", "d");

/** True where a query carries marks (or đ) and so asks for exactly those. */
export const hasMarks = (text: string): boolean => foldPlain(text) !== text.toLowerCase().normalize("NFC");
