import { withDefaults } from "../../shared/case/defaults.ts";
import { splitRecord } from "../../shared/case/halves.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { secretContent } from "../../shared/case/secrecy.ts";
import { catalogueInForce } from "../../shared/catalogue/in-force.ts";
import { newId } from "../../shared/ids.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { appendAudit } from "../database/audit-store.ts";
import { isInBin } from "../database/bin-store.ts";
import { deleteDraft, getDraft } from "../database/draft-store.ts";
import { prepared, preparedPluck } from "../database/prepared.ts";
import { approvedHeads, getVersion, putVersion } from "../database/version-store.ts";
import { nameMarks } from "../identity/name-marks.ts";
import { versionHash } from "../identity/version-hash.ts";
import { nameKey } from "../settings/name-key.ts";
import { noteSubject, undoable } from "../undo/undoable.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { indexCases, officeVersions } from "./index-cases.ts";
import { approvedRecord, withStandingReasons } from "./last-record.ts";
import { mergedCase } from "./merged-case.ts";
import { momentOfChange } from "./moment.ts";
import { periodLocked } from "./period-locked.ts";
import { locksTouched } from "./rule-context.ts";
import { openDraft } from "./save-draft.ts";

export type SavedVersion = { readonly caseId: string; readonly number: string; readonly hash: string };

const MOST_PARENTS = 2;

type CaseRow = { id: string; unit: string; number: string; kind: string };

/**
 * *Lưu*: appends a version whose parents are the approved heads of the moment. A case's unit and kind never change: one taken
 * over from a unit that ended stays that unit's.
 * Errors: E_UNIT, E_SECRECY (V24), E_NOT_FOUND, E_IN_BIN, E_INPUT, E_CLOCK, E_UNREAD (the draft holds text that could not be
 * read), E_CONFLICT (two machines' versions wait to be
 * decided), E_PERIOD_LOCKED (only when submitted: a draft may always be saved).
 * @param caseId null makes a new case and its number; so does the id of a draft that was never saved
 * @param status "submitted" puts it before the head at once
 */
export function saveVersion(
  ws: OpenWorkspace,
  caseId: string | null,
  input: CaseRecord,
  status: "draft" | "submitted",
  sourceKey: string | null = null,
): Result<SavedVersion> {
  const record = withStandingReasons(ws, caseId, withDefaults(ws.unit, input));
  if (record.secret && secretContent(record).length > 0) return fail("E_SECRECY");
  return undoable(ws, { what: "save" }, caseId === null ? [] : [caseId], () => {
    if (caseId !== null && isInBin(ws.db, caseId)) return fail("E_IN_BIN", { case: caseId });
    const moment = momentOfChange(ws);
    if (!moment.ok) return moment;
    const nowMs = moment.value;
    // The draft goes with *Lưu*: what stands in the form and is in no record must not go with it.
    const unread = caseId === null ? [] : (openDraft(ws, caseId)?.unread ?? []);
    if (unread.length > 0) {
      const name = findCase(ws, caseId ?? "")?.number ?? record.title;
      return fail("E_UNREAD", { case: name || (caseId ?? ""), count: unread.length });
    }
    // A case that was only typed so far has its id already, but no number.
    const typedOnly = caseId !== null && getDraft(ws.db, caseId) !== null && !findCase(ws, caseId);
    const row =
      caseId === null || typedOnly ? createCase(ws, record, nowMs, sourceKey, caseId) : findCase(ws, caseId);
    if (!row) return fail("E_NOT_FOUND", { case: caseId ?? "" });
    if (row.unit !== record.unit) return fail("E_UNIT", { unit: record.unit });
    if (row.kind !== record.kind) return fail("E_INPUT", { field: "kind" });
    const locks = locksTouched(ws, row.id, record);
    if (status === "submitted" && locks.length > 0 && record.adjustmentReason === "")
      return periodLocked(ws, locks, record, approvedRecord(ws, row.id));
    // Two at most: of three machines' versions the third is merged by the next one.
    const parents = approvedHeads(ws.db, row.id).slice(0, MOST_PARENTS);
    const merging = parents.length > 1 ? mergedCase(ws.db, row.id, parents) : null;
    if (merging?.conflicts.some((conflict) => conflict.taken === null)) return fail("E_CONFLICT");
    const heading = {
      caseId: row.id,
      number: row.number,
      parents,
      catalogue: catalogueInForce().name,
      editor: ws.user.id,
    };
    const key = nameKey(ws);
    const marks = key === null ? {} : nameMarks(key, record.people);
    const { core, privateHalf } = splitRecord(record, heading, marks);
    const salt = saltOfParent(ws, parents, privateHalf) ?? ws.deps.randomBytes(32);
    const { hash, privateDigest } = versionHash(core, salt, privateHalf);
    putVersion(ws.db, { hash, subject: row.id, core, privateDigest, privateHalf, salt }, parents);
    prepared(ws.db, "INSERT OR REPLACE INTO work (subject, hash, status, comment) VALUES (?, ?, ?, '')").run(
      row.id,
      hash,
      status,
    );
    deleteDraft(ws.db, row.id);
    appendAudit(ws.db, { what: "save", at: nowMs, user: ws.user.id, case: row.id, version: hash, status });
    indexCases(ws.db, [row.id], (id) => officeVersions(ws.db, id));
    return ok({ caseId: row.id, number: row.number, hash });
  });
}

/** A new salt only when the private half changes: else every edit would look like a change of names to a merge. */
function saltOfParent(ws: OpenWorkspace, parents: readonly string[], privateHalf: string): Uint8Array | null {
  for (const parent of parents) {
    const version = getVersion(ws.db, parent);
    if (version?.privateHalf === privateHalf) return version.salt;
  }
  return null;
}

const findCase = (ws: OpenWorkspace, caseId: string): CaseRow | undefined =>
  prepared(ws.db, "SELECT id, unit, number, kind FROM cases WHERE id = ?").get(caseId) as CaseRow | undefined;

/** `{UNIT}-{VA|VV}-{year}-{machine}-{4+ digits}`; the sequence only grows, so a number is never given twice. */
function createCase(
  ws: OpenWorkspace,
  record: CaseRecord,
  nowMs: number,
  sourceKey: string | null,
  id: string | null,
): CaseRow {
  const year = record.detectedOn?.slice(0, 4) ?? String(new Date(nowMs).getUTCFullYear());
  const prefix = `${ws.unit}-${record.kind}-${year}-${ws.machine}-`;
  const key = `number:${prefix}`;
  const next = Number(preparedPluck(ws.db, "SELECT value FROM meta WHERE key = ?").get(key) ?? 0) + 1;
  prepared(ws.db, "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)").run(key, String(next));
  const row = {
    id: id ?? newId(ws.unit, nowMs, ws.deps.randomBytes(10)),
    number: prefix + String(next).padStart(4, "0"),
    unit: ws.unit,
    kind: record.kind,
  };
  noteSubject(ws, row.id);
  prepared(ws.db, "INSERT INTO cases (id, unit, number, kind, source_key) VALUES (?, ?, ?, ?, ?)").run(
    row.id,
    ws.unit,
    row.number,
    row.kind,
    sourceKey,
  );
  return row;
}
