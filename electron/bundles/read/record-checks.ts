import { z } from "zod";
import { publishedName, versionNamed } from "../../../shared/bundle/catalogue.ts";
import { bytesOfHex } from "../../../shared/bundle/hex.ts";
import { ANSWERS_SCHEMA, MARKS_SCHEMA, SCORES_SCHEMA } from "../../../shared/bundle/limits.ts";
import type { RosterManifest, RosterUnit } from "../../../shared/bundle/manifest.ts";
import { SIGNATURE_TYPES } from "../../../shared/bundle/pae.ts";
import { type RecordRow, recordRowSchema, type VersionRow } from "../../../shared/bundle/section-rows.ts";
import { parseStrictJson } from "../../../shared/bundle/strict-json.ts";
import { joinHalves, readCore } from "../../../shared/case/halves.ts";
import type { CaseRecord } from "../../../shared/case/record.ts";
import { addedCode, unknownCode } from "../../../shared/case/record-codes.ts";
import { QUESTION_ID, STATEMENT_SUBJECT, unitOfSubject } from "../../../shared/ids.ts";
import { answerCoreSchema } from "../../../shared/period/answer.ts";
import { statementCoreSchema } from "../../../shared/period/statement.ts";
import { verifySignature } from "../../identity/signing.ts";
import { approvalPayload, versionHash, versionHashFromDigest } from "../../identity/version-hash.ts";
import { BundleFailure, refuse } from "./failure.ts";
import { approversOf, type Signed } from "./roster-checks.ts";

const heading = z.looseObject({
  schema: z.literal(1),
  subject: z.string(),
  unit: z.string(),
  parents: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(2),
  catalogue: z.string().max(40),
  editor: z.string().min(1).max(64),
});
/**
 * Which codes of lists a case may end with: "any", where a file was judged by its own lists; else those in force here, and none that a
 * cluster has added under another version of the number than is held here (answers the hash of the held one, null for none).
 */
export type CodesAllowed = "any" | ((version: number) => string | null);

export type SubjectSummary = {
  readonly subject: string;
  readonly heads: readonly string[];
  readonly versions: readonly string[];
};

/** Takes the rows of `records` in order and refuses the first that breaks a rule. */
export class RecordChecks {
  readonly subjects: SubjectSummary[] = [];
  readonly #approverSets = new Set<string>();
  readonly #bundle: Signed;
  readonly #roster: RosterManifest;
  readonly #units: ReadonlySet<string>;
  readonly #codes: CodesAllowed;
  #subject = "";
  #versions: string[] = [];
  #heads = new Set<string>();
  /** Versions with a code that no head may have, and why. */
  #wrongCodes = new Map<string, BundleFailure>();
  #open: { hash: string; editor: string; approvers: Set<string>; counted: boolean } | null = null;

  constructor(bundle: Signed, roster: RosterManifest, sender: RosterUnit, codes: CodesAllowed) {
    this.#codes = codes;
    this.#bundle = bundle;
    this.#roster = roster;
    this.#units = new Set([sender.code, ...sender.predecessors]);
  }

