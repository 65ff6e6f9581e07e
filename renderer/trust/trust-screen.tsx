import { Alert, Badge, Button, Group, PasswordInput, Stack, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InputOf, OutputOf } from "../../shared/api/contract.ts";
import { shortCodeOf } from "../../shared/bundle/fingerprint.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { EndDialog, type Ending } from "./end-dialog.tsx";
import { RenewKeys } from "./renew-keys.tsx";
import { RosterHistory } from "./roster-history.tsx";

export type TrustList = NonNullable<OutputOf<"trust.list">>;
export type Change = InputOf<"trust.change">["change"];

/** *Đơn vị và máy*: who may send and approve; in a cluster also what changes it. */
export function TrustScreen() {
  const { t } = useTranslation();
  const open = useOpenState();
  const { value: list, problem } = useQueryOf("trust.list", {});
  const change = useCommand("trust.change");
  const [passphrase, setPassphrase] = useState("");
  const [ending, setEnding] = useState<Ending | null>(null);
  if (problem) return <ProblemNote problem={problem} />;
  if (list === undefined) return null;
  const isCluster = open?.kind === "cluster";
  const run = (what: Change) =>
    change.run({ change: what, approverId: open?.approvers[0]?.id ?? "", passphrase });
  return (
    <Stack gap="md">
      <Title order={2} size="h3">
        {t("trust.title")}
      </Title>
      {list === null ? (
        <Text>{t("trust.none")}</Text>
      ) : (
        <>
          <Text>{t("trust.version", { version: list.version, name: list.name })}</Text>
          {isCluster && (
            <PasswordInput
              label={t("cluster.approvalPassphrase")}
              description={t("trust.confirmHint")}
              w={420}
              autoComplete="off"
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
          )}
          <ProblemNote problem={change.problem} />
          {change.value && <Changed changed={change.value} />}
          <Units
            list={list}
            canChange={isCluster && passphrase !== ""}
            isCluster={isCluster}
            onChange={(what) => void run(what)}
            onEnd={setEnding}
          />
          {isCluster && (
            <Coordinators list={list} canChange={passphrase !== ""} onChange={(what) => void run(what)} />
          )}
          <RenewKeys />
          <RosterHistory history={list.history} />
        </>
      )}
      {ending && (
        <EndDialog
          ending={ending}
          onClose={() => setEnding(null)}
          onDo={(what) => void run(what).then(() => setEnding(null))}
        />
      )}
    </Stack>
  );
}

function Changed({ changed }: { changed: OutputOf<"trust.change"> }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  return (
    <Alert color="green" variant="outline" role="status">
      <Text size="sm">{t("trust.changed", { version: changed.version })}</Text>
      {changed.rejudged.length > 0 && (
        <>
          <Text size="sm">{t("trust.rejudged", { count: changed.rejudged.length })}</Text>
          {changed.rejudged.map((one) => (
            <Text size="sm" key={one.hash}>
              {t("trust.rejudgedRow", {
                unit: unitName(one.unit),
                seq: one.seq,
                after: t(`replies.standing_${one.after as "shown"}`),
              })}
            </Text>
          ))}
        </>
      )}
    </Alert>
  );
}

type UnitsProps = {
  readonly list: TrustList;
  readonly isCluster: boolean;
  readonly canChange: boolean;
  readonly onChange: (change: Change) => void;
  readonly onEnd: (ending: Ending) => void;
};

function Units({ list, isCluster, canChange, onChange, onEnd }: UnitsProps) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  return (
    <Table withTableBorder verticalSpacing={4} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("trust.unit")}</Table.Th>
          <Table.Th>{t("trust.machines")}</Table.Th>
          <Table.Th>{t("trust.approvers")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {list.units.map((unit) => (
          <Table.Tr key={unit.code}>
            <Table.Td>
              {unitName(unit.code)}{" "}
              {unit.onePerson && (
                <Badge variant="outline" color="dark">
                  {t("trust.onePerson")}
                </Badge>
              )}
              {isCluster && unit.devices.length > 0 && (
                <Group gap={4} mt={2}>
                  <Button
                    size="compact-xs"
                    variant="default"
                    disabled={!canChange}
                    onClick={() =>
                      onChange({ what: "one-person", unit: unit.code, allowed: !unit.onePerson })
                    }
                  >
                    {t(unit.onePerson ? "trust.stopOnePerson" : "trust.allowOnePerson")}
                  </Button>
                  {unit.mayEnd && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      disabled={!canChange}
                      onClick={() => onChange({ what: "end-unit", unit: unit.code })}
                    >
                      {t("trust.endUnit")}
                    </Button>
                  )}
                </Group>
              )}
            </Table.Td>
            <Table.Td>
              {unit.devices.length === 0 && (
                <Text size="sm" c="dimmed">
                  {t("trust.noMachine")}
                </Text>
              )}
              {unit.devices.map((one) => (
                <Group key={one.device} gap={6}>
                  <Text size="sm">
                    {t("trust.machine", { machine: one.machine })} – <EndText of="device" end={one.end} />
                  </Text>
                  {isCluster && one.end === null && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label={`${t("trust.end")} ${t("trust.machine", { machine: one.machine })} ${unit.code}`}
                      disabled={!canChange}
                      onClick={() =>
                        onEnd({ what: "device", unit, device: one.device, machine: one.machine })
                      }
                    >
                      {t("trust.end")}
                    </Button>
                  )}
                </Group>
              ))}
            </Table.Td>
            <Table.Td>
              {unit.approvers.map((one) => (
                <Group key={one.key} gap={6}>
                  <Text size="sm">
                    {one.name} – <EndText of="approver" end={one.end} />
                  </Text>
                  {isCluster && one.end === null && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label={`${t("trust.end")} ${one.name}`}
                      disabled={!canChange}
                      onClick={() => onEnd({ what: "approver", unit, key: one.key, name: one.name })}
                    >
                      {t("trust.end")}
                    </Button>
                  )}
                </Group>
              ))}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

type End = TrustList["units"][number]["devices"][number]["end"];

function EndText({ of, end }: { of: "device" | "approver"; end: End }) {
  const { t } = useTranslation();
  if (end === null) return t("trust.inUse");
  const reason =
    of === "device"
      ? t(`trust.device_${end.reason as "rotated"}`)
      : t(`trust.approver_${end.reason as "ended"}`);
  return `${reason}; ${end.pin === null ? t("trust.upToNone") : t("trust.upTo", { seq: end.pin })}`;
}

type CoordinatorsProps = Pick<UnitsProps, "list" | "canChange" | "onChange">;

function Coordinators({ list, canChange, onChange }: CoordinatorsProps) {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={3} size="h5">
        {t("trust.coordinators")}
      </Title>
      <Text size="sm">{t("trust.coordinatorHint")}</Text>
      {list.coordinators.map((one) => (
        <Group key={one.key} gap="xs" mt={2}>
          <Text size="sm">
            {one.name === "" ? t("trust.outside") : one.name} –{" "}
            {t("trust.coordinatorKey", { code: shortCodeOf(one.key) })}
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${t(one.isListed ? "trust.removeCoordinator" : "trust.addCoordinator")} ${one.name}`}
            disabled={!canChange}
            onClick={() =>
              onChange(
                one.isListed
                  ? { what: "remove-coordinator", key: one.key }
                  : { what: "add-coordinator", userId: one.userId },
              )
            }
          >
            {t(one.isListed ? "trust.removeCoordinator" : "trust.addCoordinator")}
          </Button>
        </Group>
      ))}
    </section>
  );
}
