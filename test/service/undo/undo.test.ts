import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deleteCase, restoreFromBin } from "../../../electron/bin/bin.ts";
import { addCases } from "../../../electron/cases/add-cases.ts";
import { getCase } from "../../../electron/cases/get-case.ts";
import { listCases } from "../../../electron/cases/list-cases.ts";
import { discardDraft, openDraft, saveDraft } from "../../../electron/cases/save-draft.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { returnCase, submitCase } from "../../../electron/cases/submit.ts";
import { totals } from "../../../electron/cases/totals.ts";
import { withdrawCase } from "../../../electron/cases/withdraw.ts";
import { listBin } from "../../../electron/database/bin-store.ts";
import { standingSteps } from "../../../electron/database/undo-store.ts";
import { shownSteps } from "../../../electron/undo/shown-steps.ts";
import { redoStep, undoStep } from "../../../electron/undo/undo.ts";
import { undoable } from "../../../electron/undo/undoable.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { unlockWorkspace } from "../../../electron/workspace/unlock.ts";
import { fail, ok } from "../../../shared/result.ts";
import { must, RECORDER } from "../../support/offices.ts";
import { approve, codeOf, makeDesk, petty } from "../cases/desk.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
let ws: OpenWorkspace;
beforeEach(async () => {
  desk = await makeDesk();
  ws = desk.ws;
});
afterEach(() => desk.close());

const save = (caseId: string | null, title: string) =>
  must(saveVersion(ws, caseId, petty({ title }), "draft"));
const titleOf = (caseId: string) => must(getCase(ws, caseId)).record.title;
const undo = async () => must(await undoStep(ws, null));
const redo = async () => must(await redoStep(ws, null));

describe("one step back and forth", () => {
  it("gives back what was typed before Lưu, and the saved version when done again", async () => {
    const { caseId } = save(null, "Tựa thứ nhất của vụ");
    must(saveDraft(ws, caseId, petty({ title: "Tựa thứ hai của vụ" })));
    save(caseId, "Tựa thứ hai của vụ");
    await undo();
    expect(titleOf(caseId)).toBe("Tựa thứ nhất của vụ");
    expect(openDraft(ws, caseId)?.record.title).toBe("Tựa thứ hai của vụ");
    await redo();
    expect(titleOf(caseId)).toBe("Tựa thứ hai của vụ");
    expect(openDraft(ws, caseId)).toBeNull();
  });

  it("puts a case whose making is undone into the bin, out of every list, and takes it out again", async () => {
    const { caseId } = save(null, "Vụ mới thêm nhầm");
    await undo();
    expect(must(listCases(ws, { search: "", after: null, limit: 10 })).cases).toEqual([]);
    expect(codeOf(getCase(ws, caseId))).toBe("E_NOT_FOUND");
    expect(listBin(ws.db, null, 10)?.cases).toMatchObject([
      { caseId, title: "Vụ mới thêm nhầm", kind: "VV" },
    ]);
    expect(codeOf(saveDraft(ws, caseId, petty()))).toBe("E_IN_BIN");
    expect(codeOf(saveVersion(ws, caseId, petty(), "draft"))).toBe("E_IN_BIN");
    await redo();
    expect(titleOf(caseId)).toBe("Vụ mới thêm nhầm");
    expect(listBin(ws.db, null, 10)?.cases).toEqual([]);
  });

  it("takes back submitting, returning, withdrawing, deleting, restoring and dropping what was typed", async () => {
    const { caseId } = save(null, "Vụ đi qua các bước");
    const status = () => must(getCase(ws, caseId)).status;
    must(submitCase(ws, caseId, { defaultReason: "Đã rà soát" }));
    await undo();
    expect(status()).toBe("draft");
    await redo();
    must(returnCase(ws, caseId, "Bổ sung ngày phát hiện"));
    await undo();
    expect(status()).toBe("submitted");
    await redo();
    expect(must(getCase(ws, caseId)).comment).toBe("Bổ sung ngày phát hiện");
    must(saveDraft(ws, caseId, petty({ title: "Đang gõ dở" })));
    must(discardDraft(ws, caseId));
    await undo();
    expect(openDraft(ws, caseId)?.record.title).toBe("Đang gõ dở");
    must(discardDraft(ws, caseId));
    must(deleteCase(ws, caseId));
    await undo();
    expect(status()).toBe("returned");
    await redo();
    must(restoreFromBin(ws, caseId));
    await undo();
    expect(codeOf(getCase(ws, caseId))).toBe("E_NOT_FOUND");
    await redo();
    must(submitCase(ws, caseId, { defaultReason: "Đã rà soát" }));
    approve(ws);
    must(withdrawCase(ws, caseId, "Ghi trùng"));
    await undo();
    expect(status()).toBe("approved");
  });

  it("forgets what was undone as soon as something new is done", async () => {
    const { caseId } = save(null, "Bản một của vụ này");
    save(caseId, "Bản hai của vụ này");
    await undo();
    save(caseId, "Bản ba của vụ này");
    expect(codeOf(await redoStep(ws, null))).toBe("E_NOT_FOUND");
    await undo();
    expect(titleOf(caseId)).toBe("Bản một của vụ này");
  });

  it("survives closing and opening the register", async () => {
    const { caseId } = save(null, "Bản một của vụ này");
    save(caseId, "Bản hai của vụ này");
    const { folder, deps } = ws;
    ws.close();
    ws = must(await unlockWorkspace(folder, { passphrase: RECORDER }, deps));
    await undo();
    expect(titleOf(caseId)).toBe("Bản một của vụ này");
    ws.close();
    ws = must(await unlockWorkspace(join(folder), { passphrase: RECORDER }, deps));
    await redo();
    expect(titleOf(caseId)).toBe("Bản hai của vụ này");
    ws.close();
  });
});

