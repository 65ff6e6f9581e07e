import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { approveAndRelease } from "../../../electron/bundles/approve-and-release.ts";
import { checksBeforeSending, sampleOfSending } from "../../../electron/bundles/before-sending.ts";
import { copySentAgain } from "../../../electron/bundles/export-bundle.ts";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { leaving } from "../../../electron/bundles/leaving.ts";
import { approveCases } from "../../../electron/cases/approve.ts";
import { awaitingChanges, listAwaiting } from "../../../electron/cases/awaiting.ts";
import { homeNumbers } from "../../../electron/cases/home-numbers.ts";
import { saveVersion } from "../../../electron/cases/save-version.ts";
import { returnCases, submitCase } from "../../../electron/cases/submit.ts";
import { withdrawCase } from "../../../electron/cases/withdraw.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { auditHead } from "../../../electron/database/audit-store.ts";
import { getWork } from "../../../electron/database/work-store.ts";
import { listLog } from "../../../electron/log/list-log.ts";
import { approveStatement, saveStatement } from "../../../electron/periods/statements.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { shortCodeOf } from "../../../shared/bundle/fingerprint.ts";
import { fullPetty } from "../../support/cases.ts";
import { cardOf, HEAD, headOf, makeCluster, makeOffice, must, tempFolder } from "../../support/offices.ts";
import { codeOf } from "../cases/desk.ts";

