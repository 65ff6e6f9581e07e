import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { submitCase } from "../../../electron/cases/submit.ts";
import { withdrawCase } from "../../../electron/cases/withdraw.ts";
import { lockPeriod } from "../../../electron/periods/lock-period.ts";
import { HEAD, headOf, must, RECORDER } from "../../support/offices.ts";
import { approve, codeOf, makeDesk, petty } from "./desk.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
let caseId: string;
const lock = (code: string, passphrase = HEAD) =>
  lockPeriod(desk.ws, code, { approverId: headOf(desk.ws), passphrase });

beforeEach(async () => {
  desk = await makeDesk();
  caseId = must(saveVersion(desk.ws, null, petty(), "submitted")).caseId;
  approve(desk.ws);
  must(lock("2020H1"));
});
afterEach(() => desk.close());

describe("a locked period", () => {
  it("takes later events as ordinary work and a change of its own facts only with a reason", () => {
    const later = { events: [{ id: "e1", code: "G90", date: "2020-08-01" }] };
    must(saveVersion(desk.ws, caseId, petty(later), "submitted"));
    expect(approve(desk.ws).approved).toEqual([caseId]);
    for (const change of [{ role: "R2" }, { events: [{ id: "e2", code: "G10", date: "2020-04-01" }] }]) {
      const changed = petty({ ...later, ...change });
      expect(codeOf(saveVersion(desk.ws, caseId, changed, "submitted"))).toBe("E_PERIOD_LOCKED");
      must(saveVersion(desk.ws, caseId, changed, "draft"));
      expect(codeOf(submitCase(desk.ws, caseId))).toBe("E_PERIOD_LOCKED");
    }
    must(saveVersion(desk.ws, caseId, petty({ role: "R2", adjustmentReason: "Theo kết luận" }), "submitted"));
    expect(approve(desk.ws).approved).toEqual([caseId]);
  });

  it("takes a new case of that time only as an adjustment, and one of a later time freely", () => {
    expect(codeOf(saveVersion(desk.ws, null, petty(), "submitted"))).toBe("E_PERIOD_LOCKED");
    must(saveVersion(desk.ws, null, petty({ detectedOn: "2020-07-01" }), "submitted"));
  });

  it("blocks a version that was submitted before the lock and never approved", () => {
    const late = must(saveVersion(desk.ws, null, petty({ detectedOn: "2020-07-01" }), "submitted"));
    must(lock("2020H2"));
    expect(approve(desk.ws)).toMatchObject({
      approved: [],
      blocked: [{ caseId: late.caseId, code: "E_RULES", rules: ["V18"] }],
    });
  });

  it("takes a withdrawal, whose reason is the adjustment's", () => {
    must(withdrawCase(desk.ws, caseId, "Ghi trùng"));
    expect(approve(desk.ws).approved).toEqual([caseId]);
  });

  it("is locked by an approver's passphrase, after it has ended, and once", () => {
    const entries = () => desk.ws.db.prepare("SELECT count(*) FROM audit").pluck().get();
    const before = entries();
    expect(codeOf(lock("2020H2", RECORDER))).toBe("E_APPROVAL_PASSPHRASE");
    expect(codeOf(lock("2026H1"))).toBe("E_INPUT");
    expect(codeOf(lock("2020H9"))).toBe("E_INPUT");
    must(lock("2020H1"));
    // The wrong passphrase alone is noted; locking twice is no second lock.
    expect(entries()).toBe(Number(before) + 1);
  });
});
