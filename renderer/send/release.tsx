import {
  Alert,
  Button,
  Group,
  NativeSelect,
  PasswordInput,
  Progress,
  Stack,
  Text,
  Title,
} from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutputOf } from "../../shared/api/contract.ts";
import { shortCodeOf } from "../../shared/bundle/fingerprint.ts";
import type { Problem } from "../../shared/result.ts";
import { useCommand } from "../api/use-command.ts";
import { BlockedList } from "../approval/blocked-list.tsx";
import { PaperFields, paperOf, usePaper } from "../approval/paper-fields.tsx";
import { useTicked } from "../approval/ticked-cases.ts";
import { useOpenState } from "../shell/open-state.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

type Props = {
  readonly profile: "names-out" | "names-in";
  readonly period: string;
  /** The ticked cases that wait, with their numbers. */
  readonly ticked: ReadonlyMap<string, string>;
};

/** *Duyệt và cho gửi*: the ticked list and the file, with one passphrase. */
export function Release({ profile, period, ticked }: Props) {
  const { t } = useTranslation();
  const open = useOpenState();
  const choose = useCommand("place.choose");
  const release = useCommand("approval.release");
  const { set: setTicked } = useTicked();
  const [approverId, setApprover] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [choice, setChoice] = usePaper();
  const [folder, setFolder] = useState<{ place: string; label: string } | null>(null);
  const [numbers, setNumbers] = useState<ReadonlyMap<string, string>>(ticked);
  const paper = paperOf(choice);
  const run = async () => {
    const place = await choose.run({ purpose: "export" });
    if (!place) return;
    setFolder(place);
    setNumbers(ticked);
    const done = await release.run({
      caseIds: [...ticked.keys()],
      paper: paper ?? null,
      period,
      profile,
      place: place.place,
      approverId: approverId || (open?.approvers[0]?.id ?? ""),
      passphrase,
    });
    if (!done) return;
    setPassphrase("");
    if (done.approved.length > 0) setTicked(new Set());
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Stack gap={6}>
        <Title order={3} size="h5">
          {t("office.step3")}
        </Title>
        {ticked.size > 0 && <Text size="sm">{t("office.approve", { count: ticked.size })}</Text>}
        <Group align="flex-end">
          <NativeSelect
            label={t("office.approver")}
            data={(open?.approvers ?? []).map((one) => ({ value: one.id, label: one.name }))}
            value={approverId}
            onChange={(event) => setApprover(event.currentTarget.value)}
          />
          <PasswordInput
            label={t("office.passphrase")}
            w={240}
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <Button type="submit" disabled={passphrase === "" || release.isRunning || paper === undefined}>
            {t("office.export")}
          </Button>
        </Group>
        {ticked.size > 0 && <PaperFields value={choice} onChange={setChoice} />}
        <Text size="xs" c="dimmed">
          {t("office.approveNote")}
        </Text>
        {release.isRunning && (
          <Group>
            <Progress value={100} animated flex={1} aria-label={t("office.exporting")} />
            <Button size="xs" variant="default" onClick={release.cancel}>
              {t("shell.cancel")}
            </Button>
          </Group>
        )}
        <ProblemNote problem={choose.problem ?? release.problem} />
        {release.value && (
          <Outcome done={release.value} folder={folder} numberOf={(id) => numbers.get(id) ?? id} />
        )}
      </Stack>
    </form>
  );
}

type OutcomeProps = {
  readonly done: OutputOf<"approval.release">;
  readonly folder: { readonly place: string; readonly label: string } | null;
  readonly numberOf: (caseId: string) => string;
};

/** What was done and what was not: both halves are named. */
function Outcome({ done, folder, numberOf }: OutcomeProps) {
  const { t } = useTranslation();
  if (!done.sent)
    return (
      <Alert color="yellow" variant="outline" role="status">
        {done.blocked.length > 0 ? (
          <>
            <Text fw={600}>{t("send.nothingDone")}</Text>
            <BlockedList blocked={done.blocked} numberOf={numberOf} />
          </>
        ) : (
          <>
            <Text fw={600}>{t("send.approvedNotSent", { count: done.approved.length })}</Text>
            <ProblemNote problem={done.problem as Problem | null} />
            <Text size="sm">{t("send.approvedNotSentHint")}</Text>
          </>
        )}
      </Alert>
    );
  const { sent } = done;
  return (
    <Alert color="green" variant="outline" role="status">
      <Text fw={600}>{t("office.exported", { seq: sent.seq })}</Text>
      {done.approved.length > 0 && <Text size="sm">{t("send.done", { count: done.approved.length })}</Text>}
      <Text size="sm">{t("office.exportedFile", { file: sent.file })}</Text>
      <Text size="sm">
        {t("send.code")}:{" "}
        <strong className="digits" data-testid="file-code">
          {shortCodeOf(sent.hash)}
        </strong>{" "}
        – {t("send.codeHint")}
      </Text>
      {folder && <Folder folder={folder} file={sent.file} />}
      {sent.requestFingerprint !== null && (
        <>
          <Text size="sm" mt={6}>
            {t("office.request")}
          </Text>
          <Text className="digits" fw={700} size="lg" data-testid="request-fingerprint">
            {sent.requestFingerprint}
          </Text>
        </>
      )}
    </Alert>
  );
}

/** *Mở thư mục*, and in the desktop program the file to drag out. */
function Folder(props: { folder: { place: string; label: string }; file: string }) {
  const { folder, file } = props;
  const { t } = useTranslation();
  const openFolder = useCommand("place.open");
  const drag = useCommand("place.dragOut");
  const name = file.split(/[\\/]/).at(-1) ?? "";
  return (
    <>
      <Group gap="xs" mt={4}>
        <Text size="sm">{t("send.folder", { folder: folder.label })}</Text>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void openFolder.run({ place: folder.place })}
        >
          {t("send.openFolder")}
        </Button>
        {"soCum" in window && (
          <Button
            size="compact-sm"
            variant="default"
            draggable
            onDragStart={(event) => {
              event.preventDefault();
              void drag.run({ place: folder.place, file: name });
            }}
          >
            {t("send.dragOut")}
          </Button>
        )}
      </Group>
      {openFolder.value?.opened === false && <Text size="sm">{t("send.notOpened")}</Text>}
      <ProblemNote problem={openFolder.problem ?? drag.problem} />
    </>
  );
}
