import { type NamedNumber, named } from "../../shared/report/composer/cell-name.ts";
import { changedParagraphs, chipsIn, restatedNumbers } from "../../shared/report/composer/changes.ts";
import { writeChip } from "../../shared/report/composer/chips.ts";
import { resolveParagraph } from "../../shared/report/composer/resolve.ts";
import { plainText } from "../../shared/report/sections.ts";
import type { ReportTable } from "../../shared/report/table.ts";
import type { Words } from "../../shared/report/words.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Breathe } from "../database/transaction.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { keptReport } from "./keep-report.ts";
import { openDraft } from "./report-draft.ts";

export type Compared = {
  /** Paragraphs that read otherwise, their numbers put in; null: it is not there. */
  readonly text: readonly {
    readonly section: string;
    readonly id: string;
    readonly before: string | null;
    readonly now: string | null;
  }[];
  /** Every number of the tables that moved. */
  readonly numbers: readonly (NamedNumber & { readonly isInText: boolean })[];
};

/**
 * What a report says otherwise than a kept one, text and numbers; `now` null for the text that is being written.
 * Errors: E_INPUT (of another period), those of keptReport and openDraft.
 */
export async function compareReports(
  ws: OpenWorkspace,
  before: number,
  now: number | null,
  breathe: Breathe,
): Promise<Result<Compared>> {
  const old = keptReport(ws, before);
  if (!old.ok) return old;
  const { period, unitSet, language } = old.value.version;
  const draft =
    now === null ? await openDraft(ws, { period, unitSet, language }, breathe) : keptReport(ws, now);
  if (!draft.ok) return draft;
  const current = draft.value;
  if (current.report.period.code !== period) return fail("E_INPUT", { field: "now" });
  const toLanguage = "version" in current ? current.version.language : language;
  const [was, is] = [old.value.report.tables, current.report.tables];
  const say = (tables: readonly ReportTable[], text: string | null, spoken: keyof Words) =>
    text === null ? null : plainText(resolveParagraph(tables, { style: "text", text }, spoken));
  const inText = new Set([...chipsIn(old.value.body), ...chipsIn(current.body)].map(writeChip));
  return ok({
    text: changedParagraphs(old.value.body, current.body).map((one) => ({
      ...one,
      before: say(was, one.before, language),
      now: say(is, one.now, toLanguage),
    })),
    numbers: named(restatedNumbers(was, is), was, is).map((one) => ({
      ...one,
      isInText: inText.has(writeChip(one.cell)),
    })),
  });
}
