/** A committee of the cluster. From 1/7/2025 some units were merged into others: `to` is the last day, `successor` who follows. */
export type Unit = {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly to: string | null;
  readonly successor: string | null;
};

/** The fourteen of Emulation Cluster No. 2 in 2020, in the order of the review conference's list. */
export const UNITS: readonly Unit[] = [
  { code: "BN", vi: "Bắc Ninh", en: "Bac Ninh", to: null, successor: null },
  { code: "QN", vi: "Quảng Ninh", en: "Quang Ninh", to: null, successor: null },
  { code: "HP", vi: "Hải Phòng", en: "Hai Phong", to: null, successor: null },
  { code: "HD", vi: "Hải Dương", en: "Hai Duong", to: "2025-06-30", successor: "HP" },
  { code: "HY", vi: "Hưng Yên", en: "Hung Yen", to: null, successor: null },
  { code: "TB", vi: "Thái Bình", en: "Thai Binh", to: "2025-06-30", successor: "HY" },
  { code: "HN", vi: "Hà Nội", en: "Ha Noi", to: null, successor: null },
  { code: "HNA", vi: "Hà Nam", en: "Ha Nam", to: "2025-06-30", successor: "NB" },
  { code: "ND", vi: "Nam Định", en: "Nam Dinh", to: "2025-06-30", successor: "NB" },
  { code: "NB", vi: "Ninh Bình", en: "Ninh Binh", to: null, successor: null },
  { code: "TH", vi: "Thanh Hóa", en: "Thanh Hoa", to: null, successor: null },
  { code: "NA", vi: "Nghệ An", en: "Nghe An", to: null, successor: null },
  { code: "HT", vi: "Hà Tĩnh", en: "Ha Tinh", to: null, successor: null },
  { code: "VP", vi: "Vĩnh Phúc", en: "Vinh Phuc", to: "2025-06-30", successor: "PT" },
];

/** Units outside the cluster of 2020 that a reorganisation brought in: Bắc Giang joined Bắc Ninh, Vĩnh Phúc joined Phú Thọ. */
const OUTSIDE: readonly Unit[] = [
  { code: "BG", vi: "Bắc Giang", en: "Bac Giang", to: "2025-06-30", successor: "BN" },
  { code: "PT", vi: "Phú Thọ", en: "Phu Tho", to: null, successor: null },
];

export const unitByCode = (code: string): Unit | null =>
  [...UNITS, ...OUTSIDE].find((unit) => unit.code === code) ?? null;

/** Who a unit is on a day (YYYY-MM-DD): itself, or who followed it; an unknown code stays as it is. */
export function unitOn(code: string, day: string): string {
  const unit = unitByCode(code);
  return unit?.successor && unit.to !== null && unit.to < day ? unitOn(unit.successor, day) : code;
}

/** The units that a list of units is on a day, each once, in the list's order. */
export const unitsOn = (codes: readonly string[], day: string): string[] => [
  ...new Set(codes.map((code) => unitOn(code, day))),
];

/** Every unit that is `unit` on a day: itself, and those that it had followed by then. */
export const unitsBehind = (unit: string, day: string): string[] =>
  [...UNITS, ...OUTSIDE].map((one) => one.code).filter((code) => unitOn(code, day) === unit);

/** Whether a unit had ended by a period's last day: then its successor reports the period. Asked of the period, never of a clock. */
export function endedBy(code: string, period: { readonly to: string }): boolean {
  const lastDay = unitByCode(code)?.to;
  return lastDay != null && lastDay < period.to;
}