describe("what may not be undone", () => {
  it("refuses while something typed after the step is not saved, names the case and changes nothing", async () => {
    const { caseId, number } = save(null, "Bản một của vụ này");
    must(saveDraft(ws, caseId, petty({ title: "Gõ thêm sau khi lưu" })));
    expect(await undoStep(ws, null)).toMatchObject({
      problem: { code: "E_UNDO_CHANGED", params: { case: number } },
    });
    expect(openDraft(ws, caseId)?.record.title).toBe("Gõ thêm sau khi lưu");
  });

  it("never unsays an approval: Ctrl+Z after one is refused, a first version approved since too", async () => {
    const { caseId } = save(null, "Vụ được duyệt ngay");
    must(submitCase(ws, caseId, { defaultReason: "Đã rà soát" }));
    approve(ws);
    expect(codeOf(await undoStep(ws, null))).toBe("E_UNDO_APPROVED");
    const steps = ws.db.prepare("SELECT n FROM undo_steps ORDER BY n").pluck().all() as number[];
    for (const n of steps) expect(codeOf(await undoStep(ws, n))).toBe("E_UNDO_APPROVED");
    expect(must(getCase(ws, caseId)).status).toBe("approved");
  });

  it("undoes a change approved since by a new version on top of it, which counts only when approved again", async () => {
    const { caseId } = must(saveVersion(ws, null, petty({ title: "Nội dung trước" }), "submitted"));
    approve(ws);
    must(saveVersion(ws, caseId, petty({ title: "Nội dung sau" }), "submitted"));
    const n = ws.db.prepare("SELECT max(n) FROM undo_steps").pluck().get() as number;
    approve(ws);
    const done = must(await undoStep(ws, n));
    expect(done.newVersions).toEqual([caseId]);
    const shown = must(getCase(ws, caseId));
    expect(shown).toMatchObject({ status: "draft", record: { title: "Nội dung trước" } });
    const head = ws.db
      .prepare("SELECT core FROM versions WHERE hash = ?")
      .pluck()
      .get(shown.approvedHeads[0]);
    expect(JSON.parse(String(head)).title).toBe("Nội dung sau");
    must(await redoStep(ws, null));
    expect(must(getCase(ws, caseId))).toMatchObject({
      status: "approved",
      record: { title: "Nội dung sau" },
    });
  });

  it("is all or nothing over the cases of one step", async () => {
    const added = must(
      addCases(
        ws,
        [
          { ...petty(), id: "k1" },
          { ...petty({ title: "Vụ thứ hai của danh sách" }), id: "k2" },
        ],
        "Đã rà soát",
      ),
    );
    const [first, second] = added.map(({ id }) => id) as [string, string];
    expect(ws.db.prepare("SELECT what, count(*) AS n FROM undo_steps").get()).toEqual({
      what: "import",
      n: 1,
    });
    save(second, "Sửa sau khi lấy vào");
    const n = ws.db.prepare("SELECT min(n) FROM undo_steps").pluck().get() as number;
    expect(codeOf(await undoStep(ws, n))).toBe("E_UNDO_CHANGED");
    expect(titleOf(first)).toBe(petty().title);
    await undo();
    must(await undoStep(ws, n));
    expect(listBin(ws.db, null, 10)?.cases).toHaveLength(2);
    expect(must(totals(ws, "2020H1")).sum.vv).toBe(0);
    // The same list read again finds its cases, numbers and all, though they lie in the bin.
    const again = must(addCases(ws, [{ ...petty(), id: "k1" }], "Đã rà soát"));
    expect(again[0]?.number).toBe(added[0]?.number);
  });

  it("does not take back another person's step, nor does it again", async () => {
    save(null, "Vụ của chuyên viên");
    save(null, "Vụ của chuyên viên, đã hoàn tác");
    const undone = must(await undoStep(ws, null)).step.n;
    const [standing] = standingSteps(ws.db, ws.user.id, 1);
    const { folder, deps } = ws;
    const head = ws.approvers()[0]?.id ?? "";
    ws.close();
    const { HEAD } = await import("../../support/offices.ts");
    ws = must(await unlockWorkspace(folder, { userId: head, passphrase: HEAD }, deps));
    expect(codeOf(await undoStep(ws, null))).toBe("E_NOT_FOUND");
    expect(codeOf(await undoStep(ws, standing?.n ?? 0))).toBe("E_NOT_FOUND");
    expect(codeOf(await redoStep(ws, undone))).toBe("E_NOT_FOUND");
    ws.close();
  });

  it("records nothing of a command that failed or changed nothing", async () => {
    const { caseId } = save(null, "Vụ để thử bước hỏng");
    const before = ws.db.prepare("SELECT * FROM undo_steps").all();
    undoable(ws, { what: "bulk" }, [caseId], () => {
      must(saveVersion(ws, caseId, petty({ title: "Không được giữ lại" }), "draft"));
      return fail("E_STALE");
    });
    must(undoable(ws, { what: "bulk" }, [caseId], () => ok(null)));
    expect(ws.db.prepare("SELECT * FROM undo_steps").all()).toEqual(before);
    expect(titleOf(caseId)).toBe("Vụ để thử bước hỏng");
  });
});

