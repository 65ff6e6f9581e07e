import type { Database } from "better-sqlite3";
import { approvalsOf, approvedVersions } from "../database/version-store.ts";

export type VersionRow = {
  readonly t: "version";
  readonly subject: string;
  readonly hash: string;
  readonly core: string;
  readonly privateDigest: string;
  readonly salt?: string;
  readonly private?: string;
};
export type ApprovalRow = {
  readonly t: "approval";
  readonly subject: string;
  readonly hash: string;
  readonly approver: string;
  readonly at: number;
  readonly paper: { readonly number: string; readonly date: string } | null;
  readonly signature: string;
};

/** What a bundle carries: every approved version by subject, ancestors first, each followed by its approvals. */
export function* approvedRows(
  db: Database,
  profile: "names-in" | "names-out",
): Generator<VersionRow | ApprovalRow> {
  for (const version of approvedVersions(db)) {
    const named = profile === "names-in" && version.privateHalf !== null && version.salt !== null;
    yield {
      t: "version",
      subject: version.subject,
      hash: version.hash,
      core: version.core,
      privateDigest: version.privateDigest,
      ...(named
        ? {
            salt: Buffer.from(version.salt as Uint8Array).toString("hex"),
            private: version.privateHalf as string,
          }
        : {}),
    };
    for (const { hash, subject, approver, atMs, paper, signature } of approvalsOf(db, version.hash))
      yield { t: "approval", subject, hash, approver, at: atMs, paper, signature };
  }
}
