import { describe, expect, it } from "vitest";
import { type CaseRecordInput, caseRecordSchema } from "../../../shared/case/record.ts";
import { checkCase, type RuleContext } from "../../../shared/case/rules.ts";

type Input = Partial<CaseRecordInput>;
const good: Input = {
  unit: "BN",
  title: "Vụ việc mẫu tại phường Lộc Mẫu",
  detectedOn: "2020-03-12",
  period: "2020H1",
  mainSource: "N03",
  sector: "L12",
  role: "R1",
  acts: ["k"],
};
const found = (kind: "VA" | "VV", more: Input, context: Partial<RuleContext> = {}): string[] =>
  checkCase(caseRecordSchema.parse({ kind, ...good, ...more }), { today: "2020-07-01", ...context }).map(
    (one) => one.rule,
  );
const events = (...list: [string, string][]) => list.map(([code, date], i) => ({ id: `e${i}`, code, date }));
const person = (more: object) => [{ id: "p1", ...more }];
const charge = { law: "2015" as const, article: "353", clause: "2" };
const damage = (more: object) => [{ id: "d1", unit: "VND", ...more }];
const va = events(["G20", "2020-03-20"]);

/** [rule, kind, what fires it, what does not, context] */
type Case = [string, "VA" | "VV", Input, Input, Partial<RuleContext>?];
const CASES: Case[] = [
  ["V01", "VV", { sector: "" }, {}],
  [
    "V02",
    "VV",
    { detectedOn: "2020-07-02", period: "2020H2" },
    { detectedOn: "2020-07-01", period: "2020H2" },
  ],
  [
    "V03",
    "VV",
    { unit: "HD", detectedOn: "2025-07-01", period: "2025H2" },
    { unit: "HD" },
    { today: "2026-01-01" },
  ],
  ["V04", "VA", {}, { events: va }],
  ["V05", "VV", { events: va }, { events: events(["S4", "2020-03-20"]) }],
  [
    "V06",
    "VA",
    { events: events(["G20", "2020-03-20"], ["G40", "2020-03-01"]) },
    { events: events(["G20", "2020-03-01"], ["G40", "2020-03-20"]) },
  ],
  [
    "V07",
    "VA",
    { events: [...va, { id: "x", code: "G50", date: "2020-05-01" }] },
    { events: [...va, { id: "x", code: "G50", date: "2020-05-01" }], people: person({ charges: [charge] }) },
  ],
  [
    "V08",
    "VA",
    { events: [...va, { id: "x", code: "G70", date: "2020-06-01" }] },
    {
      events: [
        ...va,
        { id: "y", code: "G55", date: "2020-05-20" },
        { id: "x", code: "G70", date: "2020-06-01" },
      ],
    },
  ],
  [
    "V09",
    "VA",
    { people: person({ standing: "bị cáo" }), events: va },
    { people: person({ standing: "bị cáo", charges: [charge] }), events: va },
  ],
  [
    "V10",
    "VV",
    { damage: damage({ found: 156, recovered: 160 }) },
    { damage: damage({ found: "undetermined", recovered: 20 }) },
  ],
  [
    "V12",
    "VV",
    { acts: ["c"], damage: damage({ taken: 2_000_000 }) },
    { acts: ["c"], damage: damage({ taken: 1_999_999 }) },
  ],
  ["V13", "VV", { acts: ["b"] }, { acts: ["b"], pettyForms: ["V6"] }],
  ["V14", "VV", { mainSource: "N04" }, { mainSource: "N04", handling: "H1" }],
  ["V15", "VV", { sector: "L99" }, { sector: "L99", sectorText: "thể thao" }],
  [
    "V16",
    "VA",
    { people: person({ sentence: { kind: "tù", months: 90 } }), head: { severity: "M1" } },
    { people: person({ sentence: { kind: "tù", months: 90 } }), head: { severity: "M3" } },
  ],
  ["V17", "VV", { head: { severity: "M1", result: "K5" } }, { head: { severity: "M1", result: "K3" } }],
  [
    "V18",
    "VV",
    {},
    { adjustmentReason: "bổ sung theo kết luận" },
    { lockedPeriods: [{ code: "2020H1", from: "2019-12-16", to: "2020-06-15" }] },
  ],
  [
    "V19",
    "VA",
    { happenedTo: "2019", people: person({ charges: [{ law: "1999", article: "281" }] }) },
    { happenedTo: "2016-12", people: person({ charges: [{ law: "1999", article: "281" }] }) },
  ],
  ["V22", "VV", { agency: " UBND" }, { agency: "UBND" }],
  [
    "V23",
    "VV",
    { outcome: { value: true, onDate: null } },
    { outcome: { value: true, onDate: "2020-05-05" }, advice: [{ id: "a1", outcome: "accepted" }] },
  ],
  ["V24", "VV", { secret: true }, { secret: true, title: "" }],
  ["V25", "VA", { people: person({ birthYear: 2005 }) }, { people: person({ birthYear: 2004 }) }],
  [
    "V25",
    "VA",
    { detectedOn: "2017-05-04", people: person({ birthYear: 2004 }) },
    { detectedOn: "2017-05-04", people: person({ birthYear: 2003 }) },
  ],
  [
    "V25",
    "VA",
    { happenedFrom: "2014", happenedTo: "2019-02", people: person({ birthYear: 2004 }) },
    { happenedFrom: "2014", happenedTo: "2019-02", people: person({ birthYear: 2003 }) },
  ],
  ["V25", "VA", { people: person({ birthYear: 1890 }) }, { people: person({ birthYear: 1920 }) }],
  ["V27", "VV", { sector: "L98" }, { sector: "L12" }],
  ["V27", "VV", { advice: [{ id: "a1", form: "T9" }] }, { advice: [{ id: "a1", form: "T3" }] }],
  ...[
    // One crime, several, none recorded yet; under 18 and under 16 at the time of the acts.
    { charges: 1, most: 240, birthYear: null },
    { charges: 2, most: 360, birthYear: 1970 },
    { charges: 0, most: 360, birthYear: null },
    { charges: 2, most: 216, birthYear: 2003 },
    { charges: 1, most: 144, birthYear: 2005 },
  ].flatMap(({ charges, most, birthYear }): Case[] =>
    [most + 1, 2].map((months): Case => {
      const of = (given: number) => ({
        people: person({
          birthYear,
          charges: Array.from({ length: charges }, (_, i) => ({
            law: "2015" as const,
            article: String(353 + i),
          })),
          sentence: { kind: "tù có thời hạn", months: given },
        }),
      });
      return ["V26", "VA", of(months), of(months === 2 ? 3 : most)];
    }),
  ),
];

