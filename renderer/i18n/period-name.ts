import { periodByCode } from "../../shared/catalogue/periods.ts";
import { useLanguage } from "./language.ts";

export function usePeriodName(): (code: string) => string {
  const language = useLanguage();
  return (code) => periodByCode(code)?.[language] ?? code;
}
