import type { listMethods } from "../../shared/api/list-methods.ts";
import { ok } from "../../shared/result.ts";
import { listOverview } from "../cases/list-cases.ts";
import { keepListView, listViews, removeListView, saveListView } from "../cases/list-views.ts";
import type { HandlersOf } from "./dispatch.ts";

export const listHandlers: HandlersOf<keyof typeof listMethods> = {
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
};
