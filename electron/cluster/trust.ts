import type { RosterManifest, RosterUnit } from "../../shared/bundle/manifest.ts";
import { unitByCode } from "../../shared/catalogue/units.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { appendAudit } from "../database/audit-store.ts";
import { bundleByHash, lastStanding, standingsOf } from "../database/bundle-store.ts";
import { getKey } from "../database/key-store.ts";
import { heldRoster, storeRoster } from "../database/roster-store.ts";
import { inLongTransaction } from "../database/transaction.ts";
import { nextRoster, type RosterChain } from "../identity/roster-file.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import type { Coordinator } from "./decisions.ts";
import { fillReleasers } from "./fill-releasers.ts";
import { judgeAndShow } from "./view.ts";

/** `last`: the hash of the last bundle that stands, or null for none. */
export type TrustChange =
  | {
      readonly what: "end-device";
      readonly device: string;
      readonly reason: "rotated" | "stolen";
      readonly last: string | null;
    }
  | {
      readonly what: "end-approver";
      readonly key: string;
      readonly reason: "ended" | "compromised";
      /** A device of the unit → its last bundle that stands under this key; a device that is not named has none. */
      readonly pins: readonly { readonly device: string; readonly last: string }[];
    }
  | { readonly what: "end-unit"; readonly unit: string }
  | { readonly what: "one-person"; readonly unit: string; readonly allowed: boolean }
  | { readonly what: "add-coordinator"; readonly userId: string }
  | { readonly what: "remove-coordinator"; readonly key: string };

/** A bundle that stands otherwise than before the change. */
export type Rejudged = {
  readonly unit: string;
  readonly hash: string;
  readonly seq: number;
  readonly before: string;
  readonly after: string;
};

export type TrustChanged = { readonly version: number; readonly rejudged: readonly Rejudged[] };

/**
 * Issues roster N+1 with one change and judges every bundle again that it may concern, in one transaction. Errors: E_NOT_ALLOWED (a
 * change that would leave no coordinator, or is there already), E_NOT_FOUND, E_INPUT (a pin that is no held bundle of that
 * device), E_USER, E_PASSPHRASE, E_ROSTER.
 */
export async function changeTrust(
  ws: OpenWorkspace,
  change: TrustChange,
  by: Coordinator,
): Promise<Result<TrustChanged>> {
  const chain = heldRoster(ws.db);
  if (ws.kind !== "cluster" || !chain) return fail("E_NOT_ALLOWED");
  const changed = applied(ws, chain.newest, change, by.userId);
  if (!changed.ok) return changed;
  const signer = ws.approvalSigner(by.userId, by.passphrase);
  if (!signer.ok) return signer;
  const at = ws.deps.clock.nowMs();
  const next = nextRoster(chain, () => changed.value, signer.value, at);
  if (!next.ok) return next;
  return issueRoster(ws, next.value, { ...change, at, user: by.userId });
}

/** Stores a roster and judges again: the one way by which a longer chain comes into force in a cluster. */
export async function issueRoster(
  ws: OpenWorkspace,
  chain: RosterChain,
  entry: object,
): Promise<Result<TrustChanged>> {
  const filled = await fillReleasers(ws);
  if (!filled.ok) return filled;
  return inLongTransaction(ws.db, async (breathe) => {
    const before = standingsOf(ws.db);
    storeRoster(ws.db, chain);
    appendAudit(ws.db, { ...entry, version: chain.newest.version });
    const devices = chain.newest.units
      .filter(hasEnds)
      .flatMap((unit) => unit.devices.map((one) => one.device));
    for (const device of devices) await judgeAndShow(ws.db, device, breathe);
    const old = new Map(before.map((one) => [one.hash, one.standing]));
    const rejudged = standingsOf(ws.db).flatMap(({ hash, unit, seq, standing }) => {
      const was = old.get(hash) ?? "";
      return was === standing ? [] : [{ unit, hash, seq, before: was, after: standing }];
    });
    return ok({ version: chain.newest.version, rejudged });
  });
}

const hasEnds = (unit: RosterUnit): boolean =>
  unit.devices.some((one) => one.end !== null) || unit.approvers.some((one) => one.end !== null);

