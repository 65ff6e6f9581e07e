import { fail, ok, type Result } from "../../shared/result.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** The one workspace that is open, if any. Handlers ask for it by kind, so that no handler forgets the lock. */
export type Session = {
  current(): OpenWorkspace | null;
  /** The folder's name below the home folder. */
  name(): string;
  open(workspace: OpenWorkspace, name: string): void;
  close(): void;
  /** The recovery key while its sheet is on the screen, to compare what is typed back; kept in memory only. */
  shownRecoveryKey(): string | null;
  showRecoveryKey(key: string | null): void;
  /** Errors: E_LOCKED. */
  any(): Result<OpenWorkspace>;
  /** Errors: E_LOCKED, E_NOT_ALLOWED. */
  office(): Result<OpenWorkspace>;
  /** Errors: E_LOCKED, E_NOT_ALLOWED. */
  cluster(): Result<OpenWorkspace>;
};

export function createSession(): Session {
  let workspace: OpenWorkspace | null = null;
  let folderName = "";
  let recoveryKey: string | null = null;
  const any = (): Result<OpenWorkspace> => (workspace ? ok(workspace) : fail("E_LOCKED"));
  const ofKind = (kind: OpenWorkspace["kind"]): Result<OpenWorkspace> => {
    const open = any();
    return open.ok && open.value.kind !== kind ? fail("E_NOT_ALLOWED") : open;
  };
  const close = () => {
    const closing = workspace;
    workspace = null;
    folderName = "";
    recoveryKey = null;
    closing?.close();
  };
  return {
    current: () => workspace,
    name: () => folderName,
    open(next, name) {
      close();
      workspace = next;
      folderName = name;
    },
    close,
    shownRecoveryKey: () => recoveryKey,
    showRecoveryKey(key) {
      recoveryKey = key;
    },
    any,
    office: () => ofKind("office"),
    cluster: () => ofKind("cluster"),
  };
}
