import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, expect, it } from "vitest";
import { pettyCase, tempFolder } from "../../support/offices.ts";
import { type Answer, terminal } from "../../support/terminal.ts";

const { path: root, remove } = tempFolder();
afterAll(remove);
const F = join(root, "F");

const cli = terminal;
let runs = 0;
/** The command `report` into a folder of its own: what it says, its Word file's name and text. */
async function report(...more: string[]): Promise<Answer & { names: string[]; text: string }> {
  runs += 1;
  const out = join(root, `report-${runs}`);
  const reply = await cli(
    "report",
    "--workspace",
    F,
    "--period",
    "2020H1",
    "--out",
    out,
    "--format",
    "word",
    ...more,
  );
  const names = readdirSync(out).filter((name) => name.endsWith(".docx"));
  const word = unzipSync(new Uint8Array(readFileSync(join(out, names[0] ?? ""))));
  const xml = strFromU8(word["word/document.xml"] ?? new Uint8Array());
  return { ...reply, names, text: [...xml.matchAll(/<w:t\b[^>]*>([^<]*)/g)].map((one) => one[1]).join("") };
}
const keep = (...more: string[]) => cli("keep-report", "--workspace", F, "--period", "2020H1", ...more);

it("keeps a report, takes a composed text back in, compares, freezes and restates from the terminal", async () => {
  expect((await cli("init-office", "--unit", "BN", "--workspace", F)).ok).toBe(true);
  // Nothing was composed: the report is the one made from the data, and nothing else claims to be it.
  expect(await report()).toMatchObject({
    wrote: { kind: "data" },
    names: ["Bao-cao-BN-2020H1-party-36.docx"],
  });
  expect(await keep("--layout", "nd30")).toMatchObject({ ok: true, n: 1 });
  expect(await report()).toMatchObject({
    wrote: { kind: "draft", version: null },
    names: ["Du-thao-bao-cao-BN-2020H1-nd30.docx"],
    text: expect.stringContaining("DỰ THẢO – chưa chốt là bản chính thức"),
  });
  const shown = await cli("kept-report", "--workspace", F, "--version", "1");
  const text = shown.text as { sections: { paragraphs: object[] }[] };
  text.sections[0]?.paragraphs.push({ id: "own", style: "text", text: "Ban đã họp ba lần." });
  const file = join(root, "text.json");
  writeFileSync(file, JSON.stringify(text));
  expect(await keep("--text", file, "--final", "--note", "Trình ký")).toMatchObject({
    ok: true,
    n: 2,
    hash: expect.any(String),
  });
  writeFileSync(file, '{"sections":[{"key":"other"}]}');
  expect(await keep("--text", file)).toMatchObject({ ok: false, code: "E_INPUT" });

  const out = join(root, "out");
  const final = await cli("kept-report", "--workspace", F, "--version", "2", "--against", "1", "--out", out);
  // Without a browser there is no PDF, and the answer says so; the text is told either way.
  const reply = (final.ok ? final : (final.reply ?? final)) as Answer;
  expect(reply.changedText).toEqual([
    { section: "work", id: "own", before: null, now: "Ban đã họp ba lần." },
  ]);
  expect(reply.changedNumbers).toEqual([]);
  expect(readdirSync(out)).toEqual(
    expect.arrayContaining(["Bao-cao-BN-2020H1-party-36.docx", "Bao-cao-BN-2020H1.xlsx"]),
  );

  const handedIn = await report();
  expect(handedIn).toMatchObject({
    wrote: { kind: "final", version: 2 },
    names: ["Bao-cao-BN-2020H1-party-36.docx"],
    text: expect.stringContaining("Ban đã họp ba lần."),
  });
  expect(handedIn.text).not.toMatch(/DỰ THẢO|Phụ lục: Số điều chỉnh/);
  expect(await report("--data")).toMatchObject({
    wrote: { kind: "data" },
    names: ["Bao-cao-so-lieu-BN-2020H1-party-36.docx"],
    text: expect.stringContaining("không phải bản đã soạn"),
  });
  // The other language has no final text yet: its draft stands on the frozen numbers.
  expect(await report("--lang", "en")).toMatchObject({
    wrote: { kind: "draft" },
    text: expect.stringContaining("DRAFT"),
  });

  const cases = join(root, "cases.json");
  writeFileSync(cases, JSON.stringify([pettyCase("C1", { adjustmentReason: "Bổ sung sau khi chốt" })]));
  expect(await cli("add-cases", "--workspace", F, "--json", cases)).toMatchObject({ ok: true });
  expect((await cli("approve", "--workspace", F, "--all")).ok).toBe(true);
  const asked = ["restate-report", "--workspace", F, "--version", "2"] as const;
  expect(await cli(...asked)).toMatchObject({
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
  expect((await cli(...asked, "--reason", "Bổ sung một vụ việc")).ok).toBe(true);
  expect((await report()).text).toMatch(/Phụ lục: Số điều chỉnh .*Bổ sung một vụ việc/);
  expect((await cli("kept-report", "--workspace", F, "--version", "2")).adjustments).toMatchObject([
    { reason: "Bổ sung một vụ việc" },
  ]);
  expect(await cli("kept-reports", "--workspace", F, "--period", "2020H1")).toMatchObject({
    versions: [
      { n: 2, final: { by: expect.any(String) }, note: "Trình ký" },
      { n: 1, final: null },
    ],
  });
  expect(await cli("regenerate-report", "--workspace", F, "--version", "2")).toMatchObject({
    isSame: true,
    tables: [],
  });
  expect(await cli("final-report", "--workspace", F, "--version", "1")).toMatchObject({
    code: "E_REPORT_FINAL",
  });
});
