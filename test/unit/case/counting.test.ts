import { describe, expect, it } from "vitest";
import { caseFacts, settleCase } from "../../../shared/case/counting.ts";
import { type CaseRecordInput, caseRecordSchema } from "../../../shared/case/record.ts";
import { planOfPeriod } from "../../../shared/catalogue/plans.ts";
import { SHIPPED_PERIODS } from "../../../shared/catalogue/shipped.ts";
import { sentence } from "../../../shared/report/sentence.ts";
import { sampleCases } from "../../../shared/sample/sample-cluster.ts";

const settle = (input: Partial<CaseRecordInput> & { kind: "VA" | "VV" }, convertedOn: string | null = null) =>
  settleCase(
    caseFacts(caseRecordSchema.parse({ period: "2020H1", plan: "142-KH/BNCTW", role: "R1", ...input })),
    convertedOn,
    SHIPPED_PERIODS,
    planOfPeriod,
  );
const event = (code: string, date: string) => ({ id: `e-${date}`, code, date });
const outcome = (onDate: string) => ({ value: true, onDate, reason: "" });

describe("found in a period", () => {
  it("counts a VV in its own period and a VA with its first G20 in it", () => {
    expect(settle({ kind: "VV" }).foundPeriod).toBe("2020H1");
    expect(settle({ kind: "VA", events: [event("G20", "2020-02-01")] }).foundPeriod).toBe("2020H1");
  });
  it("counts a VA in the later of its own period and that of its first G20", () => {
    expect(settle({ kind: "VA", events: [event("G20", "2020-07-01")] }).foundPeriod).toBe("2020H2");
    expect(settle({ kind: "VA", period: "2020H2", events: [event("G20", "2020-02-01")] }).foundPeriod).toBe(
      "2020H2",
    );
  });
  it("leaves a VA in its own period when the first G20 is older than every period row", () => {
    for (const day of ["2017-03-01", "2017"])
      expect(
        settle({ kind: "VA", events: [event("G20", day)], outcome: outcome("2020-02-01") }),
      ).toMatchObject({
        foundPeriod: "2020H1",
        effectivePeriod: "2020H1",
      });
    expect(settle({ kind: "VA", events: [event("G20", "2099-01-01")] }).foundExclusion).toBe("no-period");
  });
  it("names the rule that keeps a case out", () => {
    expect(settle({ kind: "VA" }).foundExclusion).toBe("no-G20");
    expect(settle({ kind: "VV", role: "R3" }).foundExclusion).toBe("role-R3");
    expect(settle({ kind: "VV", withdrawn: { reason: "nhầm" } }).foundExclusion).toBe("withdrawn");
    expect(settle({ kind: "VV", events: [event("S6", "2020-04-01")] }).foundExclusion).toBe("unfounded-S6");
    expect(settle({ kind: "VV" }, "2020-03-18").foundExclusion).toBe("converted");
    expect(settle({ kind: "VV", plan: "15-KH/BNCTW" }).foundExclusion).toBe("plan");
    expect(settle({ kind: "VV", period: "" }).foundExclusion).toBe("no-period");
  });
  it("judges as of the period's last day: what happens afterwards belongs to a later report", () => {
    expect(settle({ kind: "VV", events: [event("S6", "2020-06-16")] }).foundPeriod).toBe("2020H1");
    expect(settle({ kind: "VV", events: [event("S6", "2020-06-15")] }).foundPeriod).toBeNull();
    expect(settle({ kind: "VV" }, "2020-06-16").foundPeriod).toBe("2020H1");
  });
});

describe("effective in a period", () => {
  it("is the period of the outcome's date, once", () => {
    expect(settle({ kind: "VV", outcome: outcome("2020-05-05") }).effectivePeriod).toBe("2020H1");
    expect(settle({ kind: "VV", period: "2019H2", outcome: outcome("2020-02-20") })).toMatchObject({
      foundPeriod: "2019H2",
      effectivePeriod: "2020H1",
    });
  });
  it("is none without an outcome, or with one dated before the case counts", () => {
    expect(settle({ kind: "VV" }).effectiveExclusion).toBe("no-outcome");
    expect(settle({ kind: "VV", outcome: outcome("2019-08-01") }).effectiveExclusion).toBe(
      "outcome-before-found",
    );
  });
  it("names withdrawal and role R3 before anything about the outcome's date", () => {
    const far = { kind: "VV" as const, outcome: outcome("1999-01-01") };
    expect(settle(far).effectiveExclusion).toBe("outcome-outside-periods");
    expect(settle({ ...far, withdrawn: { reason: "nhầm" } }).effectiveExclusion).toBe("withdrawn");
    expect(settle({ ...far, role: "R3" }).effectiveExclusion).toBe("role-R3");
  });
  it("is none when the accusation proved unfounded by the end of that period", () => {
    const later = {
      kind: "VV" as const,
      outcome: outcome("2020-08-01"),
      events: [event("S6", "2020-09-01")],
    };
    expect(settle(later)).toMatchObject({ foundPeriod: "2020H1", effectiveExclusion: "unfounded-S6" });
  });
});

describe("the invented cluster", () => {
  it("gives each case what its story expects, and the sentence 17 and 09", () => {
    const settled = sampleCases().map((sample) => {
      const record = caseRecordSchema.parse(sample.record);
      const converted = sample.key === "C06a" ? "2020-03-18" : null;
      const { foundPeriod, effectivePeriod } = settleCase(
        caseFacts(record),
        converted,
        SHIPPED_PERIODS,
        planOfPeriod,
      );
      const counted = !sample.draft;
      return {
        key: sample.key,
        kind: record.kind,
        found: counted && foundPeriod === "2020H1",
        effective: counted && effectivePeriod === "2020H1",
        expect: sample.expect,
      };
    });
    for (const { key, found, effective, expect: told } of settled)
      expect({ key, found, effective }).toEqual({ key, found: told.found, effective: told.effective });
    const count = (kind: string) => settled.filter((one) => one.kind === kind && one.effective).length;
    expect(sentence(count("VA"), count("VV"))).toBe(
      '… đã phát hiện và tham mưu xử lý hiệu quả 17 vụ án và 09 vụ việc "tham nhũng vặt"',
    );
  });
});
