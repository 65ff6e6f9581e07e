import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useDroppedFiles } from "../cluster/dropped-files.ts";
import { useShortcut } from "../keys/use-shortcut.ts";
import { screenFor } from "./file-route.ts";
import { useNavigation } from "./navigation.ts";

/**
 * Ctrl+O on any screen: a cluster picks files to be checked, an office what its cluster sent; a receipt, where the file itself does
 * not say what it is. Picked while others are being looked at, files are left alone and only the screen is shown.
 */
export function OpenFiles({ kind }: { kind: "office" | "cluster" }) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const input = useRef<HTMLInputElement>(null);
  useShortcut("openBundle", () => input.current?.click());
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const screen = (await screenFor(files, kind)) ?? "replies";
    if (!useDroppedFiles.getState().files) useDroppedFiles.getState().take(files, screen);
    go(screen);
  };
  return (
    <input
      ref={input}
      type="file"
      hidden
      multiple={kind === "cluster"}
      data-testid="open-files"
      aria-label={t("keys.openBundle")}
      onChange={(event) => {
        void take([...(event.currentTarget.files ?? [])]);
        event.currentTarget.value = "";
      }}
    />
  );
}
