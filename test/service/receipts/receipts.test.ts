import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importBundles, readForCluster } from "../../../electron/bundles/import-bundle.ts";
import { leaving } from "../../../electron/bundles/leaving.ts";
import { leaveOut } from "../../../electron/cluster/decisions.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { bundlesHash } from "../../../electron/cluster/view.ts";
import { verifyAudit } from "../../../electron/database/audit-store.ts";
import { approveAnswers, saveAnswer } from "../../../electron/receipts/answers.ts";
import { askQuestion, closeQuestion, questionsOfCase } from "../../../electron/receipts/questions.ts";
import { receiptState } from "../../../electron/receipts/receipt-state.ts";
import { officeReplies } from "../../../electron/receipts/shown-replies.ts";
import { takeReceipt } from "../../../electron/receipts/take-receipt.ts";
import { writeReceipts } from "../../../electron/receipts/write-receipts.ts";
import { backupWorkspace } from "../../../electron/workspace/backup.ts";
import { checkIntegrity } from "../../../electron/workspace/integrity.ts";
import type { OpenWorkspace } from "../../../electron/workspace/open-workspace.ts";
import { restoreWorkspace } from "../../../electron/workspace/restore.ts";
import { unlockWorkspace } from "../../../electron/workspace/unlock.ts";
import {
  cardOf,
  deps,
  HEAD,
  headOf,
  makeCluster,
  makeOffice,
  must,
  pettyCase,
  RECORDER,
  record,
  send,
  tempFolder,
} from "../../support/offices.ts";
import { codeOf } from "../cases/desk.ts";

