import { createHash } from "node:crypto";
import { decodeHead } from "../../shared/bundle/framing.ts";
import { INNER_BUNDLE_MAX_BYTES } from "../../shared/bundle/limits.ts";
import { bundleManifestSchema } from "../../shared/bundle/manifest.ts";
import { parseStrictJsonBytes } from "../../shared/bundle/strict-json.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { bundleFile } from "../database/held-file-store.ts";
import { decryptWhole } from "../identity/age-keys.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type KeptPlaintext = { readonly bytes: Uint8Array; readonly profile: "names-out" | "names-in" };

/**
 * A held bundle as its device signed it, out of its age envelope: frame and sections. In memory, one at a time.
 * Errors: E_UPWARD_KEPT where the kept file does not open with this register's key or is not what it was.
 */
export async function keptPlaintext(ws: OpenWorkspace, hash: string): Promise<Result<KeptPlaintext>> {
  const plain = await decryptWhole(ws.ageIdentity(), bundleFile(ws.db, hash), INNER_BUNDLE_MAX_BYTES);
  const head = plain.ok ? decodeHead(plain.value, 2) : null;
  if (!plain.ok || !head?.ok) return fail("E_UPWARD_KEPT", { hash: hash.slice(0, 8) });
  const json = parseStrictJsonBytes(head.value.manifest);
  const manifest = json.ok ? bundleManifestSchema.safeParse(json.value) : null;
  const isSame = createHash("sha256").update(head.value.manifest).digest("hex") === hash;
  if (!manifest?.success || !isSame) return fail("E_UPWARD_KEPT", { hash: hash.slice(0, 8) });
  return ok({ bytes: plain.value, profile: manifest.data.profile });
}
