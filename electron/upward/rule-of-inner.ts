import type { RosterChain } from "../identity/roster-file.ts";

/**
 * The list by which a bundle out of an upward file is read. The cluster took it in under the list of that day; keys that ended and
 * permissions that were taken back since must not make a held bundle unreadable: whether it still stands is judged over all
 * of them, under the newest list with its ends (shared/merge/revoked.ts).
 */
export function ruleOfInner(chain: RosterChain): RosterChain {
  const onePersonOnce = new Set(
    chain.rosters.flatMap(({ manifest }) =>
      manifest.units.filter((unit) => unit.onePerson).map((unit) => unit.code),
    ),
  );
  const units = chain.newest.units.map((unit) => ({
    ...unit,
    onePerson: onePersonOnce.has(unit.code),
    devices: unit.devices.map((device) => ({ ...device, end: null })),
    approvers: unit.approvers.map((approver) => ({ ...approver, end: null })),
  }));
  return { rosters: chain.rosters, newest: { ...chain.newest, units } };
}
