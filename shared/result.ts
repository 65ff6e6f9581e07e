import type { ProblemCode } from "./problem/codes.ts";

/** What a sentence may need to name: units, file names, sequence numbers, dates. Never a secret, a path or a person of a
 * case; the name of who has a register open is on the first screen anyway. */
export type ProblemParams = Readonly<Record<string, string | number>>;

/** An expected failure. `code` is stable; the sentence is made from it where it is shown (shared/problem/explain.ts). */
export type Problem = {
  readonly code: ProblemCode;
  readonly params: ProblemParams;
  /** Field path → code of what is wrong there, for forms. */
  readonly fields?: Readonly<Record<string, string>>;
};

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Failed = { readonly ok: false; readonly problem: Problem };
/** Expected failures are values; bugs throw. */
export type Result<T> = Ok<T> | Failed;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const fail = (
  code: ProblemCode,
  params: ProblemParams = {},
  fields?: Readonly<Record<string, string>>,
): Failed => ({ ok: false, problem: fields ? { code, params, fields } : { code, params } });
