import type { RosterChain } from "../../electron/identity/roster-file.ts";
import { readUpward } from "../../electron/upward/read-upward.ts";
import { ok, type Result } from "../../shared/result.ts";

/** Everything a file upwards says, row by row of every inner bundle, read with the level above's key alone. */
export async function readForAbove(
  file: string,
  chain: RosterChain,
  key: { readonly identity: string; readonly cluster: string },
): Promise<Result<object>> {
  const memberOf = (cluster: string) => (cluster === chain.newest.cluster ? { chain, newest: null } : null);
  const read = await readUpward(file, { ...key, memberOf, takesFork: false });
  if (!read.ok) return read;
  const { manifest, hash, history, decisions, hashes, omitted, figures } = read.value;
  const bundles = [];
  for await (const { bundle } of read.value.inner(() => true)) {
    const rows = [];
    for await (const row of bundle.rows()) rows.push(row);
    bundles.push({ manifest: bundle.manifest, hash: bundle.hash, rows });
  }
  const more = figures.length > 0 ? { figures } : {};
  return ok({ manifest, hash, history, decisions, hashes, omitted, ...more, bundles });
}
