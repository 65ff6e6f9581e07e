import type { Reply } from "../../shared/api/reply.ts";

/** A native method's answer by the shell itself; null for what the services answer. */
export type NativeAnswer = (method: unknown, input: unknown) => Promise<Reply | null>;

/** The first that has an answer. */
export const firstAnswer =
  (...answers: readonly NativeAnswer[]): NativeAnswer =>
  async (method, input) => {
    for (const answer of answers) {
      const reply = await answer(method, input);
      if (reply) return reply;
    }
    return null;
  };
