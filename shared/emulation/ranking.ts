import type { Criterion } from "./criteria.ts";

/** Points by criterion code, hundredths. */
export type Points = Readonly<Record<string, number>>;

/**
 * The sum over the criteria, each at most its maximum; null unless every criterion has points: a sum over some of them
 * would be read as a low score.
 */
export function totalOf(criteria: readonly Criterion[], points: Points): number | null {
  if (criteria.length === 0) return null;
  let sum = 0;
  for (const { code, max } of criteria) {
    const given = Object.hasOwn(points, code) ? points[code] : undefined;
    if (given === undefined) return null;
    sum += Math.min(Math.max(given, 0), max);
  }
  return sum;
}

/** Places by points, most first; equal ones share a place and the next is left out: 1, 2, 2, 4. Without points no place. */
export const ranks = (totals: readonly (number | null)[]): (number | null)[] =>
  totals.map((own) =>
    own === null ? null : 1 + totals.filter((other) => other !== null && other > own).length,
  );
