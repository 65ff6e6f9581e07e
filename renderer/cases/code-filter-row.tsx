import { Button, Group, NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Code, ROLES, SECTORS, SOURCES, STAGES } from "../../shared/catalogue/codes.ts";
import { useLanguage } from "../i18n/language.ts";

/** Codes that must all hold; a list that is left open is absent. */
export type CodeFilters = { readonly [Key in "source" | "sector" | "role" | "stage"]?: string };

const LISTS: readonly (readonly [key: keyof CodeFilters, label: string, codes: readonly Code[]])[] = [
  ["source", "source", SOURCES],
  ["sector", "sector", SECTORS],
  ["role", "role", ROLES],
  ["stage", "stage", STAGES],
];

/** The row of filters above the register; the first entry of each names what it filters. */
export function CodeFilterRow(props: { chosen: CodeFilters; onChoose: (chosen: CodeFilters) => void }) {
  const { chosen, onChoose } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const choose = (key: keyof CodeFilters, code: string) => {
    const { [key]: _left, ...rest } = chosen;
    onChoose(code === "" ? rest : { ...rest, [key]: code });
  };
  return (
    <Group gap="xs" wrap="nowrap">
      {LISTS.map(([key, label, codes]) => (
        <NativeSelect
          key={key}
          flex={1}
          size="xs"
          aria-label={t(`case.${label}`)}
          value={chosen[key] ?? ""}
          onChange={(event) => choose(key, event.currentTarget.value)}
          data={[
            { value: "", label: `${t(`case.${label}`)}: ${t("case.any")}` },
            ...codes.map((one) => ({ value: one.code, label: one[language] })),
          ]}
        />
      ))}
      <Button
        size="xs"
        variant="default"
        disabled={Object.keys(chosen).length === 0}
        onClick={() => onChoose({})}
      >
        {t("case.clearFilters")}
      </Button>
    </Group>
  );
}
