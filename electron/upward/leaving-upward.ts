import { judgeDevice } from "../../shared/merge/judge.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { revokedOf } from "../cluster/view.ts";
import { losesCase, shownBundle } from "../database/bundle-heads-store.ts";
import { bundleByHash, decidedOn, heldBundles, trustedBundles } from "../database/bundle-store.ts";
import { type CarriedBundle, casesCarried, ownBundles } from "../database/carried-bundle-store.ts";
import { nextDecision } from "../database/decision-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { leavingFigures } from "./figures-upward.ts";
import { keptPlaintext } from "./kept-plaintext.ts";

/** What a file for the level above would carry. */
export type LeavingUpward = {
  readonly carried: readonly CarriedBundle[];
  /** Only listed: they carry names and the result is the same without them. */
  readonly omitted: readonly CarriedBundle[];
  /** Units of which a file with names is needed for the result. Without names nothing can be sent while there is one. */
  readonly namesNeededOf: readonly string[];
  readonly decisions: number;
  /** Figures without cases that stand or were replaced, not those taken back. */
  readonly figures: number;
  /** Cases in the carried files, and those among them that come with names and the other private fields. */
  readonly cases: number;
  readonly named: number;
};

/**
 * Every bundle that is held, those left out by decision too, since the level above must come to the result by itself. A
 * bundle's signatures cover its names, so they cannot be cut out of it; without names therefore means: without the files
 * that have them, as far as the result stays the same. Errors: E_UPWARD_KEPT (a kept file no longer opens).
 */
export async function leavingUpward(ws: OpenWorkspace, names: "in" | "out"): Promise<Result<LeavingUpward>> {
  const all: CarriedBundle[] = [];
  for (const bundle of ownBundles(ws.db)) {
    const profile = await profileOf(ws, bundle);
    if (!profile.ok) return profile;
    all.push({ ...bundle, profile: profile.value });
  }
  const named = all.filter((one) => one.profile === "names-in");
  const devices = [...new Set(named.map((one) => one.device))];
  const needed = new Set(
    devices.filter(
      (device) =>
        !isSameWithout(
          ws,
          device,
          new Set(named.filter((one) => one.device === device).map((one) => one.hash)),
        ),
    ),
  );
  const isOmitted = (one: CarriedBundle) =>
    names === "out" && one.profile === "names-in" && !needed.has(one.device);
  const carried = all.filter((one) => !isOmitted(one));
  const withNames = carried.filter((one) => one.profile === "names-in").map((one) => one.hash);
  return ok({
    carried,
    omitted: all.filter(isOmitted),
    namesNeededOf: [...new Set(named.filter((one) => needed.has(one.device)).map((one) => one.unit))].sort(),
    decisions: nextDecision(ws.db) - 1,
    figures: leavingFigures(ws.db).length,
    cases: casesCarried(
      ws.db,
      carried.map((one) => one.hash),
      false,
    ),
    named: casesCarried(ws.db, withNames, true),
  });
}

/** Whether a device shows the same bundle where some of its files are as if not held. */
function isSameWithout(ws: OpenWorkspace, device: string, without: ReadonlySet<string>): boolean {
  const { db } = ws;
  const isLeft = (one: { readonly hash: string }) => !without.has(one.hash);
  const verdicts = judgeDevice(
    heldBundles(db, device).filter(isLeft),
    (hash) => decidedOn(db, hash),
    (lower, higher) => losesCase(db, lower, higher),
    revokedOf(db, device, trustedBundles(db, device).filter(isLeft)),
  );
  const [shown] = [...verdicts].find(([, verdict]) => verdict.standing === "shown") ?? [];
  return (shown === undefined ? null : (bundleByHash(db, shown)?.id ?? null)) === shownBundle(db, device);
}

async function profileOf(ws: OpenWorkspace, bundle: CarriedBundle): Promise<Result<string>> {
  if (bundle.profile !== null) return ok(bundle.profile);
  const kept = await keptPlaintext(ws, bundle.hash);
  return kept.ok ? ok(kept.value.profile) : fail(kept.problem.code, kept.problem.params);
}
