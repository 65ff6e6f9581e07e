import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useUnitName } from "../i18n/unit-name.ts";
import { showTime } from "../shell/show-time.ts";
import type { TrustList } from "./trust-screen.tsx";

type Event = TrustList["history"][number]["events"][number];

/** Each version of the list and what it changed, newest first, in plain words. */
export function RosterHistory({ history }: { history: TrustList["history"] }) {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={3} size="h5">
        {t("trust.history")}
      </Title>
      {history.map((step) => (
        <div key={step.version}>
          <Text size="sm" fw={600} mt={4}>
            {t("trust.step", { version: step.version, at: showTime(step.at) })}
          </Text>
          {step.events.map((event) => (
            <Text size="sm" key={`${event.what}${event.unit}${event.machine}${event.name}`}>
              <Sentence event={event} />
            </Text>
          ))}
        </div>
      ))}
    </section>
  );
}

function Sentence({ event }: { event: Event }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const isDevice = event.what === "device-ended";
  const reason =
    event.reason === ""
      ? ""
      : isDevice
        ? t(`trust.device_${event.reason as "rotated"}`)
        : t(`trust.approver_${event.reason as "ended"}`);
  return t(`trust.event_${event.what as "founded"}`, {
    unit: event.unit === "" ? "" : unitName(event.unit),
    machine: event.machine,
    name: event.name,
    reason,
    upTo: event.pin === null ? t("trust.upToNone") : t("trust.upTo", { seq: event.pin }),
  });
}
