import { readFileSync } from "node:fs";
import { cellNumber } from "../../shared/report/cross-check.ts";
import { layoutByCode } from "../../shared/report/layouts.ts";
import type { Report } from "../../shared/report/report.ts";
import { sentence, sentenceEn } from "../../shared/report/sentence.ts";
import { SUM } from "../../shared/report/table.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { buildReport } from "../reports/build-report.ts";
import { writePack } from "../reports/conference-pack.ts";
import { enteredBeside } from "../reports/entered-beside.ts";
import { verifyPack } from "../reports/pack-manifest.ts";
import { chromiumPrinter } from "../reports/print/chromium-printer.ts";
import { fromData, standsFirst, toldReport } from "../reports/told-report.ts";
import { checkTemplate } from "../reports/word/check-template.ts";
import { REPORT_FORMATS, writeReport } from "../reports/write-report.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import type { Arguments } from "./arguments.ts";
import type { Command, Partly, Reply } from "./command.ts";
import { withWorkspace } from "./with-workspace.ts";

export const reportCommands: readonly Command[] = [
  {
    name: "report",
    usage:
      "report --workspace W --period 2020H1 --out DIR [--layout party-36|party-399|nd30] [--lang vi|en] [--units then|today] [--template FILE] [--format word|excel|pdf …] [--data]   (the final report, else the composed draft, else the one made from the data; --data: that one in any case)",
    spec: {
      required: ["workspace", "period", "out"],
      optional: ["layout", "lang", "units", "template"],
      many: ["format"],
      flags: ["data"],
    },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws): Promise<Result<Reply | Partly>> => {
        const how = readHow(args);
        if (!how.ok) return how;
        const { language } = how.value;
        const formats = REPORT_FORMATS.filter(
          (one) => args.all("format").length === 0 || args.all("format").includes(one),
        );
        if (formats.length < new Set(args.all("format")).size)
          return fail("E_USAGE", { what: "--format word|excel|pdf" });
        const template = readTemplate(args.maybe("template"));
        if (!template.ok) return template;
        const told = await readTold(ws, args, how.value);
        if (!told.ok) return told;
        const { report, layout, wrote } = told.value;
        const files: object[] = [];
        let refusedWith: string | null = null;
        for (const format of formats) {
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
          wrote,
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
      "conference-pack --workspace W --period 2020H1 --out DIR [--layout party-36|party-399|nd30] [--lang vi|en] [--units then|today] [--data]   (one new folder: report as the command report writes it, slides, proposals, list with SHA-256)",
    spec: {
      required: ["workspace", "period", "out"],
      optional: ["layout", "lang", "units"],
      flags: ["data"],
    },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws): Promise<Result<Reply | Partly>> => {
        const how = readHow(args);
        if (!how.ok) return how;
        const told = await readTold(ws, args, how.value);
        if (!told.ok) return told;
        const { report, layout, wrote } = told.value;
        const { language } = how.value;
        const folder = args.value("out");
        const printer = chromiumPrinter();
        const pack = await writePack(ws, report, { layout, language, folder, printer });
        if (!pack.ok) return pack;
        const { refusedWith, ...rest } = pack.value;
        const reply = { wrote, ...rest };
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

type How = {
  readonly language: "vi" | "en";
  readonly unitSet: "then" | "today";
  /** null: that of the composed report. */
  readonly layout: string | null;
};

/** Errors: E_USAGE, E_LAYOUT. */
function readHow(args: Arguments): Result<How> {
  const language = args.maybe("lang") ?? "vi";
  if (language !== "vi" && language !== "en") return fail("E_USAGE", { what: "--lang vi|en" });
  const unitSet = args.maybe("units") ?? "then";
  if (unitSet !== "then" && unitSet !== "today") return fail("E_USAGE", { what: "--units then|today" });
  const layout = args.maybe("layout") ?? null;
  return layout === null || layoutByCode(layout) ? ok({ language, unitSet, layout }) : fail("E_LAYOUT");
}

/**
 * The report to hand in, as the screens offer it: the final version, else the composed draft, else (or with --data) the one
 * made from the data. `wrote` says which. Errors: those of toldReport and buildReport.
 */
async function readTold(
  ws: OpenWorkspace,
  args: Arguments,
  { language, unitSet, layout }: How,
): Promise<Result<{ report: Report; layout: string; wrote: object }>> {
  const which = { period: args.value("period"), unitSet, language };
  const first = args.has("data") ? null : standsFirst(ws, which);
  if (first) {
    const told = await toldReport(ws, first.n, which, async () => {});
    if (!told.ok) return told;
    const wrote = { kind: first.kind, version: first.n };
    return ok({ report: told.value.report, layout: layout ?? first.layout, wrote });
  }
  const built = await buildReport(ws, which, enteredBeside(ws, which.period), async () => {});
  if (!built.ok) return built;
  const report = fromData(ws, which, built.value);
  return ok({ report, layout: layout ?? "party-36", wrote: { kind: "data", version: null } });
}

function readTemplate(file: string | undefined): Result<Uint8Array | null> {
  if (file === undefined) return ok(null);
  try {
    return ok(new Uint8Array(readFileSync(file)));
  } catch {
    return fail("E_NOT_FOUND", { what: "template" });
  }
}
