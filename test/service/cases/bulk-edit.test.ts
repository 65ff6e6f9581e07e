import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { applyBulkEdit, planBulkEdit } from "../../../electron/cases/bulk-edit.ts";
import { getCase } from "../../../electron/cases/get-case.ts";
import { saveDraft } from "../../../electron/cases/save-draft.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { totals } from "../../../electron/cases/totals.ts";
import { undoStep } from "../../../electron/undo/undo.ts";
import { databaseImage } from "../../support/database-image.ts";
import { must } from "../../support/offices.ts";
import { approve, codeOf, makeDesk, petty } from "./desk.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeEach(async () => {
  desk = await makeDesk();
});
afterEach(() => desk.close());

const save = (more: object, status: "draft" | "submitted" = "draft") =>
  must(saveVersion(desk.ws, null, petty(more), status)).caseId;
const change = { officer: "Đ/c Mẫu 05", remindOn: "2026-04-01" };

describe("one change for many cases", () => {
  test("is shown old and new, and names the cases that cannot be changed; looking writes nothing", async () => {
    const approvedId = save({ officer: "Đ/c Mẫu 01" }, "submitted");
    approve(desk.ws);
    const draft = save({ title: "Vụ việc đang nhập tại xã Mẫu" });
    const submitted = save({ title: "Vụ việc chờ duyệt tại xã Mẫu" }, "submitted");
    const typing = save({ title: "Vụ việc đang gõ tại xã Mẫu" });
    must(saveDraft(desk.ws, typing, petty({ title: "Vụ việc gõ dở" })));
    const same = save({ ...change, title: "Vụ việc đã có sẵn" });
    const before = databaseImage(desk.ws).rows;
    const plan = must(
      await planBulkEdit(desk.ws, [approvedId, draft, submitted, typing, same, "BN-no"], change),
    );
    expect(databaseImage(desk.ws).rows).toBe(before);
    expect(plan.changes.map((one) => [one.caseId, one.fields])).toEqual([
      [
        approvedId,
        [
          { field: "officer", before: "Đ/c Mẫu 01", after: "Đ/c Mẫu 05", day: "2020-03-12" },
          { field: "remindOn", before: "", after: "2026-04-01", day: "2020-03-12" },
        ],
      ],
      [draft, expect.anything()],
    ]);
    expect(plan.refused.map((one) => [one.caseId, one.why])).toEqual([
      [submitted, "submitted"],
      [typing, "typing"],
      ["BN-no", "not-found"],
    ]);
    expect(plan.unchanged).toBe(1);
  });

  test("makes drafts, keeps what is approved counted, and is taken back as one step", async () => {
    const ids = [
      save({ title: "Vụ việc một tại xã Mẫu" }, "submitted"),
      save({ title: "Vụ việc hai tại xã Mẫu" }, "submitted"),
    ];
    approve(desk.ws);
    const counted = must(totals(desk.ws, "2020H1")).sum.vv;
    const done = must(await applyBulkEdit(desk.ws, ids, { ...change, sector: "L01", own2: "Nhóm B" }));
    expect(done).toMatchObject({ changed: 2, refused: [], unchanged: 0 });
    for (const id of ids)
      expect(must(getCase(desk.ws, id))).toMatchObject({
        status: "draft",
        record: { officer: "Đ/c Mẫu 05", sector: "L01", ownFields: ["", "Nhóm B"] },
      });
    expect(must(totals(desk.ws, "2020H1")).sum.vv).toBe(counted);
    must(await undoStep(desk.ws, null));
    for (const id of ids)
      expect(must(getCase(desk.ws, id))).toMatchObject({
        status: "approved",
        record: { sector: "L12", officer: "" },
      });
  });

  test("does what the preview said: the same cases get the same fields, the others are left and named", async () => {
    const draft = save({ title: "Vụ việc đang nhập tại xã Mẫu" });
    const typing = save({ title: "Vụ việc đang gõ tại xã Mẫu" });
    must(saveDraft(desk.ws, typing, petty({ title: "Vụ việc gõ dở" })));
    const same = save({ ...change, title: "Vụ việc đã có sẵn" });
    const ids = [typing, draft, same, "BN-no"];
    const plan = must(await planBulkEdit(desk.ws, ids, change));
    const before = must(getCase(desk.ws, draft)).record;
    const done = must(await applyBulkEdit(desk.ws, ids, change));
    expect(done).toEqual({ changed: plan.changes.length, refused: plan.refused, unchanged: plan.unchanged });
    expect(plan.refused.map((one) => one.why)).toEqual(["typing", "not-found"]);
    expect(must(getCase(desk.ws, draft)).record).toEqual({ ...before, ...change });
    expect(must(getCase(desk.ws, typing)).record.officer).toBe("");
  });

  test("leaves a locked period's facts and a secret case's silence alone", async () => {
    const ordinary = save({}, "submitted");
    const secret = save({
      title: "",
      secret: true,
      people: [],
      advice: [],
      outcome: { value: null, onDate: null, reason: "" },
    });
    approve(desk.ws);
    desk.ws.db.exec("INSERT INTO period_locks VALUES ('2020H1', '2019-12-16', '2020-06-15', 'x', 0)");
    const sector = must(await planBulkEdit(desk.ws, [ordinary, secret], { sector: "L01" }));
    expect(sector.refused.map((one) => one.why)).toContain("locked");
    // Who follows a case is no fact of a period.
    const officer = must(await planBulkEdit(desk.ws, [ordinary, secret], { officer: "Đ/c Mẫu 05" }));
    expect(officer.changes.map((one) => one.caseId)).toEqual([ordinary]);
    expect(officer.refused).toMatchObject([{ caseId: secret, why: "secret" }]);
  });

  test("a cancel leaves every case as it was", async () => {
    const ids = Array.from({ length: 60 }, (_, i) => save({ title: `Vụ việc số ${i} tại xã Mẫu` }));
    const stop = new AbortController();
    const done = await applyBulkEdit(desk.ws, ids, change, {
      signal: stop.signal,
      progress: ({ done: count }) => {
        if (count === 5) stop.abort();
      },
    });
    expect(codeOf(done)).toBe("E_CANCELLED");
    expect(must(getCase(desk.ws, ids[0] ?? "")).record.officer).toBe("");
  });
});
