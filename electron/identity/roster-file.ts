import { createHash } from "node:crypto";
import { fingerprintOf } from "../../shared/bundle/fingerprint.ts";
import { decodeHead, encodeHead } from "../../shared/bundle/framing.ts";
import { ROSTER_FILE_MAX_BYTES } from "../../shared/bundle/limits.ts";
import { type RosterManifest, rosterManifestSchema } from "../../shared/bundle/manifest.ts";
import { SIGNATURE_TYPES } from "../../shared/bundle/pae.ts";
import { parseStrictJsonBytes } from "../../shared/bundle/strict-json.ts";
import { utf8 } from "../../shared/bundle/utf8.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { type Signer, verifySignature } from "./signing.ts";

export type IssuedRoster = {
  readonly manifest: RosterManifest;
  /** The exact signed bytes. */
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
  readonly hash: string;
};

/** Rosters 1…N, each signed by a coordinator of the one before it. Only this file makes one. */
export type RosterChain = { readonly rosters: readonly IssuedRoster[]; readonly newest: RosterManifest };

const sha256 = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

function issue(manifest: RosterManifest, signer: Signer): IssuedRoster {
  const bytes = utf8(JSON.stringify(rosterManifestSchema.parse(manifest)));
  return {
    manifest,
    bytes,
    signature: signer.sign(SIGNATURE_TYPES.roster, bytes),
    hash: sha256(bytes).toString("hex"),
  };
}

const chainOf = (rosters: readonly IssuedRoster[]): RosterChain => ({
  rosters,
  newest: (rosters.at(-1) as IssuedRoster).manifest,
});

/** Roster 1 is signed by the coordinator it names: what makes it believable is its fingerprint, typed from the letter. */
export function firstRoster(
  base: Pick<RosterManifest, "cluster" | "name" | "recipients" | "units" | "catalogue" | "at">,
  signer: Signer,
): RosterChain {
  const manifest: RosterManifest = {
    format: 1,
    schema: 1,
    kind: "roster",
    cluster: base.cluster,
    name: base.name,
    version: 1,
    previous: null,
    issuedBy: signer.publicKey,
    coordinators: [{ key: signer.publicKey, since: 1 }],
    recipients: base.recipients,
    units: base.units,
    catalogue: base.catalogue,
    at: base.at,
  };
  return chainOf([issue(manifest, signer)]);
}

/** Errors: E_ROSTER where the change would break the chain's rules (a key twice, a foreign signer). */
export function nextRoster(
  chain: RosterChain,
  change: (newest: RosterManifest) => Partial<RosterManifest>,
  signer: Signer,
  at: number,
): Result<RosterChain> {
  const last = chain.rosters.at(-1) as IssuedRoster;
  const manifest = {
    ...last.manifest,
    ...change(last.manifest),
    version: last.manifest.version + 1,
    previous: last.hash,
    issuedBy: signer.publicKey,
    at,
  };
  const next = [...chain.rosters, issue(manifest, signer)];
  return verifyChain(next);
}

/** A chain as it was: up to the roster that a test says was the last; null where none was. */
export function chainUpTo(
  chain: RosterChain,
  isLast: (roster: IssuedRoster, next: IssuedRoster | undefined) => boolean,
): RosterChain | null {
  const at = chain.rosters.findIndex((one, i) => isLast(one, chain.rosters[i + 1]));
  return at < 0 ? null : chainOf(chain.rosters.slice(0, at + 1));
}

export const encodeRosterFile = (chain: RosterChain): Uint8Array =>
  new Uint8Array(Buffer.concat(chain.rosters.map(({ bytes, signature }) => encodeHead(bytes, [signature]))));

/** The frames of versions 1…N as rows of a section. */
export const rosterRows = (chain: RosterChain): { version: number; frame: string }[] =>
  chain.rosters.map(({ manifest, bytes, signature }) => ({
    version: manifest.version,
    frame: Buffer.from(encodeHead(bytes, [signature])).toString("base64"),
  }));

/** Errors: E_ROSTER for anything but a whole, well-signed chain from roster 1. */
export function decodeRosterFile(file: Uint8Array): Result<RosterChain> {
  if (file.length === 0 || file.length > ROSTER_FILE_MAX_BYTES) return fail("E_ROSTER", { reason: "size" });
  const rosters: IssuedRoster[] = [];
  for (let at = 0; at < file.length; ) {
    const head = decodeHead(file.subarray(at), 1);
    if (!head.ok) return fail("E_ROSTER", { reason: "framing" });
    const { manifest: bytes, signatures, headLength } = head.value;
    const json = parseStrictJsonBytes(bytes);
    const parsed = json.ok ? rosterManifestSchema.safeParse(json.value) : null;
    if (!parsed?.success) return fail("E_ROSTER", { reason: "manifest" });
    rosters.push({
      manifest: parsed.data,
      bytes,
      signature: signatures[0] as Uint8Array,
      hash: sha256(bytes).toString("hex"),
    });
    at += headLength;
  }
  return verifyChain(rosters);
}

