import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importBundles } from "../../../electron/bundles/import-bundle.ts";
import { enrol } from "../../../electron/cluster/enrol.ts";
import { setMeta } from "../../../electron/database/meta-store.ts";
import { buildReport } from "../../../electron/reports/build-report.ts";
import { type PackAsked, writePack } from "../../../electron/reports/conference-pack.ts";
import { verifyPack } from "../../../electron/reports/pack-manifest.ts";
import {
  makeSampleBundles,
  makeSampleCluster,
  SAMPLE_PASSPHRASE,
  type SampleCluster,
} from "../../../electron/sample/make-sample.ts";
import { reportPictures } from "../../../shared/report/pictures/report-pictures.ts";
import type { Report } from "../../../shared/report/report.ts";
import { b17Proposals } from "../../../shared/report/tables/b17-proposals.ts";
import { fail, ok } from "../../../shared/result.ts";
import { deps, makeOffice, must, pettyCase, record, tempFolder } from "../../support/offices.ts";

const folder = tempFolder();
let sample: SampleCluster;
let report: Report;

beforeAll(async () => {
  sample = must(await makeSampleCluster(`${folder.path}/cluster`, deps));
  const sent = must(await makeSampleBundles(folder.path, sample, deps));
  const bundles = sent.map((one) => one.bundle);
  must(await importBundles(sample.cluster, bundles));
  const requests = sent.map((one) => one.request);
  must(await enrol(sample.cluster, requests, sample.coordinator));
  setMeta(sample.cluster.db, "sample", "1");
  const asked = { period: "2020H1", unitSet: "then" } as const;
  report = must(await buildReport(sample.cluster, asked, { figures: [], scores: [] }, async () => {}));
}, 60_000);
afterAll(() => {
  sample.cluster.close();
  folder.remove();
});

const printer = { print: async () => ok(new TextEncoder().encode("%PDF-1.7 of a test")) };
const pack = (out: string, more: Partial<PackAsked> = {}) =>
  writePack(sample.cluster, report, {
    layout: "party-36",
    language: "vi",
    folder: join(folder.path, out),
    printer,
    ...more,
  });
const sha256 = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test("one new folder holds report, slides, proposals and the list, each with its true SHA-256", async () => {
  const steps: number[] = [];
  const made = must(await pack("whole", { progress: ({ done }) => steps.push(done) }));
  const pictures = reportPictures(report, "vi").length;
  expect(pictures).toBeGreaterThan(0);
  expect(made.files.map((one) => one.what)).toEqual([
    "word",
    "excel",
    "pdf",
    ...Array.from({ length: pictures }, () => "picture"),
    "proposals",
    "list",
  ]);
  expect(steps).toEqual(Array.from({ length: made.files.length + 1 }, (_, at) => at));
  for (const { name, sha256: told } of made.files) expect(sha256(join(made.folder, name)), name).toBe(told);
  for (const { name } of made.files.filter((one) => one.what === "picture"))
    expect(sizeOf(readFileSync(join(made.folder, name)))).toEqual([1920, 1080]);
  const list = readFileSync(join(made.folder, "Danh-muc.txt"), "utf8");
  expect(list).toContain("DỮ LIỆU MẪU");
  expect(list).toContain(made.files[0]?.sha256);
  const proposals = readFileSync(join(made.folder, "De-xuat-kien-nghi-2020H1.docx"));
  const body = new TextDecoder().decode(unzipSync(new Uint8Array(proposals))["word/document.xml"]);
  const b17 = report.tables.find((one) => one.code === "B17")?.rows ?? [];
  const text = [...body.matchAll(/<w:t\b[^>]*>([^<]*)/g)].map((one) => one[1]).join("");
  for (const row of b17) expect(text).toContain(row.head.vi);
  if (b17.length === 0) expect(text).toContain("Không đơn vị nào có đề xuất");
  expect(body.match(/<w:sectPr/g)).toHaveLength(1);
  expect(must(await verifyPack(made.folder))).toMatchObject({ changed: [], missing: [], added: [] });
});

