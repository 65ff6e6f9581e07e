import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { getCase } from "../../../electron/cases/get-case.ts";
import { type LinkRequest, makeLinked, planLinked } from "../../../electron/cases/linked-cases.ts";
import { saveDraft } from "../../../electron/cases/save-draft.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { submitCase } from "../../../electron/cases/submit.ts";
import { totals } from "../../../electron/cases/totals.ts";
import { withdrawCase } from "../../../electron/cases/withdraw.ts";
import { lockPeriod } from "../../../electron/periods/lock-period.ts";
import { undoStep } from "../../../electron/undo/undo.ts";
import { HEAD, headOf, must } from "../../support/offices.ts";
import { approve, codeOf, makeDesk, petty } from "./desk.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeEach(async () => {
  desk = await makeDesk();
});
afterEach(() => desk.close());

const PEOPLE = [
  { id: "p1", name: "Trần Văn Mẫu 01", standing: "bị can" },
  { id: "p2", name: "Lê Thị Mẫu 02", standing: "bị can" },
];
const approved = (record: object) => {
  const { caseId } = must(saveVersion(desk.ws, null, petty(record), "submitted"));
  approve(desk.ws);
  return caseId;
};
const criminal = (more: object = {}) => ({
  kind: "VA",
  pettyForms: [],
  title: "Vụ án mẫu nhận hối lộ tại huyện Sơn Mẫu",
  people: PEOPLE,
  actCount: 2,
  damage: [{ id: "d1", unit: "VND", found: 9_000_000 }],
  events: [
    { id: "e1", code: "G20", date: "2020-04-02", agency: "Công an", document: "12/QĐ-CSKT", note: "" },
  ],
  outcome: { value: null, onDate: null, reason: "" },
  advice: [],
  ...more,
});
const count = (period: string) => {
  const { va, vv } = must(totals(desk.ws, period)).sum;
  return { va, vv };
};
const send = (caseIds: readonly string[]) => {
  for (const caseId of caseIds) must(submitCase(desk.ws, caseId, { defaultReason: "Đã rà soát" }));
  approve(desk.ws);
};
const decision = { on: "2020-08-03", agency: "Cơ quan CSĐT", document: "45/QĐ-CSKT" };

describe("an incident becomes a criminal case", () => {
  it("is told before, counts as an incident before the decision's period and as a case after, and never twice", () => {
    const caseId = approved({ people: PEOPLE, outcome: { value: null, onDate: null, reason: "" } });
    const request: LinkRequest = { what: "convert", caseId, decision };
    const plan = must(planLinked(desk.ws, request));
    expect(plan.changes).toMatchObject([{ caseId: null, kind: "VA", does: "made", people: 2 }]);
    expect(plan.counts).toEqual([{ period: "2020H2", kind: "VA", measure: "found", by: 1 }]);
    expect(must(getCase(desk.ws, caseId)).status).toBe("approved");

    const { made } = must(makeLinked(desk.ws, request));
    const va = must(getCase(desk.ws, made[0] ?? ""));
    expect(va).toMatchObject({ status: "draft", record: { detectedOn: "2020-03-12", kind: "VA" } });
    expect(va.record.related).toMatchObject([{ to: caseId, relation: "converted-from" }]);
    expect(va.record.people.map((person) => person.name)).toEqual(PEOPLE.map((person) => person.name));
    expect(count("2020H1")).toEqual({ va: 0, vv: 1 });
    send(made);
    // Prosecuted in H2: H1 was reported with the incident and stays so.
    expect(count("2020H1")).toEqual({ va: 0, vv: 1 });
    expect(count("2020H2")).toEqual({ va: 1, vv: 0 });
    expect(codeOf(makeLinked(desk.ws, request))).toBe("E_CONVERTED");
  });

  it("within one period the incident no longer counts; it counts again when the case is withdrawn", () => {
    const caseId = approved({ outcome: { value: null, onDate: null, reason: "" } });
    const request: LinkRequest = { what: "convert", caseId, decision: { ...decision, on: "2020-05-04" } };
    expect(must(planLinked(desk.ws, request)).counts).toEqual([
      { period: "2020H1", kind: "VA", measure: "found", by: 1 },
      { period: "2020H1", kind: "VV", measure: "found", by: -1 },
    ]);
    const { made } = must(makeLinked(desk.ws, request));
    send(made);
    expect(count("2020H1")).toEqual({ va: 1, vv: 0 });
    must(withdrawCase(desk.ws, made[0] ?? "", "Hủy quyết định khởi tố"));
    approve(desk.ws);
    expect(count("2020H1")).toEqual({ va: 0, vv: 1 });
  });

  it("takes prosecution steps that stood on the incident (V05) along, and is one step of undo", async () => {
    const g20 = { id: "e5", code: "G20", date: "2020-05-04", agency: "", document: "7/QĐ", note: "" };
    const { caseId } = must(saveVersion(desk.ws, null, petty({ events: [g20] }), "draft"));
    expect(codeOf(submitCase(desk.ws, caseId))).toBe("E_RULES");
    const { made } = must(makeLinked(desk.ws, { what: "convert", caseId, decision }));
    expect(must(getCase(desk.ws, caseId)).record.events).toEqual([]);
    expect(must(getCase(desk.ws, made[0] ?? "")).record.events).toEqual([g20]);
    must(await undoStep(desk.ws, null));
    expect(must(getCase(desk.ws, caseId)).record.events).toEqual([g20]);
  });
});

