import { fail, ok, type Result } from "../../shared/result.ts";
import { getMeta, setMeta } from "../database/meta-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** Time services set clocks back by seconds; more than this is somebody's hand or a dead battery. */
const TOLERANCE_MS = 5 * 60_000;
const KEY = "last_moment";

/**
 * The moment of a change, never before the last one the file was used: a clock that went back would date a version
 * before its parent. Call it in the transaction of the change. Errors: E_CLOCK.
 */
export function momentOfChange(ws: OpenWorkspace): Result<number> {
  const nowMs = ws.deps.clock.nowMs();
  const lastMs = Number(getMeta(ws.db, KEY) ?? 0);
  if (nowMs < lastMs - TOLERANCE_MS) return fail("E_CLOCK");
  const atMs = Math.max(nowMs, lastMs);
  if (atMs > lastMs) setMeta(ws.db, KEY, String(atMs));
  return ok(atMs);
}

/** The day of a moment in Vietnam (UTC+7, no summer time), `YYYY-MM-DD`. */
export const vietnamDay = (ms: number): string => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10);
