import type { Database } from "better-sqlite3";
import { prepared, preparedPluck } from "./prepared.ts";

/** The spelling of a pair of cases: the smaller id first. */
export const pairOf = (one: string, other: string): [string, string] =>
  one < other ? [one, other] : [other, one];

export const pairSubject = (one: string, other: string): string => pairOf(one, other).join(" ");

/** @param declaredBy "" for a decision, else the case that names the other as its duplicate */
export function putLink(db: Database, one: string, other: string, declaredBy: string): void {
  const [a, b] = pairOf(one, other);
  if (a === b) return;
  prepared(db, "INSERT OR IGNORE INTO duplicate_links (a, b, declared_by) VALUES (?, ?, ?)").run(
    a,
    b,
    declaredBy,
  );
}

export function dropLink(db: Database, one: string, other: string, declaredBy: string): void {
  prepared(db, "DELETE FROM duplicate_links WHERE a = ? AND b = ? AND declared_by = ?").run(
    ...pairOf(one, other),
    declaredBy,
  );
}

/** The cases that `id` itself names; they are dropped and given back. */
export function dropDeclared(db: Database, id: string): string[] {
  const pairs = prepared(db, "DELETE FROM duplicate_links WHERE declared_by = ? RETURNING a, b").all(id) as {
    a: string;
    b: string;
  }[];
  return pairs.map(({ a, b }) => (a === id ? b : a));
}

/** Every case that links lead to from `id`, itself included; sorted. */
export function linkedGroup(db: Database, id: string): string[] {
  const neighbours = preparedPluck(
    db,
    "SELECT b FROM duplicate_links WHERE a = @id UNION SELECT a FROM duplicate_links WHERE b = @id",
  );
  const group = new Set([id]);
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const next of neighbours.all({ id: at }) as string[]) {
      if (group.has(next)) continue;
      group.add(next);
      open.push(next);
    }
  return [...group].sort();
}

export const hasLinks = (db: Database): boolean =>
  prepared(db, "SELECT 1 FROM duplicate_links LIMIT 1").get() !== undefined;

/** Every case that is an end of a link. */
export const linkedCases = (db: Database): string[] =>
  preparedPluck(db, "SELECT a FROM duplicate_links UNION SELECT b FROM duplicate_links").all() as string[];

export type Candidate = {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly evidence: string;
};

export function replaceCandidates(db: Database, candidates: Iterable<Candidate>): void {
  prepared(db, "DELETE FROM duplicate_candidates").run();
  const insert = prepared(
    db,
    "INSERT INTO duplicate_candidates (a, b, score, evidence) VALUES (@a, @b, @score, @evidence)",
  );
  for (const candidate of candidates) insert.run(candidate);
}

/** Links a person decided on, sorted. */
export const decidedLinks = (db: Database): { a: string; b: string }[] =>
  prepared(db, "SELECT a, b FROM duplicate_links WHERE declared_by = '' ORDER BY a, b").all() as {
    a: string;
    b: string;
  }[];

export const hasLink = (db: Database, one: string, other: string, declaredBy: string): boolean =>
  prepared(db, "SELECT 1 FROM duplicate_links WHERE a = ? AND b = ? AND declared_by = ?").get(
    ...pairOf(one, other),
    declaredBy,
  ) !== undefined;

/** Cases that are not withdrawn, in the order of their rows. */
export const indexedPage = (db: Database, after: number, limit: number): { row: number; id: string }[] =>
  prepared(
    db,
    "SELECT row, id FROM case_index WHERE row > ? AND status <> 'withdrawn' ORDER BY row LIMIT ?",
  ).all(after, limit) as { row: number; id: string }[];

/** Candidates that nobody has decided on and no office has linked, strongest first. */
export const openCandidates = (
  db: Database,
  after: { readonly score: number; readonly a: string; readonly b: string } | null,
  limit: number,
): Candidate[] =>
  prepared(
    db,
    `SELECT c.a, c.b, c.score, c.evidence FROM duplicate_candidates c
       WHERE (@score IS NULL OR (-c.score, c.a, c.b) > (-@score, @a, @b))
         AND coalesce((SELECT d.action FROM decisions d WHERE d.subject = c.a || ' ' || c.b ORDER BY d.n DESC LIMIT 1),
           'take-back-pair') = 'take-back-pair'
         AND NOT EXISTS (SELECT 1 FROM duplicate_links l WHERE l.a = c.a AND l.b = c.b)
         AND EXISTS (SELECT 1 FROM case_index i WHERE i.id = c.a) AND EXISTS (SELECT 1 FROM case_index i WHERE i.id = c.b)
       ORDER BY c.score DESC, c.a, c.b LIMIT @limit`,
  ).all({ score: after?.score ?? null, a: after?.a ?? "", b: after?.b ?? "", limit }) as Candidate[];

/** Pairs on which a decision stands, newest first. */
export const decidedPairs = (db: Database, before: number, limit: number): { n: number; subject: string }[] =>
  prepared(
    db,
    `SELECT n, subject FROM decisions d WHERE action IN ('same-case', 'different-cases') AND n < ?
         AND NOT EXISTS (SELECT 1 FROM decisions later WHERE later.subject = d.subject AND later.n > d.n)
       ORDER BY n DESC LIMIT ?`,
  ).all(before, limit) as { n: number; subject: string }[];
