import { Stack, Text, UnstyledButton } from "@mantine/core";
import { useFormState } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import type { Finding } from "../../shared/case/rules.ts";
import { useEvidence } from "../duplicates/use-evidence.ts";
import { useNavigation } from "../shell/navigation.ts";
import classes from "./case-form.module.css";
import { useFieldName } from "./field-name.ts";
import { useFindingWords } from "./finding-words.ts";
import type { FormValues } from "./form-record.ts";
import { UnreadList } from "./unread-list.tsx";
import { mistypedFields } from "./unread-texts.ts";
import { ReasonForAll, WarningReason } from "./warning-reasons.tsx";

export type LikelyDuplicate = OutputOf<"case.get">["duplicates"][number];

type GroupProps = { readonly findings: readonly Finding[]; readonly onJump: (field: string) => void };
const rulesOf = (findings: readonly Finding[]) => [...new Set(findings.map((finding) => finding.rule))];
type Props = {
  /** Null before anything was checked. */
  readonly findings: readonly Finding[] | null;
  readonly duplicates: readonly LikelyDuplicate[];
  /** Whether reasons for the warnings may be given. */
  readonly canAnswer: boolean;
  /** Nothing of the case waits to be submitted. */
  readonly isSettled: boolean;
  readonly onJump: (field: string) => void;
};

/** What could not be read, is missing or odd, errors first; a click (or F8) goes there. */
export function FindingsPanel({ findings, duplicates, canAnswer, isSettled, onJump }: Props) {
  const { t } = useTranslation();
  const { errors: mistyped } = useFormState<FormValues>();
  const unread = <UnreadList onJump={onJump} />;
  if (findings === null || findings.length === 0) {
    if (mistypedFields(mistyped).length > 0) return unread;
    return (
      <Text size="sm">
        {t(findings === null ? "case.notChecked" : isSettled ? "page.settled" : "case.noFindings")}
      </Text>
    );
  }
  const errors = findings.filter((finding) => finding.level === "E");
  const warnings = findings.filter((finding) => finding.level === "W");
  return (
    <Stack gap={8}>
      {unread}
      {errors.length > 0 && (
        <Group title={t("case.errors", { count: errors.length })} findings={errors} onJump={onJump} />
      )}
      {warnings.length > 0 && (
        <Group title={t("case.warnings", { count: warnings.length })} findings={warnings} onJump={onJump}>
          {(rule) => canAnswer && <WarningReason rule={rule} />}
        </Group>
      )}
      {canAnswer && <ReasonForAll rules={rulesOf(warnings)} />}
      {duplicates.length > 0 && <Duplicates cases={duplicates} />}
      <Text size="xs" c="dimmed">
        {t("case.f8")}
      </Text>
    </Stack>
  );
}

function Duplicates({ cases }: { cases: readonly LikelyDuplicate[] }) {
  const { t } = useTranslation();
  const { openCase } = useNavigation();
  const inWords = useEvidence();
  return (
    <div>
      <Text size="sm" fw={600}>
        {t("case.duplicates")}
      </Text>
      {cases.map((one) => (
        <UnstyledButton
          key={one.caseId}
          className={classes.finding}
          data-level="W"
          onClick={() => openCase(one.caseId)}
        >
          <b>{one.number}</b> {one.title}
          <Text component="span" size="xs" className={classes.evidence}>
            {one.evidence.map(inWords).join("; ")}
          </Text>
        </UnstyledButton>
      ))}
    </div>
  );
}

function Group({
  title,
  findings,
  onJump,
  children,
}: GroupProps & { readonly title: string; readonly children?: (rule: string) => React.ReactNode }) {
  const nameOf = useFieldName();
  const inWords = useFindingWords();
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {rulesOf(findings).map((rule) => (
        <div key={rule}>
          {findings
            .filter((finding) => finding.rule === rule)
            .map((finding) => (
              <UnstyledButton
                key={finding.field}
                className={classes.finding}
                data-level={finding.level}
                onClick={() => onJump(finding.field)}
              >
                <b>{nameOf(finding.field)}</b>: {inWords(finding)}
              </UnstyledButton>
            ))}
          {children?.(rule)}
        </div>
      ))}
    </div>
  );
}
