import { basename, dirname } from "node:path";
import type { BrowserWindow, Dialog } from "electron";
import { contract } from "../../shared/api/contract.ts";
import { fail, ok } from "../../shared/result.ts";
import type { NativeAnswer } from "../api/native-answer.ts";
import { handOverBytes, safeFileName } from "../reports/hand-over.ts";

type PrintedWindow = Pick<BrowserWindow, "webContents">;

/**
 * Prints what the window shows (its print styles leave the sheets alone), on the printer that the person picks or into a
 * PDF file where they say. Sizes and margins are those of the sheets' own page rules. A closed dialog is no failure.
 */
export function sheetPrinter(
  dialog: Pick<Dialog, "showSaveDialog">,
  window: () => PrintedWindow | null,
): NativeAnswer {
  return async (method, input) => {
    if (method !== "paper.print") return null;
    const parsed = contract["paper.print"].input.safeParse(input);
    const shown = window();
    if (!parsed.success || !shown) return fail("E_INPUT", { field: "to" });
    const { to, landscape, name } = parsed.data;
    if (to === "printer") {
      await new Promise<void>((resolve) =>
        shown.webContents.print(
          { printBackground: true, landscape, pageSize: "A4", margins: { marginType: "none" } },
          () => resolve(),
        ),
      );
      return ok({ by: "shell" as const, file: null });
    }
    const picked = await dialog.showSaveDialog({
      defaultPath: safeFileName(`${name}.pdf`),
      filters: [{ name: "PDF", extensions: ["pdf"] }],
    });
    if (picked.canceled || picked.filePath === undefined || picked.filePath === "")
      return ok({ by: "shell" as const, file: null });
    const pdf = await shown.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true });
    const written = await handOverBytes(dirname(picked.filePath), basename(picked.filePath), pdf);
    return written.ok ? ok({ by: "shell" as const, file: written.value.file }) : written;
  };
}
