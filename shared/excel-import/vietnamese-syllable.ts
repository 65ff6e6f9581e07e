const ONSETS = "b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x";
/** Vowels with their own marks (ă â ê ô ơ ư), without a tone. */
const NUCLEI =
  "a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oai|oao|oay|oă|oe|oeo|oi|oo|ôi|ơi|ua|uâ|uây|ue|uê|ui|uy|uya|uyê|uyu|uơ|" +
  "uô|uôi|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu";
const CODAS = "c|ch|m|n|ng|nh|p|t";
const SYLLABLE = new RegExp(`^(?:${ONSETS})?(?:${NUCLEI})(?:${CODAS})?$`, "u");
/** After c, ch, p, t only two tones are spoken. */
const STOPPED = /(?:c|ch|p|t)$/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * Whether a word is spelled as one Vietnamese syllable: onset, vowel, ending, at most one tone, case all lower, all upper or
 * with a first capital. A capital in the middle ("viÖc") is what old text looks like.
 */
export function isVietnameseSyllable(word: string): boolean {
  const composed = word.normalize("NFC");
  const lower = composed.toLowerCase();
  const isCased =
    composed === lower ||
    composed === composed.toUpperCase() ||
    composed.slice(1) === composed.slice(1).toLowerCase();
  if (!isCased) return false;
  const apart = lower.normalize("NFD");
  const tones = apart.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const plain = apart.replace(TONES, "").normalize("NFC");
  if (!SYLLABLE.test(plain)) return false;
  return !STOPPED.test(plain) || tones.length === 0 || tones[0] === "\u0301" || tones[0] === "\u0323";
}
