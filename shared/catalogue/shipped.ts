import type { Period } from "./periods.ts";
import type { Plan } from "./plans.ts";

/**
 * Windows of the state inspectorate's circulars: TT 03/2013 (16/12–15/6) to the end of 2020, TT 02/2021
 * (15/12–14/6) after it. The committees' own cut-offs were not found: a cluster publishes its own rows (electron/catalogue).
 */
export const SHIPPED_PERIODS: readonly Period[] = [
  {
    code: "2018H1",
    vi: "6 tháng đầu năm 2018",
    en: "First half of 2018",
    from: "2017-12-16",
    to: "2018-06-15",
    deadline: "2018-06-25",
  },
  {
    code: "2018H2",
    vi: "6 tháng cuối năm 2018",
    en: "Second half of 2018",
    from: "2018-06-16",
    to: "2018-12-15",
    deadline: "2018-12-25",
  },
  {
    code: "2019H1",
    vi: "6 tháng đầu năm 2019",
    en: "First half of 2019",
    from: "2018-12-16",
    to: "2019-06-15",
    deadline: "2019-06-25",
  },
  {
    code: "2019H2",
    vi: "6 tháng cuối năm 2019",
    en: "Second half of 2019",
    from: "2019-06-16",
    to: "2019-12-15",
    deadline: "2019-12-25",
  },
  {
    code: "2020H1",
    vi: "6 tháng đầu năm 2020",
    en: "First half of 2020",
    from: "2019-12-16",
    to: "2020-06-15",
    deadline: "2020-06-25",
  },
  {
    code: "2020H2",
    vi: "6 tháng cuối năm 2020",
    en: "Second half of 2020",
    from: "2020-06-16",
    to: "2020-12-15",
    deadline: "2020-12-25",
  },
  {
    code: "2021H1",
    vi: "6 tháng đầu năm 2021",
    en: "First half of 2021",
    from: "2020-12-16",
    to: "2021-06-14",
    deadline: "2021-06-25",
  },
  {
    code: "2021H2",
    vi: "6 tháng cuối năm 2021",
    en: "Second half of 2021",
    from: "2021-06-15",
    to: "2021-12-14",
    deadline: "2021-12-25",
  },
  {
    code: "2022H1",
    vi: "6 tháng đầu năm 2022",
    en: "First half of 2022",
    from: "2021-12-15",
    to: "2022-06-14",
    deadline: "2022-06-25",
  },
  {
    code: "2022H2",
    vi: "6 tháng cuối năm 2022",
    en: "Second half of 2022",
    from: "2022-06-15",
    to: "2022-12-14",
    deadline: "2022-12-25",
  },
  {
    code: "2023H1",
    vi: "6 tháng đầu năm 2023",
    en: "First half of 2023",
    from: "2022-12-15",
    to: "2023-06-14",
    deadline: "2023-06-25",
  },
  {
    code: "2023H2",
    vi: "6 tháng cuối năm 2023",
    en: "Second half of 2023",
    from: "2023-06-15",
    to: "2023-12-14",
    deadline: "2023-12-25",
  },
  {
    code: "2024H1",
    vi: "6 tháng đầu năm 2024",
    en: "First half of 2024",
    from: "2023-12-15",
    to: "2024-06-14",
    deadline: "2024-06-25",
  },
  {
    code: "2024H2",
    vi: "6 tháng cuối năm 2024",
    en: "Second half of 2024",
    from: "2024-06-15",
    to: "2024-12-14",
    deadline: "2024-12-25",
  },
  {
    code: "2025H1",
    vi: "6 tháng đầu năm 2025",
    en: "First half of 2025",
    from: "2024-12-15",
    to: "2025-06-14",
    deadline: "2025-06-25",
  },
  {
    code: "2025H2",
    vi: "6 tháng cuối năm 2025",
    en: "Second half of 2025",
    from: "2025-06-15",
    to: "2025-12-14",
    deadline: "2025-12-25",
  },
  {
    code: "2026H1",
    vi: "6 tháng đầu năm 2026",
    en: "First half of 2026",
    from: "2025-12-15",
    to: "2026-06-14",
    deadline: "2026-06-25",
  },
  {
    code: "2026H2",
    vi: "6 tháng cuối năm 2026",
    en: "Second half of 2026",
    from: "2026-06-15",
    to: "2026-12-14",
    deadline: "2026-12-25",
  },
  {
    code: "2027H1",
    vi: "6 tháng đầu năm 2027",
    en: "First half of 2027",
    from: "2026-12-15",
    to: "2027-06-14",
    deadline: "2027-06-25",
  },
  {
    code: "2027H2",
    vi: "6 tháng cuối năm 2027",
    en: "Second half of 2027",
    from: "2027-06-15",
    to: "2027-12-14",
    deadline: "2027-12-25",
  },
];

export const SHIPPED_PLANS: readonly Plan[] = [
  {
    code: "142-KH/BNCTW",
    from: "2019-02-26",
    to: "2020-12-31",
    milestones: [
      { by: "2019-12-31", va: 1, acts: 1 },
      { by: "2020-12-31", va: 2, acts: 3 },
    ],
  },
  { code: "15-KH/BNCTW", from: "2021-01-01", to: "2025-12-31", milestones: [] },
];

export const SHIPPED_NAME = "2020-1";
