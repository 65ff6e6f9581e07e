import { bytesOfHex } from "../../shared/bundle/hex.ts";
import {
  UPWARD_BUNDLES_MAX,
  UPWARD_DECISIONS_MAX,
  UPWARD_FIGURES_MAX,
  UPWARD_FIGURES_SCHEMA,
} from "../../shared/bundle/limits.ts";
import { SIGNATURE_TYPES } from "../../shared/bundle/pae.ts";
import { type HistoryRow, historyRowSchema } from "../../shared/bundle/section-rows.ts";
import { parseStrictJson } from "../../shared/bundle/strict-json.ts";
import {
  type CarriedRow,
  decisionBodySchema,
  type OmittedRow,
  type UpwardBundleRow,
  type UpwardDecisionRow,
  type UpwardFigureRow,
  type UpwardManifest,
  upwardBundleRowSchema,
  upwardDecisionRowSchema,
  upwardFigureRowSchema,
  upwardRosterRowSchema,
} from "../../shared/bundle/upward.ts";
import { utf8 } from "../../shared/bundle/utf8.ts";
import { BundleFailure, refuse } from "../bundles/read/failure.ts";
import { type Stretches, sectionRows } from "../bundles/section-reader.ts";
import { BUNDLE_ACTIONS, CASE_ACTIONS, type DecisionBody, PAIR_ACTIONS } from "../database/decision-store.ts";
import { pairOf } from "../database/duplicate-store.ts";
import type { UpwardFile } from "../database/upward-store.ts";
import { decodeRosterFile, extendsChain, type RosterChain } from "../identity/roster-file.ts";
import { verifySignature } from "../identity/signing.ts";
import type { VerifiedDecision } from "./verified-upward.ts";

/** What the sections of an upward file say, each row checked. */
export type Sections = {
  readonly history: readonly HistoryRow[];
  readonly chain: RosterChain;
  readonly decisions: readonly VerifiedDecision[];
  readonly carried: readonly CarriedRow[];
  readonly omitted: readonly OmittedRow[];
  readonly figures: readonly UpwardFigureRow[];
};

type Held = {
  readonly chain: RosterChain;
  readonly newest: UpwardFile | null;
  readonly takesFork: boolean;
};
type Signed = { readonly manifest: UpwardManifest; readonly hash: string };

/**
 * The four or five sections in their order, from the first byte after the frame.
 * @throws BundleFailure E_ZSTD, E_JSON, E_SCHEMA, E_COUNT, E_HISTORY, E_UPWARD_OLD, E_UPWARD_FORK, E_ROSTER, E_SIGNATURE,
 *   E_UPWARD_DECISION
 */
export async function readSections(signed: Signed, stretches: Stretches, held: Held): Promise<Sections> {
  const { manifest } = signed;
  const [historySection, rosterSection, decisionSection, bundleSection, figureSection] = manifest.sections;
  if (decisionSection.count > UPWARD_DECISIONS_MAX || bundleSection.count > 2 * UPWARD_BUNDLES_MAX)
    refuse("E_SIZE");
  if (figureSection && figureSection.count > UPWARD_FIGURES_MAX) refuse("E_SIZE");
  const history: HistoryRow[] = [];
  for await (const value of sectionRows(historySection, stretches))
    history.push(parsed(historyRowSchema, value, "history"));
  checkHistory(history, manifest);
  checkFollows(history, signed, held);
  const frames: Uint8Array[] = [];
  for await (const value of sectionRows(rosterSection, stretches))
    frames.push(Buffer.from(parsed(upwardRosterRowSchema, value, "roster").frame, "base64"));
  const { incoming, chain } = chainOf(frames, manifest, held);
  const coordinators = new Set(
    incoming.rosters.flatMap((one) => one.manifest.coordinators.map((coordinator) => coordinator.key)),
  );
  const decisions: VerifiedDecision[] = [];
  for await (const value of sectionRows(decisionSection, stretches)) {
    const row = parsed(upwardDecisionRowSchema, value, "decisions");
    decisions.push(decisionOf(row, decisions.length + 1, coordinators));
  }
  const rows: UpwardBundleRow[] = [];
  for await (const value of sectionRows(bundleSection, stretches))
    rows.push(parsed(upwardBundleRowSchema, value, "bundles"));
  const figures: UpwardFigureRow[] = [];
  if (figureSection)
    for await (const value of sectionRows(figureSection, stretches))
      figures.push(parsed(upwardFigureRowSchema, value, "figures"));
  checkFigures(figures, manifest);
  return { history, chain, decisions, ...bundlesOf(rows, manifest), figures };
}

function parsed<T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  value: unknown,
  section: string,
): T {
  const row = schema.safeParse(value);
  return row.success ? row.data : refuse("E_SCHEMA", { section });
}

/** At least one where the section is there; one of each kind, unit and period, in the order they were entered. */
function checkFigures(rows: readonly UpwardFigureRow[], { schema }: UpwardManifest): void {
  const section = "figures";
  if ((schema === UPWARD_FIGURES_SCHEMA) !== rows.length > 0) refuse("E_COUNT", { section });
  const keys = new Set(rows.map(({ kind, unit, period }) => `${kind} ${unit} ${period}`));
  if (keys.size < rows.length) refuse("E_SCHEMA", { section, reason: "twice" });
  if (rows.some((row, i) => row.at < (rows[i - 1]?.at ?? 0)))
    refuse("E_SCHEMA", { section, reason: "order" });
}

