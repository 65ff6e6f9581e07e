import { describe, expect, it } from "vitest";
import { defaultsToFollow, implied } from "../../../shared/case/implied.ts";
import { type CaseRecord, caseRecordSchema, emptyRecord } from "../../../shared/case/record.ts";

const record = (more: Partial<CaseRecord>): CaseRecord => ({ ...emptyRecord("VV"), ...more });
const follow = (before: CaseRecord, after: CaseRecord, typed: string[] = []) =>
  Object.fromEntries(
    defaultsToFollow(implied(before, "BN"), after, "BN", new Set(typed)).map(({ field, value }) => [
      field,
      value,
    ]),
  );

describe("what one choice implies for another", () => {
  it("fills period and plan from the day of detection, and follows when the day is corrected", () => {
    const empty = record({});
    const first = record({ detectedOn: "2020-03-12" });
    expect(follow(empty, first)).toEqual({ period: "2020H1", plan: "142-KH/BNCTW" });
    const filled = { ...first, period: "2020H1", plan: "142-KH/BNCTW" };
    expect(follow(filled, { ...filled, detectedOn: "2021-03" })).toEqual({
      period: "2021H1",
      plan: "15-KH/BNCTW",
    });
  });

  it("never touches what somebody typed, nor what differs from the old default", () => {
    const filled = record({ detectedOn: "2020-03-12", period: "2020H1", plan: "142-KH/BNCTW" });
    const later = { ...filled, detectedOn: "2021-03-01" };
    expect(follow(filled, later, ["period"])).toEqual({ plan: "15-KH/BNCTW" });
    expect(follow({ ...filled, period: "2019H2" }, { ...later, period: "2019H2" })).not.toHaveProperty(
      "period",
    );
  });

  it("takes act, reason and definition from the petty form, and takes them away again with it", () => {
    const bare = record({ detectedOn: "2020-03-12" });
    const chosen = { ...bare, pettyForms: ["V1"] };
    const filled = follow(bare, chosen);
    expect(filled).toMatchObject({ acts: ["k"], definition: "Kế hoạch 142-KH/BNCTW" });
    expect(filled.classificationReason).toContain("Vòi vĩnh");
    const whole = { ...chosen, ...filled } as CaseRecord;
    expect(follow(whole, { ...whole, pettyForms: [] })).toEqual({
      acts: [],
      classificationReason: "",
      definition: "",
    });
  });

  it("counts acts by the people who are dealt with", () => {
    const person = (id: string, standing: string) =>
      caseRecordSchema.parse({ kind: "VV", people: [{ id, standing }] })
        .people[0] as CaseRecord["people"][number];
    const two = record({ people: [person("p0", ""), person("p1", "người vi phạm")] });
    expect(follow(record({}), two)).toEqual({ actCount: 2 });
    expect(implied(record({ people: [person("p1", "không xử lý")] }), "BN").actCount).toBeNull();
  });

  it("implies no words for a count-only line", () => {
    const secret = record({ secret: true, pettyForms: ["V1"], detectedOn: "2020-03" });
    expect(implied(secret, "BN")).toMatchObject({
      "place.province": "",
      classificationReason: "",
      definition: "",
      period: "2020H1",
    });
  });
});
