import { createContext, useContext } from "react";

/** The sentence of the first finding at a field, null for none. */
export type FindingOf = (field: string) => string | null;

const FindingsContext = createContext<FindingOf>(() => null);
export const FindingsProvider = FindingsContext.Provider;
export const useFindings = (): FindingOf => useContext(FindingsContext);
