import type { BundleManifest, RosterManifest, RosterUnit } from "../../../shared/bundle/manifest.ts";
import { SIGNATURE_TYPES } from "../../../shared/bundle/pae.ts";
import { periodByCode } from "../../../shared/catalogue/periods.ts";
import { endedBy } from "../../../shared/catalogue/units.ts";
import { verifySignature } from "../../identity/signing.ts";
import { refuse } from "./failure.ts";

type Expected = {
  readonly cluster: string;
  readonly kind: BundleManifest["kind"];
  readonly roster: RosterManifest;
};
type Pin = { readonly seq: number; readonly hash: string };
export type Signed = {
  readonly manifest: BundleManifest;
  readonly bytes: Uint8Array;
  readonly signatures: readonly Uint8Array[];
  readonly hash: string;
};

/** Whether the held pin really lists an older bundle is judged over all held ones; the reader knows only this one. */
const mayStand = (bundle: Signed, pin: Pin | null | undefined): boolean =>
  pin != null &&
  (bundle.manifest.seq < pin.seq || (bundle.manifest.seq === pin.seq && bundle.hash === pin.hash));

/**
 * Both signatures against the newest roster, then what the manifest says of itself. Gives the sender's roster unit.
 * @throws BundleFailure E_NOT_ENROLLED, E_SIGNATURE, E_REVOKED, E_UNIT_ENDED, E_ROSTER_OLD, E_KIND, E_CLUSTER, E_UNIT, E_DEVICE
 */
export function checkSender(bundle: Signed, { roster, kind, cluster }: Expected): RosterUnit {
  const { manifest, bytes, signatures } = bundle;
  const { unit, machine, device, seq } = manifest;
  const sender = roster.units.find((one) => one.devices.some((entry) => entry.device === device));
  const entry = sender?.devices.find((one) => one.device === device);
  if (!sender || !entry) return refuse("E_NOT_ENROLLED", { unit, machine, device });
  if (!verifySignature(device, SIGNATURE_TYPES.device, bytes, signatures[0] ?? new Uint8Array()))
    refuse("E_SIGNATURE", { unit, signature: "device" });
  const approver = sender.approvers.find((one) => one.key === manifest.releasedBy);
  if (!approver)
    return refuse(manifest.roster > roster.version ? "E_ROSTER_OLD" : "E_SIGNATURE", {
      unit,
      signature: "release",
      machine,
      device,
      key: manifest.releasedBy,
    });
  if (!verifySignature(approver.key, SIGNATURE_TYPES.release, bytes, signatures[1] ?? new Uint8Array()))
    refuse("E_SIGNATURE", { unit, signature: "release" });
  if (entry.end && !mayStand(bundle, entry.end.pin)) {
    refuse(entry.end.reason === "unit-ended" ? "E_UNIT_ENDED" : "E_REVOKED", { unit, seq });
  }
  if (
    approver.end &&
    !mayStand(
      bundle,
      approver.end.pins.find((pin) => pin.device === device),
    )
  )
    refuse("E_REVOKED", { unit, seq });
  if (manifest.kind !== kind) refuse("E_KIND", { unit: sender.code });
  if (manifest.cluster !== cluster || roster.cluster !== cluster) refuse("E_CLUSTER", { unit: sender.code });
  if (unit !== sender.code) refuse("E_UNIT", { unit });
  const period = periodByCode(manifest.period);
  if (period && endedBy(unit, period)) refuse("E_UNIT_ENDED", { unit });
  if (machine !== entry.machine) refuse("E_DEVICE", { unit, machine });
  if (manifest.roster > roster.version) refuse("E_ROSTER_OLD", { unit });
  return sender;
}

/** Those whose approval counts for a row of `unit` in this bundle: its own approvers and its successors'. */
export function approversOf(unit: string, roster: RosterManifest, bundle: Signed) {
  return roster.units
    .filter((one) => one.code === unit || one.predecessors.includes(unit))
    .flatMap((one) =>
      one.approvers.map((approver) => ({
        key: approver.key,
        userId: approver.userId,
        onePerson: one.onePerson,
        counts:
          approver.end?.reason !== "compromised" ||
          mayStand(
            bundle,
            approver.end.pins.find((pin) => pin.device === bundle.manifest.device),
          ),
      })),
    );
}
