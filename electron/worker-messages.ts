import type { Progress, Reply } from "../shared/api/reply.ts";
import type { Result } from "../shared/result.ts";

/** To the worker. `allow` names a folder that a person picked; the window only ever sees the name. */
export type ToWorker =
  | { readonly t: "call"; readonly id: string; readonly method: unknown; readonly input: unknown }
  | { readonly t: "cancel"; readonly id: string }
  | { readonly t: "allow"; readonly place: string; readonly folder: string }
  /** The answer to `print`: the PDF, or the code of what kept the shell from it. */
  | { readonly t: "printed"; readonly id: number; readonly printed: Result<Uint8Array> }
  | { readonly t: "close" };

export type FromWorker =
  | { readonly t: "reply"; readonly id: string; readonly reply: Reply }
  | ({ readonly t: "progress"; readonly id: string } & Progress)
  /** A page that the shell is to print to PDF. */
  | { readonly t: "print"; readonly id: number; readonly html: string }
  | { readonly t: "closed" };

export type WorkerSettings = {
  readonly home: string;
  readonly temporary: string;
  readonly kdfLogN: number;
  readonly sampleKdfLogN: number;
  /** How long the backup of a plain quit may take; 0: none is made. */
  readonly quitBackupMs: number;
};
