import { create } from "zustand";
import type { ListView } from "../../shared/api/list-methods.ts";
import { firstColumns, listColumn } from "../../shared/list/columns.ts";

export const firstView = (kind: "office" | "cluster"): ListView => ({
  columns: firstColumns(kind).map((id) => ({ id, width: listColumn(id)?.width ?? 120 })),
  filters: {},
  search: "",
  order: { by: "detectedOn", descending: true },
  grouped: false,
});

type ListState = {
  /** The register this is the list of; another one's list is begun afresh. */
  readonly register: string | null;
  readonly view: ListView | null;
  /** Stages folded away while the list is grouped; of this sitting only. */
  readonly folded: readonly string[];
  begin(register: string, view: ListView): void;
  change(part: Partial<ListView>): void;
  fold(stage: string): void;
};

/** The list as it is looked at now; it outlives the screen, so that a case that is closed leads back to where one was. */
export const useListState = create<ListState>((set) => ({
  register: null,
  view: null,
  folded: [],
  begin: (register, view) => set({ register, view, folded: [] }),
  change: (part) => set(({ view }) => (view ? { view: { ...view, ...part } } : {})),
  fold: (stage) =>
    set(({ folded }) => ({
      folded: folded.includes(stage) ? folded.filter((one) => one !== stage) : [...folded, stage],
    })),
}));

/** Views kept by another version may name a column that is no more. */
export const knownColumns = (view: ListView) =>
  view.columns.flatMap(({ id, width }) => {
    const column = listColumn(id);
    return column ? [{ column, width }] : [];
  });

/** `moved` put before `target`; at the end where there is no target. */
export function moveColumn<T extends { readonly id: string }>(
  columns: readonly T[],
  moved: string,
  target: string | null,
): T[] {
  const one = columns.find((column) => column.id === moved);
  if (!one || moved === target) return [...columns];
  const rest = columns.filter((column) => column.id !== moved);
  const at = target === null ? rest.length : rest.findIndex((column) => column.id === target);
  return at < 0 ? [...columns] : [...rest.slice(0, at), one, ...rest.slice(at)];
}