describe("what waits for a head", () => {
  let folder: ReturnType<typeof tempFolder>;
  let cluster: Awaited<ReturnType<typeof makeCluster>>;
  let ws: OpenWorkspace;
  beforeEach(async () => {
    folder = tempFolder();
    cluster = await makeCluster(join(folder.path, "cum"));
    ws = await makeOffice(join(folder.path, "bn"), "BN", cluster);
  });
  afterEach(() => {
    ws.close();
    cluster.ws.close();
    folder.remove();
  });

  const submit = (title: string, more: object = {}): string =>
    must(saveVersion(ws, null, fullPetty({ title, ...more }), "submitted")).caseId;
  const all = { search: "", kind: "" as const, after: null, limit: 200 };
  const request = (caseIds: readonly string[], more: object = {}) => ({
    caseIds,
    paper: null,
    period: "2020H1",
    profile: "names-out" as const,
    outDir: join(folder.path, "usb"),
    approverId: headOf(ws),
    passphrase: HEAD,
    ...more,
  });
  const approve = (ids: readonly string[]) =>
    must(approveCases(ws, { approverId: headOf(ws), passphrase: HEAD, caseIds: ids }));

  it("is listed with its editor, its warnings and the reasons given, a withdrawal too", () => {
    const plain = submit("Vụ việc mẫu thứ nhất");
    const warned = must(
      saveVersion(ws, null, fullPetty({ title: "Vụ việc mẫu có cảnh báo", acts: ["b"] }), "draft"),
    ).caseId;
    must(submitCase(ws, warned, { defaultReason: "Đã rà soát với quận" }));
    approve([plain]);
    must(withdrawCase(ws, plain, "Ghi nhầm đơn vị"));
    const page = listAwaiting(ws, all);
    expect(page.total).toBe(2);
    expect(page.cases.find((one) => one.caseId === plain)).toMatchObject({
      what: "withdrawn",
      why: "Ghi nhầm đơn vị",
    });
    const second = page.cases.find((one) => one.caseId === warned);
    expect(second).toMatchObject({ what: "new", editor: "Chuyên viên", errors: [] });
    expect(second?.warnings).toContainEqual({ rule: "V13", reason: "Đã rà soát với quận" });
  });

  it("is found by number and by title without marks, by kind, and page by page", () => {
    for (const n of ["một", "hai", "ba"]) submit(`Chợ Yên Mẫu ${n}`);
    const found = listAwaiting(ws, { ...all, search: "cho yen mau hai" });
    expect(found.cases.map((one) => one.title)).toEqual(["Chợ Yên Mẫu hai"]);
    expect(listAwaiting(ws, { ...all, kind: "VA" })).toMatchObject({ cases: [], total: 3 });
    const first = listAwaiting(ws, { ...all, limit: 2 });
    const second = listAwaiting(ws, { ...all, limit: 2, after: first.next });
    expect([...first.cases, ...second.cases].map((one) => one.title)).toEqual([
      "Chợ Yên Mẫu một",
      "Chợ Yên Mẫu hai",
      "Chợ Yên Mẫu ba",
    ]);
    expect(second.next).toBeNull();
  });

  it("tells a change field by field against what was approved last, and a new case as a whole", () => {
    const id = submit("Vụ việc mẫu thứ nhất");
    expect(must(awaitingChanges(ws, id))).toMatchObject({ isNew: true });
    approve([id]);
    expect(codeOf(awaitingChanges(ws, id))).toBe("E_NOT_FOUND");
    must(saveVersion(ws, id, fullPetty({ title: "Vụ việc mẫu sửa tên" }), "submitted"));
    expect(must(awaitingChanges(ws, id))).toEqual({
      isNew: false,
      changes: [
        { field: "title", before: "Vụ việc mẫu thứ nhất", after: "Vụ việc mẫu sửa tên", day: "2020-03-12" },
      ],
    });
    expect(listAwaiting(ws, all).cases[0]).toMatchObject({ what: "changed", changed: 1 });
  });

  it("is given back several at once with one comment; what no longer waits is named and left", () => {
    const [a, b, c] = ["một", "hai", "ba"].map((n) => submit(`Vụ việc mẫu ${n}`)) as [string, string, string];
    approve([c]);
    expect(codeOf(returnCases(ws, [a, b], "  "))).toBe("E_INPUT");
    expect(must(returnCases(ws, [a, b, c], "Thiếu văn bản"))).toEqual({ returned: [a, b], missed: [c] });
    expect(getWork(ws.db, a)).toMatchObject({ status: "returned", comment: "Thiếu văn bản" });
  });

  it("is approved and sent with one passphrase; the paper's number and date go with each approval", async () => {
    const ids = [submit("Vụ việc mẫu một"), submit("Vụ việc mẫu hai")];
    const notTicked = submit("Vụ việc mẫu ba");
    const paper = { number: "12-DS/BNC", date: "2020-06-30" };
    const done = must(await approveAndRelease(ws, request(ids, { paper })));
    expect(done).toMatchObject({ approved: ids, blocked: [], problem: null, sent: { seq: 1 } });
    expect(getWork(ws.db, notTicked)?.status).toBe("submitted");
    expect(leaving(ws, "2020H1").sent[0]).toMatchObject({
      seq: 1,
      counts: { va: 0, vv: 2, people: 2, statements: 0 },
    });
    const papers = ws.db.prepare("SELECT paper FROM approvals").pluck().all() as string[];
    expect(papers.map((text) => JSON.parse(text))).toEqual([paper, paper]);
    // The other side reads it, and both name it by the same code.
    if (!done.sent) throw new Error("nothing was sent");
    await must(await enrol(cluster.ws, [cardOf(done.sent)], cluster.by));
    const [file] = must(await importBundles(cluster.ws, [done.sent.file]));
    expect(file).toMatchObject({ outcome: "merged", hash: done.sent.hash });
    expect(shortCodeOf(done.sent.hash)).toMatch(/^\d{5} \d{5}$/);
  });

  it("is neither approved nor sent where one of the list may not be approved", async () => {
    const good = submit("Vụ việc mẫu một");
    const bad = must(
      saveVersion(ws, null, fullPetty({ title: "Vụ việc mẫu thiếu nguồn", mainSource: "" }), "submitted"),
    ).caseId;
    const done = must(await approveAndRelease(ws, request([good, bad])));
    expect(done).toMatchObject({ approved: [], sent: null, problem: null });
    expect(done.blocked).toMatchObject([{ caseId: bad, code: "E_RULES" }]);
    expect(getWork(ws.db, good)?.status).toBe("submitted");
    expect(ws.db.prepare("SELECT count(*) FROM exports").pluck().get()).toBe(0);
    expect(existsSync(join(folder.path, "usb"))).toBe(false);
  });

  it("is not touched where the sending can be known to fail, or the passphrase is wrong", async () => {
    const id = submit("Vụ việc mẫu một");
    const entries = () => auditHead(ws.db).count;
    const before = entries();
    expect(codeOf(await approveAndRelease(ws, request([id], { passphrase: "sai" })))).toBe(
      "E_APPROVAL_PASSPHRASE",
    );
    expect(codeOf(await approveAndRelease(ws, request([id], { period: "1900H9" })))).toBe("E_INPUT");
    const alone = await makeOffice(join(folder.path, "hn"), "HN");
    expect(codeOf(await approveAndRelease(alone, request([])))).toBe("E_NO_ROSTER");
    alone.close();
    expect(getWork(ws.db, id)?.status).toBe("submitted");
    // The wrong passphrase alone is noted in the change log.
    expect(entries()).toBe(before + 1);
    expect(listLog(ws, { search: "", user: "", before: null, limit: 1 }).entries[0]).toMatchObject({
      what: "failed-approval",
      who: "Lãnh đạo",
    });
  });

  it("of a period is sent only as far as it was approved: a report or a case approved later has not left", async () => {
    const sent = () => must(homeNumbers(ws, "2020H1")).sent;
    const later = () => new Promise((done) => setTimeout(done, 5));
    const report = (results: string) => {
      must(saveStatement(ws, "2020H1", { nothingToReport: false, results }));
      return () => must(approveStatement(ws, "2020H1", { approverId: headOf(ws), passphrase: HEAD }));
    };
    const approveReport = report("Kết quả của kỳ");
    const ids = [submit("Vụ việc mẫu một")];
    submit("Vụ việc mẫu hai");
    expect(sent()).toBeNull();
    must(await approveAndRelease(ws, request(ids)));
    expect(sent()).toMatchObject({ seq: 1, statement: false, approvedSince: 0, unapproved: 1 });
    await later();
    approveReport();
    approve([submit("Vụ việc mẫu ba")]);
    expect(sent()).toMatchObject({ seq: 1, statement: false, approvedSince: 1, unapproved: 1 });
    await later();
    // Whatever period a file is made for, it carries all that is approved.
    must(await approveAndRelease(ws, request([], { period: "2019H2" })));
    expect(sent()).toMatchObject({ seq: 1, statement: true, approvedSince: 0, unapproved: 1 });
    await later();
    const approveAnew = report("Kết quả của kỳ, bổ sung");
    expect(sent()).toMatchObject({ statement: true });
    approveAnew();
    expect(sent()).toMatchObject({ statement: false });
  });

  it("stays approved where only the stick failed, and the sealed file is copied again without a new number", async () => {
    const id = submit("Vụ việc mẫu một");
    // A file where the folder should be: the medium cannot be written to.
    writeFileSync(join(folder.path, "usb"), "");
    const done = must(await approveAndRelease(ws, request([id])));
    expect(done).toMatchObject({ approved: [id], sent: null, problem: { code: "E_MEDIUM" } });
    expect(getWork(ws.db, id)).toBeNull();
    rmSync(join(folder.path, "usb"));
    const again = must(await copySentAgain(ws, 1, join(folder.path, "usb")));
    expect(basename(again.file)).toBe("BN-A-0001.socum");
    expect(again.requestFile).not.toBeNull();
    expect(readFileSync(again.file)).toEqual(readFileSync(join(ws.folder, "outbox", "BN-A-0001.socum")));
    expect(leaving(ws, "2020H1").nextSeq).toBe(2);
    expect(codeOf(await copySentAgain(ws, 2, join(folder.path, "usb")))).toBe("E_NOT_FOUND");
    // Taken out of the outbox by hand: said so, nothing is made up.
    rmSync(join(ws.folder, "outbox", "BN-A-0001.socum"));
    mkdirSync(join(folder.path, "usb2"));
    expect(codeOf(await copySentAgain(ws, 1, join(folder.path, "usb2")))).toBe("E_NOT_FOUND");
    expect(readdirSync(join(folder.path, "usb2"))).toEqual([]);
  });

  it("is named before sending with what the rules still say; a real case shows what leaves and what stays", () => {
    expect(sampleOfSending(ws)).toBeNull();
    const sent = submit("Vụ việc mẫu một", { note: "Chỉ trong đơn vị" });
    approve([sent]);
    must(saveVersion(ws, null, fullPetty({ title: "Vụ việc thiếu", mainSource: "", acts: ["b"] }), "draft"));
    expect(checksBeforeSending(ws)).toMatchObject({
      total: 1,
      cases: [{ title: "Vụ việc thiếu", status: "draft", errors: 1 }],
    });
    expect(checksBeforeSending(ws).cases[0]?.warnings).toBeGreaterThan(0);
    const sample = sampleOfSending(ws);
    expect(sample?.leaves).toContainEqual(
      expect.objectContaining({ field: "title", before: "", after: "Vụ việc mẫu một" }),
    );
    const fields = sample?.onlyWithNames.map((one) => one.field) ?? [];
    expect(fields).toContain("people.p1.name");
    expect(fields).toContain("note");
    expect(sample?.leaves.map((one) => one.field)).not.toContain("note");
  });
});
