import type { DashboardWords } from "./words-vi.ts";

export const dashboardEn: DashboardWords = {
  title: "Dashboard",
  overview: "Overview",
  compare: "Comparison",
  hint: "Press a number, or a part of a picture, to see which cases count, which do not, and by what rule. In a picture the arrow keys move and Enter opens.",
  counting: "Counting over the whole register…",
  reported: "Figures of {{reported}}/{{all}} units",
  openBoard: "See the submissions",
  before: "year before: {{count}}",
  beforeUnknown: "nothing known of the year before",
  nothing:
    "Nothing is known of this period yet: its zeros are no results. Cases carried over do stand in the pictures of stages and of open cases.",
  noYearBefore:
    "Nothing is known of the same period a year before, so nothing is compared. Enter it under “Figures by paper” → “Earlier periods”.",
  first: "First side",
  second: "Second side (the base)",
  unit: "Unit",
  period: "Reporting period",
  wholeCluster: "The whole cluster",
  swap: "Change sides",
  same: "Both sides are the same. Choose two units, or one unit in two periods, or the whole cluster in two periods.",
};
