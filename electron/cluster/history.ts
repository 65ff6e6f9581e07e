import { bytesOfHex } from "../../shared/bundle/hex.ts";
import { SIGNATURE_TYPES } from "../../shared/bundle/pae.ts";
import { utf8 } from "../../shared/bundle/utf8.ts";
import { type BundleEvent, bundleEvents } from "../database/bundle-store.ts";
import { bodyOf, type DecisionAction, decisionsBefore } from "../database/decision-store.ts";
import { approverName } from "../database/key-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import { getUser } from "../database/user-store.ts";
import { verifySignature } from "../identity/signing.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";

/** A file that came, or a decision of a person; newest first. */
export type HistoryRow = {
  readonly key: string;
  readonly atMs: number;
  readonly what: "import" | DecisionAction;
  readonly by: string;
  readonly reason: string;
  /** Of a file, and of a decision on one. */
  readonly bundle:
    | (Pick<BundleEvent, "hash" | "unit" | "seq" | "period" | "standing"> & { readonly machine: string })
    | null;
  /** Numbers of the cases a decision is on; an id where the case is not shown. */
  readonly cases: readonly string[];
  /** False where the signature under a decision does not hold: somebody wrote it outside the program. */
  readonly signed: boolean;
};

export type HistoryPage = { readonly rows: readonly HistoryRow[]; readonly next: string | null };

const CURSOR = /^(\d{1,16}) (\d{1,16})$/;

/**
 * *Lịch sử tổng hợp*: every file and every decision, who and why, newest first. `after` is the `next` of the page before: the moment and
 * kind-independent number it ended with. At most 200 a page.
 */
export function clusterHistory(
  ws: OpenWorkspace,
  query: { readonly after: string | null; readonly limit: number },
): HistoryPage {
  const limit = Math.min(Math.max(query.limit, 1), 200);
  const cursor = query.after === null ? null : CURSOR.exec(query.after);
  const [bundleBefore, decisionBefore] = cursor
    ? [Number(cursor[1]), Number(cursor[2])]
    : [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  const files = bundleEvents(ws.db, bundleBefore, limit);
  const decisions = decisionsBefore(ws.db, decisionBefore, limit);
  const units = heldRoster(ws.db)?.newest.units ?? [];
  const machineOf = (device: string) =>
    units.flatMap((unit) => unit.devices).find((one) => one.device === device)?.machine ?? "";
  const bundleOf = (event: BundleEvent) => {
    const { hash, unit, seq, period, standing, device } = event;
    return { hash, unit, seq, period, standing, machine: machineOf(device) };
  };
  const numberOf = ws.db.prepare("SELECT number FROM case_index WHERE id = ?").pluck();
  const all = [
    ...files.map((event) => ({
      id: { bundle: event.id, decision: null as number | null },
      row: {
        key: event.hash,
        atMs: event.atMs,
        what: "import" as const,
        by: getUser(ws.db, event.by)?.name ?? "",
        reason: "",
        bundle: bundleOf(event),
        cases: [],
        signed: true,
      } satisfies HistoryRow,
    })),
    ...decisions.map((one) => {
      const body = bodyOf(one);
      const event = body.bundle === undefined ? null : bundleEvent(ws, body.bundle);
      const cases = body.cases ?? (body.case === undefined ? [] : [body.case]);
      return {
        id: { bundle: null as number | null, decision: one.n },
        row: {
          key: String(one.n),
          atMs: body.at,
          what: one.action,
          by: approverName(ws.db, one.signer) ?? "",
          reason: body.reason,
          bundle: event ? bundleOf(event) : null,
          cases: cases.map((id) => (numberOf.get(id) as string | undefined) ?? id),
          signed: verifySignature(
            one.signer,
            SIGNATURE_TYPES.decision,
            utf8(one.payload),
            bytesOfHex(one.signature),
          ),
        } satisfies HistoryRow,
      };
    }),
  ].sort((a, b) => b.row.atMs - a.row.atMs || (a.row.key < b.row.key ? 1 : -1));
  const page = all.slice(0, limit);
  const lowest = (ids: (number | null)[], start: number) =>
    ids.reduce<number>((least, id) => (id !== null && id < least ? id : least), start);
  const next =
    all.length > limit
      ? `${lowest(
          page.map((one) => one.id.bundle),
          bundleBefore,
        )} ${lowest(
          page.map((one) => one.id.decision),
          decisionBefore,
        )}`
      : null;
  return { rows: page.map((one) => one.row), next };
}

const bundleEvent = (ws: OpenWorkspace, hash: string): BundleEvent | null =>
  bundleEvents(ws.db, Number.MAX_SAFE_INTEGER, 1, hash)[0] ?? null;
