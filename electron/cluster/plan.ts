import { readCore, splitRecord } from "../../shared/case/halves.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { STATEMENT_SUBJECT } from "../../shared/ids.ts";
import { type HeldBundle, judgeDevice, type Verdict } from "../../shared/merge/judge.ts";
import { type CasePlan, planCase } from "../../shared/merge/plan.ts";
import { ok, type Result } from "../../shared/result.ts";
import { expectingFailure } from "../bundles/read/failure.ts";
import type { VerifiedBundle } from "../bundles/verified-bundle.ts";
import { mergedCase } from "../cases/merged-case.ts";
import { withCaseNumbers } from "../cases/named-changes.ts";
import { bundleVersions, losesCase, shownHeads } from "../database/bundle-heads-store.ts";
import { bundleByHash, decidedOn, heldBundles, trustedBundles } from "../database/bundle-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { revokedOf } from "./view.ts";

export type PlannedCase = CasePlan & {
  readonly caseId: string;
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly unit: string;
};

export type BundlePlan = {
  /** It is held already and nothing of it is new: then "duplicate", or what a person decided on it and can take back. */
  readonly isHeld: boolean;
  /** What the judge would say of it. */
  readonly standing: Verdict["standing"] | "duplicate";
  readonly code: Verdict["code"];
  readonly counts: {
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly withdrawn: number;
  };
  readonly statements: number;
  readonly cases: readonly PlannedCase[];
  /** The last case listed, where more follow it; null where these are all. */
  readonly next: string | null;
};

const isCase = (subject: string): boolean => !subject.includes("/");

/**
 * What merging a verified bundle would do, from what is shown now. Writes nothing. Errors: E_CANCELLED.
 * @param limit most cases listed; the counts are whole
 */
export const planBundle = (
  ws: OpenWorkspace,
  bundle: VerifiedBundle,
  limit: number,
): Promise<Result<BundlePlan>> => expectingFailure(async () => ok(await plan(ws, bundle, limit)));

async function plan(ws: OpenWorkspace, bundle: VerifiedBundle, limit: number): Promise<BundlePlan> {
  const counts = { new: 0, changed: 0, unchanged: 0, withdrawn: 0 };
  const statements = bundle.subjects.filter(({ subject }) => STATEMENT_SUBJECT.test(subject)).length;
  const held = bundleByHash(ws.db, bundle.hash);
  if (held) {
    counts.unchanged = bundle.subjects.filter(({ subject }) => isCase(subject)).length;
    const isOut = held.standing === "left-out" || held.standing === "rejected";
    const standing = isOut ? held.standing : "duplicate";
    return { isHeld: true, standing, code: null, counts, statements, cases: [], next: null };
  }
  const verdict = verdictOf(ws, bundle);
  const heads = headsOf(bundle);
  const cases: PlannedCase[] = [];
  let isMore = false;
  for await (const planned of plannedCases(ws, bundle, heads)) {
    if (planned === null) counts.unchanged += 1;
    else {
      counts[planned.what] += 1;
      if (cases.length < limit) cases.push(planned);
      else isMore = true;
    }
  }
  const next = isMore ? (cases.at(-1)?.caseId ?? null) : null;
  return { isHeld: false, ...verdict, counts, statements, cases, next };
}

export type MoreCases = Pick<BundlePlan, "cases" | "next">;

/** The next cases of the same list, after one that was listed: the file is read again as far as they reach. Errors: E_CANCELLED. */
export const planMore = (
  ws: OpenWorkspace,
  bundle: VerifiedBundle,
  after: string,
  limit: number,
): Promise<Result<MoreCases>> =>
  expectingFailure(async () => {
    const heads = headsOf(bundle);
    for (const [hash, subject] of heads) if (subject <= after) heads.delete(hash);
    const cases: PlannedCase[] = [];
    for await (const planned of plannedCases(ws, bundle, heads)) {
      if (planned === null) continue;
      if (cases.length === limit) return ok({ cases, next: cases.at(-1)?.caseId ?? null });
      cases.push(planned);
    }
    return ok({ cases, next: null });
  });

/** The first head of each case, by its hash: what a case would be shown as. */
const headsOf = (bundle: VerifiedBundle): Map<string, string> =>
  new Map(
    bundle.subjects
      .filter(({ subject }) => isCase(subject))
      .map(({ subject, heads }) => [heads[0] ?? "", subject]),
  );

/** In the file's order, which is that of case ids; null for a case that stays as it is. */
async function* plannedCases(
  ws: OpenWorkspace,
  bundle: VerifiedBundle,
  heads: ReadonlyMap<string, string>,
): AsyncGenerator<PlannedCase | null> {
  for await (const row of bundle.rows()) {
    if (row.t !== "version" || !heads.has(row.hash)) continue;
    const shown = shownHeads(ws.db, row.subject);
    if (shown.includes(row.hash)) {
      yield null;
      continue;
    }
    const { heading, record } = readCore(row.core);
    const before = mergedCase(ws.db, row.subject, shown);
    const change = planCase(before ? withoutNames(before.record) : null, record);
    yield {
      ...change,
      changes: withCaseNumbers(ws.db, change.changes),
      caseId: row.subject,
      number: heading.number,
      kind: record.kind,
      title: record.title,
      unit: record.unit,
    };
  }
}

/** Names that are already here or not yet are no change: the comparison is of what every profile carries. */
const withoutNames = (record: CaseRecord): CaseRecord =>
  readCore(splitRecord(record, { caseId: "", number: "", parents: [], catalogue: "", editor: "" }).core)
    .record;

/** Judges the device as if the bundle were held. */
function verdictOf(ws: OpenWorkspace, bundle: VerifiedBundle): Verdict {
  const { device, seq, audit } = bundle.manifest;
  const incoming: HeldBundle = { hash: bundle.hash, seq, history: bundle.history, audit };
  const carried = new Set(bundle.subjects.flatMap(({ versions }) => versions));
  const verdicts = judgeDevice(
    [...heldBundles(ws.db, device), incoming],
    (hash) => decidedOn(ws.db, hash),
    (lower, higher) => {
      if (higher === incoming)
        return bundleVersions(ws.db, lower.hash).some((one) => one.isHead && !carried.has(one.hash));
      if (lower !== incoming) return losesCase(ws.db, lower, higher);
      const later = new Set(bundleVersions(ws.db, higher.hash).map((one) => one.hash));
      return bundle.subjects.some(({ heads }) => heads.some((head) => !later.has(head)));
    },
    revokedOf(ws.db, device, [
      ...trustedBundles(ws.db, device),
      {
        seq,
        hash: bundle.hash,
        history: bundle.history,
        releasedBy: bundle.manifest.releasedBy,
        approverSets: bundle.approverSets,
      },
    ]),
  );
  return verdicts.get(bundle.hash) ?? { standing: "failed", code: null };
}
