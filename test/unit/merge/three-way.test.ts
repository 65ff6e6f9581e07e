import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CaseRecord, type CaseRecordInput, caseRecordSchema } from "../../../shared/case/record.ts";
import { mergeThreeWay, nearestCommonAncestors, type Side } from "../../../shared/merge/three-way.ts";

const record = (more: Partial<CaseRecordInput> = {}): CaseRecord =>
  caseRecordSchema.parse({
    kind: "VA",
    unit: "BN",
    title: "Vụ mẫu",
    people: [{ id: "p1", standing: "bị can" }],
    events: [
      { id: "e1", code: "G00", date: "2020-01-05" },
      { id: "e2", code: "G20", date: "2020-02-05" },
    ],
    acts: ["a"],
    ...more,
  });
const side = (name: string, of: CaseRecord, privateDigest = "none"): Side => ({
  name,
  record: of,
  privateDigest,
});
const base = side("0", record());
const merge = (a: CaseRecord, b: CaseRecord, taken?: Record<string, string>) =>
  mergeThreeWay([base], [side("a", a), side("b", b)], new Map(Object.entries(taken ?? {})));
const event = (id: string, code: string, date: string) => ({ id, code, date });

describe("the three-way merge of a case", () => {
  it("takes what one side changed, and lets equal changes agree", () => {
    const merged = merge(
      record({ title: "Tên mới", role: "R1" }),
      record({ summary: "Tóm tắt", role: "R1" }),
    );
    expect(merged.conflicts).toEqual([]);
    expect(merged.record).toEqual(record({ title: "Tên mới", summary: "Tóm tắt", role: "R1" }));
  });

  it("keeps the ancestor's value of a field that both changed, marked, until a side is taken", () => {
    const a = record({ title: "Tên theo máy A", role: "R2" });
    const b = record({ title: "Tên theo máy B" });
    const open = merge(a, b);
    expect(open.record.title).toBe("Vụ mẫu");
    expect(open.record.role).toBe("R2");
    expect(open.conflicts).toEqual([
      {
        field: "title",
        before: "Vụ mẫu",
        values: [
          { side: "a", value: "Tên theo máy A" },
          { side: "b", value: "Tên theo máy B" },
        ],
        taken: null,
      },
    ]);
    const decided = merge(a, b, { title: "b" });
    expect(decided.record.title).toBe("Tên theo máy B");
    expect(decided.conflicts[0]?.taken).toBe("b");
  });

  it("merges list rows by their ids: both sides' new rows stay, another field of the same row too", () => {
    const { events } = record();
    const merged = merge(
      record({ events: [...events, event("e3", "G30", "2020-03-01")] }),
      record({
        events: [
          { ...event("e1", "G00", "2020-01-05"), agency: "Ban Nội chính" },
          event("e2", "G20", "2020-02-05"),
          event("e4", "G21", "2020-02-06"),
        ],
      }),
    );
    expect(merged.conflicts).toEqual([]);
    expect(merged.record.events.map((one) => [one.id, one.agency])).toEqual([
      ["e1", "Ban Nội chính"],
      ["e2", ""],
      ["e3", ""],
      ["e4", ""],
    ]);
  });

  it("removes a row that one side removed, unless the other changed it: then the row stays, marked", () => {
    const without = record({ events: [event("e1", "G00", "2020-01-05")] });
    expect(merge(without, record()).record.events.map((one) => one.id)).toEqual(["e1"]);
    const changed = record({ events: [event("e1", "G00", "2020-01-05"), event("e2", "G20", "2020-02-09")] });
    const merged = merge(without, changed);
    expect(merged.conflicts.map((one) => one.field)).toEqual(["events.e2"]);
    expect(merged.record.events[1]?.date).toBe("2020-02-05");
    expect(merge(without, changed, { "events.e2": "a" }).record.events.map((one) => one.id)).toEqual(["e1"]);
  });

  it("treats a list without row ids, and a part that came or went, as one field", () => {
    const merged = merge(
      record({ acts: ["a", "b"], head: { position: "Chi cục trưởng" } }),
      record({ acts: ["a", "c"], head: { position: "Giám đốc" } }),
    );
    expect(merged.conflicts.map((one) => one.field).sort()).toEqual(["acts", "head"]);
    expect(merged.record.acts).toEqual(["a"]);
    expect(merged.record.head).toBeNull();
    expect(merged.conflicts.find((one) => one.field === "head")?.values[0]?.value).toMatchObject({
      position: "Chi cục trưởng",
    });
  });

  it("counts a field on which several nearest ancestors differ as changed on both sides", () => {
    const other = side("1", record({ role: "R2" }));
    const sides = [side("a", record({ role: "R2" })), side("b", record({ role: "" }))];
    const merged = mergeThreeWay([base, other], sides);
    expect(merged.conflicts.map((one) => one.field)).toEqual(["role"]);
    // Equal values agree all the same.
    const agreeing = [side("a", record({ role: "R3" })), side("b", record({ role: "R3" }))];
    expect(mergeThreeWay([base, other], agreeing).conflicts).toEqual([]);
  });

  it("merges the private half as one field by its digest", () => {
    const [a, b] = [side("a", record({ title: "A" }), "pa"), side("b", record(), "p0")];
    const root = side("0", record(), "p0");
    expect(mergeThreeWay([root], [a, b]).privateOf).toBe("a");
    const both = mergeThreeWay([root], [a, side("b", record(), "pb")]);
    expect(both.conflicts.map((one) => one.field)).toEqual(["private"]);
    expect(both.privateOf).toBe("0");
  });
});

