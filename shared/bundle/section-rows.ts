import { z } from "zod";
import { SUBJECT } from "../ids.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const historyRowSchema = z.strictObject({ seq: z.number().int().min(1).max(0xffff_ffff), hash });
export type HistoryRow = z.infer<typeof historyRowSchema>;

const versionRow = z.strictObject({
  t: z.literal("version"),
  subject: z.string().regex(SUBJECT),
  hash,
  core: z.string().max(1024 * 1024),
  privateDigest: hash,
  salt: hash.optional(),
  private: z
    .string()
    .max(1024 * 1024)
    .optional(),
});
const approvalRow = z.strictObject({
  t: z.literal("approval"),
  subject: z.string().regex(SUBJECT),
  hash,
  approver: hash,
  at: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  paper: z.strictObject({ number: z.string().min(1).max(200), date: z.string().max(20) }).nullable(),
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});

export const recordRowSchema = z.discriminatedUnion("t", [versionRow, approvalRow]);
export type VersionRow = z.infer<typeof versionRow>;
export type ApprovalRow = z.infer<typeof approvalRow>;
export type RecordRow = z.infer<typeof recordRowSchema>;
