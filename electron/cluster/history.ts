import { bytesOfHex } from "../../shared/bundle/hex.ts";
import { SIGNATURE_TYPES } from "../../shared/bundle/pae.ts";
import { utf8 } from "../../shared/bundle/utf8.ts";
import { type BundleEvent, bundleEvents } from "../database/bundle-store.ts";
import {
  bodyOf,
  type DecisionAction,
  type DecisionRow,
  decisionsBefore,
} from "../database/decision-store.ts";
import { approverName } from "../database/key-store.ts";
import { listedUnits, listMembers } from "../database/linked-cluster-store.ts";
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
 * *Lịch sử tổng hợp*: every file and every decision, who and why, newest first. `after` is the `next` of the page before: the last
 * file and the last decision on it. At most 200 a page.
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
  const files = bundleEvents(ws.db, bundleBefore, limit + 1);
  const decisions = decisionsBefore(ws.db, decisionBefore, limit + 1);
  const units = listedUnits(ws.db);
  const machineOf = (device: string) =>
    units.flatMap((unit) => unit.devices).find((one) => one.device === device)?.machine ?? "";
  const bundleOf = (event: BundleEvent) => {
    const { hash, unit, seq, period, standing, device } = event;
    return { hash, unit, seq, period, standing, machine: machineOf(device) };
  };
  const nameOf = new Map(listMembers(ws.db).map(({ cluster, chain }) => [cluster, chain.newest.name]));
  const numberOf = ws.db.prepare("SELECT number FROM case_index WHERE id = ?").pluck();
  const fileRows = files.map(
    (event): Numbered => ({
      id: event.id,
      row: {
        key: event.hash,
        atMs: event.atMs,
        what: "import",
        by: getUser(ws.db, event.user)?.name ?? "",
        reason: "",
        bundle: bundleOf(event),
        cases: [],
        signed: true,
      },
    }),
  );
  const decisionRows = decisions.map((one): Numbered => {
    const body = bodyOf(one);
    const event = body.bundle === undefined ? null : bundleEvent(ws, body.bundle);
    const cases = body.cases ?? (body.case === undefined ? [] : [body.case]);
    return {
      id: one.n,
      row: {
        key: String(one.n),
        atMs: body.at,
        what: one.action,
        // Of a cluster below its name: who it was there is that cluster's to know.
        by: nameOf.get(one.cluster) ?? approverName(ws.db, one.signer) ?? "",
        reason: body.reason,
        bundle: event ? bundleOf(event) : null,
        cases: cases.map((id) => (numberOf.get(id) as string | undefined) ?? id),
        signed: isSigned(one),
      },
    };
  });
  const rows: HistoryRow[] = [];
  let [file, decision] = [0, 0];
  // Each list keeps its own order, whatever the clock did; between them the later moment comes first.
  while (rows.length < limit && (file < fileRows.length || decision < decisionRows.length)) {
    const [one, other] = [fileRows[file], decisionRows[decision]];
    if (one && (!other || one.row.atMs > other.row.atMs)) {
      rows.push(one.row);
      file += 1;
    } else if (other) {
      rows.push(other.row);
      decision += 1;
    }
  }
  const hasMore = file < fileRows.length || decision < decisionRows.length;
  const reached = (list: readonly Numbered[], used: number, before: number) => list[used - 1]?.id ?? before;
  const next = `${reached(fileRows, file, bundleBefore)} ${reached(decisionRows, decision, decisionBefore)}`;
  return { rows, next: hasMore ? next : null };
}

type Numbered = { readonly id: number; readonly row: HistoryRow };

const isSigned = (one: DecisionRow): boolean =>
  verifySignature(one.signer, SIGNATURE_TYPES.decision, utf8(one.payload), bytesOfHex(one.signature));

const bundleEvent = (ws: OpenWorkspace, hash: string): BundleEvent | null =>
  bundleEvents(ws.db, Number.MAX_SAFE_INTEGER, 1, hash)[0] ?? null;