  /** @throws BundleFailure E_JSON, E_SCHEMA, E_CODE_UNKNOWN, E_CODE_OTHER, E_SCOPE, E_VERSION_HASH, E_PARENT, E_APPROVAL, E_SELF_APPROVAL */
  take(value: unknown): RecordRow {
    const parsed = recordRowSchema.safeParse(value);
    if (!parsed.success) return refuse("E_SCHEMA", { subject: this.#subject });
    const row = parsed.data;
    if (!this.#units.has(unitOfSubject(row.subject))) refuse("E_SCOPE", { subject: row.subject });
    if (row.t === "version") this.#version(row);
    else this.#approval(row);
    return row;
  }

  end(): void {
    this.#closeSubject();
  }

  /** Every distinct set of keys that approved a version, sorted. */
  get approverSets(): string[][] {
    return [...this.#approverSets].sort().map((keys) => keys.split(" "));
  }

  #version(row: VersionRow): void {
    const { subject, hash } = row;
    const core = parsedHalf(row.core, subject);
    const named = heading.safeParse(core);
    if (!named.success || named.data.subject !== subject) refuse("E_SCHEMA", { subject });
    const { unit, parents, editor } = named.data;
    if (unit !== unitOfSubject(subject)) refuse("E_SCOPE", { subject });
    const namesIn = this.#bundle.manifest.profile === "names-in";
    if (namesIn !== (row.salt !== undefined) || namesIn !== (row.private !== undefined))
      refuse("E_SCHEMA", { subject });
    if (row.salt !== undefined && row.private !== undefined) {
      parsedHalf(row.private, subject);
      const full = versionHash(row.core, bytesOfHex(row.salt), row.private);
      if (full.privateDigest !== row.privateDigest) refuse("E_VERSION_HASH", { subject });
    }
    const record = checkBody(row, subject, this.#bundle.manifest.schema);
    const wrong = record ? wrongCode(record, subject, named.data.catalogue, this.#codes) : null;
    if (versionHashFromDigest(row.core, row.privateDigest) !== hash) refuse("E_VERSION_HASH", { subject });
    if (subject !== this.#subject) this.#nextSubject(subject);
    else this.#closeVersion();
    if (this.#versions.includes(hash)) refuse("E_PARENT", { subject, reason: "repeated" });
    if (new Set(parents).size < parents.length || parents.some((one) => !this.#versions.includes(one)))
      refuse("E_PARENT", { subject });
    this.#versions.push(hash);
    if (wrong) this.#wrongCodes.set(hash, wrong);
    for (const parent of parents) this.#heads.delete(parent);
    this.#heads.add(hash);
    this.#open = { hash, editor, approvers: new Set(), counted: false };
  }

  /** Named so that a registration card which waits for confirmation can be found for it. */
  #unknownKey(key: string) {
    const { unit, machine, device } = this.#bundle.manifest;
    return { unit, machine, device, key };
  }

  #approval(row: Extract<RecordRow, { t: "approval" }>): void {
    const { subject, hash, approver: key } = row;
    const open = this.#open;
    if (!open || subject !== this.#subject || hash !== open.hash)
      refuse("E_APPROVAL", { subject, reason: "misplaced" });
    const approver = approversOf(unitOfSubject(subject), this.#roster, this.#bundle).find(
      (one) => one.key === key,
    );
    if (!approver) refuse("E_APPROVAL", { subject, reason: "approver", ...this.#unknownKey(key) });
    if (open.approvers.has(key)) refuse("E_APPROVAL", { subject, reason: "repeated" });
    open.approvers.add(key);
    const payload = approvalPayload(subject, hash, row.paper);
    if (!verifySignature(key, SIGNATURE_TYPES.approval, payload, bytesOfHex(row.signature)))
      refuse("E_APPROVAL", { subject, reason: "signature" });
    if (approver.userId === open.editor && !approver.onePerson) refuse("E_SELF_APPROVAL", { subject });
    if (approver.counts) open.counted = true;
  }

  #nextSubject(subject: string): void {
    this.#closeSubject();
    if (subject < this.#subject) refuse("E_SCHEMA", { subject, reason: "order" });
    this.#subject = subject;
    this.#versions = [];
    this.#heads = new Set();
    this.#wrongCodes = new Map();
  }

  #closeVersion(): void {
    if (this.#open && !this.#open.counted)
      refuse("E_APPROVAL", { subject: this.#subject, reason: "missing" });
    if (this.#open) this.#approverSets.add([...this.#open.approvers].sort().join(" "));
    this.#open = null;
  }

  #closeSubject(): void {
    this.#closeVersion();
    // What was corrected since travels with its case for ever and is in no number.
    for (const head of this.#heads) {
      const wrong = this.#wrongCodes.get(head);
      if (wrong) throw wrong;
    }
    if (this.#versions.length > 0)
      this.subjects.push({
        subject: this.#subject,
        heads: [...this.#heads].sort(),
        versions: this.#versions,
      });
  }
}

/** The JSON rules apply inside the strings too. */
function parsedHalf(text: string, subject: string): unknown {
  const json = parseStrictJson(text);
  if (!json.ok) throw new BundleFailure("E_JSON", { ...json.problem.params, subject });
  return json.value;
}

/** A case must be readable as one, with its names where they came; a statement as that of its period, an answer of its unit. */
function checkBody(row: VersionRow, subject: string, schema: number): CaseRecord | null {
  try {
    if (STATEMENT_SUBJECT.test(subject)) checkStatement(row, subject, schema);
    else if (QUESTION_ID.test(subject)) checkAnswer(row, subject, schema);
    else return checkCase(row, subject, schema);
    return null;
  } catch (error) {
    if (error instanceof z.ZodError) refuse("E_SCHEMA", { subject });
    throw error;
  }
}

function checkCase(row: VersionRow, subject: string, bundleSchema: number): CaseRecord {
  const record = joinHalves(row.core, row.private ?? null);
  const { people } = record;
  if (!row.core.includes('"nameMarks":')) return record;
  const marked = Object.keys(readCore(row.core).marks);
  if (bundleSchema < MARKS_SCHEMA) refuse("E_SCHEMA", { subject });
  const known = new Set(people.map((one) => one.id));
  if (marked.some((id) => !known.has(id))) refuse("E_SCHEMA", { subject });
  return record;
}

/** @param catalogue what the version says it was made under */
function wrongCode(
  record: CaseRecord,
  subject: string,
  catalogue: string,
  codes: CodesAllowed,
): BundleFailure | null {
  if (codes === "any") return null;
  const unknown = unknownCode(record);
  if (unknown) return new BundleFailure("E_CODE_UNKNOWN", { subject, code: unknown.code });
  const added = addedCode(record);
  const version = versionNamed(catalogue);
  const held = added && version ? codes(version) : null;
  return added && version && held !== null && publishedName(version, held) !== catalogue
    ? new BundleFailure("E_CODE_OTHER", { subject, code: added.code, version })
    : null;
}

function checkStatement(row: VersionRow, subject: string, bundleSchema: number): void {
  const { schema, subject: _, parents, catalogue, editor, ...content } = heading.parse(JSON.parse(row.core));
  const { unit, period, selfScores } = statementCoreSchema.parse(content);
  if (selfScores && bundleSchema < SCORES_SCHEMA) refuse("E_SCHEMA", { subject });
  if (subject !== `${unit}/${period}` || (row.private ?? "{}") !== "{}") refuse("E_SCHEMA", { subject });
}

function checkAnswer(row: VersionRow, subject: string, bundleSchema: number): void {
  const { schema, subject: _, parents, catalogue, editor, ...content } = heading.parse(JSON.parse(row.core));
  const { unit, about } = answerCoreSchema.parse(content);
  if (bundleSchema < ANSWERS_SCHEMA || (row.private ?? "{}") !== "{}") refuse("E_SCHEMA", { subject });
  if (unitOfSubject(about) !== unit) refuse("E_SCOPE", { subject });
}
