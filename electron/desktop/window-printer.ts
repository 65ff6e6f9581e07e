import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserWindow, Session } from "electron";
import { fail, ok } from "../../shared/result.ts";
import type { PdfPrinter } from "../reports/print/printer.ts";
import { guardContents } from "./guards.ts";

type Partitions = {
  fromPartition(name: string): Pick<Session, "webRequest" | "setPermissionRequestHandler">;
};

/**
 * Prints through a window that is never shown: no script, no preload, a session of its own in memory that may load the one
 * page and what lies inside it, nothing else. The page is a file in the shell's own temporary folder for as long as that.
 */
export const windowPrinter = (
  Window: typeof BrowserWindow,
  sessions: Partitions,
  temporary: string,
): PdfPrinter => ({
  async print(html) {
    const file = join(temporary, `${randomUUID()}.html`);
    const url = pathToFileURL(file).href;
    let window: BrowserWindow | null = null;
    try {
      writeFileSync(file, html, { mode: 0o600 });
      const partition = `so-cum-print-${randomUUID()}`;
      const own = sessions.fromPartition(partition);
      own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
      own.webRequest.onBeforeRequest((request, answer) =>
        answer({ cancel: request.url !== url && !request.url.startsWith("data:") }),
      );
      window = new Window({
        show: false,
        webPreferences: {
          partition,
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          javascript: false,
          devTools: false,
          spellcheck: false,
        },
      });
      guardContents(window.webContents);
      await window.loadURL(url);
      const pdf = await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
      });
      return ok(new Uint8Array(pdf));
    } catch {
      return fail("E_PRINT");
    } finally {
      window?.destroy();
      rmSync(file, { force: true });
    }
  },
});
