import type { WebContents } from "electron";
import { contract } from "../../shared/api/contract.ts";
import { fail, ok } from "../../shared/result.ts";
import type { NativeAnswer } from "../api/native-answer.ts";
import { nextZoom } from "./window-state.ts";

/** The zoom of the one window: by keys, by the settings screen, and told to window.json when it closes. */
export type WindowZoom = {
  current(): number;
  step(by: -1 | 0 | 1): void;
  set(zoom: number): void;
};

export function windowZoom(contents: Pick<WebContents, "setZoomFactor">, first: number): WindowZoom {
  let zoom = first;
  const set = (next: number) => {
    zoom = next;
    contents.setZoomFactor(zoom);
  };
  return { current: () => zoom, step: (by) => set(nextZoom(zoom, by)), set };
}

/** Answers `window.zoom`. */
export const zoomAnswer =
  (zoom: () => WindowZoom | null): NativeAnswer =>
  async (method, input) => {
    if (method !== "window.zoom") return null;
    const parsed = contract["window.zoom"].input.safeParse(input);
    if (!parsed.success) return fail("E_INPUT", { field: "zoom" });
    const held = zoom();
    if (!held) return fail("E_NOT_ALLOWED");
    if (parsed.data.zoom !== null) held.set(parsed.data.zoom);
    return ok({ zoom: held.current() });
  };
