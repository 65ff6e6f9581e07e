/** `2020`, `2020-03` or `2020-03-12`: what is known of a date. It counts as its first day. */
export type PartialDate = string;

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for a date that exists, in one of the three forms, between 1900 and 2100. */
export function isPartialDate(text: string): boolean {
  const match = FORM.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** The last day a partial date may mean. */
export function lastDay(date: PartialDate): string {
  const [year = "", month = "12"] = date.split("-");
  return date.length === 10 ? date : `${year}-${month}-${daysIn(Number(year), Number(month))}`;
}

/** The day a partial date counts as, `YYYY-MM-DD`. */
export function firstDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}
