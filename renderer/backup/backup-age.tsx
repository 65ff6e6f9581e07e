import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useQueryOf } from "../api/use-query-of.ts";
import { useNavigation } from "../shell/navigation.ts";
import { useAutomaticBackup } from "./use-automatic-backup.ts";

/** How old the last backup is, in the status bar; marked when it is old. Opens the screen of backups. */
export function BackupAge() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { value } = useQueryOf("backup.state", {});
  useAutomaticBackup();
  if (!value) return null;
  const last = value.backups[0];
  const minutes = last ? Math.max(0, Math.floor((Date.now() - last.atMs) / 60_000)) : 0;
  const age =
    minutes < 1
      ? t("backup.justNow")
      : minutes < 60
        ? t("backup.minutes", { count: minutes })
        : minutes < 48 * 60
          ? t("backup.hours", { count: Math.floor(minutes / 60) })
          : t("backup.days", { count: Math.floor(minutes / 1440) });
  const words = !last ? t("backup.never") : t(value.isOld ? "backup.old" : "backup.last", { age });
  return (
    <UnstyledButton
      fz={12}
      td="underline"
      fw={value.isOld ? 700 : 400}
      c={value.isOld ? "red.9" : undefined}
      onClick={() => go("backup")}
    >
      {words}
    </UnstyledButton>
  );
}
