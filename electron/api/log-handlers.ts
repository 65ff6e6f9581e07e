import type { logMethods } from "../../shared/api/log-methods.ts";
import { ok } from "../../shared/result.ts";
import { listLog } from "../log/list-log.ts";
import type { HandlersOf } from "./dispatch.ts";

export const logHandlers: HandlersOf<keyof typeof logMethods> = {
  "log.list": (asked, { session }) => {
    const ws = session.any();
    return ws.ok ? ok(listLog(ws.value, asked)) : ws;
  },
};
