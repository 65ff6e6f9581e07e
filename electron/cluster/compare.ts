import { writeFileSync } from "node:fs";
import { z } from "zod";
import { bytesOfHex } from "../../shared/bundle/hex.ts";
import { SIGNATURE_TYPES } from "../../shared/bundle/pae.ts";
import { parseStrictJsonBytes } from "../../shared/bundle/strict-json.ts";
import { utf8 } from "../../shared/bundle/utf8.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { expectingDiskLater } from "../database/database-problem.ts";
import { allDecisions, bodyOf, type DecisionBody } from "../database/decision-store.ts";
import { heldRoster } from "../database/roster-store.ts";
import { decryptWhole, encryptWhole } from "../identity/age-keys.ts";
import { verifySignature } from "../identity/signing.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { bundlesHash, viewHash } from "./view.ts";

const MAX_BYTES = 64 * 1024 * 1024;
const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`));
const listSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal("decisions"),
  cluster: hex(32),
  bundlesHash: hex(64),
  viewHash: hex(64),
  decisions: z
    .array(z.strictObject({ payload: z.string().max(100_000), signer: hex(64), signature: hex(128) }))
    .max(200_000),
});

/** *Danh sách quyết định*: every signed decision of this register for the other coordinator, encrypted to the cluster's keys. Errors: E_NO_ROSTER, E_MEDIUM, E_DISK_FULL, E_READ_ONLY. */
export const writeDecisions = (ws: OpenWorkspace, out: string): Promise<Result<{ count: number }>> =>
  expectingDiskLater(async () => {
    const chain = heldRoster(ws.db);
    if (!chain) return fail("E_NO_ROSTER");
    const decisions = [...allDecisions(ws.db)].map(({ payload, signer, signature }) => ({
      payload,
      signer,
      signature,
    }));
    const list = {
      format: 1,
      kind: "decisions",
      cluster: chain.newest.cluster,
      bundlesHash: bundlesHash(ws.db),
      viewHash: viewHash(ws.db),
      decisions,
    };
    writeFileSync(out, await encryptWhole(chain.newest.recipients, utf8(JSON.stringify(list))), {
      flush: true,
    });
    return ok({ count: decisions.length });
  });

/** What holds on one subject here and there; null where nobody decided, or took it back. */
export type Difference = {
  readonly subject: string;
  readonly ours: DecisionBody | null;
  readonly theirs: DecisionBody | null;
};

export type Comparison = {
  readonly sameBundles: boolean;
  readonly sameView: boolean;
  readonly theirBundlesHash: string;
  readonly differences: readonly Difference[];
};

/**
 * Compares another coordinator's list with this register's decisions and says simply which differ; nothing is taken over.
 * Errors: E_NOT_AGE, E_NO_RECIPIENT, E_AGE_DAMAGED, E_SIZE, E_JSON, E_SCHEMA, E_CLUSTER, E_SIGNATURE (a decision nobody of this cluster signed), E_NO_ROSTER.
 */
export async function compareDecisions(ws: OpenWorkspace, bytes: Uint8Array): Promise<Result<Comparison>> {
  const chain = heldRoster(ws.db);
  if (!chain) return fail("E_NO_ROSTER");
  if (bytes.length === 0 || bytes.length > MAX_BYTES) return fail("E_SIZE");
  const plain = await decryptWhole(ws.ageIdentity(), bytes, MAX_BYTES);
  if (!plain.ok) return plain;
  const json = parseStrictJsonBytes(plain.value);
  if (!json.ok) return json;
  const list = listSchema.safeParse(json.value);
  if (!list.success) return fail("E_SCHEMA", { section: "decisions" });
  if (list.data.cluster !== chain.newest.cluster) return fail("E_CLUSTER");
  // Every coordinator this cluster ever had: keys that have ended signed what is in the past.
  const coordinators = new Set(
    chain.rosters.flatMap(({ manifest }) => manifest.coordinators.map((one) => one.key)),
  );
  for (const { payload, signer, signature } of list.data.decisions)
    if (
      !coordinators.has(signer) ||
      !verifySignature(signer, SIGNATURE_TYPES.decision, utf8(payload), bytesOfHex(signature))
    )
      return fail("E_SIGNATURE");
  const ours = standing([...allDecisions(ws.db)]);
  const theirs = standing(list.data.decisions);
  const subjects = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  const differences = subjects
    .map((key) => ({
      subject: key,
      ours: ours.get(key) ?? null,
      theirs: theirs.get(key) ?? null,
    }))
    .filter((one) => meaning(one.ours) !== meaning(one.theirs));
  return ok({
    sameBundles: list.data.bundlesHash === bundlesHash(ws.db),
    sameView: list.data.viewHash === viewHash(ws.db),
    theirBundlesHash: list.data.bundlesHash,
    differences,
  });
}

const TAKES_BACK = new Set(["take-back", "take-back-case", "take-back-pair"]);

/** The newest decision on each bundle, pair, case with its heads, and field of such a case; what was taken back is nothing. */
function standing(rows: readonly { readonly payload: string }[]): Map<string, DecisionBody> {
  const newest = new Map<string, DecisionBody>();
  for (const row of rows) {
    const body = bodyOf(row);
    const subject = body.bundle ?? body.cases?.join(" ") ?? `${body.case} ${(body.heads ?? []).join(",")}`;
    if (body.choices) {
      for (const choice of body.choices) {
        if (choice.side === null) newest.delete(`${subject} ${choice.field}`);
        else newest.set(`${subject} ${choice.field}`, { ...body, choices: [choice] });
      }
    } else if (TAKES_BACK.has(body.action)) newest.delete(subject);
    else newest.set(subject, body);
  }
  return newest;
}

/** When and why may differ between two people who decided the same. */
const meaning = (body: DecisionBody | null): string =>
  body === null ? "" : JSON.stringify([body.action, body.choices ?? null]);
