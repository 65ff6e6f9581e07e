import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RosterUnit } from "../../shared/bundle/manifest.ts";
import {
  RECEIPT_PARAM_MAX,
  RECEIPT_PARAMS_MAX,
  type ReceiptManifest,
  type ReceiptRow,
} from "../../shared/bundle/receipt.ts";
import { unitOfSubject } from "../../shared/ids.ts";
import { fail, ok, type ProblemParams, type Result } from "../../shared/result.ts";
import { listRefused } from "../bundles/set-aside.ts";
import type { Coordinator } from "../cluster/decisions.ts";
import { appendAudit } from "../database/audit-store.ts";
import { bundlesOfUnit } from "../database/bundle-store.ts";
import { countedCases } from "../database/case-summary-store.ts";
import { newestCatalogue } from "../database/catalogue-store.ts";
import { allDecisions, bodyOf } from "../database/decision-store.ts";
import { listQuestions, reserveReceipt, sealReceipt } from "../database/receipt-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import { inTransaction } from "../database/transaction.ts";
import { type RosterChain, rosterRows } from "../identity/roster-file.ts";
import type { Signer } from "../identity/signing.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { buildReceipt } from "./build-receipt.ts";

export type WrittenReceipt = {
  readonly unit: string;
  readonly file: string;
  readonly number: number;
  readonly questions: number;
};

/** Most rows of a kind a receipt carries; the newest are kept. */
const MOST = 2000;

/**
 * *Phiếu tiếp nhận*: one signed file a unit into a folder. Errors: E_NOT_ALLOWED, E_NO_ROSTER, E_UNIT (not in the roster, or no
 * machine in use to write to), E_USER, E_PASSPHRASE, E_MEDIUM.
 * @param units "all" for every unit with a machine in use
 */
export async function writeReceipts(
  ws: OpenWorkspace,
  units: readonly string[] | "all",
  outDir: string,
  by: Coordinator,
): Promise<Result<WrittenReceipt[]>> {
  if (ws.kind !== "cluster") return fail("E_NOT_ALLOWED");
  const chain = heldRoster(ws.db);
  if (!chain) return fail("E_NO_ROSTER");
  const reachable = chain.newest.units.filter((unit) => unit.devices.some((one) => one.end === null));
  const missing =
    units === "all" ? undefined : units.find((code) => !reachable.some((one) => one.code === code));
  if (missing !== undefined) return fail("E_UNIT", { unit: missing });
  const signer = ws.approvalSigner(by.userId, by.passphrase);
  if (!signer.ok) return signer;
  if (!chain.newest.coordinators.some((one) => one.key === signer.value.publicKey)) return fail("E_USER");
  const written: WrittenReceipt[] = [];
  for (const unit of reachable) {
    if (units !== "all" && !units.includes(unit.code)) continue;
    const one = await writeOne(ws, chain, unit, signer.value, outDir, by.userId);
    if (!one.ok) return one;
    written.push(one.value);
  }
  return ok(written);
}

async function writeOne(
  ws: OpenWorkspace,
  chain: RosterChain,
  unit: RosterUnit,
  signer: Signer,
  outDir: string,
  userId: string,
): Promise<Result<WrittenReceipt>> {
  const at = ws.deps.clock.nowMs();
  const reserved = inTransaction(ws.db, () => ok(reserveReceipt(ws.db, unit.code, at)));
  if (!reserved.ok) return reserved;
  const number = reserved.value;
  const rows = rowsFor(ws, chain, unit);
  const of = (t: ReceiptRow["t"]) => rows.filter((row) => row.t === t).length;
  const base: Parameters<typeof buildReceipt>[0]["base"] = {
    cluster: chain.newest.cluster,
    unit: unit.code,
    number,
    roster: chain.newest.version,
    devices: unit.devices.map(({ device, machine }) => ({ device, machine, last: lastOf(rows, device) })),
    counts: {
      ...countedCases(ws.db, unit.code),
      bundles: of("bundle"),
      refused: of("refused"),
      questions: of("question"),
    },
    at,
  };
  const recipients = unit.devices.filter((one) => one.end === null).map((one) => one.recipient);
  const { file: bytes, hash } = await buildReceipt({ base, rows, signer, recipients });
  const file = join(outDir, `PhieuTiepNhan-${unit.code}-${String(number).padStart(4, "0")}.socum-tn`);
  try {
    mkdirSync(outDir, { recursive: true });
    writeFileSync(`${file}.part`, bytes, { flush: true });
    renameSync(`${file}.part`, file);
  } catch {
    return fail("E_MEDIUM");
  }
  const sealed = inTransaction(ws.db, () => {
    sealReceipt(ws.db, number, hash);
    appendAudit(ws.db, { what: "receipt", at, user: userId, unit: unit.code, number, hash });
    return ok(null);
  });
  return sealed.ok ? ok({ unit: unit.code, file, number, questions: base.counts.questions }) : sealed;
}

function lastOf(rows: readonly ReceiptRow[], device: string): ReceiptManifest["devices"][number]["last"] {
  let last: { seq: number; hash: string } | null = null;
  for (const row of rows)
    if (row.t === "bundle" && row.device === device && row.seq > (last?.seq ?? 0))
      last = { seq: row.seq, hash: row.hash };
  return last;
}

function rowsFor(ws: OpenWorkspace, chain: RosterChain, unit: RosterUnit): ReceiptRow[] {
  const bundles = bundlesOfUnit(ws.db, unit.code, MOST);
  const hashes = new Set(bundles.map((one) => one.hash));
  const concerns = (subject: string) =>
    hashes.has(subject) ||
    subject.split(" ").some((one) => /^[A-Z]/.test(one) && unitOfSubject(one) === unit.code);
  const rows: ReceiptRow[] = rosterRows(chain).map((row) => ({ t: "roster", ...row }));
  // One whose signer is off the list would make offices refuse the receipt; it is signed anew by publishing once more.
  const catalogue = newestCatalogue(ws.db);
  if (catalogue && chain.newest.coordinators.some((one) => one.key === catalogue.manifest.issuedBy))
    rows.push({ t: "catalogue", frame: Buffer.from(catalogue.file).toString("base64") });
  for (const one of bundles) rows.push({ t: "bundle", ...one });
  const decisions: ReceiptRow[] = [];
  for (const row of allDecisions(ws.db)) {
    if (!concerns(row.subject)) continue;
    const { reason, at } = bodyOf(row);
    decisions.push({
      t: "decision",
      action: row.action,
      subject: row.subject,
      reason: reason.slice(0, 1000),
      at,
    });
  }
  rows.push(...decisions.slice(-MOST));
  for (const { file, code, params, atMs, unit: of } of listRefused(ws, MOST))
    if (of === unit.code)
      rows.push({ t: "refused", file: file.slice(0, 200), code, params: carried(params), at: atMs });
  for (const { id, about, text, atMs, closed } of listQuestions(ws.db, unit.code, MOST))
    rows.push({ t: "question", id, about, text, at: atMs, closed });
  return rows;
}

/** What a refusal names, cut to what a receipt may carry: it came out of a file that was refused. */
const carried = (params: ProblemParams): ProblemParams =>
  Object.fromEntries(
    Object.entries(params)
      .slice(0, RECEIPT_PARAMS_MAX)
      .map(([name, value]) => [name, typeof value === "string" ? value.slice(0, RECEIPT_PARAM_MAX) : value]),
  );
