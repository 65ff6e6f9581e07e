import { LARGEST_BLOCK, LEAST_SCORE, type Likable, type Likeness, likeness } from "./likely-same.ts";

export type AlikePair = { readonly one: number; readonly other: number } & Likeness;

/** Neighbouring word pairs two titles must share to be compared at all. */
const FEWEST_SHARED = 3;
const INDEX_BITS = 2 ** 21;

/**
 * Pairs of cases that may be one, by their positions in the list. Only cases that meet in a block are compared, and blocks
 * are capped: at most 40 × blocks comparisons, never every pair. Memory: about 150 bytes a case beside the list itself.
 */
export function* findAlike(cases: readonly Likable[]): Generator<AlikePair> {
  if (cases.length >= INDEX_BITS) throw new Error("too many cases to compare");
  const documents = blocksOf(cases, (one) => one.documentBlocks);
  const people = blocksOf(cases, (one) => one.peopleBlocks);
  const titles = blocksOf(cases, (one) => one.titleBlocks);
  const places = blocksOf(cases, (one) => one.placeBlocks);
  for (const [one, subject] of cases.entries()) {
    const meeting = new Map<number, number>();
    const meet = (blocks: Blocks, hashes: readonly number[], weight: number) => {
      for (const hash of hashes)
        for (const other of membersOf(blocks, hash))
          if (other > one) meeting.set(other, (meeting.get(other) ?? 0) + weight);
    };
    meet(documents, subject.documentBlocks, FEWEST_SHARED);
    meet(people, subject.peopleBlocks, FEWEST_SHARED);
    meet(titles, subject.titleBlocks, 1);
    meet(places, subject.placeBlocks, FEWEST_SHARED);
    for (const [other, weight] of meeting) {
      if (weight < FEWEST_SHARED) continue;
      const found = likeness(subject, cases[other] as Likable);
      if (found.score >= LEAST_SCORE) yield { one, other, ...found };
    }
  }
}

/** hash × 2^21 + position, ascending: both fit in a double together. */
type Blocks = Float64Array;

function blocksOf(cases: readonly Likable[], hashesOf: (one: Likable) => readonly number[]): Blocks {
  let length = 0;
  for (const one of cases) length += hashesOf(one).length;
  const blocks = new Float64Array(length);
  let at = 0;
  for (const [i, one] of cases.entries())
    for (const hash of hashesOf(one)) {
      blocks[at] = hash * INDEX_BITS + i;
      at += 1;
    }
  return blocks.sort();
}

function* membersOf(blocks: Blocks, hash: number): Generator<number> {
  const from = hash * INDEX_BITS;
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < blocks.length && (blocks[end] as number) < from + INDEX_BITS) {
    end += 1;
    if (end - low > LARGEST_BLOCK) return;
  }
  for (let at = low; at < end; at += 1) yield (blocks[at] as number) - from;
}
