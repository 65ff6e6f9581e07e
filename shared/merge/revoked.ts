import type { RosterUnit } from "../bundle/manifest.ts";

/** What the trust rules need of a held bundle. `releasedBy` is null where it is not known. */
export type TrustedBundle = {
  readonly seq: number;
  readonly hash: string;
  readonly history: readonly { readonly hash: string }[];
  readonly releasedBy: string | null;
  /** For its versions: every distinct set of keys that approved one. */
  readonly approverSets: readonly (readonly string[])[];
};

export type Pin = { readonly seq: number; readonly hash: string } | null;

/** The ends that the newest roster names for one device: its own, and those of its unit's approvers with their pin on it. */
export type Ends = {
  readonly device: { readonly pin: Pin } | null;
  readonly approvers: ReadonlyMap<string, { readonly isCompromised: boolean; readonly pin: Pin }>;
};

/** The ends of one device out of its unit's line in a roster. */
export function endsFor(unit: RosterUnit, device: string): Ends {
  const approvers = new Map<string, { isCompromised: boolean; pin: Pin }>();
  for (const { key, end } of unit.approvers) {
    if (!end) continue;
    const pin = end.pins.find((one) => one.device === device) ?? null;
    approvers.set(key, {
      isCompromised: end.reason === "compromised",
      pin: pin && { seq: pin.seq, hash: pin.hash },
    });
  }
  return { device: unit.devices.find((one) => one.device === device)?.end ?? null, approvers };
}

/**
 * Bundles that do not stand under an ended key (DESIGN §6): under one a bundle stands only if it is the pin or the held pin,
 * standing itself, lists it. That holds for the device's key and for the key that released the bundle; approvals of a
 * compromised key count only up to its pin, so a bundle with a version that nobody else approved does not stand after it.
 * Depends on the set alone. @param held of one device, without those that a decision took out: these are as if not held
 */
export function revokedBundles(held: readonly TrustedBundle[], ends: Ends): Set<string> {
  const revoked = new Set<string>();
  if (!ends.device && ends.approvers.size === 0) return revoked;
  const standing = new Map<string, TrustedBundle>();
  const isUpTo = (bundle: TrustedBundle, pin: Pin): boolean => {
    if (pin === null) return false;
    if (bundle.hash === pin.hash && bundle.seq === pin.seq) return true;
    return standing.get(pin.hash)?.history.some((row) => row.hash === bundle.hash) ?? false;
  };
  // From the highest: a pin is judged before what it lists.
  for (const bundle of [...held].sort((a, b) => b.seq - a.seq || (a.hash < b.hash ? -1 : 1))) {
    const releaser = bundle.releasedBy === null ? undefined : ends.approvers.get(bundle.releasedBy);
    const isOutOf = (end: { readonly pin: Pin } | null | undefined) =>
      end != null && !isUpTo(bundle, end.pin);
    const isWithoutApproval = bundle.approverSets.some(
      (keys) =>
        keys.length > 0 &&
        keys.every((key) => {
          const end = ends.approvers.get(key);
          return end?.isCompromised === true && isOutOf(end);
        }),
    );
    if (isOutOf(ends.device) || isOutOf(releaser) || isWithoutApproval) revoked.add(bundle.hash);
    else standing.set(bundle.hash, bundle);
  }
  return revoked;
}
