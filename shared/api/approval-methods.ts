import { z } from "zod";
import { fieldChange } from "./field-change.ts";
import { command, long, query } from "./method.ts";
import { params } from "./problem-params.ts";

const caseId = z.string().max(64);
const caseIds = z.array(caseId).max(10_000);
/** What a head signed by hand: its number and whole day; null where the approval was given here. */
export const signedPaper = z
  .strictObject({ number: z.string().min(1).max(100), date: z.string().regex(/^\d{4}-\d\d-\d\d$/) })
  .nullable();
export const blockedCase = z.object({ caseId: z.string(), code: z.string(), rules: z.array(z.string()) });
export const sentFile = z.object({
  file: z.string(),
  seq: z.number(),
  hash: z.string(),
  requestFile: z.string().nullable(),
  requestFingerprint: z.string().nullable(),
});

/** What a head does: sees what waits and why, approves, gives back, approves and lets go. */
export const approvalMethods = {
  "approval.waiting": query(
    z.strictObject({
      search: z.string().max(200),
      kind: z.enum(["", "VA", "VV"]),
      after: caseId.nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    z.object({
      cases: z.array(
        z.object({
          caseId: z.string(),
          number: z.string(),
          kind: z.string(),
          title: z.string(),
          detectedOn: z.string(),
          editor: z.string(),
          editorId: z.string(),
          what: z.enum(["new", "changed", "withdrawn"]),
          changed: z.number(),
          warnings: z.array(z.object({ rule: z.string(), reason: z.string() })),
          why: z.string(),
          errors: z.array(z.string()),
        }),
      ),
      next: z.string().nullable(),
      total: z.number(),
    }),
  ),
  /** Against the version approved last; for a new case against an empty one. */
  "approval.changes": query(
    z.strictObject({ caseId }),
    z.object({ isNew: z.boolean(), changes: z.array(fieldChange) }),
  ),
  "approval.return": command(
    z.strictObject({ caseIds: caseIds.min(1), comment: z.string().max(1000) }),
    z.object({ returned: z.array(z.string()), missed: z.array(z.string()) }),
  ),
  "approval.release": long(
    z.strictObject({
      caseIds,
      paper: signedPaper,
      period: z.string().max(10),
      profile: z.enum(["names-in", "names-out"]),
      place: z.string().max(64),
      approverId: z.string().max(64),
      passphrase: z.string().max(300),
    }),
    z.object({
      approved: z.array(z.string()),
      blocked: z.array(blockedCase),
      sent: sentFile.nullable(),
      problem: z
        .object({
          code: z.string(),
          params,
        })
        .nullable(),
    }),
  ),
};
