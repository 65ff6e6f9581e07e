import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Client, createClient } from "../../shared/api/client.ts";
import { makeMergedCluster } from "../support/merged-cluster.ts";
import { HEAD, must, RECORDER, tempFolder } from "../support/offices.ts";
import { SHELLS, type Shell } from "../support/transports.ts";
import { upload } from "../support/upload.ts";
import { codeOf } from "./registers.ts";

const made = tempFolder();
let cluster: Awaited<ReturnType<typeof makeMergedCluster>>;
let calls = 0;
beforeAll(async () => {
  cluster = await makeMergedCluster(made.path);
});
afterAll(made.remove);

describe.each(SHELLS)("merging over %s", (_name, open) => {
  let shell: Shell;
  let client: Client;
  beforeEach(async () => {
    shell = await open();
    client = createClient(shell.transport, () => `merge-${++calls}`);
    cpSync(join(made.path, cluster.name), join(shell.home, cluster.name), { recursive: true });
    must(
      await client.call("workspace.unlock", {
        name: cluster.name,
        secret: { userId: cluster.coordinator.userId, passphrase: RECORDER },
      }),
    );
  });
  afterEach(() => shell.close());

  const by = () => ({ approverId: cluster.coordinator.userId, passphrase: HEAD });
  const page = { after: null, limit: 50 };
  const hashes = async () => must(await client.call("cluster.hashes", {}));

  test("a pair is found with its reasons, answered, counted once and taken back", async () => {
    expect(must(await client.call("duplicate.search", {})).candidates).toBe(1);
    const { pairs } = must(await client.call("duplicate.list", { state: "open", ...page }));
    const [pair] = pairs;
    expect(pair?.evidence[0]).toMatchObject({ kind: "decision", detail: "15/QĐ-MAU" });
    const asked = { a: pair?.a.caseId ?? "", b: pair?.b.caseId ?? "" };
    const shown = must(await client.call("duplicate.get", asked));
    expect([shown.left.unit, shown.right.unit].sort()).toEqual(["HP", "QN"]);
    const decide = (decision: "same" | "different" | "take-back", reason = "Cùng một quyết định") =>
      client.call("duplicate.decide", { ...asked, decision, reason, ...by() });
    const found = async () => must(await client.call("totals.table", { period: "2020H1" })).sum.vv;
    const before = await found();
    expect(codeOf(await decide("same", " "))).toBe("E_INPUT");
    must(await decide("same"));
    expect(await found()).toBe(before - 1);
    expect(must(await client.call("duplicate.list", { state: "decided", ...page })).pairs).toHaveLength(1);
    must(await decide("take-back", "Xem lại"));
    expect(await found()).toBe(before);
  });

  test("what two machines wrote differently is chosen by field, with a reason and the heads it was looked at", async () => {
    const { cases } = must(await client.call("conflict.list", page));
    expect(cases).toMatchObject([{ caseId: cluster.caseId, unit: "BN", open: 1 }]);
    const view = must(await client.call("conflict.get", { caseId: cluster.caseId }));
    const ofB = view.conflicts[0]?.values.find((one) => one.value === "Tên vụ theo máy B")?.side ?? "";
    const heads = view.heads.map((one) => one.hash);
    const decide = (names: readonly string[]) =>
      client.call("conflict.decide", {
        caseId: cluster.caseId,
        heads: [...names],
        choices: [{ field: view.conflicts[0]?.field ?? "", side: ofB }],
        reason: "Theo văn bản gốc",
        ...by(),
      });
    expect(codeOf(await decide([heads[0] ?? "", "0".repeat(64)]))).toBe("E_STALE");
    must(await decide(heads));
    expect(must(await client.call("case.get", { caseId: cluster.caseId })).record.title).toBe(
      "Tên vụ theo máy B",
    );
    expect(codeOf(await client.call("sibling.state", {}))).toBe("E_NOT_ALLOWED");
    expect(codeOf(await client.call("conflict.settle", { caseId: cluster.caseId }))).toBe("E_NOT_ALLOWED");
  });

  test("a file left out is offered back when it comes again, and the codes and the history say so", async () => {
    const [, , qn = ""] = cluster.files;
    const before = await hashes();
    const first = must(await client.call("cluster.history", page)).rows.find(
      (row) => row.bundle?.unit === "QN",
    );
    const bundle = first?.bundle?.hash ?? "";
    must(await client.call("cluster.leaveOut", { bundle, reason: "Đơn vị báo gửi nhầm", ...by() }));
    expect(must(await client.call("about.diagnostics", {})).counts.cases).toBe(3);
    const id = await upload(client, qn, "BN.socum");
    const { files } = must(await client.call("cluster.check", { uploads: [id] }));
    expect(files[0]?.result).toMatchObject({
      kind: "bundle",
      hash: bundle,
      isHeld: true,
      standing: "left-out",
    });
    expect(must(await client.call("cluster.moreCases", { upload: id, after: "" }))).toMatchObject({
      cases: [{ what: "new" }],
      next: null,
    });
    must(await client.call("cluster.takeBack", { bundle, reason: "Đúng tệp", ...by() }));
    expect(must(await client.call("cluster.check", { uploads: [id] })).files[0]?.result).toMatchObject({
      isHeld: true,
      standing: "duplicate",
    });
    expect({ ...(await hashes()), decisions: 0 }).toEqual({ ...before, decisions: 0 });
    const told = must(await client.call("cluster.history", page)).rows;
    expect(told.slice(0, 2).map((row) => [row.what, row.reason, row.signed])).toEqual([
      ["take-back", "Đúng tệp", true],
      ["leave-out", "Đơn vị báo gửi nhầm", true],
    ]);
    expect(must(await client.call("cluster.fork", { bundle })).files).toEqual([]);
    expect(codeOf(await client.call("cluster.chooseSide", { bundle, reason: "Thử", ...by() }))).toBe(
      "E_NOT_FOUND",
    );
  });

  test("a case is left out; the decisions go to the other coordinator and are compared; every file is read again", async () => {
    const asked = { caseId: cluster.caseId, reason: "Chờ xác minh", ...by() };
    must(await client.call("cluster.decideCase", { ...asked, out: true }));
    const written = must(await client.call("cluster.writeDecisions", { place: "export" }));
    expect(written.count).toBe(1);
    must(await client.call("cluster.decideCase", { ...asked, out: false }));
    const id = await upload(client, join(shell.stick, written.file), written.file);
    const compared = must(await client.call("cluster.compareDecisions", { upload: id }));
    expect(compared).toMatchObject({ sameBundles: true, sameView: false });
    expect(compared.differences).toMatchObject([{ what: "leave-out-case", ours: null }]);
    const seen = must(await client.call("cluster.reverify", {}));
    expect(seen).toMatchObject({ files: 6, faults: [], isViewWhole: true });
    const known = await upload(client, cluster.files[2] ?? "", "QN.socum");
    const totals = must(
      await client.call("cluster.previewTotals", { uploads: [known], leaveOut: [], period: "2020H1" }),
    );
    expect(totals.after).toEqual(totals.before);
  });
});
