import { afterEach, beforeEach, expect, it } from "vitest";
import { openDraft, saveDraft } from "../../../electron/cases/save-draft.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { submitCase } from "../../../electron/cases/submit.ts";
import { withdrawCase } from "../../../electron/cases/withdraw.ts";
import { getWork } from "../../../electron/database/work-store.ts";
import { lockPeriod } from "../../../electron/periods/lock-period.ts";
import { explain } from "../../../shared/problem/explain.ts";
import { HEAD, headOf, must } from "../../support/offices.ts";
import { approve, codeOf, makeDesk, petty } from "./desk.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeEach(async () => {
  desk = await makeDesk();
});
afterEach(() => desk.close());

const reasons = [{ rule: "V13", reason: "Hành vi khác, không phải nhũng nhiễu" }];

it("a warning that has its reason is submitted; when its field changes the reason is asked for again", () => {
  const { caseId } = must(saveVersion(desk.ws, null, petty({ acts: ["a"], reasons }), "draft"));
  must(submitCase(desk.ws, caseId));
  approve(desk.ws);

  must(saveVersion(desk.ws, caseId, petty({ acts: ["a"], reasons, note: "Ghi chú" }), "draft"));
  must(submitCase(desk.ws, caseId));

  must(saveDraft(desk.ws, caseId, petty({ acts: ["a", "b"], reasons })));
  expect(openDraft(desk.ws, caseId)?.record.reasons).toEqual([]);
  must(saveVersion(desk.ws, caseId, petty({ acts: ["a", "b"], reasons: [] }), "draft"));
  expect(codeOf(submitCase(desk.ws, caseId))).toBe("E_WARNINGS");
});

it("a reason that says nothing answers no warning, and takes back no case", () => {
  const nothing = [{ rule: "V13", reason: "abc" }];
  const { caseId } = must(saveVersion(desk.ws, null, petty({ acts: ["a"], reasons: nothing }), "draft"));
  expect(codeOf(submitCase(desk.ws, caseId))).toBe("E_WARNINGS");
  for (const defaultReason of ["abc", "khongkhoangtrang", " đã  x "])
    expect(codeOf(submitCase(desk.ws, caseId, { defaultReason }))).toBe("E_REASON");
  expect(getWork(desk.ws.db, caseId)?.status).toBe("draft");
  must(submitCase(desk.ws, caseId, { defaultReason: "Đã rà soát" }));
  approve(desk.ws);
  for (const why of ["", "abc"]) expect(codeOf(withdrawCase(desk.ws, caseId, why))).toBe("E_REASON");
  expect(getWork(desk.ws.db, caseId)).toBeNull();
});

it("a version saved past the typing loses the reason just the same", () => {
  const { caseId } = must(saveVersion(desk.ws, null, petty({ acts: ["a"], reasons }), "draft"));
  must(saveVersion(desk.ws, caseId, petty({ acts: ["b"], reasons }), "draft"));
  expect(codeOf(submitCase(desk.ws, caseId))).toBe("E_WARNINGS");
});

it("a change in a locked period is refused in a sentence that names period, days and way out", () => {
  const { caseId } = must(saveVersion(desk.ws, null, petty(), "submitted"));
  approve(desk.ws);
  must(lockPeriod(desk.ws, "2020H1", { approverId: headOf(desk.ws), passphrase: HEAD }));
  const changed = petty({ events: [{ id: "e9", code: "G10", date: "2020-05-28" }] });
  const refused = saveVersion(desk.ws, caseId, changed, "submitted");
  if (refused.ok) throw new Error("a locked period took a change");
  const sentence = explain(refused.problem, "vi");
  for (const part of ["6 tháng đầu năm 2020", "02/03/2026", "28/05/2020", "15/06/2020", "số điều chỉnh"])
    expect(sentence).toContain(part);
});
