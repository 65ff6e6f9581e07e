import { unitOfSubject } from "../../shared/ids.ts";
import { namesOfCases } from "../database/case-summary-store.ts";
import { nextExportSeq } from "../database/export-store.ts";
import { newestMade } from "../database/receipt-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { type AskedQuestion, allQuestions } from "./questions.ts";
import { receiptState } from "./receipt-state.ts";

const MOST = 200;

function withCases(ws: OpenWorkspace, questions: readonly AskedQuestion[]) {
  const names = namesOfCases(
    ws.db,
    questions.map((one) => one.about),
  );
  return questions.map((one) => ({ ...one, ...(names.get(one.about) ?? { number: "", title: "" }) }));
}

/** *Ý kiến của Cụm* of an office. */
export function officeReplies(ws: OpenWorkspace) {
  const { receipt, restored } = receiptState(ws);
  return {
    receipt: receipt ? shownReceipt(ws, receipt) : null,
    restored: restored ? { ...restored, next: nextExportSeq(ws.db) } : null,
    questions: withCases(ws, allQuestions(ws, "", MOST)),
  };
}

type Stored = NonNullable<ReturnType<typeof receiptState>["receipt"]>;

function shownReceipt(ws: OpenWorkspace, { content, takenAtMs }: Stored) {
  const { manifest, rows } = content;
  const machines = new Map(manifest.devices.map((one) => [one.device, one.machine]));
  const bundles = rows.flatMap((row) => (row.t === "bundle" ? [row] : []));
  const decisions = rows.flatMap((row) => (row.t === "decision" ? [row] : [])).slice(-MOST);
  const names = namesOfCases(
    ws.db,
    decisions.flatMap((row) => row.subject.split(" ")),
  );
  const aboutOf = (subject: string): string => {
    const bundle = bundles.find((row) => row.hash === subject);
    if (bundle) return `${machines.get(bundle.device) ?? ""}-${String(bundle.seq).padStart(4, "0")}`;
    // The other unit's case of a pair is not in this register: its unit is named.
    return subject
      .split(" ")
      .map((id) => names.get(id)?.number ?? unitOfSubject(id))
      .join(", ");
  };
  return {
    number: manifest.number,
    atMs: manifest.at,
    takenAtMs,
    va: manifest.counts.va,
    vv: manifest.counts.vv,
    roster: manifest.roster,
    bundles: bundles
      .map(({ device, seq, hash, period, standing, code }) => ({
        machine: machines.get(device) ?? "",
        seq,
        hash,
        period,
        standing,
        code,
        params: { unit: manifest.unit, seq },
      }))
      .reverse()
      .slice(0, MOST),
    decisions: decisions
      .map(({ action, subject, reason, at }) => ({ action, about: aboutOf(subject), reason, atMs: at }))
      .reverse(),
    refused: rows.flatMap((row) =>
      row.t === "refused"
        ? [{ file: row.file, code: row.code, params: row.params ?? { unit: manifest.unit }, atMs: row.at }]
        : [],
    ),
  };
}

/** Questions of the cluster's screen, and which receipt each unit was written last. */
export function clusterQuestions(ws: OpenWorkspace, unit: string) {
  return {
    questions: withCases(ws, allQuestions(ws, unit, 500)),
    receipts: newestMade(ws.db),
    units: (heldRoster(ws.db)?.newest.units ?? [])
      .filter((one) => one.devices.some((device) => device.end === null))
      .map((one) => one.code),
  };
}
