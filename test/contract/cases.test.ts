import { existsSync, readFileSync, statSync } from "node:fs";
import { describe, expect } from "vitest";
import { excelPackage, textRows } from "../service/excel-import/package.ts";
import { writeBytes } from "../service/excel-import/read-table.ts";
import { must } from "../support/offices.ts";
import { SHELLS } from "../support/transports.ts";
import { upload } from "../support/upload.ts";
import { codeOf, HEAD, newOffice, petty, testOver } from "./registers.ts";

describe.each(SHELLS)("an office's cases over %s", (_name, open) => {
  const test = testOver(open);

  test("numbers between any two days hold drafts and open their cases; many cases change at once; the list is written out", async ({
    client,
  }) => {
    must(await newOffice(client));
    const { caseId } = must(await client.call("case.save", { caseId: null, record: petty() }));
    const days = { from: "2020-01-01", to: "2020-12-31" };
    expect(must(await client.call("totals.between", days))).toMatchObject({
      vv: 1,
      vvEffective: 1,
      drafts: 1,
    });
    expect(codeOf(await client.call("totals.between", { from: "2021-01-01", to: "2020-01-01" }))).toBe(
      "E_INPUT",
    );
    const asked = { ...days, kind: "VV", measure: "found", after: null, limit: 10 } as const;
    const { cases } = must(await client.call("totals.betweenCases", { ...asked, counted: true }));
    expect(cases).toMatchObject([{ id: caseId, isDraft: true, reason: null }]);
    const bulk = { caseIds: [caseId], change: { officer: "Đ/c Mẫu 05" } };
    expect(must(await client.call("list.planBulk", bulk)).changes).toMatchObject([
      { caseId, fields: [{ field: "officer", before: "", after: "Đ/c Mẫu 05" }] },
    ]);
    expect(must(await client.call("list.applyBulk", bulk))).toEqual({
      changed: 1,
      refused: [],
      unchanged: 0,
    });
    expect(codeOf(await client.call("list.planBulk", { ...bulk, change: {} }))).toBe("E_INPUT");
    const wanted = { search: "", columns: ["number", "title"], language: "vi" as const };
    const { file } = must(await client.call("list.export", { ...wanted, place: "report" }));
    expect(statSync(file).size).toBeGreaterThan(1000);
    expect(codeOf(await client.call("list.export", { ...wanted, place: "nowhere" }))).toBe("E_NOT_FOUND");
  });

  test("a list is narrowed, ordered, summed up, and looked at as it was left", async ({ client }) => {
    must(await newOffice(client));
    for (const [title, found] of [
      ["Vụ việc tại xã Đông Mẫu", 5_000_000],
      ["Vụ việc tại xã An Mẫu", "undetermined"],
    ] as const) {
      const damage = [{ id: "d1", unit: "VND", found }];
      must(await client.call("case.save", { caseId: null, record: { ...petty(), title, damage } }));
    }
    const order = { by: "title", descending: false } as const;
    const page = must(await client.call("case.list", { search: "", after: null, limit: 1, order }));
    expect(page.cases.map((one) => one.title)).toEqual(["Vụ việc tại xã An Mẫu"]);
    const rest = must(await client.call("case.list", { search: "", after: page.next, limit: 9, order }));
    expect(rest.cases.map((one) => one.title)).toEqual(["Vụ việc tại xã Đông Mẫu"]);
    const overview = must(await client.call("list.overview", { search: "", filters: { title: "dong" } }));
    expect(overview).toMatchObject({ cases: 1, vv: 1, drafts: 1, damageVnd: 5_000_000, undetermined: 0 });
    expect(codeOf(await client.call("case.list", { search: "", after: "x", limit: 9, order }))).toBe(
      "E_INPUT",
    );
    const view = { columns: [{ id: "title", width: 300 }], filters: {}, search: "", order, grouped: false };
    must(await client.call("list.keepView", { view }));
    must(await client.call("list.saveView", { name: "Đang xử lý", view }));
    expect(must(await client.call("list.views", {}))).toEqual({
      last: view,
      saved: [{ name: "Đang xử lý", view }],
    });
    must(await client.call("list.removeView", { name: "Đang xử lý" }));
    expect(codeOf(await client.call("list.removeView", { name: "Đang xử lý" }))).toBe("E_NOT_FOUND");
  });

  test("the history of a case: each version, what it changed by field, who approved it and by which paper", async ({
    client,
  }) => {
    must(await newOffice(client));
    const approverId = must(await client.call("workspace.state", {})).open?.approvers[0]?.id ?? "";
    const { caseId } = must(await client.call("case.save", { caseId: null, record: petty() }));
    must(await client.call("case.submit", { caseId, defaultReason: "" }));
    const paper = { number: "12-DS/BNCTU", date: "2020-06-10" };
    must(await client.call("case.approve", { caseIds: [caseId], approverId, passphrase: HEAD, paper }));
    must(await client.call("case.save", { caseId, record: { ...petty(), sector: "L01" } }));
    const { versions } = must(await client.call("case.history", { caseId }));
    expect(versions).toMatchObject([
      {
        number: 2,
        editor: "Chuyên viên Mẫu",
        approvals: [],
        changes: [{ field: "sector", before: "L12", after: "L01" }],
      },
      { number: 1, approvals: [{ approver: "Lãnh đạo Mẫu", paper }], changes: [] },
    ]);
    expect(versions.every((one) => one.savedAtMs !== null)).toBe(true);
    expect(must(await client.call("case.compareVersions", { caseId, from: 2, to: 1 })).changes).toEqual([
      { field: "sector", before: "L01", after: "L12", day: "2020-03-12" },
    ]);
    expect(codeOf(await client.call("case.history", { caseId: "BN-none" }))).toBe("E_NOT_FOUND");
  });

  test("a step is undone and done again, a case goes to the bin, comes back and is erased", async ({
    client,
  }) => {
    must(await newOffice(client));
    const { caseId, number } = must(await client.call("case.save", { caseId: null, record: petty() }));
    const steps = must(await client.call("undo.steps", {}));
    expect(steps).toMatchObject({ undo: [{ what: "save", count: 1, number, refusal: null }], redo: [] });
    const undone = must(await client.call("undo.undo", { n: null }));
    expect(undone).toMatchObject({ what: "save", number, subjects: [caseId], binned: [caseId] });
    expect(must(await client.call("bin.list", { after: null }))).toMatchObject({
      cases: [{ caseId, number, title: petty().title, deletedBy: "Chuyên viên Mẫu" }],
      count: 1,
    });
    must(await client.call("undo.redo", { n: undone && steps.undo[0] ? steps.undo[0].n : null }));
    expect(codeOf(await client.call("undo.redo", { n: null }))).toBe("E_NOT_FOUND");
    must(await client.call("case.delete", { caseId }));
    must(await client.call("bin.restore", { caseId }));
    expect(must(await client.call("case.get", { caseId })).everApproved).toBe(false);
    must(await client.call("case.delete", { caseId }));
    expect(must(await client.call("bin.empty", { caseIds: null }))).toEqual({ erased: 1 });
    expect(codeOf(await client.call("bin.list", { after: "x" }))).toBe("E_INPUT");
  });

  test("a draft is kept before it is saved, is found again, and findings name the field", async ({
    client,
  }) => {
    must(await newOffice(client));
    const record = { ...petty(), mainSource: "" };
    const kept = must(await client.call("case.saveDraft", { caseId: null, record }));
    expect(kept.findings.map((one) => one.field)).toEqual(["mainSource"]);
    expect(must(await client.call("case.drafts", {})).drafts).toMatchObject([
      { caseId: kept.caseId, kind: "VV", title: record.title, saved: false },
    ]);
    // What could not be read crosses every shell as it was typed; the grid, which knows nothing of it, leaves it.
    const unread = [
      { field: "detectedOn", typed: "31/2/2020" },
      { field: "people.0.charges", typed: "Die\u0302\u0300u\u0000 353x \ud800" },
    ];
    const { caseId } = kept;
    must(await client.call("case.saveDraft", { caseId, record, unread }));
    must(await client.call("case.saveDraft", { caseId, record }));
    expect(must(await client.call("case.get", { caseId })).draft?.unread).toEqual(unread);
    expect(codeOf(await client.call("case.save", { caseId, record }))).toBe("E_UNREAD");
    must(await client.call("case.saveDraft", { caseId, record, unread: [] }));
    const saved = must(await client.call("case.save", { caseId: kept.caseId, record }));
    expect(saved).toMatchObject({ caseId: kept.caseId, number: "BN-VV-2020-A-0001", versions: 1 });
    expect(must(await client.call("case.drafts", {})).drafts).toEqual([]);
    expect(codeOf(await client.call("case.submit", { caseId: kept.caseId, defaultReason: "" }))).toBe(
      "E_RULES",
    );
  });

  test("a list from Excel: looked at, matched, checked, taken in as one step; red rows handed back", async ({
    client,
    shell,
  }) => {
    const file = writeBytes(
      shell.home,
      "list.xlsx",
      excelPackage({
        sheets: [
          textRows([
            ["Loại", "Tên vụ", "Ngày phát hiện"],
            ["VV", "Vụ việc mẫu tại phường Lộc Mẫu", "12/3/2020"],
            ["VV", "Vụ việc mẫu khác tại xã An Mẫu", "32/3/2020"],
          ]),
        ],
      }),
    );
    const foreign = { upload: "none", pasted: false };
    expect(codeOf(await client.call("excel.open", foreign))).toBe("E_LOCKED");
    must(await newOffice(client));
    expect(codeOf(await client.call("excel.open", foreign))).toBe("E_NOT_FOUND");
    const source = { upload: await upload(client, file, "list.xlsx"), pasted: false };
    const { sheets } = must(await client.call("excel.open", source));
    expect(sheets).toMatchObject([{ name: "Sheet1", headerRow: 1 }]);
    const place = { ...source, sheet: 0, headerRow: 1 };
    const looked = must(await client.call("excel.columns", place));
    expect(looked.columns.map((one) => one.field)).toEqual(["kind", "title", "detectedOn"]);
    const list = {
      ...place,
      columns: looked.columns.map(({ column, field }) => ({
        column,
        field,
        scale: 1 as const,
        legacy: null,
      })),
      defaults: looked.defaults,
      words: looked.words,
    };
    const checked = must(await client.call("excel.check", list));
    expect(checked.counts).toMatchObject({ incomplete: 1, red: 1 });
    expect(checked.rows[1]?.problems).toMatchObject([{ column: 2, code: "date", typed: "32/3/2020" }]);
    const take = { incomplete: true, likely: false };
    expect(must(await client.call("excel.import", { ...list, take, expectedRows: 2 })).added).toBe(1);
    const written = must(
      await client.call("excel.writeRed", { ...list, take, language: "vi", place: "report" }),
    );
    expect([written.rows, existsSync(written.file)]).toEqual([1, true]);
    const { cases } = must(await client.call("case.list", { search: "", after: null, limit: 10 }));
    expect(cases).toMatchObject([{ title: "Vụ việc mẫu tại phường Lộc Mẫu", status: "draft" }]);
  });

  test("the entry grid: what is typed is a row, saving gives numbers in one step, approved cases are not in it", async ({
    client,
  }) => {
    expect(codeOf(await client.call("grid.rows", { before: null, limit: 10 }))).toBe("E_LOCKED");
    must(await newOffice(client));
    const record = petty();
    const kept = must(await client.call("case.saveDraft", { caseId: null, record }));
    const read = async () => must(await client.call("grid.rows", { before: null, limit: 10 }));
    expect((await read()).rows).toMatchObject([{ caseId: kept.caseId, number: "", isTyped: true }]);
    expect(must(await client.call("grid.save", { caseIds: [kept.caseId] })).saved).toBe(1);
    expect(await read()).toMatchObject({
      rows: [{ number: "BN-VV-2020-A-0001", isTyped: false }],
      hasMore: false,
    });
    expect(codeOf(await client.call("grid.save", { caseIds: [kept.caseId] }))).toBe("E_NOT_FOUND");
    must(await client.call("case.submit", { caseId: kept.caseId, defaultReason: "Đã rà soát" }));
    expect((await read()).rows).toEqual([]);
  });

  test("a file is attached to a case and written out again; open tabs and links between cases are kept", async ({
    client,
  }) => {
    must(await newOffice(client));
    const { upload: id } = must(
      await client.call("upload.begin", { name: "biên bản.pdf", size: 3, isPrivate: true }),
    );
    must(await client.call("upload.chunk", { upload: id, offset: 0, base64: "YWJj" }));
    const file = must(await client.call("attachment.add", { upload: id }));
    expect(file).toMatchObject({ name: "biên bản.pdf", size: 3 });
    expect(codeOf(await client.call("attachment.add", { upload: id }))).toBe("E_NOT_FOUND");
    const first = must(await client.call("case.save", { caseId: null, record: { kind: "VV" } }));
    const { caseId } = must(
      await client.call("case.saveDraft", {
        caseId: null,
        record: {
          kind: "VA",
          title: "Vụ án mẫu",
          attachments: [{ id: "a1", ...file }],
          related: [{ id: "r1", to: first.caseId, relation: "converted-from" }],
        },
      }),
    );
    const out = must(await client.call("attachment.save", { caseId, attachmentId: "a1", place: "report" }));
    expect(readFileSync(out.file, "utf8")).toBe("abc");
    expect(
      codeOf(await client.call("attachment.save", { caseId, attachmentId: "a9", place: "report" })),
    ).toBe("E_NOT_FOUND");
    must(await client.call("tabs.put", { caseIds: [caseId, first.caseId, "BN-gone"] }));
    expect(must(await client.call("tabs.get", {})).tabs).toEqual([
      { caseId, number: "", kind: "VA" },
      { caseId: first.caseId, number: first.number, kind: "VV" },
    ]);
    const saved = must(
      await client.call("case.save", {
        caseId,
        record: { kind: "VA", related: [{ id: "r1", to: first.caseId, relation: "converted-from" }] },
      }),
    );
    const decision = { on: "2020-05-04", agency: "", document: "" };
    const convert = { what: "convert", caseId: first.caseId, decision } as const;
    expect(await client.call("case.planLinked", convert)).toMatchObject({
      problem: { code: "E_CONVERTED", params: { number: saved.number } },
    });
    const join = { what: "join", caseId, otherId: caseId, reason: "một vụ" } as const;
    expect(codeOf(await client.call("case.makeLinked", join))).toBe("E_INPUT");
    const related = { caseId: first.caseId, ids: [caseId, "none"] };
    expect(must(await client.call("case.related", related))).toMatchObject({
      named: [{ caseId, number: saved.number }],
      namedBy: [{ caseId, relation: "converted-from" }],
    });
  });
});
