import type { Mark } from "./svg.ts";
import { textAt } from "./svg.ts";

export type Pair = { readonly now: number; readonly before: number };
/** Where a panel of dumbbells is drawn: its left edge, its length, and the number at its right end. */
export type Panel = { readonly left: number; readonly length: number; readonly most: number };

const RADIUS = 6;
export const FULL = "#222222";
export const HOLLOW = "#ffffff";

const dot = (x: number, y: number, fill: string, radius = RADIUS): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" stroke="#000000" stroke-width="2"/>`;

/** Two numbers on one line: a hollow mark for the base, a full one for what is compared with it. */
export function dumbbell({ now, before }: Pair, panel: Panel, y: number): string {
  const at = (value: number) => panel.left + (value / panel.most) * panel.length;
  const [low, high] = now < before ? [now, before] : [before, now];
  return (
    `<line x1="${at(low)}" y1="${y}" x2="${at(high)}" y2="${y}" stroke="#777777" stroke-width="3"/>` +
    // Of equal numbers the base shows as a ring around the other.
    dot(at(before), y, HOLLOW, low === high ? RADIUS + 4 : RADIUS) +
    dot(at(now), y, FULL) +
    textAt(at(low) - (low === high ? 0 : 10), low === high ? y - 13 : y - 9, String(low), {
      anchor: "middle",
      size: 12,
    }) +
    (low === high ? "" : textAt(at(high) + 10, y - 9, String(high), { anchor: "middle", size: 12 }))
  );
}

/** The places of both marks; of equal ones, which lie on each other, the left half is the base. */
export function dumbbellBoxes(
  { now, before }: Pair,
  panel: Panel,
  y: number,
): Record<"now" | "before", Pick<Mark, "x" | "y" | "width" | "height">> {
  const at = (value: number) => panel.left + (value / panel.most) * panel.length;
  const box = (x: number, width: number) => ({ x, y: y - 20, width, height: 28 });
  const gap = Math.abs(at(now) - at(before));
  if (gap >= 20) return { now: box(at(now) - 10, 20), before: box(at(before) - 10, 20) };
  // Too near for two: each takes the side it lies on.
  const middle = (at(now) + at(before)) / 2;
  const [left, right] = [box(middle - 18, 18), box(middle, 18)];
  return now < before ? { now: left, before: right } : { now: right, before: left };
}

/** What the two marks mean, under a panel. */
export const dumbbellLegend = (x: number, y: number, now: string, before: string, apart = 130): string =>
  dot(x, y, FULL) +
  textAt(x + 12, y + 5, now, { size: 14 }) +
  dot(x + apart, y, HOLLOW) +
  textAt(x + apart + 12, y + 5, before, { size: 14 });
