import type { NamedNumber } from "./composer/cell-name.ts";
import type { Cell, ReportTable, TableRow } from "./table.ts";
import { type Words, words } from "./words.ts";

/** A number that is not what was reported, and why. */
export type AdjustedNumber = NamedNumber & {
  /** What was noted of it, and what its cases say themselves: as they were written, in one language. */
  readonly reasons: readonly string[];
  /** Numbers of the cases that moved it. */
  readonly cases: readonly string[];
  /** It is, or was, a figure without cases. */
  readonly isByFigure: boolean;
};

export type Adjustments = {
  /** YYYY-MM-DD: when the report was made final. */
  readonly finalOn: string;
  readonly numbers: readonly AdjustedNumber[];
  /** The tables of the report, for their titles. */
  readonly tables: readonly Pick<ReportTable, "code" | "title">[];
  /** Codes of lists of cases that read otherwise today. */
  readonly lists: readonly string[];
};

/** Numbers of cases that one line names. */
const CASES_NAMED = 12;

const day = (date: string): string => date.split("-").reverse().join("/");

/** "báo cáo đã chốt ngày 22/06/2020" as the title of the annex says it. */
export const adjustmentsTitle = ({ finalOn }: Pick<Adjustments, "finalOn">): Words =>
  words(
    `Số điều chỉnh so với báo cáo đã chốt ngày ${day(finalOn)}`,
    `Adjusted figures against the report made final on ${day(finalOn)}`,
  );

/**
 * *Số điều chỉnh* as an annex to a final report: what was reported stays, beside it what the register gives now, why, and by which
 * cases. It is a table like the others, for every writer of reports.
 * @param attachedTo the number and date of the report it goes with, as its letterhead leaves them open
 */
export function adjustmentsTable(given: Adjustments, attachedTo: Words): ReportTable {
  const { numbers, lists, tables } = given;
  return {
    code: "DC",
    isAnnex: true,
    title: adjustmentsTitle(given),
    population: attachedTo,
    kind: "list",
    rowHead: words("Chỉ tiêu", "Figure"),
    columns: [
      { key: "before", head: words("Số đã báo cáo", "As reported"), form: "amount" },
      { key: "now", head: words("Số điều chỉnh", "Adjusted"), form: "amount" },
      { key: "delta", head: words("Chênh lệch", "Difference"), form: "amount" },
      { key: "adjustedWhy", head: words("Lý do", "Reason"), form: "text" },
      { key: "movedBy", head: words("Vụ", "Cases"), form: "text" },
    ],
    rows: [...new Set(numbers.map((one) => one.cell.table))].flatMap((code) => [
      { key: code, head: tableHead(tables, code), cells: [], isHeading: true },
      ...numbers.filter((one) => one.cell.table === code).map((one) => row(one, tables)),
    ]),
    notes: [
      words(
        "Số đã báo cáo trong báo cáo chính thức giữ nguyên. Số điều chỉnh là số của sổ lúc ghi phụ lục này; chênh lệch = số điều chỉnh − số đã báo cáo.",
        "What the final report says stays as it is. The adjusted figure is the register's when this annex was written; difference = adjusted − reported.",
      ),
      ...(lists.length > 0
        ? [
            words(
              `Danh sách ${lists.join(", ")} hiện nay cũng khác danh sách đã báo cáo.`,
              `Lists that also read otherwise now: ${lists.join(", ")}.`,
            ),
          ]
        : []),
    ],
  };
}

const titleOf = (tables: Adjustments["tables"], code: string): Words =>
  tables.find((one) => one.code === code)?.title ?? words("", "");

function tableHead(tables: Adjustments["tables"], code: string): Words {
  const { vi, en } = titleOf(tables, code);
  return words(`Biểu ${code}. ${vi}`, `Table ${code}. ${en}`);
}

/** A number under its table says only its row and column. */
function row(one: AdjustedNumber, tables: Adjustments["tables"]): TableRow {
  const title = titleOf(tables, one.cell.table);
  const short = (language: keyof Words) => {
    const before = `${one.cell.table} ${title[language]} – `;
    const name = one.name[language];
    return name.startsWith(before) ? name.slice(before.length) : name;
  };
  return {
    key: `${one.cell.table} ${one.cell.row} ${one.cell.column}`,
    head: words(short("vi"), short("en")),
    cells: [
      number(one.before),
      number(one.now),
      number(one.delta),
      { value: one.reasons.length > 0 ? one.reasons.join("; ") : NO_REASON },
      { value: casesCell(one) },
    ],
  };
}

const NO_REASON = words("Chưa ghi lý do", "No reason given yet");

const number = (value: number | null): Cell => (value === null ? { value, note: "not-added" } : { value });

function casesCell({ cases, isByFigure }: AdjustedNumber): Words {
  const named = cases.slice(0, CASES_NAMED).join(", ");
  const more = cases.length - CASES_NAMED;
  const figure = words("số nhập không kèm hồ sơ", "figure entered without cases");
  const say = (language: keyof Words, rest: string) =>
    [named + (more > 0 ? rest : ""), ...(isByFigure ? [figure[language]] : [])]
      .filter((one) => one !== "")
      .join("; ") || "–";
  return words(say("vi", ` và ${more} vụ khác`), say("en", ` and ${more} more`));
}
