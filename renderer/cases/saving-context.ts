import { createContext } from "react";

/** Keeps what is typed now, and gives the case it is kept under; null where it could not be kept. */
export const SavingContext = createContext<() => Promise<string | null>>(async () => null);
