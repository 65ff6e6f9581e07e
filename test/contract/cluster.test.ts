import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { makeLargeBundle } from "../support/large-bundle.ts";
import { must, RECORDER as OFFICES_RECORDER } from "../support/offices.ts";
import { SHELLS } from "../support/transports.ts";
import { upload } from "../support/upload.ts";
import {
  APPROVAL,
  clientOf,
  codeOf,
  HEAD,
  newCluster,
  newOffice,
  PERIOD,
  petty,
  testOver,
} from "./registers.ts";

describe.each(SHELLS)("a cluster over %s", (_name, open) => {
  const test = testOver(open);

  test("from a new register to the numbers of the cluster, files handed over in pieces", async ({
    client,
    shell,
  }) => {
    const office = await open();
    try {
      const { fingerprint } = must(await newCluster(client));
      const roster = must(await client.call("cluster.writeRoster", { place: "roster" }));
      expect(roster.fingerprint).toBe(fingerprint);

      const writer = clientOf(office);
      must(await newOffice(writer, "HN"));
      const card = await upload(writer, join(shell.stick, roster.file), roster.file);
      expect(
        codeOf(await writer.call("roster.take", { upload: card, fingerprint: "00000 ".repeat(6) })),
      ).toBe("E_FINGERPRINT");
      must(await writer.call("roster.take", { upload: card, fingerprint }));

      const saved = must(await writer.call("case.save", { caseId: null, record: petty() }));
      must(await writer.call("case.submit", { caseId: saved.caseId, defaultReason: "Đã rà soát" }));
      const approverId = must(await writer.call("workspace.state", {})).open?.approvers[0]?.id ?? "";
      const by = { approverId, passphrase: HEAD };
      expect(
        codeOf(
          await writer.call("case.approve", {
            caseIds: [saved.caseId],
            ...by,
            passphrase: "sai",
            paper: null,
          }),
        ),
      ).toBe("E_APPROVAL_PASSPHRASE");
      const done = must(await writer.call("case.approve", { caseIds: [saved.caseId], ...by, paper: null }));
      expect(done).toEqual({ approved: [saved.caseId], blocked: [] });
      expect(must(await writer.call("bundle.summary", { period: PERIOD }))).toMatchObject({
        va: 0,
        vv: 1,
        waiting: 0,
        nextSeq: 1,
        enrolled: false,
      });
      const sent = must(
        await writer.call("bundle.export", { period: PERIOD, profile: "names-out", place: "export", ...by }),
      );
      expect(sent.requestFile).not.toBeNull();

      const bundle = await upload(client, sent.file, "HN-A-0001.socum");
      const request = await upload(client, sent.requestFile ?? "", "HN.socum-dk");
      const checked = must(await client.call("cluster.check", { uploads: [bundle, request] }));
      expect(checked.files.map((one) => one.result.kind)).toEqual(["waiting", "request"]);
      expect(must(await client.call("cluster.import", { uploads: [bundle] })).files).toMatchObject([
        { outcome: "held", code: "E_NOT_ENROLLED" },
      ]);
      const before = must(await client.call("cluster.board", { period: PERIOD }));
      expect(before.tiles.find((tile) => tile.unit === "HN")).toMatchObject({
        state: "waiting-machine",
        held: 1,
      });
      expect(before.requests).toMatchObject([{ unit: "HN", machine: "A" }]);

      const coordinator = must(await client.call("workspace.state", {})).open?.approvers[0]?.id ?? "";
      const enrol = (heard: string) =>
        client.call("cluster.enrol", {
          requests: [{ request: before.requests[0]?.request ?? "", fingerprint: heard }],
          approverId: coordinator,
          passphrase: APPROVAL,
        });
      expect(codeOf(await enrol("11111 ".repeat(6)))).toBe("E_FINGERPRINT");
      expect(must(await enrol(sent.requestFingerprint ?? "")).files).toMatchObject([{ outcome: "merged" }]);

      const after = must(await client.call("cluster.board", { period: PERIOD }));
      expect(after.tiles.find((tile) => tile.unit === "HN")).toMatchObject({
        state: "merged",
        seq: 1,
        vv: 1,
        held: 0,
      });
      expect(after.requests).toEqual([]);
      const totals = must(await client.call("totals.table", { period: PERIOD }));
      expect(totals.sum).toEqual({ va: 0, vv: 1, vaEffective: 0, vvEffective: 1 });
      expect(totals.bundlesHash).toBe(after.bundlesHash);
      const why = must(
        await client.call("totals.why", { kind: "VV", period: PERIOD, measure: "found", limit: 10 }),
      );
      expect(why.counted.cases.map((one) => one.id)).toEqual([saved.caseId]);

      // Left out: counted by nobody, as if it had never come; taken back: as before.
      const decide = (method: "cluster.leaveOut" | "cluster.takeBack") =>
        client.call(method, {
          bundle: sent.hash,
          reason: "Gọi lại đơn vị",
          approverId: coordinator,
          passphrase: APPROVAL,
        });
      must(await decide("cluster.leaveOut"));
      expect(must(await client.call("totals.table", { period: PERIOD })).sum.vv).toBe(0);
      expect(codeOf(await client.call("case.get", { caseId: saved.caseId }))).toBe("E_NOT_FOUND");
      must(await decide("cluster.takeBack"));
      expect(must(await client.call("totals.table", { period: PERIOD })).bundlesHash).toBe(after.bundlesHash);
    } finally {
      await office.close();
    }
  });

  test("the plan of a second bundle names each changed field, and nothing is written by looking", async ({
    client,
    shell,
  }) => {
    must(await client.call("workspace.createSample", { kind: "cluster" }));
    const before = must(await client.call("cluster.board", { period: PERIOD }));
    expect(before.tiles.filter((tile) => tile.state === "merged")).toHaveLength(13);
    expect(before.tiles.filter((tile) => tile.state === "nil")).toHaveLength(1);
    expect(must(await client.call("totals.table", { period: PERIOD })).sentence).toContain(
      "17 vụ án và 09 vụ việc",
    );
    const how = { unitSet: "today" as const, language: "vi" as const };
    const dashboard = must(await client.call("dashboard.show", { ...how, period: PERIOD }));
    expect([dashboard.units.length, dashboard.reported.reported, dashboard.pictures.length]).toEqual([
      10, 14, 8,
    ]);
    const sides = { first: { unit: "HP", period: PERIOD }, second: { unit: "", period: "2019H1" } };
    const compared = must(await client.call("dashboard.compare", { ...how, sides }));
    expect(compared.table.rows[1]?.cells.map((one) => one.value)).toEqual([3, 10, -7, -70]);
    const cell = { period: PERIOD, unitSet: how.unitSet, table: "D03", row: "vaEffective", column: "first" };
    const listed = { list: "counted" as const, after: "", limit: 9 };
    expect(must(await client.call("report.why", { ...cell, sides, ...listed })).cases).toHaveLength(3);
    // Without its sides such a table is none.
    expect(codeOf(await client.call("report.why", { ...cell, ...listed }))).toBe("E_INPUT");
    const rubbish = join(shell.home, "Mau-Cum", "mo-so");
    const uploads = [await upload(client, rubbish, "rubbish.socum")];
    expect(must(await client.call("cluster.check", { uploads })).files[0]?.result).toMatchObject({
      kind: "problem",
      code: "E_NOT_AGE",
    });
    expect(must(await client.call("cluster.board", { period: PERIOD }))).toEqual(before);
  });

  test("an invented register sends nothing", async ({ client, shell }) => {
    must(await client.call("workspace.createSample", { kind: "office" }));
    const { open: state, samplePassphrases } = must(await client.call("workspace.state", {}));
    expect(state?.sample).toBe(true);
    const reply = await client.call("bundle.export", {
      period: PERIOD,
      profile: "names-out",
      place: "export",
      approverId: state?.approvers[0]?.id ?? "",
      passphrase: samplePassphrases.approval,
    });
    expect(codeOf(reply)).toBe("E_SAMPLE");
    expect(readdirSync(shell.stick)).toEqual([]);
  });

  test("a large file: check and merge are cancelled without a trace; while it is merged the window is answered at once", async ({
    client,
    shell,
  }) => {
    const made = await makeLargeBundle(shell.home, 600);
    must(
      await client.call("workspace.unlock", {
        name: "cum",
        secret: { userId: made.coordinator, passphrase: OFFICES_RECORDER },
      }),
    );
    const bundle = await upload(client, made.file, "BN-A-0002.socum");
    // First: checked, then merged, each cancelled midway. Nothing of either stays.
    const before = must(await client.call("cluster.board", { period: PERIOD }));
    for (const [method, phase] of [
      ["cluster.check", "read"],
      ["cluster.import", "merge"],
    ] as const) {
      const stop = new AbortController();
      const cancelled = await client.call(
        method,
        { uploads: [bundle] },
        {
          signal: stop.signal,
          onProgress: (step) => {
            if (step.phase === phase) stop.abort();
          },
        },
      );
      expect(codeOf(cancelled), method).toBe("E_CANCELLED");
      expect(must(await client.call("cluster.board", { period: PERIOD }))).toEqual(before);
    }
    // A long list is cut for the screen; its counts are whole, so that the screen can say so.
    const [checked] = must(await client.call("cluster.check", { uploads: [bundle] })).files;
    if (checked?.result.kind !== "bundle") throw new Error("not a bundle");
    expect([checked.result.counts.new, checked.result.cases.length]).toEqual([600, 500]);
    let isMerging = true;
    const since = performance.now();
    const importing = client.call("cluster.import", { uploads: [bundle] }).finally(() => {
      isMerging = false;
    });
    const waits: number[] = [];
    while (isMerging) {
      const from = performance.now();
      const reply = await client.call("workspace.lock", {});
      if (!isMerging) break;
      expect(codeOf(reply)).toBe("E_BUSY");
      waits.push(performance.now() - from);
    }
    expect(must(await importing).files).toMatchObject([{ outcome: "merged" }]);
    expect(waits.length).toBeGreaterThan(3);
    // 100 ms on an idle machine (a bench measures it); here the ratio: nobody waits for the merge, however slow the machine.
    waits.sort((a, b) => a - b);
    const ninetieth = waits[Math.floor(waits.length * 0.9)] ?? Number.POSITIVE_INFINITY;
    expect(ninetieth / (performance.now() - since)).toBeLessThan(0.1);
  });
});
