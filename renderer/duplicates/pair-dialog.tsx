import { Alert, Modal, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { sectors } from "../../shared/catalogue/code-lists.ts";
import { nameOf, ROLES, STAGES } from "../../shared/catalogue/codes.ts";
import { namingDay } from "../../shared/merge/plan.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { showDate } from "../cases/partial-date-text.ts";
import { DecisionForm, type Signed } from "../cluster/decision-form.tsx";
import { useLanguage } from "../i18n/language.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import { useEvidence } from "./use-evidence.ts";

type View = OutputOf<"duplicate.get">;
type Side = View["left"];

/** Two cases side by side, the reasons, which of them would count, and the answer. */
export function PairDialog({ pair, onClose }: { pair: { a: string; b: string }; onClose: () => void }) {
  const { t } = useTranslation();
  const { value, problem } = useQueryOf("duplicate.get", pair);
  return (
    <Modal
      opened
      onClose={onClose}
      size="90%"
      title={t("duplicate.compareTitle")}
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <ProblemNote problem={problem} />
      {value && <Sides view={value} onDone={onClose} />}
    </Modal>
  );
}

function Sides({ view, onDone }: { view: View; onDone: () => void }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const evidenceOf = useEvidence();
  const decide = useCommand("duplicate.decide");
  const { left, right, decision } = view;
  const counted = [left, right].find((side) => side.caseId === view.counted);
  const say = (answer: "same" | "different" | "take-back") => async (by: Signed) => {
    const done = await decide.run({ a: left.caseId, b: right.caseId, decision: answer, ...by });
    if (done !== undefined) onDone();
    return done;
  };
  return (
    <Stack gap="sm">
      <Text size="sm">
        <b>{t("duplicate.why")}:</b> {view.evidence.map(evidenceOf).join("; ")}
      </Text>
      <Compared left={left} right={right} />
      <Alert color="blue" variant="outline" p="xs">
        {counted
          ? t("duplicate.wouldCount", { unit: unitName(counted.unit), number: counted.number })
          : t("duplicate.noneCounts")}{" "}
        {t("duplicate.rule")}
      </Alert>
      {view.declared && <Text size="sm">{t("duplicate.declared")}</Text>}
      {decision && (
        <Text size="sm">
          <b>{t(decision.same ? "duplicate.same" : "duplicate.different")}</b> – {decision.by},{" "}
          {showTime(decision.atMs)}: {decision.reason}
        </Text>
      )}
      <DecisionForm
        problem={decide.problem}
        isRunning={decide.isRunning}
        choices={
          decision
            ? [{ label: t("duplicate.takeBack"), decide: say("take-back") }]
            : [
                { label: t("duplicate.same"), decide: say("same") },
                { label: t("duplicate.different"), decide: say("different") },
              ]
        }
      />
    </Stack>
  );
}

function Compared({ left, right }: { left: Side; right: Side }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const unitName = useUnitName();
  const rows: readonly [string, (side: Side) => string][] = [
    [t("cluster.unit"), (side) => unitName(side.unit)],
    [t("cluster.number"), (side) => side.number],
    [t("cluster.title"), (side) => side.title],
    [t("cluster.detectedOn"), (side) => showDate(side.detectedOn)],
    [t("case.agency"), ({ record }) => record.agency],
    [t("case.sector"), ({ record }) => nameOf(sectors, record.sector, language, namingDay(record))],
    [t("case.role"), ({ record }) => nameOf(ROLES, record.role, language)],
    [t("case.summary"), ({ record }) => record.summary],
    [
      t("case.stages"),
      ({ record }) =>
        record.events
          .map((event) =>
            [
              nameOf(STAGES, event.code, language),
              event.date ? showDate(event.date) : "",
              event.agency,
              event.document,
            ]
              .filter((part) => part !== "")
              .join(", "),
          )
          .join("\n"),
    ],
    [t("duplicate.people"), ({ record }) => String(record.people.length)],
  ];
  return (
    <Table withTableBorder withColumnBorders verticalSpacing={3} fz="sm">
      <Table.Tbody>
        {rows.map(([label, read]) => (
          <Table.Tr key={label}>
            <Table.Th>{label}</Table.Th>
            {[left, right].map((side) => (
              <Table.Td key={side.caseId}>
                {read(side)
                  .split("\n")
                  .map((line) => (
                    <div key={line}>{line}</div>
                  ))}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
