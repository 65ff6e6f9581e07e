import { renameSync, writeFileSync } from "node:fs";
import { catalogueRowsSchema } from "../../shared/bundle/catalogue.ts";
import { rowChanges } from "../../shared/catalogue/changes.ts";
import { inCodeOrder } from "../../shared/catalogue/code-rows.ts";
import { type CatalogueRows, checkChange, checkNames, checkRows } from "../../shared/catalogue/rules.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Coordinator } from "../cluster/decisions.ts";
import { newestCatalogue } from "../database/catalogue-store.ts";
import { expectingDisk } from "../database/database-problem.ts";
import { heldRoster } from "../database/roster-store.ts";
import { inLongTransaction } from "../database/transaction.ts";
import { issueCatalogue } from "../identity/catalogue-file.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { bringHeldIntoForce, heldOrShipped } from "./in-force.ts";
import type { RecountWatch } from "./recount.ts";
import { reportedUpTo } from "./reported-up-to.ts";
import { keepCatalogue } from "./take.ts";

export type PublishedCatalogue = { readonly version: number; readonly hash: string; readonly moved: number };

/**
 * The next version of the cluster's periods, plans and lists of codes, signed and in force here at once; offices get it as a file and with
 * every receipt. Rows may come in any order. Errors: E_NOT_ALLOWED, E_NO_ROSTER, E_INPUT (`field`), E_CATALOGUE_RULE, E_CATALOGUE_SAME
 * (nothing would change, and its signer is still listed), E_USER, E_PASSPHRASE, E_CANCELLED.
 */
export async function publishCatalogue(
  ws: OpenWorkspace,
  wanted: unknown,
  by: Coordinator,
  watch: RecountWatch = {},
): Promise<Result<PublishedCatalogue>> {
  if (ws.kind !== "cluster") return fail("E_NOT_ALLOWED");
  const chain = heldRoster(ws.db);
  if (!chain) return fail("E_NO_ROSTER");
  const parsed = catalogueRowsSchema.safeParse(wanted);
  if (!parsed.success) return fail("E_INPUT", { field: parsed.error.issues[0]?.path.join(".") ?? "" });
  const rows = inOrder(parsed.data);
  const before = heldOrShipped(ws.db);
  const [broken] = [
    ...checkRows(rows),
    ...checkChange(before, rows, reportedUpTo(ws)),
    ...checkNames(before, rows),
  ];
  if (broken) return fail("E_CATALOGUE_RULE", broken);
  const held = newestCatalogue(ws.db);
  const isStillListed =
    held === null || chain.newest.coordinators.some((one) => one.key === held.manifest.issuedBy);
  if (rowChanges(before, rows).length === 0 && isStillListed) return fail("E_CATALOGUE_SAME");
  const signer = ws.approvalSigner(by.userId, by.passphrase);
  if (!signer.ok) return signer;
  if (!chain.newest.coordinators.some((one) => one.key === signer.value.publicKey)) return fail("E_USER");
  const issued = issueCatalogue(
    {
      cluster: chain.newest.cluster,
      version: (held?.manifest.version ?? 0) + 1,
      previous: held?.hash ?? null,
      ...rows,
      at: ws.deps.clock.nowMs(),
    },
    signer.value,
  );
  if (!issued.ok) return issued;
  const kept = await inLongTransaction(
    ws.db,
    async (breathe) => ok(await keepCatalogue(ws, issued.value, "published", breathe, watch.progress)),
    watch.signal,
  );
  if (!kept.ok) return kept;
  bringHeldIntoForce(ws.db);
  const { manifest, hash } = issued.value;
  return ok({ version: manifest.version, hash, moved: kept.value });
}

function inOrder({ periods, plans, codes }: CatalogueRows): CatalogueRows {
  const byDay = (a: { from: string }, b: { from: string }) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
  return { periods: [...periods].sort(byDay), plans: [...plans].sort(byDay), codes: inCodeOrder(codes) };
}

/** Writes the version in force as the file it came in. Errors: E_NOT_FOUND (none was published), E_DISK_FULL, E_READ_ONLY, E_MEDIUM. */
export async function writeCatalogueFile(
  ws: OpenWorkspace,
  out: string,
): Promise<Result<{ version: number }>> {
  const held = newestCatalogue(ws.db);
  if (!held) return fail("E_NOT_FOUND");
  return expectingDisk(() => {
    writeFileSync(`${out}.part`, held.file, { flush: true });
    renameSync(`${out}.part`, out);
    return ok({ version: held.manifest.version });
  });
}
