import { useEffect } from "react";
import { create } from "zustand";
import { useClient } from "../api/client-context.ts";

/** A file of the window, or one that the shell has handed over already. */
export type DroppedFile = File | { readonly upload: string; readonly name: string };

type Dropped = {
  readonly files: readonly DroppedFile[] | null;
  take(files: readonly DroppedFile[]): void;
  clear(): void;
};

/** Files that were dropped or picked and wait to be checked; on whatever screen that happened. */
export const useDroppedFiles = create<Dropped>((set) => ({
  files: null,
  take: (files) => set({ files }),
  clear: () => set({ files: null }),
}));

/**
 * A file dropped anywhere in the window is taken where it is wanted, and `onTaken` shows where; what is dropped while others are
 * being looked at is left alone. Without this the window would try to open the file as a page.
 */
export function useDropAnywhere(
  isWanted: (files: readonly File[]) => boolean | Promise<boolean>,
  onTaken: () => void,
): void {
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const drop = async (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      if (!(await isWanted(files))) return;
      const { files: waiting, take } = useDroppedFiles.getState();
      if (waiting) return;
      take(files);
      onTaken();
    };
    window.addEventListener("dragover", allow);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", allow);
      window.removeEventListener("drop", drop);
    };
  }, [isWanted, onTaken]);
}

/** Takes what was opened with the program by double click, at the start and whenever the window comes to the front. */
export function useOpenedFiles(isEnabled: boolean, onTaken: () => void): void {
  const client = useClient();
  useEffect(() => {
    if (!isEnabled) return;
    const ask = async () => {
      if (useDroppedFiles.getState().files) return;
      const reply = await client.call("files.opened", {});
      if (!reply.ok || reply.value.files.length === 0) return;
      useDroppedFiles.getState().take(reply.value.files);
      onTaken();
    };
    void ask();
    window.addEventListener("focus", ask);
    return () => window.removeEventListener("focus", ask);
  }, [client, isEnabled, onTaken]);
}
