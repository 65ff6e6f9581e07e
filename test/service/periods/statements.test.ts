import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { typedDrafts } from "../../../electron/cases/save-draft.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { shownStatement, statementHistory } from "../../../electron/periods/shown-statement.ts";
import {
  approveStatement,
  declareNothing,
  discardStatementDraft,
  returnStatement,
  saveStatement,
  saveStatementDraft,
} from "../../../electron/periods/statements.ts";
import { shownSteps } from "../../../electron/undo/shown-steps.ts";
import { redoStep, undoStep } from "../../../electron/undo/undo.ts";
import { explain } from "../../../shared/problem/explain.ts";
import { HEAD, headOf, must, RECORDER } from "../../support/offices.ts";
import { approve, codeOf, makeDesk, petty } from "../cases/desk.ts";

const PERIOD = "2020H1";
const text = (results: string) => ({
  nothingToReport: false,
  results,
  difficulties: "",
  proposals: "Đề nghị Cụm tổ chức tập huấn.",
  goodPractices: "",
});
const nothing = { ...text(""), nothingToReport: true };

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeEach(async () => {
  desk = await makeDesk();
});
afterEach(() => desk.close());
const by = (passphrase = HEAD) => ({ approverId: headOf(desk.ws), passphrase });
const shown = () => must(shownStatement(desk.ws, PERIOD));

describe("a unit's report on a period", () => {
  it("is kept while it is typed, put before the head, given back, mended and approved, every version kept", () => {
    expect(shown()).toMatchObject({ status: "none", draft: null, approved: null });
    must(saveStatementDraft(desk.ws, PERIOD, text("Đã phát")));
    must(saveStatementDraft(desk.ws, PERIOD, text("Đã phát hiện 02 vụ.")));
    expect(shown().draft?.statement.results).toBe("Đã phát hiện 02 vụ.");
    must(saveStatement(desk.ws, PERIOD, text("Đã phát hiện 02 vụ.")));
    expect(shown()).toMatchObject({ status: "submitted", draft: null });
    must(returnStatement(desk.ws, PERIOD, "Bổ sung số bị can"));
    expect(shown()).toMatchObject({ status: "returned", comment: "Bổ sung số bị can" });
    // What was given back is not approved by mistake.
    expect(codeOf(approveStatement(desk.ws, PERIOD, by()))).toBe("E_NOT_SUBMITTED");
    must(saveStatement(desk.ws, PERIOD, text("Đã phát hiện 02 vụ, 05 bị can.")));
    expect(codeOf(approveStatement(desk.ws, PERIOD, by(RECORDER)))).toBe("E_APPROVAL_PASSPHRASE");
    must(approveStatement(desk.ws, PERIOD, by()));
    expect(shown()).toMatchObject({
      status: "approved",
      approved: { results: "Đã phát hiện 02 vụ, 05 bị can." },
    });
    expect(statementHistory(desk.ws, PERIOD)).toMatchObject([
      { number: 2, editor: "Chuyên viên", approvals: [{ approver: "Lãnh đạo" }] },
      { number: 1, editor: "Chuyên viên", approvals: [] },
    ]);
  });

  it("dropped typing leaves what was submitted; a draft of a period is not taken for a case", () => {
    must(saveStatement(desk.ws, PERIOD, text("Bản đã trình")));
    must(saveStatementDraft(desk.ws, PERIOD, text("Đang sửa")));
    expect(typedDrafts(desk.ws)).toEqual([]);
    must(discardStatementDraft(desk.ws, PERIOD));
    expect(shown()).toMatchObject({ draft: null, statement: { results: "Bản đã trình" } });
    expect(codeOf(discardStatementDraft(desk.ws, PERIOD))).toBe("E_NOT_FOUND");
    expect(codeOf(saveStatementDraft(desk.ws, "2019H9", text("")))).toBe("E_INPUT");
    expect(codeOf(returnStatement(desk.ws, "2019H1", "x"))).toBe("E_NOT_FOUND");
  });

  it("says nothing to report only while no approved case counts in the period, also at the moment of approval", () => {
    must(saveStatement(desk.ws, PERIOD, nothing));
    must(saveVersion(desk.ws, null, petty(), "submitted"));
    approve(desk.ws);
    const refused = approveStatement(desk.ws, PERIOD, by());
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: "E_PERIOD_HAS_CASES", params: { count: 1 } },
    });
    expect(codeOf(saveStatement(desk.ws, PERIOD, nothing))).toBe("E_PERIOD_HAS_CASES");
    expect(shown()).toMatchObject({ status: "submitted", found: 1 });
    // Another period has none; a case that only was followed (R3) is none.
    must(saveStatement(desk.ws, "2019H2", nothing));
    must(approveStatement(desk.ws, "2019H2", by()));
    must(saveVersion(desk.ws, null, petty({ role: "R3", detectedOn: "2019-03-01" }), "submitted"));
    approve(desk.ws);
    must(saveStatement(desk.ws, "2019H1", nothing));
  });

  it("is taken back and done again step by step; a report that is approved stays approved", async () => {
    const undo = () => undoStep(desk.ws, null);
    // Submitted within a second of typing: nothing had been kept as a draft yet.
    must(saveStatement(desk.ws, PERIOD, text("Đã phát hiện 02 vụ.")));
    expect(shownSteps(desk.ws).undo).toMatchObject([{ what: "submit", period: PERIOD, number: "" }]);
    must(await undo());
    expect(shown()).toMatchObject({
      status: "none",
      draft: { statement: { results: "Đã phát hiện 02 vụ.", proposals: "Đề nghị Cụm tổ chức tập huấn." } },
    });
    must(await redoStep(desk.ws, null));
    expect(shown()).toMatchObject({ status: "submitted", draft: null });
    must(returnStatement(desk.ws, PERIOD, "Bổ sung"));
    must(await undo());
    expect(shown()).toMatchObject({ status: "submitted", comment: "" });
    must(saveStatementDraft(desk.ws, PERIOD, text("Đang sửa")));
    must(discardStatementDraft(desk.ws, PERIOD));
    must(await undo());
    expect(shown().draft?.statement.results).toBe("Đang sửa");
    must(discardStatementDraft(desk.ws, PERIOD));
    must(approveStatement(desk.ws, PERIOD, { ...by(), paper: { number: "45-BC", date: "2026-03-01" } }));
    const refused = await undo();
    expect(codeOf(refused)).toBe("E_UNDO_APPROVED");
    expect(refused.ok ? "" : explain(refused.problem, "vi")).toMatch(
      /^Báo cáo kỳ 6 tháng đầu năm 2020 đã được duyệt/,
    );
    expect(shown().status).toBe("approved");
    expect(statementHistory(desk.ws, PERIOD)).toMatchObject([
      { approvals: [{ paper: { number: "45-BC", date: "2026-03-01" } }] },
    ]);
  });

  it("nothing to report, written and signed at once, leaves nothing behind where it cannot be signed", () => {
    const said = declareNothing(desk.ws, PERIOD, "Không có vụ nào", by(RECORDER));
    expect(codeOf(said)).toBe("E_APPROVAL_PASSPHRASE");
    expect(shown()).toMatchObject({ status: "none", draft: null });
    must(declareNothing(desk.ws, PERIOD, "Không có vụ nào", by()));
    expect(shown()).toMatchObject({ status: "approved", approved: { nothingToReport: true } });
  });
});
