import { createContext, useContext } from "react";

/** The first finding at a field and its sentence, null for none. */
export type FindingOf = (field: string) => { readonly level: "E" | "W"; readonly sentence: string } | null;

const FindingsContext = createContext<FindingOf>(() => null);
export const FindingsProvider = FindingsContext.Provider;
export const useFindings = (): FindingOf => useContext(FindingsContext);
