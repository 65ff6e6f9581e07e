import type { Progress, Reply } from "../shared/api/reply.ts";

/** To the worker. `allow` names a folder that a person picked; the window only ever sees the name. */
export type ToWorker =
  | { readonly t: "call"; readonly id: string; readonly method: unknown; readonly input: unknown }
  | { readonly t: "cancel"; readonly id: string }
  | { readonly t: "allow"; readonly place: string; readonly folder: string }
  | { readonly t: "close" };

export type FromWorker =
  | { readonly t: "reply"; readonly id: string; readonly reply: Reply }
  | ({ readonly t: "progress"; readonly id: string } & Progress)
  | { readonly t: "closed" };

export type WorkerSettings = {
  readonly home: string;
  readonly temporary: string;
  readonly kdfLogN: number;
  readonly sampleKdfLogN: number;
};
