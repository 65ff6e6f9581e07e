import { Button, Group, Stack, Table, Text, Title } from "@mantine/core";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { versionNamed } from "../../shared/bundle/catalogue.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { useLanguage } from "../i18n/language.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { showTime } from "../shell/show-time.ts";

const COUNTS = ["cases", "versions", "approvals", "drafts", "users", "exports", "bundles"] as const;

/** *Giới thiệu và tình trạng máy*: what the program is, what it is not, and the numbers IT staff ask for. */
export function AboutScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { value, problem } = useQueryOf("about.diagnostics", {});
  const [isCopied, setCopied] = useState(false);
  const rows = value ? rowsOf(value, t, language) : [];
  const copy = async () => {
    await navigator.clipboard.writeText(rows.map(([what, is]) => `${what}: ${is}`).join("\n"));
    setCopied(true);
  };
  return (
    <Stack gap="sm" maw={760}>
      <Title order={2} size="h3">
        {t("about.title")}
      </Title>
      <Text>{t("about.lead")}</Text>
      <Text size="sm">{t("about.limits")}</Text>
      <Title order={3} size="h5">
        {t("about.state")}
      </Title>
      <Text size="sm" c="dimmed">
        {t("about.stateHint")}
      </Text>
      <ProblemNote problem={problem} />
      <Group gap="sm">
        <Button size="xs" disabled={!value} onClick={() => void copy()}>
          {t("about.copy")}
        </Button>
        <Text size="sm" role="status">
          {isCopied ? t("about.copied") : ""}
        </Text>
      </Group>
      <Table withTableBorder verticalSpacing={2} fz="sm" data-testid="diagnostics">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("about.what")}</Table.Th>
            <Table.Th>{t("about.is")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([what, is]) => (
            <Table.Tr key={what}>
              <Table.Td>{what}</Table.Td>
              <Table.Td>{is}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

function catalogueText(name: string, t: TFunction): string {
  const version = versionNamed(name);
  if (version === null) return name;
  return version === 0 ? t("about.catalogueShipped", { name }) : t("about.catalogueOf", { version, name });
}

function rowsOf(
  one: OutputOf<"about.diagnostics">,
  t: TFunction,
  language: "vi" | "en",
): readonly (readonly [what: string, is: string])[] {
  return [
    [t("about.program"), one.program],
    [t("about.electron"), one.electron ?? t("about.none")],
    [t("about.node"), one.node],
    [t("about.sqlite"), one.sqlite],
    [t("about.system"), one.system],
    [t("about.memory"), megabytes(one.memoryBytes, language)],
    [t("about.schema"), t("about.schemaOf", { schema: one.schema, newest: one.newestSchema })],
    [t("about.catalogue"), catalogueText(one.catalogue, t)],
    [t("about.kind"), t(`about.kind_${one.kind}`)],
    [t("about.database"), megabytes(one.databaseBytes, language)],
    [t("about.wal"), megabytes(one.walBytes, language)],
    [t("about.free"), one.freeBytes === null ? t("about.unknown") : megabytes(one.freeBytes, language)],
    [t("about.audit"), String(one.auditEntries)],
    [
      t("about.backup"),
      one.lastBackupMs === null
        ? t("about.noBackup")
        : t("about.backupOf", { time: showTime(one.lastBackupMs), count: one.backups }),
    ],
    ...COUNTS.map((name) => [t(`about.${name}`), String(one.counts[name] ?? 0)] as const),
  ];
}

const megabytes = (bytes: number, language: "vi" | "en"): string =>
  `${(bytes / 1_048_576).toLocaleString(language, { maximumFractionDigits: 1 })} MB`;
