import { readCore } from "../../shared/case/halves.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { headsOfBundle } from "../database/bundle-heads-store.ts";
import { boardBundles, bundleByHash, listedBy } from "../database/bundle-store.ts";
import { listedUnits } from "../database/linked-cluster-store.ts";
import { getVersion } from "../database/version-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type ForkFile = {
  readonly hash: string;
  readonly seq: number;
  readonly period: string;
  readonly atMs: number;
  readonly standing: string;
  readonly cases: number;
  /** Cases of this file whose newest version the other side of the fork does not have; at most 50. */
  readonly own: readonly { readonly number: string; readonly title: string }[];
};

/** Fewer lines than a person would read. */
const MOST = 50;

/**
 * *Hai tệp cùng số, khác nội dung*: the files of one machine that do not agree, with what each has that the others lack, so
 * that a person who telephones knows what to ask. Errors: E_NOT_FOUND.
 */
export function forkOf(
  ws: OpenWorkspace,
  bundle: string,
): Result<{ unit: string; machine: string; files: ForkFile[] }> {
  const held = bundleByHash(ws.db, bundle);
  if (!held) return fail("E_NOT_FOUND", { bundle });
  const all = boardBundles(ws.db)
    .filter((one) => one.device === held.device)
    .map((one) => ({ ...one, lists: listedBy(ws.db, one.hash) }))
    .sort((a, b) => a.seq - b.seq || (a.hash < b.hash ? -1 : 1));
  const disagree = (a: (typeof all)[number], b: (typeof all)[number]) =>
    a !== b && !a.lists.has(b.hash) && !b.lists.has(a.hash);
  const forked = all.filter((one) => all.some((other) => disagree(one, other)));
  const heads = new Map(forked.map((one) => [one.hash, headsOfBundle(ws.db, one.hash)]));
  const files = forked.map((one) => {
    const others = new Set(
      forked.filter((other) => disagree(one, other)).flatMap((other) => heads.get(other.hash) ?? []),
    );
    const mine = heads.get(one.hash) ?? [];
    const own = mine.filter((hash) => !others.has(hash)).slice(0, MOST);
    const { hash, seq, period, atMs, standing } = one;
    return {
      hash,
      seq,
      period,
      atMs,
      standing,
      cases: mine.length,
      own: own.map((head) => nameOf(ws, head)),
    };
  });
  const units = listedUnits(ws.db);
  const machine =
    units.flatMap((unit) => unit.devices).find((device) => device.device === held.device)?.machine ?? "";
  return ok({ unit: held.unit, machine, files });
}

function nameOf(ws: OpenWorkspace, hash: string): { number: string; title: string } {
  const version = getVersion(ws.db, hash);
  if (!version) return { number: "", title: "" };
  const { heading, record } = readCore(version.core);
  return { number: heading.number, title: record.title };
}
