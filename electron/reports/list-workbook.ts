import { unitByCode } from "../../shared/catalogue/units.ts";
import { LIST_COLUMNS, type ListColumn } from "../../shared/list/columns.ts";
import { fail, type Result } from "../../shared/result.ts";
import { everyCase, type ListQuery, listOverview } from "../cases/list-cases.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { handOver } from "./hand-over.ts";
import type { Sheet } from "./xlsx/workbook.ts";
import { writeWorkbook } from "./xlsx/write-workbook.ts";

export type ListExport = ListQuery & {
  /** Ids of the columns, in their order. */
  readonly columns: readonly string[];
  readonly language: "vi" | "en";
  readonly folder: string;
};

type Hooks = {
  readonly signal?: AbortSignal;
  readonly progress?: (step: { done: number; total: number; phase: string }) => void;
};

const WORDS = {
  vi: {
    sheet: "Sổ vụ án, vụ việc",
    no: "TT",
    date: "Ngày ghi tệp",
    provisional: "Số tạm tính: còn vụ chưa được duyệt",
  },
  en: {
    sheet: "Cases",
    no: "No.",
    date: "Written on",
    provisional: "Provisional: some cases are not approved",
  },
} as const;

/**
 * The list as it is narrowed and ordered, in the columns that are shown, as an .xlsx file in a picked folder. Cases are
 * read and written page by page, so 100,000 of them need no more memory than a thousand.
 * Errors: E_INPUT (an unknown column), E_SIZE, E_CANCELLED, those of handOver; then there is no file.
 */
export async function exportList(
  ws: OpenWorkspace,
  wanted: ListExport,
  { signal, progress }: Hooks = {},
): Promise<Result<{ file: string }>> {
  const { columns: ids, language, folder, ...query } = wanted;
  const columns = ids.map((id) => LIST_COLUMNS.find((one) => one.id === id));
  if (columns.length === 0 || columns.some((one) => one === undefined))
    return fail("E_INPUT", { field: "columns" });
  const overview = listOverview(ws, query);
  if (!overview.ok) return overview;
  const words = WORDS[language];
  const today = new Date(ws.deps.clock.nowMs() + 7 * 3_600_000).toISOString().slice(0, 10);
  const unit = unitByCode(ws.unit)?.[language] ?? "";
  const sheet: Sheet = {
    name: words.sheet,
    heading: [
      unit === "" ? words.sheet : `${words.sheet} – ${unit}`,
      `${words.date} ${today.split("-").reverse().join("/")}`,
      ...(overview.value.drafts > 0 ? [words.provisional] : []),
    ],
    columns: [
      { title: words.no, width: 6, kind: "integer" },
      ...(columns as ListColumn[]).map((one) => ({
        title: one[language],
        width: Math.round(one.width / 7),
        kind: one.kind,
      })),
    ],
    rows: rowsOf(ws, query, columns as ListColumn[], language),
  };
  const name = `So-vu-an-vu-viec${ws.unit === "" ? "" : `-${ws.unit}`}-${today}.xlsx`;
  return handOver(folder, name, (push) =>
    writeWorkbook([sheet], push, {
      signal,
      onRows: (done) => progress?.({ done, total: overview.value.cases, phase: "excel" }),
    }),
  );
}

function* rowsOf(
  ws: OpenWorkspace,
  query: ListQuery,
  columns: readonly ListColumn[],
  language: "vi" | "en",
): Generator<(string | number | null)[]> {
  let number = 0;
  for (const row of everyCase(ws, query)) {
    number += 1;
    yield [number, ...columns.map((column) => column.value(row, language))];
  }
}
