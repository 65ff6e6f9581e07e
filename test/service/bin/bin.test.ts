import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { deleteCase, emptyBin, restoreFromBin } from "../../../electron/bin/bin.ts";
import { approvedRows } from "../../../electron/cases/approved-rows.ts";
import { getCase } from "../../../electron/cases/get-case.ts";
import { homeNumbers } from "../../../electron/cases/home-numbers.ts";
import { listCases } from "../../../electron/cases/list-cases.ts";
import { saveDraft, typedDrafts } from "../../../electron/cases/save-draft.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { submitCase } from "../../../electron/cases/submit.ts";
import { listBin } from "../../../electron/database/bin-store.ts";
import { undoStep } from "../../../electron/undo/undo.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { must } from "../../support/offices.ts";
import { approve, codeOf, makeDesk, petty } from "../cases/desk.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
let ws: OpenWorkspace;
beforeEach(async () => {
  desk = await makeDesk();
  ws = desk.ws;
});
afterEach(() => desk.close());

const save = (title: string) => must(saveVersion(ws, null, petty({ title }), "submitted"));
const home = () => {
  const { cases, drafts, submitted } = must(homeNumbers(ws, "2020H1"));
  return { cases, drafts, submitted };
};

it("takes a case out of lists, search, numbers, approval and bundles, and gives it back as it was", () => {
  const kept = save("Vụ ở lại trong sổ");
  const { caseId, number } = save("Vụ ghi nhầm hoàn toàn");
  must(saveDraft(ws, caseId, petty({ title: "Đang gõ thêm thì thấy nhầm" })));
  const before = { home: home(), shown: must(getCase(ws, caseId)) };
  desk.clock.ms += 60_000;
  must(deleteCase(ws, caseId));
  const found = must(listCases(ws, { search: "nham hoan toan", after: null, limit: 10 }));
  expect(found.cases).toEqual([]);
  expect(home()).toEqual({ cases: 1, drafts: 0, submitted: 1 });
  expect(typedDrafts(ws)).toEqual([]);
  expect(approve(ws).approved).toEqual([kept.caseId]);
  expect([...approvedRows(ws.db, "names-in")].join()).not.toContain(caseId);
  expect(listBin(ws.db, null, 10)).toEqual({
    next: null,
    cases: [
      {
        caseId,
        number,
        kind: "VV",
        title: "Đang gõ thêm thì thấy nhầm",
        deletedBy: "Chuyên viên",
        atMs: desk.clock.ms,
      },
    ],
  });
  must(restoreFromBin(ws, caseId));
  expect(must(getCase(ws, caseId))).toEqual(before.shown);
  expect(home()).toEqual({ ...before.home, submitted: 1 });
  expect(codeOf(restoreFromBin(ws, caseId))).toBe("E_NOT_FOUND");
});

it("never takes what was approved, nor what is not there", () => {
  const { caseId } = save("Vụ đã được duyệt rồi");
  approve(ws);
  must(saveVersion(ws, caseId, petty({ title: "Sửa tiếp sau khi duyệt" }), "draft"));
  expect(codeOf(deleteCase(ws, caseId))).toBe("E_APPROVED_STAYS");
  expect(codeOf(deleteCase(ws, "BN-01jd0000000000000000000000"))).toBe("E_NOT_FOUND");
});

it("holds what was only typed, too", () => {
  const { caseId } = must(saveDraft(ws, null, petty({ title: "Mới gõ chưa lưu lần nào" })));
  must(deleteCase(ws, caseId));
  expect(listBin(ws.db, null, 10)?.cases).toMatchObject([{ number: "", title: "Mới gõ chưa lưu lần nào" }]);
  must(restoreFromBin(ws, caseId));
  expect(typedDrafts(ws)).toMatchObject([{ caseId }]);
});

it("pages by keyset, last deleted first", () => {
  const ids = Array.from({ length: 5 }, (_, i) => {
    const { caseId } = save(`Vụ thứ ${i} để bỏ đi`);
    // Two of them in the same millisecond.
    if (i !== 3) desk.clock.ms += 1;
    must(deleteCase(ws, caseId));
    return caseId;
  });
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: ReturnType<typeof listBin> = listBin(ws.db, after, 2);
    if (!page) throw new Error("a cursor of our own is read");
    seen.push(...page.cases.map((one) => one.caseId));
    after = page.next;
  } while (after !== null);
  expect(seen).toEqual([ids[4], ...[ids[2], ids[3]].sort(), ids[1], ids[0]]);
  expect(listBin(ws.db, "1; DROP TABLE bin", 2)).toBeNull();
});

it("erases for good: no step brings the case back, its number is not given again, the file holds its words no more", async () => {
  const { caseId, number } = save("Tựa độc nhất cần xóa sạch");
  must(submitCase(ws, caseId, { defaultReason: "Đã xem" }));
  must(deleteCase(ws, caseId));
  expect(must(await emptyBin(ws, [caseId]))).toEqual({ erased: 1 });
  expect(codeOf(await undoStep(ws, null))).toBe("E_NOT_FOUND");
  expect(codeOf(getCase(ws, caseId))).toBe("E_NOT_FOUND");
  expect(codeOf(await emptyBin(ws, null))).toBe("E_NOT_FOUND");
  for (const table of ["versions", "work", "drafts", "bin", "undo_states", "case_index", "case_search"])
    expect(JSON.stringify(ws.db.prepare(`SELECT * FROM ${table}`).all()), table).not.toContain("độc nhất");
  expect(save("Vụ tiếp theo trong sổ").number).not.toBe(number);
  const file = join(ws.folder, "so.socumdb");
  expect(existsSync(file) && readFileSync(file).includes("độc nhất")).toBe(false);
});
