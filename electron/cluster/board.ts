import { UNITS } from "../../shared/catalogue/units.ts";
import { listHeld } from "../bundles/set-aside.ts";
import { totals } from "../cases/totals.ts";
import { type BoardBundle, boardBundles, shownHeads } from "../database/bundle-store.ts";
import { getVersion } from "../database/version-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** Where a unit stands for a period. `seq`, `period` and `atMs` are of the bundle the state speaks of. */
export type Tile = {
  readonly unit: string;
  readonly state: "nothing" | "waiting-machine" | "merged" | "nil" | "fork" | "failed" | "left-out";
  readonly machine: string;
  readonly seq: number | null;
  readonly period: string;
  readonly atMs: number | null;
  readonly code: string | null;
  readonly va: number;
  readonly vv: number;
  /** Files that wait for their machine to be confirmed. */
  readonly held: number;
};

/** One tile a unit, in the cluster's order. What needs a person (fork, failed, waiting) stands before what is merged. */
export function board(ws: OpenWorkspace, period: string): Tile[] {
  const bundles = boardBundles(ws.db);
  const held = listHeld(ws).map((one) => one.held);
  const counted = totals(ws, period);
  return UNITS.map(({ code: unit }) => {
    const own = bundles.filter((one) => one.unit === unit);
    const waiting = held.filter((one) => one.unit === unit);
    const row = counted.ok ? counted.value.rows.find((one) => one.unit === unit) : undefined;
    const numbers = { va: row?.va ?? 0, vv: row?.vv ?? 0, held: waiting.length };
    const spoken = spokenOf(own, period);
    if (waiting.length > 0 && spoken?.standing !== "fork")
      return { ...EMPTY, unit, ...numbers, state: "waiting-machine", machine: waiting[0]?.machine ?? "" };
    if (!spoken) return { ...EMPTY, unit, ...numbers, state: "nothing" };
    const { seq, atMs, code } = spoken;
    const state =
      spoken.standing !== "shown" ? spoken.standing : isNothingToReport(ws, unit, period) ? "nil" : "merged";
    return { unit, state, machine: "", seq, period: spoken.period, atMs, code, ...numbers };
  });
}

const EMPTY = { machine: "", seq: null, period: "", atMs: null, code: null } as const;

type Spoken = BoardBundle & { readonly standing: "fork" | "failed" | "left-out" | "shown" };

/** A fork concerns every period; else the newest of this period that is not merely an older one. */
function spokenOf(bundles: readonly BoardBundle[], period: string): Spoken | undefined {
  const speaking = bundles.filter((one): one is Spoken => one.standing !== "superseded");
  return speaking.find((one) => one.standing === "fork") ?? speaking.find((one) => one.period === period);
}

function isNothingToReport(ws: OpenWorkspace, unit: string, period: string): boolean {
  const head = shownHeads(ws.db, `${unit}/${period}`)[0];
  const version = head ? getVersion(ws.db, head) : null;
  return (
    version !== null && (JSON.parse(version.core) as { nothingToReport?: boolean }).nothingToReport === true
  );
}
