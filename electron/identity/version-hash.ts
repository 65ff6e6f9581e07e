import { createHash } from "node:crypto";
import { bytesOfHex } from "../../shared/bundle/hex.ts";
import { utf8 } from "../../shared/bundle/utf8.ts";

const TAG = utf8("so-cum/1/version\0");

const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** SHA-256(tag ‖ SHA-256(core) ‖ SHA-256(salt32 ‖ private)): verifiable with or without the private half. */
export function versionHash(
  core: string,
  salt: Uint8Array,
  privateHalf: string,
): { hash: string; privateDigest: string } {
  const privateDigest = sha256(salt, utf8(privateHalf)).toString("hex");
  return { hash: versionHashFromDigest(core, privateDigest), privateDigest };
}

export const versionHashFromDigest = (core: string, privateDigest: string): string =>
  sha256(TAG, sha256(utf8(core)), bytesOfHex(privateDigest)).toString("hex");

/**
 * What an approval signs: subject ‖ hash, and where it was given by a signed paper, the digest of that paper's number
 * and date, so that they cannot be exchanged afterwards.
 */
export function approvalPayload(
  subject: string,
  hash: string,
  paper: { readonly number: string; readonly date: string } | null,
): Uint8Array {
  const parts: Uint8Array[] = [utf8(subject), bytesOfHex(hash)];
  if (paper) parts.push(sha256(utf8(JSON.stringify({ number: paper.number, date: paper.date }))));
  return new Uint8Array(Buffer.concat(parts));
}
