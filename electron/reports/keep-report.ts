import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type ComposedBody, composedBodySchema } from "../../shared/report/composer/body.ts";
import { layoutByCode } from "../../shared/report/layouts.ts";
import type { Report } from "../../shared/report/report.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { momentOfChange } from "../cases/moment.ts";
import { appendAudit } from "../database/audit-store.ts";
import {
  finalOf,
  putReportVersion,
  type ReportVersion,
  reportVersion,
} from "../database/report-version-store.ts";
import { inTransaction } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { readAsset } from "./assets.ts";

export type KeepReport = {
  readonly report: Report;
  readonly body: ComposedBody;
  readonly language: "vi" | "en";
  readonly layout: string;
  /** The report as it is signed: from then on nothing more is kept of it, and its numbers stand. */
  readonly isFinal: boolean;
};

/** A report as text: the same data give the same text, and so the same hash. */
export const reportText = (report: Report): string => JSON.stringify(report);
export const hashOf = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");

/**
 * Keeps a report with its composed text, whole, for ever. Errors: E_LAYOUT, E_REPORT_FINAL (its period has a final report
 * already), E_CLOCK.
 */
export function keepReport(ws: OpenWorkspace, kept: KeepReport): Result<{ n: number; hash: string }> {
  const layout = layoutByCode(kept.layout);
  if (!layout) return fail("E_LAYOUT");
  const { report, language, isFinal } = kept;
  const which = { period: report.period.code, unitSet: report.unitSet, language };
  const model = reportText(report);
  const modelHash = hashOf(model);
  return inTransaction(ws.db, () => {
    if (finalOf(ws.db, which) !== null) return fail("E_REPORT_FINAL");
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    const n = putReportVersion(ws.db, {
      ...which,
      layout: kept.layout,
      body: JSON.stringify(kept.body),
      model: deflateRawSync(model),
      modelHash,
      templateHash: hashOf(readAsset(`${layout.code}.docx`)),
      isFinal,
      keptBy: ws.user.id,
      atMs: moment.value,
    });
    appendAudit(ws.db, {
      what: isFinal ? "report-final" : "report-kept",
      at: moment.value,
      user: ws.user.id,
      ...which,
      n,
      hash: modelHash,
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
