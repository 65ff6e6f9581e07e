import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

/** Zoom is kept between 80 and 200 % (UX). */
export const ZOOM_MIN = 0.8;
export const ZOOM_MAX = 2;

const stateSchema = z.object({
  width: z.number().int().min(800).max(10_000).catch(1366),
  height: z.number().int().min(500).max(10_000).catch(768),
  isMaximized: z.boolean().catch(true),
  zoom: z.number().min(ZOOM_MIN).max(ZOOM_MAX).catch(1),
});
export type WindowState = z.output<typeof stateSchema>;

/** The window as it was left; a file that is missing or damaged gives the usual one. */
export function readWindowState(file: string): WindowState {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return stateSchema.parse({});
  }
}

/** Not worth a message where it cannot be written. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {}
}

/** One step of Ctrl+ or Ctrl−; 0 is back to 100 %. */
export const nextZoom = (zoom: number, step: -1 | 0 | 1): number =>
  step === 0 ? 1 : Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, Math.round((zoom + step * 0.1) * 10) / 10));
