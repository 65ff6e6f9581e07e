import { z } from "zod";
import { isCleanText } from "../case/record.ts";
import { unitByCode } from "../catalogue/units.ts";

const line = z
  .string()
  .max(200)
  .refine((text) => text === text.trim() && isCleanText(text, false), "V22");

/**
 * What an office sets for all who use its register. The first four stand at the head and foot of everything it prints
 * (36-HD/VPTW: parent body, issuing body, place before the date, who signs).
 */
export const officeSettingsSchema = z.strictObject({
  parentBody: line,
  issuingBody: line,
  place: line,
  signatory: line,
  /** A step is overdue when a case that has not ended shows no event for this many days. */
  overdueDays: z.number().int().min(7).max(730),
  /** A reminder shows this many days before its day. */
  remindAheadDays: z.number().int().min(0).max(60),
});

export type OfficeSettings = z.output<typeof officeSettingsSchema>;

/** Until somebody sets them: the names a unit's committee goes by. Hà Nội and Hải Phòng have a city's committee. */
export function defaultSettings(unitCode: string): OfficeSettings {
  const name = unitByCode(unitCode)?.vi ?? "";
  const isCity = unitCode === "HN" || unitCode === "HP";
  return {
    parentBody: name === "" ? "" : `${isCity ? "THÀNH ỦY" : "TỈNH ỦY"} ${name.toLocaleUpperCase("vi")}`,
    issuingBody: name === "" ? "" : "BAN NỘI CHÍNH",
    place: name,
    signatory: "TRƯỞNG BAN",
    overdueDays: 60,
    remindAheadDays: 7,
  };
}
