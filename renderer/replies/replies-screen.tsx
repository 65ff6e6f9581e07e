import { Alert, Button, Group, Stack, Table, Text, Title } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { explain } from "../../shared/problem/explain.ts";
import type { Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { Counting } from "../catalogue/counting.tsx";
import { SeenCatalogue } from "../catalogue/seen-catalogue.tsx";
import { type DroppedFile, handOver, useFilesFor } from "../cluster/dropped-files.ts";
import { useLanguage } from "../i18n/language.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";
import { OfficeQuestions } from "./office-questions.tsx";

/** *Ý kiến của Cụm*: take the receipt in; what became of each file; what is asked. */
export function RepliesScreen() {
  const { t } = useTranslation();
  const { value, problem } = useQueryOf("receipt.state", {});
  if (problem) return <ProblemNote problem={problem} />;
  if (!value) return null;
  const { receipt, restored } = value;
  return (
    <Stack gap="md" maw={1000}>
      <Title order={2} size="h3">
        {t("replies.title")}
      </Title>
      <TakeReceipt />
      {restored && (
        <Alert color="red" variant="outline" role="alert">
          {t("replies.restored", restored)}
        </Alert>
      )}
      {receipt ? (
        <>
          <Text size="sm">
            {t("replies.newest", {
              number: receipt.number,
              at: showTime(receipt.atMs),
              takenAt: showTime(receipt.takenAtMs),
            })}{" "}
            {t("replies.shows", { va: receipt.va, vv: receipt.vv })}
          </Text>
          <OfficeQuestions questions={value.questions} />
          <Files bundles={receipt.bundles} />
          <Decisions decisions={receipt.decisions} />
          <Refused refused={receipt.refused} />
        </>
      ) : (
        <Text>{t("replies.none")}</Text>
      )}
    </Stack>
  );
}

function TakeReceipt() {
  const { t } = useTranslation();
  const client = useClient();
  const look = useCommand("receipt.look");
  const take = useCommand("receipt.take");
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [upload, setUpload] = useState("");
  const run = async (file: DroppedFile | undefined) => {
    if (!file) return;
    look.reset();
    take.reset();
    const given = await handOver(client, file);
    setProblem(given.ok ? null : given.problem);
    if (input.current) input.current.value = "";
    if (!given.ok) return;
    setUpload(given.value);
    const seen = await look.run({ upload: given.value });
    // One that brings no newer periods or lists changes no number: nothing to be asked.
    if (seen && seen.catalogue === null) await take.run({ upload: given.value });
  };
  const seen = look.value?.catalogue ? look.value : null;
  const confirm = async () => {
    await take.run({ upload });
    look.reset();
  };
  const putAway = () => {
    void client.call("upload.discard", { upload });
    look.reset();
  };
  useFilesFor("replies", ([file]) => void run(file));
  return (
    <Stack gap={6}>
      <Text size="sm">{t("replies.takeHint")}</Text>
      <Group>
        <Button loading={look.isRunning || take.isRunning} onClick={() => input.current?.click()}>
          {t("replies.take")}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t("replies.file")}
          onChange={(event) => void run(event.currentTarget.files?.[0])}
        />
      </Group>
      {seen?.catalogue && (
        <Stack gap={4}>
          <Text size="sm">{t("replies.bringsCatalogue", { number: seen.number })}</Text>
          <SeenCatalogue
            seen={seen.catalogue}
            label={t("replies.takeSeen")}
            isRunning={take.isRunning}
            onTake={() => void confirm()}
            onPutAway={putAway}
          />
        </Stack>
      )}
      <Counting isRunning={look.isRunning} progress={look.progress} onCancel={look.cancel} />
      <Counting isRunning={take.isRunning} progress={take.progress} onCancel={take.cancel} />
      {take.value && (
        <Alert color="green" variant="outline" role="status">
          {t(`replies.${take.value.outcome}`, take.value)}{" "}
          {take.value.catalogue !== null &&
            t("replies.broughtCatalogue", { catalogue: take.value.catalogue, moved: take.value.moved })}
        </Alert>
      )}
      <ProblemNote problem={problem ?? look.problem ?? take.problem} />
    </Stack>
  );
}

type Receipt = NonNullable<OutputOf<"receipt.state">["receipt"]>;

function Files({ bundles }: { bundles: Receipt["bundles"] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const periodName = usePeriodName();
  if (bundles.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h5">
        {t("replies.filesTitle")}
      </Title>
      <Table withTableBorder verticalSpacing={3} fz="sm" mt={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("replies.seq")}</Table.Th>
            <Table.Th>{t("replies.period")}</Table.Th>
            <Table.Th>{t("replies.standing")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {bundles.map((one) => (
            <Table.Tr key={one.hash}>
              <Table.Td className="digits">
                {one.machine}-{String(one.seq).padStart(4, "0")}
              </Table.Td>
              <Table.Td>{periodName(one.period)}</Table.Td>
              <Table.Td>
                {t(`replies.standing_${one.standing as "shown"}`)}
                {one.code !== null && (
                  <Text size="xs">
                    {explain({ code: one.code as Problem["code"], params: one.params }, language)}{" "}
                    <code>{one.code}</code>
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Decisions({ decisions }: { decisions: Receipt["decisions"] }) {
  const { t, i18n } = useTranslation();
  if (decisions.length === 0) return null;
  // A decision of a newer cluster's program is shown by its own word rather than hidden.
  const nameOf = (action: string) =>
    i18n.exists(`replies.action_${action}`) ? t(`replies.action_${action as "leave-out"}`) : action;
  return (
    <section>
      <Title order={3} size="h5">
        {t("replies.decisionsTitle")}
      </Title>
      <Table withTableBorder verticalSpacing={3} fz="sm" mt={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("replies.decision")}</Table.Th>
            <Table.Th>{t("replies.about")}</Table.Th>
            <Table.Th>{t("replies.reason")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {decisions.map((one) => (
            <Table.Tr key={`${one.action}${one.about}${one.atMs}`}>
              <Table.Td>{nameOf(one.action)}</Table.Td>
              <Table.Td>{one.about}</Table.Td>
              <Table.Td>{one.reason}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Refused({ refused }: { refused: Receipt["refused"] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (refused.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h5">
        {t("replies.refusedTitle")}
      </Title>
      {refused.map((one) => (
        <Text size="sm" key={`${one.file}${one.atMs}`}>
          {one.file} – {showTime(one.atMs)}:{" "}
          {explain({ code: one.code as Problem["code"], params: one.params }, language)}{" "}
          <code>{one.code}</code>
        </Text>
      ))}
    </section>
  );
}
