import type { caseMethods } from "../../shared/api/case-methods.ts";
import { withDefaults } from "../../shared/case/defaults.ts";
import { checkCase } from "../../shared/case/rules.ts";
import { ok } from "../../shared/result.ts";
import { approveCases } from "../cases/approve.ts";
import { getCase } from "../cases/get-case.ts";
import { likelyDuplicates } from "../cases/likely-duplicates.ts";
import { listCases } from "../cases/list-cases.ts";
import { ruleContext } from "../cases/rule-context.ts";
import { discardDraft, openDraft, saveDraft, typedDrafts } from "../cases/save-draft.ts";
import { saveVersion } from "../cases/save-version.ts";
import { compareVersions, shownHistory } from "../cases/shown-history.ts";
import { returnCase, submitCase } from "../cases/submit.ts";
import { withdrawCase } from "../cases/withdraw.ts";
import { versionsOf } from "../database/version-store.ts";
import type { HandlersOf } from "./dispatch.ts";

export const caseHandlers: HandlersOf<keyof typeof caseMethods> = {
  "case.list": (input, { session }) => {
    const ws = session.any();
    return ws.ok ? listCases(ws.value, input) : ws;
  },

  "case.get": ({ caseId }, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const shown = getCase(ws.value, caseId);
    return shown.ok
      ? ok({
          ...shown.value,
          everApproved: shown.value.approvedHeads.length > 0,
          versions: versionsOf(ws.value.db, caseId).length,
        })
      : shown;
  },

  "case.history": ({ caseId }, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const versions = shownHistory(ws.value, caseId);
    return versions.ok ? ok({ versions: versions.value }) : versions;
  },

  "case.compareVersions": ({ caseId, from, to }, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const changes = compareVersions(ws.value, caseId, from, to);
    return changes.ok ? ok({ changes: changes.value }) : changes;
  },

  "case.drafts": (_input, { session }) => {
    const ws = session.office();
    return ws.ok ? ok({ drafts: typedDrafts(ws.value) }) : ws;
  },

  "case.saveDraft": ({ caseId, record, unread }, { session }) => {
    const ws = session.office();
    if (!ws.ok) return ws;
    const kept = saveDraft(ws.value, caseId, record, unread ?? null);
    if (!kept.ok) return kept;
    const id = kept.value.caseId;
    const whole = withDefaults(ws.value.unit, record);
    const duplicates = likelyDuplicates(ws.value, id, whole);
    const findings = checkCase(whole, ruleContext(ws.value, id, whole, duplicates));
    return ok({
      caseId: id,
      atMs: openDraft(ws.value, id)?.atMs ?? 0,
      findings,
      duplicates,
    });
  },

  "case.discardDraft": ({ caseId }, { session }) => {
    const ws = session.office();
    return ws.ok ? discardDraft(ws.value, caseId) : ws;
  },

  "case.save": ({ caseId, record }, { session }) => {
    const ws = session.office();
    if (!ws.ok) return ws;
    const saved = saveVersion(ws.value, caseId, record, "draft");
    if (!saved.ok) return saved;
    return ok({ ...saved.value, versions: versionsOf(ws.value.db, saved.value.caseId).length });
  },

  "case.submit": ({ caseId, defaultReason }, { session }) => {
    const ws = session.office();
    return ws.ok ? submitCase(ws.value, caseId, { defaultReason }) : ws;
  },

  "case.return": ({ caseId, comment }, { session }) => {
    const ws = session.office();
    return ws.ok ? returnCase(ws.value, caseId, comment) : ws;
  },

  "case.withdraw": ({ caseId, reason }, { session }) => {
    const ws = session.office();
    return ws.ok ? withdrawCase(ws.value, caseId, reason) : ws;
  },

  "case.approve": (input, { session }) => {
    const ws = session.office();
    return ws.ok ? approveCases(ws.value, input) : ws;
  },
};
