import { Button, Text } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { useCommand } from "../api/use-command.ts";
import { useShortcut } from "../keys/use-shortcut.ts";
import { ProblemNote } from "../shell/problem-note.tsx";

type Props = {
  readonly title: string;
  readonly landscape: boolean;
  /** Said beside the buttons: how many pages, or why there are none. */
  readonly note: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * The sheets themselves at their real size over the whole window. What is printed is these very elements (print.css hides
 * the rest), so the preview cannot differ from the paper.
 */
export function PrintPreview({ title, landscape, note, onClose, children }: Props) {
  const { t } = useTranslation();
  const print = useCommand("paper.print");
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    first.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const run = async (to: "printer" | "pdf") => {
    const done = await print.run({ to, landscape, name: title });
    // A shell without a printer of its own: the browser's dialog, which also offers a PDF.
    if (done?.by === "browser") window.print();
  };
  useShortcut("print", () => void run("printer"), { inDialog: true });
  return createPortal(
    <div
      className="paper-root"
      role="dialog"
      aria-modal="true"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className="paper-tools">
        <Text fw={600}>{title}</Text>
        <Text size="sm" role="status">
          {note}
        </Text>
        <span className="paper-tools-grow">
          <ProblemNote problem={print.problem} />
          {print.value?.file && <Text size="sm">{t("print.saved", { file: print.value.file })}</Text>}
        </span>
        <Button ref={first} onClick={() => void run("printer")}>
          {t("print.print")}
        </Button>
        <Button variant="default" onClick={() => void run("pdf")}>
          {t("print.pdf")}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t("shell.close")}
        </Button>
      </div>
      {children}
    </div>,
    document.body,
  );
}
