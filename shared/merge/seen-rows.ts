import { alike, LARGEST_BLOCK, type Likable, meetingKeys } from "./likely-same.ts";

/** Rows of one list, each compared with those before it as the register compares its cases. A few hundred bytes a row. */
export class SeenRows {
  readonly #blocks = new Map<string, number[]>();
  readonly #rows: { readonly row: number; readonly one: Likable }[] = [];

  /** The likest earlier row, the first of several; null for none. The row is noted for later ones. */
  likestBefore(row: number, one: Likable, titleWords: readonly string[]): number | null {
    const title = `title ${titleWords.join(" ")}`;
    const met = new Set(
      [title, ...meetingKeys(one).map(String)].flatMap((key) => this.#under(key, key === title)),
    );
    let likest: { row: number; score: number } | null = null;
    for (const at of met) {
      const earlier = this.#rows[at];
      const found = earlier && alike(one, earlier.one);
      if (found && found.score > (likest?.score ?? 0)) likest = { row: earlier.row, score: found.score };
    }
    for (const key of [title, ...meetingKeys(one).map(String)]) {
      const block = this.#blocks.get(key) ?? [];
      block.push(this.#rows.length);
      // One more than is compared tells that the block says nothing; of one title the newest rows are kept.
      if (block.length > LARGEST_BLOCK + 1) block.shift();
      this.#blocks.set(key, block);
    }
    this.#rows.push({ row, one });
    return likest?.row ?? null;
  }

  #under(key: string, isTitle: boolean): number[] {
    const block = this.#blocks.get(key) ?? [];
    return isTitle || block.length <= LARGEST_BLOCK ? block : [];
  }
}
