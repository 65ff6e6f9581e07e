import { Accordion, Badge, Button, Checkbox, Group, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { versionNamed } from "../../shared/bundle/catalogue.ts";
import { catalogueInForce } from "../../shared/catalogue/in-force.ts";
import { explain } from "../../shared/problem/explain.ts";
import type { Problem } from "../../shared/result.ts";
import { foldMarked, foldPlain, hasMarks } from "../../shared/text/fold.ts";
import { useClient } from "../api/client-context.ts";
import { describeChanges } from "../cases/describe-change.ts";
import { useCaseWords } from "../cases/use-case-words.ts";
import { useLanguage } from "../i18n/language.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useUnitName } from "../i18n/unit-name.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { PutBack } from "./put-back.tsx";

type CheckedFile = OutputOf<"cluster.check">["files"][number];
type MoreCases = OutputOf<"cluster.moreCases">;
type BundleResult = Extract<CheckedFile["result"], { kind: "bundle" }>;

export type CaseFilter = { readonly what: "all" | "new" | "changed" | "withdrawn"; readonly words: string };
type Ticks = {
  readonly filter: CaseFilter;
  readonly leftOut: ReadonlySet<string>;
  readonly onTick: (caseId: string, isIn: boolean) => void;
};

/** One folded row a file: who sent it and whether it is whole, then what it would change, field by field, and what of it counts. */
export function CheckedFiles({ files, ...ticks }: { files: readonly CheckedFile[] } & Ticks) {
  return (
    <Accordion variant="contained" multiple>
      {files.map((file) => (
        <Accordion.Item key={file.upload} value={file.upload}>
          <Accordion.Control>
            <Summary file={file} />
          </Accordion.Control>
          <Accordion.Panel>
            {file.result.kind === "bundle" &&
              (isOut(file.result) ? (
                <PutBack bundle={file.result.hash} about={file.file} />
              ) : (
                <Changes upload={file.upload} bundle={file.result} {...ticks} />
              ))}
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

/** Held, but a person decided that it does not count. */
const isOut = ({ isHeld, standing }: BundleResult): boolean => isHeld && standing !== "duplicate";

function Summary({ file: { file, result } }: { file: CheckedFile }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const periodName = usePeriodName();
  const language = useLanguage();
  if (result.kind === "problem")
    return (
      <Line file={file} colour="red">
        {explain({ code: result.code as "E_SIZE", params: result.params }, language)}{" "}
        <code>{result.code}</code>
      </Line>
    );
  if (result.kind === "request")
    return (
      <Line file={file} colour="yellow">
        {unitName(result.unit)}:{" "}
        {t("cluster.isRequest", { machine: result.machine, names: result.approvers.join(", ") })}
      </Line>
    );
  if (result.kind === "waiting")
    return (
      <Line file={file} colour="yellow">
        {unitName(result.unit)}: {t("cluster.isWaiting", { machine: result.machine })}
      </Line>
    );
  const counts = (["new", "changed", "unchanged", "withdrawn"] as const)
    .filter((what) => result.counts[what] > 0)
    .map((what) => `${t(`cluster.${what}`)}: ${result.counts[what]}`)
    .join(" · ");
  const counted = result.standing === "shown";
  return (
    <Line file={file} colour={counted ? "green" : "yellow"}>
      <b>{unitName(result.unit)}</b>, {t("cluster.fileNumber", { seq: result.seq })},{" "}
      {periodName(result.period)}. {t("cluster.genuine")}. {counts}
      <OtherCatalogue named={result.catalogue} />
      {isOut(result) && `. ${t(`cluster.standing_${result.standing}`)}. ${t("cluster.openToTakeBack")}`}
      {!counted && !isOut(result) && (
        <>
          {" "}
          {t("cluster.willNotCount", { reason: t(`cluster.standing_${result.standing}`) })}
          {result.code !== null && (
            <>
              :{" "}
              {explain(
                { code: result.code as "E_SIZE", params: { unit: result.unit, seq: result.seq } },
                language,
              )}{" "}
              <code>{result.code}</code>
            </>
          )}
        </>
      )}
    </Line>
  );
}

/** The file's numbers are counted by this machine's periods all the same: it is only said. */
function OtherCatalogue({ named }: { named: string }) {
  const { t } = useTranslation();
  const { name } = catalogueInForce();
  const [theirs, ours] = [versionNamed(named), versionNamed(name)];
  if (theirs === null || ours === null || named === name) return null;
  if (theirs === ours)
    return (
      <Text span size="sm" c="red" fw={600}>
        {" "}
        {t("cluster.otherCatalogue", { version: ours })}
      </Text>
    );
  return <> {t(theirs > ours ? "cluster.newerCatalogue" : "cluster.olderCatalogue", { theirs, ours })}</>;
}

function Line({ file, colour, children }: { file: string; colour: string; children: React.ReactNode }) {
  return (
    <Group gap="xs" wrap="nowrap">
      <Badge color={colour} variant="outline" c="dark" size="sm" tt="none">
        {file}
      </Badge>
      <Text size="sm">{children}</Text>
    </Group>
  );
}

function Changes(props: { upload: string; bundle: BundleResult } & Ticks) {
  const { upload, bundle, filter, leftOut, onTick } = props;
  const { t } = useTranslation();
  const client = useClient();
  // Not through useCommand: what is on the screen need not be read again for a further page.
  const [more, setMore] = useState<MoreCases>({ cases: [], next: bundle.next });
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const readMore = async () => {
    if (more.next === null) return;
    setReading(true);
    const reply = await client.call("cluster.moreCases", { upload, after: more.next });
    setReading(false);
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) setMore({ cases: [...more.cases, ...reply.value.cases], next: reply.value.next });
  };
  const all = [...bundle.cases, ...more.cases];
  const speaker = useCaseWords();
  const words = filter.words.trim();
  const fold = hasMarks(words) ? foldMarked : foldPlain;
  const { counts } = bundle;
  const changed = counts.new + counts.changed + counts.withdrawn;
  const cases = all.filter(
    (one) =>
      (filter.what === "all" || filter.what === one.what) &&
      fold(`${one.number} ${one.title}`).includes(fold(words)),
  );
  const tickOf = ({ caseId, number }: BundleResult["cases"][number]) => (
    <Checkbox
      size="xs"
      aria-label={t("cluster.countsCase", { number })}
      checked={!leftOut.has(caseId)}
      disabled={bundle.isHeld}
      onChange={(event) => onTick(caseId, event.currentTarget.checked)}
    />
  );
  const cut = more.next === null ? null : t("cluster.casesCut", { shown: all.length, all: changed });
  return (
    <>
      {cases.length === 0 ? (
        <Text size="sm">{t("cluster.noCaseShown")}</Text>
      ) : (
        <Table withTableBorder verticalSpacing={3} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("cluster.counts_in")}</Table.Th>
              <Table.Th>{t("cluster.case")}</Table.Th>
              <Table.Th>{t("cluster.field")}</Table.Th>
              <Table.Th>{t("cluster.before")}</Table.Th>
              <Table.Th>{t("cluster.after")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {cases.map((one) =>
              one.changes.length === 0 ? (
                <Table.Tr key={one.caseId}>
                  <Table.Td>{tickOf(one)}</Table.Td>
                  <Table.Td>{one.number}</Table.Td>
                  <Table.Td>{t(`cluster.${one.what}`)}</Table.Td>
                  <Table.Td />
                  <Table.Td>{one.title}</Table.Td>
                </Table.Tr>
              ) : (
                describeChanges(one.changes, speaker).map(({ field, label, before, after }, at) => (
                  <Table.Tr key={`${one.caseId}${field}`}>
                    <Table.Td>{at === 0 && tickOf(one)}</Table.Td>
                    <Table.Td>{at === 0 ? one.number : ""}</Table.Td>
                    <Table.Td>{label}</Table.Td>
                    <Table.Td>{before}</Table.Td>
                    <Table.Td>{after}</Table.Td>
                  </Table.Tr>
                ))
              ),
            )}
          </Table.Tbody>
        </Table>
      )}
      {cut !== null && (
        <Group gap="sm" mt={6}>
          <Text size="sm" role="status">
            {cut}
          </Text>
          <Button size="xs" variant="default" loading={isReading} onClick={() => void readMore()}>
            {t("cluster.moreCases")}
          </Button>
        </Group>
      )}
      <ProblemNote problem={problem} />
    </>
  );
}
