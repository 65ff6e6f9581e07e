import { Button, List, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFieldName } from "./field-name.ts";
import { useFindingWords } from "./finding-words.ts";

type Props = {
  /** Path → the rule that keeps the case from being submitted (E_RULES). */
  readonly fields: Readonly<Record<string, string>>;
  readonly onJump: (field: string) => void;
};

/** What of this case has to be mended before it can be submitted, by name, and the way there. */
export function MendFirst({ fields, onJump }: Props) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const inWords = useFindingWords();
  const found = Object.entries(fields);
  return (
    <Stack gap="xs">
      <Text>{t("page.mustMend", { count: found.length })}</Text>
      <List size="sm">
        {found.map(([field, rule]) => (
          <List.Item key={field}>
            <b>{nameOf(field)}</b>: {inWords({ field, rule })}
          </List.Item>
        ))}
      </List>
      <Button data-autofocus onClick={() => onJump(found[0]?.[0] ?? "title")}>
        {t("page.goThere")}
      </Button>
    </Stack>
  );
}
