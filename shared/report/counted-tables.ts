import type { ReportContext } from "./context.ts";
import type { CountTable, ListTable } from "./table.ts";
import { b01Totals } from "./tables/b01-totals.ts";
import { b02PlanTargets } from "./tables/b02-plan-targets.ts";
import { b03Sources } from "./tables/b03-sources.ts";
import { b04aCases, b04bIncidents, b04cStages } from "./tables/b04-stages.ts";
import { b05aComparison, b05bUnits } from "./tables/b05-year-before.ts";
import { b06Charges } from "./tables/b06-charges.ts";
import { b07PettyForms } from "./tables/b07-petty-forms.ts";
import { b08aMeasures, b08bUnits } from "./tables/b08-damage.ts";
import { b09HeadLiability } from "./tables/b09-head-liability.ts";
import { b10Advice } from "./tables/b10-advice.ts";
import { b11Cases, b12Incidents } from "./tables/b11-b12-lists.ts";
import { b13Missed } from "./tables/b13-missed.ts";
import { b14HardSources } from "./tables/b14-hard-sources.ts";

const COUNTED = [
  b01Totals,
  b02PlanTargets,
  b03Sources,
  b04aCases,
  b04bIncidents,
  b04cStages,
  b05aComparison,
  b05bUnits,
  b06Charges,
  b07PettyForms,
  b08aMeasures,
  b08bUnits,
  b09HeadLiability,
  b10Advice,
  b14HardSources,
];

/** The tables of numbers that come from cases. */
export const countedTables = (context: ReportContext): CountTable[] => COUNTED.map((table) => table(context));

export const caseLists = (context: ReportContext): ListTable[] =>
  [b11Cases, b12Incidents, b13Missed].map((list) => list(context));
