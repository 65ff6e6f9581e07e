import { create } from "zustand";
import type { InputOf } from "../../shared/api/contract.ts";
import type { ScreenId } from "./rail.ts";

/** Which cases the list shows when it is opened from a number or a to-do. */
export type ListFilters = NonNullable<InputOf<"case.list">["filters"]>;

/** A case that is open. `caseId` null: a new one of `kind` that nothing was typed in yet. */
export type Tab = {
  readonly key: string;
  readonly caseId: string | null;
  readonly kind: "VA" | "VV";
  /** "" until the first *Lưu*. */
  readonly number: string;
};

type Navigation = {
  readonly screen: ScreenId | null;
  /** The open cases in the order of the tabs; the one on the screen, null where the list is. */
  readonly tabs: readonly Tab[];
  readonly active: string | null;
  readonly listFilters: ListFilters;
  go(screen: ScreenId): void;
  /** The list of cases, filtered to start with. */
  openList(filters: ListFilters): void;
  openCase(caseId: string): void;
  newCase(kind: "VA" | "VV"): void;
  /** Puts another case in the place of the one on the screen (Alt+→). */
  replaceCase(caseId: string): void;
  /** Closes the case on the screen, or the tab of `key`. */
  closeCase(key?: string): void;
  showTab(key: string | null): void;
  /** What became known of an open case: its id at the first draft, its number at the first *Lưu*. */
  nameTab(key: string, known: Partial<Omit<Tab, "key">>): void;
  /** Tabs of an earlier session, before those of this one. */
  restoreTabs(tabs: readonly Tab[]): void;
  leave(): void;
};

let made = 0;
const nextKey = (): string => {
  made += 1;
  return `tab-${made}`;
};
const tabOf = (caseId: string): Tab => ({ key: nextKey(), caseId, kind: "VA", number: "" });

/** Where one is in the program. `screen` null: the first screen of the open register's kind. */
export const useNavigation = create<Navigation>((set) => ({
  screen: null,
  tabs: [],
  active: null,
  listFilters: {},
  go: (screen) => set({ screen, active: null, listFilters: {} }),
  openList: (listFilters) => set({ screen: "cases", active: null, listFilters }),
  openCase: (caseId) =>
    set(({ tabs }) => {
      const open = tabs.find((tab) => tab.caseId === caseId);
      const tab = open ?? tabOf(caseId);
      return { screen: "cases", tabs: open ? tabs : [...tabs, tab], active: tab.key };
    }),
  newCase: (kind) =>
    set(({ tabs }) => {
      const tab: Tab = { key: nextKey(), caseId: null, kind, number: "" };
      return { screen: "cases", tabs: [...tabs, tab], active: tab.key };
    }),
  replaceCase: (caseId) =>
    set(({ tabs, active }) => {
      const open = tabs.find((tab) => tab.caseId === caseId);
      if (open) return { active: open.key };
      const tab = tabOf(caseId);
      return { tabs: tabs.map((one) => (one.key === active ? tab : one)), active: tab.key };
    }),
  closeCase: (key) =>
    set(({ tabs, active }) => {
      const closing = key ?? active;
      return {
        tabs: tabs.filter((tab) => tab.key !== closing),
        active: closing === active ? null : active,
      };
    }),
  showTab: (key) => set({ screen: "cases", active: key }),
  nameTab: (key, known) =>
    set(({ tabs }) => ({ tabs: tabs.map((tab) => (tab.key === key ? { ...tab, ...known } : tab)) })),
  restoreTabs: (restored) =>
    set(({ tabs }) => ({
      tabs: [...restored.filter((one) => !tabs.some((tab) => tab.caseId === one.caseId)), ...tabs],
    })),
  leave: () => set({ screen: null, tabs: [], active: null, listFilters: {} }),
}));
