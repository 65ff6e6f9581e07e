import type { Result } from "../result.ts";

/** The one envelope of every answer; JSON-safe, so both shells carry the same. */
export type Reply<T = unknown> = Result<T>;

export type Progress = { readonly done: number; readonly total: number; readonly phase: string };

/** What a shell sends without being asked. */
export type ShellEvent = { readonly type: "progress"; readonly callId: string } & Progress;

/** The bridge of a shell: three plain functions, no class and no signal crosses it. */
export type Transport = {
  call(callId: string, method: string, input: unknown): Promise<Reply>;
  cancel(callId: string): void;
  /** Gives the function that ends the subscription. */
  subscribe(listener: (event: ShellEvent) => void): () => void;
};