const codes = fc.constantFrom("G00", "G20", "G30", "S1");
const anyRecord = fc
  .record({
    title: fc.constantFrom("Vụ mẫu", "Tên A", "Tên B"),
    role: fc.constantFrom("", "R1", "R2"),
    acts: fc.subarray(["a", "b"]),
    head: fc.option(fc.record({ position: fc.constantFrom("", "Giám đốc") }), { nil: null }),
    people: fc.uniqueArray(
      fc.record({ id: fc.constantFrom("p1", "p2"), standing: fc.constantFrom("bị can", "bị cáo") }),
      { selector: (row) => row.id },
    ),
    events: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom("e1", "e2", "e3", "e4"),
        code: codes,
        date: fc.constant("2020-01-05"),
      }),
      { selector: (row) => row.id },
    ),
  })
  .map((more) => record(more as Partial<CaseRecordInput>));

describe("whichever came first", () => {
  const digest = fc.constantFrom("p0", "p1", "p2");
  const anySide = (name: string) =>
    fc.record({ name: fc.constant(name), record: anyRecord, privateDigest: digest });
  it("the result is the same, with one ancestor or several, decided or not", () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom("0", "1"), { maxLength: 2 })
          .chain((names) => fc.tuple(...[...new Set(names)].map(anySide))),
        anySide("a"),
        anySide("b"),
        anySide("c"),
        fc.dictionary(
          fc.constantFrom("title", "role", "acts", "events.e2", "private"),
          fc.constantFrom("a", "b"),
        ),
        (ancestors, a, b, c, taken) => {
          const decided = new Map(Object.entries(taken));
          const one = mergeThreeWay(ancestors, [a, b, c], decided);
          expect(mergeThreeWay([...ancestors].reverse(), [c, b, a], decided)).toEqual(one);
          expect(mergeThreeWay(ancestors, [b, c, a], decided)).toEqual(one);
        },
      ),
      { numRuns: 400 },
    );
  });
  it("a side merged with itself or with its ancestor is that side", () => {
    fc.assert(
      fc.property(anySide("0"), anySide("a"), (root, a) => {
        for (const sides of [
          [a, { ...a, name: "b" }],
          [a, { ...root, name: "b" }],
        ]) {
          const merged = mergeThreeWay([root], sides);
          expect(merged.record).toEqual(a.record);
          expect(merged.conflicts).toEqual([]);
        }
      }),
    );
  });
  it("what is merged is a case again", () => {
    fc.assert(
      fc.property(anySide("0"), anySide("a"), anySide("b"), (root, a, b) => {
        const merged = mergeThreeWay([root], [a, b]).record;
        expect(caseRecordSchema.parse(merged)).toEqual(merged);
      }),
    );
  });
});

describe("the nearest common ancestors", () => {
  const parents: Record<string, string[]> = {
    root: [],
    a1: ["root"],
    b1: ["root"],
    a2: ["a1", "b1"],
    b2: ["b1", "a1"],
    a3: ["a2"],
  };
  const of = (...heads: string[]) => nearestCommonAncestors(heads, (hash) => parents[hash] ?? []);
  it("are those common to all heads that no other common one comes from", () => {
    expect(of("a1", "b1")).toEqual(["root"]);
    expect(of("a3", "b2")).toEqual(["a1", "b1"]);
    expect(of("b2", "a3")).toEqual(["a1", "b1"]);
    expect(of("root", "other")).toEqual([]);
  });
});
