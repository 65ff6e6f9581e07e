import { create } from "zustand";
import { caseField } from "../../shared/excel-import/case-fields.ts";
import type { CaseField } from "../../shared/excel-import/field.ts";
import { ALWAYS_SHOWN, FIRST_IDS, OFFERED } from "./grid-columns.ts";

const KEY = "so-cum-columns-grid";

function kept(): readonly string[] {
  const ids = (localStorage.getItem(KEY) ?? "")
    .split(" ")
    .filter((id) => OFFERED.some((one) => one.id === id));
  return ids.includes(ALWAYS_SHOWN) ? ids : FIRST_IDS;
}

type GridColumns = {
  readonly ids: readonly string[];
  show(id: string, isShown: boolean): void;
  reset(): void;
};

/** The columns of the entry grid on this machine, in the order of the case's page after the first ones. */
export const useGridColumns = create<GridColumns>((set) => ({
  ids: kept(),
  show: (id, isShown) =>
    set(({ ids }) => {
      const rest = ids.filter((one) => one !== id);
      const next = isShown ? inOrder([...rest, id]) : rest;
      localStorage.setItem(KEY, next.join(" "));
      return { ids: next };
    }),
  reset: () => {
    localStorage.removeItem(KEY);
    set({ ids: FIRST_IDS });
  },
}));

const ORDER = [...FIRST_IDS, ...OFFERED.map((one) => one.id).filter((id) => !FIRST_IDS.includes(id))];
const inOrder = (ids: readonly string[]): string[] =>
  [...ids].sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other));

export const useGridFields = (): readonly CaseField[] =>
  useGridColumns().ids.flatMap((id) => caseField(id) ?? []);
