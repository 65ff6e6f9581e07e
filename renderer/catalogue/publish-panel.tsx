import { Alert, Button, Group, Paper, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { gapsBetween, movesCases, rowChanges } from "../../shared/catalogue/changes.ts";
import { CATALOGUE_RULE_SENTENCES } from "../../shared/catalogue/rule-sentences.ts";
import { type CatalogueRows, checkChange, checkNames, checkRows } from "../../shared/catalogue/rules.ts";
import { showDate } from "../../shared/text/partial-date-text.ts";
import { useCommand } from "../api/use-command.ts";
import { useLanguage } from "../i18n/language.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import type { CatalogueState } from "./catalogue-screen.tsx";
import { ChangeTable } from "./change-table.tsx";
import { Counting } from "./counting.tsx";
import { SaveCatalogue } from "./save-catalogue.tsx";

type Props = {
  readonly state: CatalogueState;
  readonly draft: CatalogueRows | null;
  readonly rows: CatalogueRows;
  readonly onDone: () => void;
};

/** A coordinator's side: what would change, what stands against it, and the signature; the file for the offices. */
export function PublishPanel({ state, draft, rows, onDone }: Props) {
  const { t } = useTranslation();
  const coordinator = useOpenState()?.approvers[0];
  const publish = useCommand("catalogue.publish");
  const foresee = useCommand("catalogue.foresee");
  const [passphrase, setPassphrase] = useState("");
  const changes = rowChanges(state, rows);
  // A row far down was changed: what it comes to is shown up here.
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (draft) panel.current?.scrollIntoView({ block: "nearest" });
  }, [draft]);
  const isMoving = movesCases(state, rows);
  const found = [
    ...checkRows(rows),
    ...checkChange(state, rows, state.reportedUpTo),
    ...checkNames(state, rows),
  ];
  const mustSignAgain = state.published !== null && !state.published.isListed;
  // How many cases would count otherwise is told before anybody signs.
  const { run: foreseen, reset } = foresee;
  const isSound = found.length === 0;
  useEffect(() => {
    reset();
    if (draft && isMoving && isSound) void foreseen(inputOf(draft));
  }, [draft, isMoving, isSound, foreseen, reset]);
  const run = async () => {
    const by = { approverId: coordinator?.id ?? "", passphrase };
    if (!(await publish.run({ ...inputOf(rows), ...by }))) return;
    setPassphrase("");
    onDone();
  };
  return (
    <Paper withBorder p="sm" ref={panel}>
      <Stack gap="xs">
        <Title order={3} size="h5">
          {t("catalogue.changesTitle")}
        </Title>
        {changes.length > 0 ? (
          <ChangeTable changes={changes} />
        ) : (
          <Text size="sm">{t("catalogue.changesNone")}</Text>
        )}
        {changes.length > 0 && (
          <Remarks state={state} rows={rows} found={found} moved={foresee.value?.moved ?? null} />
        )}
        {(changes.length > 0 || mustSignAgain) && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void run();
            }}
          >
            <Group align="flex-end" gap="xs">
              <PasswordInput
                label={t("cluster.approvalPassphrase")}
                w={320}
                autoComplete="off"
                value={passphrase}
                onChange={(event) => setPassphrase(event.currentTarget.value)}
              />
              <Button
                type="submit"
                loading={publish.isRunning}
                disabled={passphrase === "" || found.length > 0 || foresee.isRunning}
              >
                {t("catalogue.publish")}
              </Button>
              {draft && (
                <Button variant="default" disabled={publish.isRunning} onClick={onDone}>
                  {t("catalogue.discard")}
                </Button>
              )}
            </Group>
          </form>
        )}
        <Counting isRunning={foresee.isRunning} progress={foresee.progress} onCancel={foresee.cancel} />
        <Counting isRunning={publish.isRunning} progress={publish.progress} onCancel={publish.cancel} />
        <ProblemNote problem={publish.problem ?? foresee.problem} />
        {publish.value && changes.length === 0 && (
          <Alert color="green" variant="outline" role="status">
            {t("catalogue.done", publish.value)}
          </Alert>
        )}
        {state.published && changes.length === 0 && <SaveCatalogue isCluster />}
      </Stack>
    </Paper>
  );
}

/** As the contract takes them. */
const inputOf = ({ periods, plans, codes }: CatalogueRows) => ({
  periods: [...periods],
  plans: plans.map((plan) => ({ ...plan, milestones: [...plan.milestones] })),
  codes: [...codes],
});

type RemarksProps = Pick<Props, "state" | "rows"> & {
  readonly found: ReturnType<typeof checkRows>;
  /** Cases that would count otherwise; null while that is not known. */
  readonly moved: number | null;
};

function Remarks({ state, rows, found, moved }: RemarksProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  // What stood before is no news.
  const known = new Set(gapsBetween(state.periods).map((gap) => gap.from));
  return (
    <>
      {found.map(({ rule, row }) => (
        <Text size="sm" c="red" role="alert" key={`${rule} ${row}`}>
          {row === "" ? "" : `${row}: `}
          {CATALOGUE_RULE_SENTENCES[rule][language]}.
        </Text>
      ))}
      {found.length === 0 &&
        gapsBetween(rows.periods)
          .filter((gap) => !known.has(gap.from))
          .map(({ from, to }) => (
            <Text size="sm" key={from}>
              {t("catalogue.gap", { from: showDate(from), to: showDate(to) })}
            </Text>
          ))}
      {found.length === 0 && movesCases(state, rows) && (
        <Text size="sm" role="status">
          {t("catalogue.moves")} {moved !== null && t("catalogue.wouldMove", { moved })}
        </Text>
      )}
    </>
  );
}
