/** A block of the text from top to bottom; pixels. `lineHeight` null: it is not cut. */
export type Block = {
  readonly top: number;
  readonly height: number;
  readonly lineHeight: number | null;
  /** Stays with the block after it. */
  readonly isHeading: boolean;
};

/** Lines of a paragraph that stay together at the end and at the beginning of a page, as browsers and Word have it. */
const KEPT_LINES = 2;

/**
 * Where the pages of a text end: the tops of what begins a new page, of a text that is shown as one long sheet.
 * @param pageHeight what a page holds between its margins
 */
export function pageBreaks(blocks: readonly Block[], pageHeight: number): number[] {
  const breaks: number[] = [];
  let start = blocks[0]?.top ?? 0;
  blocks.forEach((block, at) => {
    const before = blocks[at - 1];
    const whole = before?.isHeading ? before.top : block.top;
    for (let end = start + pageHeight; block.top + block.height > end + 0.5; end = start + pageHeight) {
      const next = cutOf(block, end) ?? whole;
      // Something higher than a page is cut where the page ends.
      start = next > start ? next : end;
      breaks.push(start);
    }
  });
  return breaks;
}

/** The top of the first line of a paragraph that goes to the next page; null where all of it goes. */
function cutOf({ top, height, lineHeight }: Block, end: number): number | null {
  if (lineHeight === null || lineHeight <= 0) return null;
  const all = Math.round(height / lineHeight);
  const fits = Math.min(Math.floor((end - top + 0.5) / lineHeight), all - KEPT_LINES);
  return fits < KEPT_LINES ? null : top + fits * lineHeight;
}
