import { Button, Group, Paper, Stack, Table, Text, TextInput, Title } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { unitByCode } from "../../shared/catalogue/units.ts";
import { readPoints, showPoints } from "../../shared/emulation/points.ts";
import { showDate } from "../../shared/text/partial-date-text.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./emulation.module.css";
import type { Sheet } from "./emulation-screen.tsx";
import { ScoreHistory } from "./score-history.tsx";

type Typed = { readonly self: string; readonly appraisal: string; readonly reason: string };
const EMPTY: Typed = { self: "", appraisal: "", reason: "" };

/** One unit's points, a criterion a line. What the plan's target would give stands beside; people decide. */
export function ScoreForm(props: {
  readonly criteria: Sheet["criteria"];
  readonly row: Sheet["rows"][number];
  readonly period: string;
  readonly isOffice: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { criteria, row, period, isOffice, onClose } = props;
  const save = useCommand("emulation.score");
  const isComputed = criteria.some((one) => one.computed !== "none");
  const { value: plan } = useQueryOf("emulation.proposals", { period, unit: row.unit }, isComputed);
  const shown = (points: number | undefined) => (points === undefined ? "" : showPoints(points, language));
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>(() =>
    Object.fromEntries(
      criteria.map(({ code }) => [
        code,
        {
          self: shown(row.self[code]),
          appraisal: shown(row.appraisal[code]),
          reason: row.reasons[code] ?? "",
        },
      ]),
    ),
  );
  const form = useRef<HTMLFormElement>(null);
  // The form opens above the table: whoever pressed a button far down is brought to it.
  useEffect(() => form.current?.querySelector<HTMLInputElement>("input:not([readonly])")?.focus(), []);
  const [isChecked, setChecked] = useState(false);

  const scores = criteria.map(({ code, max }) => {
    const { self, appraisal, reason } = typed[code] ?? EMPTY;
    const read = (text: string) => (text.trim() === "" ? null : (readPoints(text) ?? Number.NaN));
    const isBad = (points: number | null) => points !== null && !(points <= max);
    const [own, given] = [read(self), read(appraisal)];
    const differs = own !== null && given !== null && own !== given;
    return {
      score: { criterion: code, self: own, appraisal: given, reason: reason.trim().normalize("NFC") },
      isBad: { self: isBad(own), appraisal: isBad(given), reason: differs && reason.trim() === "" },
    };
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (scores.some(({ isBad }) => isBad.self || isBad.appraisal || isBad.reason)) return;
    const kept = await save.run({ period, unit: row.unit, scores: scores.map((one) => one.score) });
    if (kept !== undefined) onClose();
  };
  const name = unitByCode(row.unit)?.[language] ?? row.unit;
  return (
    <Paper withBorder p="sm" component="form" ref={form} onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <Title order={3} size="h4">
          {t("emulation.score", { unit: name })}
        </Title>
        {isComputed && plan?.target === null && <Text size="sm">{t("emulation.noTarget")}</Text>}
        <Table verticalSpacing={3}>
          <Table.Tbody>
            {criteria.map(({ code, content, max }, at) => {
              const faults = isChecked ? scores[at]?.isBad : undefined;
              const proposal = plan?.proposals.find((one) => one.criterion === code);
              const box = (field: keyof Typed) => (
                <TextInput
                  readOnly={field === "self" && row.sent.includes(code)}
                  description={field === "self" && row.sent.includes(code) ? t("emulation.sent") : undefined}
                  label={t(`emulation.${field}`)}
                  aria-label={`${t(`emulation.${field}`)} ${code}`}
                  value={typed[code]?.[field] ?? ""}
                  maxLength={field === "reason" ? 500 : 8}
                  error={
                    faults?.[field] &&
                    (field === "reason"
                      ? t("emulation.needReason")
                      : t("emulation.badPoints", { max: showPoints(max, language) }))
                  }
                  onChange={(event) =>
                    setTyped({
                      ...typed,
                      [code]: { ...(typed[code] ?? EMPTY), [field]: event.currentTarget.value },
                    })
                  }
                />
              );
              return (
                <Table.Tr key={code}>
                  <Table.Td>
                    <Text size="sm" fw={600}>
                      {code}. {content} ({showPoints(max, language)})
                    </Text>
                    {proposal && plan?.target && (
                      <Text size="sm">
                        {t("emulation.proposal", {
                          points: showPoints(proposal.points, language),
                          done: proposal.done,
                          asked: proposal.asked,
                          plan: plan.target.plan,
                          by: showDate(plan.target.by),
                        })}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td className={classes.points}>{box("self")}</Table.Td>
                  {!isOffice && <Table.Td className={classes.points}>{box("appraisal")}</Table.Td>}
                  {!isOffice && <Table.Td>{box("reason")}</Table.Td>}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
        <ScoreHistory period={period} unit={row.unit} />
        <ProblemNote problem={save.problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("emulation.cancel")}
          </Button>
          <Button type="submit" loading={save.isRunning}>
            {t("emulation.save")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
