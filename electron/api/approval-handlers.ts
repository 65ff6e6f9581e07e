import type { approvalMethods } from "../../shared/api/approval-methods.ts";
import { ok } from "../../shared/result.ts";
import { approveAndRelease } from "../bundles/approve-and-release.ts";
import { awaitingChanges, listAwaiting } from "../cases/awaiting.ts";
import { returnCases } from "../cases/submit.ts";
import type { HandlersOf } from "./dispatch.ts";

export const approvalHandlers: HandlersOf<keyof typeof approvalMethods> = {
  "approval.waiting": (input, { session }) => {
    const ws = session.office();
    return ws.ok ? ok(listAwaiting(ws.value, input)) : ws;
  },

  "approval.changes": ({ caseId }, { session }) => {
    const ws = session.office();
    return ws.ok ? awaitingChanges(ws.value, caseId) : ws;
  },

  "approval.return": ({ caseIds, comment }, { session }) => {
    const ws = session.office();
    return ws.ok ? returnCases(ws.value, caseIds, comment) : ws;
  },

  "approval.release": async ({ place, ...request }, context) => {
    const ws = context.session.office();
    if (!ws.ok) return ws;
    const outDir = context.place(place);
    return outDir.ok ? approveAndRelease(ws.value, { ...request, outDir: outDir.value }, context) : outDir;
  },
};
