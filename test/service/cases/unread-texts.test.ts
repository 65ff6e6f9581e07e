import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { deleteCase, restoreFromBin } from "../../../electron/bin/bin.ts";
import { addCases } from "../../../electron/cases/add-cases.ts";
import { approvedRows } from "../../../electron/cases/approved-rows.ts";
import { getCase } from "../../../electron/cases/get-case.ts";
import { discardDraft, openDraft, saveDraft } from "../../../electron/cases/save-draft.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { submitCase } from "../../../electron/cases/submit.ts";
import { withdrawCase } from "../../../electron/cases/withdraw.ts";
import { saveGridRows } from "../../../electron/grid/grid-rows.ts";
import { redoStep, undoStep } from "../../../electron/undo/undo.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { unlockWorkspace } from "../../../electron/workspace/unlock.ts";
import { caseMethods } from "../../../shared/api/case-methods.ts";
import { MOST_UNREAD_LENGTH } from "../../../shared/case/unread.ts";
import { must, RECORDER } from "../../support/offices.ts";
import { approve, codeOf, makeDesk, petty } from "./desk.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
let ws: OpenWorkspace;
beforeAll(async () => {
  desk = await makeDesk();
  ws = desk.ws;
});
afterAll(() => {
  ws.close();
  desk.close();
});

const DATE = { field: "detectedOn", typed: "31/2/2020" };
const AMOUNT = { field: "damage.0.found", typed: "ba trăm tr" };
const CHARGE = { field: "people.0.charges", typed: "Điều 353x" };
const ALL = [DATE, AMOUNT, CHARGE];

const typed = (unread: readonly (typeof DATE)[], more: object = {}, caseId: string | null = null) =>
  must(saveDraft(ws, caseId, petty(more), unread)).caseId;
const unreadOf = (caseId: string) => openDraft(ws, caseId)?.unread;
const reopen = async () => {
  const { folder, deps } = ws;
  ws.close();
  ws = must(await unlockWorkspace(folder, { passphrase: RECORDER }, deps));
};

it("text that could not be read stands in the draft as it was typed, also after the program was closed", async () => {
  const caseId = typed(ALL);
  await reopen();
  expect(must(getCase(ws, caseId)).draft?.unread).toEqual(ALL);
  typed([AMOUNT], {}, caseId);
  expect(unreadOf(caseId)).toEqual([AMOUNT]);
});

it("any text whatever comes back unit for unit: marks apart, control characters, halves of characters", () => {
  const caseId = typed([]);
  const method = caseMethods["case.saveDraft"].input;
  const any = fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 20 })
      .map((units) => String.fromCharCode(...units)),
    fc.constantFrom(
      "Tie\u0302\u0301ng Vie\u0323\u0302t",
      "\u0000",
      "\ud800",
      "\udc00x",
      "\u2028",
      '"]}\\',
      "'; DROP TABLE drafts; --",
    ),
  );
  const fields = ["detectedOn", "damage.0.found", "people.0.charges", "head.position", "note"];
  fc.assert(
    fc.property(fc.array(any, { minLength: 5, maxLength: 5 }), (texts) => {
      const unread = texts.map((text, at) => ({ field: fields[at] ?? "", typed: text }));
      // As it crosses a wire, and through the contract.
      const sent = method.parse(JSON.parse(JSON.stringify({ caseId, record: petty(), unread })));
      must(saveDraft(ws, sent.caseId, sent.record, sent.unread ?? null));
      expect(unreadOf(caseId)).toEqual(unread);
    }),
    { numRuns: process.env.SO_CUM_LONG ? 2000 : 25 },
  );
});

it("more than a draft holds, and what is no field of a case, is refused", () => {
  const takes = (unread: unknown) =>
    caseMethods["case.saveDraft"].input.safeParse({ caseId: null, record: petty(), unread }).success;
  const long = "x".repeat(MOST_UNREAD_LENGTH);
  expect(takes([{ field: "note", typed: long }])).toBe(true);
  expect(takes([{ field: "note", typed: `${long}x` }])).toBe(false);
  expect(takes(Array.from({ length: 5 }, () => ({ field: "note", typed: long })))).toBe(false);
  expect(takes(Array.from({ length: 201 }, () => DATE))).toBe(false);
  for (const field of ["nothing", "__proto__", "constructor", "people.x.name", ""])
    expect(takes([{ field, typed: "x" }]), field).toBe(false);
});