describe("a case is split", () => {
  it("people and amounts go once; each part counts from the day of the split, earlier periods stay", () => {
    const caseId = approved(criminal());
    must(lockPeriod(desk.ws, "2020H1", { approverId: headOf(desk.ws), passphrase: HEAD }));
    const request: LinkRequest = {
      what: "split",
      caseId,
      parts: [{ title: "Vụ án mẫu phần hai tách ra ở Sơn Mẫu", people: ["p2"], damage: ["d1"] }],
      decision,
      reason: "Tách vụ án theo quyết định 45",
    };
    expect(must(planLinked(desk.ws, request)).counts).toEqual([
      { period: "2020H2", kind: "VA", measure: "found", by: 1 },
    ]);
    expect(count("2020H1")).toEqual({ va: 1, vv: 0 });
    const { made } = must(makeLinked(desk.ws, request));
    const whole = must(getCase(desk.ws, caseId)).record;
    expect(whole.people.map((person) => person.id)).toEqual(["p1"]);
    expect(whole).toMatchObject({
      damage: [],
      actCount: 1,
      adjustmentReason: "Tách vụ án theo quyết định 45",
    });
    const part = must(getCase(desk.ws, made[0] ?? "")).record;
    expect(part).toMatchObject({
      people: [{ name: "Lê Thị Mẫu 02" }],
      damage: [{ found: 9_000_000 }],
      actCount: 1,
      related: [{ to: caseId, relation: "split" }],
      period: "2020H2",
    });
    send([caseId, ...made]);
    expect(count("2020H1")).toEqual({ va: 1, vv: 0 });
    expect(count("2020H2")).toEqual({ va: 1, vv: 0 });
  });

  it("refuses one person in two parts, unknown people, bad days and missing reasons, and changes nothing", () => {
    const caseId = approved(criminal());
    const part = (people: string[]) => ({ title: "Vụ án mẫu phần tách ra ở Sơn Mẫu", people, damage: [] });
    const base = { what: "split", caseId, decision, reason: "Tách" } as const;
    for (const bad of [
      { ...base, parts: [part(["p1"]), part(["p1"])] },
      { ...base, parts: [part(["p9"])] },
      { ...base, parts: [] },
      { ...base, parts: [part(["p1"])], reason: " " },
      { ...base, parts: [part(["p1"])], decision: { ...decision, on: "2020-02-31" } },
    ])
      expect(codeOf(makeLinked(desk.ws, bad)), JSON.stringify(bad)).toBe("E_INPUT");
    must(saveDraft(desk.ws, caseId, petty(criminal({ title: "Đang gõ dở dang chưa lưu" }))));
    expect(codeOf(makeLinked(desk.ws, { ...base, parts: [part(["p1"])] }))).toBe("E_STALE");
    expect(count("2020H1")).toEqual({ va: 1, vv: 0 });
  });
});

describe("two cases are joined", () => {
  it("the kept one has everything once, the other is withdrawn, and together they count once", () => {
    const caseId = approved(criminal({ people: [PEOPLE[0]], actCount: 1, damage: [] }));
    const otherId = approved(criminal({ title: "Vụ án mẫu thứ hai cùng nội dung ở Sơn Mẫu" }));
    expect(count("2020H1")).toEqual({ va: 2, vv: 0 });
    const request: LinkRequest = { what: "join", caseId, otherId, reason: "Nhập vụ án theo quyết định 46" };
    const plan = must(planLinked(desk.ws, request));
    expect(plan.changes.map(({ does }) => does)).toEqual(["changed", "withdrawn"]);
    expect(plan.counts).toEqual([{ period: "2020H1", kind: "VA", measure: "found", by: -1 }]);
    must(makeLinked(desk.ws, request));
    expect(must(getCase(desk.ws, caseId)).record).toMatchObject({
      people: [{ name: "Trần Văn Mẫu 01" }, { name: "Lê Thị Mẫu 02" }],
      actCount: 2,
      damage: [{ found: 9_000_000 }],
      related: [{ to: otherId, relation: "joined" }],
    });
    expect(count("2020H1")).toEqual({ va: 2, vv: 0 });
    send([caseId]);
    expect(count("2020H1")).toEqual({ va: 1, vv: 0 });
    expect(must(getCase(desk.ws, otherId)).status).toBe("withdrawn");
  });

  it("takes neither a case of another kind, nor itself, nor one that was never approved", () => {
    const caseId = approved(criminal());
    const incident = approved({});
    const { caseId: typed } = must(saveVersion(desk.ws, null, petty(criminal()), "draft"));
    const join = (otherId: string) =>
      codeOf(makeLinked(desk.ws, { what: "join", caseId, otherId, reason: "x" }));
    expect([join(incident), join(caseId), join(typed)]).toEqual(["E_INPUT", "E_INPUT", "E_NOT_APPROVED"]);
  });
});
