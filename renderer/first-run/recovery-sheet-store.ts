import { create } from "zustand";

/** What is shown once, right after a register was made, and kept nowhere; `fingerprint` is a cluster's check digits. */
export type Sheet = { readonly recoveryKey: string; readonly fingerprint: string | null };

type SheetState = {
  readonly sheet: Sheet | null;
  /** A new cluster's digits, once its sheet has been dealt with. */
  readonly digits: string | null;
  show(sheet: Sheet): void;
  /** The sheet is kept or put off. */
  settled(): void;
  done(): void;
};

export const useRecoverySheet = create<SheetState>((set) => ({
  sheet: null,
  digits: null,
  show: (sheet) => set({ sheet, digits: null }),
  settled: () => set(({ sheet }) => ({ sheet: null, digits: sheet?.fingerprint ?? null })),
  done: () => set({ sheet: null, digits: null }),
}));
