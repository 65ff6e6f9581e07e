import type { CodeRow } from "./code-rows.ts";
import type { Period } from "./periods.ts";
import type { Plan } from "./plans.ts";
import { SHIPPED_NAME, SHIPPED_PERIODS, SHIPPED_PLANS } from "./shipped.ts";

/** Periods and plans, each list by its first day, and what is otherwise in the lists of codes than the program has it (code-rows.ts). `name` is what records and files say they were made under, at most 40 characters. */
export type Catalogue = {
  readonly name: string;
  readonly periods: readonly Period[];
  readonly plans: readonly Plan[];
  readonly codes: readonly CodeRow[];
};

export const SHIPPED: Catalogue = {
  name: SHIPPED_NAME,
  periods: SHIPPED_PERIODS,
  plans: SHIPPED_PLANS,
  codes: [],
};

let inForce: Catalogue = SHIPPED;

/**
 * What this process counts by: the rows that came with the program until an open register brings its cluster's. It is state of
 * the process, because one register at most is open in it: on the services' side electron/catalogue/in-force.ts sets it as a
 * register is opened, changed and closed, in the window renderer/app.tsx as its state arrives. Nothing may compute from it at load.
 */
export const catalogueInForce = (): Catalogue => inForce;

export function bringIntoForce(catalogue: Catalogue): void {
  inForce = catalogue;
}
