import { create } from "zustand";

type UndoCount = { readonly count: number; next(): void };

/** Grows with each undo and redo: a form that keeps what is typed in it reads its case again when it does. */
export const useUndoCount = create<UndoCount>((set) => ({
  count: 0,
  next: () => set(({ count }) => ({ count: count + 1 })),
}));
