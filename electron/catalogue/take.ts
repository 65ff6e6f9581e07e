import { readFileSync, statSync } from "node:fs";
import { rowsOf } from "../../shared/bundle/catalogue.ts";
import { CATALOGUE_FILE_MAX_BYTES } from "../../shared/bundle/limits.ts";
import { movesCases, rowChanges } from "../../shared/catalogue/changes.ts";
import { type CatalogueRows, checkChange, type RowProblem } from "../../shared/catalogue/rules.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { appendAudit } from "../database/audit-store.ts";
import {
  type HeldCatalogue,
  hashOfCatalogue,
  newestCatalogue,
  putCatalogue,
} from "../database/catalogue-store.ts";
import { expectingDiskLater } from "../database/database-problem.ts";
import { heldRoster } from "../database/roster-store.ts";
import { type Breathe, inLongTransaction } from "../database/transaction.ts";
import { decodeCatalogue, type IssuedCatalogue } from "../identity/catalogue-file.ts";
import type { RosterChain } from "../identity/roster-file.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { bringHeldIntoForce, heldOrShipped } from "./in-force.ts";
import { type RecountWatch, recountCases } from "./recount.ts";
import { finalUpTo } from "./reported-up-to.ts";

export type TakenCatalogue = {
  readonly outcome: "taken" | "duplicate";
  readonly version: number;
  /** Cases that count in another period, or under another rule, than before. */
  readonly moved: number;
};

/** What of the rows changes a final report of this cluster: told, and taken in only by who confirms it. */
export const againstFinals = (ws: OpenWorkspace, rows: CatalogueRows): RowProblem[] =>
  ws.kind === "cluster" ? checkChange(heldOrShipped(ws.db), rows, finalUpTo(ws)) : [];

/**
 * Takes a catalogue file in and brings it into force: all in one transaction, cases counted anew where windows changed, or
 * nothing. A cluster takes what another machine of its own has published, or it itself before it was restored; where that changes
 * what stands in a final report, with `isConfirmed` alone. Errors: those of readCatalogueFile, E_CATALOGUE_RULE, E_CANCELLED.
 */
export const takeCatalogueFile = (
  ws: OpenWorkspace,
  path: string,
  watch: RecountWatch & { readonly isConfirmed?: boolean } = {},
): Promise<Result<TakenCatalogue>> =>
  expectingDiskLater(async () => {
    const read = readCatalogueFile(ws, path);
    if (!read.ok) return read;
    const { issued, isHeld } = read.value;
    const { version } = issued.manifest;
    if (isHeld) return ok({ outcome: "duplicate", version, moved: 0 });
    const [against] = watch.isConfirmed ? [] : againstFinals(ws, rowsOf(issued.manifest));
    if (against) return fail("E_CATALOGUE_RULE", against);
    const taken = await inLongTransaction(
      ws.db,
      async (breathe) => ok(await keepCatalogue(ws, issued, "file", breathe, watch.progress)),
      watch.signal,
    );
    if (!taken.ok) return taken;
    bringHeldIntoForce(ws.db);
    return ok({ outcome: "taken", version, moved: taken.value });
  });

/**
 * A file that may be taken in, or is held already; nothing is changed. Errors: E_NO_ROSTER, E_NOT_FOUND, those of decodeCatalogue
 * and mayFollow, E_CATALOGUE_OLD.
 */
export function readCatalogueFile(
  ws: OpenWorkspace,
  path: string,
): Result<{ readonly issued: IssuedCatalogue; readonly isHeld: boolean }> {
  const chain = heldRoster(ws.db);
  if (!chain) return fail("E_NO_ROSTER");
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return fail("E_NOT_FOUND");
  if (stat.size > CATALOGUE_FILE_MAX_BYTES) return fail("E_CATALOGUE", { reason: "size" });
  const issued = decodeCatalogue(new Uint8Array(readFileSync(path)));
  if (!issued.ok) return issued;
  const follows = mayFollow(ws, issued.value, chain);
  if (!follows.ok) return follows;
  const { version } = issued.value.manifest;
  if (follows.value === "older")
    return fail("E_CATALOGUE_OLD", { version, held: newestCatalogue(ws.db)?.manifest.version ?? 0 });
  return ok({ issued: issued.value, isHeld: follows.value === "held" });
}

/**
 * Whether a catalogue follows what is held: "newer" is to be kept, "held" is here already, "older" is not needed any more.
 * Errors: E_CLUSTER, E_CATALOGUE_OTHER (the version is here with other rows, or the one before it is), E_CATALOGUE_SIGNER (not
 * among the coordinators of the newest roster), E_CATALOGUE_RULE (takes a code away, or changes a published row of a list).
 */
export function mayFollow(
  ws: OpenWorkspace,
  { manifest, hash }: IssuedCatalogue,
  chain: RosterChain,
): Result<"newer" | "held" | "older"> {
  const { version, previous } = manifest;
  if (manifest.cluster !== chain.newest.cluster) return fail("E_CLUSTER");
  const here = hashOfCatalogue(ws.db, version);
  // What was believed once stays believed when its signer has left.
  if (here === hash) return ok(newestCatalogue(ws.db)?.hash === hash ? "held" : "older");
  if (!chain.newest.coordinators.some((one) => one.key === manifest.issuedBy))
    return fail("E_CATALOGUE_SIGNER", { version });
  const before = hashOfCatalogue(ws.db, version - 1);
  if (here !== null || (before !== null && before !== previous))
    return fail("E_CATALOGUE_OTHER", { version });
  if (version < (newestCatalogue(ws.db)?.manifest.version ?? 0)) return ok("older");
  // What was published stands: an office follows its cluster, and a cluster what it published itself or another machine of it.
  const [broken] = checkChange(heldOrShipped(ws.db), rowsOf(manifest), null);
  return broken ? fail("E_CATALOGUE_RULE", broken) : ok("newer");
}

/** Stores it and counts anew what its windows move; answers how many cases. Call it in the long transaction of the change. */
export async function keepCatalogue(
  ws: OpenWorkspace,
  issued: IssuedCatalogue,
  came: HeldCatalogue["came"],
  breathe: Breathe,
  progress: RecountWatch["progress"],
): Promise<number> {
  const before = heldOrShipped(ws.db);
  const { manifest, hash } = issued;
  const rows = rowsOf(manifest);
  const at = ws.deps.clock.nowMs();
  putCatalogue(ws.db, { ...issued, came, takenAtMs: at });
  const moved = movesCases(before, rows) ? await recountCases(ws.db, ws.kind, rows, breathe, progress) : 0;
  appendAudit(ws.db, {
    what: came === "published" ? "catalogue" : "take-catalogue",
    at,
    user: ws.user.id,
    subject: String(manifest.version),
    hash,
    moved,
    reason: changesInWords(before, rows),
  });
  return moved;
}

/** For the change log, in codes and days that both languages read; at most 1000 characters. */
function changesInWords(before: CatalogueRows, after: CatalogueRows): string {
  const words = rowChanges(before, after)
    .filter((one) => one.field !== "en")
    .map(({ code, before: old, after: next }) => `${code}: ${old === "" ? "" : `${old} → `}${next}`)
    .join("; ");
  return words.length > 1000 ? `${words.slice(0, 999)}…` : words;
}
