import type { trustMethods } from "../../shared/api/trust-methods.ts";
import { ok } from "../../shared/result.ts";
import { changeTrust } from "../cluster/trust.ts";
import { trustList } from "../cluster/trust-list.ts";
import { renewApprovalKey, renewDeviceKeys } from "../workspace/renew-keys.ts";
import type { HandlersOf } from "./dispatch.ts";

export const trustHandlers: HandlersOf<keyof typeof trustMethods> = {
  "trust.list": (_input, { session }) => {
    const ws = session.any();
    return ws.ok ? ok(trustList(ws.value)) : ws;
  },

  "trust.change": ({ change, approverId, passphrase }, { session }) => {
    const ws = session.cluster();
    return ws.ok ? changeTrust(ws.value, change, { userId: approverId, passphrase }) : ws;
  },

  "trust.renewMachine": (by, { session }) => {
    const ws = session.office();
    return ws.ok ? renewDeviceKeys(ws.value, by) : ws;
  },

  "trust.renewApprover": ({ userId, next, proof }, { session }) => {
    const ws = session.any();
    return ws.ok ? renewApprovalKey(ws.value, userId, next, proof) : ws;
  },
};
