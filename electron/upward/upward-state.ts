import { hashesOfCluster } from "../database/carried-bundle-store.ts";
import { chainAbove, listMembers, type Member } from "../database/linked-cluster-store.ts";
import { newestUpwardFile, sealedUpward, takenSeqs } from "../database/upward-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** Where a register stands between the levels, for its screen. */
export function upwardState(ws: OpenWorkspace) {
  const above = chainAbove(ws.db)?.newest ?? null;
  return {
    above: above && { cluster: above.cluster, name: above.name, version: above.version },
    sent: sealedUpward(ws.db)
      .slice(-20)
      .reverse()
      .map(({ seq, atMs, profile, file }) => ({ seq, atMs, withNames: profile === "names-in", file })),
    members: listMembers(ws.db).map((member) => stateOf(ws, member)),
  };
}

function stateOf(ws: OpenWorkspace, { cluster, chain }: Member) {
  const newest = newestUpwardFile(ws.db, cluster);
  const taken = new Set(takenSeqs(ws.db, cluster));
  return {
    cluster,
    name: chain.newest.name,
    version: chain.newest.version,
    newest: newest && {
      seq: newest.seq,
      atMs: newest.atMs,
      bundles: hashesOfCluster(ws.db, cluster).length,
      omitted: newest.omitted.length,
    },
    missing: (newest?.history ?? []).map((row) => row.seq).filter((seq) => !taken.has(seq)),
  };
}
