/** One line of the grid: a case by its place in the order, or the head of a group. */
export type Line =
  | { readonly kind: "case"; readonly at: number }
  | { readonly kind: "group"; readonly stage: string; readonly cases: number; readonly isFolded: boolean };

export type Layout = { readonly lines: number; readonly cases: number; line(index: number): Line };

type Stage = { readonly stage: string; readonly cases: number };

/** Without groups each line is a case. `stages` in the order of the list; folded ones show their head alone. */
export function layoutOf(cases: number, stages: readonly Stage[] | null, folded: readonly string[]): Layout {
  if (stages === null) return { lines: cases, cases, line: (at) => ({ kind: "case", at }) };
  const groups: { stage: string; cases: number; isFolded: boolean; firstLine: number; firstCase: number }[] =
    [];
  let firstLine = 0;
  let firstCase = 0;
  for (const { stage, cases: count } of stages) {
    const isFolded = folded.includes(stage);
    groups.push({ stage, cases: count, isFolded, firstLine, firstCase });
    firstLine += 1 + (isFolded ? 0 : count);
    firstCase += isFolded ? 0 : count;
  }
  return {
    lines: firstLine,
    cases: firstCase,
    line(index) {
      const group = groups.findLast((one) => one.firstLine <= index) ?? groups[0];
      if (!group) return { kind: "case", at: index };
      if (index === group.firstLine) return { kind: "group", ...group };
      return { kind: "case", at: group.firstCase + index - group.firstLine - 1 };
    },
  };
}
