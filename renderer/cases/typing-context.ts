import { createContext, useContext } from "react";

/** What fields tell the form that keeps it. */
export type Typing = {
  /** A key was typed in a field: `unread` is the text that stands there, null where it is read already. */
  readonly now: (field: string, unread: string | null) => void;
  /** The field was left: its text is read, or among the form's errors, or was given up. */
  readonly over: (field: string) => void;
};

const TypingContext = createContext<Typing>({ now: () => {}, over: () => {} });

export const TypingProvider = TypingContext.Provider;
export const useTyping = (): Typing => useContext(TypingContext);
