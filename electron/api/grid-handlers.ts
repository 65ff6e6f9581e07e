import type { gridMethods } from "../../shared/api/grid-methods.ts";
import { gridRows, saveGridRows } from "../grid/grid-rows.ts";
import type { HandlersOf } from "./dispatch.ts";

export const gridHandlers: HandlersOf<keyof typeof gridMethods> = {
  "grid.rows": ({ before, limit }, { session }) => {
    const ws = session.office();
    return ws.ok ? gridRows(ws.value, before, limit) : ws;
  },
  "grid.save": ({ caseIds }, { session }) => {
    const ws = session.office();
    return ws.ok ? saveGridRows(ws.value, caseIds) : ws;
  },
};
