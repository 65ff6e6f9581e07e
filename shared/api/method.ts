import type { z } from "zod";

/**
 * A query changes nothing and may be asked at any time. A command changes something and runs alone. A long command
 * reports progress and can be cancelled; while it runs other commands answer E_BUSY. A native method is answered by the
 * shell itself (pickers, folders), never by the services.
 */
export type MethodType = "query" | "command" | "long" | "native";

export type Method<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> = {
  readonly type: MethodType;
  readonly input: In;
  readonly output: Out;
};

const method =
  <Type extends MethodType>(type: Type) =>
  <In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out) =>
    ({ type, input, output }) as const;

export const query = method("query");
export const command = method("command");
export const long = method("long");
export const native = method("native");
