import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Client, createClient } from "../../shared/api/client.ts";
import { must } from "../support/offices.ts";
import { SHELLS, type Shell } from "../support/transports.ts";
import { codeOf, HEAD, newOffice, PERIOD, RECORDER } from "./registers.ts";

const which = { period: PERIOD, unitSet: "then", language: "vi" } as const;

describe.each(SHELLS)("composing a report over %s", (name, open) => {
  let shell: Shell;
  let client: Client;
  let calls = 0;
  beforeAll(async () => {
    shell = await open();
    client = createClient(shell.transport, () => `compose-${name}-${++calls}`);
    must(await newOffice(client));
  });
  afterAll(() => shell.close());
  const draft = async () => must(await client.call("report.compose.open", which));
  const approver = async () => must(await client.call("workspace.state", {})).open?.approvers[0]?.id ?? "";

  test("the text saves itself; two windows notice each other; it is kept, compared, frozen, made again, written", async () => {
    const first = await draft();
    expect(first).toMatchObject({ revision: 0, saved: null, frozen: null, canWrite: true, base: null });
    expect(first.body).toEqual(first.standard);
    expect(Object.keys(first.heads)).toEqual(["party-36", "party-399", "nd30"]);
    const body = structuredClone(first.body);
    body.sections[0]?.paragraphs.push({
      id: "own",
      style: "text",
      text: "Riêng [[B01|sum|vv]] vụ việc.",
    });
    const save = (revision: number) =>
      client.call("report.compose.save", { ...which, layout: "nd30", body, revision });
    expect(must(await save(0)).revision).toBe(1);
    const stale = await save(0);
    expect(stale).toMatchObject({ problem: { code: "E_REPORT_DRAFT", params: { by: "Chuyên viên Mẫu" } } });
    expect(
      codeOf(await client.call("report.compose.save", { ...which, layout: "x", body, revision: 1 })),
    ).toBe("E_LAYOUT");
    expect(await draft()).toMatchObject({
      revision: 1,
      layout: "nd30",
      body,
      saved: { by: "Chuyên viên Mẫu" },
    });

    const keep = (note: string) =>
      client.call("report.compose.keep", { ...which, layout: "nd30", body, note });
    const standing = async () => must(await client.call("report.standsFirst", which)).standing;
    expect(await standing()).toMatchObject({
      kind: "draft",
      n: null,
      layout: "nd30",
      mark: { by: "Chuyên viên Mẫu" },
    });
    expect(must(await keep("Trước họp")).n).toBe(1);
    const more = structuredClone(body);
    more.sections[1]?.paragraphs.pop();
    must(await client.call("report.compose.save", { ...which, layout: "nd30", body: more, revision: 1 }));
    const compared = must(await client.call("report.compose.compare", { before: 1, now: null }));
    expect(compared).toMatchObject({ text: [{ section: "results", now: null }], numbers: [] });
    expect(codeOf(await client.call("report.compose.compare", { before: 9, now: null }))).toBe("E_NOT_FOUND");
    const { versions } = must(await client.call("report.compose.versions", { period: PERIOD }));
    expect(versions).toMatchObject([{ n: 1, note: "Trước họp", keptBy: "Chuyên viên Mẫu", final: null }]);
    expect(must(await client.call("report.compose.version", { n: 1 })).body).toEqual(body);

    const state = must(await client.call("workspace.state", {}));
    const recorder = { approverId: state.open?.user.id ?? "", passphrase: RECORDER };
    const head = { approverId: await approver(), passphrase: HEAD };
    const final = (by: typeof head) => client.call("report.compose.final", { n: 1, ...by });
    expect(codeOf(await final(recorder))).toBe("E_USER");
    expect(codeOf(await final({ ...head, passphrase: "sai roi" }))).toBe("E_APPROVAL_PASSPHRASE");
    expect((await draft()).frozen).toBeNull();
    must(await final(head));
    expect(await draft()).toMatchObject({
      canWrite: false,
      body,
      frozen: { n: 1, final: { by: "Lãnh đạo Mẫu" } },
    });
    expect(await standing()).toMatchObject({ kind: "final", n: 1, mark: { by: "Lãnh đạo Mẫu" } });
    expect(must(await client.call("report.standsFirst", { ...which, unitSet: "today" })).standing).toBeNull();
    expect(codeOf(await save(2))).toBe("E_REPORT_FINAL");
    expect(codeOf(await keep(""))).toBe("E_REPORT_FINAL");
    const english = must(await client.call("report.compose.open", { ...which, language: "en" }));
    expect(english).toMatchObject({ canWrite: true, frozen: { n: 1 } });
    const today = must(await client.call("report.compose.open", { ...which, unitSet: "today" }));
    expect(today).toMatchObject({ canWrite: false, frozen: { n: 1, unitSet: "then" } });

    const cell = { n: 1, table: "B01", row: "sum", column: "vv" };
    expect(must(await client.call("report.compose.why", cell))).toMatchObject({
      newlyCounted: [],
      isCut: false,
    });
    expect(codeOf(await client.call("report.compose.why", { ...cell, n: 9 }))).toBe("E_NOT_FOUND");
    expect(must(await client.call("report.compose.regenerate", { n: 1 }))).toMatchObject({ isSame: true });
    expect(must(await client.call("report.compose.restate", { n: 1 }))).toMatchObject({
      isSame: true,
      numbers: [],
      cases: [],
    });
    const adjust = (by: typeof head) =>
      client.call("report.compose.adjust", { n: 1, reason: "Chưa có gì", ...by });
    expect(codeOf(await adjust(recorder))).toBe("E_USER");
    expect(codeOf(await adjust(head))).toBe("E_INPUT");
    const written = await client.call("report.compose.write", {
      ...which,
      n: 1,
      layout: "nd30",
      format: "excel",
      place: "report",
      template: "",
    });
    expect(existsSync(join(shell.stick, must(written).file))).toBe(true);
  });
});
