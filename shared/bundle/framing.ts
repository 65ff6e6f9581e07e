import { fail, ok, type Result } from "../result.ts";
import { MANIFEST_MAX_BYTES, SIGNATURE_BYTES } from "./limits.ts";
import { utf8 } from "./utf8.ts";

/** The CR LF shows a file that passed through a text-mode copy, as in PNG. */
/** The first bytes of every framed file of ours (roster, registration card) that is not encrypted. */
export const MAGIC = utf8("SOCUM1\r\n");
/** Magic, manifest length (u32, big endian), signature count (u8). */
export const HEAD_PREFIX_BYTES = MAGIC.length + 4 + 1;

export type Head = {
  /** The exact bytes that were signed. Never re-serialise a parsed manifest. */
  readonly manifest: Uint8Array;
  readonly signatures: readonly Uint8Array[];
  /** Where the sections begin. */
  readonly headLength: number;
};

export const encodeHead = (
  manifest: Uint8Array,
  signatures: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> => {
  if (manifest.length === 0 || manifest.length > MANIFEST_MAX_BYTES) throw new Error("manifest size");
  if (signatures.length === 0 || signatures.length > 255) throw new Error("signature count");
  const bytes = new Uint8Array(HEAD_PREFIX_BYTES + manifest.length + SIGNATURE_BYTES * signatures.length);
  bytes.set(MAGIC);
  new DataView(bytes.buffer).setUint32(MAGIC.length, manifest.length);
  bytes[MAGIC.length + 4] = signatures.length;
  bytes.set(manifest, HEAD_PREFIX_BYTES);
  signatures.forEach((signature, index) => {
    if (signature.length !== SIGNATURE_BYTES) throw new Error("signature size");
    bytes.set(signature, HEAD_PREFIX_BYTES + manifest.length + SIGNATURE_BYTES * index);
  });
  return bytes;
};

/**
 * How many bytes the whole head takes, from its first HEAD_PREFIX_BYTES. For readers of a stream, which must know
 * how much to wait for before they can read the manifest.
 * @errors E_FRAMING, E_TRUNCATED
 */
export const headLengthOf = (bytes: Uint8Array, expectedSignatures: number): Result<number> => {
  for (let i = 0; i < Math.min(MAGIC.length, bytes.length); i++) {
    if (bytes[i] !== MAGIC[i]) return fail("E_FRAMING", { reason: "magic" });
  }
  if (bytes.length < HEAD_PREFIX_BYTES) return fail("E_TRUNCATED");
  const manifestLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length);
  if (manifestLength === 0 || manifestLength > MANIFEST_MAX_BYTES) {
    return fail("E_FRAMING", { reason: "manifest-length" });
  }
  if (bytes[MAGIC.length + 4] !== expectedSignatures) return fail("E_FRAMING", { reason: "signature-count" });
  return ok(HEAD_PREFIX_BYTES + manifestLength + SIGNATURE_BYTES * expectedSignatures);
};

/**
 * Reads the head at the start of `bytes`; what follows it is the caller's. The parts are copies.
 * @errors E_FRAMING, E_TRUNCATED
 */
export const decodeHead = (bytes: Uint8Array, expectedSignatures: number): Result<Head> => {
  const length = headLengthOf(bytes, expectedSignatures);
  if (!length.ok) return length;
  const headLength = length.value;
  if (bytes.length < headLength) return fail("E_TRUNCATED");
  const manifestEnd = headLength - SIGNATURE_BYTES * expectedSignatures;
  const signatures: Uint8Array[] = [];
  for (let at = manifestEnd; at < headLength; at += SIGNATURE_BYTES) {
    signatures.push(bytes.slice(at, at + SIGNATURE_BYTES));
  }
  return ok({ manifest: bytes.slice(HEAD_PREFIX_BYTES, manifestEnd), signatures, headLength });
};
