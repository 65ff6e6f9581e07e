import { createContext } from "react";

/** Whether the case is a count-only line (V24): then fields that hold words are not offered. */
export const SecretContext = createContext(false);
