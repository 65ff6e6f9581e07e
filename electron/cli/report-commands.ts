import { readFileSync } from "node:fs";
import { cellNumber } from "../../shared/report/cross-check.ts";
import { layoutByCode } from "../../shared/report/layouts.ts";
import { sentence, sentenceEn } from "../../shared/report/sentence.ts";
import { SUM } from "../../shared/report/table.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { buildReport } from "../reports/build-report.ts";
import { writePack } from "../reports/conference-pack.ts";
import { enteredBeside } from "../reports/entered-beside.ts";
import { verifyPack } from "../reports/pack-manifest.ts";
import { chromiumPrinter } from "../reports/print/chromium-printer.ts";
import { checkTemplate } from "../reports/word/check-template.ts";
import { REPORT_FORMATS, writeReport } from "../reports/write-report.ts";
import type { Arguments } from "./arguments.ts";
import type { Command, Partly, Reply } from "./command.ts";
import { withWorkspace } from "./with-workspace.ts";

export const reportCommands: readonly Command[] = [
  {
    name: "report",
    usage:
      "report --workspace W --period 2020H1 --out DIR [--layout party-36|party-399|nd30] [--lang vi|en] [--units then|today] [--template FILE]",
    spec: { required: ["workspace", "period", "out"], optional: ["layout", "lang", "units", "template"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws): Promise<Result<Reply | Partly>> => {
        const how = readHow(args);
        if (!how.ok) return how;
        const { language, unitSet, layout } = how.value;
        const template = readTemplate(args.maybe("template"));
        if (!template.ok) return template;
        const built = await buildReport(
          ws,
          { period: args.value("period"), unitSet },
          enteredBeside(ws, args.value("period")),
          async () => {},
        );
        if (!built.ok) return built;
        const report = built.value;
        const files: object[] = [];
        let refusedWith: string | null = null;
        for (const format of REPORT_FORMATS) {
          const written = await writeReport(ws, report, format, {
            layout,
            language,
            folder: args.value("out"),
            printer: chromiumPrinter(),
            ...(template.value ? { template: template.value } : {}),
          });
          if (written.ok) files.push(written.value);
          else {
            files.push({ format, refused: written.problem.code });
            refusedWith ??= written.problem.code;
          }
        }
        const number = (column: string) => cellNumber(report.tables, "B01", SUM, column) ?? 0;
        const say = language === "vi" ? sentence : sentenceEn;
        const reply = {
          files,
          sentence: say(number("vaEffective"), number("vvEffective")),
          reported: report.reported,
          complete: report.isComplete,
          missing: report.missing.map((one) => one.sentence[language]),
          disagreements: report.checks.filter((one) => !one.agrees).length,
          provenance: report.provenance,
        };
        return ok(refusedWith === null ? reply : { refusedWith, reply });
      }),
  },
  {
    name: "conference-pack",
    usage:
      "conference-pack --workspace W --period 2020H1 --out DIR [--layout party-36|party-399|nd30] [--lang vi|en] [--units then|today]   (one new folder: report, slides, proposals, list with SHA-256)",
    spec: { required: ["workspace", "period", "out"], optional: ["layout", "lang", "units"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws): Promise<Result<Reply | Partly>> => {
        const how = readHow(args);
        if (!how.ok) return how;
        const { language, unitSet, layout } = how.value;
        const asked = { period: args.value("period"), unitSet };
        const built = await buildReport(ws, asked, enteredBeside(ws, args.value("period")), async () => {});
        if (!built.ok) return built;
        const folder = args.value("out");
        const printer = chromiumPrinter();
        const pack = await writePack(ws, built.value, { layout, language, folder, printer });
        if (!pack.ok) return pack;
        const { refusedWith, ...reply } = pack.value;
        return ok(refusedWith === null ? reply : { refusedWith, reply });
      }),
  },
  {
    name: "verify-pack",
    usage: "verify-pack DIR   (is every file of a conference pack as it was written)",
    spec: { words: { min: 1, max: 1 } },
    run: async (args) => {
      const found = await verifyPack(args.words[0] ?? "");
      if (!found.ok) return found;
      const { changed, missing, added } = found.value;
      const isWhole = changed.length + missing.length + added.length === 0;
      return ok(isWhole ? found.value : { refusedWith: "E_PACK", reply: found.value });
    },
  },
  {
    name: "check-template",
    usage:
      "check-template FILE   (a Word template: unknown or unbalanced tags, anything that reaches outside)",
    spec: { words: { min: 1, max: 1 } },
    run: async (args) => {
      const template = readTemplate(args.words[0]);
      if (!template.ok) return template;
      const findings = await checkTemplate(template.value ?? new Uint8Array());
      return ok(findings.length === 0 ? { findings } : { refusedWith: "E_TEMPLATE", reply: { findings } });
    },
  },
];

/** Errors: E_USAGE, E_LAYOUT. */
function readHow(
  args: Arguments,
): Result<{ language: "vi" | "en"; unitSet: "then" | "today"; layout: string }> {
  const language = args.maybe("lang") ?? "vi";
  if (language !== "vi" && language !== "en") return fail("E_USAGE", { what: "--lang vi|en" });
  const unitSet = args.maybe("units") ?? "then";
  if (unitSet !== "then" && unitSet !== "today") return fail("E_USAGE", { what: "--units then|today" });
  const layout = args.maybe("layout") ?? "party-36";
  return layoutByCode(layout) ? ok({ language, unitSet, layout }) : fail("E_LAYOUT");
}

function readTemplate(file: string | undefined): Result<Uint8Array | null> {
  if (file === undefined) return ok(null);
  try {
    return ok(new Uint8Array(readFileSync(file)));
  } catch {
    return fail("E_NOT_FOUND", { what: "template" });
  }
}
