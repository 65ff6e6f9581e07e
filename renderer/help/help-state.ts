import { create } from "zustand";
import type { PageId } from "./pages.ts";

type Help = { readonly page: PageId; read(page: PageId): void };

/** The page last read on the help screen. */
export const useHelp = create<Help>((set) => ({ page: "start", read: (page) => set({ page }) }));
