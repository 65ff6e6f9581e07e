import type { ProblemCode } from "../../shared/problem/codes.ts";
import { type Failed, fail, type ProblemParams, type Result } from "../../shared/result.ts";

/** Leaves the depths of a stream with an expected failure; `expectingRefusal` turns it into a value at the edge. */
class TableFailure extends Error {
  readonly failed: Failed;
  constructor(code: ProblemCode, params: ProblemParams) {
    super(code);
    this.failed = fail(code, params);
  }
}

export function refuse(code: ProblemCode, params: ProblemParams = {}): never {
  throw new TableFailure(code, params);
}

/** Bugs go on being thrown. */
export async function expectingRefusal<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TableFailure) return error.failed;
    throw error;
  }
}

export const isRefusal = (error: unknown): boolean => error instanceof TableFailure;
