import { create } from "zustand";
import { PERIODS, periodOf } from "../../shared/catalogue/periods.ts";

type PeriodChoice = { readonly period: string; choose(code: string): void };

const KEY = "so-cum-period";
const today = new Date().toISOString().slice(0, 10);
/** The period last looked at on this machine, else today's, else the newest of the catalogue. */
const first =
  PERIODS.find((one) => one.code === localStorage.getItem(KEY))?.code ??
  periodOf(today)?.code ??
  PERIODS.at(-1)?.code ??
  "";

export const usePeriod = create<PeriodChoice>((set) => ({
  period: first,
  choose(code) {
    localStorage.setItem(KEY, code);
    set({ period: code });
  },
}));
