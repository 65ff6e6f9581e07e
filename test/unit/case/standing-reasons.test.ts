import { describe, expect, it } from "vitest";
import { type CaseRecordInput, caseRecordSchema } from "../../../shared/case/record.ts";
import { standingReasons } from "../../../shared/case/standing-reasons.ts";

const record = (more: Partial<CaseRecordInput>) => caseRecordSchema.parse({ kind: "VV", ...more });
const reasons = [{ rule: "V13", reason: "Hành vi khác" }];

describe("a reason for keeping a warning", () => {
  it("stays while anything else changes, and goes away with what the warning looked at", () => {
    const before = record({ acts: ["a"], reasons });
    expect(standingReasons(before, record({ acts: ["a"], title: "Tựa khác hẳn", reasons }))).toEqual(reasons);
    expect(standingReasons(before, record({ acts: ["a", "b"], reasons }))).toEqual([]);
  });

  it("stands when it was written anew with the change", () => {
    const before = record({ acts: ["a"], reasons });
    const anew = [{ rule: "V13", reason: "Đã xem lại" }];
    expect(standingReasons(before, record({ acts: ["b"], reasons: anew }))).toEqual(anew);
    expect(standingReasons(record({ acts: ["a"] }), record({ acts: ["b"], reasons }))).toEqual(reasons);
  });

  it("of an amount goes away with the amount, not with the day it was known", () => {
    const kept = [{ rule: "V10", reason: "Có lãi" }];
    const row = { id: "d1", unit: "VND", found: 5, recovered: 6 };
    const before = record({ damage: [row], reasons: kept });
    expect(
      standingReasons(before, record({ damage: [{ ...row, onDate: "2020" }], reasons: kept })),
    ).toHaveLength(1);
    expect(
      standingReasons(before, record({ damage: [{ ...row, recovered: 7 }], reasons: kept })),
    ).toHaveLength(0);
  });
});