function verifyChain(rosters: readonly IssuedRoster[]): Result<RosterChain> {
  for (const [i, { manifest, bytes, signature }] of rosters.entries()) {
    const before = rosters[i - 1];
    const signers = (before ?? rosters[0])?.manifest.coordinators ?? [];
    const follows = before
      ? manifest.previous === before.hash && manifest.cluster === before.manifest.cluster
      : manifest.previous === null;
    if (manifest.version !== i + 1 || !follows) return fail("E_ROSTER", { reason: "chain" });
    if (!signers.some((coordinator) => coordinator.key === manifest.issuedBy))
      return fail("E_ROSTER", { reason: "signer" });
    if (!verifySignature(manifest.issuedBy, SIGNATURE_TYPES.roster, bytes, signature))
      return fail("E_ROSTER", { reason: "signature" });
    if (before && !keepsWhatWasListed(before.manifest, manifest))
      return fail("E_ROSTER", { reason: "history" });
    if (repeatsKey(manifest)) return fail("E_ROSTER", { reason: "key-twice" });
  }
  return rosters.length > 0 ? ok(chainOf(rosters)) : fail("E_ROSTER", { reason: "empty" });
}

/**
 * A roster adds and ends, it never takes away: a unit, device or approver once listed stays where it was, and what was
 * ended stays ended. Otherwise a stolen machine could be revived, or its pin lost, by leaving a line out.
 */
function keepsWhatWasListed(before: RosterManifest, after: RosterManifest): boolean {
  return before.units.every((unit) => {
    const now = after.units.find((one) => one.code === unit.code);
    if (!now) return false;
    const keepsDevices = unit.devices.every((device) =>
      now.devices.some(
        (one) =>
          one.device === device.device &&
          one.machine === device.machine &&
          one.recipient === device.recipient &&
          staysAsListed(device, one),
      ),
    );
    const keepsApprovers = unit.approvers.every((approver) =>
      now.approvers.some(
        (one) => one.key === approver.key && one.userId === approver.userId && staysAsListed(approver, one),
      ),
    );
    return keepsDevices && keepsApprovers;
  });
}

type DeviceEnd = {
  readonly reason: string;
  readonly pin: { readonly seq: number; readonly hash: string } | null;
};
type ApproverEnd = {
  readonly reason: string;
  readonly pins: readonly { readonly device: string; readonly seq: number; readonly hash: string }[];
};
type End = DeviceEnd | ApproverEnd;
type Listed = { readonly since: number; readonly end: End | null };

/** An end may be tightened (theft found later: an earlier pin, or none), never loosened: what fell must not rise again. */
const staysAsListed = (before: Listed, after: Listed): boolean =>
  before.since === after.since &&
  (before.end === null || (after.end !== null && !isLooser(before.end, after.end)));

const GRAVE: readonly string[] = ["stolen", "compromised"];

function isLooser(before: End, after: End): boolean {
  if (GRAVE.includes(before.reason) && !GRAVE.includes(after.reason)) return true;
  const pins = (end: End) => ("pins" in end ? end.pins : end.pin ? [{ device: "", ...end.pin }] : []);
  const old = pins(before);
  return pins(after).some((pin) => {
    const held = old.find((one) => one.device === pin.device);
    return !held || pin.seq > held.seq || (pin.seq === held.seq && pin.hash !== held.hash);
  });
}

/** No public key appears twice, and no unit or machine letter among those in use. */
function repeatsKey(manifest: RosterManifest): boolean {
  const keys = [
    ...manifest.coordinators.map((one) => one.key),
    ...manifest.recipients,
    ...manifest.units.flatMap((unit) => [
      `unit ${unit.code}`,
      ...unit.devices.flatMap((one) => [one.device, one.recipient]),
      ...unit.devices.filter((one) => one.end === null).map((one) => `${unit.code} ${one.machine}`),
      ...unit.approvers.map((one) => one.key),
    ]),
  ];
  return new Set(keys).size < keys.length;
}

export const rosterFingerprint = (chain: RosterChain): string =>
  fingerprintOf(sha256((chain.rosters[0] as IssuedRoster).bytes));

/** The longer chain, where it begins with every roster we hold; an older one that agrees changes nothing. Errors: E_ROSTER. */
export function extendsChain(held: RosterChain, incoming: RosterChain): Result<RosterChain> {
  const shared = Math.min(held.rosters.length, incoming.rosters.length);
  for (let i = 0; i < shared; i += 1)
    if (held.rosters[i]?.hash !== incoming.rosters[i]?.hash)
      return fail("E_ROSTER", { reason: "other-chain" });
  return ok(incoming.rosters.length > held.rosters.length ? incoming : held);
}
