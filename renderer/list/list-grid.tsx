// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be drawn in part
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its lines
// biome-ignore-all lint/a11y/useFocusableInteractive: one tab stop, the grid itself; aria-activedescendant names the line
import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListedCase } from "../../shared/api/case-methods.ts";
import type { ListView } from "../../shared/api/list-methods.ts";
import { nameOf, STAGES } from "../../shared/catalogue/codes.ts";
import type { ListColumn } from "../../shared/list/columns.ts";
import { useLanguage } from "../i18n/language.ts";
import { useShortcut } from "../keys/use-shortcut.ts";
import { FilterCell } from "./filter-cell.tsx";
import { HeadCell } from "./head-cell.tsx";
import { Found } from "./highlight.tsx";
import type { Layout } from "./layout.ts";
import classes from "./list.module.css";
import { moveColumn } from "./list-view.ts";
import { showValue } from "./show-value.ts";

/** Columns whose words the search reads (electron/cases/listed-facts.ts); elsewhere a match would be a chance. */
const SEARCHED: ReadonlySet<string> = new Set([
  "place",
  "officer",
  "names",
  "summary",
  "note",
  "own1",
  "own2",
  "own3",
]);

/** Two lines of text: a title is seldom shorter. */
const ROW_PX = 38;
const TICK_PX = 26;

type Props = {
  readonly view: ListView;
  readonly columns: readonly { readonly column: ListColumn; readonly width: number }[];
  readonly layout: Layout;
  readonly rowAt: (at: number) => ListedCase | undefined;
  /** What is searched for, to be marked in the rows. */
  readonly search: string;
  readonly selected: ReadonlySet<string>;
  readonly cursor: number;
  readonly onView: (part: Partial<ListView>) => void;
  readonly onInSight: (first: number, last: number) => void;
  /** Ctrl adds or takes away, Shift goes on from where the cursor was; null: everything. */
  readonly onSelect: (at: number | null, how: { ctrl: boolean; shift: boolean }) => void;
  readonly onCursor: (at: number) => void;
  readonly onOpen: (row: ListedCase) => void;
  readonly onFold: (stage: string) => void;
  /** Asked for the next match where nothing is searched for yet. */
  readonly onFind: () => void;
};

