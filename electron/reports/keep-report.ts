import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type ComposedBody, composedBodySchema } from "../../shared/report/composer/body.ts";
import { layoutByCode } from "../../shared/report/layouts.ts";
import type { Report } from "../../shared/report/report.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { momentOfChange } from "../cases/moment.ts";
import { appendAudit } from "../database/audit-store.ts";
import {
  finalsOf,
  putReportVersion,
  type ReportVersion,
  reportVersion,
  type WhichText,
} from "../database/report-version-store.ts";
import { inTransaction } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { readAsset } from "./assets.ts";

export type KeepReport = {
  readonly report: Report;
  readonly body: ComposedBody;
  readonly language: "vi" | "en";
  readonly layout: string;
  /** What the person who keeps it says of it; "" for nothing. */
  readonly note: string;
};

/** Characters of a note. */
export const NOTE_MAX = 500;

/** A report as text: the same data give the same text, and so the same hash. */
export const reportText = (report: Report): string => JSON.stringify(report);
export const hashOf = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");

/**
 * One freeze a period, whatever the language of the text: once a version is final, only the same numbers may be told, and
 * only in a language that has no final text yet. Errors: E_REPORT_FINAL.
 */
export function mayBeTold(ws: OpenWorkspace, which: WhichText, modelHash: string): Result<null> {
  const finals = finalsOf(ws.db, which.period);
  const [first] = finals;
  if (!first) return ok(null);
  const isSameReport = first.unitSet === which.unitSet && first.modelHash === modelHash;
  const hasOwn = finals.some((one) => one.language === which.language);
  return isSameReport && !hasOwn ? ok(null) : fail("E_REPORT_FINAL");
}

/**
 * Keeps a report with its composed text, whole, for ever. Errors: E_LAYOUT, E_INPUT (the note is too long), E_REPORT_FINAL
 * (see `mayBeTold`), E_CLOCK.
 */
export function keepReport(ws: OpenWorkspace, kept: KeepReport): Result<{ n: number; hash: string }> {
  const layout = layoutByCode(kept.layout);
  if (!layout) return fail("E_LAYOUT");
  const { report, language } = kept;
  const note = kept.note.normalize("NFC").trim();
  if (note.length > NOTE_MAX) return fail("E_INPUT", { field: "note" });
  const which = { period: report.period.code, unitSet: report.unitSet, language };
  const model = reportText(report);
  const modelHash = hashOf(model);
  const body = JSON.stringify(kept.body);
  return inTransaction(ws.db, () => {
    const allowed = mayBeTold(ws, which, modelHash);
    if (!allowed.ok) return allowed;
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    const n = putReportVersion(ws.db, {
      ...which,
      layout: kept.layout,
      body,
      model: deflateRawSync(model),
      modelHash,
      templateHash: hashOf(readAsset(`${layout.code}.docx`)),
      note,
      keptBy: ws.user.id,
      atMs: moment.value,
    });
    appendAudit(ws.db, {
      what: "report-kept",
      at: moment.value,
      user: ws.user.id,
      ...which,
      n,
      hash: modelHash,
      text: hashOf(body),
    });
    return ok({ n, hash: modelHash });
  });
}

export type KeptReport = {
  readonly version: ReportVersion;
  readonly report: Report;
  readonly body: ComposedBody;
};

/** A kept report as it was. Errors: E_NOT_FOUND, E_DATABASE_DAMAGED (what is stored is not what was kept). */
export function keptReport(ws: OpenWorkspace, n: number): Result<KeptReport> {
  const found = reportVersion(ws.db, n);
  if (!found) return fail("E_NOT_FOUND", { what: "report" });
  const { body, model, ...version } = found;
  const text = inflateRawSync(model).toString("utf8");
  if (hashOf(text) !== version.modelHash) return fail("E_DATABASE_DAMAGED");
  return ok({ version, report: JSON.parse(text), body: composedBodySchema.parse(JSON.parse(body)) });
}
