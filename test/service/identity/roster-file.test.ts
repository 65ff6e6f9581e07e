import { describe, expect, it } from "vitest";
import { generateAgeKey } from "../../../electron/identity/age-keys.ts";
import {
  decodeRosterFile,
  encodeRosterFile,
  extendsChain,
  firstRoster,
  nextRoster,
  type RosterChain,
  rosterFingerprint,
} from "../../../electron/identity/roster-file.ts";
import { generateSigningKey, signerFromSeed } from "../../../electron/identity/signing.ts";
import { decodeHead, encodeHead } from "../../../shared/bundle/framing.ts";
import type { RosterManifest } from "../../../shared/bundle/manifest.ts";
import { SIGNATURE_TYPES } from "../../../shared/bundle/pae.ts";
import { utf8 } from "../../../shared/bundle/utf8.ts";
import { must } from "../../support/offices.ts";

const newSigner = () => signerFromSeed(generateSigningKey().privateSeed);
const coordinator = newSigner();
const age = async () => (await generateAgeKey()).recipient;
const user = `BN-${"0".repeat(26)}`;
const ended = { reason: "stolen" as const, pin: null };

type Units = RosterManifest["units"];
const recipient = await age();
const device = { machine: "A", device: newSigner().publicKey, recipient: await age(), since: 2, end: null };
const approver = {
  userId: user,
  key: newSigner().publicKey,
  role: "head" as const,
  name: "Lãnh đạo",
  since: 2,
  end: null,
};
const empty: Units = ["BN", "HN"].map((code) => ({
  code,
  onePerson: false,
  predecessors: [],
  devices: [],
  approvers: [],
}));
const unitsWith = (more: Partial<Units[number]>): Units =>
  empty.map((unit) =>
    unit.code === "BN" ? { ...unit, devices: [device], approvers: [approver], ...more } : unit,
  );

const one = (): RosterChain =>
  firstRoster(
    {
      cluster: "a".repeat(32),
      name: "Cụm thử",
      recipients: [recipient],
      units: empty,
      catalogue: "2020-1",
      at: 1,
    },
    coordinator,
  );
const next = (chain: RosterChain, change: Partial<RosterManifest>, by = coordinator) =>
  nextRoster(chain, () => change, by, 2);
const two = (): RosterChain => must(next(one(), { units: unitsWith({}) }));
const reasonOf = (result: ReturnType<typeof next>) => (result.ok ? "accepted" : result.problem.params.reason);

/** The chain with one more roster signed as it stands, whatever its rules say: what a hostile coordinator could send. */
function forced(chain: RosterChain, change: Partial<RosterManifest>, by = coordinator): Uint8Array {
  const last = chain.rosters.at(-1);
  if (!last) throw new Error("empty chain");
  const manifest = {
    ...last.manifest,
    version: last.manifest.version + 1,
    previous: last.hash,
    issuedBy: by.publicKey,
    ...change,
  };
  const bytes = utf8(JSON.stringify(manifest));
  const frame = encodeHead(bytes, [by.sign(SIGNATURE_TYPES.roster, bytes)]);
  return new Uint8Array(Buffer.concat([encodeRosterFile(chain), frame]));
}
const read = (file: Uint8Array) => reasonOf(decodeRosterFile(file));

describe("a roster chain", () => {
  it("reads back as it was written, with roster 1's fingerprint", () => {
    const chain = two();
    const again = must(decodeRosterFile(encodeRosterFile(chain)));
    expect(again.newest).toEqual(chain.newest);
    expect(rosterFingerprint(again)).toBe(rosterFingerprint(one0(chain)));
  });

  it("adds and ends, but takes nothing away: not a unit, a device or an approver", () => {
    expect(reasonOf(next(two(), { units: unitsWith({}).filter((unit) => unit.code !== "BN") }))).toBe(
      "history",
    );
    expect(reasonOf(next(two(), { units: unitsWith({ devices: [] }) }))).toBe("history");
    expect(reasonOf(next(two(), { units: unitsWith({ approvers: [] }) }))).toBe("history");
    expect(reasonOf(next(two(), { units: unitsWith({ devices: [{ ...device, end: ended }] }) }))).toBe(
      "accepted",
    );
  });

  it("never revives a stolen machine or moves one to another unit", () => {
    const stolen = must(next(two(), { units: unitsWith({ devices: [{ ...device, end: ended }] }) }));
    expect(reasonOf(next(stolen, { units: unitsWith({}) }))).toBe("history");
    expect(read(forced(stolen, { units: unitsWith({}) }))).toBe("history");
    const moved = empty.map((unit) =>
      unit.code === "HN" ? { ...unit, devices: [device], approvers: [approver] } : unit,
    );
    expect(read(forced(two(), { units: moved }))).toBe("history");
  });

  it("refuses a key twice, a foreign signer, a gap, another cluster and a wrong predecessor", () => {
    const twin = { ...device, machine: "B", recipient };
    expect(reasonOf(next(two(), { units: unitsWith({ devices: [device, twin] }) }))).toBe("key-twice");
    expect(reasonOf(next(two(), {}, newSigner()))).toBe("signer");
    expect(read(forced(two(), {}, newSigner()))).toBe("signer");
    expect(read(forced(two(), { version: 4 }))).toBe("chain");
    expect(read(forced(two(), { cluster: "b".repeat(32) }))).toBe("chain");
    expect(read(forced(two(), { previous: "0".repeat(64) }))).toBe("chain");
  });

  it("refuses every truncation, trailing bytes and every flipped byte", () => {
    const file = encodeRosterFile(two());
    const firstLength = must(decodeHead(file, 1)).headLength;
    for (let at = 0; at < file.length; at += 1) {
      // Cut exactly between two rosters it is the older chain, which is a roster file of its own.
      if (at !== firstLength) expect(read(file.subarray(0, at))).not.toBe("accepted");
      const bad = Uint8Array.from(file, (byte, i) => (i === at ? byte ^ 1 : byte));
      expect(read(bad), `byte ${at}`).not.toBe("accepted");
    }
    expect(read(Uint8Array.from([...file, 0]))).not.toBe("accepted");
  });

  it("takes a longer chain of its own and keeps the held one against a shorter; another chain is refused", () => {
    const first = one();
    const longer = must(next(first, { units: unitsWith({}) }));
    expect(must(extendsChain(first, longer)).newest.version).toBe(2);
    expect(must(extendsChain(longer, first)).newest.version).toBe(2);
    const other = firstRoster({ ...first.newest, name: "Cụm khác" }, coordinator);
    expect(extendsChain(longer, other)).toMatchObject({ ok: false, problem: { code: "E_ROSTER" } });
  });
});

/** The chain cut back to its first roster. */
function one0(chain: RosterChain): RosterChain {
  const [first] = chain.rosters;
  if (!first) throw new Error("empty chain");
  return { rosters: [first], newest: first.manifest };
}
