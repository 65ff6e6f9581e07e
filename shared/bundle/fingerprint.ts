import { bytesOfHex } from "./hex.ts";

const GROUPS = 6;
const BYTES_PER_GROUP = 5;
const DIGITS_PER_GROUP = 5;

/**
 * Six groups of five digits from a SHA-256, to be read over the telephone and typed by the one who checks (README §5).
 * About 99 bits: nobody can look for a second file with the same one.
 */
export const fingerprintOf = (sha256: Uint8Array): string => {
  if (sha256.length !== 32) throw new Error("a fingerprint is made from a SHA-256");
  const groups: string[] = [];
  for (let group = 0; group < GROUPS; group++) {
    let value = 0;
    for (let i = 0; i < BYTES_PER_GROUP; i++) value = value * 256 + sha256[group * BYTES_PER_GROUP + i]!;
    groups.push((value % 10 ** DIGITS_PER_GROUP).toString().padStart(DIGITS_PER_GROUP, "0"));
  }
  return groups.join(" ");
};

/** However it was typed (spaces, dashes, dots, full-width digits), the one spelling; null if it is not thirty digits. */
export const normaliseFingerprint = (typed: string): string | null => {
  const digits = typed.normalize("NFKC").replace(/[\s.,;:/_\-\u2010-\u2015]/g, "");
  if (!/^[0-9]{30}$/.test(digits)) return null;
  return digits.match(/.{5}/g)!.join(" ");
};

/** The machine compares; there is no "is it right? yes" (DESIGN §6). */
export const isSameFingerprint = (typed: string, expected: string): boolean =>
  normaliseFingerprint(typed) === expected;

/**
 * The code that tells two files apart over the telephone: the first two groups of the fingerprint of a bundle's hash
 * (README §5), "01234 56789". It identifies, it does not prove: that is the signatures' work.
 * @param hash SHA-256 of the manifest, 64 hex characters
 */
export const shortCodeOf = (hash: string): string => fingerprintOf(bytesOfHex(hash)).slice(0, 11);
