import { Button, Group, NativeSelect, Paper, Stack, Table, Text, TextInput, Title } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { periodByCode } from "../../shared/catalogue/periods.ts";
import { COMPUTED, criteriaSchema } from "../../shared/emulation/criteria.ts";
import { readPoints, showPoints } from "../../shared/emulation/points.ts";
import { readDate, showDate } from "../../shared/text/partial-date-text.ts";
import { useCommand } from "../api/use-command.ts";
import { useLanguage } from "../i18n/language.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./emulation.module.css";
import type { Sheet } from "./emulation-screen.tsx";

type Line = {
  readonly id: number;
  readonly code: string;
  readonly content: string;
  readonly max: string;
  readonly computed: (typeof COMPUTED)[number];
};

/** The whole list of criteria as it holds from a day on, typed from the cluster's paper. */
export function CriteriaEditor(props: {
  readonly sheet: Sheet;
  readonly period: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { sheet, period, onClose } = props;
  const save = useCommand("emulation.saveCriteria");
  const [from, setFrom] = useState(() => showDate(sheet.criteriaFrom ?? periodByCode(period)?.from ?? ""));
  const [lines, setLines] = useState<readonly Line[]>(() =>
    sheet.criteria.length > 0
      ? sheet.criteria.map((one, id) => ({ ...one, id, max: showPoints(one.max, language) }))
      : [{ id: 0, code: "1", content: "", max: "", computed: "none" }],
  );
  const [fault, setFault] = useState<"badDate" | "badCriteria" | null>(null);
  const change = (id: number, part: Partial<Line>) =>
    setLines(lines.map((one) => (one.id === id ? { ...one, ...part } : one)));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const validFrom = readDate(from);
    if (validFrom?.length !== 10) return setFault("badDate");
    const criteria = criteriaSchema.safeParse(
      lines.map(({ code, content, max, computed }) => ({
        code: code.normalize("NFC"),
        content: content.normalize("NFC"),
        max: readPoints(max),
        computed,
      })),
    );
    if (!criteria.success) return setFault("badCriteria");
    setFault(null);
    const kept = await save.run({ validFrom, criteria: criteria.data });
    if (kept !== undefined) onClose();
  };
  const box = (line: Line, field: "code" | "content" | "max", limit: number) => (
    <TextInput
      aria-label={`${t(`emulation.${field}`)} ${line.code}`}
      value={line[field]}
      maxLength={limit}
      onChange={(event) => change(line.id, { [field]: event.currentTarget.value })}
    />
  );
  return (
    <Paper withBorder p="sm" component="form" onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <Title order={3} size="h4">
          {t("emulation.criteria")}
        </Title>
        <TextInput
          label={t("emulation.validFrom")}
          description={t("emulation.validFromHint")}
          value={from}
          error={fault === "badDate" && t("emulation.badDate")}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <Table verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.points}>{t("emulation.code")}</Table.Th>
              <Table.Th>{t("emulation.content")}</Table.Th>
              <Table.Th className={classes.points}>{t("emulation.max")}</Table.Th>
              <Table.Th>{t("emulation.computed")}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.id}>
                <Table.Td>{box(line, "code", 12)}</Table.Td>
                <Table.Td>{box(line, "content", 500)}</Table.Td>
                <Table.Td>{box(line, "max", 8)}</Table.Td>
                <Table.Td>
                  <NativeSelect
                    aria-label={`${t("emulation.computed")} ${line.code}`}
                    value={line.computed}
                    onChange={(event) =>
                      change(line.id, { computed: event.currentTarget.value as Line["computed"] })
                    }
                    data={COMPUTED.map((one) => ({ value: one, label: t(`emulation.computed_${one}`) }))}
                  />
                </Table.Td>
                <Table.Td>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t("emulation.remove", { code: line.code })}
                    disabled={lines.length === 1}
                    onClick={() => setLines(lines.filter((one) => one.id !== line.id))}
                  >
                    ✕
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {fault === "badCriteria" && (
          <Text size="sm" c="red" role="alert">
            {t("emulation.badCriteria")}
          </Text>
        )}
        <ProblemNote problem={save.problem} />
        <Group justify="space-between">
          <Button
            variant="default"
            disabled={lines.length >= 50}
            onClick={() => {
              const id = Math.max(...lines.map((one) => one.id)) + 1;
              setLines([
                ...lines,
                { id, code: String(lines.length + 1), content: "", max: "", computed: "none" },
              ]);
            }}
          >
            {t("emulation.add")}
          </Button>
          <Group>
            <Button variant="default" onClick={onClose}>
              {t("emulation.cancel")}
            </Button>
            <Button type="submit" loading={save.isRunning}>
              {t("emulation.save")}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}
