import { Button, Group, Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcut } from "../keys/use-shortcut.ts";
import { useNavigation } from "./navigation.ts";

/** The frame's own focus comes a moment later, and an Enter in between would be lost. */
const focusAtOnce = (button: HTMLButtonElement | null) => button?.focus();

/** Ctrl+N from anywhere in an office: which kind, then the empty case. Enter takes the kind of the last one. */
export function NewCaseDialog() {
  const { t } = useTranslation();
  const { newCase } = useNavigation();
  const [isAsking, setAsking] = useState(false);
  const [last, setLast] = useState<"VA" | "VV">("VV");
  useShortcut("newCase", () => setAsking(true));
  if (!isAsking) return null;
  const add = (kind: "VA" | "VV") => {
    setAsking(false);
    setLast(kind);
    newCase(kind);
  };
  return (
    <Modal
      opened
      size="sm"
      onClose={() => setAsking(false)}
      title={t("keys.newCase")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <Group grow>
        {(["VA", "VV"] as const).map((kind) => (
          <Button
            key={kind}
            variant={kind === last ? "filled" : "default"}
            data-autofocus={kind === last ? true : undefined}
            ref={kind === last ? focusAtOnce : undefined}
            onClick={() => add(kind)}
            // Two buttons side by side: the arrows walk them, as in a Windows question.
            onKeyDown={({ key, currentTarget }) => {
              if (!key.startsWith("Arrow")) return;
              const other = currentTarget.previousElementSibling ?? currentTarget.nextElementSibling;
              if (other instanceof HTMLElement) other.focus();
            }}
          >
            {t(kind === "VA" ? "case.addVA" : "case.addVV")}
          </Button>
        ))}
      </Group>
    </Modal>
  );
}
