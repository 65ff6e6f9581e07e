import { create } from "zustand";

/** The key of the sheet a register was opened with, until a new passphrase is set or the person goes on without. */
type Opened = { readonly recoveryKey: string | null; opened(key: string): void; done(): void };

export const useOpenedBySheet = create<Opened>((set) => ({
  recoveryKey: null,
  opened: (recoveryKey) => set({ recoveryKey }),
  done: () => set({ recoveryKey: null }),
}));