test("the proposals' paper has a numbered part a unit, in the units' own words", async () => {
  const statement = { nothingToReport: false, results: "", difficulties: "", goodPractices: "" };
  const b17 = b17Proposals([
    { ...statement, unit: "BN", proposals: "Đề nghị mở lớp tập huấn.\nBổ sung <biên chế>." },
    { ...statement, unit: "HP", proposals: "Sớm ban hành hướng dẫn." },
  ]);
  const made = must(
    await writePack(
      sample.cluster,
      { ...report, tables: report.tables.map((one) => (one.code === "B17" ? b17 : one)) },
      { layout: "nd30", language: "vi", folder: join(folder.path, "proposals"), printer },
    ),
  );
  const file = readFileSync(join(made.folder, "De-xuat-kien-nghi-2020H1.docx"));
  const body = new TextDecoder().decode(unzipSync(new Uint8Array(file))["word/document.xml"]);
  const text = [...body.matchAll(/<w:t\b[^>]*>([^<]*)/g)].map((one) => one[1]).join("|");
  for (const said of ["Bắc Ninh", "mở lớp tập huấn", "&lt;biên chế&gt;", "Hải Phòng", "Sớm ban hành"])
    expect(text).toContain(said);
  expect(text).not.toMatch(/\{[#/a-z]/);
});

test("a second one never touches the first", async () => {
  const first = must(await pack("twice"));
  const before = readdirSync(first.folder).map((name) => sha256(join(first.folder, name)));
  const second = must(await pack("twice"));
  expect(second.folder).toBe(`${first.folder} (2)`);
  expect(readdirSync(first.folder).map((name) => sha256(join(first.folder, name)))).toEqual(before);
});

test("a changed, a missing and an added file are named; a manifest that leads out is refused", async () => {
  const made = must(await pack("changed", { language: "en" }));
  // One byte, the length the same.
  const workbook = join(made.folder, "Report-2020H1.xlsx");
  const bytes = readFileSync(workbook);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  writeFileSync(workbook, bytes);
  rmSync(join(made.folder, "Contents.txt"));
  writeFileSync(join(made.folder, "other.txt"), "x");
  expect(must(await verifyPack(made.folder))).toMatchObject({
    changed: ["Report-2020H1.xlsx"],
    missing: ["Contents.txt"],
    added: ["other.txt"],
  });
  const manifest = join(made.folder, "manifest.json");
  const text = readFileSync(manifest, "utf8");
  for (const bad of [text.replace("Contents.txt", "../x"), "{", "[]"]) {
    writeFileSync(manifest, bad);
    expect(await verifyPack(made.folder)).toMatchObject({ problem: { code: "E_PACK" } });
  }
  expect(await verifyPack(join(folder.path, "nowhere"))).toMatchObject({ problem: { code: "E_NOT_FOUND" } });
});

test("without a printer the rest is there and the reply says why; any other failure leaves nothing", async () => {
  const made = must(await pack("paperless", { printer: { print: async () => fail("E_NO_PRINTER") } }));
  expect(made.refusedWith).toBe("E_NO_PRINTER");
  expect(made.files.some((one) => one.what === "pdf")).toBe(false);
  expect(readFileSync(join(made.folder, "Danh-muc.txt"), "utf8")).toContain("Chưa có tệp PDF");
  const failed = await pack("failed", { printer: { print: async () => fail("E_PRINT") } });
  expect(failed).toMatchObject({ problem: { code: "E_PRINT" } });
  expect(readdirSync(join(folder.path, "failed"))).toEqual([]);
});

test("cancelled at any step it leaves no folder", async () => {
  for (const at of [0, 1, 3, 6]) {
    const stop = new AbortController();
    const progress = ({ done }: { done: number }) => done === at && stop.abort();
    const cancelled = await pack("cancelled", { signal: stop.signal, progress });
    expect(cancelled).toMatchObject({ problem: { code: "E_CANCELLED" } });
    expect(readdirSync(join(folder.path, "cancelled"))).toEqual([]);
  }
});

test("an office's own pack has fewer pictures and its proposals say that there are none", async () => {
  const office = await makeOffice(`${folder.path}/own-HP`, "HP");
  record(office, pettyCase("k1"));
  const asked = { period: "2020H1", unitSet: "then" } as const;
  const own = must(await buildReport(office, asked, { figures: [], scores: [] }, async () => {}));
  const out = join(folder.path, "own-out");
  const made = must(await writePack(office, own, { layout: "nd30", language: "vi", folder: out, printer }));
  expect(made.folder).toBe(join(out, "Tai-lieu-hoi-nghi-HP-2020H1"));
  expect(made.files.filter((one) => one.what === "picture").length).toBe(reportPictures(own, "vi").length);
  office.close();
});

test("from the command line: written, verified, and a changed file is named", () => {
  sample.cluster.close();
  const cli = (...args: string[]) => {
    const words = ["--disable-warning=ExperimentalWarning", "electron/cli.ts", ...args, "--json"];
    const env = { ...process.env, SO_CUM_PASSPHRASE: SAMPLE_PASSPHRASE, SO_CUM_TEST_KDF_LOGN: "10" };
    try {
      return JSON.parse(execFileSync(process.execPath, words, { env, encoding: "utf8" }));
    } catch (error) {
      return JSON.parse((error as { stdout: string }).stdout);
    }
  };
  const out = join(folder.path, "from-cli");
  mkdirSync(out);
  const workspace = ["--workspace", `${folder.path}/cluster`, "--out", out];
  expect(cli("conference-pack", ...workspace, "--period", "2020H1", "--layout", "x").code).toBe("E_LAYOUT");
  expect(readdirSync(out)).toEqual([]);
  const made = cli("conference-pack", ...workspace, "--period", "2020H1");
  expect(made.ok || made.code === "E_NO_PRINTER").toBe(true);
  const at = join(out, "Tai-lieu-hoi-nghi-2020H1");
  expect(made.folder).toBe(at);
  expect(existsSync(join(at, "manifest.json"))).toBe(true);
  expect(cli("verify-pack", at)).toMatchObject({ ok: true, changed: [] });
  appendFileSync(join(at, "Hinh-1-2020H1.png"), "x");
  expect(cli("verify-pack", at)).toMatchObject({ ok: false, code: "E_PACK", changed: ["Hinh-1-2020H1.png"] });
}, 60_000);