/** Everything a person can see that undo answers for, cases made and unmade left out of the bin's account. */
function picture(w: OpenWorkspace) {
  const all = (sql: string) => w.db.prepare(sql).all();
  return {
    drafts: all("SELECT * FROM drafts ORDER BY subject"),
    work: all("SELECT * FROM work ORDER BY subject"),
    index: all("SELECT i.*, 0 AS row FROM case_index i ORDER BY id"),
    search: all(
      `SELECT i.id FROM case_search JOIN case_index i ON i.row = case_search.rowid
       WHERE case_search MATCH 'title : thu' ORDER BY i.id`,
    ),
    counts: all("SELECT * FROM count_summary WHERE found <> 0 OR effective <> 0 ORDER BY period, unit, kind"),
  };
}

type Act = {
  kind: "new" | "edit" | "submit" | "return" | "delete" | "restore" | "undo" | "redo";
  at: number;
};

it("any sequence of commands, undos and redos leaves what the standing commands alone would have left", async () => {
  const acts = fc.array(
    fc.record({
      kind: fc.constantFrom<Act["kind"]>(
        "new",
        "edit",
        "edit",
        "submit",
        "return",
        "delete",
        "restore",
        "undo",
        "undo",
        "redo",
      ),
      at: fc.nat(5),
    }),
    { maxLength: 25 },
  );
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      const one = await makeDesk();
      try {
        await walk(one.ws, sequence);
      } finally {
        one.close();
      }
    }),
    { numRuns: 30 },
  );
}, 120_000);

