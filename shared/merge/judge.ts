/** What the judge needs of one verified bundle of a device. */
export type HeldBundle = {
  readonly hash: string;
  readonly seq: number;
  readonly history: readonly { readonly seq: number; readonly hash: string }[];
  readonly audit: { readonly count: number; readonly head: string };
};

export type Verdict = {
  readonly standing: "shown" | "superseded" | "fork" | "failed" | "left-out" | "rejected";
  readonly code: "E_AUDIT" | "E_CASE_MISSING" | "E_FORK" | "E_REVOKED" | null;
};

/**
 * Which of a device's held bundles count and which one is shown (README §9). Depends on the set alone: bundles are
 * judged in ascending seq, so the order in which they arrived never matters.
 * @param decided a coordinator's decision that holds until taken back: leaving out concerns that bundle only, rejecting a
 *   side of a fork also every bundle that lists it
 * @param revoked bundles that do not stand under an ended key (revoked.ts)
 * @param losesCase true where a case of `lower` is absent from `higher`, or its head is neither head nor ancestor there
 */
export function judgeDevice(
  bundles: readonly HeldBundle[],
  decided: (hash: string) => "leave-out" | "reject-side" | null,
  losesCase: (lower: HeldBundle, higher: HeldBundle) => boolean,
  revoked: ReadonlySet<string> = new Set(),
): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  const counting: HeldBundle[] = [];
  const ascending = [...bundles].sort((a, b) => a.seq - b.seq || (a.hash < b.hash ? -1 : 1));
  for (const bundle of ascending) {
    const decision = decided(bundle.hash);
    if (decision === "leave-out") {
      verdicts.set(bundle.hash, { standing: "left-out", code: null });
      continue;
    }
    const listsRejected = bundle.history.some((row) => decided(row.hash) === "reject-side");
    if (decision === "reject-side" || listsRejected) {
      verdicts.set(bundle.hash, { standing: "rejected", code: null });
      continue;
    }
    const code = revoked.has(bundle.hash) ? "E_REVOKED" : failureOf(bundle, counting, losesCase);
    if (code) verdicts.set(bundle.hash, { standing: "failed", code });
    else counting.push(bundle);
  }
  const shown = counting.findLast((bundle) =>
    counting.every((other) => other === bundle || agree(bundle, other)),
  );
  for (const bundle of counting) {
    if (bundle === shown) verdicts.set(bundle.hash, { standing: "shown", code: null });
    else if (counting.every((other) => other === bundle || agree(bundle, other)))
      verdicts.set(bundle.hash, { standing: "superseded", code: null });
    else verdicts.set(bundle.hash, { standing: "fork", code: "E_FORK" });
  }
  return verdicts;
}

/** Two bundles agree if the higher lists the lower's hash. */
function agree(a: HeldBundle, b: HeldBundle): boolean {
  const [lower, higher] = a.seq <= b.seq ? [a, b] : [b, a];
  return higher.history.some((row) => row.hash === lower.hash);
}

function failureOf(
  bundle: HeldBundle,
  counting: readonly HeldBundle[],
  losesCase: (lower: HeldBundle, higher: HeldBundle) => boolean,
): "E_AUDIT" | "E_CASE_MISSING" | null {
  const listed = counting.filter((lower) => lower.seq < bundle.seq && agree(lower, bundle));
  const lostAudit = (lower: HeldBundle) =>
    bundle.audit.count < lower.audit.count ||
    (bundle.audit.count === lower.audit.count && bundle.audit.head !== lower.audit.head);
  if (listed.some(lostAudit)) return "E_AUDIT";
  return listed.some((lower) => losesCase(lower, bundle)) ? "E_CASE_MISSING" : null;
}
