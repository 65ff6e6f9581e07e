import type { ProblemParams, Result } from "../../shared/result.ts";
import type { WorkspaceDeps } from "../workspace/open-workspace.ts";
import type { ArgumentSpec, Arguments } from "./arguments.ts";

/** What a command may reach: passphrases come from the environment only, never from arguments. */
export type Terminal = {
  readonly deps: WorkspaceDeps;
  readonly passphrase: string | undefined;
  readonly headPassphrase: string | undefined;
};

/** A command's reply: the object printed with --json, beside `ok: true`. */
export type Reply = Record<string, unknown>;

/** Some of the work was done and some refused (one bad bundle never blocks thirteen good ones): `reply` says which. */
export type Partly = {
  readonly refusedWith: string;
  /** What the code's sentence names. */
  readonly params?: ProblemParams;
  readonly reply: Reply;
};

export type Command = {
  readonly name: string;
  readonly usage: string;
  readonly spec: ArgumentSpec;
  run(args: Arguments, terminal: Terminal): Promise<Result<Reply | Partly>>;
};

export const isPartly = (value: Reply | Partly): value is Partly => "refusedWith" in value;
