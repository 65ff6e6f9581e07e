import { useQuery } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListedCase } from "../../shared/api/case-methods.ts";
import type { OutputOf } from "../../shared/api/contract.ts";
import type { ListColumn } from "../../shared/list/columns.ts";
import { ok, type Result } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { showValue } from "../list/show-value.ts";
import type { ListQuery } from "../list/use-list-rows.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import type { OpenState } from "../shell/shell.tsx";
import { Letterhead, Signatures } from "./letterhead.tsx";
import { type Page, paginate } from "./paginate.ts";
import { PrintPreview } from "./print-preview.tsx";

/** More is a stack of some hundred sheets: then Excel, or a narrower list. */
const MOST_CASES = 2000;

type Props = {
  readonly open: OpenState;
  readonly query: ListQuery;
  readonly overview: OutputOf<"list.overview">;
  readonly columns: readonly { readonly column: ListColumn; readonly width: number }[];
  readonly onClose: () => void;
};

/** Ctrl+P in the list: the register in the columns of the view, A4 landscape. */
export function RegisterPaper(props: Props) {
  const { query, overview, onClose } = props;
  const { t } = useTranslation();
  const client = useClient();
  const isTooLong = overview.cases > MOST_CASES;
  const { data } = useQuery({
    queryKey: ["register-paper", query],
    enabled: !isTooLong,
    gcTime: 0,
    queryFn: async (): Promise<Result<ListedCase[]>> => {
      const { hiddenStages: _hidden, ...filters } = query.filters ?? {};
      const rows: ListedCase[] = [];
      for (let after: string | null = null, first = true; first || after !== null; first = false) {
        const page: Result<OutputOf<"case.list">> = await client.call("case.list", {
          ...query,
          filters,
          after,
          limit: 1000,
          texts: true,
        });
        if (!page.ok) return page;
        rows.push(...page.value.cases);
        after = page.value.next;
      }
      return ok(rows);
    },
  });
  const [pages, setPages] = useState<readonly Page[]>([]);
  const title = t("print.registerTitle");
  const note = isTooLong
    ? t("print.tooLong", { most: MOST_CASES })
    : data
      ? t("print.pages", { count: pages.length })
      : t("print.reading");
  return (
    <PrintPreview title={title} landscape note={note} onClose={onClose}>
      {data && !data.ok && <ProblemNote problem={data.problem} />}
      {data?.ok && <Sheets {...props} rows={data.value} pages={pages} onPages={setPages} />}
    </PrintPreview>
  );
}

type SheetsProps = Props & {
  readonly rows: readonly ListedCase[];
  readonly pages: readonly Page[];
  readonly onPages: (pages: readonly Page[]) => void;
};

/** All of it is drawn once out of sight on a sheet of the same make, measured, and cut into pages. */
function Sheets(props: SheetsProps) {
  const { rows, pages, onPages } = props;
  const { t } = useTranslation();
  const measured = useRef<HTMLDivElement>(null);
  const [hasFonts, setFonts] = useState(false);
  // The letterhead's lines come with the settings.
  const settings = useQueryOf("settings.get", {}).value;
  useEffect(() => {
    // Another typeface has other heights.
    void Promise.all(["12pt Tinos", "bold 12pt Tinos"].map((font) => document.fonts.load(font, "Số ạ")))
      .catch(() => [])
      .then(() => setFonts(true));
  }, []);
  useLayoutEffect(() => {
    const sheet = measured.current;
    if (!sheet || !hasFonts || !settings) return;
    const heightOf = (selector: string) => sheet.querySelector(selector)?.getBoundingClientRect().height ?? 0;
    onPages(
      paginate({
        // A hair less than the page: a printer may round the other way.
        page: heightOf(".paper-page-height") - 4,
        opening: heightOf(".paper-opening"),
        head: heightOf("thead"),
        rows: [...sheet.querySelectorAll("tbody tr")].map((row) => row.getBoundingClientRect().height),
        closing: heightOf(".paper-closing"),
      }),
    );
  }, [hasFonts, settings, onPages]);
  return (
    <>
      <div className="paper-sheet paper-landscape paper-measure" ref={measured} aria-hidden="true">
        <div className="paper-body paper-page-height">
          <Opening {...props} />
          <Table {...props} first={0} end={rows.length} />
          <Signatures open={props.open} />
        </div>
      </div>
      {pages.map(({ first, end }, i) => (
        <div className="paper-sheet paper-landscape" key={first} data-page={i + 1}>
          <div className="paper-body">
            {i === 0 && <Opening {...props} />}
            {end > first && <Table {...props} first={first} end={end} />}
            {i === pages.length - 1 && <Signatures open={props.open} />}
          </div>
          <div className="paper-number">{t("print.page", { page: i + 1, pages: pages.length })}</div>
        </div>
      ))}
    </>
  );
}

function Opening({ open, query, overview }: Props) {
  const { t } = useTranslation();
  const periodName = usePeriodName();
  const { period, from, to } = query.filters ?? {};
  const day = (text: string) => text.split("-").reverse().join("/");
  return (
    <div className="paper-opening">
      <Letterhead open={open} atMs={Date.now()} />
      <div className="paper-title">{t("print.registerHeading")}</div>
      {period && <div className="paper-line">{periodName(period)}</div>}
      {(from || to) && (
        <div className="paper-line">
          {t("print.days", { from: from ? day(from) : "…", to: to ? day(to) : "…" })}
        </div>
      )}
      <div className="paper-line">
        {t("print.counts", { cases: overview.cases, va: overview.va, vv: overview.vv })}
      </div>
      {overview.drafts > 0 && (
        <div className="paper-provisional">{t("print.provisional", { count: overview.drafts })}</div>
      )}
    </div>
  );
}

function Table(props: SheetsProps & { first: number; end: number }) {
  const { rows, columns, first, end } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const total = columns.reduce((sum, { width }) => sum + width, 40);
  return (
    <table>
      <colgroup>
        <col style={{ width: `${(40 / total) * 100}%` }} />
        {columns.map(({ column, width }) => (
          <col key={column.id} style={{ width: `${(width / total) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th>{t("print.no")}</th>
          {columns.map(({ column }) => (
            <th key={column.id}>{column[language]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(first, end).map((row, i) => (
          <tr key={row.id}>
            <td className="paper-center">{first + i + 1}</td>
            {columns.map(({ column }) => (
              <td key={column.id} className={CELL[column.kind]}>
                {showValue(column, row, language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const CELL = {
  text: undefined,
  integer: "paper-center",
  amount: "paper-amount",
  date: "paper-center",
} as const;
