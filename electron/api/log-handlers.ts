import type { logMethods } from "../../shared/api/log-methods.ts";
import { ok } from "../../shared/result.ts";
import { listLog } from "../log/list-log.ts";
import { exportLog } from "../reports/log-workbook.ts";
import type { HandlersOf } from "./dispatch.ts";

export const logHandlers: HandlersOf<keyof typeof logMethods> = {
  "log.list": (asked, { session }) => {
    const ws = session.any();
    return ws.ok ? ok(listLog(ws.value, asked)) : ws;
  },

  "log.export": async ({ place, ...wanted }, { session, place: folderOf, ...hooks }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const folder = folderOf(place);
    return folder.ok ? exportLog(ws.value, { ...wanted, folder: folder.value }, hooks) : folder;
  },
};
