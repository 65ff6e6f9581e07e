// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be drawn in part
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its lines
// biome-ignore-all lint/a11y/useFocusableInteractive: one tab stop, the grid itself; aria-activedescendant names the line
import { type PointerEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListView } from "../../shared/api/list-methods.ts";
import type { ListColumn } from "../../shared/list/columns.ts";
import { useLanguage } from "../i18n/language.ts";
import classes from "./list.module.css";

const NARROWEST = 50;
const WIDEST = 900;

type Props = {
  readonly column: ListColumn;
  readonly width: number;
  readonly view: ListView;
  readonly isOver: boolean;
  readonly onView: (part: Partial<ListView>) => void;
  readonly onDrag: (id: string | null) => void;
  readonly onDrop: () => void;
};

/** A column's head: a click (or Enter) orders by it, its right edge is drawn or moved by arrow keys, the whole is dragged. */
export function HeadCell({ column, width, view, isOver, onView, onDrag, onDrop }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isTarget, setTarget] = useState(false);
  const isOrdered = column.order !== undefined && view.order.by === column.order;
  const order = () => {
    if (column.order === undefined || view.grouped) return;
    onView({ order: { by: column.order, descending: isOrdered ? !view.order.descending : false } });
  };
  const resize = (to: number) => {
    const next = Math.round(Math.min(Math.max(to, NARROWEST), WIDEST));
    onView({ columns: view.columns.map((one) => (one.id === column.id ? { ...one, width: next } : one)) });
  };
  const draw = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    const edge = event.currentTarget;
    const [from, start] = [event.clientX, width];
    edge.setPointerCapture(event.pointerId);
    const onMove = (moved: globalThis.PointerEvent) => resize(start + moved.clientX - from);
    edge.addEventListener("pointermove", onMove);
    edge.addEventListener("lostpointercapture", () => edge.removeEventListener("pointermove", onMove), {
      once: true,
    });
  };
  return (
    <span
      role="columnheader"
      className={classes.headCell}
      tabIndex={column.order ? 0 : -1}
      aria-sort={isOrdered ? (view.order.descending ? "descending" : "ascending") : undefined}
      data-sorts={column.order !== undefined || undefined}
      data-over={(isTarget && isOver) || undefined}
      title={column.order ? t("list.orderBy", { column: column[language] }) : column[language]}
      draggable
      onDragStart={() => onDrag(column.id)}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => {
        event.preventDefault();
        setTarget(true);
      }}
      onDragLeave={() => setTarget(false)}
      onDrop={() => {
        setTarget(false);
        onDrop();
      }}
      onClick={order}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget && (event.key === "Enter" || event.key === " ")) {
          event.preventDefault();
          order();
        }
      }}
    >
      {column[language]}
      {isOrdered ? (view.order.descending ? " ↓" : " ↑") : ""}
      <span
        role="separator"
        aria-orientation="vertical"
        aria-label={t("list.widthOf", { column: column[language] })}
        aria-valuenow={width}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        tabIndex={0}
        className={classes.resize}
        onClick={(event) => event.stopPropagation()}
        onPointerDown={draw}
        draggable={false}
        onKeyDown={(event) => {
          const step = event.key === "ArrowRight" ? 16 : event.key === "ArrowLeft" ? -16 : 0;
          if (step === 0) return;
          event.preventDefault();
          event.stopPropagation();
          resize(width + step);
        }}
      />
    </span>
  );
}