/** The register as a grid: head and filters stay in sight, only lines in sight are drawn, keys do what the mouse does. */
export function ListGrid(props: Props) {
  const { view, columns, layout, rowAt, search, cursor, onInSight, onCursor, onSelect, onOpen } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const virtual = useVirtualizer({
    count: layout.lines,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
    // Head and filters cover the first lines of what is scrolled.
    scrollPaddingStart: 58,
  });
  const items = virtual.getVirtualItems();
  const places = items
    .map((item) => layout.line(item.index))
    .flatMap((line) => (line.kind === "case" ? [line.at] : []));
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? 0;
  useEffect(() => onInSight(first, last), [onInSight, first, last]);
  const template = [
    `${TICK_PX}px`,
    ...columns.map(({ column, width }) => (column.id === "title" ? `minmax(${width}px, 1fr)` : `${width}px`)),
  ].join(" ");
  const total = columns.reduce((sum, { width }) => sum + width, TICK_PX);
  const move = (line: number, shift: boolean) => {
    const to = Math.min(Math.max(line, 0), layout.lines - 1);
    if (to < 0) return;
    virtual.scrollToIndex(to);
    onCursor(to);
    if (shift) onSelect(to, { ctrl: false, shift: true });
  };
  // What is listed are the matches: the next one is the next line, and after the last the first again.
  useShortcut("findNext", () => {
    if (search === "") return props.onFind();
    for (let step = 1; step <= layout.lines; step += 1) {
      const at = (cursor + step) % layout.lines;
      if (layout.line(at).kind !== "case") continue;
      move(at, false);
      scroller.current?.focus();
      return;
    }
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current) return;
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - 58) / ROW_PX) - 1);
    const steps: Record<string, number> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      PageDown: cursor + page,
      PageUp: cursor - page,
      Home: 0,
      End: layout.lines - 1,
    };
    const to = steps[event.key];
    const line = layout.line(Math.max(cursor, 0));
    if (to !== undefined && !event.altKey && !event.ctrlKey) move(to, event.shiftKey);
    else if (event.key === " ") {
      if (line.kind === "group") props.onFold(line.stage);
      else onSelect(cursor, { ctrl: true, shift: false });
    } else if (event.key === "Enter" && !event.ctrlKey) {
      const row = line.kind === "case" ? rowAt(line.at) : undefined;
      if (row) onOpen(row);
      else if (line.kind === "group") props.onFold(line.stage);
    } else if (event.key.toLowerCase() === "a" && event.ctrlKey)
      onSelect(null, { ctrl: false, shift: false });
    else return;
    event.preventDefault();
  };
  return (
    <div
      className={classes.grid}
      ref={scroller}
      role="grid"
      aria-label={t("case.listTitle")}
      aria-rowcount={layout.lines}
      aria-multiselectable
      aria-activedescendant={cursor >= 0 ? `line-${cursor}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      style={{ "--list-columns": template, "--list-width": `${total}px` } as CSSProperties}
    >
      <div className={classes.head} role="row" tabIndex={-1}>
        <span role="columnheader" aria-label={t("list.ticked")} />
        {columns.map(({ column, width }) => (
          <HeadCell
            key={column.id}
            column={column}
            width={width}
            view={view}
            isOver={dragged !== null}
            onView={props.onView}
            onDrag={setDragged}
            onDrop={() => {
              if (dragged) props.onView({ columns: moveColumn(view.columns, dragged, column.id) });
              setDragged(null);
            }}
          />
        ))}
      </div>
      <div className={classes.filters} role="row" tabIndex={-1}>
        <span role="gridcell" />
        {columns.map(({ column }) => (
          <span key={column.id} role="gridcell" className={classes.filterCell}>
            <FilterCell
              column={column}
              filters={view.filters}
              onFilter={(filters) => props.onView({ filters })}
            />
          </span>
        ))}
      </div>
      <div className={classes.lines} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => (
          <GridLine key={item.key} {...props} index={item.index} top={item.start} />
        ))}
      </div>
    </div>
  );
}

function GridLine(props: Props & { readonly index: number; readonly top: number }) {
  const { columns, layout, rowAt, search, selected, cursor, onSelect, onOpen, onFold, index, top } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const line = layout.line(index);
  const style = { transform: `translateY(${top}px)` };
  if (line.kind === "group") {
    const name = nameOf(STAGES, line.stage, language) || t("list.noStage");
    return (
      <div className={classes.group} role="row" tabIndex={-1} style={style} id={`line-${index}`}>
        <span role="gridcell">
          <button
            type="button"
            tabIndex={-1}
            className={classes.groupHead}
            aria-expanded={!line.isFolded}
            onClick={() => onFold(line.stage)}
          >
            {line.isFolded ? "▸" : "▾"} {name} ({t("case.rows", { count: line.cases })})
          </button>
        </span>
      </div>
    );
  }
  const row = rowAt(line.at);
  if (!row) return null;
  const isSelected = selected.has(row.id);
  return (
    <div
      className={classes.row}
      role="row"
      tabIndex={-1}
      id={`line-${index}`}
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      data-cursor={cursor === index || undefined}
      style={style}
      onClick={(event) => onSelect(index, { ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey })}
      onDoubleClick={() => onOpen(row)}
    >
      <span
        role="gridcell"
        tabIndex={-1}
        className={classes.tick}
        onClick={(event) => {
          event.stopPropagation();
          onSelect(index, { ctrl: true, shift: event.shiftKey });
        }}
      >
        {isSelected ? "✓" : ""}
      </span>
      {columns.map(({ column }) => {
        const shown = showValue(column, row, language);
        return (
          <span
            key={column.id}
            role="gridcell"
            tabIndex={-1}
            title={shown}
            className={`${classes.cell} ${column.kind === "amount" || column.kind === "integer" ? classes.number : ""}`}
            data-wraps={column.kind === "text" || undefined}
          >
            {column.id === "number" ? (
              <button
                type="button"
                tabIndex={-1}
                className={classes.open}
                onClick={(event) => {
                  event.stopPropagation();
                  onOpen(row);
                }}
              >
                <Found text={shown} search={search} />
              </button>
            ) : (
              <Found
                text={shown}
                search={
                  column.id === "title" || column.id === "agency"
                    ? joined(search, props.view, column.id)
                    : SEARCHED.has(column.id)
                      ? search
                      : ""
                }
              />
            )}
          </span>
        );
      })}
    </div>
  );
}

/** A filter of the column finds its words there too. */
const joined = (search: string, view: ListView, id: "title" | "agency"): string =>
  view.filters[id] ? `${view.filters[id]}` : search;
