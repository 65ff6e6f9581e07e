import { rowsOf } from "../../shared/bundle/catalogue.ts";
import { movesCases, type RowChange, rowChanges } from "../../shared/catalogue/changes.ts";
import type { CatalogueRows, RowProblem } from "../../shared/catalogue/rules.ts";
import { ok, type Result } from "../../shared/result.ts";
import { expectingDiskLater } from "../database/database-problem.ts";
import { rehearse } from "../database/transaction.ts";
import type { IssuedCatalogue } from "../identity/catalogue-file.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { heldOrShipped } from "./in-force.ts";
import { type RecountWatch, recountCases } from "./recount.ts";
import { againstFinals, readCatalogueFile } from "./take.ts";

/** How many cases would count in another period, or under another rule, by these rows; nothing is kept. Errors: E_CANCELLED. */
export async function foreseeMoved(
  ws: OpenWorkspace,
  rows: CatalogueRows,
  { signal, progress }: RecountWatch = {},
): Promise<Result<{ readonly moved: number }>> {
  if (!movesCases(heldOrShipped(ws.db), rows)) return ok({ moved: 0 });
  const count = (breathe: () => Promise<void>) => recountCases(ws.db, ws.kind, rows, breathe, progress);
  return rehearse(ws.db, async (breathe) => ok({ moved: await count(breathe) }), signal);
}

/** What a version would change here, before it is taken in. */
export type ForeseenCatalogue = {
  readonly version: number;
  readonly atMs: number;
  readonly changes: readonly RowChange[];
  readonly moved: number;
};

/** Of a version that may follow the held one, in a file or in a receipt; nothing is kept. Errors: E_CANCELLED. */
export async function foreseeTaking(
  ws: OpenWorkspace,
  { manifest }: IssuedCatalogue,
  watch: RecountWatch = {},
): Promise<Result<ForeseenCatalogue>> {
  const rows = rowsOf(manifest);
  const foreseen = await foreseeMoved(ws, rows, watch);
  if (!foreseen.ok) return foreseen;
  const changes = rowChanges(heldOrShipped(ws.db), rows);
  return ok({ version: manifest.version, atMs: manifest.at, changes, ...foreseen.value });
}

export type LookedAtCatalogue = ForeseenCatalogue & {
  readonly isHeld: boolean;
  /** At a cluster: what stands against it in its final reports; taking it in asks for a confirmation then. */
  readonly against: readonly RowProblem[];
};

/** What taking a file in would change, before it is taken in. Errors: those of readCatalogueFile, E_CANCELLED. */
export const lookAtCatalogueFile = (
  ws: OpenWorkspace,
  path: string,
  watch: RecountWatch = {},
): Promise<Result<LookedAtCatalogue>> =>
  expectingDiskLater(async () => {
    const read = readCatalogueFile(ws, path);
    if (!read.ok) return read;
    const { issued, isHeld } = read.value;
    const { version, at } = issued.manifest;
    if (isHeld) return ok({ version, atMs: at, isHeld, changes: [], moved: 0, against: [] });
    const foreseen = await foreseeTaking(ws, issued, watch);
    if (!foreseen.ok) return foreseen;
    return ok({ ...foreseen.value, isHeld, against: againstFinals(ws, rowsOf(issued.manifest)) });
  });