describe("receipts between a cluster and its offices", () => {
  let folder: ReturnType<typeof tempFolder>;
  let cluster: Awaited<ReturnType<typeof makeCluster>>;
  let bn: OpenWorkspace;
  let hn: OpenWorkspace;
  let usb: string;
  beforeEach(async () => {
    folder = tempFolder();
    usb = join(folder.path, "usb");
    cluster = await makeCluster(join(folder.path, "cum"));
    bn = await makeOffice(join(folder.path, "bn"), "BN", cluster);
    hn = await makeOffice(join(folder.path, "hn"), "HN", cluster);
    record(bn, pettyCase("1"), pettyCase("2"));
    record(hn, pettyCase("3"));
    const sent = [await send(bn, usb), await send(hn, usb)];
    must(await enrol(cluster.ws, sent.map(cardOf), cluster.by));
    must(
      await importBundles(
        cluster.ws,
        sent.map((one) => one.file),
      ),
    );
  });
  afterEach(() => {
    for (const ws of [bn, hn, cluster.ws]) if (ws.db.open) ws.close();
    folder.remove();
  });

  const caseOf = (ws: OpenWorkspace, at = 0): string =>
    (ws.db.prepare("SELECT id FROM cases ORDER BY id").pluck().all() as string[])[at] ?? "";
  const write = async (units: readonly string[] | "all" = "all") =>
    must(await writeReceipts(cluster.ws, units, usb, cluster.by));
  const receiptFor = async (unit: string) => (await write([unit]))[0]?.file ?? "";
  const taken = async (ws: OpenWorkspace, unit = ws.unit) =>
    must(await takeReceipt(ws, await receiptFor(unit)));
  const sendAgain = async (ws: OpenWorkspace) => {
    const sent = await send(ws, usb);
    must(await importBundles(cluster.ws, [sent.file]));
    return sent;
  };

  it("tell each unit what is held of it, bring the newer roster, and are named in the next file", async () => {
    expect((await write()).map((one) => one.unit)).toEqual(["BN", "HN"]);
    expect(receiptState(bn).receipt).toBeNull();
    expect(await taken(bn)).toEqual({
      outcome: "taken",
      number: 3,
      questions: 0,
      roster: 2,
      catalogue: null,
      moved: 0,
    });
    const { receipt } = officeReplies(bn);
    expect(receipt).toMatchObject({ number: 3, va: 0, vv: 2, roster: 2 });
    expect(receipt?.bundles).toMatchObject([{ machine: "A", seq: 1, standing: "shown", code: null }]);
    const next = await sendAgain(bn);
    expect(next.requestFile).toBeNull();
    const read = must(await readForCluster(cluster.ws, next.file));
    expect(read.manifest.lastReceipt).toEqual({ seq: 3, hash: receiptState(bn).receipt?.hash });
  });

  it("are read by the unit they are for and nobody else; taken twice they change nothing", async () => {
    const file = await receiptFor("BN");
    expect(codeOf(await takeReceipt(hn, file))).toBe("E_NO_RECIPIENT");
    expect(codeOf(await takeReceipt(cluster.ws, file))).toBe("E_NOT_ALLOWED");
    must(await takeReceipt(bn, file));
    const before = verifyAudit(bn.db);
    expect(must(await takeReceipt(bn, file)).outcome).toBe("duplicate");
    expect(verifyAudit(bn.db)).toEqual(before);
  });

  it("are refused where a newer one is here", async () => {
    const old = await receiptFor("BN");
    await taken(bn);
    expect(await takeReceipt(bn, old)).toMatchObject({
      ok: false,
      problem: { code: "E_RECEIPT_OLD", params: { number: 2 } },
    });
    expect(receiptState(bn).receipt?.number).toBe(2);
  });

  it("carry decisions with their reasons and refusals with their codes", async () => {
    const second = await sendAgain(bn);
    must(await leaveOut(cluster.ws, second.hash, "Gọi lại đơn vị", cluster.by));
    const bad = join(usb, "hong.socum");
    copyFileSync(second.file, bad);
    await taken(bn);
    const { receipt } = officeReplies(bn);
    expect(receipt?.bundles.map((one) => [one.seq, one.standing])).toEqual([
      [2, "left-out"],
      [1, "shown"],
    ]);
    expect(receipt?.decisions).toMatchObject([
      { action: "leave-out", about: "A-0002", reason: "Gọi lại đơn vị" },
    ]);
    // Nothing of it reaches another unit.
    await taken(hn);
    expect(officeReplies(hn).receipt?.decisions).toEqual([]);
  });

  it("carry questions; an answer is approved, leaves with the next file, and the coordinator reads it", async () => {
    const about = caseOf(bn);
    expect(codeOf(askQuestion(cluster.ws, about, "  "))).toBe("E_INPUT");
    expect(codeOf(askQuestion(cluster.ws, "BN-0000000000000000000000000z", "Ai?"))).toBe("E_NOT_FOUND");
    expect(codeOf(askQuestion(bn, about, "Ai?"))).toBe("E_NOT_ALLOWED");
    const { question } = must(askQuestion(cluster.ws, about, "Đề nghị kiểm tra lại ngày phát hiện"));
    expect(await taken(bn)).toMatchObject({ questions: 1 });
    expect(officeReplies(bn).questions).toMatchObject([
      { id: question, text: "Đề nghị kiểm tra lại ngày phát hiện", closed: false, answer: null },
    ]);
    expect(codeOf(saveAnswer(bn, "BN/00000000000000000000000000", "…"))).toBe("E_NOT_FOUND");
    expect(codeOf(saveAnswer(bn, question, " "))).toBe("E_INPUT");
    must(saveAnswer(bn, question, "Đã kiểm tra: ngày 12/03/2020 là đúng."));
    expect(questionsOfCase(bn, about)[0]?.answer).toMatchObject({ status: "submitted" });
    // Not approved: it stays.
    const early = await sendAgain(bn);
    expect(must(await readForCluster(cluster.ws, early.file)).manifest.schema).toBe(1);
    expect(questionsOfCase(cluster.ws, about)[0]?.answer).toBeNull();
    const by = { approverId: headOf(bn), passphrase: HEAD };
    expect(codeOf(approveAnswers(bn, [question], { ...by, passphrase: "sai" }))).toBe(
      "E_APPROVAL_PASSPHRASE",
    );
    must(approveAnswers(bn, [question], by));
    expect(codeOf(approveAnswers(bn, [question], by))).toBe("E_NOT_FOUND");
    const statements = leaving(bn, "2020H1").statements;
    const hash = bundlesHash(cluster.ws.db);
    const sent = await sendAgain(bn);
    expect(must(await readForCluster(cluster.ws, sent.file)).manifest.schema).toBe(2);
    expect(questionsOfCase(cluster.ws, about)[0]?.answer).toEqual({
      text: "Đã kiểm tra: ngày 12/03/2020 là đúng.",
      status: "approved",
    });
    expect(statements).toBe(0);
    expect(bundlesHash(cluster.ws.db)).not.toBe(hash);
    // A second answer follows the first; the newest counts.
    must(saveAnswer(bn, question, "Bổ sung: theo công văn số 96."));
    must(approveAnswers(bn, [question], by));
    await sendAgain(bn);
    expect(questionsOfCase(cluster.ws, about)[0]?.answer?.text).toBe("Bổ sung: theo công văn số 96.");
    must(closeQuestion(cluster.ws, question, true));
    await taken(bn);
    expect(officeReplies(bn).questions[0]?.closed).toBe(true);
  });

  it("tell a register restored from an old backup: the next number is above what the cluster holds", async () => {
    await taken(bn);
    expect(must(await checkIntegrity(bn)).audit.count).toBeGreaterThan(0);
    const backup = join(folder.path, "bn.socum-sl");
    must(await backupWorkspace(bn, backup));
    record(bn, pettyCase("4"));
    await sendAgain(bn);
    record(bn, pettyCase("5"));
    await sendAgain(bn);
    const receipt = await receiptFor("BN");
    bn.close();
    must(await restoreWorkspace(backup, join(folder.path, "bn-again")));
    bn = must(await unlockWorkspace(join(folder.path, "bn-again"), { passphrase: RECORDER }, deps));
    expect(leaving(bn, "2020H1").nextSeq).toBe(2);
    must(await takeReceipt(bn, receipt));
    expect(officeReplies(bn).restored).toEqual({ seq: 3, next: 4 });
    expect(leaving(bn, "2020H1").nextSeq).toBe(4);
    // The echo of files 2 and 3 is not in this chain: said so, and by number.
    expect(await checkIntegrity(bn)).toMatchObject({
      ok: false,
      problem: { code: "E_AUDIT_ECHO", params: { seq: 2 } },
    });
    record(bn, pettyCase("6"));
    const sent = await send(bn, usb);
    expect(sent.seq).toBe(4);
    expect(must(await importBundles(cluster.ws, [sent.file]))[0]?.outcome).toBe("fork");
  });

  it("keep the whole file, byte for byte", async () => {
    const file = await receiptFor("BN");
    must(await takeReceipt(bn, file));
    const stored = bn.db.prepare("SELECT file FROM receipts").pluck().get() as Buffer;
    expect(stored.equals(readFileSync(file))).toBe(true);
  });

  it("are written only by a coordinator the roster names, to units with a machine in use", async () => {
    expect(codeOf(await writeReceipts(cluster.ws, ["ND"], usb, cluster.by))).toBe("E_UNIT");
    expect(
      codeOf(await writeReceipts(cluster.ws, "all", usb, { ...cluster.by, passphrase: "sai mat khau" })),
    ).toBe("E_APPROVAL_PASSPHRASE");
    expect(codeOf(await writeReceipts(bn, "all", usb, cluster.by))).toBe("E_NOT_ALLOWED");
  });
});
