import type { Database } from "better-sqlite3";

/** What keeps rows from being taken away for good; inside a rehearsal nothing is for good. */
const KEEPERS = [
  "decisions_are_kept",
  "figures_are_kept",
  "emulation_criteria_are_kept",
  "emulation_scores_are_kept",
  "catalogues_kept",
];

/** Subjects that read otherwise once everything later than a moment is gone, and pairs of cases that were decided on. */
export type Forgotten = { readonly subjects: readonly string[]; readonly pairs: readonly string[] };

/**
 * Takes away what was taken in, decided, approved or entered after a moment. Only for a transaction that is undone
 * (`rehearse`): the verdicts, links and index rows that follow from it are the caller's.
 */
export function forgetAfter(db: Database, atMs: number): Forgotten {
  const column = (sql: string) => db.prepare(sql).pluck().all({ atMs }) as string[];
  const LATER = "SELECT id FROM bundles WHERE at > @atMs";
  const decided = column("SELECT subject FROM decisions WHERE json_extract(payload, '$.at') > @atMs");
  const subjects = [
    ...column(`SELECT DISTINCT subject FROM bundle_versions WHERE bundle IN (${LATER})`),
    ...column("SELECT DISTINCT subject FROM approvals WHERE at > @atMs"),
    ...decided.flatMap((subject) => subject.split(" ")),
  ];
  for (const name of KEEPERS) db.exec(`DROP TRIGGER IF EXISTS ${name}`);
  for (const sql of [
    `DELETE FROM bundle_versions WHERE bundle IN (${LATER})`,
    "DELETE FROM bundles WHERE at > @atMs",
    "DELETE FROM decisions WHERE json_extract(payload, '$.at') > @atMs",
    "DELETE FROM approvals WHERE at > @atMs",
    "DELETE FROM exports WHERE at > @atMs",
    "DELETE FROM catalogues WHERE at > @atMs",
    "DELETE FROM figures WHERE at > @atMs",
    "DELETE FROM emulation_criteria WHERE at > @atMs",
    "DELETE FROM emulation_scores WHERE at > @atMs",
  ])
    db.prepare(sql).run({ atMs });
  return {
    subjects: [...new Set(subjects)],
    pairs: [...new Set(decided.filter((subject) => subject.includes(" ")))],
  };
}

/** Machines of which a file is held, in a fixed order. */
export const bundleDevices = (db: Database): string[] =>
  db.prepare("SELECT DISTINCT device FROM bundles ORDER BY device").pluck().all() as string[];
