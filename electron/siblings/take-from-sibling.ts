import { copyFileSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { BUNDLE_MAX_BYTES } from "../../shared/bundle/limits.ts";
import { readCore } from "../../shared/case/halves.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { fileSha256 } from "../bundles/file-sha256.ts";
import { type ImportOptions, putRow } from "../bundles/import-bundle.ts";
import { expectingFailure } from "../bundles/read/failure.ts";
import { readBundle } from "../bundles/read-bundle.ts";
import type { VerifiedBundle } from "../bundles/verified-bundle.ts";
import { indexCases, officeVersions } from "../cases/index-cases.ts";
import { appendAudit } from "../database/audit-store.ts";
import { hashOfCatalogue } from "../database/catalogue-store.ts";
import { expectingDiskLater } from "../database/database-problem.ts";
import { heldRoster } from "../database/roster-store.ts";
import {
  adoptCase,
  putSiblingFile,
  siblingFileByHash,
  siblingFileBySha256,
} from "../database/sibling-store.ts";
import { type Breathe, inLongTransaction } from "../database/transaction.ts";
import { approvedHeads } from "../database/version-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { settleByItself } from "./settle-merge.ts";

export type TakenFile = {
  readonly file: string;
  readonly outcome: "taken" | "duplicate";
  readonly machine: string;
  readonly seq: number;
  /** Cases that were not here before. */
  readonly added: number;
  /** Cases both machines changed, put together without a question; their head approves them. */
  readonly merged: number;
  /** Cases on which somebody has to choose. */
  readonly waiting: number;
};

/**
 * *Lấy từ máy khác*: reads a sibling's file by the same stages as the cluster does, and adds what it carries: approved
 * versions stand beside one's own, and where both machines changed a case a version with both as parents is made for the head
 * to approve, or waits in *Hai máy ghi khác nhau*. All or nothing. Taking a file twice changes nothing.
 * Errors: the reader's, E_NO_ROSTER, E_UNIT (another unit's), E_ROSTER_OLD (a machine that this list does not name), E_NOT_FOUND,
 * E_CANCELLED, E_DISK_FULL, E_READ_ONLY.
 */
export const takeFromSibling = (
  ws: OpenWorkspace,
  file: string,
  fileName: string,
  options: ImportOptions = {},
): Promise<Result<TakenFile>> => expectingDiskLater(() => readAndTake(ws, file, fileName, options));

async function readAndTake(
  ws: OpenWorkspace,
  file: string,
  fileName: string,
  options: ImportOptions,
): Promise<Result<TakenFile>> {
  if (ws.kind !== "office") return fail("E_NOT_ALLOWED");
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) return fail("E_NOT_FOUND");
  if (stat.size > BUNDLE_MAX_BYTES) return fail("E_SIZE");
  const chain = heldRoster(ws.db);
  if (!chain) return fail("E_NO_ROSTER");
  const sha256 = await fileSha256(file);
  const known = siblingFileBySha256(ws.db, sha256);
  if (known) return ok(duplicate(fileName, known));
  mkdirSync(join(ws.folder, "inbox"), { recursive: true });
  const copy = join(ws.folder, "inbox", `${sha256}.reading`);
  copyFileSync(file, copy);
  try {
    const read = await readBundle(copy, {
      identity: ws.ageIdentity(),
      chain,
      cluster: chain.newest.cluster,
      kind: "office",
      codes: (version) => hashOfCatalogue(ws.db, version),
      signal: options.signal,
    });
    // To the cluster an unknown machine is one to be enrolled; here it means that this machine's list is old.
    if (!read.ok) return read.problem.code === "E_NOT_ENROLLED" ? fail("E_ROSTER_OLD") : read;
    const { unit } = read.value.manifest;
    const mine = chain.newest.units.find((one) => one.code === ws.unit);
    if (unit !== ws.unit && !mine?.predecessors.includes(unit)) return fail("E_UNIT", { unit });
    const twin = siblingFileByHash(ws.db, read.value.hash);
    return twin ? ok(duplicate(fileName, twin)) : await take(ws, read.value, fileName, options);
  } finally {
    rmSync(copy, { force: true });
  }
}

const take = (
  ws: OpenWorkspace,
  bundle: VerifiedBundle,
  fileName: string,
  options: ImportOptions,
): Promise<Result<TakenFile>> =>
  expectingFailure(() =>
    inLongTransaction(ws.db, (breathe) => takeRows(ws, bundle, fileName, options, breathe), options.signal),
  );

async function takeRows(
  ws: OpenWorkspace,
  bundle: VerifiedBundle,
  fileName: string,
  options: ImportOptions,
  breathe: Breathe,
): Promise<Result<TakenFile>> {
  const { machine, seq, sections } = bundle.manifest;
  const at = ws.deps.clock.nowMs();
  let added = 0;
  let done = 0;
  for await (const row of bundle.rows()) {
    putRow(ws, row);
    if (row.t === "version" && !row.subject.includes("/")) {
      const { heading, record } = readCore(row.core);
      const { unit, kind } = record;
      if (adoptCase(ws.db, { id: row.subject, unit, number: heading.number, kind })) added += 1;
    }
    done += 1;
    if (done % 100 === 0) options.progress?.({ done, total: sections[1].count, phase: "merge" });
    await breathe();
  }
  const cases = bundle.subjects.map((one) => one.subject).filter((subject) => !subject.includes("/"));
  for (let from = 0; from < cases.length; from += 50) {
    indexCases(ws.db, cases.slice(from, from + 50), (id) => officeVersions(ws.db, id));
    await breathe();
  }
  let merged = 0;
  let waiting = 0;
  for (const caseId of cases) {
    if (approvedHeads(ws.db, caseId).length < 2) continue;
    if (settleByItself(ws, caseId)) merged += 1;
    else waiting += 1;
    await breathe();
  }
  const { hash, fileSha256: sha256 } = bundle;
  putSiblingFile(ws.db, { hash, sha256, machine, seq, cases: cases.length, atMs: at });
  appendAudit(ws.db, { what: "take-sibling", at, user: ws.user.id, machine, seq, hash, merged, waiting });
  return ok({ file: fileName, outcome: "taken", machine, seq, added, merged, waiting });
}

const duplicate = (file: string, known: { machine: string; seq: number }): TakenFile => ({
  file,
  outcome: "duplicate",
  machine: known.machine,
  seq: known.seq,
  added: 0,
  merged: 0,
  waiting: 0,
});
