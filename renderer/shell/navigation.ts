import { create } from "zustand";
import type { ScreenId } from "./rail.ts";

type Navigation = {
  readonly screen: ScreenId | null;
  /** The case that is open on the cases screen: an id, or the kind of a new one. */
  readonly caseId: string | null;
  readonly newKind: "VA" | "VV" | null;
  go(screen: ScreenId): void;
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
  go: (screen) => set({ screen, caseId: null, newKind: null }),
  openCase: (caseId) => set({ screen: "cases", caseId, newKind: null }),
  newCase: (kind) => set({ screen: "cases", caseId: null, newKind: kind }),
  closeCase: () => set({ caseId: null, newKind: null }),
  leave: () => set({ screen: null, caseId: null, newKind: null }),
}));
