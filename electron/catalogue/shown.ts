import { rowsOf } from "../../shared/bundle/catalogue.ts";
import { rowChanges } from "../../shared/catalogue/changes.ts";
import { SHIPPED } from "../../shared/catalogue/in-force.ts";
import { type HeldCatalogue, heldCatalogues } from "../database/catalogue-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { heldOrShipped } from "./in-force.ts";
import { reportedUpTo } from "./reported-up-to.ts";

const MOST = 50;

const before = (one: HeldCatalogue | undefined) => (one ? rowsOf(one.manifest) : SHIPPED);

/** *Kỳ, kế hoạch, danh mục*: what is in force, from whom, and what each version changed. */
export function shownCatalogue(ws: OpenWorkspace) {
  const { name, periods, plans, codes } = heldOrShipped(ws.db);
  // One more than is shown: each is told against the one before it.
  const held = heldCatalogues(ws.db, MOST + 1);
  const [newest] = held;
  const roster = heldRoster(ws.db)?.newest;
  return {
    name,
    periods,
    plans,
    codes,
    published: newest
      ? {
          version: newest.manifest.version,
          hash: newest.hash,
          atMs: newest.manifest.at,
          came: newest.came,
          takenAtMs: newest.takenAtMs,
          cluster: roster?.name ?? "",
          issuedBy: newest.manifest.issuedBy,
          isListed: roster?.coordinators.some((one) => one.key === newest.manifest.issuedBy) ?? false,
        }
      : null,
    reportedUpTo: ws.kind === "cluster" ? reportedUpTo(ws) : null,
    history: held.slice(0, MOST).map(({ manifest }, i) => ({
      version: manifest.version,
      atMs: manifest.at,
      changes: rowChanges(before(held[i + 1]), rowsOf(manifest)),
    })),
  };
}
