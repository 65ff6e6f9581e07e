import type { casePageMethods } from "../../shared/api/case-page-methods.ts";
import { ok } from "../../shared/result.ts";
import { attachFile } from "../attachments/attach-file.ts";
import { saveAttachment } from "../attachments/save-attachment.ts";
import { makeLinked, planLinked } from "../cases/linked-cases.ts";
import { noteOpened, recentCases } from "../database/recent-store.ts";
import { namedBy, namedCases } from "../database/relation-store.ts";
import { putTabs, tabsOf } from "../database/tab-store.ts";
import { inTransaction } from "../database/transaction.ts";
import type { HandlersOf } from "./dispatch.ts";

export const casePageHandlers: HandlersOf<keyof typeof casePageMethods> = {
  "attachment.add": ({ upload }, { session, uploads }) => {
    const ws = session.office();
    if (!ws.ok) return ws;
    const given = uploads.bytes(upload);
    if (!given.ok) return given;
    const attached = attachFile(ws.value, given.value.bytes);
    uploads.discard(upload);
    return attached.ok ? ok({ name: given.value.name, ...attached.value }) : attached;
  },

  "attachment.save": ({ caseId, attachmentId, place }, { session, place: folderOf }) => {
    const ws = session.office();
    if (!ws.ok) return ws;
    const folder = folderOf(place);
    return folder.ok ? saveAttachment(ws.value, caseId, attachmentId, folder.value) : folder;
  },

  "tabs.get": (_input, { session }) => {
    const ws = session.any();
    return ws.ok ? ok({ tabs: tabsOf(ws.value.db, ws.value.user.id) }) : ws;
  },

  "tabs.put": ({ caseIds }, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const { db, user } = ws.value;
    return inTransaction(db, () => {
      putTabs(db, user.id, [...new Set(caseIds)]);
      return ok(null);
    });
  },

  "recent.list": (_input, { session }) => {
    const ws = session.any();
    return ws.ok ? ok({ cases: recentCases(ws.value.db, ws.value.user.id) }) : ws;
  },

  "recent.note": ({ caseId }, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const { db, user } = ws.value;
    return inTransaction(db, () => {
      noteOpened(db, user.id, caseId);
      return ok(null);
    });
  },

  "case.related": ({ caseId, ids }, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const { db } = ws.value;
    return ok({ named: namedCases(db, ids), namedBy: caseId === null ? [] : namedBy(db, caseId) });
  },

  "case.planLinked": (request, { session }) => {
    const ws = session.office();
    return ws.ok ? planLinked(ws.value, request) : ws;
  },

  "case.makeLinked": (request, { session }) => {
    const ws = session.office();
    return ws.ok ? makeLinked(ws.value, request) : ws;
  },
};