it("goes with the draft: dropped with it, and back with it by undo, from the bin too", async () => {
  const { caseId } = must(saveVersion(ws, null, petty({ title: "Vụ có chữ chưa đọc được" }), "draft"));
  typed(ALL, {}, caseId);
  must(discardDraft(ws, caseId));
  expect(openDraft(ws, caseId)).toBeNull();
  must(await undoStep(ws, null));
  expect(unreadOf(caseId)).toEqual(ALL);
  must(await redoStep(ws, null));
  expect(openDraft(ws, caseId)).toBeNull();
  must(await undoStep(ws, null));
  must(deleteCase(ws, caseId));
  must(restoreFromBin(ws, caseId));
  expect(unreadOf(caseId)).toEqual(ALL);
});

it("no command that would take the draft away does so while such text stands in it", () => {
  const { caseId, number } = must(saveVersion(ws, null, petty({ title: "Vụ đang gõ dở chữ" }), "draft"));
  typed([DATE], {}, caseId);
  expect(saveVersion(ws, caseId, petty(), "draft")).toMatchObject({
    problem: { code: "E_UNREAD", params: { case: number, count: 1 } },
  });
  expect(codeOf(saveGridRows(ws, [caseId]))).toBe("E_UNREAD");
  expect(codeOf(addCases(ws, [{ ...petty(), id: number }], "x"))).toBe("E_UNREAD");
  expect(codeOf(submitCase(ws, caseId, { defaultReason: "Đã rà soát" }))).toBe("E_STALE");
  expect(unreadOf(caseId)).toEqual([DATE]);
  typed([], {}, caseId);
  must(saveVersion(ws, caseId, petty(), "draft"));
  expect(openDraft(ws, caseId)).toBeNull();
});

it("an approved case is not withdrawn over typing, and none of it leaves", () => {
  const { caseId } = must(saveVersion(ws, null, petty({ title: "Vụ đã duyệt rồi gõ tiếp" }), "draft"));
  must(submitCase(ws, caseId, { defaultReason: "Đã rà soát" }));
  approve(ws, [caseId]);
  typed([DATE], {}, caseId);
  expect(codeOf(withdrawCase(ws, caseId, "Ghi trùng"))).toBe("E_UNAPPROVED");
  expect(unreadOf(caseId)).toEqual([DATE]);
  // Nor does it leave: what goes into a bundle is what was approved.
  const leaving = JSON.stringify([...approvedRows(ws.db, "names-in")]);
  expect(leaving).toContain("Vụ đã duyệt rồi gõ tiếp");
  expect(leaving).not.toContain(DATE.typed);
});

it("typing elsewhere leaves it but where it answers the field", () => {
  const caseId = typed(ALL, { detectedOn: null });
  must(saveDraft(ws, caseId, petty({ detectedOn: null, title: "Vụ sửa tên ở lưới" })));
  expect(unreadOf(caseId)).toEqual(ALL);
  must(saveDraft(ws, caseId, petty({ detectedOn: "2020-02-29" })));
  expect(unreadOf(caseId)).toEqual([AMOUNT, CHARGE]);
});

it("of a case marked Mật it does not reach the file", () => {
  const { caseId } = must(saveVersion(ws, null, petty({ title: "Vụ sẽ thành Mật" }), "draft"));
  typed(ALL, {}, caseId);
  const line = { ...petty(), secret: true } as const;
  expect(codeOf(saveDraft(ws, caseId, line, [DATE]))).toBe("E_SECRECY");
  const bare = { kind: "VV", unit: "BN", secret: true, detectedOn: "2020-03-12" };
  const { record } = caseMethods["case.saveDraft"].input.parse({ caseId, record: bare });
  must(saveDraft(ws, caseId, record));
  expect(unreadOf(caseId)).toEqual([]);
  expect(codeOf(saveDraft(ws, caseId, record, [DATE]))).toBe("E_SECRECY");
});
