import { Button, Group, Modal, NativeSelect, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { shortCodeOf } from "../../shared/bundle/fingerprint.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import type { Change, TrustList } from "./trust-screen.tsx";

type Unit = TrustList["units"][number];
export type Ending =
  | { readonly what: "device"; readonly unit: Unit; readonly device: string; readonly machine: string }
  | { readonly what: "approver"; readonly unit: Unit; readonly key: string; readonly name: string };

type Props = {
  readonly ending: Ending;
  readonly onClose: () => void;
  readonly onDo: (change: Change) => void;
};

/** Why a key ends, and the last file that can be trusted: chosen among those that are held, never typed. */
export function EndDialog({ ending, onClose, onDo }: Props) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const periodName = usePeriodName();
  const { value } = useQueryOf("cluster.bundles", { unit: ending.unit.code });
  const isDevice = ending.what === "device";
  const reasons = isDevice ? (["rotated", "stolen"] as const) : (["ended", "compromised"] as const);
  const [reason, setReason] = useState<string>(reasons[0]);
  // One choice a machine; undefined until somebody chose: then the highest that counts.
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const devices = isDevice
    ? ending.unit.devices.filter((one) => one.device === ending.device)
    : ending.unit.devices;
  const filesOf = (device: string) => (value?.bundles ?? []).filter((one) => one.device === device);
  const lastOf = (device: string): string =>
    chosen[device] ??
    filesOf(device).find((one) => one.standing === "shown" || one.standing === "superseded")?.hash ??
    "";
  const run = () => {
    if (ending.what === "device") {
      const last = lastOf(ending.device);
      const why = reason === "stolen" ? "stolen" : "rotated";
      onDo({ what: "end-device", device: ending.device, reason: why, last: last === "" ? null : last });
      return;
    }
    const pins = devices
      .map(({ device }) => ({ device, last: lastOf(device) }))
      .filter((pin) => pin.last !== "");
    const why = reason === "compromised" ? "compromised" : "ended";
    onDo({ what: "end-approver", key: ending.key, reason: why, pins });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={
        ending.what === "device"
          ? t("trust.endDevice", { machine: ending.machine, unit: unitName(ending.unit.code) })
          : t("trust.endApprover", { name: ending.name, unit: unitName(ending.unit.code) })
      }
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <Stack gap="sm">
        <NativeSelect
          label={t("trust.reason")}
          data={reasons.map((one) => ({ value: one, label: t(`trust.why_${one}`) }))}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {devices.map(({ device, machine }) => (
          <NativeSelect
            key={device}
            label={`${t("trust.last")} – ${t("trust.machine", { machine })}`}
            data={[
              ...filesOf(device).map((one) => ({
                value: one.hash,
                label: t("trust.lastFile", {
                  seq: one.seq,
                  code: shortCodeOf(one.hash),
                  period: periodName(one.period),
                }),
              })),
              { value: "", label: t("trust.lastNone") },
            ]}
            value={lastOf(device)}
            onChange={(event) => setChosen({ ...chosen, [device]: event.currentTarget.value })}
          />
        ))}
        <Text size="sm">{t("trust.lastHint")}</Text>
        {reason === "compromised" && <Text size="sm">{t("trust.compromisedHint")}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("shell.cancel")}
          </Button>
          <Button color="red" disabled={!value} onClick={run}>
            {t("trust.do")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
