import type { Database } from "better-sqlite3";

/** A case as counting by days needs it, of the version that lists show (drafts too). */
export type DatedRow = {
  readonly id: string;
  readonly unit: string;
  readonly number: string;
  readonly title: string;
  readonly kind: "VA" | "VV";
  readonly role: string;
  readonly status: string;
  readonly detectedOn: string;
  readonly firstG20: string | null;
  readonly unfoundedOn: string | null;
  readonly outcomeOn: string | null;
  /** The first G20 of an approved VA that names this VV. */
  readonly convertedOn: string | null;
  /** Another case stands for it in the numbers. */
  readonly isDuplicate: number;
};

/** Newest detected first, one at a time, behind a place where one is given. Do not write while it runs. */
export const datedRows = (
  db: Database,
  after: { readonly day: string; readonly id: string } | null,
): IterableIterator<DatedRow> =>
  db
    .prepare(
      `SELECT c.id, c.unit, c.number, c.title, c.kind, c.role, c.status, c.detected_on AS detectedOn,
         c.first_g20 AS firstG20, c.unfounded_on AS unfoundedOn, c.outcome_on AS outcomeOn,
         (SELECT min(l.first_g20) FROM case_links l WHERE l.target = c.id) AS convertedOn,
         EXISTS (SELECT 1 FROM duplicate_of d WHERE d.id = c.id) AS isDuplicate
       FROM case_index c ${after ? "WHERE (c.detected_on, c.id) < (@day, @id)" : ""}
       ORDER BY c.detected_on DESC, c.id DESC`,
    )
    .iterate(...(after ? [after] : [])) as IterableIterator<DatedRow>;

/** Cases that were typed and never saved: they have no number and are in no list. */
export const typedOnly = (db: Database): number =>
  db
    .prepare("SELECT count(*) FROM drafts d WHERE NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = d.subject)")
    .pluck()
    .get() as number;
