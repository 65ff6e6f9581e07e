type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Direction = "left" | "right" | "up" | "down";

/** Straight ahead before sideways: a place off the line is as far as one so many times farther along it. */
const SIDEWAYS = 4;

/** The nearest box in a direction from the one at `from`; itself where there is none. */
export function nextMark(boxes: readonly Box[], from: number, direction: Direction): number {
  const here = boxes[from];
  if (!here) return from;
  const centre = (box: Box) => [box.x + box.width / 2, box.y + box.height / 2] as const;
  const [x, y] = centre(here);
  let best = { at: from, far: Number.POSITIVE_INFINITY };
  for (const [at, box] of boxes.entries()) {
    const [dx, dy] = [centre(box)[0] - x, centre(box)[1] - y];
    const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction];
    const aside = Math.abs(direction === "left" || direction === "right" ? dy : dx);
    const far = ahead + aside * SIDEWAYS;
    if (at !== from && ahead > 0.5 && far < best.far) best = { at, far };
  }
  return best.at;
}
