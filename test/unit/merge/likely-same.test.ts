import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedMember } from "../../../shared/case/counting.ts";
import { type CaseRecordInput, caseRecordSchema } from "../../../shared/case/record.ts";
import { findAlike } from "../../../shared/merge/find-alike.ts";
import { LEAST_SCORE, likable, likeness } from "../../../shared/merge/likely-same.ts";

const of = (more: Partial<CaseRecordInput>) =>
  likable(caseRecordSchema.parse({ kind: "VA", unit: "BN", ...more }));
const decision = (document: string, date: string, agency = "Cơ quan CSĐT Công an tỉnh") => ({
  events: [{ id: "e1", code: "G20", date, document, agency }],
});

describe("how like two cases are", () => {
  it("one decision number of one agency on one day says most; of another year or agency nothing", () => {
    const a = of(decision("QĐ số 41/QĐ-CSKT", "2020-04-06"));
    const kinds = (b: ReturnType<typeof of>) => likeness(a, b).evidence.map((one) => one.kind);
    expect(kinds(of(decision("Quyết định 41/QĐ-CSKT ngày 06/4", "2020-04-06")))).toContain("decision");
    expect(kinds(of(decision("QĐ số 41/QĐ-CSKT", "2019-04-06")))).not.toContain("decision");
    expect(kinds(of(decision("QĐ số 41/QĐ-CSKT", "2020-04-06", "Công an huyện Cao Mẫu")))).not.toContain(
      "decision",
    );
    expect(kinds(of(decision("QĐ số 141/QĐ-CSKT", "2020-04-06")))).not.toContain("decision");
  });
  it("names of agencies are read through short forms and marks; a different place is a different agency", () => {
    const points = (a: string, b: string) =>
      likeness(of({ agency: a }), of({ agency: b })).evidence.find((one) => one.kind === "agency")?.detail ??
      "none";
    expect(points("Chi cục Hải quan cửa khẩu cảng Hải Mẫu", "Chi cuc Hải quan CK cảng Hải Mẫu")).toBe("same");
    expect(points("UBND phường Lộc Mẫu", "Ủy ban nhân dân phường Lộc Mẫu")).toBe("same");
    expect(points("UBND phường Lộc Mẫu, thành phố Tân Mẫu", "UBND phường Lộc Mẫu")).toBe("part");
    expect(points("UBND xã Tân Mẫu", "UBND xã Bình Mẫu")).toBe("none");
  });
  it("an office's own pattern of titles is no evidence where the agencies differ or the numbers do", () => {
    const title = "Vụ việc nhân viên gợi ý đưa tiền khi giải quyết hồ sơ";
    const score = (a: Partial<CaseRecordInput>, b: Partial<CaseRecordInput>) =>
      likeness(
        of({ title, summary: title, detectedOn: "2020-03-01", ...a }),
        of({ title, summary: title, detectedOn: "2020-03-02", ...b }),
      ).score;
    expect(score({ agency: "UBND phường Kim Mẫu" }, { agency: "UBND phường Kim Mẫu" })).toBeGreaterThan(
      LEAST_SCORE,
    );
    expect(score({ agency: "UBND phường Kim Mẫu" }, { agency: "UBND xã Lộc Mẫu" })).toBe(0);
    expect(score({ title: `${title} số 1` }, { title: `${title} số 2` })).toBeLessThan(LEAST_SCORE);
  });
});

describe("finding pairs among many", () => {
  it("finds the pair among 14,000 cases of a pattern without comparing every two of them", () => {
    const cases = Array.from({ length: 14_000 }, (_, i) =>
      of({
        title: `Vụ việc mẫu số ${i} tại bộ phận một cửa xã Mẫu ${i % 700}`,
        agency: `UBND xã Mẫu ${i % 700}`,
        detectedOn: `2020-0${1 + (i % 9)}-${10 + (i % 18)}`,
        ...decision(`QĐ số ${i}/QĐ-CSKT`, "2020-04-06"),
      }),
    );
    cases[13_000] = of({ title: "Vụ án khác hẳn", ...decision("QĐ số 5/QĐ-CSKT", "2020-04-06") });
    const pairs = [...findAlike(cases)];
    expect(pairs.map(({ one, other }) => [one, other])).toEqual([[5, 13_000]]);
  });
  it("does not depend on the order of the cases", () => {
    const some = ["a", "b", "c"].map((word, i) =>
      of({
        title: `Vụ nhận hối lộ tại cảng Hải Mẫu ${i < 2 ? "" : word}`,
        agency: "Chi cục Hải Mẫu",
        detectedOn: "2020-03-01",
      }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (order) => {
        const scores = [...findAlike(order.map((i) => some[i] ?? of({})))].map((pair) => pair.score).sort();
        expect(scores).toEqual([...findAlike(some)].map((pair) => pair.score).sort());
      }),
    );
  });
});

describe("which of a linked group counts", () => {
  const member = (id: string, unit: string, role: string, detectedOn: string, counts = true) => ({
    id,
    unit,
    role,
    detectedOn,
    counts,
  });
  it("the one detected first, then R1 before R2, then the unit's code; one that does not count by itself never", () => {
    expect(
      countedMember([member("x", "QN", "R1", "2020-02-25"), member("y", "HP", "R2", "2020-02-17")]),
    ).toBe("y");
    expect(
      countedMember([member("x", "BN", "R2", "2020-02-17"), member("y", "QN", "R1", "2020-02-17")]),
    ).toBe("y");
    expect(
      countedMember([member("x", "QN", "R1", "2020-02-17"), member("y", "HP", "R1", "2020-02-17")]),
    ).toBe("y");
    expect(
      countedMember([member("x", "QN", "R1", "2020-02-17"), member("y", "HP", "R3", "2020-01-01", false)]),
    ).toBe("x");
    expect(countedMember([member("y", "HP", "R3", "2020-01-01", false)])).toBeNull();
  });
});
