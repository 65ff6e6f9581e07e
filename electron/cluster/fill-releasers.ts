import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodeHead } from "../../shared/bundle/framing.ts";
import { MANIFEST_MAX_BYTES } from "../../shared/bundle/limits.ts";
import { bundleManifestSchema } from "../../shared/bundle/manifest.ts";
import { parseStrictJsonBytes } from "../../shared/bundle/strict-json.ts";
import { ok, type Result } from "../../shared/result.ts";
import { plaintext } from "../bundles/read/plaintext.ts";
import { bundlesWithoutReleaser, setReleaser } from "../database/held-file-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/**
 * Reads who released the bundles that were kept before this was a column: from their own manifests, which were verified when
 * they came. Runs once, when keys end for the first time.
 */
export async function fillReleasers(ws: OpenWorkspace): Promise<Result<null>> {
  for (const id of bundlesWithoutReleaser(ws.db)) {
    const copy = join(ws.folder, "inbox", `${id.hash}.reading`);
    try {
      writeFileSync(copy, id.file());
      const releasedBy = await releaserOf(copy, ws.ageIdentity());
      if (releasedBy !== null) setReleaser(ws.db, id.hash, releasedBy);
    } finally {
      rmSync(copy, { force: true });
    }
  }
  return ok(null);
}

async function releaserOf(file: string, identity: string): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of plaintext({ file, identities: [identity] })) {
    parts.push(part);
    length += part.length;
    if (length > 2 * MANIFEST_MAX_BYTES) break;
  }
  const head = decodeHead(new Uint8Array(Buffer.concat(parts)), 2);
  const json = head.ok ? parseStrictJsonBytes(head.value.manifest) : null;
  const manifest = json?.ok ? bundleManifestSchema.safeParse(json.value) : null;
  return manifest?.success ? manifest.data.releasedBy : null;
}
