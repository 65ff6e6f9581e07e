import type { Reply } from "../../shared/api/reply.ts";

/** A native method's answer by the shell itself; null for what the services answer. */
export type NativeAnswer = (method: unknown, input: unknown) => Promise<Reply | null>;
