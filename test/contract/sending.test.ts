import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Client, createClient } from "../../shared/api/client.ts";
import { fullPetty } from "../support/cases.ts";
import { makeCluster, must, tempFolder } from "../support/offices.ts";
import { SHELLS, type Shell } from "../support/transports.ts";
import { upload } from "../support/upload.ts";
import { codeOf, HEAD, newOffice, PERIOD } from "./registers.ts";

let calls = 0;

describe.each(SHELLS)("approval and sending over %s", (_name, open) => {
  let shell: Shell;
  let client: Client;
  let approverId = "";
  beforeEach(async () => {
    shell = await open();
    client = createClient(shell.transport, () => `sending-${++calls}`);
    must(await newOffice(client));
    approverId = must(await client.call("workspace.state", {})).open?.approvers[0]?.id ?? "";
  });
  afterEach(() => shell.close());

  const submit = async (title: string): Promise<string> => {
    const record = fullPetty({ title });
    const { caseId } = must(await client.call("case.save", { caseId: null, record }));
    must(await client.call("case.submit", { caseId, defaultReason: "Đã rà soát" }));
    return caseId;
  };
  const waiting = async () =>
    must(await client.call("approval.waiting", { search: "", kind: "", after: null, limit: 100 }));
  const release = (caseIds: string[], more: object = {}) =>
    client.call("approval.release", {
      caseIds,
      paper: null,
      period: PERIOD,
      profile: "names-out",
      place: "export",
      approverId,
      passphrase: HEAD,
      ...more,
    });

  test("what waits is listed, shown field by field, given back in bulk", async () => {
    const ids = [await submit("Vụ việc mẫu một"), await submit("Vụ việc mẫu hai")];
    expect((await waiting()).cases.map((one) => one.caseId)).toEqual(ids);
    const shown = must(await client.call("approval.changes", { caseId: ids[0] ?? "" }));
    expect(shown.isNew).toBe(true);
    expect(shown.changes).toContainEqual(
      expect.objectContaining({ field: "title", before: "", after: "Vụ việc mẫu một" }),
    );
    const back = must(await client.call("approval.return", { caseIds: ids, comment: "Bổ sung" }));
    expect(back).toEqual({ returned: ids, missed: [] });
    expect(await waiting()).toMatchObject({ total: 0, cases: [] });
    expect(must(await client.call("bundle.checks", {})).cases.map((one) => one.status)).toEqual([
      "returned",
      "returned",
    ]);
  });

  test("approved and released with one passphrase; the file is copied again by its number", async () => {
    const id = await submit("Vụ việc mẫu một");
    expect(codeOf(await release([id]))).toBe("E_NO_ROSTER");
    expect((await waiting()).total).toBe(1);
    const folder = tempFolder();
    const cluster = await makeCluster(join(folder.path, "cum"));
    must(
      await client.call("roster.take", {
        upload: await upload(client, cluster.rosterFile, "Cum.socum-ds"),
        fingerprint: cluster.fingerprint,
      }),
    );
    cluster.ws.close();
    folder.remove();
    expect(codeOf(await release([id], { passphrase: "sai" }))).toBe("E_APPROVAL_PASSPHRASE");
    expect(codeOf(await release([id], { place: "elsewhere" }))).toBe("E_NOT_FOUND");
    const done = must(await release([id]));
    expect(done).toMatchObject({ approved: [id], blocked: [], problem: null, sent: { seq: 1 } });
    const { sent } = must(await client.call("bundle.summary", { period: PERIOD }));
    expect(sent).toMatchObject([{ seq: 1, hash: done.sent?.hash, counts: { va: 0, vv: 1 } }]);
    expect(must(await client.call("bundle.sample", {}))?.leaves.map((one) => one.field)).toContain("title");
    mkdirSync(shell.stick, { recursive: true });
    const again = must(await client.call("bundle.copyAgain", { seq: 1, place: "export" }));
    expect(existsSync(again.file)).toBe(true);
    expect(readdirSync(shell.stick).some((name) => name.endsWith(".socum-dk"))).toBe(true);
    expect(codeOf(await client.call("bundle.copyAgain", { seq: 9, place: "export" }))).toBe("E_NOT_FOUND");
  });
});
