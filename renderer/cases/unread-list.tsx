import { Button, Text, UnstyledButton } from "@mantine/core";
import { useFormContext, useFormState, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { keptWithDraft } from "../../shared/case/unread.ts";
import classes from "./case-form.module.css";
import { useFieldName } from "./field-name.ts";
import type { FormValues } from "./form-record.ts";
import { useTyping } from "./typing-context.ts";
import { unreadTexts } from "./unread-texts.ts";

/** As much of a text as names it. */
const SHOWN = 60;

/** Texts that stand in fields and could not be read: the way to each, and the way to give it up wherever its field is hidden. */
export function UnreadList({ onJump }: { onJump: (field: string) => void }) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const { clearErrors } = useFormContext<FormValues>();
  const { errors } = useFormState<FormValues>();
  const isSecret = useWatch<FormValues, "secret">({ name: "secret" });
  const typing = useTyping();
  const unread = unreadTexts(errors);
  if (unread.length === 0) return null;
  const kept = keptWithDraft(unread, isSecret);
  return (
    <div data-testid="unread">
      <Text size="sm" fw={600}>
        {t("page.unread", { count: unread.length })}
      </Text>
      {unread.map(({ field, typed }) => (
        <div key={field}>
          <UnstyledButton className={classes.finding} data-level="E" onClick={() => onJump(field)}>
            <b>{nameOf(field)}</b>: “{typed.slice(0, SHOWN)}
            {typed.length > SHOWN ? "…" : ""}”
          </UnstyledButton>
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            aria-label={`${t("page.dropUnread")}: ${nameOf(field)}`}
            onClick={() => {
              clearErrors(field as "title");
              typing.over(field);
            }}
          >
            {t("page.dropUnread")}
          </Button>
        </div>
      ))}
      <Text size="xs" c="dimmed">
        {t(kept.length < unread.length ? "page.unreadOnlyHere" : "page.unreadKept")}
      </Text>
    </div>
  );
}
