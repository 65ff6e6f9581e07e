import { useCallback, useEffect } from "react";
import { create } from "zustand";
import type { Client } from "../../shared/api/client.ts";
import { useClient } from "../api/client-context.ts";
import { useShortcut } from "../keys/use-shortcut.ts";

export const ZOOM_MIN = 80;
export const ZOOM_MAX = 200;
export const ZOOM_STEPS = [80, 90, 100, 110, 125, 150, 175, 200] as const;

const KEY = "so-cum-zoom";
/** Per cent. Kept by the window itself where there is one of our own, else on this machine. */
const useZoomState = create<{ zoom: number }>(() => ({ zoom: keptZoom() }));

function keptZoom(): number {
  const kept = Number(localStorage.getItem(KEY));
  return kept >= ZOOM_MIN && kept <= ZOOM_MAX ? kept : 100;
}

/** A browser's page zooms itself: the frame divides its height by `--zoom`, since vh does not know of it. */
function zoomPage(zoom: number): void {
  const { style } = document.documentElement;
  style.setProperty("zoom", String(zoom / 100));
  style.setProperty("--zoom", String(zoom / 100));
  localStorage.setItem(KEY, String(zoom));
}

async function applyZoom(client: Client, zoom: number | null): Promise<void> {
  if (!window.soCum) {
    zoomPage(zoom ?? keptZoom());
    useZoomState.setState({ zoom: zoom ?? keptZoom() });
    return;
  }
  const reply = await client.call("window.zoom", { zoom: zoom === null ? null : zoom / 100 });
  if (reply.ok) useZoomState.setState({ zoom: Math.round(reply.value.zoom * 100) });
}

export function useZoom(): { readonly zoom: number; choose(zoom: number): void } {
  const client = useClient();
  const { zoom } = useZoomState();
  // The keys of our own window change it without asking the page.
  useEffect(() => void applyZoom(client, null), [client]);
  const choose = useCallback(
    (next: number) => void applyZoom(client, Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, next))),
    [client],
  );
  return { zoom, choose };
}

/** Ctrl +/−/0 before and after a register is open. */
export function useZoomKeys(): void {
  const { zoom, choose } = useZoom();
  useShortcut("zoomIn", () => choose(zoom + 10));
  useShortcut("zoomOut", () => choose(zoom - 10));
  useShortcut("zoomReset", () => choose(100));
}
