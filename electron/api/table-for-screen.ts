import type { ReportTable } from "../../shared/report/table.ts";

/** Rows of a list that a screen gets. */
const SCREEN_ROWS = 500;

/** A table as a screen gets it: a long list is cut, and says how long it is. */
export const forScreen = (table: ReportTable) => ({
  ...table,
  explains: table.explains === true,
  rows: table.rows.slice(0, SCREEN_ROWS),
  ...(table.rows.length > SCREEN_ROWS ? { rowsInTruth: table.rowsInTruth ?? table.rows.length } : {}),
});
