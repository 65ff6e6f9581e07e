import { type Code, nameOf } from "../../catalogue/codes.ts";
import type { ReportContext } from "../context.ts";
import { type Words, words } from "../words.ts";

/** A code as it is called on the period's last day. */
export const codeWords = (
  codes: readonly Code[],
  code: string,
  { period }: Pick<ReportContext, "period">,
): Words => words(nameOf(codes, code, "vi", period.to), nameOf(codes, code, "en", period.to));

/** The codes a table of the period has, also without a case: all that have begun by its last day and had not ended before it. */
export const codesOfPeriod = (
  codes: readonly Code[],
  { period }: Pick<ReportContext, "period">,
): readonly Code[] =>
  codes.filter(
    ({ from, until }) =>
      (from === undefined || from <= period.to) && (until === undefined || until > period.from),
  );

/** Of a code that only cases bring: one of another time, of a cluster below, or one this register's lists do not have. */
export function broughtCode(codes: readonly Code[], code: string, context: ReportContext): Words {
  if (code === "") return words("Chưa ghi", "Not recorded");
  if (codes.some((one) => one.code === code)) return codeWords(codes, code, context);
  const [, own, digits] = /^(.+)-([0-9a-f]{8})$/.exec(code) ?? [];
  if (own !== undefined && digits !== undefined) {
    const cluster = context.clusters[digits] ?? digits;
    return words(`${own} (mã riêng của ${cluster})`, `${own} (code of ${cluster})`);
  }
  return words(`${code} (mã ngoài danh mục)`, `${code} (code of no list)`);
}