describe("each rule fires on what breaks it and is silent on what does not", () => {
  for (const [rule, kind, bad, fine, context] of CASES)
    it(rule, () => {
      expect(found(kind, bad, context)).toContain(rule);
      expect(found(kind, fine, context)).not.toContain(rule);
    });
  it("V20 asks about a possible duplicate only where there is one", () => {
    expect(found("VV", {}, { isPossibleDuplicate: true })).toContain("V20");
    expect(found("VV", {})).not.toContain("V20");
  });
  it("V06 starts again after a case was sent back", () => {
    const returned = events(
      ["G20", "2019-09-16"],
      ["G40", "2020-03-30"],
      ["G41", "2020-05-12"],
      ["G30", "2020-05-20"],
    );
    expect(found("VA", { events: returned })).not.toContain("V06");
  });
  it("V06 does not hold a month against a day of that month", () => {
    expect(found("VA", { events: events(["G20", "2020-03-20"], ["G30", "2020-03"]) })).not.toContain("V06");
    expect(found("VA", { events: events(["G20", "2020-03-20"], ["G30", "2020"]) })).not.toContain("V06");
    expect(found("VA", { events: events(["G20", "2020-03-20"], ["G30", "2020-02"]) })).toContain("V06");
  });
  it("another period than the day's own needs a reason", () => {
    expect(found("VV", { period: "2020H2" })).toContain("V01");
    expect(found("VV", { period: "2020H2", periodReason: "báo cáo bổ sung" })).not.toContain("V01");
  });
});

describe("the record's text", () => {
  it("is kept faithfully or refused, never altered", () => {
    const accepts = (title: string) => caseRecordSchema.safeParse({ kind: "VV", title }).success;
    expect(accepts("Vụ việc 案件 Дело")).toBe(true);
    expect(accepts("a\u0000b")).toBe(false);
    expect(accepts("\ud800")).toBe(false);
    expect(accepts("ủy".normalize("NFD"))).toBe(false);
    expect(caseRecordSchema.safeParse({ kind: "VV", detectedOn: "2020-02-30" }).success).toBe(false);
    expect(caseRecordSchema.safeParse({ kind: "VV", unknown: 1 }).success).toBe(false);
    expect(
      caseRecordSchema.safeParse({ kind: "VV", damage: [{ id: "d", unit: "VND", found: 2 ** 53 }] }).success,
    ).toBe(false);
  });
});
