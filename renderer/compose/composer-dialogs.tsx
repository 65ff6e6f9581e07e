import type { ReportTable } from "../../shared/report/table.ts";
import { useLanguage } from "../i18n/language.ts";
import { type AskedCell, WhyCellDrawer } from "../report/why-cell-drawer.tsx";
import { ElsewhereDialog } from "./elsewhere-dialog.tsx";
import { KeepDialog } from "./keep-dialog.tsx";
import { NumberPicker } from "./number-picker.tsx";
import type { Sheets } from "./sheets.tsx";
import type { Draft, Opened, Which } from "./use-draft.ts";
import type { useNumberInsert } from "./use-number-insert.ts";
import { type DrawerView, VersionsDrawer } from "./versions-drawer.tsx";
import { WriteDialog } from "./write-dialog.tsx";

/** What is open over the page; at most one besides the question of another window. */
export type Over =
  | { readonly what: "keep" | "write" }
  | { readonly what: "versions"; readonly view: DrawerView }
  | { readonly what: "why"; readonly cell: AskedCell }
  | null;

/** Everything that opens over the page: picking a number, keeping, writing to a file, versions, why a number, another window. */
export function ComposerDialogs(props: {
  readonly which: Which;
  readonly opened: Opened;
  readonly draft: Draft;
  readonly over: Over;
  readonly number: ReturnType<typeof useNumberInsert>;
  readonly sheets: Sheets;
  /** The kept version whose numbers stand on the sheets; undefined for today's. */
  readonly toldVersion: number | undefined;
  /** The version that is looked at; null for the text being written. */
  readonly shownN: number | null;
  readonly layout: string;
  readonly onClose: () => void;
  readonly onKept: (n: number) => void;
  readonly onShow: (n: number) => void;
  readonly onTake: (n: number) => void;
  readonly onOpenAnew: () => void;
}) {
  const screenLanguage = useLanguage();
  const { which, opened, draft, over, number, sheets, onClose } = props;
  const titles = Object.fromEntries(
    opened.report.sections.map((one) => [one.key, one.title[screenLanguage]]),
  );
  return (
    <>
      {number.isOpen && (
        <NumberPicker
          tables={opened.report.tables}
          language={screenLanguage}
          onPick={number.put}
          onClose={number.close}
        />
      )}
      {over?.what === "keep" && (
        <KeepDialog which={which} draft={draft} onClose={onClose} onKept={props.onKept} />
      )}
      {over?.what === "write" && (
        <WriteDialog
          which={which}
          n={props.shownN}
          isFinal={!opened.canWrite}
          layout={props.layout}
          beforeWriting={draft.flush}
          onClose={onClose}
        />
      )}
      {over?.what === "versions" && (
        <VersionsDrawer
          which={which}
          titles={titles}
          first={over.view}
          onShow={props.onShow}
          onTakeText={opened.canWrite ? props.onTake : null}
          onClose={onClose}
        />
      )}
      {over?.what === "why" && (
        <WhyCellDrawer
          asked={{ period: which.period, unitSet: which.unitSet, ...over.cell }}
          tables={sheets.report.tables}
          version={props.toldVersion}
          onClose={onClose}
        />
      )}
      {draft.isElsewhere && (
        <ElsewhereDialog
          which={which}
          draft={draft}
          tables={sheets.report.tables as unknown as ReportTable[]}
          titles={titles}
          onTheirs={props.onOpenAnew}
        />
      )}
    </>
  );
}
