import type { BrowserWindow, Input } from "electron";
import { APP_URL } from "./app-protocol.ts";
import { guardContents, webPreferences } from "./guards.ts";
import { readWindowState, writeWindowState } from "./window-state.ts";
import { type WindowZoom, windowZoom } from "./window-zoom.ts";

export type WindowPlace = {
  readonly preload: string;
  readonly stateFile: string;
  readonly isDevelopment: boolean;
};

/** The one window: as it was left, never smaller than 1024×600, shown when there is something to see. */
export async function openMainWindow(
  Window: typeof BrowserWindow,
  place: WindowPlace,
): Promise<{ window: BrowserWindow; zoom: WindowZoom }> {
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
  const zoom = windowZoom(window.webContents, state.zoom);
  window.webContents.on("before-input-event", (event, input) => {
    const step = zoomStep(input);
    if (step === null) return;
    event.preventDefault();
    zoom.step(step);
  });
  window.webContents.on("did-finish-load", () => zoom.set(zoom.current()));
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
    writeWindowState(place.stateFile, {
      width,
      height,
      isMaximized: window.isMaximized(),
      zoom: zoom.current(),
    });
  });
  await window.loadURL(APP_URL);
  return { window, zoom };
}

function zoomStep({ type, control, meta, key }: Input): -1 | 0 | 1 | null {
  if (type !== "keyDown" || !(control || meta)) return null;
  if (key === "0") return 0;
  if (key === "-" || key === "_") return -1;
  return key === "+" || key === "=" ? 1 : null;
}
