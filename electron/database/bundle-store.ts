import type { Database } from "better-sqlite3";
import type { HeldBundle, Verdict } from "../../shared/merge/judge.ts";
import type { TrustedBundle } from "../../shared/merge/revoked.ts";
import type { VerifiedBundle } from "../bundles/verified-bundle.ts";
import { newestAction } from "./decision-store.ts";

export type BundleRow = {
  readonly id: number;
  readonly hash: string;
  readonly unit: string;
  readonly device: string;
  readonly seq: number;
  readonly standing: Verdict["standing"];
  readonly code: string | null;
  /** "" for this register's own, else the cluster below whose file carried it. */
  readonly cluster: string;
};

const COLUMNS = "id, hash, unit, device, seq, standing, code, cluster";

export const bundleByFile = (db: Database, sha256: string): BundleRow | null =>
  (db.prepare(`SELECT ${COLUMNS} FROM bundles WHERE file_sha256 = ?`).get(sha256) as BundleRow | undefined) ??
  null;

export const bundleByHash = (db: Database, hash: string): BundleRow | null =>
  (db.prepare(`SELECT ${COLUMNS} FROM bundles WHERE hash = ?`).get(hash) as BundleRow | undefined) ?? null;

/**
 * Keeps a verified bundle whole, with the versions it carries. Only a VerifiedBundle can be kept.
 * @param cluster "" for this register's own, else the cluster below whose file carried it
 */
export function keepBundle(
  db: Database,
  bundle: VerifiedBundle,
  file: Uint8Array,
  atMs: number,
  userId: string,
  cluster: string,
): number {
  const { manifest } = bundle;
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO bundles (hash, file_sha256, unit, device, seq, period, audit_count, audit_head, history, standing, at, file,
         imported_by, released_by, approver_sets, cluster, profile)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'superseded', ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      bundle.hash,
      bundle.fileSha256,
      manifest.unit,
      manifest.device,
      manifest.seq,
      manifest.period,
      manifest.audit.count,
      manifest.audit.head,
      JSON.stringify(bundle.history),
      atMs,
      file,
      userId,
      manifest.releasedBy,
      JSON.stringify(bundle.approverSets),
      cluster,
      manifest.profile,
    );
  const id = Number(lastInsertRowid);
  const insert = db.prepare(
    "INSERT INTO bundle_versions (bundle, subject, hash, is_head) VALUES (?, ?, ?, ?)",
  );
  for (const { subject, versions, heads } of bundle.subjects)
    for (const hash of versions) insert.run(id, subject, hash, heads.includes(hash) ? 1 : 0);
  return id;
}

/** A bundle as lists show it, without its file. */
export type BoardBundle = {
  readonly hash: string;
  readonly unit: string;
  readonly device: string;
  readonly seq: number;
  readonly period: string;
  readonly standing: Verdict["standing"];
  readonly code: string | null;
  readonly atMs: number;
  /** "" for this register's own, else the cluster below whose file carried it. */
  readonly cluster: string;
};

/** Periods for which some unit's data is held; a file that a decision took out of the totals reports nothing. */
export const reportedPeriods = (db: Database): string[] =>
  db
    .prepare("SELECT DISTINCT period FROM bundles WHERE standing NOT IN ('left-out', 'rejected')")
    .pluck()
    .all() as string[];

/** Newest first within a unit. */
export const boardBundles = (db: Database): BoardBundle[] =>
  db
    .prepare(
      "SELECT hash, unit, device, seq, period, standing, code, at AS atMs, cluster FROM bundles ORDER BY unit, seq DESC, hash",
    )
    .all() as BoardBundle[];

export function heldBundles(db: Database, device: string): HeldBundle[] {
  const rows = db
    .prepare(
      "SELECT hash, seq, history, audit_count AS count, audit_head AS head FROM bundles WHERE device = ?",
    )
    .all(device) as { hash: string; seq: number; history: string; count: number; head: string }[];
  return rows.map(({ hash, seq, history, count, head }) => ({
    hash,
    seq,
    history: JSON.parse(history) as HeldBundle["history"],
    audit: { count, head },
  }));
}

