import { fail, ok, type Result } from "../../shared/result.ts";
import { type ForeseenCatalogue, foreseeTaking } from "../catalogue/foresee.ts";
import { bringHeldIntoForce } from "../catalogue/in-force.ts";
import type { RecountWatch } from "../catalogue/recount.ts";
import { keepCatalogue, mayFollow } from "../catalogue/take.ts";
import { acceptRoster } from "../cluster/rosters.ts";
import { appendAudit } from "../database/audit-store.ts";
import { expectingDiskLater } from "../database/database-problem.ts";
import {
  getQuestion,
  newestReceipt,
  putQuestion,
  putReceipt,
  type ReceiptContent,
} from "../database/receipt-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import { type Breathe, inLongTransaction } from "../database/transaction.ts";
import type { IssuedCatalogue } from "../identity/catalogue-file.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { readReceipt, type VerifiedReceipt } from "./read-receipt.ts";

export type TakenReceipt = {
  readonly outcome: "taken" | "duplicate";
  readonly number: number;
  readonly questions: number;
  readonly roster: number;
  /** Version of the periods, plans and lists that came with it and are newer than those here; null for none. */
  readonly catalogue: number | null;
  /** Cases that count otherwise by them. */
  readonly moved: number;
};

export type LookedAtReceipt = {
  readonly number: number;
  /** The periods, plans and lists that came with it, where they are newer than those here, and what they change; else null. */
  readonly catalogue: ForeseenCatalogue | null;
};

/** What taking a receipt in would bring into force, before it is taken in; changes nothing. Errors: those of takeReceipt. */
export const lookAtReceipt = (
  ws: OpenWorkspace,
  file: string,
  watch: RecountWatch = {},
): Promise<Result<LookedAtReceipt>> =>
  expectingDiskLater(async () => {
    const read = await readToTake(ws, file);
    if (!read.ok) return read;
    const { receipt, newer } = read.value;
    const { number } = receipt.manifest;
    const foreseen = newer ? await foreseeTaking(ws, newer, watch) : ok(null);
    return foreseen.ok ? ok({ number, catalogue: foreseen.value }) : foreseen;
  });

/**
 * Takes a receipt into an office: all of it in one transaction, or nothing. Errors: E_NOT_ALLOWED, E_NO_ROSTER, those of readReceipt,
 * those of mayFollow, E_RECEIPT_OLD (a newer one is here, or another with the same number), E_CANCELLED.
 */
export const takeReceipt = (
  ws: OpenWorkspace,
  file: string,
  watch: RecountWatch = {},
): Promise<Result<TakenReceipt>> =>
  expectingDiskLater(async () => {
    const read = await readToTake(ws, file);
    if (!read.ok) return read;
    const { receipt, isHeld, newer } = read.value;
    const { manifest, chain } = receipt;
    const answer = {
      number: manifest.number,
      questions: manifest.counts.questions,
      roster: chain.newest.version,
      catalogue: null,
      moved: 0,
    };
    if (isHeld) return ok({ ...answer, outcome: "duplicate" });
    const kept = await keep(ws, receipt, newer, watch);
    if (!kept.ok) return kept;
    if (newer) bringHeldIntoForce(ws.db);
    return ok({
      ...answer,
      catalogue: newer?.manifest.version ?? null,
      moved: kept.value,
      outcome: "taken",
    });
  });

type ToTake = {
  readonly receipt: VerifiedReceipt;
  /** It was taken in before. */
  readonly isHeld: boolean;
  /** The catalogue it brings, where that is newer than the one here. */
  readonly newer: IssuedCatalogue | null;
};

/** A receipt that may be taken in, or is here already; nothing is changed. Errors: those of takeReceipt without E_CANCELLED. */
async function readToTake(ws: OpenWorkspace, file: string): Promise<Result<ToTake>> {
  if (ws.kind !== "office") return fail("E_NOT_ALLOWED");
  const held = heldRoster(ws.db);
  if (!held) return fail("E_NO_ROSTER");
  const device = ws.deviceSigner().publicKey;
  const read = await readReceipt(file, { chain: held, unit: ws.unit, device, identity: ws.ageIdentity() });
  if (!read.ok) return read;
  const { manifest, hash, chain, catalogue } = read.value;
  const newest = newestReceipt(ws.db);
  if (newest?.hash === hash) return ok({ receipt: read.value, isHeld: true, newer: null });
  if (newest && newest.number >= manifest.number) return fail("E_RECEIPT_OLD", { number: newest.number });
  const follows = catalogue ? mayFollow(ws, catalogue, chain) : ok("held" as const);
  if (!follows.ok) return follows;
  return ok({ receipt: read.value, isHeld: false, newer: follows.value === "newer" ? catalogue : null });
}

/** Answers how many cases count otherwise by the catalogue that came along. */
async function keep(
  ws: OpenWorkspace,
  receipt: VerifiedReceipt,
  newer: IssuedCatalogue | null,
  watch: RecountWatch,
): Promise<Result<number>> {
  const { manifest, hash, chain, rows, file } = receipt;
  const device = ws.deviceSigner().publicKey;
  const work = async (breathe: Breathe): Promise<Result<number>> => {
    const at = ws.deps.clock.nowMs();
    acceptRoster(ws, chain);
    for (const row of rows) {
      if (row.t !== "question") continue;
      const { id, about, text, at: atMs, closed } = row;
      const known = getQuestion(ws.db, id);
      // The words of a question are what was answered: a receipt may close it, never rewrite it.
      if (known && (known.text !== text || known.about !== about))
        return fail("E_SCHEMA", { reason: "question" });
      putQuestion(ws.db, { id, about, text, atMs, closed });
    }
    const content: ReceiptContent = {
      manifest,
      rows: rows.filter((row) => row.t === "bundle" || row.t === "decision" || row.t === "refused"),
    };
    const last = manifest.devices.find((one) => one.device === device)?.last ?? null;
    putReceipt(ws.db, { number: manifest.number, hash, takenAtMs: at, content, last, file });
    appendAudit(ws.db, { what: "take-receipt", at, user: ws.user.id, number: manifest.number, hash });
    return ok(newer ? await keepCatalogue(ws, newer, "receipt", breathe, watch.progress) : 0);
  };
  return inLongTransaction(ws.db, work, watch.signal);
}
