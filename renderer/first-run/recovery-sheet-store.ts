import { create } from "zustand";

/** What is shown once, right after a register was made, and kept nowhere. */
export type Sheet = { readonly recoveryKey: string; readonly fingerprint: string | null };

type SheetState = { readonly sheet: Sheet | null; show(sheet: Sheet): void; done(): void };

export const useRecoverySheet = create<SheetState>((set) => ({
  sheet: null,
  show: (sheet) => set({ sheet }),
  done: () => set({ sheet: null }),
}));
