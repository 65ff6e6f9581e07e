import { describe, expect, test } from "vitest";
import { emptyRecord } from "../../../shared/case/record.ts";
import { fieldChanges, planCase } from "../../../shared/merge/plan.ts";

const base = {
  ...emptyRecord("VA"),
  title: "Vụ án mẫu số một",
  acts: ["a"],
  people: [{ ...person("p1", "bị can") }, { ...person("p2", "bị can") }],
};

function person(id: string, standing: string) {
  return {
    id,
    name: "",
    birthYear: null,
    position: "",
    managingLevel: "",
    partyMember: null,
    standing,
    charges: [{ law: "2015" as const, article: "353", clause: "1" }],
    measures: [],
    sentence: null,
    partyDiscipline: "",
    adminDiscipline: "",
    milder: [],
  };
}

describe("what a merge would change, before anything is written", () => {
  test("the same record changes nothing, and a row that moved is the same row", () => {
    expect(fieldChanges(base, structuredClone(base))).toEqual([]);
    expect(fieldChanges(base, { ...base, people: [...base.people].reverse() })).toEqual([]);
  });

  test("one changed field of one person is named by the person's id, old and new", () => {
    const after = { ...base, people: [person("p1", "bị cáo"), person("p2", "bị can")] };
    expect(fieldChanges(base, after)).toEqual([
      { field: "people.p1.standing", before: "bị can", after: "bị cáo", row: { n: 1, name: "" } },
    ]);
  });

  test("a person who is gone is shown gone, with what was known; a list without ids is compared whole", () => {
    const after = { ...base, acts: ["a", "b"], people: [person("p1", "bị can")] };
    const row = { n: 2, name: "" };
    expect(fieldChanges(base, after)).toEqual([
      { field: "acts", before: '["a"]', after: '["a","b"]' },
      { field: "people.p2", before: "+", after: "", row },
      { field: "people.p2.standing", before: "bị can", after: "", row },
      { field: "people.p2.charges", before: '[{"law":"2015","article":"353","clause":"1"}]', after: "", row },
    ]);
  });

  test("undetermined, nought and not filled in are three different things", () => {
    const damage = (found: number | "undetermined" | null) => ({
      ...base,
      damage: [
        {
          id: "d1",
          unit: "VND",
          description: "",
          taken: null,
          found,
          judged: null,
          seized: null,
          recovered: null,
          onDate: null,
        },
      ],
    });
    const row = { n: 1, name: "" };
    expect(fieldChanges(damage(0), damage("undetermined"))).toEqual([
      { field: "damage.d1.found", before: "0 VND", after: "undetermined VND", row },
    ]);
    expect(fieldChanges(damage(null), damage(0))).toEqual([
      { field: "damage.d1.found", before: "", after: "0 VND", row },
    ]);
  });

  test("new, changed and withdrawn are told apart; a case that comes withdrawn was never ours to lose", () => {
    const withdrawn = { ...base, withdrawn: { reason: "Ghi hai lần" } };
    expect(planCase(null, base).what).toBe("new");
    expect(planCase(null, withdrawn).what).toBe("withdrawn");
    expect(planCase(base, withdrawn).what).toBe("withdrawn");
    expect(planCase(base, { ...base, title: "Vụ án mẫu số hai" }).what).toBe("changed");
    expect(planCase(withdrawn, { ...withdrawn, title: "Vụ án mẫu số hai" }).what).toBe("changed");
  });
});
