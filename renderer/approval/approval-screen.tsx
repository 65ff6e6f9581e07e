import {
  Alert,
  Button,
  Group,
  NativeSelect,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useQueryOf } from "../api/use-query-of.ts";
import { showDate } from "../cases/partial-date-text.ts";
import { useNavigation } from "../shell/navigation.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { BlockedList } from "./blocked-list.tsx";
import { ChangesDialog } from "./changes-dialog.tsx";
import { PaperFields, paperOf, usePaper } from "./paper-fields.tsx";
import { ReturnDialog } from "./return-dialog.tsx";
import { SignatureList } from "./signature-list.tsx";
import { useTicked } from "./ticked-cases.ts";
import { type AwaitingCase, WaitingTable } from "./waiting-table.tsx";

const PAGE = 100;

/** *Chờ duyệt*: the head sees what waits and why, ticks, types the passphrase once, and sees what could not be approved. */
export function ApprovalScreen() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const open = useOpenState();
  const [search, setSearch] = useState("");
  const [kind, setKind] = useState<"" | "VA" | "VV">("");
  const [pages, setPages] = useState<readonly string[]>([]);
  const [approverId, setApprover] = useState("");
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [returned, setReturned] = useState<{ returned: number; missed: number } | null>(null);
  const after = pages.at(-1) ?? null;
  const { value, problem } = useQueryOf("approval.waiting", { search, kind, after, limit: PAGE });
  const { ids: ticked } = useTicked();
  const approver = approverId || (open?.approvers[0]?.id ?? "");
  if (problem) return <ProblemNote problem={problem} />;
  const cases = value?.cases ?? [];
  const chosen = cases.filter((one) => ticked.has(one.caseId));
  const filter = (change: () => void) => {
    change();
    setPages([]);
  };
  return (
    <Stack gap="sm">
      <Title order={2} size="h3">
        {t("office.approvalTitle")}
      </Title>
      {returned && (
        <Alert
          variant="outline"
          color="blue"
          role="status"
          withCloseButton
          closeButtonLabel={t("shell.close")}
          onClose={() => setReturned(null)}
        >
          {t("approval.returnedSome", { count: returned.returned })}{" "}
          {returned.missed > 0 && t("approval.missed", { count: returned.missed })}
        </Alert>
      )}
      <Approve
        chosen={chosen}
        approver={approver}
        onApprover={setApprover}
        hasCases={value?.total !== 0}
        isSuperseded={returned !== null}
        onApproving={() => setReturned(null)}
      />
      {value?.total === 0 ? (
        <Text>
          {t("office.approvalNone")} {t("approval.noneHint")}
        </Text>
      ) : (
        <>
          <Group align="flex-end" gap="sm">
            <TextInput
              label={t("approval.search")}
              w={280}
              value={search}
              onChange={(event) => filter(() => setSearch(event.currentTarget.value))}
            />
            <NativeSelect
              label={t("approval.kind")}
              data={[
                { value: "", label: t("approval.allKinds") },
                { value: "VA", label: t("case.VA") },
                { value: "VV", label: t("case.VV") },
              ]}
              value={kind}
              onChange={(event) => filter(() => setKind(event.currentTarget.value as "" | "VA" | "VV"))}
            />
            <Text size="sm">{t("approval.waiting", { count: value?.total ?? 0 })}</Text>
            <Button
              variant="default"
              disabled={chosen.length === 0}
              onClick={() => setDialog({ what: "return", cases: chosen })}
            >
              {t("approval.returnTicked", { count: chosen.length })}
            </Button>
            <Button
              variant="default"
              disabled={chosen.length === 0}
              onClick={() => setDialog({ what: "print", cases: chosen })}
            >
              {t("approval.printList")}
            </Button>
            <Button variant="default" disabled={chosen.length === 0} onClick={() => go("send")}>
              {t("approval.approveAndSend")}
            </Button>
          </Group>
          {cases.length === 0 ? (
            <Text>{t("approval.noneFound")}</Text>
          ) : (
            <WaitingTable
              cases={cases}
              approverId={approver}
              onShow={(one) => setDialog({ what: "changes", cases: [one] })}
              onReturn={(one) => setDialog({ what: "return", cases: [one] })}
            />
          )}
          {value?.next && (
            <Button variant="default" onClick={() => setPages([...pages, value.next ?? ""])}>
              {t("approval.more")}
            </Button>
          )}
        </>
      )}
      {dialog && <OpenDialog dialog={dialog} onClose={() => setDialog(null)} onReturned={setReturned} />}
    </Stack>
  );
}