function checkHistory(history: readonly HistoryRow[], { seq, prev }: UpwardManifest): void {
  const ascending = history.every((row, i) => row.seq < seq && row.seq > (history[i - 1]?.seq ?? 0));
  const last = history.at(-1) ?? null;
  if (!ascending || last?.seq !== prev?.seq || last?.hash !== prev?.hash) refuse("E_HISTORY");
  if (new Set(history.map((row) => row.hash)).size < history.length) refuse("E_HISTORY");
}

/** Against the cluster's file that is here: the same one is the caller's; an older one is named, another branch is a fork. */
function checkFollows(history: readonly HistoryRow[], { manifest, hash }: Signed, held: Held): void {
  const { newest } = held;
  if (!newest || newest.hash === hash) return;
  const number = manifest.seq;
  if (newest.history.some((row) => row.hash === hash)) refuse("E_UPWARD_OLD", { number });
  const lists = history.some((row) => row.hash === newest.hash && row.seq === newest.seq);
  if (!lists && !held.takesFork) refuse("E_UPWARD_FORK", { number });
}

function chainOf(frames: readonly Uint8Array[], manifest: UpwardManifest, held: Held) {
  const incoming = decodeRosterFile(new Uint8Array(Buffer.concat(frames)));
  if (!incoming.ok) throw new BundleFailure(incoming.problem.code, incoming.problem.params);
  const { newest } = incoming.value;
  if (newest.version !== manifest.roster || newest.cluster !== manifest.cluster)
    refuse("E_ROSTER", { reason: "version" });
  const chain = extendsChain(held.chain, incoming.value);
  if (!chain.ok) throw new BundleFailure(chain.problem.code, chain.problem.params);
  if (incoming.value.rosters.length < held.chain.rosters.length && !held.takesFork)
    refuse("E_ROSTER", { reason: "shorter" });
  if (!chain.value.newest.coordinators.some((one) => one.key === manifest.issuedBy))
    refuse("E_SIGNATURE", { signature: "upward" });
  return { incoming: incoming.value, chain: chain.value };
}

/** Numbered without a gap, in the words the cluster signed, by somebody who is or was its coordinator. */
function decisionOf(
  row: UpwardDecisionRow,
  number: number,
  coordinators: ReadonlySet<string>,
): VerifiedDecision {
  const { payload, signer, signature } = row;
  const json = parseStrictJson(payload);
  const body = json.ok ? decisionBodySchema.safeParse(json.value) : null;
  if (row.n !== number || !body?.success || body.data.n !== number)
    return refuse("E_UPWARD_DECISION", { number });
  const subject = subjectOf(body.data as DecisionBody);
  if (subject === null || !coordinators.has(signer)) return refuse("E_UPWARD_DECISION", { number });
  if (!verifySignature(signer, SIGNATURE_TYPES.decision, utf8(payload), bytesOfHex(signature)))
    refuse("E_UPWARD_DECISION", { number });
  return {
    action: body.data.action,
    subject,
    payload,
    signer,
    signature,
    body: body.data as DecisionBody,
  };
}

const includes = (list: readonly string[], one: string): boolean => list.includes(one);

/** What a decision is on, where it names exactly what its action needs; else null. */
function subjectOf({ action, bundle, case: caseId, heads, choices, cases }: DecisionBody): string | null {
  const has = { bundle: bundle !== undefined, case: caseId !== undefined, cases: cases !== undefined };
  const isOnly = (one: keyof typeof has) => Object.entries(has).every(([name, is]) => is === (name === one));
  if (includes(BUNDLE_ACTIONS, action)) return isOnly("bundle") ? (bundle ?? null) : null;
  if (includes(PAIR_ACTIONS, action)) {
    const isPair =
      isOnly("cases") && cases && pairOf(...cases).join() === cases.join() && cases[0] !== cases[1];
    return isPair ? cases.join(" ") : null;
  }
  const isWhole =
    includes(CASE_ACTIONS, action) &&
    isOnly("case") &&
    heads &&
    (choices !== undefined) === (action === "resolve");
  return isWhole ? (caseId ?? null) : null;
}

function bundlesOf(
  rows: readonly UpwardBundleRow[],
  { inner }: UpwardManifest,
): { carried: CarriedRow[]; omitted: OmittedRow[] } {
  const carried = rows.filter((row) => row.t === "bundle");
  const omitted = rows.filter((row) => row.t === "omitted");
  const isAscending = (list: readonly { readonly hash: string }[]) =>
    list.every((row, i) => row.hash > (list[i - 1]?.hash ?? ""));
  if (rows.some((row, i) => row.t !== (i < carried.length ? "bundle" : "omitted")))
    refuse("E_SCHEMA", { section: "bundles", reason: "order" });
  if (!isAscending(carried) || !isAscending(omitted))
    refuse("E_SCHEMA", { section: "bundles", reason: "order" });
  if (new Set(rows.map((row) => row.hash)).size < rows.length)
    refuse("E_SCHEMA", { section: "bundles", reason: "twice" });
  const bytes = carried.reduce((sum, row) => sum + row.bytes, 0);
  if (carried.length !== inner.count || bytes !== inner.bytes) refuse("E_COUNT", { section: "bundles" });
  return { carried, omitted };
}
