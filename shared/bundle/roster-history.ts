import type { RosterManifest, RosterUnit } from "./manifest.ts";

/** One thing that a roster version changed, for people to read. */
export type RosterEvent = {
  readonly what:
    | "founded"
    | "device-added"
    | "device-ended"
    | "approver-added"
    | "approver-ended"
    | "coordinator-added"
    | "coordinator-removed"
    | "one-person-on"
    | "one-person-off"
    | "other";
  /** "" where it concerns the cluster. */
  readonly unit: string;
  readonly machine: string;
  /** Of an approver; "" otherwise. */
  readonly name: string;
  /** rotated, stolen, unit-ended, ended, compromised; "" where nothing ended. */
  readonly reason: string;
  /** The number of the last file that stands; null for none, undefined-like 0 is never used. */
  readonly pin: number | null;
};

export type RosterStep = {
  readonly version: number;
  readonly at: number;
  readonly events: readonly RosterEvent[];
};

/** What each version of a chain changed, newest first. */
export const rosterHistory = (rosters: readonly RosterManifest[]): RosterStep[] =>
  rosters
    .map((manifest, i) => ({
      version: manifest.version,
      at: manifest.at,
      events: eventsBetween(rosters[i - 1] ?? null, manifest),
    }))
    .reverse();

const event = (what: RosterEvent["what"], more: Partial<RosterEvent> = {}): RosterEvent => ({
  what,
  unit: "",
  machine: "",
  name: "",
  reason: "",
  pin: null,
  ...more,
});

function eventsBetween(before: RosterManifest | null, after: RosterManifest): RosterEvent[] {
  if (!before) return [event("founded")];
  const had = new Set(before.coordinators.map((one) => one.key));
  const has = new Set(after.coordinators.map((one) => one.key));
  const events = [
    ...after.coordinators.filter((one) => !had.has(one.key)).map(() => event("coordinator-added")),
    ...before.coordinators.filter((one) => !has.has(one.key)).map(() => event("coordinator-removed")),
    ...after.units.flatMap((unit) =>
      unitEvents(before.units.find((one) => one.code === unit.code) ?? null, unit),
    ),
  ];
  return events.length > 0 ? events : [event("other")];
}

function unitEvents(before: RosterUnit | null, after: RosterUnit): RosterEvent[] {
  const unit = after.code;
  const events: RosterEvent[] = [];
  for (const { device, machine, end } of after.devices) {
    const old = before?.devices.find((one) => one.device === device);
    if (!old) events.push(event("device-added", { unit, machine }));
    if (end && !old?.end)
      events.push(event("device-ended", { unit, machine, reason: end.reason, pin: end.pin?.seq ?? null }));
  }
  for (const { key, name, end } of after.approvers) {
    const old = before?.approvers.find((one) => one.key === key);
    if (!old) events.push(event("approver-added", { unit, name }));
    if (end && !old?.end) {
      const pin = Math.max(0, ...end.pins.map((one) => one.seq));
      events.push(event("approver-ended", { unit, name, reason: end.reason, pin: pin === 0 ? null : pin }));
    }
  }
  if (after.onePerson !== (before?.onePerson ?? false))
    events.push(event(after.onePerson ? "one-person-on" : "one-person-off", { unit }));
  return events;
}