type Dialog = { readonly what: "changes" | "return" | "print"; readonly cases: readonly AwaitingCase[] };

function OpenDialog(props: {
  dialog: Dialog;
  onClose: () => void;
  onReturned: (outcome: { returned: number; missed: number }) => void;
}) {
  const { dialog, onClose, onReturned } = props;
  const { t } = useTranslation();
  const [first] = dialog.cases;
  if (!first) return null;
  if (dialog.what === "print") return <SignatureList cases={dialog.cases} onClose={onClose} />;
  if (dialog.what === "changes")
    return <ChangesDialog caseId={first.caseId} number={first.number} onClose={onClose} />;
  return (
    <ReturnDialog
      caseIds={dialog.cases.map((one) => one.caseId)}
      title={
        dialog.cases.length === 1
          ? `${t("office.return")} ${first.number}`
          : t("approval.returnTicked", { count: dialog.cases.length })
      }
      onClose={onClose}
      onDone={onReturned}
    />
  );
}

type ApproveProps = {
  readonly chosen: readonly AwaitingCase[];
  readonly approver: string;
  readonly onApprover: (id: string) => void;
  readonly hasCases: boolean;
  /** Something was said after what this said last: one message at a time. */
  readonly isSuperseded: boolean;
  readonly onApproving: () => void;
};

/** Name, passphrase and, where the head signed on paper, the paper's number and date. */
function Approve(props: ApproveProps) {
  const { chosen, approver, onApprover, hasCases, isSuperseded, onApproving } = props;
  const { t } = useTranslation();
  const open = useOpenState();
  const ticked = useTicked();
  const approve = useCommand("case.approve");
  const [passphrase, setPassphrase] = useState("");
  const [choice, setChoice] = usePaper();
  const [numbers, setNumbers] = useState<ReadonlyMap<string, string>>(new Map());
  const [byPaper, setByPaper] = useState<{ number: string; date: string } | null>(null);
  const paper = paperOf(choice);
  const { reset } = approve;
  useEffect(() => {
    if (isSuperseded) reset();
  }, [isSuperseded, reset]);
  const run = async () => {
    onApproving();
    setNumbers(new Map(chosen.map((one) => [one.caseId, one.number])));
    const done = await approve.run({
      caseIds: chosen.map((one) => one.caseId),
      approverId: approver,
      passphrase,
      paper: paper ?? null,
    });
    if (!done) return;
    setByPaper(paper ?? null);
    setPassphrase("");
    ticked.set(new Set());
  };
  const done = approve.value;
  return (
    <>
      {done && (
        <Alert
          color={done.blocked.length > 0 ? "yellow" : "green"}
          variant="outline"
          role="status"
          withCloseButton
          closeButtonLabel={t("shell.close")}
          onClose={reset}
        >
          <Text size="sm">
            {t("office.approved", { count: done.approved.length })}{" "}
            {byPaper &&
              t("approval.approvedByPaper", { number: byPaper.number, date: showDate(byPaper.date) })}
          </Text>
          <BlockedList blocked={done.blocked} numberOf={(id) => numbers.get(id) ?? id} />
        </Alert>
      )}
      {hasCases && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <Group align="flex-end" gap="sm">
            <NativeSelect
              label={t("office.approver")}
              data={(open?.approvers ?? []).map((one) => ({ value: one.id, label: one.name }))}
              value={approver}
              onChange={(event) => onApprover(event.currentTarget.value)}
            />
            <PasswordInput
              label={t("office.passphrase")}
              w={260}
              autoComplete="off"
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
            <Button
              type="submit"
              loading={approve.isRunning}
              disabled={chosen.length === 0 || passphrase === "" || paper === undefined}
            >
              {t("office.approve", { count: chosen.length })}
            </Button>
            <PaperFields value={choice} onChange={setChoice} />
          </Group>
          <Text size="xs" c="dimmed" mt={4}>
            {t("office.approveNote")}
          </Text>
        </form>
      )}
      <ProblemNote problem={approve.problem} />
    </>
  );
}
