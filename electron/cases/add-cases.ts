import { caseRecordSchema } from "../../shared/case/record.ts";
import { checkCase } from "../../shared/case/rules.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { takeOutOfBin } from "../bin/bin.ts";
import { undoable } from "../undo/undoable.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { ruleContext } from "./rule-context.ts";
import { saveVersion } from "./save-version.ts";

export type AddedCase = {
  readonly id: string;
  readonly number: string;
  readonly status: "draft" | "submitted";
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
};

/**
 * Adds a list written elsewhere, all or nothing. `id` may be a case id, a case number or the list's own key; a known one
 * appends a version, and comes out of the bin if it was there. `related[].to` may name a key of the same list. What breaks a rule stays a draft.
 * @param reason recorded for every warning the list gives no reason for
 */
export function addCases(ws: OpenWorkspace, list: readonly unknown[], reason: string): Result<AddedCase[]> {
  if (ws.kind !== "office") return fail("E_NOT_ALLOWED");
  return undoable(ws, { what: "import" }, [], () => {
    const added: AddedCase[] = [];
    for (const [at, entry] of list.entries()) {
      const one = addCase(ws, entry, reason, at);
      if (!one.ok) return one;
      added.push(one.value);
    }
    return ok(added);
  });
}

function addCase(ws: OpenWorkspace, entry: unknown, reason: string, at: number): Result<AddedCase> {
  if (typeof entry !== "object" || entry === null) return fail("E_INPUT", { row: at + 1 });
  const { id, status, related, ...rest } = entry as Record<string, unknown>;
  if (id !== undefined && (typeof id !== "string" || id === "" || id.length > 100))
    return fail("E_INPUT", { row: at + 1, field: "id" });
  if (status !== undefined && status !== "draft" && status !== "submitted")
    return fail("E_INPUT", { row: at + 1, field: "status" });
  const links = resolveLinks(ws, related);
  if (!links) return fail("E_INPUT", { row: at + 1, field: "related" });
  const parsed = caseRecordSchema.safeParse({ ...rest, related: links });
  if (!parsed.success)
    return fail("E_INPUT", { row: at + 1, field: parsed.error.issues[0]?.path.join(".") ?? "" });
  const record = { ...parsed.data, unit: parsed.data.unit || ws.unit };
  const known = typeof id === "string" ? caseNamed(ws, id) : null;
  const findings = checkCase(record, ruleContext(ws, known, record));
  const errors = findings.filter((finding) => finding.level === "E").map((finding) => finding.rule);
  const warnings = findings.filter((finding) => finding.level === "W").map((finding) => finding.rule);
  const answered = new Set(record.reasons.map((answer) => answer.rule));
  const unanswered = [...new Set(warnings)].filter((rule) => !answered.has(rule));
  const reasons = [...record.reasons, ...unanswered.map((rule) => ({ rule, reason }))];
  const saveAs = status === "draft" || errors.length > 0 ? "draft" : "submitted";
  if (known) takeOutOfBin(ws, known);
  const saved = saveVersion(
    ws,
    known,
    { ...record, reasons },
    saveAs,
    known ? null : ((id as string | undefined) ?? null),
  );
  if (!saved.ok) return saved;
  return ok({ id: saved.value.caseId, number: saved.value.number, status: saveAs, errors, warnings });
}

const caseNamed = (ws: OpenWorkspace, name: string): string | null =>
  (ws.db
    .prepare("SELECT id FROM cases WHERE id = ? OR number = ? OR source_key = ?")
    .pluck()
    .get(name, name, name) as string | undefined) ?? null;

function resolveLinks(ws: OpenWorkspace, related: unknown): unknown[] | null {
  if (related === undefined) return [];
  if (!Array.isArray(related)) return null;
  return related.map((link: { id?: string; to?: string; relation?: string }, i) => ({
    ...link,
    id: link.id ?? `r${i + 1}`,
    to: caseNamed(ws, link.to ?? "") ?? link.to ?? "",
  }));
}
