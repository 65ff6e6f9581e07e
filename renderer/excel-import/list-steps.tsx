import { Button, Group, Stack, Text } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { InputOf, OutputOf } from "../../shared/api/contract.ts";
import { CHOICES_MAX, foldWord, wordChoices } from "../../shared/excel-import/word-choices.ts";
import type { Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { useCommand } from "../api/use-command.ts";
import { useLanguage } from "../i18n/language.ts";
import { useNavigation } from "../shell/navigation.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { CheckedRows } from "./checked-rows.tsx";
import classes from "./excel-import.module.css";
import { MatchColumns } from "./match-columns.tsx";
import { UnknownWords } from "./unknown-words.tsx";
import { useCheckAgain } from "./use-check-again.ts";
import { Working } from "./working.tsx";

export type LookedColumn = OutputOf<"excel.columns">["columns"][number];
export type Defaults = OutputOf<"excel.columns">["defaults"];
/** What one column is taken as, as it is being chosen. */
export type ChosenColumn = LookedColumn & { readonly isConverted: boolean };
export type Source = Pick<InputOf<"excel.columns">, "upload" | "pasted" | "sheet" | "headerRow">;
type ListInput = InputOf<"excel.check">;

/** Below this a conversion is offered, not ticked. */
const SURE = 0.8;

/**
 * From a list that was handed over to its cases in the register: match columns, check, take in, hand back what was not
 * taken. `given` names the fields of the first columns where the list has no headers of its own (a pasted block).
 */
export function ListSteps({
  source,
  given,
  onBack,
  onTaken,
  onClose,
}: {
  source: Source;
  given?: readonly string[];
  onBack?: () => void;
  onTaken?: (added: number, left: number) => void;
  onClose?: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const { go } = useNavigation();
  const [columns, setColumns] = useState<readonly ChosenColumn[] | null>(null);
  const [isRemembered, setRemembered] = useState(false);
  const [defaults, setDefaults] = useState<Defaults>({ kind: "", mainSource: "", sector: "", role: "" });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [words, setWords] = useState<ListInput["words"]>([]);
  const choices = useMemo(() => wordChoices(words), [words]);
  const [take, setTake] = useState({ incomplete: true, likely: false });
  const check = useCommand("excel.check");
  const checkAgain = useCheckAgain(check.run);
  const bring = useCommand("excel.import");
  const place = useCommand("place.choose");
  const write = useCommand("excel.writeRed");

  // biome-ignore lint/correctness/useExhaustiveDependencies: a list is looked at once; another one is another component
  useEffect(() => {
    void (async () => {
      const looked = await client.call("excel.columns", source);
      if (!looked.ok) return setProblem(looked.problem);
      setColumns(
        looked.value.columns.map((column, i) => ({
          ...column,
          field: given ? (given[i] ?? "") : column.field,
          isConverted: (column.legacy?.confidence ?? 0) >= SURE,
        })),
      );
      setRemembered(looked.value.isRemembered);
      setDefaults(looked.value.defaults);
      setWords(looked.value.words);
    })();
  }, [client]);

  const list = (): ListInput => ({
    ...source,
    columns: (columns ?? []).map(({ column, field, scale, legacy, isConverted }) => ({
      column,
      field,
      scale: scale as ListInput["columns"][number]["scale"],
      legacy: isConverted ? (legacy?.encoding ?? null) : null,
    })),
    defaults,
    words,
  });
  const choose = (field: string, word: string, code: string) => {
    const others = words.filter((one) => one.field !== field || foldWord(one.word) !== foldWord(word));
    const next = [{ field, word, code }, ...others].slice(0, CHOICES_MAX);
    setWords(next);
    void checkAgain({ ...list(), words: next });
  };
  const runImport = async () => {
    const counts = check.value?.counts;
    const expectedRows = counts ? Object.values(counts).reduce((sum, count) => sum + count, 0) : 0;
    const done = await bring.run({ ...list(), take, expectedRows });
    if (done) onTaken?.(done.added, leftRows(done.counts, take));
  };
  const runWrite = async () => {
    const chosen = await place.run({ purpose: "report" });
    if (chosen) await write.run({ ...list(), take, language, place: chosen.place });
  };

  const left = check.value ? leftRows(check.value.counts, take) : 0;
  const shownProblem = problem ?? check.problem ?? bring.problem ?? write.problem ?? place.problem;
  if (!columns) return <ProblemNote problem={shownProblem} />;
  return (
    <Stack gap="xs" className={classes.fill}>
      <ProblemNote problem={shownProblem} />
      {check.isRunning && (
        <Working
          label={t(check.value ? "excel.checkingAgain" : "excel.checking", {
            done: check.progress?.done ?? 0,
          })}
          part={null}
          onCancel={check.cancel}
        />
      )}
      {bring.isRunning && (
        <Working
          label={t("excel.importing", { done: bring.progress?.done ?? 0, total: bring.progress?.total ?? 0 })}
          part={(bring.progress?.done ?? 0) / Math.max(bring.progress?.total ?? 1, 1)}
          onCancel={bring.cancel}
        />
      )}
      {write.isRunning && (
        <Working
          label={t("excel.writing", { done: write.progress?.done ?? 0 })}
          part={null}
          onCancel={write.cancel}
        />
      )}
      {bring.value && (
        <Group gap="sm">
          <Text size="sm" role="status">
            {t("excel.done", { count: bring.value.added })} {left > 0 && t("excel.doneLeft", { count: left })}
          </Text>
          <Button size="xs" variant="default" onClick={onClose ?? (() => go("cases"))}>
            {t(onClose ? "grid.close" : "excel.openRegister")}
          </Button>
        </Group>
      )}
      {write.value && (
        <Text size="sm" role="status">
          {t("excel.written", write.value)}
        </Text>
      )}
      {!check.value ? (
        <MatchColumns
          columns={columns}
          onColumns={setColumns}
          defaults={defaults}
          onDefaults={setDefaults}
          isRemembered={isRemembered}
          isBlock={source.pasted}
          hasHeaders={source.headerRow !== null}
          isBusy={check.isRunning}
          onBack={onBack}
          onCheck={() => void check.run(list())}
        />
      ) : (
        <CheckedRows
          checked={check.value}
          columns={columns}
          take={take}
          onTake={setTake}
          isBusy={check.isRunning || bring.isRunning || write.isRunning}
          isDone={bring.value !== undefined}
          left={left}
          words={
            <UnknownWords
              words={check.value.words}
              hasMoreWords={check.value.hasMoreWords}
              choices={choices}
              onChoose={choose}
            />
          }
          onBack={check.reset}
          onImport={() => void runImport()}
          onWrite={() => void runWrite()}
        />
      )}
    </Stack>
  );
}

type Take = { readonly incomplete: boolean; readonly likely: boolean };

/** Rows that are not in the register after taking in what was ticked. */
const leftRows = (counts: OutputOf<"excel.check">["counts"], take: Take): number =>
  counts.red + (take.incomplete ? 0 : counts.incomplete) + (take.likely ? 0 : counts.likely);
