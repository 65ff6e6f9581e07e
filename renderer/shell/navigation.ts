import { create } from "zustand";
import type { InputOf } from "../../shared/api/contract.ts";
import type { ScreenId } from "./rail.ts";

/** Which cases the list shows when it is opened from a number or a to-do. */
export type ListFilters = NonNullable<InputOf<"case.list">["filters"]>;

type Navigation = {
  readonly screen: ScreenId | null;
  /** The case that is open on the cases screen: an id, or the kind of a new one. */
  readonly caseId: string | null;
  readonly newKind: "VA" | "VV" | null;
  readonly listFilters: ListFilters;
  go(screen: ScreenId): void;
  /** The list of cases, filtered to start with. */
  openList(filters: ListFilters): void;
  openCase(caseId: string): void;
  newCase(kind: "VA" | "VV"): void;
  closeCase(): void;
  leave(): void;
};

/** Where one is in the program. `screen` null: the first screen of the open register's kind. */
export const useNavigation = create<Navigation>((set) => ({
  screen: null,
  caseId: null,
  newKind: null,
  listFilters: {},
  go: (screen) => set({ screen, caseId: null, newKind: null, listFilters: {} }),
  openList: (listFilters) => set({ screen: "cases", caseId: null, newKind: null, listFilters }),
  openCase: (caseId) => set({ screen: "cases", caseId, newKind: null }),
  newCase: (kind) => set({ screen: "cases", caseId: null, newKind: kind }),
  closeCase: () => set({ caseId: null, newKind: null }),
  leave: () => set({ screen: null, caseId: null, newKind: null, listFilters: {} }),
}));
