/** What of a table stands on one page: rows from `first` to before `end`. */
export type Page = { readonly first: number; readonly end: number };

/** Heights in one unit, as they were measured on the sheet itself. */
export type Heights = {
  /** Of a page, between its margins. */
  readonly page: number;
  /** Of what stands above the table on the first page. */
  readonly opening: number;
  /** Of the table's head, repeated on every page. */
  readonly head: number;
  readonly rows: readonly number[];
  /** Of what stands below the table on the last page (signatures), never parted from at least one row. */
  readonly closing: number;
};

/** Full pages of rows in order; a row that is higher than a page has one to itself. At least one page. */
export function paginate({ page, opening, head, rows, closing }: Heights): Page[] {
  const pages: Page[] = [];
  let first = 0;
  let room = page - opening - head;
  for (const [at, height] of rows.entries()) {
    if (height > room && at > first) {
      pages.push({ first, end: at });
      first = at;
      room = page - head;
    }
    room -= height;
  }
  // Signatures alone on a page would be signatures under nothing: the last row goes with them.
  if (closing > room && rows.length - first > 1) {
    pages.push({ first, end: rows.length - 1 });
    first = rows.length - 1;
  }
  pages.push({ first, end: rows.length });
  return pages;
}
