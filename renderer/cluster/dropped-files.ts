import { useEffect } from "react";
import { create } from "zustand";
import type { Client } from "../../shared/api/client.ts";
import { ok, type Result } from "../../shared/result.ts";
import { useClient } from "../api/client-context.ts";
import { uploadFile } from "../api/upload-file.ts";
import type { ScreenId } from "../shell/rail.ts";

/** A file of the window, or one that the shell has handed over already. */
export type DroppedFile = File | { readonly upload: string; readonly name: string };

type Dropped = {
  readonly files: readonly DroppedFile[] | null;
  /** Who takes them in. */
  readonly screen: ScreenId | null;
  take(files: readonly DroppedFile[], screen: ScreenId): void;
  clear(): void;
};

/** Files that were dropped, picked or opened on whatever screen and wait to be taken in by one. */
export const useDroppedFiles = create<Dropped>((set) => ({
  files: null,
  screen: null,
  take: (files, screen) => set({ files, screen }),
  clear: () => set({ files: null, screen: null }),
}));

/** Gives a screen what waits for it, once. */
export function useFilesFor(screen: ScreenId, run: (files: readonly DroppedFile[]) => void): void {
  const { files, screen: wanted, clear } = useDroppedFiles();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for what came, whatever `run` is by then
  useEffect(() => {
    if (!files || wanted !== screen) return;
    clear();
    run(files);
  }, [files]);
}

/** The name of a file as the services know it; it is handed over first where it still lies in the window. */
export const handOver = async (client: Client, file: DroppedFile): Promise<Result<string>> =>
  file instanceof File ? uploadFile(client, file) : ok(file.upload);

/** Which screen takes files in; null for none. */
export type RouteFiles = (files: readonly DroppedFile[]) => Promise<ScreenId | null>;

/** Hands files to the screen that takes them and shows it; what comes while others are being looked at is left alone. */
async function route(files: readonly DroppedFile[], routeFiles: RouteFiles, go: (screen: ScreenId) => void) {
  const screen = await routeFiles(files);
  if (screen === null || useDroppedFiles.getState().files) return;
  useDroppedFiles.getState().take(files, screen);
  go(screen);
}

/** A file dropped anywhere in the window is taken where it is wanted. Without this the window would try to open it as a page. */
export function useDropAnywhere(routeFiles: RouteFiles, go: (screen: ScreenId) => void): void {
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      void route(files, routeFiles, go);
    };
    window.addEventListener("dragover", allow);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", allow);
      window.removeEventListener("drop", drop);
    };
  }, [routeFiles, go]);
}

/** Takes what was opened with the program by double click, at the start and whenever the window comes to the front. */
export function useOpenedFiles(routeFiles: RouteFiles, go: (screen: ScreenId) => void): void {
  const client = useClient();
  useEffect(() => {
    const ask = async () => {
      if (useDroppedFiles.getState().files) return;
      const reply = await client.call("files.opened", {});
      if (reply.ok && reply.value.files.length > 0) await route(reply.value.files, routeFiles, go);
    };
    void ask();
    window.addEventListener("focus", ask);
    return () => window.removeEventListener("focus", ask);
  }, [client, routeFiles, go]);
}
