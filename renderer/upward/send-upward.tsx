import { Alert, Button, Group, PasswordInput, Radio, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import { ForgetList } from "./forget-list.tsx";

type State = OutputOf<"upward.state">;
type Names = "in" | "out";

/** *Gửi cấp trên*: exactly what leaves, the choice about names, and the coordinator's passphrase. */
export function SendUpward({ above, sent }: { above: NonNullable<State["above"]>; sent: State["sent"] }) {
  const { t } = useTranslation();
  const coordinator = useOpenState()?.approvers[0];
  const [names, setNames] = useState<Names>("out");
  const [passphrase, setPassphrase] = useState("");
  const { value: leaving, problem } = useQueryOf("upward.leaving", { names });
  const choose = useCommand("place.choose");
  const send = useCommand("upward.send");
  const mayLeave =
    leaving !== undefined && leaving.bundles > 0 && (names === "in" || leaving.namesNeededOf.length === 0);
  const run = async () => {
    const place = await choose.run({ purpose: "export" });
    if (!place) return;
    const by = { approverId: coordinator?.id ?? "", passphrase };
    if (await send.run({ names, place: place.place, ...by })) setPassphrase("");
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Stack gap="sm">
        <Group gap="sm">
          <Text>{t("upward.aboveHave", { ...above })}</Text>
          <ForgetList cluster={above.cluster} name={above.name} />
        </Group>
        <Radio.Group
          label={t("upward.names")}
          description={t("upward.namesWhy")}
          value={names}
          onChange={(value) => setNames(value === "in" ? "in" : "out")}
        >
          <Group mt={4}>
            <Radio value="out" label={t("upward.namesOut")} />
            <Radio value="in" label={t("upward.namesIn")} />
          </Group>
        </Radio.Group>
        <ProblemNote problem={problem} />
        {leaving && <WhatLeaves leaving={leaving} names={names} />}
        <Group align="flex-end">
          <PasswordInput
            label={t("cluster.approvalPassphrase")}
            w={260}
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <Button type="submit" loading={send.isRunning} disabled={!mayLeave || passphrase === ""}>
            {t("upward.send")}
          </Button>
          {send.isRunning && (
            <Button variant="default" onClick={send.cancel}>
              {t("upward.cancel")}
            </Button>
          )}
        </Group>
        <ProblemNote problem={choose.problem ?? send.problem} />
        {send.value && (
          <Alert color="green" variant="outline" role="status">
            <Text size="sm">{t("upward.sent", { ...send.value })}</Text>
          </Alert>
        )}
        <SentUpward sent={sent} />
      </Stack>
    </form>
  );
}

function WhatLeaves({ leaving, names }: { leaving: OutputOf<"upward.leaving">; names: Names }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const { named, omitted, namesNeededOf } = leaving;
  const isBlocked = names === "out" && namesNeededOf.length > 0;
  return (
    <div>
      <Title order={4} size="h6">
        {t("upward.leavesTitle")}
      </Title>
      {isBlocked ? (
        <Alert color="red" variant="outline" p="xs">
          {t("upward.namesNeeded", { units: namesNeededOf.map(unitName).join(", ") })}
        </Alert>
      ) : (
        <>
          <Text size="sm">{t("upward.leaves", { ...leaving })}</Text>
          {omitted > 0 && <Text size="sm">{t("upward.omitted", { count: omitted })}</Text>}
          <Text size="sm" fw={named > 0 ? 700 : 400}>
            {named > 0 ? t("upward.named", { count: named }) : t("upward.namedNone")}
          </Text>
          <Text size="sm">{t("upward.stays")}</Text>
        </>
      )}
    </div>
  );
}

function SentUpward({ sent }: { sent: State["sent"] }) {
  const { t } = useTranslation();
  const choose = useCommand("place.choose");
  const copy = useCommand("upward.copyAgain");
  const [folder, setFolder] = useState("");
  const copyTo = async (seq: number) => {
    const place = await choose.run({ purpose: "export" });
    if (!place) return;
    setFolder(place.label);
    await copy.run({ seq, place: place.place });
  };
  return (
    <div>
      <Title order={4} size="h6">
        {t("upward.sentTitle")}
      </Title>
      {sent.length === 0 && <Text size="sm">{t("upward.sentNone")}</Text>}
      {sent.map(({ seq, atMs, withNames, file }) => (
        <Group key={seq} gap="sm" mt={2}>
          <Text size="sm" title={file}>
            {t("upward.sentRow", {
              seq,
              at: showTime(atMs),
              names: t(withNames ? "upward.withNames" : "upward.withoutNames"),
            })}
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${t("upward.copyAgain")} – ${seq}`}
            onClick={() => void copyTo(seq)}
          >
            {t("upward.copyAgain")}
          </Button>
        </Group>
      ))}
      <ProblemNote problem={choose.problem ?? copy.problem} />
      {copy.value && (
        <Text size="sm" role="status">
          {t("upward.copied", { file: copy.value.file, folder })}
        </Text>
      )}
    </div>
  );
}
