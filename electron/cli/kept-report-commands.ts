import { readFileSync } from "node:fs";
import { type ComposedBody, composedBodySchema, defaultBody } from "../../shared/report/composer/body.ts";
import { changedNumbers, changedParagraphs, chipsIn } from "../../shared/report/composer/changes.ts";
import { layoutByCode } from "../../shared/report/layouts.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { adjustmentsOf, reportVersions } from "../database/report-version-store.ts";
import { inTransaction } from "../database/transaction.ts";
import { buildReport } from "../reports/build-report.ts";
import { enteredBeside } from "../reports/entered-beside.ts";
import { keepReport, keptReport } from "../reports/keep-report.ts";
import { markFinal } from "../reports/mark-final.ts";
import { chromiumPrinter } from "../reports/print/chromium-printer.ts";
import { regenerateReport } from "../reports/regenerate-report.ts";
import { adjustReport, restateReport } from "../reports/restate-report.ts";
import { toldReport } from "../reports/told-report.ts";
import { REPORT_FORMATS, writeReport } from "../reports/write-report.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import type { Authority } from "../workspace/users.ts";
import type { Command, Partly, Reply, Terminal } from "./command.ts";
import { approvalPassphrase, withWorkspace } from "./with-workspace.ts";

/** Versions that a listing shows. */
const LISTED = 100;
const breathe = async () => {};

