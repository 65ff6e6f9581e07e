import { periodByCode } from "../../shared/catalogue/periods.ts";
import type { SelfScore } from "../../shared/period/statement.ts";
import { shownHeads } from "../database/bundle-heads-store.ts";
import { criteriaOn, newestScores } from "../database/emulation-store.ts";
import { getVersion } from "../database/version-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** The scores that a statement's core carries; none where it carries none. */
export const scoresIn = (core: string): readonly SelfScore[] =>
  (JSON.parse(core) as { selfScores?: readonly SelfScore[] }).selfScores ?? [];

/** What an office has scored itself for a period, by the criteria in force on its last day: what the next statement carries. */
export function ownScores(ws: OpenWorkspace, code: string): SelfScore[] {
  const period = periodByCode(code);
  const criteria = period ? (criteriaOn(ws.db, period.to)?.criteria ?? []) : [];
  const held = newestScores(ws.db, code).filter((one) => one.unit === ws.unit && one.side === "self");
  return criteria.flatMap(({ code: criterion, max }) => {
    const points = held.find((one) => one.criterion === criterion)?.points ?? null;
    return points === null || points > max ? [] : [{ criterion, points, max }];
  });
}

/** In a cluster: the scores that a unit approved and sent with its statement of the period, as it counts now. */
export function sentScores(ws: OpenWorkspace, unit: string, code: string): readonly SelfScore[] {
  if (ws.kind === "office") return [];
  const version = getVersion(ws.db, shownHeads(ws.db, `${unit}/${code}`)[0] ?? "");
  return version ? scoresIn(version.core) : [];
}
