import type { workspaceMethods } from "../../shared/api/workspace-methods.ts";
import { fail, ok } from "../../shared/result.ts";
import { listUsers } from "../database/user-store.ts";
import { confirmRecovery, renewRecovery } from "../workspace/recovery.ts";
import { addUser, changePassphrase, removeUser } from "../workspace/users.ts";
import type { HandlersOf } from "./dispatch.ts";

type UserMethod = Extract<
  keyof typeof workspaceMethods,
  `workspace.${"users" | "addUser" | "removeUser" | "changePassphrase" | "confirmRecovery" | "renewRecovery"}`
>;

/** Who may open the register, and the sheet for the day a passphrase is forgotten. */
export const userHandlers: HandlersOf<UserMethod> = {
  "workspace.users": (_input, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const users = listUsers(ws.value.db).filter((user) => user.removedAtMs === null);
    return ok({ users: users.map(({ id, name, role }) => ({ id, name, role })) });
  },

  "workspace.addUser": ({ approverId, approval, ...user }, { session }) => {
    const ws = session.any();
    return ws.ok ? addUser(ws.value, user, { approverId, passphrase: approval }) : ws;
  },

  "workspace.removeUser": ({ userId, approverId, approval }, { session }) => {
    const ws = session.any();
    return ws.ok ? removeUser(ws.value, userId, { approverId, passphrase: approval }) : ws;
  },

  "workspace.changePassphrase": ({ next, proof }, { session }) => {
    const ws = session.any();
    return ws.ok ? changePassphrase(ws.value, next, proof) : ws;
  },

  "workspace.confirmRecovery": ({ groups }, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const shown = session.shownRecoveryKey();
    if (shown === null) return fail("E_NOT_FOUND");
    const confirmed = confirmRecovery(ws.value, shown, groups);
    if (confirmed.ok) session.showRecoveryKey(null);
    return confirmed;
  },

  "workspace.renewRecovery": ({ approverId, approval }, { session }) => {
    const ws = session.any();
    if (!ws.ok) return ws;
    const renewed = renewRecovery(ws.value, { approverId, passphrase: approval });
    if (renewed.ok) session.showRecoveryKey(renewed.value.recoveryKey);
    return renewed;
  },
};
