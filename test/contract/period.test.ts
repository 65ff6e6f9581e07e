import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { must } from "../support/offices.ts";
import { SHELLS } from "../support/transports.ts";
import { upload } from "../support/upload.ts";
import { codeOf, HEAD, newOffice, PERIOD, petty, RECORDER, testOver } from "./registers.ts";

describe.each(SHELLS)("a period's report over %s", (_name, open) => {
  const test = testOver(open);

  test("the report: its tables, why a cell, files into a picked folder, a template checked", async ({
    client,
    shell,
  }) => {
    must(await newOffice(client));
    const asked = { period: PERIOD, unitSet: "then" as const };
    const { caseId } = must(await client.call("case.save", { caseId: null, record: petty() }));
    const report = must(await client.call("report.show", asked));
    expect(report.tables.find((one) => one.code === "B01")?.explains).toBe(true);
    expect(report.checks.every((one) => one.agrees)).toBe(true);
    expect(codeOf(await client.call("report.show", { ...asked, period: "2050H1" }))).toBe("E_INPUT");
    // The dashboard is the cluster's.
    const sides = { first: { unit: "BN", period: PERIOD }, second: { unit: "", period: PERIOD } };
    const shown = { unitSet: "then" as const, language: "vi" as const };
    expect(codeOf(await client.call("dashboard.show", { ...shown, period: PERIOD }))).toBe("E_NOT_ALLOWED");
    expect(codeOf(await client.call("dashboard.compare", { ...shown, sides }))).toBe("E_NOT_ALLOWED");
    const cell = { ...asked, table: "B01", row: "BN", column: "vv", after: "", limit: 10 };
    const why = must(await client.call("report.why", { ...cell, list: "notCounted" }));
    expect(why.cases.map((one) => [one.id, one.reason])).toEqual([[caseId, "draft"]]);
    expect(must(await client.call("report.why", { ...cell, list: "counted" })).cases).toEqual([]);
    const files = { ...asked, layout: "nd30", language: "vi" as const, place: "report", template: "" };
    const word = must(await client.call("report.write", { ...files, format: "word" }));
    expect(readFileSync(join(shell.stick, word.file)).subarray(0, 2).toString()).toBe("PK");
    must(await client.call("report.write", { ...files, format: "excel" }));
    expect(codeOf(await client.call("report.write", { ...files, format: "pdf" }))).toBe("E_NO_PRINTER");
    expect(codeOf(await client.call("report.write", { ...files, format: "word", place: "no" }))).toBe(
      "E_NOT_FOUND",
    );
    expect(codeOf(await client.call("report.write", { ...files, format: "word", layout: "x" }))).toBe(
      "E_LAYOUT",
    );
    const { file } = must(await client.call("report.saveTemplate", { layout: "party-36", place: "report" }));
    const given = await upload(client, join(shell.stick, file), file);
    expect(must(await client.call("report.checkTemplate", { upload: given }))).toEqual({
      name: file,
      findings: [],
    });
    expect(readdirSync(shell.stick).some((name) => name.endsWith(".part"))).toBe(false);
  });

  test("a unit's report on a period: kept while typed, submitted, given back, approved; nothing to report is refused with cases", async ({
    client,
  }) => {
    must(await newOffice(client));
    const approverId = must(await client.call("workspace.state", {})).open?.approvers[0]?.id ?? "";
    const statement = {
      nothingToReport: false,
      results: "Kết quả",
      difficulties: "",
      proposals: "",
      goodPractices: "",
    };
    const shown = async () => must(await client.call("period.statement", { period: PERIOD }));
    must(await client.call("period.saveDraft", { period: PERIOD, statement }));
    expect((await shown()).draft?.statement.results).toBe("Kết quả");
    expect(codeOf(await client.call("period.saveDraft", { period: "x", statement }))).toBe("E_INPUT");
    must(await client.call("period.discardDraft", { period: PERIOD }));
    expect((await shown()).draft).toBeNull();
    must(await client.call("period.submit", { period: PERIOD, statement }));
    must(await client.call("period.return", { period: PERIOD, comment: "Ghi rõ hơn" }));
    expect(await shown()).toMatchObject({ status: "returned", comment: "Ghi rõ hơn" });
    must(await client.call("period.submit", { period: PERIOD, statement }));
    const approve = {
      period: PERIOD,
      approverId,
      passphrase: HEAD,
      paper: { number: "7", date: "2020-06-20" },
    };
    must(await client.call("period.approve", approve));
    const { versions } = must(await client.call("period.history", { period: PERIOD }));
    expect(versions.map((one) => one.approvals.length)).toEqual([1, 0]);
    const { caseId } = must(await client.call("case.save", { caseId: null, record: petty() }));
    must(await client.call("case.submit", { caseId, defaultReason: "Đã rà soát" }));
    must(await client.call("case.approve", { caseIds: [caseId], approverId, passphrase: HEAD, paper: null }));
    const nothing = { ...statement, nothingToReport: true };
    expect(codeOf(await client.call("period.submit", { period: PERIOD, statement: nothing }))).toBe(
      "E_PERIOD_HAS_CASES",
    );
    const { cases, fields } = must(await client.call("period.completeness", { period: PERIOD }));
    expect([cases, fields.find((one) => one.field === "agency")?.filled]).toEqual([1, 1]);
    const gap = { period: PERIOD, field: "damage", after: null };
    expect(must(await client.call("period.incomplete", gap)).cases.map((one) => one.id)).toEqual([caseId]);
    expect(codeOf(await client.call("period.incomplete", { ...gap, field: "x" }))).toBe("E_INPUT");
  });

  test("a period is locked by the head once it has ended, and then a change in it needs a reason", async ({
    client,
  }) => {
    must(await newOffice(client));
    const approverId = must(await client.call("workspace.state", {})).open?.approvers[0]?.id ?? "";
    const lock = (period: string, passphrase: string) =>
      client.call("period.lock", { period, approverId, passphrase });
    expect(codeOf(await lock(PERIOD, RECORDER))).toBe("E_APPROVAL_PASSPHRASE");
    expect(codeOf(await lock("2027H2", HEAD))).toBe("E_INPUT");
    expect(must(await client.call("home.numbers", { period: PERIOD })).locked).toBe(false);
    must(await lock(PERIOD, HEAD));
    expect(must(await client.call("home.numbers", { period: PERIOD })).locked).toBe(true);
    const { caseId } = must(await client.call("case.save", { caseId: null, record: petty() }));
    expect(codeOf(await client.call("case.submit", { caseId, defaultReason: "Đã rà soát" }))).toBe(
      "E_PERIOD_LOCKED",
    );
  });
});
