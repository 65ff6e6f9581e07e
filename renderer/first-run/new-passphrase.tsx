import { Button, Group, PasswordInput, Text } from "@mantine/core";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { passphraseFault, suggestPassphrase } from "../../shared/text/passphrase.ts";

/** Even below `count`: what would make some numbers likelier is drawn again. */
function pick(count: number): number {
  const limit = Math.floor(0x1_0000_0000 / count) * count;
  for (;;) {
    const drawn = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    if (drawn < limit) return drawn % count;
  }
}

/**
 * A passphrase that is being chosen: a suggestion of five toneless syllables, *Hiện chữ*, and only what is typed alike
 * with Unikey on or off. What is typed is never rewritten.
 */
export function NewPassphrase({ name, label, hint }: { name: string; label: string; hint: string }) {
  const { t } = useTranslation();
  const [suggestion, setSuggestion] = useState(() => suggestPassphrase(pick));
  const [isShown, setShown] = useState(false);
  const { setValue, clearErrors } = useFormContext();
  const { field, fieldState } = useController({
    name,
    defaultValue: "",
    rules: {
      validate: (typed: string) => {
        const fault = passphraseFault(typed);
        return fault === null || t(fault === "marks" ? "first.passphraseMarks" : "first.passphraseShort");
      },
    },
  });
  // Said at once: half a passphrase is short, but a letter with a mark will not get better.
  const marks = passphraseFault(field.value as string) === "marks" ? t("first.passphraseMarks") : null;
  return (
    <div>
      <PasswordInput
        label={label}
        description={hint}
        required
        autoComplete="off"
        visible={isShown}
        onVisibilityChange={setShown}
        visibilityToggleButtonProps={{ "aria-label": t(isShown ? "first.hide" : "first.show") }}
        error={marks ?? fieldState.error?.message}
        {...field}
        value={field.value as string}
      />
      <Text size="xs" mt={4}>
        {t("first.suggestion")} <b data-testid={`suggestion-${name}`}>{suggestion}</b>
      </Text>
      <Group gap={6} mt={2}>
        <Button
          size="compact-xs"
          variant="default"
          data-testid={`use-${name}`}
          onClick={() => {
            setValue(name, suggestion, { shouldDirty: true });
            clearErrors(name);
            setShown(true);
          }}
        >
          {t("first.useSuggestion")}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={() => setSuggestion(suggestPassphrase(pick))}>
          {t("first.otherSuggestion")}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={() => setShown(!isShown)}>
          {t(isShown ? "first.hide" : "first.show")}
        </Button>
      </Group>
    </div>
  );
}
