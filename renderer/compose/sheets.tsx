import { Button } from "@mantine/core";
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ComposedBody } from "../../shared/report/composer/body.ts";
import { figureHtml, headHtml, partNumber, signHtml, tableHtml } from "../../shared/report/html.ts";
import type { Layout } from "../../shared/report/layouts.ts";
import { isWide } from "../../shared/report/letterhead.ts";
import type { ReportTable } from "../../shared/report/table.ts";
import type { Words } from "../../shared/report/words.ts";
import type { SectionKey } from "./body-edits.ts";
import classes from "./compose.module.css";
import { type Block, pageBreaks } from "./page-marks.ts";
import type { FaceOf } from "./paragraph-dom.ts";
import { type ParagraphActions, ParagraphEditor } from "./paragraph-editor.tsx";
import { SHEET, useSheetStyle } from "./sheet-style.ts";
import type { Opened } from "./use-draft.ts";

export type Sheets = Pick<Opened, "report" | "heads" | "pictures">;

type Props = {
  readonly sheets: Sheets;
  readonly body: ComposedBody;
  readonly layout: Layout;
  /** Of the report, not of the screen. */
  readonly language: keyof Words;
  readonly canWrite: boolean;
  readonly faceOf: FaceOf;
  readonly actions: ParagraphActions;
  readonly onAdd: (section: SectionKey) => void;
  /** Draw the annexes although nobody scrolled to them. */
  readonly showsAnnexes: boolean;
};

const MM = 96 / 25.4;
/** Fixed HTML of our own making: its texts are escaped where it is made. */
const html = (text: string) => ({ dangerouslySetInnerHTML: { __html: text } });

/** The report as it will be printed: letterhead, text, signature; the annexes under it. */
export function ReportSheets(props: Props) {
  const { t } = useTranslation();
  const { sheets, body, layout, language, canWrite, faceOf, actions, onAdd } = props;
  useSheetStyle(layout);
  const page = useRef<HTMLDivElement>(null);
  const breaks = usePageBreaks(page, layout, body);
  const head = sheets.heads[layout.code];
  if (!head) return null;
  const { top, right, bottom, left } = layout.marginsMm;
  const margins = { padding: `${top}mm ${right}mm ${bottom}mm ${left}mm` };
  return (
    <div className={classes.desk} lang={language}>
      <div {...{ [SHEET]: "" }} className={classes.sheet} style={margins} ref={page}>
        <section className="text">
          <div {...html(headHtml(head, layout))} />
          {sheets.report.sections.map((section, at) => {
            const key = section.key as SectionKey;
            const paragraphs = body.sections.find((one) => one.key === key)?.paragraphs ?? [];
            return (
              <div key={key} id={`part-${key}`} className="text">
                <div className={classes.heading}>
                  <h2>
                    {partNumber(at, layout)} {section.title[language]}
                  </h2>
                  {canWrite && (
                    <Button
                      className={classes.add}
                      size="compact-xs"
                      variant="subtle"
                      onClick={() => onAdd(key)}
                      aria-label={t("compose.addTo", { part: section.title[language] })}
                    >
                      + {t("compose.add")}
                    </Button>
                  )}
                </div>
                {paragraphs.map((paragraph, number) => (
                  <ParagraphEditor
                    key={paragraph.id}
                    paragraph={paragraph}
                    label={t("compose.paragraphOf", { number: number + 1, part: section.title[language] })}
                    canWrite={canWrite}
                    faceOf={faceOf}
                    actions={actions}
                  />
                ))}
              </div>
            );
          })}
          <div {...html(signHtml(head, layout))} />
        </section>
        {breaks.map((y, at) => (
          <div key={y} className={classes.break} style={{ top: y }} aria-hidden="true">
            {t("compose.page", { number: at + 2 })}
          </div>
        ))}
      </div>
      <LaterAnnexes sheets={sheets} layout={layout} language={language} isAsked={props.showsAnnexes} />
    </div>
  );
}

/** Draws the annexes when they are scrolled to, or asked for: on a slow machine they take longer than the text. */
function LaterAnnexes(props: Pick<Props, "sheets" | "layout" | "language"> & { readonly isAsked: boolean }) {
  const { isAsked, ...annexes } = props;
  const [isNear, setNear] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watcher = new IntersectionObserver(
      (seen) => {
        if (seen.some((one) => one.isIntersecting)) setNear(true);
      },
      { rootMargin: "200px" },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  if (isNear || isAsked) return <Annexes {...annexes} />;
  const { heads } = annexes.sheets;
  return (
    <div {...{ [SHEET]: "" }} className={classes.sheet} ref={place}>
      <h2 className={classes.later}>{heads[annexes.layout.code]?.annexTitle}</h2>
    </div>
  );
}

/** Pictures and tables: they only change with the numbers. */
const Annexes = memo(function Annexes({
  sheets,
  layout,
  language,
}: Pick<Props, "sheets" | "layout" | "language">) {
  const { top, right, bottom, left } = layout.marginsMm;
  const head = sheets.heads[layout.code];
  const parts = useMemo(() => {
    const tables = sheets.report.tables as unknown as ReportTable[];
    const draw = (some: readonly ReportTable[]) =>
      some.map((table) => `<div id="table-${table.code}">${tableHtml(table, language)}</div>`).join("");
    return {
      upright: `${sheets.pictures.map(figureHtml).join("")}${draw(tables.filter((one) => !isWide(one)))}`,
      lying: draw(tables.filter(isWide)),
    };
  }, [sheets.report, sheets.pictures, language]);
  return (
    <>
      <div
        {...{ [SHEET]: "" }}
        className={classes.sheet}
        style={{ padding: `${top}mm ${right}mm ${bottom}mm ${left}mm` }}
      >
        <section className="annex">
          <h2>{head?.annexTitle}</h2>
          <div {...html(parts.upright)} />
        </section>
      </div>
      <div
        {...{ [SHEET]: "" }}
        className={`${classes.sheet} ${classes.lying}`}
        style={{ padding: `${left}mm ${bottom}mm ${right}mm ${top}mm` }}
      >
        <section className="wide" {...html(parts.lying)} />
      </div>
    </>
  );
});

/** Where pages end, measured again whenever the text or the window changed. Offsets from the sheet's top, pixels. */
function usePageBreaks(
  page: React.RefObject<HTMLDivElement | null>,
  layout: Layout,
  body: ComposedBody,
): readonly number[] {
  const [breaks, setBreaks] = useState<readonly number[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what is measured
  useLayoutEffect(() => {
    const sheet = page.current;
    if (!sheet) return;
    const measure = () => {
      const zoom = sheet.getBoundingClientRect().width / sheet.offsetWidth || 1;
      const from = sheet.getBoundingClientRect().top;
      const blocks = [
        ...sheet.querySelectorAll<HTMLElement>(".head, h1, .subject, .caution, h2, .line, .sign"),
      ].map((element): Block => {
        const box = element.getBoundingClientRect();
        const isLine = element.classList.contains("line");
        return {
          top: (box.top - from) / zoom,
          height: box.height / zoom,
          lineHeight: isLine ? Number.parseFloat(getComputedStyle(element).lineHeight) || null : null,
          isHeading: element.tagName === "H2",
        };
      });
      const { top, bottom } = layout.marginsMm;
      const next = pageBreaks(blocks, (297 - top - bottom) * MM);
      setBreaks((before) => (before.join() === next.join() ? before : next));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(sheet);
    return () => watcher.disconnect();
  }, [page, layout, body]);
  return breaks;
}
