import { Modal, Stack, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { fail, type Problem } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { uploadFile } from "../api/upload-file.ts";
import { ListSteps } from "../excel-import/list-steps.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import classes from "./grid.module.css";

/** As the services refuse it (electron/excel-import/open-table.ts), said before anything is handed over. */
const PASTE_BYTES_MAX = 4 * 1024 * 1024;

type Source = { readonly upload: string; readonly headerRow: number | null };

/** A pasted block, looked at before anything of it is added: what each column is taken as, good and red rows. */
export function PasteDialog({
  text,
  fields,
  onClose,
  onTaken,
}: {
  text: string;
  /** What the columns are where the block names none: those of the grid from the cell it was pasted into. */
  fields: readonly string[];
  onClose: () => void;
  onTaken: (added: number, left: number) => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const [source, setSource] = useState<Source | null>(null);
  const [isTaken, setTaken] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const hasStarted = useRef(false);
  useEffect(() => {
    if (hasStarted.current) return;
    hasStarted.current = true;
    void (async () => {
      const refused = whyRefused(text);
      if (refused) return setProblem(refused);
      const sent = await uploadFile(client, new File([text], "dan.txt"));
      if (!sent.ok) return setProblem(sent.problem);
      const looked = await client.call("excel.open", { upload: sent.value, pasted: true });
      if (!looked.ok) return setProblem(looked.problem);
      setSource({ upload: sent.value, headerRow: looked.value.sheets[0]?.headerRow ?? null });
    })();
  }, [client, text]);
  const close = () => {
    if (source) void client.call("upload.discard", { upload: source.upload });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={close}
      size="95%"
      title={t("grid.pasteTitle")}
      closeButtonProps={{ "aria-label": t("grid.close") }}
    >
      <Stack gap="xs" className={classes.paste}>
        {!isTaken && <Text size="sm">{t("grid.pasteHint")}</Text>}
        <ProblemNote problem={problem} />
        {!source && !problem && <Text role="status">{t("grid.reading")}</Text>}
        {source && (
          <ListSteps
            source={{ ...source, pasted: true, sheet: 0 }}
            given={source.headerRow === null ? fields : undefined}
            onTaken={(added, left) => {
              setTaken(true);
              onTaken(added, left);
            }}
            onClose={close}
          />
        )}
      </Stack>
    </Modal>
  );
}

/** A block that is too large, or that a broken character would change on its way; null where it can be looked at. */
function whyRefused(text: string): Problem | null {
  if (text.length > PASTE_BYTES_MAX) return fail("E_PASTE_SIZE").problem;
  if (text.isWellFormed()) return null;
  const row = text.split("\n").findIndex((line) => !line.isWellFormed());
  return fail("E_PASTE_TEXT", { row: row + 1 }).problem;
}
