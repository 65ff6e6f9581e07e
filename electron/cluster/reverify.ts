import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProblemCode } from "../../shared/problem/codes.ts";
import { fail, ok, type ProblemParams, type Result } from "../../shared/result.ts";
import { type ImportOptions, readForCluster } from "../bundles/import-bundle.ts";
import { expectingFailure } from "../bundles/read/failure.ts";
import { readInnerBundle } from "../bundles/read-bundle.ts";
import type { VerifiedBundle } from "../bundles/verified-bundle.ts";
import { bundleVersions } from "../database/bundle-heads-store.ts";
import { type BoardBundle, boardBundles } from "../database/bundle-store.ts";
import { expectingDiskLater } from "../database/database-problem.ts";
import { bundleFile, carriedCases } from "../database/held-file-store.ts";
import { memberByCluster } from "../database/linked-cluster-store.ts";
import { rehearse } from "../database/transaction.ts";
import { getVersion } from "../database/version-store.ts";
import { emptyView, viewImage } from "../database/view-image.ts";
import { ruleOfInner } from "../upward/rule-of-inner.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { judge, showCases } from "./view.ts";

/** A held file that no longer says what is shown of it. */
export type Fault = Pick<BoardBundle, "unit" | "seq" | "hash"> & {
  readonly code: ProblemCode;
  /** What the code's sentence names. */
  readonly params: ProblemParams;
};

export type Reverified = {
  readonly files: number;
  readonly versions: number;
  readonly faults: readonly Fault[];
  /** The lists and totals written afresh from what is held are those that are shown. */
  readonly isViewWhole: boolean;
};

/**
 * *Kiểm lại từ tệp gốc*: every held file goes through the reader's stages again, from the bytes that came; each version it
 * carries is compared with the stored one; then the whole view is written afresh, compared with the one shown, and undone.
 * Changes nothing. Errors: E_CANCELLED, E_NOT_ALLOWED, E_NO_ROSTER, E_DISK_FULL, E_READ_ONLY.
 */
export async function reverify(ws: OpenWorkspace, options: ImportOptions = {}): Promise<Result<Reverified>> {
  if (ws.kind !== "cluster") return fail("E_NOT_ALLOWED");
  const held = boardBundles(ws.db);
  const faults: Fault[] = [];
  let versions = 0;
  for (const [at, one] of held.entries()) {
    options.progress?.({ done: at, total: held.length, phase: "check" });
    const again = await readAgain(ws, one, { signal: options.signal });
    if (!again.ok && again.problem.code === "E_CANCELLED") return again;
    if (again.ok) versions += again.value;
    // A file that fell with its machine's key is refused for that now, and nothing of it is shown.
    else if (again.problem.code !== one.code) {
      const { unit, seq, hash } = one;
      const { code, params } = again.problem;
      faults.push({ unit, seq, hash, code, params: { unit, seq, ...params } });
    }
  }
  const isViewWhole = await writtenAfresh(ws, held, options.signal);
  return isViewWhole.ok
    ? ok({ files: held.length, versions, faults, isViewWhole: isViewWhole.value })
    : isViewWhole;
}

/** How many versions of a held file are what they were; else why not. */
const readAgain = (ws: OpenWorkspace, held: BoardBundle, options: ImportOptions): Promise<Result<number>> =>
  expectingDiskLater(async () => {
    if (held.cluster !== "") return readFromBelow(ws, held, options);
    const copy = join(ws.folder, "inbox", `${held.hash}.reading`);
    try {
      writeFileSync(copy, bundleFile(ws.db, held.hash));
      // Its codes were asked for when it came; lists of now say nothing of whether it is whole.
      const read = await readForCluster(ws, copy, { ...options, codes: "any" });
      if (!read.ok) return read;
      return read.value.hash === held.hash
        ? await expectingFailure(() => sameVersions(ws, read.value))
        : fail("E_DATABASE_DAMAGED");
    } finally {
      rmSync(copy, { force: true });
    }
  });

/** A file out of a cluster's: it lies here without its age envelope, and is read by that cluster's list. */
async function readFromBelow(
  ws: OpenWorkspace,
  { hash, cluster }: BoardBundle,
  { signal }: ImportOptions,
): Promise<Result<number>> {
  const member = memberByCluster(ws.db, cluster);
  if (!member) return fail("E_UPWARD_STRANGER");
  const expected = {
    chain: ruleOfInner(member.chain),
    cluster,
    kind: "cluster" as const,
    codes: "any" as const,
  };
  const read = await readInnerBundle(bundleFile(ws.db, hash), { ...expected, ...(signal ? { signal } : {}) });
  if (!read.ok) return read;
  return read.value.hash === hash
    ? expectingFailure(() => sameVersions(ws, read.value))
    : fail("E_DATABASE_DAMAGED");
}

async function sameVersions(ws: OpenWorkspace, bundle: VerifiedBundle): Promise<Result<number>> {
  const stored = new Map(bundleVersions(ws.db, bundle.hash).map((one) => [one.hash, one.isHead]));
  const heads = new Set(bundle.subjects.flatMap((one) => one.heads));
  let count = 0;
  for await (const row of bundle.rows()) {
    if (row.t !== "version") continue;
    const version = getVersion(ws.db, row.hash);
    const isSame =
      version?.core === row.core &&
      version.privateDigest === row.privateDigest &&
      stored.get(row.hash) === heads.has(row.hash);
    if (!isSame) return fail("E_DATABASE_DAMAGED");
    count += 1;
  }
  return count === stored.size ? ok(count) : fail("E_DATABASE_DAMAGED");
}

function writtenAfresh(
  ws: OpenWorkspace,
  held: readonly BoardBundle[],
  signal: AbortSignal | undefined,
): Promise<Result<boolean>> {
  const shown = viewImage(ws.db);
  return rehearse(
    ws.db,
    async (breathe) => {
      for (const device of new Set(held.map((one) => one.device))) judge(ws.db, device);
      emptyView(ws.db);
      await showCases(ws.db, carriedCases(ws.db), breathe);
      return ok(viewImage(ws.db) === shown);
    },
    signal,
  );
}
