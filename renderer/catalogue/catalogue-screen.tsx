import { Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { inCodeOrder } from "../../shared/catalogue/code-rows.ts";
import type { CatalogueRows } from "../../shared/catalogue/rules.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { usePeriodName } from "../i18n/period-name.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { CatalogueHistory } from "./catalogue-history.tsx";
import { CodeSection } from "./code-section.tsx";
import { InForce } from "./in-force.tsx";
import { PeriodDialog } from "./period-dialog.tsx";
import { PlanDialog } from "./plan-dialog.tsx";
import { PublishPanel } from "./publish-panel.tsx";
import { PeriodTable, PlanTable } from "./row-tables.tsx";
import { SaveCatalogue } from "./save-catalogue.tsx";
import { TakeCatalogue } from "./take-catalogue.tsx";

export type CatalogueState = OutputOf<"catalogue.state">;

/** The row whose dialog is open; "" for a new one. */
type Editing = { readonly list: "periods" | "plans"; readonly code: string };

const byDay = (a: { readonly from: string }, b: { readonly from: string }) => (a.from < b.from ? -1 : 1);

/** *Kỳ, kế hoạch, danh mục*: what the register goes by and from whom; a cluster changes and publishes it here. */
export function CatalogueScreen() {
  const { t } = useTranslation();
  const open = useOpenState();
  const periodName = usePeriodName();
  const { value: state, problem } = useQueryOf("catalogue.state", {});
  const [draft, setDraft] = useState<CatalogueRows | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  if (problem) return <ProblemNote problem={problem} />;
  if (!state) return null;
  const isCluster = open?.kind === "cluster";
  const rows: CatalogueRows = draft ?? state;
  const last = state.periods.find((one) => one.code === state.reportedUpTo);
  const isReported = (code: string) =>
    last !== undefined && state.periods.some((one) => one.code === code && one.from <= last.from);
  const isNew = ({ list, code }: Editing) => !state[list].some((one) => one.code === code);
  const put = <List extends "periods" | "plans">(
    list: List,
    code: string,
    row: CatalogueRows[List][number] | null,
  ) => {
    const others = rows[list].filter((one) => one.code !== code);
    setDraft({ ...rows, [list]: [...others, ...(row ? [row] : [])].sort(byDay) });
    setEditing(null);
  };
  const edit = (list: Editing["list"]) => (isCluster ? (code: string) => setEditing({ list, code }) : null);
  const dialog = <List extends "periods" | "plans">({ list, code }: Editing & { readonly list: List }) => ({
    row: (rows[list].find((one) => one.code === code) ?? null) as CatalogueRows[List][number] | null,
    taken: rows[list].map((one) => one.code).filter((one) => one !== code),
    isNew: isNew({ list, code }),
    onPut: (row: CatalogueRows[List][number] | null) => put(list, code, row),
    onClose: () => setEditing(null),
  });
  return (
    <Stack gap="md" maw={1060}>
      <Title order={2} size="h3">
        {t("catalogue.title")}
      </Title>
      <Text size="sm">{t(isCluster ? "catalogue.leadCluster" : "catalogue.leadOffice")}</Text>
      <InForce state={state} isCluster={isCluster} />
      {isCluster && <PublishPanel state={state} draft={draft} rows={rows} onDone={() => setDraft(null)} />}
      <TakeCatalogue isCluster={isCluster} />
      {!isCluster && state.published && <SaveCatalogue isCluster={false} />}
      {last && <Text size="sm">{t("catalogue.reportedHint", { period: periodName(last.code) })}</Text>}
      <PeriodTable rows={rows.periods} isReported={isReported} onEdit={edit("periods")} />
      <PlanTable rows={rows.plans} onEdit={edit("plans")} />
      <CodeSection
        published={state.codes}
        rows={rows.codes}
        onRows={isCluster ? (codes) => setDraft({ ...rows, codes: inCodeOrder(codes) }) : null}
      />
      <CatalogueHistory history={state.history} isCluster={isCluster} />
      {editing?.list === "periods" && (
        <PeriodDialog
          {...dialog({ list: "periods", code: editing.code })}
          areDaysFixed={isReported(editing.code)}
        />
      )}
      {editing?.list === "plans" && <PlanDialog {...dialog({ list: "plans", code: editing.code })} />}
    </Stack>
  );
}
