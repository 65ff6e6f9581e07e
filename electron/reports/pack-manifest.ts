import { createHash } from "node:crypto";
import { createReadStream, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { PROBLEM_CODES, type ProblemCode } from "../../shared/problem/codes.ts";
import type { Letterhead } from "../../shared/report/letterhead.ts";
import type { Report } from "../../shared/report/report.ts";
import { type Words, words } from "../../shared/report/words.ts";
import { fail, ok, type Result } from "../../shared/result.ts";

export const MANIFEST = "manifest.json";
const MANIFEST_LIMIT = 1 << 20;

const WHATS = ["word", "excel", "pdf", "picture", "proposals", "adjustments", "list"] as const;
const CALLED: Readonly<Record<(typeof WHATS)[number], Words>> = {
  word: words("Báo cáo sơ kết kèm phụ lục (Word)", "Half-year report with its annexes (Word)"),
  excel: words("Các biểu, danh sách (Excel)", "Tables and lists (Excel)"),
  pdf: words("Báo cáo sơ kết kèm phụ lục (PDF)", "Half-year report with its annexes (PDF)"),
  picture: words("Hình để trình chiếu", "Picture for a slide"),
  proposals: words("Tổng hợp đề xuất, kiến nghị (Word)", "List of the proposals (Word)"),
  adjustments: words("Số điều chỉnh so với báo cáo đã chốt (Word)", "Adjusted figures (Word)"),
  list: words("Danh mục này", "This list"),
};

const sha256Text = z.string().regex(/^[0-9a-f]{64}$/);
const packedFile = z.strictObject({
  /** A name inside the folder, never a way out of it. */
  name: z
    .string()
    .regex(/^[^/\\:]{1,160}$/)
    .refine((name) => name !== "." && name !== ".."),
  what: z.enum(WHATS),
  bytes: z.number().int().min(0),
  sha256: sha256Text,
});
/** What stands in manifest.json; the manifest is not among its own files. */
const packManifest = z.strictObject({
  schema: z.literal(1),
  period: z.string(),
  unit: z.string(),
  layout: z.string(),
  language: z.enum(["vi", "en"]),
  isComplete: z.boolean(),
  refusedWith: z.enum(PROBLEM_CODES).nullable(),
  provenance: z.object({
    bundlesHash: z.string().nullable(),
    viewHash: z.string().nullable(),
    bundles: z.array(z.object({ unit: z.string(), seq: z.number(), hash: z.string() })).readonly(),
    counting: z.string(),
    catalogue: z.string(),
  }),
  files: z.array(packedFile).max(100),
});
export type PackedFile = Readonly<z.infer<typeof packedFile>>;
export type PackManifest = Omit<z.infer<typeof packManifest>, "files"> & {
  readonly files: readonly PackedFile[];
};

/** The list people read, for Notepad: BOM and CRLF. */
export function packList(
  report: Report,
  head: Letterhead,
  files: readonly PackedFile[],
  refusedWith: ProblemCode | null,
  language: keyof Words,
): string {
  const say = (vi: string, en: string) => (language === "vi" ? vi : en);
  const lines = [
    say("TÀI LIỆU HỘI NGHỊ SƠ KẾT", "DOCUMENTS OF THE REVIEW CONFERENCE"),
    [head.issuingBody, report.period[language]].filter((one) => one !== "").join(" – "),
    ...(head.caution === "" ? [] : [head.caution]),
    ...(refusedWith === null
      ? []
      : [say("Chưa có tệp PDF: máy này không in ra PDF được.", "No PDF: this machine cannot print to PDF.")]),
    "",
    ...files.flatMap((file, at) => [
      `${String(at + 1).padStart(2, "0")}. ${file.name} – ${CALLED[file.what][language]}`,
      `    SHA-256: ${file.sha256}`,
    ]),
    "",
    say(
      "Mã SHA-256 để kiểm tra tệp còn nguyên như lúc ghi (ghi đủ trong manifest.json).",
      "SHA-256 shows that a file is as it was written (manifest.json has them all).",
    ),
  ];
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

export type PackCheck = {
  readonly files: number;
  /** Names of files that are no longer what was written, are gone, or were put there later. */
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly added: readonly string[];
};

/** Compares a pack's folder with its manifest. Errors: E_NOT_FOUND (no manifest there), E_PACK (it cannot be read). */
export async function verifyPack(folder: string): Promise<Result<PackCheck>> {
  const file = join(folder, MANIFEST);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat) return fail("E_NOT_FOUND", { what: MANIFEST });
  const manifest = stat.isFile() && stat.size <= MANIFEST_LIMIT ? readManifest(file) : null;
  if (!manifest) return fail("E_PACK", { file: MANIFEST });
  const changed: string[] = [];
  const missing: string[] = [];
  for (const { name, bytes, sha256 } of manifest.files) {
    const found = lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (!found) missing.push(name);
    else if (!found.isFile() || found.size !== bytes || (await digestOf(join(folder, name))) !== sha256)
      changed.push(name);
  }
  const known = new Set([MANIFEST, ...manifest.files.map((one) => one.name)]);
  const added = readdirSync(folder).filter((name) => !known.has(name));
  return ok({ files: manifest.files.length, changed, missing, added });
}

function readManifest(file: string): PackManifest | null {
  try {
    const read = packManifest.safeParse(JSON.parse(readFileSync(file, "utf8")));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array);
  return hash.digest("hex");
}
