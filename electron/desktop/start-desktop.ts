import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { BrowserWindow } from "electron";
import { firstAnswer } from "../api/native-answer.ts";
import { serveIpc } from "../api/serve-ipc.ts";
import { type Services, startServices } from "../worker-client.ts";
import { SCHEME_PRIVILEGES, serveApp } from "./app-protocol.ts";
import { guardContents, guardSession } from "./guards.ts";
import { openMainWindow } from "./main-window.ts";
import { openedFiles } from "./opened-files.ts";
import { placeAbilities } from "./place-abilities.ts";
import { placePicker } from "./place-picker.ts";
import { sheetPrinter } from "./sheet-printer.ts";
import { windowPrinter } from "./window-printer.ts";
import { type WindowZoom, zoomAnswer } from "./window-zoom.ts";

type Electron = Pick<
  typeof import("electron"),
  "app" | "BrowserWindow" | "dialog" | "ipcMain" | "Menu" | "nativeImage" | "protocol" | "session" | "shell"
>;

export type DesktopFiles = {
  readonly worker: URL;
  readonly preload: string;
  readonly renderer: string;
};

/**
 * The product's life: one instance; services in their thread; the guards before the first page; one window; and on the
 * way out the register is closed before the process ends.
 */
export async function startDesktop(electron: Electron, files: DesktopFiles): Promise<void> {
  const { app, protocol, session } = electron;
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  protocol.registerSchemesAsPrivileged(SCHEME_PRIVILEGES);
  app.enableSandbox();
  // Every contents that is ever made, not only the window we open.
  app.on("web-contents-created", (_event, contents) => guardContents(contents));
  await app.whenReady();

  const isDevelopment = !app.isPackaged;
  const home = process.env.SO_CUM_HOME ?? join(app.getPath("documents"), "SoCum");
  mkdirSync(home, { recursive: true });
  const temporary = mkdtempSync(join(app.getPath("temp"), "so-cum-"));
  const services = startServices(
    files.worker,
    { home, temporary, kdfLogN: 17, sampleKdfLogN: 14, quitBackupMs: 20_000 },
    windowPrinter(electron.BrowserWindow, session, temporary),
  );
  let window: BrowserWindow | null = null;
  let zoom: WindowZoom | null = null;
  serveApp(protocol, files.renderer);
  await guardSession(session.defaultSession, isDevelopment);
  electron.Menu.setApplicationMenu(null);
  const places = new Map<string, string>();
  const picked = {
    allow(place: string, folder: string) {
      places.set(place, folder);
      services.allow(place, folder);
    },
  };
  const opened = openedFiles(services);
  opened.take(process.argv.slice(1));
  serveIpc(
    electron.ipcMain,
    services,
    firstAnswer(
      zoomAnswer(() => zoom),
      opened.answer,
      placePicker(electron.dialog, picked, () => window),
      sheetPrinter(electron.dialog, () => window),
      placeAbilities(
        {
          shell: electron.shell,
          nativeImage: electron.nativeImage,
          contents: () => window?.webContents ?? null,
        },
        (place) => places.get(place),
      ),
    ),
    () => (window ? [window.webContents] : []),
  );
  const quitting = closeBeforeQuit(app, services, temporary);
  app.on("second-instance", (_event, args) => {
    if (quitting.openAgain(args)) return;
    opened.take(args);
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on("window-all-closed", () => app.quit());
  ({ window, zoom } = await openMainWindow(electron.BrowserWindow, {
    preload: files.preload,
    stateFile: join(app.getPath("userData"), "window.json"),
    isDevelopment,
  }));
  window.on("closed", () => {
    window = null;
    zoom = null;
  });
}

/**
 * Quitting waits until the register is backed up and closed, which has its own limit of time; a second request in the
 * meantime changes nothing. Whoever starts the program again meanwhile gets it as soon as this one has ended.
 */
function closeBeforeQuit(
  app: Electron["app"],
  services: Services,
  temporary: string,
): { openAgain(args: readonly string[]): boolean } {
  let state: "open" | "closing" | "closed" = "open";
  let again: readonly string[] | null = null;
  app.on("before-quit", (event) => {
    if (state === "closed") return;
    event.preventDefault();
    if (state === "closing") return;
    state = "closing";
    void services.close().finally(() => {
      state = "closed";
      rmSync(temporary, { recursive: true, force: true });
      if (again) app.relaunch({ args: again.slice(1) });
      app.quit();
    });
  });
  return {
    openAgain(args) {
      if (state === "open") return false;
      again = args;
      return true;
    },
  };
}
