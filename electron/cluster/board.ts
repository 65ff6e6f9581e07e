import { periodByCode } from "../../shared/catalogue/periods.ts";
import { UNITS, unitsOn } from "../../shared/catalogue/units.ts";
import type { ProblemParams } from "../../shared/result.ts";
import { listHeld, listRefused, type RefusedFile } from "../bundles/set-aside.ts";
import { vietnamDay } from "../cases/moment.ts";
import { totals } from "../cases/totals.ts";
import { shownHeads } from "../database/bundle-heads-store.ts";
import { type BoardBundle, boardBundles } from "../database/bundle-store.ts";
import { listContacts } from "../database/contact-store.ts";
import { getVersion } from "../database/version-store.ts";
import { standingFigures } from "../figures/standing-figures.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

export type TileState =
  | "nothing"
  | "waiting-machine"
  | "refused"
  | "merged"
  | "nil"
  | "paper"
  | "fork"
  | "failed"
  | "left-out";

/** Where a unit stands for a period. `seq`, `period` and `atMs` are of the bundle the state speaks of. */
export type Tile = {
  readonly unit: string;
  readonly state: TileState;
  readonly machine: string;
  readonly seq: number | null;
  readonly period: string;
  readonly atMs: number | null;
  readonly code: string | null;
  /** What the code's sentence names. */
  readonly params: ProblemParams;
  readonly va: number;
  readonly vv: number;
  /** Files that wait for their machine to be confirmed. */
  readonly held: number;
  /** Days past the deadline: of the day the file came, or of today where none has. 0 in time. */
  readonly daysLate: number;
  /** When anything of the unit was last taken in, whatever its period. */
  readonly lastHeardMs: number | null;
  readonly contact: { readonly person: string; readonly telephone: string } | null;
};

/** Refusals that a board looks back over. */
const REFUSED_MAX = 500;

/**
 * One tile a unit that the cluster had in the period, in the cluster's order. What needs a person (fork, failed, waiting,
 * refused) stands before what is merged.
 * @param asOfMs files that waited or were refused later are not spoken of
 */
export function board(ws: OpenWorkspace, period: string, asOfMs = Number.POSITIVE_INFINITY): Tile[] {
  const bundles = boardBundles(ws.db);
  const held = listHeld(ws)
    .filter((one) => one.atMs <= asOfMs)
    .map((one) => one.held);
  const refused = listRefused(ws, REFUSED_MAX).filter((one) => one.atMs <= asOfMs);
  const counted = totals(ws, period);
  const contacts = listContacts(ws.db);
  const byPaper = new Set(
    standingFigures(ws)
      .filter((one) => one.period === period && one.kind === "paper")
      .map((one) => one.unit),
  );
  const { to: lastDay = "", deadline = "" } = periodByCode(period) ?? {};
  const daysLateOn = (ms: number) => daysBetween(deadline, vietnamDay(ms));
  const codes = UNITS.map((unit) => unit.code);
  return (lastDay === "" ? codes : unitsOn(codes, lastDay)).map((unit) => {
    const own = bundles.filter((one) => one.unit === unit);
    const waiting = held.filter((one) => one.unit === unit);
    const row = counted.ok ? counted.value.rows.find((one) => one.unit === unit) : undefined;
    const contact = contacts.find((one) => one.unit === unit);
    const lastHeardMs = own.length === 0 ? null : Math.max(...own.map((one) => one.atMs));
    const rest = {
      unit,
      va: row?.va ?? 0,
      vv: row?.vv ?? 0,
      held: waiting.length,
      lastHeardMs,
      contact: contact ? { person: contact.person, telephone: contact.telephone } : null,
    };
    const overdue = daysLateOn(ws.deps.clock.nowMs());
    const spoken = spokenOf(own, period);
    if (waiting.length > 0 && spoken?.standing !== "fork")
      return {
        ...EMPTY,
        ...rest,
        state: "waiting-machine",
        machine: waiting[0]?.machine ?? "",
        daysLate: overdue,
      };
    if (spoken) {
      const { seq, atMs, code } = spoken;
      const isNil = spoken.standing === "shown" && isNothingToReport(ws, unit, period);
      const state = spoken.standing !== "shown" ? spoken.standing : isNil ? "nil" : "merged";
      const told = { seq, period: spoken.period, atMs, code, params: { unit, seq } };
      return { ...EMPTY, ...rest, ...told, state, daysLate: daysLateOn(atMs) };
    }
    if (byPaper.has(unit)) return { ...EMPTY, ...rest, state: "paper", daysLate: 0 };
    const refusal = newestRefusal(refused, unit, lastHeardMs);
    if (refusal)
      return {
        ...EMPTY,
        ...rest,
        state: "refused",
        code: refusal.code,
        params: refusal.params,
        atMs: refusal.atMs,
        daysLate: overdue,
      };
    return { ...EMPTY, ...rest, state: "nothing", daysLate: overdue };
  });
}

const EMPTY = { machine: "", seq: null, period: "", atMs: null, code: null, params: {} } as const;

type Spoken = BoardBundle & { readonly standing: "fork" | "failed" | "left-out" | "shown" };

/** A fork concerns every period; else the newest of this period that is not merely an older one. */
function spokenOf(bundles: readonly BoardBundle[], period: string): Spoken | undefined {
  const speaking = bundles.filter((one): one is Spoken => one.standing !== "superseded");
  return speaking.find((one) => one.standing === "fork") ?? speaking.find((one) => one.period === period);
}

/** The unit's newest refused file, where nothing of it was taken in since. */
const newestRefusal = (refused: readonly RefusedFile[], unit: string, sinceMs: number | null) =>
  refused.find((one) => (one.unit ?? unitInName(one.file)) === unit && one.atMs > (sinceMs ?? 0));

/** Where the sender could not be read the file's name has to do: it only says which tile speaks of it. */
const unitInName = (file: string): string | null => /^([A-Z]{2,4})-[A-Z]-\d{4}/.exec(file)?.[1] ?? null;

const DAY_MS = 86_400_000;
/** Whole days from a day to a later one; 0 where it is not later, or there is no such day. */
const daysBetween = (from: string, to: string): number =>
  from === "" || to <= from ? 0 : Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

function isNothingToReport(ws: OpenWorkspace, unit: string, period: string): boolean {
  const head = shownHeads(ws.db, `${unit}/${period}`)[0];
  const version = head ? getVersion(ws.db, head) : null;
  return (
    version !== null && (JSON.parse(version.core) as { nothingToReport?: boolean }).nothingToReport === true
  );
}
