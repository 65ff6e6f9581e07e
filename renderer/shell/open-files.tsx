import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useDroppedFiles } from "../cluster/dropped-files.ts";
import { useShortcut } from "../keys/use-shortcut.ts";
import { usePickedReceipt } from "../replies/picked-receipt.ts";
import { useNavigation } from "./navigation.ts";

/**
 * Ctrl+O on any screen: a cluster picks files to be checked, an office the cluster's receipt. Picked while others are
 * being looked at, a cluster's files are left alone and only that screen is shown, as with files that are dropped.
 */
export function OpenFiles({ kind }: { kind: "office" | "cluster" }) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const input = useRef<HTMLInputElement>(null);
  useShortcut("openBundle", () => input.current?.click());
  const take = (files: readonly File[]) => {
    const [first] = files;
    if (!first) return;
    if (kind === "office") usePickedReceipt.getState().take(first);
    else if (!useDroppedFiles.getState().files) useDroppedFiles.getState().take(files);
    go(kind === "office" ? "replies" : "board");
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
        take([...(event.currentTarget.files ?? [])]);
        event.currentTarget.value = "";
      }}
    />
  );
}
