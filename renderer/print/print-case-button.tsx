import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcut } from "../keys/use-shortcut.ts";
import { CasePaper } from "./case-paper.tsx";

/** In an open case: its sheet on paper, by the button or Ctrl+P. */
export function PrintCaseButton({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useShortcut("print", () => setOpen(true));
  return (
    <>
      <Button size="xs" variant="subtle" onClick={() => setOpen(true)}>
        {t("print.sheetButton")}
      </Button>
      {isOpen && <CasePaper caseId={caseId} onClose={() => setOpen(false)} />}
    </>
  );
}
