import type { NativeName } from "../../shared/api/contract.ts";
import type { listMethods } from "../../shared/api/list-methods.ts";
import { ok } from "../../shared/result.ts";
import { applyBulkEdit, planBulkEdit } from "../cases/bulk-edit.ts";
import { listOverview } from "../cases/list-cases.ts";
import { keepListView, listViews, removeListView, saveListView } from "../cases/list-views.ts";
import { exportList } from "../reports/list-workbook.ts";
import type { HandlersOf } from "./dispatch.ts";

export const listHandlers: HandlersOf<Exclude<keyof typeof listMethods, NativeName>> = {
  "list.overview": (input, { session }) => {
    const ws = session.any();
    return ws.ok ? listOverview(ws.value, input) : ws;
  },

  "list.views": (_input, { session }) => {
    const ws = session.any();
    return ws.ok ? ok(listViews(ws.value)) : ws;
  },

  "list.keepView": ({ view }, { session }) => {
    const ws = session.any();
    return ws.ok ? keepListView(ws.value, view) : ws;
  },

  "list.saveView": ({ name, view }, { session }) => {
    const ws = session.any();
    return ws.ok ? saveListView(ws.value, name, view) : ws;
  },

  "list.removeView": ({ name }, { session }) => {
    const ws = session.any();
    return ws.ok ? removeListView(ws.value, name) : ws;
  },

  "list.export": async ({ place, ...wanted }, { session, place: folderOf, ...hooks }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const folder = folderOf(place);
    return folder.ok ? exportList(ws.value, { ...wanted, folder: folder.value }, hooks) : folder;
  },

  "list.planBulk": async ({ caseIds, change }, { session, ...hooks }) => {
    const ws = session.office();
    return ws.ok ? planBulkEdit(ws.value, caseIds, change, hooks) : ws;
  },

  "list.applyBulk": async ({ caseIds, change }, { session, ...hooks }) => {
    const ws = session.office();
    return ws.ok ? applyBulkEdit(ws.value, caseIds, change, hooks) : ws;
  },
};
