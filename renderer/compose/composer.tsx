import { Alert, Button, Group, NativeSelect, Text, Title } from "@mantine/core";
import { type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { cellName } from "../../shared/report/composer/cell-name.ts";
import { chipsIn } from "../../shared/report/composer/changes.ts";
import { parseChips, writeChip } from "../../shared/report/composer/chips.ts";
import { resolveChip } from "../../shared/report/composer/resolve.ts";
import { LAYOUTS, layoutByCode } from "../../shared/report/layouts.ts";
import type { CellRef } from "../../shared/report/sections.ts";
import type { ReportTable } from "../../shared/report/table.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { isShortcut } from "../keys/shortcuts.ts";
import { useShortcut } from "../keys/use-shortcut.ts";
import { type AskedCell, WhyCellDrawer } from "../report/why-cell-drawer.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import {
  joinedWithPrevious,
  moved,
  newParagraphId,
  type SectionKey,
  splitAt,
  withNew,
  without,
  withStyle,
  withText,
} from "./body-edits.ts";
import classes from "./compose.module.css";
import { ElsewhereDialog } from "./elsewhere-dialog.tsx";
import { KeepDialog } from "./keep-dialog.tsx";
import { NumberPicker } from "./number-picker.tsx";
import { Outline } from "./outline.tsx";
import { chipElement, cursorIn, type FaceOf, putCursor } from "./paragraph-dom.ts";
import type { ParagraphActions } from "./paragraph-editor.tsx";
import { SavedMark } from "./saved-mark.tsx";
import { ReportSheets } from "./sheets.tsx";
import { type Opened, useDraft, type Which } from "./use-draft.ts";
import { type DrawerView, VersionsDrawer } from "./versions-drawer.tsx";
import { WriteDialog } from "./write-dialog.tsx";

/** What scrolls must be reachable by keyboard. */
const SCROLLS = { tabIndex: 0 };

type Open = "number" | "keep" | "write" | null;

