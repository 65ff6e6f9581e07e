import type { periodMethods } from "../../shared/api/period-methods.ts";
import { ok } from "../../shared/result.ts";
import { incompleteCases, periodCompleteness } from "../periods/completeness.ts";
import { shownStatement, statementHistory } from "../periods/shown-statement.ts";
import {
  approveStatement,
  discardStatementDraft,
  returnStatement,
  saveStatement,
  saveStatementDraft,
} from "../periods/statements.ts";
import type { HandlersOf } from "./dispatch.ts";

export const periodHandlers: HandlersOf<keyof typeof periodMethods> = {
  "period.statement": ({ period }, { session }) => {
    const ws = session.office();
    return ws.ok ? shownStatement(ws.value, period) : ws;
  },

  "period.history": ({ period }, { session }) => {
    const ws = session.office();
    return ws.ok ? ok({ versions: statementHistory(ws.value, period) }) : ws;
  },

  "period.saveDraft": ({ period, statement }, { session }) => {
    const ws = session.office();
    return ws.ok ? saveStatementDraft(ws.value, period, statement) : ws;
  },

  "period.discardDraft": ({ period }, { session }) => {
    const ws = session.office();
    return ws.ok ? discardStatementDraft(ws.value, period) : ws;
  },

  "period.submit": ({ period, statement }, { session }) => {
    const ws = session.office();
    return ws.ok ? saveStatement(ws.value, period, statement) : ws;
  },

  "period.return": ({ period, comment }, { session }) => {
    const ws = session.office();
    return ws.ok ? returnStatement(ws.value, period, comment) : ws;
  },

  "period.approve": ({ period, ...request }, { session }) => {
    const ws = session.office();
    if (!ws.ok) return ws;
    const approved = approveStatement(ws.value, period, request);
    return approved.ok ? ok(null) : approved;
  },

  "period.completeness": ({ period }, { session }) => {
    const ws = session.office();
    return ws.ok ? periodCompleteness(ws.value, period) : ws;
  },

  "period.incomplete": (query, { session }) => {
    const ws = session.office();
    return ws.ok ? incompleteCases(ws.value, query) : ws;
  },
};
