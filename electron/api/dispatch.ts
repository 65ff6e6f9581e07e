import type { AnswerOf } from "../../shared/api/contract.ts";
import { contract, isMethodName, type ParsedInputOf, type ServiceName } from "../../shared/api/contract.ts";
import type { Progress, Reply } from "../../shared/api/reply.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { settled } from "../database/transaction.ts";
import type { PdfPrinter } from "../reports/print/printer.ts";
import type { WorkspaceDeps } from "../workspace/open-workspace.ts";
import type { Session } from "./session.ts";
import type { Uploads } from "./uploads.ts";

/** What every handler may reach. Paths come from here, never from the window. */
export type Desk = {
  readonly session: Session;
  readonly uploads: Uploads;
  readonly deps: WorkspaceDeps;
  /** log2 of scrypt's N for sample registers, whose passphrases are printed on the screen anyway. */
  readonly sampleKdfLogN: number;
  /** The shell's own folder for what is read once and thrown away; only encrypted files come here. */
  readonly temporary: string;
  /** Prints a page to PDF: the shell's own, since only a shell has a browser. */
  readonly printer: PdfPrinter;
  /** The folder that holds the workspaces. */
  readonly home: string;
  /** The folder behind a name that `place.choose` gave. Errors: E_NOT_FOUND. */
  place(name: string): Result<string>;
};

export type CallContext = Desk & {
  readonly signal: AbortSignal;
  readonly progress: (step: Progress) => void;
};

export type Handler<M extends ServiceName> = (
  input: ParsedInputOf<M>,
  context: CallContext,
) => Result<AnswerOf<M>> | Promise<Result<AnswerOf<M>>>;
export type HandlersOf<M extends ServiceName> = { readonly [Name in M]: Handler<Name> };
export type Handlers = HandlersOf<ServiceName>;

export type Call = { readonly method: unknown; readonly input: unknown };
export type CallHooks = Pick<CallContext, "signal" | "progress">;
export type Dispatch = (call: Call, hooks: CallHooks) => Promise<Reply>;

/**
 * One boundary for both shells: the method must be in the contract, the input is parsed and only the parsed value is
 * used, the reply is cut to the contract's shape. Short commands run one after another; while a long one runs, other
 * commands answer E_BUSY and queries go on. A bug is reported and answered with E_BUG, without its message.
 */
export function createDispatch(
  handlers: Handlers,
  desk: Desk,
  report: (bug: unknown, method: string) => void,
): Dispatch {
  let isLongRunning = false;
  let lastCommand: Promise<unknown> = Promise.resolve();

  const run = async (name: ServiceName, input: unknown, hooks: CallHooks): Promise<Reply> => {
    const handler = handlers[name] as (input: unknown, context: CallContext) => Promise<Result<unknown>>;
    try {
      const result = await handler(input, { ...desk, ...hooks });
      return result.ok ? ok(contract[name].output.parse(result.value)) : result;
    } catch (bug) {
      report(bug, name);
      return fail("E_BUG");
    }
  };

  return async ({ method, input }, hooks) => {
    if (!isMethodName(method) || contract[method].type === "native" || !Object.hasOwn(handlers, method))
      return fail("E_UNKNOWN_METHOD");
    const name = method as ServiceName;
    const parsed = contract[name].input.safeParse(input);
    if (!parsed.success) {
      const path = parsed.error.issues[0]?.path.join(".") ?? "";
      return fail("E_INPUT", { field: path }, { [path]: parsed.error.issues[0]?.message ?? "" });
    }
    const { type } = contract[name];
    if (type === "query") {
      const open = desk.session.current();
      if (open) await settled(open.db);
      return run(name, parsed.data, hooks);
    }
    if (isLongRunning) return fail("E_BUSY");
    if (type === "long") {
      isLongRunning = true;
      try {
        await lastCommand;
        if (hooks.signal.aborted) return fail("E_CANCELLED");
        return await run(name, parsed.data, hooks);
      } finally {
        isLongRunning = false;
      }
    }
    const mine = lastCommand.then(() => run(name, parsed.data, hooks));
    lastCommand = mine;
    return mine;
  };
}
