import type { ProblemCode } from "../../../shared/problem/codes.ts";
import { type Failed, fail, type ProblemParams, type Result } from "../../../shared/result.ts";

/** Leaves the depths of a stream with an expected failure; `asFailure` turns it into a value at the reader's edge. */
export class BundleFailure extends Error {
  readonly failed: Failed;
  constructor(code: ProblemCode, params: ProblemParams = {}) {
    super(code);
    this.failed = fail(code, params);
  }
}

export function refuse(code: ProblemCode, params: ProblemParams = {}): never {
  throw new BundleFailure(code, params);
}

/** What fails in the work says whose file it was, which is proved by now: that unit is told of it. */
export async function namingUnit<T>(unit: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BundleFailure)) throw error;
    const { code, params } = error.failed.problem;
    throw new BundleFailure(code, { ...params, unit });
  }
}

/** Bugs go on being thrown. */
export const asFailure = (error: unknown): Failed => {
  if (error instanceof BundleFailure) return error.failed;
  throw error;
};

/** Work that reads a verified bundle again: a cancel, or a copy that changed under it, comes back as a value. */
export async function expectingFailure<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return asFailure(error);
  }
}
