import { Modal, Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { BackupAge } from "../backup/backup-age.tsx";
import { useSamplePassphrases } from "./open-state.ts";
import { ProblemNote } from "./problem-note.tsx";
import classes from "./shell.module.css";
import type { OpenState } from "./shell.tsx";

/** Who is at work, whether this is invented data, where the machine stands with the cluster, and the two cares of a register. */
export function StatusBar({ open }: { open: OpenState }) {
  const { t } = useTranslation();
  const sample = useSamplePassphrases();
  const integrity = useCommand("workspace.integrity");
  const { problem } = integrity;
  const sound = integrity.value;
  const standing = !open.roster
    ? t("shell.noRoster")
    : open.kind === "office" && !open.roster.enrolled
      ? t("shell.notEnrolled")
      : t("shell.rosterVersion", { version: open.roster.version });
  return (
    <footer className={`${classes.status} no-print`}>
      {open.sample && <span className={classes.sample}>{t("shell.sample")}</span>}
      {sample && <Told text={t("shell.samplePassphrase", { passphrase: sample.approval })} />}
      <Told text={t("shell.user", { name: open.user.name, role: t(`shell.role_${open.user.role}`) })} />
      <Told text={standing} />
      <span className={classes.grow} />
      <UnstyledButton
        fz={12}
        td="underline"
        disabled={integrity.isRunning}
        onClick={() => void integrity.run({})}
      >
        {t("shell.integrity")}
      </UnstyledButton>
      <BackupAge />
      <Modal
        opened={problem !== null || sound !== undefined}
        onClose={integrity.reset}
        title={t("shell.integrity")}
        closeButtonProps={{ "aria-label": t("shell.close") }}
      >
        <ProblemNote problem={problem} />
        {sound && <Text role="status">{t("shell.integrityDone", { entries: sound.entries })}</Text>}
      </Modal>
    </footer>
  );
}

function Told({ text }: { text: string }) {
  return (
    <span className={classes.told} title={text}>
      {text}
    </span>
  );
}