/** Reports as they were kept: kept, listed, compared, written again, and what changed since. */
export const keptReportCommands: readonly Command[] = [
  {
    name: "keep-report",
    usage:
      'keep-report --workspace W --period 2020H1 [--final] [--note "…"] [--text FILE] [--layout party-36|party-399|nd30] [--lang vi|en] [--units then|today]   (--text: a composed text as kept-report shows it)',
    spec: {
      required: ["workspace", "period"],
      optional: ["text", "note", "layout", "lang", "units"],
      flags: ["final"],
    },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws): Promise<Result<Reply>> => {
        const language = args.maybe("lang") ?? "vi";
        if (language !== "vi" && language !== "en") return fail("E_USAGE", { what: "--lang vi|en" });
        const unitSet = args.maybe("units") ?? "then";
        if (unitSet !== "then" && unitSet !== "today") return fail("E_USAGE", { what: "--units then|today" });
        const layout = args.maybe("layout") ?? "party-36";
        if (!layoutByCode(layout)) return fail("E_LAYOUT");
        const period = args.value("period");
        const text = readBody(args.maybe("text"));
        if (!text.ok) return text;
        const built = await buildReport(ws, { period, unitSet }, enteredBeside(ws, period), breathe);
        if (!built.ok) return built;
        const body = text.value ?? defaultBody(built.value, language);
        const note = args.maybe("note") ?? "";
        const by = args.has("final") ? authority(ws, terminal) : ok(null);
        if (!by.ok) return by;
        return inTransaction(ws.db, () => {
          const kept = keepReport(ws, { report: built.value, body, language, layout, note });
          if (!kept.ok || by.value === null) return kept;
          const final = markFinal(ws, kept.value.n, by.value);
          return final.ok ? kept : final;
        });
      }),
  },
  {
    name: "final-report",
    usage:
      "final-report --workspace W --version N   (makes a kept version the final one: it freezes its period, and at an office locks its data; SO_CUM_HEAD_PASSPHRASE)",
    spec: { required: ["workspace", "version"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws): Promise<Result<Reply>> => {
        const by = authority(ws, terminal);
        if (!by.ok) return by;
        const final = markFinal(ws, Number(args.value("version")), by.value);
        return final.ok ? ok({ n: Number(args.value("version")) }) : final;
      }),
  },
  {
    name: "regenerate-report",
    usage:
      "regenerate-report --workspace W --version N   (makes a kept report again from the files and decisions of its time, and says whether it is the same to the letter)",
    spec: { required: ["workspace", "version"] },
    run: (args, terminal) =>
      withWorkspace(
        args,
        terminal,
        (ws): Promise<Result<Reply>> => regenerateReport(ws, Number(args.value("version"))),
      ),
  },
  {
    name: "kept-reports",
    usage: "kept-reports --workspace W --period 2020H1   (the newest hundred, newest first)",
    spec: { required: ["workspace", "period"] },
    run: (args, terminal) =>
      withWorkspace(
        args,
        terminal,
        async (ws): Promise<Result<Reply>> =>
          ok({ versions: reportVersions(ws.db, args.value("period"), LISTED) }),
      ),
  },
  {
    name: "kept-report",
    usage:
      "kept-report --workspace W --version N [--out DIR] [--against N]   (its text and hashes; its files as they were; what differs from another version)",
    spec: { required: ["workspace", "version"], optional: ["out", "against"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws): Promise<Result<Reply | Partly>> => {
        const kept = keptReport(ws, Number(args.value("version")));
        if (!kept.ok) return kept;
        const { version, report, body } = kept.value;
        const against = args.maybe("against");
        const other = against === undefined ? null : keptReport(ws, Number(against));
        if (other && !other.ok) return other;
        const files: object[] = [];
        let refusedWith: string | null = null;
        const folder = args.maybe("out");
        const told = folder === undefined ? null : await toldReport(ws, version.n, version, breathe);
        if (told && !told.ok) return told;
        for (const format of told ? REPORT_FORMATS : []) {
          const { layout, language } = version;
          const written = await writeReport(ws, told?.value.report ?? report, format, {
            layout,
            language,
            folder: folder ?? "",
            printer: chromiumPrinter(),
          });
          files.push(written.ok ? written.value : { format, refused: written.problem.code });
          if (!written.ok) refusedWith ??= written.problem.code;
        }
        const reply = {
          version,
          text: body,
          provenance: report.provenance,
          adjustments: adjustmentsOf(ws.db, version.period),
          files,
          ...(other
            ? {
                changedText: changedParagraphs(other.value.body, body),
                changedNumbers: changedNumbers(chipsIn(body), other.value.report.tables, report.tables),
              }
            : {}),
        };
        return ok(refusedWith === null ? reply : { refusedWith, reply });
      }),
  },
  {
    name: "restate-report",
    usage:
      'restate-report --workspace W --version N [--reason "…"]   (số điều chỉnh: what a kept report said and what today gives; with a reason it is noted beside a final one)',
    spec: { required: ["workspace", "version"], optional: ["reason"] },
    run: (args, terminal) =>
      withWorkspace(args, terminal, async (ws): Promise<Result<Reply>> => {
        const n = Number(args.value("version"));
        const kept = keptReport(ws, n);
        if (!kept.ok) return kept;
        const beside = enteredBeside(ws, kept.value.version.period);
        const reason = args.maybe("reason");
        if (reason === undefined) return restateReport(ws, n, beside, breathe);
        const by = authority(ws, terminal);
        return by.ok ? adjustReport(ws, n, reason, by.value, beside, breathe) : by;
      }),
  },
];

/** The first who approves, by the passphrase of the environment. Errors: E_ENV_PASSPHRASE. */
function authority(ws: OpenWorkspace, terminal: Terminal): Result<Authority> {
  const passphrase = approvalPassphrase(terminal);
  return passphrase.ok
    ? ok({ approverId: ws.approvers()[0]?.id ?? "", passphrase: passphrase.value })
    : passphrase;
}

/** Errors: E_NOT_FOUND, E_JSON, E_INPUT. */
function readBody(file: string | undefined): Result<ComposedBody | null> {
  if (file === undefined) return ok(null);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return fail("E_NOT_FOUND", { what: "text" });
  }
  try {
    const body = composedBodySchema.safeParse(JSON.parse(text));
    return body.success ? ok(body.data) : fail("E_INPUT", { field: "text" });
  } catch {
    return fail("E_JSON");
  }
}
