import { create } from "zustand";

type Ticked = {
  readonly ids: ReadonlySet<string>;
  set(ids: ReadonlySet<string>): void;
  tick(ids: readonly string[], on: boolean): void;
};

/** The cases a head has ticked, kept on the way from *Chờ duyệt* to *Gửi số liệu về Cụm*. */
export const useTicked = create<Ticked>((set) => ({
  ids: new Set<string>(),
  set: (ids) => set({ ids }),
  tick: (ids, on) =>
    set((state) => {
      const next = new Set(state.ids);
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return { ids: next };
    }),
}));