/** The report as a page that is typed into: outline on the left, the sheets on the right. */
export function Composer(props: {
  readonly which: Which;
  readonly opened: Opened;
  readonly chooser: ReactNode;
  readonly onOpenAnew: () => void;
}) {
  const { t } = useTranslation();
  const periodName = usePeriodName();
  const screenLanguage = useLanguage();
  const { which, opened, chooser, onOpenAnew } = props;
  const { language } = which;
  const draft = useDraft(opened, which);
  const [shownN, setShownN] = useState<number | null>(null);
  const shown = useQueryOf("report.compose.version", { n: shownN ?? 1 }, shownN !== null);
  const kept = shownN === null || shown.value?.version.n !== shownN ? null : shown.value;
  const [open, setOpen] = useState<Open>(null);
  const [drawer, setDrawer] = useState<DrawerView | null>(null);
  const [cell, setCell] = useState<AskedCell | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [said, setSaid] = useState("");

  const canWrite = opened.canWrite && shownN === null;
  // Whose numbers stand on the sheets: a kept version's, those of the frozen period, or today's.
  const toldVersion = shownN ?? (opened.frozen?.unitSet === which.unitSet ? opened.frozen.n : undefined);
  const sheets = kept ?? opened;
  const body = kept?.body ?? (opened.canWrite ? draft.body : opened.body);
  const layoutCode = kept?.version.layout ?? (opened.canWrite ? draft.layout : opened.layout);
  const layout = layoutByCode(layoutCode) ?? LAYOUTS[0];
  const paper = kept?.version.language ?? language;
  const tables = sheets.report.tables as unknown as ReportTable[];

  const changed = useMemo(
    () => new Map(kept ? [] : opened.changed.map((one) => [writeChip(one.cell), one] as const)),
    [kept, opened.changed],
  );
  const faceOf = useCallback<FaceOf>(
    (chip) => {
      const [ref] = parseChips(chip);
      if (!ref || typeof ref === "string") return { text: chip, name: chip, isChanged: false };
      const run = resolveChip(tables, ref, paper);
      const text = typeof run === "string" ? run : run.text;
      const before = changed.get(chip);
      const name = `${text} – ${cellName(tables, ref)[screenLanguage]}`;
      return {
        text,
        isChanged: before !== undefined,
        name: before
          ? `${name} – ${t("compose.wasBefore", { before: before.before ?? "–", n: opened.base?.n })}`
          : name,
      };
    },
    [tables, paper, changed, screenLanguage, t, opened.base],
  );
  const changedHere = useMemo(
    () => chipsIn(body).flatMap((ref) => changed.get(writeChip(ref)) ?? []),
    [body, changed],
  );

  const elements = useRef(new Map<string, HTMLElement>());
  const cursor = useRef<Range | null>(null);
  const toFocus = useRef<{ id: string; length: number } | null>(null);
  useLayoutEffect(() => {
    const wanted = toFocus.current;
    const element = wanted && elements.current.get(wanted.id);
    if (!wanted || !element) return;
    toFocus.current = null;
    putCursor(element, wanted.length);
  });
  /** Changes the text and puts the cursor where it goes on, at once: the next key must fall there, however slow the machine. */
  const goOnIn = useCallback((id: string, length: number, work: () => void) => {
    toFocus.current = { id, length };
    flushSync(work);
  }, []);

  const now = useRef({ body, canWrite });
  now.current = { body, canWrite };
  const { change } = draft;
  const actions = useMemo<ParagraphActions>(
    () => ({
      onText: (id, text) => change(withText(now.current.body, id, text), `text ${id}`),
      onSplit(id, around) {
        const made = newParagraphId();
        goOnIn(made, 0, () => change(splitAt(now.current.body, id, around, made)));
      },
      onJoin(id) {
        const joined = joinedWithPrevious(now.current.body, id);
        if (!joined) return false;
        goOnIn(joined.id, joined.length, () => change(joined.body));
        return true;
      },
      onLeave(id, by) {
        const all = now.current.body.sections.flatMap((one) => one.paragraphs.map((each) => each.id));
        const next = all[all.indexOf(id) + by];
        const element = next === undefined ? undefined : elements.current.get(next);
        if (element) putCursor(element, by === 1 ? 0 : Number.MAX_SAFE_INTEGER);
      },
      onFocus: setActive,
      onChip: (chip) => {
        const [ref] = parseChips(chip);
        if (ref && typeof ref !== "string") setCell(ref);
      },
      onElement(id, element) {
        if (element) elements.current.set(id, element);
        else elements.current.delete(id);
      },
    }),
    [change, goOnIn],
  );

  const paragraph = body.sections.flatMap((one) => one.paragraphs).find((one) => one.id === active);
  const addTo = (key: SectionKey) => {
    const id = newParagraphId();
    goOnIn(id, 0, () => change(withNew(now.current.body, key, { id, style: "text", text: "" })));
  };
  const askNumber = () => {
    const element = active === null ? undefined : elements.current.get(active);
    if (!canWrite || !element) {
      setSaid(t("compose.putCursor"));
      return;
    }
    setSaid("");
    cursor.current = cursorIn(element)?.cloneRange() ?? null;
    setOpen("number");
  };
  const putNumber = (chip: string) => {
    setOpen(null);
    const element = active === null ? undefined : elements.current.get(active);
    if (!element) return;
    const range = cursor.current;
    requestAnimationFrame(() => {
      if (range) {
        element.focus();
        const selection = window.getSelection();
        selection?.removeAllRanges();
        selection?.addRange(range);
      } else putCursor(element, Number.MAX_SAFE_INTEGER);
      const here = cursorIn(element);
      if (!here) return;
      const made = chipElement(chip, faceOf, classes.chip ?? "");
      here.deleteContents();
      here.insertNode(made);
      here.setStartAfter(made);
      here.collapse(true);
      const selection = window.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(here);
      element.dispatchEvent(new InputEvent("input", { bubbles: true }));
    });
  };
  const [showsAnnexes, setShowsAnnexes] = useState(false);
  const goTo = (elementId: string) => {
    if (elementId.startsWith("table-")) setShowsAnnexes(true);
    // A table may be drawn only now.
    requestAnimationFrame(() => document.getElementById(elementId)?.scrollIntoView({ block: "start" }));
  };
  const goToChip = (ref: CellRef) => {
    const chip = writeChip(ref);
    const found = [...document.querySelectorAll<HTMLElement>("[data-chip]")].find(
      (one) => one.dataset.chip === chip,
    );
    found?.scrollIntoView({ block: "center" });
    found?.focus();
  };

  useShortcut("save", () => void draft.flush(), { enabled: canWrite });
  useShortcut("insertNumber", askNumber, { enabled: canWrite });
  // Taken also where nothing is left to undo: the register's own steps are not meant here.
  useShortcut("undo", () => void draft.undo(), { enabled: canWrite });
  useShortcut("redo", () => void draft.redo(), { enabled: canWrite });
  const keepCursor = (event: React.MouseEvent) => event.preventDefault();
  const titles = Object.fromEntries(
    opened.report.sections.map((one) => [one.key, one.title[screenLanguage]]),
  );
  const takeText = async (n: number) => {
    setDrawer(null);
    setTaking(n);
  };
  const [taking, setTaking] = useState<number | null>(null);
  const taken = useQueryOf("report.compose.version", { n: taking ?? 1 }, taking !== null);
  useLayoutEffect(() => {
    if (taking === null || taken.value?.version.n !== taking) return;
    setTaking(null);
    change(taken.value.body);
    setSaid(t("compose.textTaken", { n: taking }));
  });

  if (!layout) return null;
  return (
    <div className={classes.screen}>
      <div>
        <Group justify="space-between" mb={4}>
          <Title order={2} size="h4">
            {t("compose.title")} – {periodName(which.period)}
          </Title>
          {canWrite && <SavedMark draft={draft} />}
        </Group>
        <div className={classes.bar}>
          {chooser}
          <NativeSelect
            size="xs"
            w={250}
            label={t("report.layout")}
            value={layout.code}
            disabled={!canWrite}
            onChange={(event) => draft.chooseLayout(event.currentTarget.value)}
            data={LAYOUTS.map((one) => ({ value: one.code, label: one.name[screenLanguage] }))}
          />
          <span className={classes.grow} />
          <Button size="xs" variant="default" disabled={!canWrite} onClick={() => setOpen("keep")}>
            {t("compose.keep")}…
          </Button>
          <Button size="xs" variant="default" onClick={() => setDrawer({ what: "list" })}>
            {t("compose.versions")}…
          </Button>
          <Button size="xs" variant="default" onClick={() => setOpen("write")}>
            {t("compose.write")}…
          </Button>
        </div>
        {canWrite && (
          <div className={classes.bar} role="toolbar" aria-label={t("compose.tools")}>
            <Button size="compact-sm" mt={6} onMouseDown={keepCursor} onClick={askNumber}>
              {t("compose.insertNumber")}…
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={!paragraph}
              aria-pressed={paragraph?.style === "point"}
              onMouseDown={keepCursor}
              onClick={() =>
                paragraph &&
                change(withStyle(body, paragraph.id, paragraph.style === "point" ? "text" : "point"))
              }
            >
              {t(paragraph?.style === "point" ? "compose.asText" : "compose.asPoint")}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={!paragraph}
              onMouseDown={keepCursor}
              onClick={() => paragraph && change(moved(body, paragraph.id, -1))}
            >
              ↑ {t("compose.up")}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={!paragraph}
              onMouseDown={keepCursor}
              onClick={() => paragraph && change(moved(body, paragraph.id, 1))}
            >
              ↓ {t("compose.down")}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={!paragraph}
              onMouseDown={keepCursor}
              onClick={() => paragraph && change(without(body, paragraph.id))}
            >
              {t("compose.drop")}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={!draft.canUndo}
              onMouseDown={keepCursor}
              onClick={() => draft.undo()}
            >
              {t("compose.undo")}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={!draft.canRedo}
              onMouseDown={keepCursor}
              onClick={() => draft.redo()}
            >
              {t("compose.redo")}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onMouseDown={keepCursor}
              onClick={() => {
                change(opened.standard);
                setSaid(t("compose.madeAnew"));
              }}
            >
              {t("compose.anew")}
            </Button>
            <Text size="sm" role="status">
              {said}
            </Text>
          </div>
        )}
        <Notices
          opened={opened}
          unitSet={which.unitSet}
          shownN={shownN}
          onBack={() => setShownN(null)}
          onRestate={setDrawer}
        />
        {!draft.isElsewhere && <ProblemNote problem={draft.problem} />}
      </div>
      <div className={classes.body}>
        <Outline
          sheets={sheets}
          layout={layout}
          language={paper}
          base={kept ? null : opened.base}
          changed={changedHere}
          onGo={goTo}
          onGoChip={goToChip}
        />
        <section
          className={classes.page}
          {...SCROLLS}
          aria-label={t("compose.sheet")}
          onKeyDown={(event) => {
            if (!canWrite) return;
            // The text's own steps, not the browser's: it knows nothing of chips and paragraphs.
            const isUndo = isShortcut(event, "undo");
            if (!isUndo && !isShortcut(event, "redo")) return;
            event.preventDefault();
            if (isUndo) draft.undo();
            else draft.redo();
          }}
        >
          <ReportSheets
            sheets={sheets}
            body={body}
            layout={layout}
            language={paper}
            canWrite={canWrite}
            faceOf={faceOf}
            actions={actions}
            onAdd={addTo}
            showsAnnexes={showsAnnexes}
          />
        </section>
      </div>
      {open === "number" && (
        <NumberPicker
          tables={opened.report.tables}
          language={screenLanguage}
          onPick={putNumber}
          onClose={() => setOpen(null)}
        />
      )}
      {open === "keep" && (
        <KeepDialog
          which={which}
          draft={draft}
          onClose={() => setOpen(null)}
          onKept={(n) => {
            setOpen(null);
            setSaid(t("compose.kept", { n }));
          }}
        />
      )}
      {open === "write" && (
        <WriteDialog
          which={which}
          n={shownN}
          isFinal={!opened.canWrite}
          layout={layout.code}
          beforeWriting={draft.flush}
          onClose={() => setOpen(null)}
        />
      )}
      {drawer && (
        <VersionsDrawer
          which={which}
          titles={titles}
          first={drawer}
          onShow={(n) => {
            setDrawer(null);
            setShownN(n);
          }}
          onTakeText={opened.canWrite ? takeText : null}
          onClose={() => setDrawer(null)}
        />
      )}
      {cell && (
        <WhyCellDrawer
          asked={{ period: which.period, unitSet: which.unitSet, ...cell }}
          tables={sheets.report.tables}
          version={toldVersion}
          onClose={() => setCell(null)}
        />
      )}
      {draft.isElsewhere && (
        <ElsewhereDialog which={which} draft={draft} tables={tables} titles={titles} onTheirs={onOpenAnew} />
      )}
    </div>
  );
}

