import { Button, Group, NativeSelect, Paper, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { periods } from "../../shared/catalogue/periods.ts";
import { UNITS } from "../../shared/catalogue/units.ts";
import {
  FIGURE_KINDS,
  FIGURE_MEASURES,
  type FigureKind,
  type FigureMeasure,
  type FigureNumbers,
} from "../../shared/figures/entry.ts";
import { readDate, showDate } from "../../shared/text/partial-date-text.ts";
import { useCommand } from "../api/use-command.ts";
import { useLanguage } from "../i18n/language.ts";
import { useOpenState } from "../shell/open-state.ts";
import { usePeriod } from "../shell/period.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./figures.module.css";

const TEXTS = ["number", "date", "person", "reason"] as const;
type TextName = (typeof TEXTS)[number];
type Faults = Readonly<Partial<Record<TextName | FigureMeasure | "numbers", string>>>;

/** One entry: which unit and period, by which paper or call, and the numbers it gives. Nothing is rewritten while it is typed. */
export function EnterFigures({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const open = useOpenState();
  const { period: shown } = usePeriod();
  const enter = useCommand("figures.enter");
  const isOffice = open?.kind === "office";
  const [kind, setKind] = useState<FigureKind>("paper");
  const [unit, setUnit] = useState(isOffice ? open.unit : (UNITS[0]?.code ?? ""));
  const [period, setPeriod] = useState(shown);
  const [texts, setTexts] = useState<Readonly<Record<TextName, string>>>({
    number: "",
    date: "",
    person: "",
    reason: "",
  });
  const [counts, setCounts] = useState<Readonly<Partial<Record<FigureMeasure, string>>>>({});
  const [faults, setFaults] = useState<Faults>({});
  const isCall = kind === "telephone";

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found: Partial<Record<keyof Faults, string>> = {};
    const date = readDate(texts.date);
    if (texts.number.trim() === "") found.number = t("figures.missing");
    if (date?.length !== 10) found.date = t("figures.badDate");
    if (isCall && texts.reason.trim() === "") found.reason = t("figures.missing");
    const numbers: FigureNumbers = {};
    for (const measure of FIGURE_MEASURES) {
      const typed = (counts[measure] ?? "").trim();
      if (typed === "") continue;
      if (/^\d{1,6}$/.test(typed)) numbers[measure] = Number(typed);
      else found[measure] = t("figures.badCount");
    }
    if (Object.keys(numbers).length === 0 && !FIGURE_MEASURES.some((one) => found[one]))
      found.numbers = t("figures.noNumbers");
    setFaults(found);
    if (Object.keys(found).length > 0 || date === null) return;
    const kept = await enter.run({
      kind,
      unit,
      period,
      numbers,
      source: {
        number: texts.number.trim().normalize("NFC"),
        date,
        person: texts.person.trim().normalize("NFC"),
      },
      reason: texts.reason.trim().normalize("NFC"),
    });
    if (kept !== undefined) onClose();
  };

  const text = (name: TextName, label: string, hint?: string) => (
    <TextInput
      label={label}
      description={hint}
      value={texts[name]}
      error={faults[name]}
      onChange={(event) => setTexts({ ...texts, [name]: event.currentTarget.value })}
      onBlur={() => {
        const date = name === "date" ? readDate(texts.date) : null;
        if (date) setTexts({ ...texts, date: showDate(date) });
      }}
    />
  );
  return (
    <Paper withBorder p="sm" component="form" onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <div className={classes.grid}>
          <NativeSelect
            label={t("figures.kind")}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as FigureKind)}
            data={FIGURE_KINDS.filter((one) => !isOffice || one !== "telephone").map((one) => ({
              value: one,
              label: t(`figures.kind_${one}`),
            }))}
          />
          {!isOffice && (
            <NativeSelect
              label={t("figures.unit")}
              value={unit}
              onChange={(event) => setUnit(event.currentTarget.value)}
              data={UNITS.map((one) => ({ value: one.code, label: one[language] }))}
            />
          )}
          <NativeSelect
            label={t("figures.period")}
            value={period}
            onChange={(event) => setPeriod(event.currentTarget.value)}
            data={[...periods()].reverse().map((one) => ({ value: one.code, label: one[language] }))}
          />
          {text("number", t(isCall ? "figures.called" : "figures.number"))}
          {text("date", t(isCall ? "figures.calledOn" : "figures.date"))}
          {text("person", t(isCall ? "figures.speaker" : "figures.person"))}
        </div>
        <Text size="sm" fw={600}>
          {t("figures.numbers")}
        </Text>
        <div className={classes.numbers}>
          {FIGURE_MEASURES.map((measure) => (
            <TextInput
              key={measure}
              label={t(`figures.${measure}`)}
              inputMode="numeric"
              value={counts[measure] ?? ""}
              error={faults[measure]}
              onChange={(event) => setCounts({ ...counts, [measure]: event.currentTarget.value })}
            />
          ))}
        </div>
        {faults.numbers && (
          <Text size="sm" c="red" role="alert">
            {faults.numbers}
          </Text>
        )}
        {text("reason", t("figures.reason"), t("figures.reasonHint"))}
        <ProblemNote problem={enter.problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("figures.cancel")}
          </Button>
          <Button type="submit" loading={enter.isRunning}>
            {t("figures.save")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
