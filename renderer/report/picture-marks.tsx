import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Direction, nextMark } from "./next-mark.ts";
import classes from "./picture.module.css";
import type { ShownPicture } from "./picture-figure.tsx";
import type { AskedCell } from "./why-cell-drawer.tsx";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/**
 * Over a picture, its marks: a click or Enter opens why the number is what it is. The picture is one stop of the Tab key;
 * the arrow keys go from mark to mark as they lie.
 */
export function PictureMarks(props: {
  readonly picture: ShownPicture;
  readonly onCell: (cell: AskedCell) => void;
}) {
  const { t } = useTranslation();
  const { picture, onCell } = props;
  const [active, setActive] = useState(0);
  const marks = useRef<(SVGRectElement | null)[]>([]);
  const onKey = (event: KeyboardEvent, at: number) => {
    const mark = picture.marks[at];
    if (mark && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      onCell(mark.cell);
    }
    const direction = DIRECTIONS[event.key];
    if (!direction) return;
    event.preventDefault();
    const next = nextMark(picture.marks, at, direction);
    setActive(next);
    marks.current[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of an SVG has no element of its own
    <svg
      className={classes.marks}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="group"
      aria-label={t("report.marksOf", { picture: picture.caption })}
    >
      {picture.marks.map((mark, at) => (
        // biome-ignore lint/a11y/useSemanticElements: an SVG has no button
        <rect
          key={`${mark.cell.row} ${mark.cell.column}`}
          ref={(rect) => {
            marks.current[at] = rect;
          }}
          className={classes.mark}
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
          role="button"
          tabIndex={at === active ? 0 : -1}
          aria-label={`${mark.label} – ${t("report.whyTitle")}`}
          data-mark={`${mark.cell.row}/${mark.cell.column}`}
          onFocus={() => setActive(at)}
          onClick={() => onCell(mark.cell)}
          onKeyDown={(event) => onKey(event, at)}
        >
          <title>{mark.label}</title>
        </rect>
      ))}
    </svg>
  );
}
