import { create } from "zustand";

type ListOrder = { readonly ids: readonly string[]; keep(ids: readonly string[]): void };

/** The cases of the list as they were last seen there, for Alt+← and Alt+→ in an open case. */
export const useListOrder = create<ListOrder>((set) => ({
  ids: [],
  keep: (ids) => set({ ids }),
}));

/** The one before or after a case in that order, null at the ends and for a case that is not in it. */
export function neighbourOf(ids: readonly string[], caseId: string | null, by: 1 | -1): string | null {
  const at = caseId === null ? -1 : ids.indexOf(caseId);
  return at < 0 ? null : (ids[at + by] ?? null);
}
