import { fail, type Result } from "../../shared/result.ts";
import { noteOpening } from "../workspace/note-opening.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { unlockWorkspace } from "../workspace/unlock.ts";
import type { Arguments } from "./arguments.ts";
import type { Terminal } from "./command.ts";

/** Opens `--workspace` with the passphrase of the environment, runs, and always closes. */
export async function withWorkspace<T>(
  args: Arguments,
  terminal: Terminal,
  run: (workspace: OpenWorkspace) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!terminal.passphrase) return fail("E_ENV_PASSPHRASE");
  const opened = await unlockWorkspace(
    args.value("workspace"),
    { passphrase: terminal.passphrase },
    terminal.deps,
  );
  if (!opened.ok) return opened;
  noteOpening(opened.value, "open-terminal");
  try {
    return await run(opened.value);
  } finally {
    opened.value.close();
  }
}

/** The passphrase that approves and releases; commands that sign ask for it before they do anything. */
export function approvalPassphrase(terminal: Terminal): Result<string> {
  return terminal.headPassphrase ? { ok: true, value: terminal.headPassphrase } : fail("E_ENV_PASSPHRASE");
}