function applied(
  ws: OpenWorkspace,
  newest: RosterManifest,
  change: TrustChange,
  byUser: string,
): Result<Partial<RosterManifest>> {
  const inUnit = (unit: RosterUnit | undefined, next: (unit: RosterUnit) => Result<RosterUnit>) => {
    if (!unit) return fail("E_NOT_FOUND");
    const grown = next(unit);
    if (!grown.ok) return grown;
    return ok({ units: newest.units.map((one) => (one.code === unit.code ? grown.value : one)) });
  };
  switch (change.what) {
    case "end-device":
      return inUnit(
        newest.units.find((unit) => unit.devices.some((one) => one.device === change.device)),
        (unit) => endDevice(ws, unit, change),
      );
    case "end-approver":
      return inUnit(
        newest.units.find((unit) => unit.approvers.some((one) => one.key === change.key)),
        (unit) => endApprover(ws, unit, change),
      );
    case "end-unit": {
      const unit = newest.units.find((one) => one.code === change.unit);
      // A unit ends by law, not by a click: the catalogue knows the day and the successor.
      if (unit && unitByCode(unit.code)?.to === null) return fail("E_UNIT", { unit: unit.code });
      return inUnit(unit, (one) => ok(endUnit(ws, one)));
    }
    case "one-person":
      return inUnit(
        newest.units.find((one) => one.code === change.unit),
        (unit) =>
          unit.onePerson === change.allowed
            ? fail("E_NOT_ALLOWED")
            : ok({ ...unit, onePerson: change.allowed }),
      );
    case "add-coordinator": {
      const key = getKey(ws.db, change.userId, "approval")?.publicKey;
      if (key === undefined) return fail("E_USER");
      if (newest.coordinators.some((one) => one.key === key)) return fail("E_NOT_ALLOWED");
      return ok({ coordinators: [...newest.coordinators, { key, since: newest.version + 1 }] });
    }
    case "remove-coordinator": {
      const left = newest.coordinators.filter((one) => one.key !== change.key);
      if (left.length === newest.coordinators.length) return fail("E_NOT_FOUND");
      // Nobody takes out the key they sign with: the list must always have one that is proved to work.
      if (getKey(ws.db, byUser, "approval")?.publicKey === change.key || left.length === 0)
        return fail("E_NOT_ALLOWED");
      return ok({ coordinators: left });
    }
  }
}

type Pin = { readonly seq: number; readonly hash: string };

/** A pin is always a bundle that is held: nobody types one. Errors: E_INPUT. */
function pinOf(ws: OpenWorkspace, device: string, last: string | null): Result<Pin | null> {
  if (last === null) return ok(null);
  const held = bundleByHash(ws.db, last);
  return held && held.device === device
    ? ok({ seq: held.seq, hash: held.hash })
    : fail("E_INPUT", { field: "last" });
}

function endDevice(
  ws: OpenWorkspace,
  unit: RosterUnit,
  { device, reason, last }: Extract<TrustChange, { what: "end-device" }>,
): Result<RosterUnit> {
  const pin = pinOf(ws, device, last);
  if (!pin.ok) return pin;
  return ok({
    ...unit,
    devices: unit.devices.map((one) =>
      one.device === device ? { ...one, end: { reason, pin: pin.value } } : one,
    ),
  });
}

function endApprover(
  ws: OpenWorkspace,
  unit: RosterUnit,
  { key, reason, pins }: Extract<TrustChange, { what: "end-approver" }>,
): Result<RosterUnit> {
  const ended: { device: string; seq: number; hash: string }[] = [];
  for (const { device, last } of pins) {
    const pin = pinOf(ws, device, last);
    if (!pin.ok) return pin;
    if (pin.value) ended.push({ device, ...pin.value });
  }
  return ok({
    ...unit,
    approvers: unit.approvers.map((one) =>
      one.key === key ? { ...one, end: { reason, pins: ended } } : one,
    ),
  });
}

/** Everything in use ends with what stands of it now. */
function endUnit(ws: OpenWorkspace, unit: RosterUnit): RosterUnit {
  const lasts = unit.devices.flatMap(({ device }) => {
    const last = lastStanding(ws.db, device);
    return last ? [{ device, ...last }] : [];
  });
  return {
    ...unit,
    devices: unit.devices.map((one) =>
      one.end ? one : { ...one, end: { reason: "unit-ended", pin: lastStanding(ws.db, one.device) } },
    ),
    approvers: unit.approvers.map((one) =>
      one.end ? one : { ...one, end: { reason: "ended", pins: lasts } },
    ),
  };
}