/** What one looks at where it is not the text being written: a frozen period, a kept version. */
function Notices(props: {
  readonly opened: Opened;
  readonly unitSet: Which["unitSet"];
  readonly shownN: number | null;
  readonly onBack: () => void;
  readonly onRestate: (view: DrawerView) => void;
}) {
  const { t } = useTranslation();
  const { opened, unitSet, shownN, onBack, onRestate } = props;
  const { frozen } = opened;
  return (
    <>
      {shownN !== null && (
        <Alert color="blue" variant="outline" p={6} mt={6} role="status">
          <Group gap="sm">
            <Text size="sm">{t("compose.showing", { n: shownN })}</Text>
            <Button size="compact-sm" variant="default" onClick={onBack}>
              {t("compose.backToText")}
            </Button>
          </Group>
        </Alert>
      )}
      {frozen && (
        <Alert color="green" variant="outline" p={6} mt={6} role="status">
          <Group gap="sm">
            <Text size="sm">
              {t("compose.frozen", {
                n: frozen.n,
                time: showTime(frozen.final?.atMs ?? frozen.atMs),
                name: frozen.final?.by ?? "",
              })}{" "}
              {t(frozen.unitSet === unitSet ? "compose.frozenNumbers" : "compose.frozenOtherUnits")}{" "}
              {opened.canWrite && t("compose.frozenOtherLanguage")}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => onRestate({ what: "restate", version: frozen })}
            >
              {t("compose.restate")}…
            </Button>
          </Group>
        </Alert>
      )}
    </>
  );
}
