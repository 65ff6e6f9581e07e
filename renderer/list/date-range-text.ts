import { firstDay, lastDay } from "../../shared/case/partial-date.ts";
import { readDate } from "../../shared/text/partial-date-text.ts";

/** Days, inclusive; "" for an open end. */
export type DateRange = { readonly from: string; readonly to: string };

/**
 * What a clerk types to narrow a list by days: `2020`, `3/2020`, `12/3/2020`, `1/2020 - 3/2020`, `từ 3/2020`, `đến 2019`.
 * Null where it is none of these; "" narrows nothing.
 */
export function readDateRange(typed: string): DateRange | null {
  const text = typed.trim().toLowerCase().normalize("NFC");
  if (text === "") return { from: "", to: "" };
  const open = /^(từ|from|>=?|đến|to|<=?)\s*(.+)$/u.exec(text);
  if (open) {
    const date = readDate(open[2] ?? "");
    if (!date) return null;
    return /^(từ|from|>)/u.test(open[1] ?? "")
      ? { from: firstDay(date), to: "" }
      : { from: "", to: lastDay(date) };
  }
  const ends = text.split(/\s*(?:–|\s-\s|\s(?:đến|to)\s)\s*/u);
  const two = ends.length === 1 ? text.split("-") : ends;
  const [first = "", last = first] = ends.length === 2 ? ends : two.length === 2 ? two : [text];
  const [from, to] = [readDate(first), readDate(last)];
  if (!from || !to || firstDay(from) > lastDay(to)) return null;
  return { from: firstDay(from), to: lastDay(to) };
}
