import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { uploadFile } from "../api/upload-file.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { RestoreDialog } from "./restore-dialog.tsx";

/** Picks a backup file and goes on with it; from the first screen and from an open register. */
export function RestoreFile({ label }: { label: string }) {
  const { t } = useTranslation();
  const client = useClient();
  const input = useRef<HTMLInputElement>(null);
  const [upload, setUpload] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSending, setSending] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setSending(true);
    const sent = await uploadFile(client, file);
    setSending(false);
    setProblem(sent.ok ? null : sent.problem);
    if (sent.ok) setUpload(sent.value);
    // The same file can be picked again.
    if (input.current) input.current.value = "";
  };
  const close = () => {
    if (upload !== null) void client.call("upload.discard", { upload });
    setUpload(null);
  };
  return (
    <>
      <Button variant="default" loading={isSending} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t("backup.restoreTitle")}
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      <ProblemNote problem={problem} />
      {upload !== null && <RestoreDialog from={{ upload }} isOwn={false} onClose={close} />}
    </>
  );
}
