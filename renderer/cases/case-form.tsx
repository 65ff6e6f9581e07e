import { Accordion, Alert, Button, Group, Text, Title } from "@mantine/core";
import { useCallback, useEffect, useRef, useState } from "react";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { CaseRecord } from "../../shared/case/record.ts";
import type { Finding } from "../../shared/case/rules.ts";
import { useCommand } from "../api/use-command.ts";
import { LeaveOutCase } from "../cluster/leave-out-case.tsx";
import { useShortcut } from "../keys/use-shortcut.ts";
import { PrintCaseButton } from "../print/print-case-button.tsx";
import { useNavigation } from "../shell/navigation.ts";
import { useOpenState } from "../shell/open-state.ts";
import { showClock } from "../shell/show-time.ts";
import { CaseActions } from "./case-actions.tsx";
import { CaseFindings } from "./case-findings.tsx";
import classes from "./case-form.module.css";
import type { ShownCase } from "./case-screen.tsx";
import { leaveField } from "./case-tabs.tsx";
import { askBeforeClosing } from "./closing.ts";
import { openListOfField } from "./fields/open-list.ts";
import { FindingsPanel } from "./findings-panel.tsx";
import { formValues, newValues, readForm, recordOf } from "./form-record.ts";
import { HistoryDialog } from "./history-dialog.tsx";
import { leftOf } from "./left-typing.ts";
import { LinkedDialog } from "./linked-dialog.tsx";
import { neighbourOf, useListOrder } from "./list-order.ts";
import { errorsOf, mistypedFields } from "./mistyped-fields.ts";
import { SavingContext } from "./saving-context.ts";
import { type Refused, SavingTrouble } from "./saving-trouble.tsx";
import { SecretContext } from "./secret-context.ts";
import { SECTIONS, type SectionId, sectionOf } from "./sections.tsx";
import { useAutosave } from "./use-autosave.ts";
import { useDefaults } from "./use-defaults.ts";
import { useFindingsInSight } from "./use-findings-in-sight.ts";
import { useHeightOf } from "./use-height-of.ts";
import { useStandingReasons } from "./use-standing-reasons.ts";
import { wantedForNumber } from "./wanted-for-number.ts";

/** What an incident of 200.000 đồng does not need stays folded. */
const UNFOLDED: Readonly<Record<"VA" | "VV", readonly SectionId[]>> = {
  VA: ["general", "detection", "actsSection", "people", "stages"],
  VV: ["general", "detection", "actsSection"],
};

const NOTHING: readonly Finding[] = [];

type Saved = { readonly caseId: string; readonly number: string; readonly versions: number };

type Props = {
  /** Null: a new one of `kind`. */
  readonly shown: ShownCase | null;
  readonly kind: "VA" | "VV";
  readonly tabKey: string;
};

