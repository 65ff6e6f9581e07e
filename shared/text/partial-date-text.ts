import { isPartialDate } from "../case/partial-date.ts";

/** `2020-07-23` → `23/07/2020`, `2020-03` → `03/2020`, `2018` → `2018`, "" and null → "". */
export const showDate = (date: string | null): string => (date ?? "").split("-").reverse().join("/");

const pad = (digits: string): string => digits.padStart(2, "0");

/**
 * What a clerk types for a date: `23072020`, `23/7/2020`, `23.7.20`, `3/2020`, `2018`. Two-digit years are of this
 * century. Null where it is no date that exists; "" gives "".
 */
export function readDate(typed: string): string | null {
  const text = typed.trim();
  if (text === "") return "";
  const parts = /^\d{8}$/.test(text)
    ? [text.slice(0, 2), text.slice(2, 4), text.slice(4)]
    : /^\d{6}$/.test(text)
      ? [text.slice(0, 2), text.slice(2, 4), text.slice(4)]
      : text.split(/[/.\-\s]+/);
  if (parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return null;
  const year = parts.at(-1) ?? "";
  if (year.length !== 4 && !(year.length === 2 && parts.length === 3)) return null;
  const month = parts.at(-2);
  const day = parts.at(-3);
  if ((month?.length ?? 0) > 2 || (day?.length ?? 0) > 2) return null;
  const date = [year.length === 2 ? `20${year}` : year, month, day]
    .filter((part): part is string => part !== undefined)
    .map(pad)
    .join("-");
  return isPartialDate(date) ? date : null;
}