async function walk(w: OpenWorkspace, sequence: readonly Act[]): Promise<void> {
  const ids: string[] = [];
  // The picture before each standing step, and after each undone one.
  const standing: unknown[] = [];
  const undone: unknown[] = [];
  for (const [i, { kind, at }] of sequence.entries()) {
    const before = picture(w);
    const id = ids[at % Math.max(ids.length, 1)] ?? "BN-00000000000000000000000000";
    const title = `Tựa vụ việc số ${i} để thử`;
    if (kind === "undo" || kind === "redo") {
      const [from, onto] = kind === "undo" ? [standing, undone] : [undone, standing];
      const done = kind === "undo" ? await undoStep(w, null) : await redoStep(w, null);
      expect(done.ok, `${kind} ${i}`).toBe(from.length > 0);
      expect(picture(w)).toEqual(from.length > 0 ? from.pop() : before);
      if (done.ok) onto.push(before);
      continue;
    }
    const done = {
      new: () => saveVersion(w, null, petty({ title }), "draft"),
      edit: () => {
        const typed = petty({ title });
        return saveVersion(w, id, typed, at % 2 ? "submitted" : "draft");
      },
      submit: () => submitCase(w, id, { defaultReason: "Đã rà soát" }),
      return: () => returnCase(w, id, "Xem lại"),
      delete: () => deleteCase(w, id),
      restore: () => restoreFromBin(w, id),
    }[kind]();
    if (!done.ok) {
      expect(picture(w)).toEqual(before);
      continue;
    }
    if (kind === "new") ids.push((done.value as { caseId: string }).caseId);
    if (kind === "submit" && JSON.stringify(picture(w)) === JSON.stringify(before)) continue;
    standing.push(before);
    undone.length = 0;
  }
}

describe("what is offered", () => {
  const offered = () => shownSteps(ws).undo.filter((step) => step.refusal === null && !step.makesVersion);

  it("never an approval, nor a submission or a save that was approved since: the next step that can really be undone", () => {
    const other = save(null, "Vụ khác chưa trình duyệt").caseId;
    const { caseId } = save(null, "Vụ được trình rồi được duyệt");
    must(submitCase(ws, caseId, { defaultReason: "Đã rà soát" }));
    expect(offered()[0]).toMatchObject({ what: "submit" });
    approve(ws);
    const submitted = shownSteps(ws).undo.find((step) => step.what === "submit");
    expect(submitted?.refusal?.code).toBe("E_UNDO_APPROVED");
    expect(offered().map((step) => [step.what, step.title])).toEqual([["save", "Vụ khác chưa trình duyệt"]]);
    // What was typed since is in the way of that one too, and says so.
    must(saveDraft(ws, other, petty({ title: "Đang gõ" })));
    expect(offered()).toEqual([]);
    expect(shownSteps(ws).undo.at(-1)?.refusal?.code).toBe("E_UNDO_CHANGED");
  });

  it("a save over an approved version that was approved in its turn is told as what it would be: a new version", () => {
    const { caseId } = save(null, "Bản thứ nhất được duyệt");
    must(submitCase(ws, caseId, { defaultReason: "Đã rà soát" }));
    approve(ws);
    save(caseId, "Bản thứ hai được duyệt");
    must(submitCase(ws, caseId, { defaultReason: "Đã rà soát" }));
    approve(ws);
    expect(offered()).toEqual([]);
  });
});
