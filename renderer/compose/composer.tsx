import { Button, Group, NativeSelect, Title } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { writeChip } from "../../shared/report/composer/chips.ts";
import { LAYOUTS, layoutByCode } from "../../shared/report/layouts.ts";
import type { CellRef } from "../../shared/report/sections.ts";
import type { ReportTable } from "../../shared/report/table.ts";
import { useLanguage } from "../i18n/language.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { isShortcut } from "../keys/shortcuts.ts";
import { useShortcut } from "../keys/use-shortcut.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./compose.module.css";
import { ComposerDialogs, type Over } from "./composer-dialogs.tsx";
import { Notices } from "./notices.tsx";
import { Outline } from "./outline.tsx";
import { SavedMark } from "./saved-mark.tsx";
import { ReportSheets } from "./sheets.tsx";
import { TextToolbar } from "./text-toolbar.tsx";
import { useChipFaces } from "./use-chip-faces.ts";
import { type Opened, useDraft, type Which } from "./use-draft.ts";
import { useKeptVersion } from "./use-kept-version.ts";
import { useNumberInsert } from "./use-number-insert.ts";
import { useParagraphActions } from "./use-paragraph-actions.ts";

/** What scrolls must be reachable by keyboard. */
const SCROLLS = { tabIndex: 0 };
/** Of a kept version nothing has changed. */
const NONE: Opened["changed"] = [];

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
  const draft = useDraft(opened, which);
  const { change } = draft;
  const [said, setSaid] = useState("");
  const [over, setOver] = useState<Over>(null);
  const [showsAnnexes, setShowsAnnexes] = useState(false);
  const { shownN, kept, show, take } = useKeptVersion((text, n) => {
    change(text);
    setSaid(t("compose.textTaken", { n }));
  });

  const canWrite = opened.canWrite && shownN === null;
  // Whose numbers stand on the sheets: a kept version's, those of the frozen period, or today's.
  const toldVersion = shownN ?? (opened.frozen?.unitSet === which.unitSet ? opened.frozen.n : undefined);
  const sheets = kept ?? opened;
  const body = kept?.body ?? (opened.canWrite ? draft.body : opened.body);
  const layoutCode = kept?.version.layout ?? (opened.canWrite ? draft.layout : opened.layout);
  const layout = layoutByCode(layoutCode) ?? LAYOUTS[0];
  const paper = kept?.version.language ?? which.language;
  const { faceOf, changedHere } = useChipFaces({
    tables: sheets.report.tables as unknown as ReportTable[],
    paper,
    body,
    changed: kept ? NONE : opened.changed,
    base: opened.base,
  });
  const { actions, addTo, paragraph, activeElement } = useParagraphActions(body, change, (cell) =>
    setOver({ what: "why", cell }),
  );
  const number = useNumberInsert(activeElement, faceOf);
  const askNumber = () => setSaid(canWrite && number.ask() ? "" : t("compose.putCursor"));

  useShortcut("save", () => void draft.flush(), { enabled: canWrite });
  useShortcut("insertNumber", askNumber, { enabled: canWrite });
  // Taken also where nothing is left to undo: the register's own steps are not meant here.
  useShortcut("undo", () => void draft.undo(), { enabled: canWrite });
  useShortcut("redo", () => void draft.redo(), { enabled: canWrite });
  /** The text's own steps, not the browser's: it knows nothing of chips and paragraphs. */
  const ownSteps = (event: KeyboardEvent) => {
    if (!canWrite) return;
    const isUndo = isShortcut(event, "undo");
    if (!isUndo && !isShortcut(event, "redo")) return;
    event.preventDefault();
    if (isUndo) draft.undo();
    else draft.redo();
  };
  const goTo = (elementId: string) => {
    if (elementId.startsWith("table-")) setShowsAnnexes(true);
    // A table may be drawn only now.
    requestAnimationFrame(() => document.getElementById(elementId)?.scrollIntoView({ block: "start" }));
  };

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
          <Button size="xs" variant="default" disabled={!canWrite} onClick={() => setOver({ what: "keep" })}>
            {t("compose.keep")}…
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => setOver({ what: "versions", view: { what: "list" } })}
          >
            {t("compose.versions")}…
          </Button>
          <Button size="xs" variant="default" onClick={() => setOver({ what: "write" })}>
            {t("compose.write")}…
          </Button>
        </div>
        {canWrite && (
          <TextToolbar
            draft={draft}
            body={body}
            paragraph={paragraph}
            onNumber={askNumber}
            onAnew={() => {
              change(opened.standard);
              setSaid(t("compose.madeAnew"));
            }}
            said={said}
          />
        )}
        <Notices
          opened={opened}
          unitSet={which.unitSet}
          shownN={shownN}
          onBack={() => show(null)}
          onRestate={(view) => setOver({ what: "versions", view })}
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
        <section className={classes.page} {...SCROLLS} aria-label={t("compose.sheet")} onKeyDown={ownSteps}>
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
      <ComposerDialogs
        which={which}
        opened={opened}
        draft={draft}
        over={over}
        number={number}
        sheets={sheets}
        toldVersion={toldVersion}
        shownN={shownN}
        layout={layout.code}
        onClose={() => setOver(null)}
        onKept={(n) => {
          setOver(null);
          setSaid(t("compose.kept", { n }));
        }}
        onShow={(n) => {
          setOver(null);
          show(n);
        }}
        onTake={(n) => {
          setOver(null);
          take(n);
        }}
        onOpenAnew={onOpenAnew}
      />
    </div>
  );
}

/** Brings a number of the text into sight, and the cursor to it. */
function goToChip(ref: CellRef): void {
  const chip = writeChip(ref);
  const found = [...document.querySelectorAll<HTMLElement>("[data-chip]")].find(
    (one) => one.dataset.chip === chip,
  );
  found?.scrollIntoView({ block: "center" });
  found?.focus();
}
