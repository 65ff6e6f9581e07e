import { Title } from "@mantine/core";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../shared/case/rules.ts";
import { useNavigation } from "../shell/navigation.ts";
import { useOpenState } from "../shell/open-state.ts";
import { CaseFindings } from "./case-findings.tsx";
import classes from "./case-form.module.css";
import { CaseHead } from "./case-head.tsx";
import type { ShownCase } from "./case-screen.tsx";
import { CaseSections, UNFOLDED } from "./case-sections.tsx";
import { askBeforeClosing } from "./closing.ts";
import { FindingsPanel } from "./findings-panel.tsx";
import { formValues, newValues } from "./form-record.ts";
import { leftOf } from "./left-typing.ts";
import { SavingContext } from "./saving-context.ts";
import { SecretContext } from "./secret-context.ts";
import { sectionOf } from "./sections.tsx";
import { TypingProvider } from "./typing-context.ts";
import { mistypedFields, unreadError } from "./unread-texts.ts";
import { useAutosave } from "./use-autosave.ts";
import { useCaseKeys } from "./use-case-keys.ts";
import { useDefaults } from "./use-defaults.ts";
import { useFindingsInSight } from "./use-findings-in-sight.ts";
import { useJump } from "./use-jump.ts";
import { useSaving } from "./use-saving.ts";
import { useStandingReasons } from "./use-standing-reasons.ts";

const NOTHING: readonly Finding[] = [];

type Props = {
  /** Null: a new one of `kind`. */
  readonly shown: ShownCase | null;
  readonly kind: "VA" | "VV";
  readonly tabKey: string;
};

/** One case on one page. */
export function CaseForm({ shown, kind, tabKey }: Props) {
  const { t } = useTranslation();
  const { closeCase, nameTab } = useNavigation();
  const openState = useOpenState();
  const canEdit = openState?.kind === "office" && shown?.status !== "withdrawn";
  const page = useRef<HTMLDivElement>(null);
  const { form, unread } = useCaseValues(shown, kind, tabKey);
  // Before the autosave listens: what a new case starts with is nobody's typing, and makes no draft.
  useDefaults(form, canEdit && openState.kind === "office" ? openState.unit : null, shown === null);
  const autosave = useAutosave(form, shown?.caseId ?? null, canEdit, tabKey);
  useStandingReasons(form);
  const isSecret = useWatch({ control: form.control, name: "secret" });
  const { open, setOpen, jump, jumpToNext } = useJump(page, [...UNFOLDED[kind], ...unread.map(sectionOf)]);
  const saving = useSaving({ form, autosave, page, tabKey, firstNumber: shown?.number ?? "", jump });
  const { saved, number, mayClose } = saving;

  const caseId = saved?.caseId ?? autosave.caseId ?? shown?.caseId ?? null;
  useEffect(() => nameTab(tabKey, { caseId, number, kind }), [nameTab, tabKey, caseId, number, kind]);
  useEffect(() => askBeforeClosing(tabKey, mayClose), [tabKey, mayClose]);
  const close = async () => {
    if (await mayClose()) closeCase();
  };

  /** Null while nothing has been looked at: an empty form is not a complete one. */
  const checked = autosave.findings ?? shown?.findings ?? null;
  const findings = useFindingsInSight(checked ?? NOTHING, form.control, number === "");
  useCaseKeys({
    caseId,
    kind,
    canEdit,
    saving,
    onClose: () => void close(),
    onNextError: () =>
      jumpToNext([...mistypedFields(form.formState.errors), ...findings.map(({ field }) => field)]),
  });

  // A new case is typed in at once.
  const isNew = shown === null;
  useEffect(() => {
    if (isNew) page.current?.querySelector<HTMLElement>('[data-field="title"]')?.focus();
  }, [isNew]);

  const hasDraft =
    autosave.isPending || autosave.keptAtMs !== null || (shown !== null && shown.draft !== null && !saved);
  const isSettled =
    shown !== null && !saved && !hasDraft && (shown.status === "approved" || shown.status === "submitted");
  return (
    <FormProvider {...form}>
      <SecretContext value={isSecret}>
        <TypingProvider value={autosave.typing}>
          <CaseFindings findings={findings}>
            <SavingContext value={saving.keepNow}>
              <CaseHead
                {...{ shown, kind, caseId, canEdit, hasDraft, isSettled, autosave, saving }}
                onJump={jump}
                onClose={() => void close()}
              />
              {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears that a field was left */}
              <div className={classes.page} ref={page} onBlur={() => void autosave.flush()}>
                <div>
                  <CaseSections open={open} canEdit={canEdit} onOpen={setOpen} />
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
        </TypingProvider>
      </SecretContext>
    </FormProvider>
  );
}

/**
 * What the page begins with: what is only on this machine's screen yet, else the draft, else what was saved. A text that could not
 * be read stands in its field again; `unread` are those fields.
 */
function useCaseValues(shown: ShownCase | null, kind: "VA" | "VV", tabKey: string) {
  const { t } = useTranslation();
  const [{ values, unread }] = useState(() => {
    const left = leftOf(tabKey);
    const kept = shown ? formValues(shown.draft?.record ?? shown.record) : newValues(kind);
    return { values: left?.values ?? kept, unread: left?.unread ?? shown?.draft?.unread ?? [] };
  });
  const form = useForm({ defaultValues: values, mode: "onChange" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, before anything is painted
  useLayoutEffect(() => {
    for (const { field, typed } of unread)
      form.setError(field as "title", unreadError(t("page.notRead"), typed));
  }, []);
  return { form, unread: unread.map(({ field }) => field) };
}
