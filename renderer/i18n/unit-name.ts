import { unitByCode } from "../../shared/catalogue/units.ts";
import { useLanguage } from "./language.ts";

/** A unit's name in the language of the screen; an unknown code stays as it is. */
export function useUnitName(): (code: string) => string {
  const language = useLanguage();
  return (code) => unitByCode(code)?.[language] ?? code;
}
