import type { BrowserWindow, Input } from "electron";
import { APP_URL } from "./app-protocol.ts";
import { guardContents, webPreferences } from "./guards.ts";
import { nextZoom, readWindowState, writeWindowState } from "./window-state.ts";

export type WindowPlace = {
  readonly preload: string;
  readonly stateFile: string;
  readonly isDevelopment: boolean;
};

/** The one window: as it was left, never smaller than 1024×600, shown when there is something to see. */
export async function openMainWindow(
  Window: typeof BrowserWindow,
  place: WindowPlace,
): Promise<BrowserWindow> {
  const state = readWindowState(place.stateFile);
  const window = new Window({
    width: state.width,
    height: state.height,
    minWidth: 1024,
    minHeight: 600,
    show: false,
    title: "Sổ Cụm",
    autoHideMenuBar: true,
    webPreferences: webPreferences(place.preload, place.isDevelopment),
  });
  guardContents(window.webContents);
  let zoom = state.zoom;
  window.webContents.on("before-input-event", (event, input) => {
    const step = zoomStep(input);
    if (step === null) return;
    event.preventDefault();
    zoom = nextZoom(zoom, step);
    window.webContents.setZoomFactor(zoom);
  });
  window.webContents.on("did-finish-load", () => window.webContents.setZoomFactor(zoom));
  // A renderer that crashed loses nothing (drafts are in the register): show the page again.
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason !== "clean-exit") window.webContents.reload();
  });
  window.once("ready-to-show", () => {
    if (state.isMaximized) window.maximize();
    window.show();
  });
  window.on("close", () => {
    const { width, height } = window.getNormalBounds();
    writeWindowState(place.stateFile, { width, height, isMaximized: window.isMaximized(), zoom });
  });
  await window.loadURL(APP_URL);
  return window;
}

function zoomStep({ type, control, meta, key }: Input): -1 | 0 | 1 | null {
  if (type !== "keyDown" || !(control || meta)) return null;
  if (key === "0") return 0;
  if (key === "-" || key === "_") return -1;
  return key === "+" || key === "=" ? 1 : null;
}
