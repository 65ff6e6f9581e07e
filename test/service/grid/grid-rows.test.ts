import { afterEach, beforeEach, expect, test } from "vitest";
import { saveDraft } from "../../../electron/cases/save-draft.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { submitCase } from "../../../electron/cases/submit.ts";
import { gridRows, saveGridRows } from "../../../electron/grid/grid-rows.ts";
import { undoStep } from "../../../electron/undo/undo.ts";
import { emptyRecord } from "../../../shared/case/record.ts";
import { must } from "../../support/offices.ts";
import { approve, codeOf, makeDesk, petty } from "../cases/desk.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeEach(async () => {
  desk = await makeDesk();
});
afterEach(() => desk.close());

const typed = (title: string) => {
  desk.clock.ms += 1000;
  return must(saveDraft(desk.ws, null, { ...emptyRecord("VV"), title })).caseId;
};

test("pages go back from the newest, each oldest first, without a gap or a repeat", () => {
  const ids = Array.from({ length: 7 }, (_, i) => typed(`Vụ việc mẫu số ${i}`));
  const first = must(gridRows(desk.ws, null, 3));
  expect(first.rows.map((row) => row.caseId)).toEqual(ids.slice(4));
  expect(first.hasMore).toBe(true);
  const second = must(gridRows(desk.ws, ids[4] ?? null, 3));
  expect(second.rows.map((row) => row.caseId)).toEqual(ids.slice(1, 4));
  expect(must(gridRows(desk.ws, ids[1] ?? null, 3))).toMatchObject({
    rows: [{ caseId: ids[0] }],
    hasMore: false,
  });
});

test("what waits for the head, what is approved and what is marked Mật is not in the grid", () => {
  const editable = typed("Vụ việc mẫu đang gõ");
  const submitted = must(
    saveVersion(desk.ws, null, petty({ title: "Vụ việc mẫu đã trình lãnh đạo" }), "draft"),
  ).caseId;
  must(submitCase(desk.ws, submitted, { defaultReason: "Đã rà soát" }));
  must(saveDraft(desk.ws, null, { ...emptyRecord("VV"), secret: true }));
  expect(must(gridRows(desk.ws, null, 10)).rows.map((row) => row.caseId)).toEqual([editable]);
  approve(desk.ws);
  must(saveDraft(desk.ws, submitted, petty({ title: "Vụ việc mẫu sửa sau khi duyệt" })));
  expect(must(gridRows(desk.ws, null, 10)).rows.map((row) => row.caseId)).toEqual([editable]);
});

test("a cell that could not be read comes back with its row, and goes when it is mended", () => {
  const DATE = { field: "detectedOn", typed: "31/2/2020" };
  const record = { ...emptyRecord("VV"), title: "Vụ việc mẫu có ô chưa đọc được" };
  const { caseId } = must(saveDraft(desk.ws, null, record, [DATE]));
  expect(must(gridRows(desk.ws, null, 10)).rows).toMatchObject([{ caseId, unread: [DATE], isTyped: true }]);
  expect(codeOf(saveGridRows(desk.ws, [caseId]))).toBe("E_UNREAD");
  must(saveDraft(desk.ws, caseId, { ...record, detectedOn: "2020-02-29" }, []));
  expect(must(gridRows(desk.ws, null, 10)).rows).toMatchObject([{ caseId, unread: [] }]);
  must(saveGridRows(desk.ws, [caseId]));
  expect(must(gridRows(desk.ws, null, 10)).rows).toMatchObject([{ caseId, unread: [], isTyped: false }]);
});

test("saving gives numbers to all of them in one step, which is undone as one", async () => {
  const ids = [typed("Vụ việc mẫu số một"), typed("Vụ việc mẫu số hai")];
  expect(must(saveGridRows(desk.ws, ids)).saved).toBe(2);
  expect(must(gridRows(desk.ws, null, 10)).rows.map((row) => [row.isTyped, row.number !== ""])).toEqual([
    [false, true],
    [false, true],
  ]);
  expect(codeOf(saveGridRows(desk.ws, ids))).toBe("E_NOT_FOUND");
  expect(must(await undoStep(desk.ws, null)).subjects).toHaveLength(2);
});
