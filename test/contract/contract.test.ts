import { readdirSync } from "node:fs";
import { describe, expect } from "vitest";
import { contract } from "../../shared/api/contract.ts";
import type { Progress } from "../../shared/api/reply.ts";
import { must } from "../support/offices.ts";
import { SHELLS } from "../support/transports.ts";
import { codeOf, newCluster, newOffice, PERIOD, petty, testOver } from "./registers.ts";

describe.each(SHELLS)("the contract over %s", (_name, open) => {
  const test = testOver(open);

  test("what is not in the contract is refused, a native method and a property of Object included", async ({
    shell,
  }) => {
    for (const method of ["case.drop", "place.choose", "toString", "__proto__", ""])
      expect(codeOf(await shell.transport.call(`x-${method}`, method, {}))).toBe("E_UNKNOWN_METHOD");
  });

  test("every method refuses a foreign input before it does anything", async ({ client, shell }) => {
    for (const [name, method] of Object.entries(contract)) {
      if (method.type === "native") continue;
      expect(codeOf(await shell.transport.call(`x-${name}`, name, { spare: 1 })), name).toBe("E_INPUT");
      expect(codeOf(await shell.transport.call(`y-${name}`, name, null)), name).toBe("E_INPUT");
    }
    expect(must(await client.call("workspace.state", {})).known).toEqual([]);
  });

  test("before unlocking, everything that reads or writes cases answers E_LOCKED", async ({ client }) => {
    const list = { search: "", after: null, limit: 10 };
    expect(codeOf(await client.call("case.list", list))).toBe("E_LOCKED");
    expect(codeOf(await client.call("case.save", { caseId: null, record: petty() }))).toBe("E_LOCKED");
    expect(codeOf(await client.call("cluster.board", { period: PERIOD }))).toBe("E_LOCKED");
    expect(codeOf(await client.call("workspace.integrity", {}))).toBe("E_LOCKED");
  });

  test("an office cannot do a cluster's work, nor a cluster an office's", async ({ client }) => {
    must(await newOffice(client));
    expect(codeOf(await client.call("cluster.board", { period: PERIOD }))).toBe("E_NOT_ALLOWED");
    must(await newCluster(client));
    expect(codeOf(await client.call("case.save", { caseId: null, record: petty() }))).toBe("E_NOT_ALLOWED");
  });

  test("progress is reported, and a cancelled sample leaves no folder behind", async ({ client, shell }) => {
    const steps: Progress[] = [];
    const stop = new AbortController();
    const reply = await client.call(
      "workspace.createSample",
      { kind: "cluster" },
      {
        signal: stop.signal,
        onProgress: (step) => {
          steps.push(step);
          stop.abort();
        },
      },
    );
    expect(codeOf(reply)).toBe("E_CANCELLED");
    expect(steps[0]).toMatchObject({ done: 0, total: 14 });
    expect(readdirSync(shell.home).filter((name) => name.startsWith("Mau-"))).toEqual([]);
    expect(must(await client.call("workspace.state", {})).open).toBeNull();
  });

  test("while a long command runs another command is refused and a query is answered", async ({ client }) => {
    const long = client.call("workspace.createSample", { kind: "cluster" });
    expect(codeOf(await newOffice(client))).toBe("E_BUSY");
    expect(codeOf(await client.call("workspace.state", {}))).toBe("ok");
    must(await long);
  });

  test("pieces out of order, too many bytes and unknown uploads are refused", async ({ client }) => {
    const { upload: id } = must(await client.call("upload.begin", { name: "../../etc/passwd", size: 4 }));
    const piece = (offset: number, text: string) =>
      client.call("upload.chunk", { upload: id, offset, base64: Buffer.from(text).toString("base64") });
    expect(codeOf(await piece(2, "ab"))).toBe("E_NOT_FOUND");
    must(await piece(0, "ab"));
    expect(codeOf(await piece(2, "abc"))).toBe("E_SIZE");
    must(await newCluster(client));
    expect(codeOf(await client.call("cluster.check", { uploads: [id] }))).toBe("E_TRUNCATED");
    expect(codeOf(await client.call("cluster.check", { uploads: ["none"] }))).toBe("E_NOT_FOUND");
  });
});
