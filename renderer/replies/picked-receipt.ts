import { create } from "zustand";

type Picked = { readonly file: File | null; take(file: File): void; clear(): void };

/** A file that was picked on another screen (Ctrl+O) and waits to be taken in as a receipt. */
export const usePickedReceipt = create<Picked>((set) => ({
  file: null,
  take: (file) => set({ file }),
  clear: () => set({ file: null }),
}));
