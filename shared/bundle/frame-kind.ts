import { decodeHead, HEAD_PREFIX_BYTES } from "./framing.ts";
import { MANIFEST_MAX_BYTES, SIGNATURE_BYTES } from "./limits.ts";
import { parseStrictJsonBytes } from "./strict-json.ts";

/** As many bytes from a file's start as `kindOfFrame` can need. */
export const FRAME_START_BYTES = HEAD_PREFIX_BYTES + MANIFEST_MAX_BYTES + SIGNATURE_BYTES;

/** What a file with one signature says it is, so that it is named and not called damaged; null where it says nothing. */
export function kindOfFrame(start: Uint8Array): string | null {
  const head = decodeHead(start, 1);
  const json = head.ok ? parseStrictJsonBytes(head.value.manifest) : null;
  const kind = json?.ok ? (json.value as { kind?: unknown } | null)?.kind : null;
  return typeof kind === "string" ? kind : null;
}