export function setVerdict(db: Database, hash: string, verdict: Verdict): void {
  db.prepare("UPDATE bundles SET standing = ?, code = ? WHERE hash = ?").run(
    verdict.standing,
    verdict.code,
    hash,
  );
}

/** What a person decided on a bundle and did not take back. */
export function decidedOn(db: Database, hash: string): "leave-out" | "reject-side" | null {
  const action = newestAction(db, hash);
  return action === "leave-out" || action === "reject-side" ? action : null;
}

/** Hashes of the earlier bundles that a held one lists. */
export function listedBy(db: Database, hash: string): Set<string> {
  const history = db.prepare("SELECT history FROM bundles WHERE hash = ?").pluck().get(hash) as
    | string
    | undefined;
  return new Set((JSON.parse(history ?? "[]") as { hash: string }[]).map((row) => row.hash));
}

/** Lowest number first. */
export const bundlesOfDevice = (db: Database, device: string): BundleRow[] =>
  db.prepare(`SELECT ${COLUMNS} FROM bundles WHERE device = ? ORDER BY seq, hash`).all(device) as BundleRow[];

/** A held bundle as a receipt tells of it. */
export type ReportedBundle = {
  readonly device: string;
  readonly seq: number;
  readonly hash: string;
  readonly period: string;
  readonly standing: Verdict["standing"];
  readonly code: string | null;
  readonly audit: { readonly count: number; readonly head: string };
  readonly at: number;
};

/** The newest by number that came from the unit itself, at most `limit`, in ascending order. */
export const bundlesOfUnit = (db: Database, unit: string, limit: number): ReportedBundle[] =>
  (
    db
      .prepare(
        `SELECT device, seq, hash, period, standing, code, audit_count AS count, audit_head AS head, at FROM bundles
         WHERE unit = ? AND cluster = '' ORDER BY seq DESC, hash LIMIT ?`,
      )
      .all(unit, limit) as (Omit<ReportedBundle, "audit"> & { count: number; head: string })[]
  )
    .map(({ count, head, ...row }) => ({ ...row, audit: { count, head } }))
    .reverse();

/** What the trust rules need of a device's held bundles. */
export const trustedBundles = (db: Database, device: string): TrustedBundle[] =>
  (
    db
      .prepare(
        "SELECT seq, hash, history, released_by AS releasedBy, approver_sets AS sets FROM bundles WHERE device = ?",
      )
      .all(device) as {
      seq: number;
      hash: string;
      history: string;
      releasedBy: string | null;
      sets: string;
    }[]
  ).map(({ history, sets, ...row }) => ({
    ...row,
    history: JSON.parse(history) as TrustedBundle["history"],
    approverSets: JSON.parse(sets) as string[][],
  }));

/** The highest bundle of a device that counts: what a pin names unless somebody chooses a lower one. */
export const lastStanding = (db: Database, device: string): { seq: number; hash: string } | null =>
  (db
    .prepare(
      "SELECT seq, hash FROM bundles WHERE device = ? AND standing IN ('shown', 'superseded') ORDER BY seq DESC LIMIT 1",
    )
    .get(device) as { seq: number; hash: string } | undefined) ?? null;

export const standingsOf = (
  db: Database,
): { unit: string; hash: string; seq: number; standing: Verdict["standing"] }[] =>
  db.prepare("SELECT unit, hash, seq, standing FROM bundles ORDER BY unit, seq, hash").all() as {
    unit: string;
    hash: string;
    seq: number;
    standing: Verdict["standing"];
  }[];

/** A held bundle as the history tells of it; `id` grows with the order of arrival. */
export type BundleEvent = BoardBundle & { readonly id: number; readonly user: string };

/** Newest first, those that came before `id`; one alone by its hash. */
export const bundleEvents = (
  db: Database,
  before: number,
  limit: number,
  hash: string | null = null,
): BundleEvent[] =>
  db
    .prepare(
      `SELECT id, hash, unit, device, seq, period, standing, code, at AS atMs, cluster, imported_by AS user FROM bundles
       WHERE id < @before AND (@hash IS NULL OR hash = @hash) ORDER BY id DESC LIMIT @limit`,
    )
    .all({ before, limit, hash }) as BundleEvent[];
