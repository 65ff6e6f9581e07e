import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { approvedRows } from "../../../electron/cases/approved-rows.ts";
import { caseHistory, getCase } from "../../../electron/cases/get-case.ts";
import { listCases } from "../../../electron/cases/list-cases.ts";
import { discardDraft, openDraft, saveDraft, waitingDrafts } from "../../../electron/cases/save-draft.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { returnCase, submitCase } from "../../../electron/cases/submit.ts";
import { totals } from "../../../electron/cases/totals.ts";
import { withdrawCase } from "../../../electron/cases/withdraw.ts";
import { setMeta } from "../../../electron/database/meta-store.ts";
import { saveStatement } from "../../../electron/periods/statements.ts";
import { headOf, must } from "../../support/offices.ts";
import { approve, codeOf, makeDesk, petty } from "./desk.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeEach(async () => {
  desk = await makeDesk();
});
afterEach(() => desk.close());

const rowsOf = () => [...approvedRows(desk.ws.db, "names-out")];
const saved = (more: object = {}) => must(saveVersion(desk.ws, null, petty(more), "submitted"));
const vv = () => must(totals(desk.ws, "2020H1")).sum.vv;

describe("typing", () => {
  it("keeps one draft a case, gives the id at once and the number at the first save", () => {
    const { caseId } = must(saveDraft(desk.ws, null, petty({ title: "" })));
    must(saveDraft(desk.ws, caseId, petty({ title: "Đang gõ dở dang" })));
    expect(waitingDrafts(desk.ws)).toHaveLength(1);
    expect(must(getCase(desk.ws, caseId))).toMatchObject({ number: "", status: "draft", hash: null });
    const version = must(saveVersion(desk.ws, caseId, petty(), "draft"));
    expect(version).toMatchObject({ caseId, number: "BN-VV-2020-A-0001" });
    expect(openDraft(desk.ws, caseId)).toBeNull();
  });

  it("discards a draft and leaves the saved version, and never gives a number twice", () => {
    const first = saved();
    must(saveDraft(desk.ws, first.caseId, petty({ title: "Tựa gõ thử rồi bỏ" })));
    must(discardDraft(desk.ws, first.caseId));
    expect(must(getCase(desk.ws, first.caseId)).record.title).toBe(petty().title);
    expect(codeOf(discardDraft(desk.ws, first.caseId))).toBe("E_NOT_FOUND");
    expect(saved().number).toBe("BN-VV-2020-A-0002");
  });

  it("refuses a draft of a case it does not know", () => {
    expect(codeOf(saveDraft(desk.ws, "HN-01jd0000000000000000000000", petty()))).toBe("E_NOT_FOUND");
  });

  it("lets no text of a case marked Mật reach the file, draft or version, wherever it is written", () => {
    const bare = { title: "", people: [], advice: [], outcome: { value: null, reason: "" } };
    const secret = (more: object) => petty({ ...bare, secret: true, ...more });
    for (const more of [
      { title: "Tựa của vụ mật" },
      { events: [{ id: "e1", code: "G10", date: "2020-03", note: "tên người" }] },
      { place: { commune: "Lộc Mẫu" } },
      { people: [{ id: "p1" }] },
      { head: { position: "Giám đốc" } },
    ]) {
      expect(codeOf(saveDraft(desk.ws, null, secret(more))), JSON.stringify(more)).toBe("E_SECRECY");
      expect(codeOf(saveVersion(desk.ws, null, secret(more), "draft"))).toBe("E_SECRECY");
    }
    const { caseId } = must(saveVersion(desk.ws, null, secret({}), "draft"));
    must(submitCase(desk.ws, caseId, { defaultReason: "Tài liệu mật" }));
    expect(approve(desk.ws).approved).toEqual([caseId]);
  });
});

describe("submitting and giving back", () => {
  it("names each broken rule at its field, and needs a reason for each warning", () => {
    const broken = must(saveVersion(desk.ws, null, petty({ sector: "" }), "draft"));
    expect(submitCase(desk.ws, broken.caseId)).toMatchObject({
      problem: { code: "E_RULES", fields: { sector: "V01" } },
    });
    const warned = must(
      saveVersion(
        desk.ws,
        null,
        petty({ acts: ["a"], title: "Vụ việc mẫu khác tại xã Tân Mẫu", people: [] }),
        "draft",
      ),
    );
    expect(submitCase(desk.ws, warned.caseId)).toMatchObject({
      problem: { code: "E_WARNINGS", fields: { acts: "V13" } },
    });
    must(submitCase(desk.ws, warned.caseId, { defaultReason: "Đã xem xét" }));
    expect(must(getCase(desk.ws, warned.caseId))).toMatchObject({
      status: "submitted",
      record: { reasons: [{ rule: "V13", reason: "Đã xem xét" }] },
    });
  });

  it("does not submit past typing that was not saved", () => {
    const { caseId } = must(saveVersion(desk.ws, null, petty(), "draft"));
    must(saveDraft(desk.ws, caseId, petty({ title: "Còn đang gõ dở dang" })));
    expect(codeOf(submitCase(desk.ws, caseId))).toBe("E_STALE");
  });

  it("approves neither a draft nor a returned version, and shows the head's comment", () => {
    const { caseId } = must(saveVersion(desk.ws, null, petty(), "draft"));
    expect(approve(desk.ws, [caseId])).toMatchObject({
      approved: [],
      blocked: [{ code: "E_NOT_SUBMITTED" }],
    });
    must(submitCase(desk.ws, caseId));
    expect(codeOf(returnCase(desk.ws, caseId, " "))).toBe("E_INPUT");
    must(returnCase(desk.ws, caseId, "Thiếu văn bản"));
    expect(approve(desk.ws, [caseId]).approved).toEqual([]);
    expect(must(getCase(desk.ws, caseId))).toMatchObject({ status: "returned", comment: "Thiếu văn bản" });
    expect(codeOf(returnCase(desk.ws, caseId, "lần nữa"))).toBe("E_STALE");
    expect(vv()).toBe(0);
  });
});

