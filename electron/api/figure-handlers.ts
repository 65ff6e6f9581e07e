import type { figureMethods } from "../../shared/api/figure-methods.ts";
import { ok } from "../../shared/result.ts";
import { memberByCluster } from "../database/linked-cluster-store.ts";
import { getUser } from "../database/user-store.ts";
import { enterFigures } from "../figures/enter-figures.ts";
import { explainDifference, reconcile } from "../figures/reconcile.ts";
import { figuresWithStanding } from "../figures/standing-figures.ts";
import { clusterOfEntry } from "../upward/figures-upward.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import type { HandlersOf } from "./dispatch.ts";

const nameOf = (ws: OpenWorkspace, userId: string): string => getUser(ws.db, userId)?.name ?? "";
/** Who typed an entry, or the cluster whose file it came with. */
function saidBy(ws: OpenWorkspace, entry: { readonly enteredBy: string }): string {
  const cluster = clusterOfEntry(entry);
  if (cluster === null) return nameOf(ws, entry.enteredBy);
  return memberByCluster(ws.db, cluster)?.chain.newest.name ?? "";
}
/** A unit's cases are few: nothing needs to be let in between. */
const noBreath = async () => undefined;

export const figureHandlers: HandlersOf<keyof typeof figureMethods> = {
  "figures.list": (_input, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    return ok({
      entries: figuresWithStanding(ws.value).map(({ counted: _, ...entry }) => ({
        ...entry,
        enteredBy: saidBy(ws.value, entry),
      })),
    });
  },

  "figures.enter": (typed, { session }) => {
    const ws = session.any();
    return ws.ok ? enterFigures(ws.value, typed) : ws;
  },

  "figures.reconcile": async ({ unit, period }, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const found = await reconcile(ws.value, unit, period, noBreath);
    if (!found.ok) return found;
    return ok({
      source: found.value.source,
      rows: found.value.rows.map(({ note, ...row }) => ({
        ...row,
        note: note && { note: note.note, writtenBy: nameOf(ws.value, note.writtenBy), atMs: note.atMs },
      })),
    });
  },

  "figures.explain": (asked, { session }) => {
    const ws = session.any();
    return ws.ok ? explainDifference(ws.value, asked, noBreath) : ws;
  },
};
