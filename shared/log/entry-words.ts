import { periodByCode } from "../catalogue/periods.ts";
import { unitByCode } from "../catalogue/units.ts";
import { LOG_KINDS } from "./kinds.ts";

type Language = "vi" | "en";
/** Tries to open the register that failed: how often, since when, whether by the recovery sheet. */
export type Tries = { readonly count: number; readonly fromMs: number; readonly bySheet: boolean };
type Told = {
  readonly who: string;
  readonly what: string;
  readonly reason: string;
  readonly tries: Tries | null;
};

/** What an entry of the change log says, the same on the screen and in a file. `showTime` knows the reader's clock. */
export const deedOf = ({ what }: Told, language: Language): string =>
  LOG_KINDS[what]?.[language] ?? (language === "vi" ? `Việc khác (${what})` : `Another deed (${what})`);

export function personOf({ who, tries }: Told, language: Language): string {
  if (!tries?.bySheet) return who;
  return language === "vi" ? "(bằng Phiếu mở sổ dự phòng)" : "(by the recovery sheet)";
}

export function reasonOf(
  { reason, tries }: Told,
  language: Language,
  showTime: (ms: number) => string,
): string {
  if (!tries) return reason;
  const from = showTime(tries.fromMs);
  return language === "vi"
    ? `${tries.count} lần, lần đầu lúc ${from}; chỉ biết tên đã chọn, không biết ai gõ`
    : `Times: ${tries.count}, first at ${from}; only the name that was chosen is known, not who typed`;
}

/** `BN`, `2020H1`, `BN/2020H1` or `BN 2020H1`, as the log has them. */
const UNIT_AND_PERIOD = /^([A-Z]{2,4})?(?:[ /]|$)?(\d{4}[A-Z][A-Z0-9]*)?$/;

/** What an entry is about: a case's number, or the unit and the period by their names. */
export function aboutOf({ number }: { readonly number: string }, language: Language): string {
  const [, unit = "", period = ""] = UNIT_AND_PERIOD.exec(number) ?? [];
  const names = [unitByCode(unit)?.[language] ?? unit, periodByCode(period)?.[language] ?? period];
  const about = names.filter((name) => name !== "").join(" – ");
  return about === "" ? number : about;
}