describe("versions and approvals", () => {
  it("chains the second version to the first approved one, and carries both, ancestors first", () => {
    const first = saved();
    approve(desk.ws);
    const second = must(saveVersion(desk.ws, first.caseId, petty({ actCount: 2 }), "submitted"));
    approve(desk.ws);
    expect(must(caseHistory(desk.ws, first.caseId)).map(({ hash, parents }) => ({ hash, parents }))).toEqual([
      { hash: first.hash, parents: [] },
      { hash: second.hash, parents: [first.hash] },
    ]);
    expect(rowsOf().map((row) => `${row.t} ${row.hash}`)).toEqual([
      `version ${first.hash}`,
      `approval ${first.hash}`,
      `version ${second.hash}`,
      `approval ${second.hash}`,
    ]);
    expect(must(getCase(desk.ws, first.caseId)).approvedHeads).toEqual([second.hash]);
  });

  it("exports and counts the approved version while a newer draft waits", () => {
    const first = saved();
    approve(desk.ws);
    must(saveVersion(desk.ws, first.caseId, petty({ role: "R3" }), "draft"));
    must(saveDraft(desk.ws, first.caseId, petty({ title: "Còn đang gõ dở dang" })));
    expect(rowsOf().map((row) => row.hash)).toEqual([first.hash, first.hash]);
    expect(vv()).toBe(1);
    expect(must(getCase(desk.ws, first.caseId)).status).toBe("draft");
  });

  it("refuses the editor's own approval, unless the roster names a one-person office", () => {
    const asHead = { ...desk.ws, user: { ...desk.ws.user, id: headOf(desk.ws) } };
    const { caseId } = must(saveVersion(asHead, null, petty(), "submitted"));
    expect(approve(asHead)).toEqual({
      approved: [],
      blocked: [{ caseId, code: "E_SELF_APPROVAL", rules: [] }],
    });
    expect(rowsOf()).toEqual([]);
    setMeta(desk.ws.db, "one_person", "1");
    expect(approve(asHead).approved).toEqual([caseId]);
  });

  it("takes a case out of the numbers when its withdrawal is approved, and deletes nothing", () => {
    const { caseId } = saved();
    expect(codeOf(withdrawCase(desk.ws, caseId, "Ghi trùng vụ"))).toBe("E_NOT_FOUND");
    approve(desk.ws);
    expect(codeOf(withdrawCase(desk.ws, caseId, ""))).toBe("E_REASON");
    must(withdrawCase(desk.ws, caseId, "Ghi trùng vụ khác"));
    expect(vv()).toBe(1);
    approve(desk.ws);
    expect(vv()).toBe(0);
    expect(must(getCase(desk.ws, caseId)).status).toBe("withdrawn");
    expect(must(caseHistory(desk.ws, caseId))).toHaveLength(2);
  });

  it("refuses a change when the clock went back, and allows a time service's small step", () => {
    saved();
    desk.clock.ms -= 60_000;
    saved();
    desk.clock.ms -= 3_600_000;
    expect(codeOf(saveVersion(desk.ws, null, petty(), "draft"))).toBe("E_CLOCK");
    expect(codeOf(saveStatement(desk.ws, "2020H1", { nothingToReport: true }))).toBe("E_CLOCK");
    expect(must(listCases(desk.ws, { search: "", after: null, limit: 10 })).cases).toHaveLength(2);
  });

  it("filters a list by codes together with a search", () => {
    saved();
    saved({ sector: "L01", title: "Vụ việc mẫu đất đai tại xã Mẫu" });
    const listed = (filters: object, search = "") =>
      must(listCases(desk.ws, { search, after: null, limit: 10, filters })).cases.length;
    expect(listed({ sector: "L01" })).toBe(1);
    expect(listed({ sector: "L01", status: "approved" })).toBe(0);
    expect(listed({ kind: "VV" }, "dat dai")).toBe(1);
  });
});
