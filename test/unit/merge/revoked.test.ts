import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HeldBundle, judgeDevice } from "../../../shared/merge/judge.ts";
import { type Ends, type Pin, revokedBundles, type TrustedBundle } from "../../../shared/merge/revoked.ts";

type Made = TrustedBundle & HeldBundle;
const bundle = (
  hash: string,
  seq: number,
  listed: readonly Made[] = [],
  more: { releasedBy?: string; approverSets?: string[][] } = {},
): Made => ({
  hash,
  seq,
  history: listed.map((one) => ({ seq: one.seq, hash: one.hash })),
  audit: { count: seq, head: `head-${seq}` },
  releasedBy: more.releasedBy ?? "head",
  approverSets: more.approverSets ?? [["head"]],
});
const one = bundle("one", 1);
const two = bundle("two", 2, [one]);
const three = bundle("three", 3, [one, two]);
const pin = ({ seq, hash }: Made): Pin => ({ seq, hash });
const ends = (device: Ends["device"], ...approvers: [string, boolean, Pin][]): Ends => ({
  device,
  approvers: new Map(approvers.map(([key, isCompromised, at]) => [key, { isCompromised, pin: at }])),
});
const revoked = (held: readonly Made[], under: Ends) => [...revokedBundles(held, under)].sort();
const ALL = ["one", "three", "two"];

describe("which bundles fall under an ended key", () => {
  it("none while nothing has ended", () => {
    expect(revoked([one, two, three], ends(null))).toEqual([]);
  });
  it("an ended device: the pin and what the held pin lists stand", () => {
    expect(revoked([one, two, three], ends({ pin: pin(two) }))).toEqual(["three"]);
    expect(revoked([one, two, three], ends({ pin: pin(three) }))).toEqual([]);
  });
  it("an ended device without a pin: nothing stands", () => {
    expect(revoked([one, two, three], ends({ pin: null }))).toEqual(ALL);
  });
  it("a pin that is not held vouches for nothing until it comes", () => {
    expect(revoked([one, two], ends({ pin: pin(three) }))).toEqual(["one", "two"]);
    expect(revoked([one, two, three], ends({ pin: pin(three) }))).toEqual([]);
  });
  it("a lower bundle that the pin does not list falls: it was made aside", () => {
    const aside = bundle("aside", 1);
    expect(revoked([one, aside, two], ends({ pin: pin(two) }))).toEqual(["aside"]);
  });
  it("another bundle with the pin's number is not the pin", () => {
    const twin = bundle("twin", 2, [one]);
    expect(revoked([one, two, twin], ends({ pin: pin(two) }))).toEqual(["twin"]);
  });
  it("an ended approver: what they released falls after their pin, what others released stays", () => {
    const later = bundle("later", 3, [one, two], { releasedBy: "deputy" });
    expect(revoked([one, two, later], ends(null, ["head", false, pin(one)]))).toEqual(["two"]);
    expect(revoked([one, two, later], ends(null, ["head", false, null]))).toEqual(["one", "two"]);
  });
  it("an ended approver's approvals go on counting in bundles that somebody else released", () => {
    const later = bundle("later", 3, [one, two], { releasedBy: "deputy", approverSets: [["head"]] });
    expect(revoked([later], ends(null, ["head", false, null]))).toEqual([]);
  });
  it("a compromised approver's approvals count only up to the pin, unless somebody else approved the same", () => {
    const only = bundle("only", 3, [one, two], {
      releasedBy: "deputy",
      approverSets: [["deputy"], ["head"]],
    });
    const both = bundle("both", 3, [one, two], { releasedBy: "deputy", approverSets: [["deputy", "head"]] });
    const under = ends(null, ["head", true, pin(two)]);
    expect(revoked([one, two, only], under)).toEqual(["only"]);
    expect(revoked([one, two, both], under)).toEqual([]);
  });
  it("two compromised keys do not vouch for each other", () => {
    const both = bundle("both", 3, [one, two], { releasedBy: "third", approverSets: [["deputy", "head"]] });
    const under = ends(null, ["head", true, null], ["deputy", true, null]);
    expect(revoked([both], under)).toEqual(["both"]);
  });
  it("a pin that falls itself vouches for nothing", () => {
    const byDeputy = bundle("byDeputy", 3, [one, two], { releasedBy: "deputy" });
    const under = ends({ pin: pin(byDeputy) }, ["deputy", false, null]);
    expect(revoked([one, two, byDeputy], under)).toEqual(["byDeputy", "one", "two"]);
  });
  it("whoever released a bundle from before that was kept is judged by the device alone", () => {
    const old = { ...one, releasedBy: null };
    expect(revoked([old], ends(null, ["head", false, null]))).toEqual([]);
  });

  it("every order of arrival gives one answer (200 runs)", () => {
    const keys = ["head", "deputy"] as const;
    const made = fc
      .array(
        fc.record({
          releasedBy: fc.constantFrom(...keys),
          sets: fc.array(fc.subarray([...keys], { minLength: 1 }), { minLength: 1, maxLength: 2 }),
          isListed: fc.boolean(),
        }),
        { minLength: 1, maxLength: 6 },
      )
      .map((rows) => {
        const bundles: Made[] = [];
        rows.forEach(({ releasedBy, sets, isListed }, i) => {
          bundles.push(
            bundle(`b${i}`, i + 1, isListed ? [...bundles] : bundles.slice(0, -1), {
              releasedBy,
              approverSets: sets,
            }),
          );
        });
        return bundles;
      });
    fc.assert(
      fc.property(
        made,
        fc.option(fc.nat(7)),
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean(), fc.option(fc.nat(7))), { maxLength: 2 }),
        fc.infiniteStream(fc.nat()),
        (bundles, device, approvers, dice) => {
          const at = (i: number | null): Pin => {
            const chosen = i === null ? undefined : bundles[i];
            return chosen ? pin(chosen) : null;
          };
          const under = ends(
            device === null ? null : { pin: at(device) },
            ...approvers.map(([key, bad, i]) => [key, bad, at(i)] as [string, boolean, Pin]),
          );
          const shuffled = [...bundles]
            .map((one) => ({ one, at: dice.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
          expect(revoked(shuffled, under)).toEqual(revoked(bundles, under));
          const verdicts = (held: readonly Made[]) =>
            [
              ...judgeDevice(
                held,
                () => null,
                () => false,
                revokedBundles(held, under),
              ),
            ].sort();
          expect(verdicts(shuffled)).toEqual(verdicts(bundles));
        },
      ),
      { numRuns: 200 },
    );
  });
});
