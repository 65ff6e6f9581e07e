import { Alert, Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { countOnly, secretContent } from "../../../shared/case/secrecy.ts";
import { useFieldProps } from "../fields/field-props.ts";
import { type FormValues, formValues, recordOf } from "../form-record.ts";
import { unreadTexts } from "../unread-texts.ts";

/**
 * V24: a case with papers marked "Mật" is a line to be counted and no more. The tick takes hold only once its words are
 * gone, and they go only when that is said: until then nothing is changed.
 */
export function SecretField() {
  const { t } = useTranslation();
  const { field } = useController({ name: "secret" });
  const { error, ...props } = useFieldProps("secret");
  const { getValues, setValue, clearErrors, formState } = useFormContext<FormValues>();
  const [isAsking, setAsking] = useState(false);
  const strip = () => {
    const line = formValues(countOnly(recordOf(getValues())));
    for (const key of Object.keys(line) as (keyof FormValues)[])
      if (JSON.stringify(line[key]) !== JSON.stringify(getValues(key)))
        setValue(key, line[key] as never, { shouldDirty: true });
    // What stands in a field and was never read may tell what the case is about, too.
    for (const { field: path } of unreadTexts(formState.errors)) clearErrors(path as "title");
    setAsking(false);
  };
  return (
    <Stack gap={6}>
      <Checkbox
        {...props}
        error={error}
        label={t("case.secret")}
        ref={field.ref}
        checked={field.value === true}
        onBlur={field.onBlur}
        onChange={(event) => {
          const isTicked = event.currentTarget.checked;
          const words = secretContent(recordOf(getValues())).length + unreadTexts(formState.errors).length;
          if (isTicked && words > 0) setAsking(true);
          else field.onChange(isTicked);
        }}
      />
      {isAsking && (
        <Alert color="yellow" variant="outline" p="xs" role="alert">
          <Text size="sm">{t("page.secretAsk")}</Text>
          <Group gap="xs" mt={6}>
            <Button size="compact-sm" onClick={strip}>
              {t("page.secretStrip")}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
              {t("page.secretKeep")}
            </Button>
          </Group>
        </Alert>
      )}
      {field.value === true && (
        <Text size="xs" c="dimmed">
          {t("page.secretLine")}
        </Text>
      )}
    </Stack>
  );
}
