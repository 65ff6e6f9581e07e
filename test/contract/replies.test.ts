import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { importBundles } from "../../electron/bundles/import-bundle.ts";
import { enrol } from "../../electron/cluster/enrol.ts";
import { type Client, createClient } from "../../shared/api/client.ts";
import {
  cardOf,
  HEAD,
  headOf,
  makeCluster,
  makeOffice,
  must,
  pettyCase,
  RECORDER,
  record,
  send,
} from "../support/offices.ts";
import { SHELLS, type Shell } from "../support/transports.ts";
import { upload } from "../support/upload.ts";
import { codeOf } from "./registers.ts";

let calls = 0;

describe.each(SHELLS)("receipts and questions over %s", (_name, open) => {
  let shell: Shell;
  let client: Client;
  let coordinator = "";
  let caseId = "";
  let head = "";
  let recorder = "";
  beforeEach(async () => {
    shell = await open();
    client = createClient(shell.transport, () => `replies-${++calls}`);
    const cluster = await makeCluster(join(shell.home, "cum"));
    const office = await makeOffice(join(shell.home, "bn"), "BN", cluster);
    caseId = record(office, pettyCase("1")).approval.approved[0] ?? "";
    const sent = await send(office, join(shell.home, "usb"));
    must(await enrol(cluster.ws, [cardOf(sent)], cluster.by));
    must(await importBundles(cluster.ws, [sent.file]));
    coordinator = cluster.by.userId;
    head = headOf(office);
    recorder = office.user.id;
    cluster.ws.close();
    office.close();
  });
  afterEach(() => shell.close());

  const unlock = async (name: string, userId: string) => {
    must(await client.call("workspace.lock", {}));
    must(await client.call("workspace.unlock", { name, secret: { userId, passphrase: RECORDER } }));
  };

  test("a question goes out with a receipt, its answer is approved, and the state is read back", async () => {
    await unlock("cum", coordinator);
    expect(codeOf(await client.call("receipt.state", {}))).toBe("E_NOT_ALLOWED");
    const asked = must(await client.call("question.ask", { caseId, text: "Đề nghị kiểm tra lại" }));
    expect(must(await client.call("question.list", { unit: "" }))).toMatchObject({
      questions: [{ id: asked.question, number: expect.stringMatching(/^BN-VV/), answer: null }],
      receipts: [],
      units: ["BN"],
    });
    const write = (units: string[], passphrase = HEAD) =>
      client.call("receipt.write", { units, place: "export", approverId: coordinator, passphrase });
    expect(codeOf(await write(["ND"]))).toBe("E_UNIT");
    expect(codeOf(await write([], "sai mat khau"))).toBe("E_APPROVAL_PASSPHRASE");
    const { files } = must(await write([]));
    expect(files).toMatchObject([{ unit: "BN", number: 1, questions: 1 }]);
    must(await client.call("question.close", { question: asked.question, closed: true }));
    expect(codeOf(await client.call("question.close", { question: "BN/none", closed: true }))).toBe(
      "E_NOT_FOUND",
    );

    await unlock("bn", recorder);
    expect(must(await client.call("receipt.state", {}))).toEqual({
      receipt: null,
      restored: null,
      questions: [],
    });
    const name = readdirSync(shell.stick).find((one) => one.endsWith(".socum-tn")) ?? "";
    const file = await upload(client, join(shell.stick, name), name);
    expect(must(await client.call("receipt.look", { upload: file }))).toEqual({ number: 1, catalogue: null });
    expect(must(await client.call("receipt.take", { upload: file }))).toMatchObject({
      outcome: "taken",
      number: 1,
      questions: 1,
    });
    must(await client.call("question.answer", { question: asked.question, text: "Đã kiểm tra" }));
    const approval = { approverId: head, passphrase: HEAD };
    expect(must(await client.call("question.approve", { questions: [asked.question], ...approval }))).toEqual(
      {
        approved: 1,
      },
    );
    expect(must(await client.call("question.ofCase", { caseId })).questions).toMatchObject([
      { text: "Đề nghị kiểm tra lại", answer: { text: "Đã kiểm tra", status: "approved" } },
    ]);
    expect(must(await client.call("receipt.state", {})).receipt?.bundles).toMatchObject([
      { seq: 1, standing: "shown" },
    ]);
    const rubbish = await upload(client, join(shell.home, "bn", "mo-so"), "rubbish.socum-tn");
    expect(codeOf(await client.call("receipt.take", { upload: rubbish }))).toBe("E_NOT_AGE");
  });
});
