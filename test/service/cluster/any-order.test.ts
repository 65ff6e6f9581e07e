import Sqlite from "better-sqlite3";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { keepVerified } from "../../../electron/bundles/import-bundle.ts";
import type { VerifiedBundle } from "../../../electron/bundles/verified-bundle.ts";
import { appendDecision } from "../../../electron/cluster/decisions.ts";
import { bundlesHash, judgeAndShow, viewHash } from "../../../electron/cluster/view.ts";
import { bundleByHash, decidedOn } from "../../../electron/database/bundle-store.ts";
import { applyMigrations } from "../../../electron/database/migrate.ts";
import { inLongTransaction } from "../../../electron/database/transaction.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { ok } from "../../../shared/result.ts";
import { type ManyBundles, makeManyBundles } from "../../support/many-bundles.ts";
import { must, tempFolder } from "../../support/offices.ts";

const isLong = process.env.SO_CUM_LONG === "1";
const root = tempFolder();
let many: ManyBundles;
let expected: ReturnType<typeof picture>;

/** A cluster's database in memory: the same services, stores and migrations, without the disk and the cipher. */
function emptyCluster(): OpenWorkspace {
  const db = new Sqlite(":memory:");
  must(applyMigrations(db));
  return { ...many.cluster.ws, db };
}

const arrive = async (ws: OpenWorkspace, bundle: VerifiedBundle) => {
  if (bundleByHash(ws.db, bundle.hash)) return;
  must(
    await inLongTransaction(ws.db, async (breathe) => {
      await keepVerified(ws, bundle, new Uint8Array(), breathe, {});
      await judgeAndShow(ws.db, bundle.manifest.device, breathe);
      return ok(null);
    }),
  );
};

const decide = async (
  ws: OpenWorkspace,
  action: "leave-out" | "reject-side" | "take-back",
  bundle: VerifiedBundle,
) => {
  const signer = ws.deviceSigner();
  must(
    await inLongTransaction(ws.db, async (breathe) => {
      appendDecision(ws, action, { bundle: bundle.hash }, "Thử", signer);
      await judgeAndShow(ws.db, bundle.manifest.device, breathe);
      return ok(null);
    }),
  );
};

/** What the coordinator sees: the hashes, every row of the view, every sum. */
const picture = ({ db }: OpenWorkspace) => ({
  bundles: bundlesHash(db),
  view: viewHash(db),
  rows: db
    .prepare(
      "SELECT id, number, title, status, found_period, found_exclusion, effective_period FROM case_index ORDER BY id",
    )
    .all(),
  sums: db
    .prepare("SELECT * FROM count_summary WHERE found <> 0 OR effective <> 0 ORDER BY period, unit, kind")
    .all(),
});

beforeAll(async () => {
  many = await makeManyBundles(root.path);
  const ws = emptyCluster();
  for (const bundle of many.wanted) await arrive(ws, bundle);
  expected = picture(ws);
  ws.db.close();
}, 120_000);
afterAll(() => {
  many.cluster.ws.close();
  root.remove();
});

it("fourteen units' seventy bundles: what is expected is not trivial", () => {
  expect(many.wanted).toHaveLength(70);
  expect(new Set(many.wanted.map((one) => one.manifest.unit)).size).toBe(14);
  expect(many.unwanted.flat()).toHaveLength(6);
  expect(expected.rows.filter((row) => (row as { status: string }).status === "provisional")).toHaveLength(1);
  expect(expected.rows.length).toBeGreaterThan(14 * 2);
});

it("without a decision a fork shows neither side", async () => {
  const ws = emptyCluster();
  for (const bundle of [...many.wanted, ...many.unwanted.flat()]) await arrive(ws, bundle);
  expect(bundlesHash(ws.db)).not.toBe(expected.bundles);
  ws.db.close();
});

/** Orders are drawn from a seed by our own shuffle: fast-check's arbitrary of seventy shuffled positions would shrink for hours. */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

it("random orders with duplicates, drops, forks and undos give one bundlesHash, one view, one table", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const roll = dice(seed);
      const ws = emptyCluster();
      const sides = many.unwanted.filter(() => roll(2) === 0);
      const arrivals = [
        ...many.wanted.filter((bundle) => !many.spare.has(bundle.hash) || roll(4) > 0),
        ...sides.flat(),
      ];
      for (let i = 0; i < 8; i += 1) arrivals.push(many.wanted[roll(many.wanted.length)] as VerifiedBundle);
      for (let i = arrivals.length - 1; i > 0; i -= 1) {
        const j = roll(i + 1);
        [arrivals[i], arrivals[j]] = [arrivals[j] as VerifiedBundle, arrivals[i] as VerifiedBundle];
      }
      const undone: VerifiedBundle[] = [];
      for (const bundle of arrivals) {
        await arrive(ws, bundle);
        if (roll(10) === 0) {
          await decide(ws, "leave-out", bundle);
          undone.push(bundle);
        }
        if (roll(10) === 0) {
          const back = undone[roll(Math.max(undone.length, 1))];
          if (back && decidedOn(ws.db, back.hash) === "leave-out") await decide(ws, "take-back", back);
        }
      }
      // In the end everything wanted is back, and of each fork a person has picked the side: by the first file of the other
      // one, which takes the second along, or by leaving both out, in any order.
      for (const [first, second] of sides as [VerifiedBundle, VerifiedBundle][]) {
        if (roll(2) === 0) {
          await decide(ws, "reject-side", first);
          if (decidedOn(ws.db, second.hash)) await decide(ws, "take-back", second);
        } else
          for (const one of roll(2) === 0 ? [first, second] : [second, first])
            await decide(ws, "leave-out", one);
      }
      for (const bundle of many.wanted)
        if (decidedOn(ws.db, bundle.hash)) await decide(ws, "take-back", bundle);
      const seen = picture(ws);
      ws.db.close();
      expect(seen).toEqual(expected);
    }),
    { numRuns: isLong ? 10_000 : 200, endOnFailure: true },
  );
}, 7_200_000);