/** One case on one page. */
export function CaseForm({ shown, kind, tabKey }: Props) {
  const { t } = useTranslation();
  const { closeCase, newCase, nameTab, replaceCase } = useNavigation();
  const openState = useOpenState();
  const isOffice = openState?.kind === "office";
  // What could not be read, or be kept, when this page was left stands in its field again.
  const [left] = useState(() => leftOf(tabKey));
  const [unread] = useState(() => errorsOf(left.unread));
  const form = useForm({
    defaultValues: left.values ?? (shown ? formValues(shown.draft?.record ?? shown.record) : newValues(kind)),
    mode: "onChange",
    ...(unread && { errors: unread }),
  });
  const canEdit = isOffice && shown?.status !== "withdrawn";
  // Before the autosave listens: what a new case starts with is nobody's typing, and makes no draft.
  useDefaults(form, canEdit ? (openState?.unit ?? null) : null, shown === null);
  const autosave = useAutosave(form, shown?.caseId ?? null, canEdit, tabKey);
  useStandingReasons(form);
  const isSecret = useWatch({ control: form.control, name: "secret" });
  const save = useCommand("case.save");
  const [saved, setSaved] = useState<Saved | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [open, setOpen] = useState<string[]>(() => [
    ...UNFOLDED[kind],
    ...left.unread.map(({ field }) => sectionOf(field)),
  ]);
  const [isHistory, setHistory] = useState(false);
  /** What the case says once its typing is saved: what a conversion or a split begins with. */
  const [linking, setLinking] = useState<CaseRecord | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const head = useHeightOf("--case-head");
  const nextFinding = useRef(0);

  const number = saved?.number ?? shown?.number ?? "";
  const caseId = saved?.caseId ?? autosave.caseId ?? shown?.caseId ?? null;
  useEffect(() => nameTab(tabKey, { caseId, number, kind }), [nameTab, tabKey, caseId, number, kind]);

  /** Null while nothing has been looked at: an empty form is not a complete one. */
  const checked = autosave.findings ?? shown?.findings ?? null;
  const findings = useFindingsInSight(checked ?? NOTHING, form.control, number === "");

  const jump = useCallback((field: string) => {
    const section = sectionOf(field);
    setOpen((before) => (before.includes(section) ? before : [...before, section]));
    // After the section has unfolded.
    setTimeout(() => {
      const top = field.split(".")[0] ?? "";
      const target = [field, `${field}.`, top, `${top}.`]
        .map((name) =>
          page.current?.querySelector<HTMLElement>(
            name.endsWith(".") ? `[data-field^="${name}"]` : `[data-field="${name}"]`,
          ),
        )
        .find((element) => element);
      target?.focus();
      target?.scrollIntoView({ block: "center" });
    }, 60);
  }, []);

  const runSave = useCallback(async (): Promise<Saved | null> => {
    // The field that is being typed in is read on leaving it.
    const typedIn = document.activeElement;
    if (typedIn instanceof HTMLElement) {
      typedIn.blur();
      // One who saves by keyboard goes on typing where they were.
      if (page.current?.contains(typedIn)) typedIn.focus();
    }
    await autosave.flush();
    const read = readForm(form.getValues());
    const stop = (why: Refused, fields: readonly string[]) => {
      setRefused(why);
      jump(fields[0] ?? "title");
      return null;
    };
    for (const field of read.refused) form.setError(field as "title", { message: t("page.notHeld") });
    const unread = mistypedFields(form.formState.errors);
    if (unread.length > 0) return stop("save", unread);
    const wanted = number === "" ? wantedForNumber(read.record) : [];
    if (wanted.length > 0) return stop("number", wanted);
    setRefused(null);
    const done = await save.run({ caseId: autosave.knownId(), record: read.record });
    if (!done) return null;
    autosave.settle(done.caseId);
    setSaved(done);
    return done;
  }, [autosave, form, jump, number, save, t]);

  /** Stays where something is not kept, and says what; a text that cannot be read is given up by asking once more. */
  const mayClose = useCallback(async () => {
    leaveField();
    if (!(await autosave.flush())) return false;
    if (mistypedFields(form.formState.errors).length > 0 && refused !== "close") {
      setRefused("close");
      return false;
    }
    autosave.giveUp();
    return true;
  }, [autosave, form, refused]);
  useEffect(() => askBeforeClosing(tabKey, mayClose), [tabKey, mayClose]);
  const close = async () => {
    if (await mayClose()) closeCase();
  };

  // A new case is typed in at once.
  const isNew = shown === null;
  useEffect(() => {
    if (isNew) page.current?.querySelector<HTMLElement>('[data-field="title"]')?.focus();
  }, [isNew]);
  const keepNow = useCallback(async () => {
    await autosave.flush();
    return autosave.knownId();
  }, [autosave]);
  useShortcut("nextError", () => {
    const fields = [...mistypedFields(form.formState.errors), ...findings.map((finding) => finding.field)];
    if (fields.length === 0) return;
    jump(fields[nextFinding.current % fields.length] ?? "");
    nextFinding.current += 1;
  });
  const { ids } = useListOrder();
  const goTo = (by: 1 | -1) => {
    const next = neighbourOf(ids, caseId, by);
    if (next === null) return;
    void mayClose().then((may) => may && replaceCase(next));
  };
  useShortcut("previousCase", () => goTo(-1));
  useShortcut("nextCase", () => goTo(1));
  useShortcut("openList", openListOfField);
  useShortcut("lookUp", openListOfField);
  useShortcut("save", () => void runSave(), { enabled: canEdit });
  useShortcut("saveAndNew", () => void runSave().then((done) => done && newCase(kind)), { enabled: canEdit });
  useShortcut("leave", () => void close());

  const hasDraft =
    autosave.isPending || autosave.keptAtMs !== null || (shown !== null && shown.draft !== null && !saved);
  const saidSaved = saved ? t("case.saved", { versions: saved.versions }) : "";
  const saidKept = autosave.isPending
    ? t("case.saving")
    : autosave.keptAtMs !== null
      ? t("case.autosaved", { time: showClock(autosave.keptAtMs) })
      : shown?.draft && !saved
        ? t("case.autosaved", { time: showClock(shown.draft.atMs) })
        : saidSaved;
  const isSettled =
    shown !== null && !saved && !hasDraft && (shown.status === "approved" || shown.status === "submitted");
  const others = (
    <>
      {shown?.hash && (
        <Button size="xs" variant="subtle" onClick={() => setHistory(true)}>
          {t("case.history")}
        </Button>
      )}
      {canEdit && number !== "" && !isSecret && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() =>
            void (hasDraft ? runSave() : Promise.resolve(true)).then(
              (done) => done && setLinking(recordOf(form.getValues())),
            )
          }
        >
          {t("page.linked")}
        </Button>
      )}
      {shown && openState?.kind === "cluster" && <LeaveOutCase shown={shown} />}
      {shown?.hash && <PrintCaseButton caseId={shown.caseId} />}
    </>
  );
  return (
    <FormProvider {...form}>
      <SecretContext value={isSecret}>
        <CaseFindings findings={findings}>
          <SavingContext value={keepNow}>
            <div className={classes.head} ref={head}>
              <Group gap="sm" className={classes.name}>
                <Button size="xs" variant="subtle" onClick={() => void close()}>
                  ← {t("case.back")}
                </Button>
                <Title order={2} size="h4">
                  {number === "" ? t(kind === "VA" ? "case.newVA" : "case.newVV") : number}
                </Title>
                {shown && <Text size="sm">{t(`case.status_${saved ? "draft" : shown.status}`)}</Text>}
                <Text size="sm" c="dimmed" role="status" data-testid="kept">
                  {saidKept}
                </Text>
              </Group>
              {canEdit ? (
                <CaseActions
                  shown={shown}
                  savedId={saved?.caseId ?? null}
                  number={number}
                  canSubmit={!isSettled}
                  onDrop={autosave.drop}
                  hasDraft={hasDraft}
                  isSaving={save.isRunning}
                  onSave={runSave}
                  onJump={jump}
                >
                  {others}
                </CaseActions>
              ) : (
                <Group gap={2} className={classes.second}>
                  {others}
                </Group>
              )}
              <SavingTrouble
                refused={refused}
                problem={save.problem ?? autosave.problem}
                onJump={jump}
                onMended={() => setRefused(null)}
              />
            </div>
            {linking && caseId !== null && (
              <LinkedDialog caseId={caseId} record={linking} onClose={() => setLinking(null)} />
            )}
            {isHistory && shown && <HistoryDialog caseId={shown.caseId} onClose={() => setHistory(false)} />}
            {shown?.comment && (
              <Alert color="yellow" variant="outline" mt="xs" p="xs">
                {t("case.returned", { comment: shown.comment })}
              </Alert>
            )}
            {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears that a field was left */}
            <div className={classes.page} ref={page} onBlur={() => void autosave.flush()}>
              <div>
                <Accordion multiple value={open} onChange={setOpen} chevronPosition="left">
                  {SECTIONS.map(({ id, body: Body }) => (
                    <Accordion.Item key={id} value={id}>
                      <Accordion.Control>
                        <Text fw={600}>{t(`case.${id}`)}</Text>
                      </Accordion.Control>
                      <Accordion.Panel>
                        <fieldset disabled={!canEdit} className={classes.bare}>
                          {open.includes(id) && <Body />}
                        </fieldset>
                      </Accordion.Panel>
                    </Accordion.Item>
                  ))}
                </Accordion>
              </div>
              <aside className={classes.side} aria-label={t("case.findings")}>
                <Title order={3} size="h5" mb={4}>
                  {t("case.findings")}
                </Title>
                <FindingsPanel
                  findings={checked && findings}
                  duplicates={autosave.duplicates ?? shown?.duplicates ?? []}
                  canAnswer={canEdit}
                  isSettled={isSettled}
                  onJump={jump}
                />
              </aside>
            </div>
          </SavingContext>
        </CaseFindings>
      </SecretContext>
    </FormProvider>
  );
}
