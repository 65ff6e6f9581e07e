import { createHash } from "node:crypto";
import { fingerprintOf } from "../../shared/bundle/fingerprint.ts";
import { decodeHead, encodeHead } from "../../shared/bundle/framing.ts";
import { REQUEST_FILE_MAX_BYTES } from "../../shared/bundle/limits.ts";
import { type RequestManifest, requestManifestSchema } from "../../shared/bundle/manifest.ts";
import { SIGNATURE_TYPES } from "../../shared/bundle/pae.ts";
import { parseStrictJsonBytes } from "../../shared/bundle/strict-json.ts";
import { utf8 } from "../../shared/bundle/utf8.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { type Signer, verifySignature } from "./signing.ts";

export type Request = { readonly manifest: RequestManifest; readonly fingerprint: string };

const fingerprint = (bytes: Uint8Array): string => fingerprintOf(createHash("sha256").update(bytes).digest());

/** A machine's key card, signed by its own device key: what makes it believable is its fingerprint, heard by telephone. */
export function encodeRequest(
  manifest: RequestManifest,
  device: Signer,
): { file: Uint8Array; fingerprint: string } {
  const bytes = utf8(JSON.stringify(requestManifestSchema.parse(manifest)));
  return {
    file: encodeHead(bytes, [device.sign(SIGNATURE_TYPES.request, bytes)]),
    fingerprint: fingerprint(bytes),
  };
}

/** Errors: E_REQUEST. */
export function decodeRequest(file: Uint8Array): Result<Request> {
  if (file.length > REQUEST_FILE_MAX_BYTES) return fail("E_REQUEST", { reason: "size" });
  const head = decodeHead(file, 1);
  if (!head.ok || head.value.headLength !== file.length) return fail("E_REQUEST", { reason: "framing" });
  const { manifest: bytes, signatures } = head.value;
  const json = parseStrictJsonBytes(bytes);
  const parsed = json.ok ? requestManifestSchema.safeParse(json.value) : null;
  if (!parsed?.success) return fail("E_REQUEST", { reason: "manifest" });
  const signature = signatures[0] as Uint8Array;
  if (!verifySignature(parsed.data.device, SIGNATURE_TYPES.request, bytes, signature))
    return fail("E_REQUEST", { reason: "signature" });
  return ok({ manifest: parsed.data, fingerprint: fingerprint(bytes) });
}
