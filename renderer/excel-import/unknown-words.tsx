import { Group, NativeSelect, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { caseField } from "../../shared/excel-import/case-fields.ts";
import { chosenCode, type WordChoices } from "../../shared/excel-import/word-choices.ts";
import { useLanguage } from "../i18n/language.ts";
import classes from "./excel-import.module.css";

type Words = Pick<OutputOf<"excel.check">, "words" | "hasMoreWords">;

/**
 * Words of coded columns that the catalogue does not know, each once: what is chosen here holds for all its rows. Shown as
 * they are being chosen, ahead of the check that follows.
 */
export function UnknownWords({
  words,
  hasMoreWords,
  choices,
  onChoose,
}: Words & { choices: WordChoices; onChoose: (field: string, word: string, code: string) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = t("excel.wordsTitle", { count: words.length });
  if (words.length === 0) return null;
  return (
    <Stack gap={4}>
      <Group gap="xs" align="baseline">
        <Title order={4} size="h5">
          {title}
        </Title>
        <Text size="sm">{t("excel.wordsHint")}</Text>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.words} tabIndex={0} aria-label={title}>
        <table className={classes.table}>
          <thead>
            <tr>
              {(["wordField", "word", "wordRows", "wordCode"] as const).map((key) => (
                <th key={key}>{t(`excel.${key}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {words.map(({ field, word, rows }) => {
              const known = caseField(field);
              if (!known) return null;
              return (
                <tr key={`${field} ${word}`}>
                  <td>{known[language]}</td>
                  <td className={classes.name}>{word}</td>
                  <td className={classes.number}>{rows}</td>
                  <td>
                    <NativeSelect
                      size="xs"
                      aria-label={t("excel.wordChoose", { word })}
                      value={chosenCode(choices, known, word)}
                      onChange={(event) => onChoose(field, word, event.currentTarget.value)}
                      data={[
                        { value: "", label: t(known.keepsWords ? "excel.wordKept" : "excel.wordNone") },
                        ...(known.codes ?? []).map((one) => ({ value: one.code, label: one[language] })),
                      ]}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {hasMoreWords && <Text size="sm">{t("excel.wordsMore", { count: words.length })}</Text>}
    </Stack>
  );
}
