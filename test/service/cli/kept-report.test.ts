import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { HEAD, pettyCase, RECORDER, tempFolder } from "../../support/offices.ts";

const { path: root, remove } = tempFolder();
afterAll(remove);
const F = join(root, "F");

type Answer = { ok: boolean; [key: string]: unknown };
function cli(...args: string[]): Answer {
  const env = {
    ...process.env,
    SO_CUM_PASSPHRASE: RECORDER,
    SO_CUM_HEAD_PASSPHRASE: HEAD,
    SO_CUM_TEST_KDF_LOGN: "10",
  };
  try {
    const all = ["--disable-warning=ExperimentalWarning", "electron/cli.ts", ...args, "--json"];
    return JSON.parse(execFileSync(process.execPath, all, { env, encoding: "utf8" }));
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout);
  }
}
const keep = (...more: string[]) => cli("keep-report", "--workspace", F, "--period", "2020H1", ...more);

it("keeps a report, takes a composed text back in, compares, freezes and restates from the terminal", () => {
  expect(cli("init-office", "--unit", "BN", "--workspace", F).ok).toBe(true);
  expect(keep()).toMatchObject({ ok: true, n: 1 });
  const shown = cli("kept-report", "--workspace", F, "--version", "1");
  const text = shown.text as { sections: { paragraphs: object[] }[] };
  text.sections[0]?.paragraphs.push({ id: "own", style: "text", text: "Ban đã họp ba lần." });
  const file = join(root, "text.json");
  writeFileSync(file, JSON.stringify(text));
  expect(keep("--text", file, "--final", "--note", "Trình ký")).toMatchObject({
    ok: true,
    n: 2,
    hash: expect.any(String),
  });
  writeFileSync(file, '{"sections":[{"key":"other"}]}');
  expect(keep("--text", file)).toMatchObject({ ok: false, code: "E_INPUT" });

  const out = join(root, "out");
  const final = cli("kept-report", "--workspace", F, "--version", "2", "--against", "1", "--out", out);
  // Without a browser there is no PDF, and the answer says so; the text is told either way.
  const reply = (final.ok ? final : (final.reply ?? final)) as Answer;
  expect(reply.changedText).toEqual([
    { section: "work", id: "own", before: null, now: "Ban đã họp ba lần." },
  ]);
  expect(reply.changedNumbers).toEqual([]);
  expect(readdirSync(out)).toEqual(
    expect.arrayContaining(["Bao-cao-BN-2020H1-party-36.docx", "Bao-cao-BN-2020H1.xlsx"]),
  );

  const cases = join(root, "cases.json");
  writeFileSync(cases, JSON.stringify([pettyCase("C1", { adjustmentReason: "Bổ sung sau khi chốt" })]));
  expect(cli("add-cases", "--workspace", F, "--json", cases)).toMatchObject({ ok: true });
  expect(cli("approve", "--workspace", F, "--all").ok).toBe(true);
  const asked = ["restate-report", "--workspace", F, "--version", "2"] as const;
  expect(cli(...asked)).toMatchObject({
    ok: true,
    version: { n: 2, final: { by: expect.any(String) } },
    numbers: expect.arrayContaining([
      expect.objectContaining({
        cell: { table: "B01", row: "sum", column: "vv" },
        before: 0,
        now: 1,
        delta: 1,
      }),
    ]),
  });
  expect(cli(...asked, "--reason", "Bổ sung một vụ việc").ok).toBe(true);
  expect(cli("kept-report", "--workspace", F, "--version", "2").adjustments).toMatchObject([
    { reason: "Bổ sung một vụ việc" },
  ]);
  expect(cli("kept-reports", "--workspace", F, "--period", "2020H1")).toMatchObject({
    versions: [
      { n: 2, final: { by: expect.any(String) }, note: "Trình ký" },
      { n: 1, final: null },
    ],
  });
  expect(cli("regenerate-report", "--workspace", F, "--version", "2")).toMatchObject({
    isSame: true,
    tables: [],
  });
  expect(cli("final-report", "--workspace", F, "--version", "1")).toMatchObject({ code: "E_REPORT_FINAL" });
});
