import type { CaseRecord } from "../../shared/case/record.ts";
import type { Finding } from "../../shared/case/rules.ts";
import type { UnreadText } from "../../shared/case/unread.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { getCase } from "../cases/get-case.ts";
import { openDraft } from "../cases/save-draft.ts";
import { saveVersion } from "../cases/save-version.ts";
import { newestEditable } from "../database/grid-store.ts";
import { undoable } from "../undo/undoable.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type GridRow = {
  readonly caseId: string;
  /** "" until the first *Lưu*. */
  readonly number: string;
  readonly record: CaseRecord;
  /** Texts of the typing that could not be read. */
  readonly unread: readonly UnreadText[];
  /** There is typing that is not saved as a version. */
  readonly isTyped: boolean;
  readonly findings: readonly Finding[];
};

/**
 * The newest cases that a grid may edit, oldest of the page first. A case marked Mật is not among them: its page takes care
 * that nothing of it is written.
 * @param before the first id that is shown already; null for the newest
 */
export function gridRows(
  ws: OpenWorkspace,
  before: string | null,
  limit: number,
): Result<{ rows: GridRow[]; hasMore: boolean }> {
  const ids = newestEditable(ws.db, before, limit + 1);
  const rows: GridRow[] = [];
  for (const caseId of ids.slice(0, limit)) {
    const shown = getCase(ws, caseId);
    if (!shown.ok) return shown;
    const { number, record, draft, findings } = shown.value;
    const typed = draft?.record ?? record;
    if (typed.secret) continue;
    const unread = draft?.unread ?? [];
    rows.push({ caseId, number, record: typed, unread, isTyped: draft !== null, findings });
  }
  return ok({ rows: rows.reverse(), hasMore: ids.length > limit });
}

/** *Lưu* of every named case that has typing, as one step. Errors: E_NOT_FOUND, those of saveVersion. */
export function saveGridRows(ws: OpenWorkspace, caseIds: readonly string[]): Result<{ saved: number }> {
  return undoable(ws, { what: "save" }, caseIds, () => {
    let saved = 0;
    for (const caseId of caseIds) {
      const draft = openDraft(ws, caseId);
      if (!draft) continue;
      const done = saveVersion(ws, caseId, draft.record, "draft");
      if (!done.ok) return done;
      saved += 1;
    }
    return saved === 0 ? fail("E_NOT_FOUND") : ok({ saved });
  });
}
