import { splitRecord } from "../../shared/case/halves.ts";
import { firstDay } from "../../shared/case/partial-date.ts";
import type { CaseRecord } from "../../shared/case/record.ts";
import { periodOf } from "../../shared/catalogue/periods.ts";
import { CATALOGUE_VERSION, planOf } from "../../shared/catalogue/plans.ts";
import { newId } from "../../shared/ids.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { appendAudit } from "../database/audit-store.ts";
import { inTransaction } from "../database/transaction.ts";
import { approvedHeads, putVersion } from "../database/version-store.ts";
import { versionHash } from "../identity/version-hash.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { indexCases, officeVersions } from "./index-cases.ts";

export type SavedVersion = { readonly caseId: string; readonly number: string; readonly hash: string };

type CaseRow = { id: string; number: string; kind: string };

/**
 * *Lưu*: appends a version whose parents are the approved heads of the moment. A case's unit and kind never change.
 * @param caseId null makes a new case and its number
 * @param status "submitted" puts it before the head at once
 */
export function saveVersion(
  ws: OpenWorkspace,
  caseId: string | null,
  input: CaseRecord,
  status: "draft" | "submitted",
  sourceKey: string | null = null,
): Result<SavedVersion> {
  const record = withDefaults({ ...input, unit: input.unit === "" ? ws.unit : input.unit });
  if (record.unit !== ws.unit) return fail("E_UNIT", { unit: record.unit });
  if (record.secret && carriesContent(record)) return fail("E_SECRECY");
  return inTransaction(ws.db, () => {
    const nowMs = ws.deps.clock.nowMs();
    const row = caseId === null ? createCase(ws, record, nowMs, sourceKey) : findCase(ws, caseId);
    if (!row) return fail("E_NOT_FOUND", { case: caseId ?? "" });
    if (row.kind !== record.kind) return fail("E_INPUT", { field: "kind" });
    const parents = approvedHeads(ws.db, row.id);
    const { core, privateHalf } = splitRecord(record, {
      caseId: row.id,
      number: row.number,
      parents,
      catalogue: CATALOGUE_VERSION,
      editor: ws.user.id,
    });
    const salt = ws.deps.randomBytes(32);
    const { hash, privateDigest } = versionHash(core, salt, privateHalf);
    putVersion(ws.db, { hash, subject: row.id, core, privateDigest, privateHalf, salt }, parents);
    ws.db
      .prepare("INSERT OR REPLACE INTO work (subject, hash, status, comment) VALUES (?, ?, ?, '')")
      .run(row.id, hash, status);
    appendAudit(ws.db, { what: "save", at: nowMs, user: ws.user.id, case: row.id, version: hash, status });
    indexCases(ws.db, [row.id], (id) => officeVersions(ws.db, id));
    return ok({ caseId: row.id, number: row.number, hash });
  });
}

const findCase = (ws: OpenWorkspace, caseId: string): CaseRow | undefined =>
  ws.db.prepare("SELECT id, number, kind FROM cases WHERE id = ?").get(caseId) as CaseRow | undefined;

/** A period and a plan that the day of detection implies are filled in; what was given stays. */
function withDefaults(record: CaseRecord): CaseRecord {
  if (!record.detectedOn) return record;
  const day = firstDay(record.detectedOn);
  return {
    ...record,
    period: record.period || (periodOf(day)?.code ?? ""),
    plan: record.plan ?? planOf(day),
  };
}

/** V24: a case with papers marked "Mật" is a line to be counted, nothing more. */
const carriesContent = (record: CaseRecord): boolean =>
  [record.title, record.summary, record.note, record.agency].some((text) => text !== "") ||
  record.people.length > 0;

/** `{UNIT}-{VA|VV}-{year}-{machine}-{4+ digits}`; the sequence only grows, so a number is never given twice. */
function createCase(ws: OpenWorkspace, record: CaseRecord, nowMs: number, sourceKey: string | null): CaseRow {
  const year = record.detectedOn?.slice(0, 4) ?? String(new Date(nowMs).getUTCFullYear());
  const prefix = `${ws.unit}-${record.kind}-${year}-${ws.machine}-`;
  const key = `number:${prefix}`;
  const next = Number(ws.db.prepare("SELECT value FROM meta WHERE key = ?").pluck().get(key) ?? 0) + 1;
  ws.db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)").run(key, String(next));
  const row = {
    id: newId(ws.unit, nowMs, ws.deps.randomBytes(10)),
    number: prefix + String(next).padStart(4, "0"),
    kind: record.kind,
  };
  ws.db
    .prepare("INSERT INTO cases (id, unit, number, kind, source_key) VALUES (?, ?, ?, ?, ?)")
    .run(row.id, ws.unit, row.number, row.kind, sourceKey);
  return row;
}
