import { create } from "zustand";
import { periodByCode, periodOf, periods } from "../../shared/catalogue/periods.ts";

type PeriodChoice = { readonly chosen: string | null; choose(code: string): void };

const KEY = "so-cum-period";

const useChoice = create<PeriodChoice>((set) => ({
  chosen: localStorage.getItem(KEY),
  choose(code) {
    localStorage.setItem(KEY, code);
    set({ chosen: code });
  },
}));

/** The period last looked at on this machine, else today's, else the newest; always one that is in force. */
export function usePeriod(): { readonly period: string; choose(code: string): void } {
  const { chosen, choose } = useChoice();
  const today = new Date().toISOString().slice(0, 10);
  const period = periodByCode(chosen ?? "")?.code ?? periodOf(today)?.code ?? periods().at(-1)?.code ?? "";
  return { period, choose };
}
